#include "core/database/ItemSource.h"
#include "core/database/detail/Files.h"
#include "core/database/detail/NpzFiles.h"
#include "core/database/detail/PictureFolder.h"
#include "core/database/detail/RowMetadata.h"
#include "core/database/detail/StreamedRows.h"

#include <algorithm>
#include <span>
#include <string>
#include <system_error>
#include <utility>

namespace palimpsest::database {

void registerSourceClipRetrieval(Registry<ItemSource> &registry);

namespace {

namespace fs = std::filesystem;

// One "img_emb_<n>.npy" and the metadata beside it.
struct Part {
    fs::path embeddings;
    fs::path metadata; ///< Empty when there is none that can be read.
    bool onlyParquet = false;
};

std::string partNumber(const fs::path &embeddings)
{
    const std::string stem = embeddings.stem().string();
    const std::size_t underscore = stem.rfind('_');
    return underscore == std::string::npos ? stem : stem.substr(underscore + 1);
}

std::vector<Part> partsOf(const fs::path &folder)
{
    std::vector<Part> parts;
    std::error_code code;
    fs::directory_iterator entries(folder / "img_emb", code);
    for (; !code && entries != fs::directory_iterator(); entries.increment(code)) {
        if (entries->path().extension() != ".npy")
            continue;
        Part part{entries->path(), {}, false};
        const fs::path metadata = folder / "metadata" / ("metadata_" + partNumber(part.embeddings));
        std::error_code ignored;
        for (const char *suffix : {".json", ".jsonl"}) {
            if (fs::is_regular_file(fs::path(metadata) += suffix, ignored))
                part.metadata = fs::path(metadata) += suffix;
        }
        part.onlyParquet = part.metadata.empty() && fs::is_regular_file(fs::path(metadata) += ".parquet", ignored);
        parts.push_back(std::move(part));
    }
    // In order of their numbers: 2 before 10.
    std::sort(parts.begin(), parts.end(), [](const Part &a, const Part &b) {
        const std::string left = partNumber(a.embeddings);
        const std::string right = partNumber(b.embeddings);
        return left.size() != right.size() ? left.size() < right.size() : left < right;
    });
    return parts;
}

Result<NpyHeader> headerOf(const fs::path &path, const MappedFile &mapped)
{
    auto header = parseNpyHeader(mapped.bytes());
    if (!header && header.error().code == ErrorCode::Corrupt)
        return Error{ErrorCode::Corrupt, "\"" + path.string() + "\" is damaged or no array.", header.error().detail};
    return header;
}

Result<MappedFile> mapWhole(const fs::path &path)
{
    const auto file = File::open(path, File::Mode::Read);
    if (!file)
        return file.error();
    const auto bytes = file->size();
    if (!bytes)
        return bytes.error();
    return MappedFile::map(*file, *bytes);
}

class ClipRetrievalStream : public ItemStream {
public:
    ClipRetrievalStream(fs::path folder, std::vector<Part> parts, EmbeddingExtent extent)
        : m_folder(std::move(folder))
        , m_parts(std::move(parts))
        , m_extent(extent)
    {
    }

    [[nodiscard]] std::string encoderId() const override { return {}; }
    [[nodiscard]] int dimension() const override { return m_extent.dimension; }
    [[nodiscard]] std::int64_t count() const override { return m_extent.rows; }

    [[nodiscard]] Result<std::vector<StreamedItem>> next(int maximum) override
    {
        while (m_row == m_rows) {
            if (m_nextPart == m_parts.size())
                return std::vector<StreamedItem>();
            if (auto done = openPart(m_parts[m_nextPart++]); !done)
                return done.error();
        }
        std::vector<StreamedItem> items;
        for (; m_row < m_rows && items.size() < static_cast<std::size_t>(maximum); ++m_row) {
            auto item = itemOf(m_row);
            if (!item)
                return item.error();
            items.push_back(std::move(*item));
        }
        return items;
    }

private:
    Result<void> openPart(const Part &part)
    {
        auto mapped = mapWhole(part.embeddings);
        if (!mapped)
            return mapped.error();
        m_mapped = std::move(*mapped);
        const auto header = headerOf(part.embeddings, m_mapped);
        if (!header)
            return header.error();
        m_header = *header;
        m_path = part.embeddings;
        m_row = 0;
        m_rows = m_header.shape[0];
        m_metadata.clear();
        if (part.metadata.empty())
            return {};
        auto metadata = readRowMetadata(part.metadata);
        if (!metadata)
            return metadata.error();
        m_metadata = std::move(*metadata);
        if (m_metadata.size() != static_cast<std::size_t>(m_rows))
            return Error{ErrorCode::Corrupt,
                         "\"" + part.metadata.filename().string() + "\" belongs to other embeddings than \""
                             + part.embeddings.filename().string() + "\".",
                         std::to_string(m_metadata.size()) + " rows, " + std::to_string(m_rows) + " expected"};
        return {};
    }

    Result<StreamedItem> itemOf(std::int64_t row)
    {
        StreamedItem item;
        item.item.embedding.resize(static_cast<std::size_t>(m_extent.dimension));
        const std::size_t rowBytes = item.item.embedding.size() * m_header.elementBytes;
        const auto bytes =
            m_mapped.bytes().subspan(m_header.dataOffset + static_cast<std::size_t>(row) * rowBytes, rowBytes);
        if (auto done = npyFloats(m_header.descr, bytes, item.item.embedding); !done)
            return done.error();
        RowMetadata known;
        if (!m_metadata.empty())
            known = std::move(m_metadata[static_cast<std::size_t>(row)]);
        item.item.facts = std::move(known.facts);
        if (item.item.facts.title.empty())
            item.item.facts.title = m_path.filename().string() + " " + std::to_string(row);
        if (item.item.facts.source.empty())
            item.item.facts.source = m_path.filename().string();
        nameRow(item, m_path, row, std::as_bytes(std::span(known.picture)));
        findPicture(item, known.picture);
        refuseUselessEmbedding(item);
        return item;
    }

    // The paths are those of the computer that made the embeddings; often the folder came along.
    void findPicture(StreamedItem &item, const std::string &path) const
    {
        std::error_code code;
        if (path.empty())
            return;
        for (const fs::path &candidate : {fs::path(path), m_folder / path, m_folder.parent_path() / path}) {
            if (candidate.is_absolute() && fs::is_regular_file(candidate, code) && looksLikePicture(candidate)) {
                item.picture = candidate;
                return;
            }
        }
    }

    fs::path m_folder;
    std::vector<Part> m_parts;
    EmbeddingExtent m_extent;
    std::size_t m_nextPart = 0;
    MappedFile m_mapped; ///< Of the part being read, with what describes it below.
    NpyHeader m_header;
    fs::path m_path;
    std::vector<RowMetadata> m_metadata;
    std::int64_t m_row = 0;
    std::int64_t m_rows = 0;
};

Result<SourceListing> list(const SourceRequest &request, const JobContext & /*job*/)
{
    std::vector<Part> parts = partsOf(request.location);
    if (parts.empty())
        return Error{
            ErrorCode::NotFound, "There are no embeddings in \"" + (request.location / "img_emb").string() + "\".", {}};
    SourceListing listing;
    EmbeddingExtent extent;
    for (const Part &part : parts) {
        const auto mapped = mapWhole(part.embeddings);
        if (!mapped)
            return mapped.error();
        const auto header = headerOf(part.embeddings, *mapped);
        if (!header)
            return header.error();
        if (auto done = extend(extent, *header, part.embeddings); !done)
            return done.error();
        if (part.onlyParquet)
            listing.refused.push_back({"metadata_" + partNumber(part.embeddings) + ".parquet",
                                       "Parquet cannot be read, so these items have no facts; save it as JSON."});
    }
    std::error_code code;
    listing.root = fs::weakly_canonical(request.location, code);
    listing.stream = std::make_unique<ClipRetrievalStream>(listing.root, std::move(parts), extent);
    return listing;
}

} // namespace

void registerSourceClipRetrieval(Registry<ItemSource> &registry)
{
    ItemSource source;
    source.id = "clip-retrieval";
    source.title = "clip-retrieval output";
    source.summary =
        "Embeddings in img_emb/*.npy with metadata/*.json beside them; pictures where the paths still hold.";
    source.recognise = [](const SourceRequest &request) {
        return partsOf(request.location).empty() ? Recognition::No : Recognition::Certain;
    };
    source.list = list;
    registry.add(std::move(source));
}

} // namespace palimpsest::database
