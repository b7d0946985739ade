#include "core/database/ContentId.h"
#include "core/database/Database.h"
#include "core/database/ItemSource.h"

#include <algorithm>
#include <string>
#include <system_error>
#include <utility>

namespace palimpsest::database {

void registerSourcePalimpsestDatabase(Registry<ItemSource> &registry);

namespace {

class DatabaseStream : public ItemStream {
public:
    explicit DatabaseStream(std::unique_ptr<Database> database) : m_database(std::move(database)) {}

    [[nodiscard]] std::string encoderId() const override { return m_database->description().encoderId; }
    [[nodiscard]] int dimension() const override { return m_database->description().dimension; }
    [[nodiscard]] std::int64_t count() const override
    {
        return m_database->itemCount() - static_cast<std::int64_t>(m_database->removedRows().size());
    }

    [[nodiscard]] Result<std::vector<StreamedItem>> next(int maximum) override
    {
        std::vector<StreamedItem> items;
        for (; m_id < m_database->itemCount() && items.size() < static_cast<std::size_t>(maximum); ++m_id) {
            const auto item = m_database->item(m_id);
            if (!item)
                return item.error();
            if (!item->removed)
                items.push_back(streamed(*item));
        }
        return items;
    }

private:
    [[nodiscard]] StreamedItem streamed(const Item &item) const
    {
        StreamedItem streamed;
        streamed.item.file = {item.sourceRoot, item.path, 0, 0};
        streamed.item.contentId = item.contentId;
        streamed.item.facts = item.facts;
        streamed.item.widthPx = item.widthPx;
        streamed.item.heightPx = item.heightPx;
        streamed.item.patch = item.patch;
        streamed.item.miningProhibited = item.miningProhibited;
        if (item.row >= 0 && item.row < m_database->itemCount())
            streamed.item.embedding = m_database->embeddings().row(item.row);
        // Without its thumbnail an item is still worth having.
        if (auto thumbnail = m_database->thumbnail(item))
            streamed.item.thumbnailJpeg = std::move(*thumbnail);
        streamed.picture = m_database->picturePath(item);
        if (!isContentId(item.contentId))
            streamed.refusal = "Its entry in the catalogue is damaged.";
        if (streamed.item.facts.licence.empty())
            streamed.item.facts.licence = m_database->description().licence;
        if (streamed.item.facts.style.empty())
            streamed.item.facts.style = m_database->description().style;
        return streamed;
    }

    std::unique_ptr<Database> m_database;
    std::int64_t m_id = 0;
};

Result<SourceListing> list(const SourceRequest &request, const JobContext & /*job*/)
{
    auto database = Database::open(request.location);
    if (!database)
        return database.error();
    std::error_code code;
    SourceListing listing;
    listing.root = std::filesystem::weakly_canonical(request.location, code);
    listing.stream = std::make_unique<DatabaseStream>(std::move(*database));
    return listing;
}

} // namespace

void registerSourcePalimpsestDatabase(Registry<ItemSource> &registry)
{
    ItemSource source;
    source.id = "palimpsest";
    source.title = "Palimpsest database";
    source.summary = "Another database: its items are merged in, and embedded again when the encoder is another.";
    source.recognise = [](const SourceRequest &request) {
        return Database::isDatabase(request.location) ? Recognition::Certain : Recognition::No;
    };
    source.list = list;
    registry.add(std::move(source));
}

} // namespace palimpsest::database
