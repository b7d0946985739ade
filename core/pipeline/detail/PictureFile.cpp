#include "core/pipeline/detail/PictureFile.h"

#include "core/database/ContentId.h"
#include "core/imaging/Decode.h"

#include <cstdint>
#include <fstream>
#include <ios>
#include <span>
#include <system_error>
#include <utility>
#include <vector>

namespace palimpsest::pipeline {

Result<PictureFile> readPictureFile(const std::filesystem::path &path)
{
    // Refuses what is no picture or too large before anything of it is held in memory.
    if (const auto header = imaging::probePicture(path); !header)
        return header.error();
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(path, error);
    if (error || size > imaging::DecodeOptions().maximumFileBytes)
        return Error{error ? ErrorCode::Io : ErrorCode::OutOfMemory,
                     "\"" + path.filename().string() + "\" cannot be read; is it too large?", error.message()};
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(size));
    std::ifstream file(path, std::ios::binary);
    if (!file.read(reinterpret_cast<char *>(bytes.data()), static_cast<std::streamsize>(bytes.size())))
        return Error{ErrorCode::Io, "\"" + path.filename().string() + "\" cannot be read; check the disk.",
                     path.string()};
    auto picture = imaging::decodePicture(bytes);
    if (!picture)
        return picture.error();
    return PictureFile{std::move(*picture), database::contentIdOfBytes(std::as_bytes(std::span(bytes)))};
}

} // namespace palimpsest::pipeline
