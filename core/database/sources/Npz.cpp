#include "core/database/ItemSource.h"
#include "core/database/detail/NpzFiles.h"
#include "core/database/detail/StreamedRows.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <system_error>
#include <utility>

namespace palimpsest::database {

void registerSourceNpz(Registry<ItemSource> &registry);

namespace {

namespace fs = std::filesystem;

// Eight bytes a row: four coordinates and the id of a part with some ten million rows.
constexpr std::uint64_t kMaxIdBytes = std::uint64_t{1} << 30;

// The databases of the original RDM programs: parts with embedding (N,D), img_id (N) and patch_coords (N,4) in pixels
// of the picture after it was resized and cropped. The pictures themselves are not part of them.
class NpzStream : public ItemStream {
public:
    NpzStream(std::vector<fs::path> files, EmbeddingExtent extent) : m_files(std::move(files)), m_extent(extent) {}

    [[nodiscard]] std::string encoderId() const override { return {}; }
    [[nodiscard]] int dimension() const override { return m_extent.dimension; }
    [[nodiscard]] std::int64_t count() const override { return m_extent.rows; }

    [[nodiscard]] Result<std::vector<StreamedItem>> next(int maximum) override
    {
        while (m_row == m_rows) {
            if (m_nextFile == m_files.size())
                return std::vector<StreamedItem>();
            if (auto done = openPart(m_files[m_nextFile++]); !done)
                return done.error();
        }
        const std::int64_t count = std::min<std::int64_t>(maximum, m_rows - m_row);
        const std::size_t values = static_cast<std::size_t>(count) * static_cast<std::size_t>(m_extent.dimension);
        std::vector<std::byte> bytes(values * m_header.elementBytes);
        if (auto done = m_archive->readNext(bytes); !done)
            return done.error();
        std::vector<float> floats(values);
        if (auto done = npyFloats(m_header.descr, bytes, floats); !done)
            return done.error();
        std::vector<StreamedItem> items;
        for (std::int64_t i = 0; i < count; ++i)
            items.push_back(itemOf(m_row + i, std::span(floats).subspan(static_cast<std::size_t>(i * dimension()),
                                                                        static_cast<std::size_t>(dimension()))));
        m_row += count;
        return items;
    }

private:
    Result<void> openPart(const fs::path &path)
    {
        auto archive = NpzArchive::open(path);
        if (!archive)
            return archive.error();
        m_archive = std::move(*archive);
        auto ids = integers("img_id");
        if (!ids)
            return ids.error();
        auto patches = integers("patch_coords");
        if (!patches)
            return patches.error();
        const auto header = beginArray(*m_archive, "embedding");
        if (!header)
            return header.error();
        m_header = *header;
        m_path = path;
        m_imageIds = std::move(*ids);
        m_patches = std::move(*patches);
        m_row = 0;
        m_rows = m_header.shape[0];
        if (m_imageIds.size() != static_cast<std::size_t>(m_rows)
            || m_patches.size() != static_cast<std::size_t>(m_rows) * 4)
            return Error{ErrorCode::Corrupt, "\"" + path.string() + "\" is not a usable retrieval database.",
                         "img_id or patch_coords has another number of rows than embedding"};
        return {};
    }

    Result<std::vector<std::int64_t>> integers(const std::string &name)
    {
        const auto bytes = m_archive->read(name, kMaxIdBytes);
        if (!bytes)
            return bytes.error();
        const auto header = parseNpyHeader(*bytes);
        if (!header)
            return header.error();
        return npyIntegers(*header, *bytes);
    }

    [[nodiscard]] StreamedItem itemOf(std::int64_t row, std::span<const float> embedding) const
    {
        StreamedItem item;
        item.item.embedding.assign(embedding.begin(), embedding.end());
        std::array<std::int64_t, 5> identity{m_imageIds[static_cast<std::size_t>(row)]};
        item.item.patch.emplace();
        for (std::size_t side = 0; side < 4; ++side) {
            identity[side + 1] = m_patches[static_cast<std::size_t>(row) * 4 + side];
            (*item.item.patch)[side] = static_cast<std::int32_t>(identity[side + 1]);
        }
        item.item.facts.title = "Picture " + std::to_string(identity[0]);
        item.item.facts.source = m_path.filename().string();
        nameRow(item, m_path, row, std::as_bytes(std::span(identity)));
        refuseUselessEmbedding(item);
        return item;
    }

    std::vector<fs::path> m_files;
    EmbeddingExtent m_extent;
    std::size_t m_nextFile = 0;
    std::unique_ptr<NpzArchive> m_archive; ///< Of the part being read, with its arrays below.
    fs::path m_path;
    NpyHeader m_header;
    std::vector<std::int64_t> m_imageIds;
    std::vector<std::int64_t> m_patches;
    std::int64_t m_row = 0;
    std::int64_t m_rows = 0;
};

Result<SourceListing> list(const SourceRequest &request, const JobContext &job)
{
    std::error_code code;
    if (!fs::exists(request.location, code))
        return Error{ErrorCode::NotFound, "There is no \"" + request.location.string() + "\".", code.message()};
    const auto files = npzFiles(request.location);
    if (!files)
        return files.error();
    EmbeddingExtent extent;
    for (const fs::path &path : *files) {
        if (job.stopRequested())
            return cancelledError();
        const auto archive = NpzArchive::open(path);
        if (!archive)
            return archive.error();
        const auto header = beginArray(**archive, "embedding");
        if (!header)
            return header.error();
        if (auto done = extend(extent, *header, path); !done)
            return done.error();
    }
    SourceListing listing;
    listing.root = fs::weakly_canonical(request.location, code);
    listing.stream = std::make_unique<NpzStream>(*files, extent);
    return listing;
}

Recognition recognise(const SourceRequest &request)
{
    std::error_code code;
    if (fs::is_regular_file(request.location, code))
        return request.location.extension() == ".npz" ? Recognition::Certain : Recognition::No;
    return fs::is_directory(request.location, code) && npzFiles(request.location) ? Recognition::Certain
                                                                                  : Recognition::No;
}

} // namespace

void registerSourceNpz(Registry<ItemSource> &registry)
{
    ItemSource source;
    source.id = "npz";
    source.title = "Original RDM database";
    source.summary = "One or many npz files with embedding, img_id and patch_coords; without the pictures.";
    source.recognise = recognise;
    source.list = list;
    registry.add(std::move(source));
}

} // namespace palimpsest::database
