#include "core/database/detail/NpzFiles.h"

#include <algorithm>
#include <cstring>
#include <system_error>

namespace palimpsest::database {

namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kMaxDimension = 65536;
constexpr std::size_t kLongestPreamble = 12;

} // namespace

Result<std::vector<fs::path>> npzFiles(const fs::path &fileOrFolder)
{
    std::error_code code;
    if (!fs::is_directory(fileOrFolder, code))
        return std::vector{fileOrFolder};
    std::vector<fs::path> files;
    fs::directory_iterator entries(fileOrFolder, code);
    for (; !code && entries != fs::directory_iterator(); entries.increment(code)) {
        if (entries->path().extension() == ".npz")
            files.push_back(entries->path());
    }
    if (code)
        return Error{ErrorCode::Io,
                     "The folder \"" + fileOrFolder.string() + "\" cannot be read; check its permissions.",
                     code.message()};
    if (files.empty())
        return Error{ErrorCode::NotFound, "There is no npz file in \"" + fileOrFolder.string() + "\".", {}};
    std::sort(files.begin(), files.end());
    return files;
}

bool isEmbeddingTable(const NpyHeader &header)
{
    return header.shape.size() == 2 && header.shape[1] >= 1 && header.shape[1] <= kMaxDimension;
}

Result<NpyHeader> beginArray(NpzArchive &archive, const std::string &name)
{
    const auto bytes = archive.begin(name);
    if (!bytes)
        return bytes.error();
    std::vector<std::byte> head(static_cast<std::size_t>(std::min<std::uint64_t>(*bytes, kLongestPreamble)));
    if (auto done = archive.readNext(head); !done)
        return done.error();
    // Where the text ends stands in two bytes or four, by the version; what is not as it should be, the parser says.
    std::uint32_t length = 0;
    const bool isFirstVersion = head.size() == kLongestPreamble && head[6] == std::byte{1};
    if (head.size() == kLongestPreamble)
        std::memcpy(&length, head.data() + 8, isFirstVersion ? 2 : 4);
    const std::uint64_t end = (isFirstVersion ? 10U : 12U) + std::uint64_t{length};
    if (end > kMaxNpyHeaderBytes || end < head.size() || end > *bytes)
        return parseNpyHeader(head, *bytes);
    std::vector<std::byte> rest(static_cast<std::size_t>(end) - head.size());
    if (auto done = archive.readNext(rest); !done)
        return done.error();
    head.insert(head.end(), rest.begin(), rest.end());
    return parseNpyHeader(head, *bytes);
}

Result<void> extend(EmbeddingExtent &extent, const NpyHeader &header, const fs::path &path)
{
    const auto corrupt = [&](std::string detail) {
        return Error{ErrorCode::Corrupt, "\"" + path.string() + "\" holds no usable embeddings.", std::move(detail)};
    };
    if (!isEmbeddingTable(header))
        return corrupt("not a table");
    if (extent.dimension != 0 && header.shape[1] != extent.dimension)
        return corrupt("embeddings of " + std::to_string(header.shape[1]) + " values after files with "
                       + std::to_string(extent.dimension));
    extent.dimension = static_cast<int>(header.shape[1]);
    extent.rows += header.shape[0];
    return {};
}

} // namespace palimpsest::database
