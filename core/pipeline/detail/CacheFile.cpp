#include "core/pipeline/detail/CacheFile.h"

#include "core/database/ContentId.h"

#include <unistd.h>

#include <fstream>
#include <system_error>

namespace palimpsest::pipeline {

std::string cacheName(std::string_view id)
{
    return database::contentIdOfBytes(std::as_bytes(std::span(id)));
}

Result<void> writeCacheFile(const std::filesystem::path &file, std::span<const std::byte> bytes)
{
    std::error_code code;
    std::filesystem::create_directories(file.parent_path(), code);
    // Two programs may write the same file at once.
    const std::filesystem::path temporary = file.string() + "." + std::to_string(::getpid()) + ".new";
    {
        std::ofstream stream(temporary, std::ios::binary | std::ios::trunc);
        stream.write(reinterpret_cast<const char *>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
        stream.flush();
        if (!stream)
            code = std::make_error_code(std::errc::io_error);
    }
    if (!code)
        std::filesystem::rename(temporary, file, code);
    if (!code)
        return {};
    const Error error{ErrorCode::Io, "\"" + file.string() + "\" cannot be written; check the disk.", code.message()};
    std::filesystem::remove(temporary, code);
    return error;
}

} // namespace palimpsest::pipeline
