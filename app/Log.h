#pragma once

#include "core/base/Result.h"

#include <filesystem>
#include <memory>
#include <string_view>

namespace palimpsest::app {

/// The program's log: `palimpsest.log` in the state directory's folder `log`, rotated at 1 MB, two old files kept. When it
/// cannot be opened the program runs without. Thread-safe.
class Log {
public:
    /// `program` stands in each line, as both programs write the same file.
    explicit Log(std::string_view program);
    ~Log();
    Log(const Log &) = delete;
    Log &operator=(const Log &) = delete;

    /// Where it is written, also while it cannot be opened.
    [[nodiscard]] static std::filesystem::path file();

    void info(std::string_view text);
    /// Writes code, message and detail.
    void error(const Error &error);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace palimpsest::app
