#include "core/neural/text/MergesFile.h"

#include "core/neural/weights/AtomicFile.h"

// The builds that have utf8proc have zlib as well.
#ifdef PALIMPSEST_HAVE_UTF8PROC
#include <zlib.h>
#endif

#include <algorithm>
#include <array>
#include <cstddef>
#include <fstream>
#include <iterator>
#include <memory>
#include <string_view>

namespace palimpsest::neural::text {

namespace {

constexpr std::size_t kMaximumBytes = std::size_t{64} << 20;
constexpr std::string_view kHeader = "#version: 0.2 palimpsest\n";

Error fileError(ErrorCode code, const std::filesystem::path &path, const std::string &detail)
{
    return {code, "The vocabulary \"" + path.filename().string() + "\" cannot be read.", path.string() + ": " + detail};
}

bool isGzip(std::string_view bytes)
{
    return bytes.starts_with("\x1F\x8B");
}

#ifdef PALIMPSEST_HAVE_UTF8PROC

Result<std::string> inflateGzip(const std::string &bytes, const std::filesystem::path &path)
{
    z_stream stream{};
    constexpr int kGzipWindowBits = 15 + 16;
    if (inflateInit2(&stream, kGzipWindowBits) != Z_OK)
        return Error{ErrorCode::OutOfMemory, "There is not enough memory to read the vocabulary.", path.string()};
    const std::unique_ptr<z_stream, int (*)(z_stream *)> guard(&stream, inflateEnd);
    // zlib reads through a pointer to non-const but does not write there.
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    std::string result;
    std::array<char, 1 << 16> chunk{};
    int state = Z_OK;
    while (state == Z_OK) {
        stream.next_out = reinterpret_cast<Bytef *>(chunk.data());
        stream.avail_out = static_cast<uInt>(chunk.size());
        state = inflate(&stream, Z_NO_FLUSH);
        result.append(chunk.data(), chunk.size() - stream.avail_out);
        if (result.size() > kMaximumBytes)
            return fileError(ErrorCode::Corrupt, path,
                             "unpacks to more than " + std::to_string(kMaximumBytes) + " bytes");
    }
    if (state != Z_STREAM_END)
        return fileError(ErrorCode::Corrupt, path, "zlib error " + std::to_string(state));
    return result;
}

#else

Result<std::string> inflateGzip(const std::string &, const std::filesystem::path &path)
{
    return Error{ErrorCode::Unsupported, "This build cannot read compressed vocabularies; unpack the file first.",
                 path.string()};
}

#endif

Result<std::string> readText(const std::filesystem::path &path)
{
    std::error_code failure;
    const auto size = std::filesystem::file_size(path, failure);
    if (failure)
        return Error{ErrorCode::NotFound, "The vocabulary \"" + path.filename().string() + "\" is missing.",
                     path.string()};
    if (size > kMaximumBytes)
        return fileError(ErrorCode::Corrupt, path, "has " + std::to_string(size) + " bytes");
    std::ifstream stream(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    if (!stream)
        return fileError(ErrorCode::Io, path, "read failed");
    return isGzip(bytes) ? inflateGzip(bytes, path) : Result<std::string>(std::move(bytes));
}

/// Takes the next line off `rest`, without its line end.
std::string_view takeLine(std::string_view &rest)
{
    const std::size_t length = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, length);
    rest.remove_prefix(std::min(length + 1, rest.size()));
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

} // namespace

Result<std::vector<Merge>> readMerges(const std::filesystem::path &path, std::size_t maximum)
{
    const auto text = readText(path);
    if (!text)
        return text.error();
    std::string_view rest = *text;
    takeLine(rest);
    std::vector<Merge> merges;
    while (!rest.empty() && merges.size() < maximum) {
        const std::string_view line = takeLine(rest);
        if (line.empty() && rest.empty())
            break;
        const std::size_t blank = line.find(' ');
        const bool isPair = blank != std::string_view::npos && blank > 0 && blank + 1 < line.size()
                            && line.find(' ', blank + 1) == std::string_view::npos;
        if (!isPair)
            return fileError(ErrorCode::Corrupt, path,
                             "merge " + std::to_string(merges.size() + 1) + " is not two symbols");
        merges.emplace_back(line.substr(0, blank), line.substr(blank + 1));
    }
    return merges;
}

Result<void> writeMerges(const std::filesystem::path &path, const std::vector<Merge> &merges)
{
    std::string text(kHeader);
    for (const Merge &merge : merges)
        text += merge.first + ' ' + merge.second + '\n';
    return weights::writeTextFile(path, text);
}

} // namespace palimpsest::neural::text
