#include "app/Log.h"

#include "app/Paths.h"

#include <spdlog/logger.h>
#include <spdlog/sinks/rotating_file_sink.h>

#include <cstddef>
#include <string>
#include <system_error>

namespace palimpsest::app {

namespace {

constexpr std::size_t kMaximumBytes = std::size_t{1} << 20;
constexpr std::size_t kOldFiles = 2;

} // namespace

struct Log::Impl {
    std::shared_ptr<spdlog::logger> logger; ///< Null when the file could not be opened.
};

Log::Log(std::string_view program) : m_impl(std::make_unique<Impl>())
{
    const std::filesystem::path directory = file().parent_path();
    std::error_code error;
    std::filesystem::create_directories(directory, error);
    if (error)
        return;
    try {
        auto sink = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(file().string(), kMaximumBytes, kOldFiles);
        m_impl->logger = std::make_shared<spdlog::logger>(std::string(program), std::move(sink));
        m_impl->logger->flush_on(spdlog::level::info);
    } catch (const spdlog::spdlog_ex &) {
        // A full or read-only disk must not keep anyone from painting.
        m_impl->logger.reset();
    }
}

Log::~Log() = default;

std::filesystem::path Log::file()
{
    return stateDirectory() / "log" / "palimpsest.log";
}

void Log::info(std::string_view text)
{
    if (m_impl->logger)
        m_impl->logger->info("{}", text);
}

void Log::error(const Error &error)
{
    if (m_impl->logger)
        m_impl->logger->error("{}: {} {}", errorCodeName(error.code), error.message, error.detail);
}

} // namespace palimpsest::app
