#include "core/database/CurationStore.h"

#include "core/database/detail/CatalogueImpl.h"
#include "core/database/detail/CurationImpl.h"
#include "core/database/detail/StoreFile.h"

#include <SQLiteCpp/Transaction.h>

#include <algorithm>
#include <iterator>
#include <system_error>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace palimpsest::database {

namespace {

constexpr int kApplicationId = 0x504C4D43; // "PLMC"
constexpr int kVersion = 1;
constexpr int kBusyTimeoutMs = 5000;

constexpr const char *kSchema = R"(
CREATE TABLE pictures(
  id INTEGER PRIMARY KEY, picture BLOB NOT NULL UNIQUE,
  rating INTEGER NOT NULL, flag INTEGER NOT NULL, label INTEGER NOT NULL) STRICT;
CREATE TABLE tags(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE picture_tags(
  picture INTEGER NOT NULL REFERENCES pictures(id) ON DELETE CASCADE, tag INTEGER NOT NULL REFERENCES tags(id),
  PRIMARY KEY (picture, tag)) STRICT, WITHOUT ROWID;
CREATE INDEX picture_tags_by_tag ON picture_tags(tag);
CREATE TABLE collections(
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, kind INTEGER NOT NULL, query TEXT NOT NULL) STRICT;
CREATE TABLE collection_databases(
  collection INTEGER NOT NULL REFERENCES collections(id) ON DELETE CASCADE, position INTEGER NOT NULL,
  database TEXT NOT NULL, PRIMARY KEY (collection, position)) STRICT, WITHOUT ROWID;
CREATE TABLE collection_items(
  collection INTEGER NOT NULL REFERENCES collections(id) ON DELETE CASCADE, position INTEGER NOT NULL,
  database TEXT NOT NULL, picture BLOB NOT NULL, PRIMARY KEY (collection, position)) STRICT, WITHOUT ROWID;
CREATE TABLE verdicts(
  picture BLOB NOT NULL, tag TEXT NOT NULL, verdict INTEGER NOT NULL, PRIMARY KEY (picture, tag)) STRICT, WITHOUT ROWID;
)";

Error foreignFile(const std::filesystem::path &file, std::string detail)
{
    return {ErrorCode::Corrupt,
            "\"" + file.string()
                + "\" should hold your tags and ratings, but is damaged or something else; restore it from a copy or "
                  "move it away.",
            std::move(detail)};
}

constexpr StoreKind kKind{kApplicationId, kVersion, kSchema, "Your tags and ratings in", "were", foreignFile};

Marks edited(Marks marks, const MarkEdit &edit)
{
    marks.rating = edit.rating.value_or(marks.rating);
    marks.flag = edit.flag.value_or(marks.flag);
    marks.label = edit.label.value_or(marks.label);
    for (const std::string &tag : edit.removedTags)
        std::erase(marks.tags, tag);
    marks.tags.insert(marks.tags.end(), edit.addedTags.begin(), edit.addedTags.end());
    std::sort(marks.tags.begin(), marks.tags.end());
    marks.tags.erase(std::unique(marks.tags.begin(), marks.tags.end()), marks.tags.end());
    return marks;
}

} // namespace

Error curationError(const std::filesystem::path &file, const SQLite::Exception &exception)
{
    Error error = errorFromSqlite(file, exception);
    if (error.code == ErrorCode::Corrupt)
        return foreignFile(file, error.detail);
    if (error.code == ErrorCode::OutOfMemory)
        error.message = "There is not enough memory for your tags and ratings; close other programs and try again.";
    else if (error.code == ErrorCode::Io && error.message.find("disk is full") == std::string::npos)
        error.message = "Your tags and ratings in \"" + file.string()
                        + "\" cannot be read or written; check that its disk is connected.";
    return error;
}

CurationStore::CurationStore(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

CurationStore::~CurationStore() = default;

Result<std::unique_ptr<CurationStore>> CurationStore::open(const std::filesystem::path &file)
{
    std::error_code code;
    std::filesystem::create_directories(file.parent_path(), code);
    auto impl = std::make_unique<Impl>();
    Impl *opened = impl.get();
    opened->file = file;
    return opened->guarded([&]() -> Result<std::unique_ptr<CurationStore>> {
        opened->database = std::make_unique<SQLite::Database>(
            file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, kBusyTimeoutMs);
        opened->database->exec("PRAGMA trusted_schema = OFF; PRAGMA foreign_keys = ON");
        if (auto prepared = prepareStore(*opened->database, file, kKind); !prepared)
            return prepared.error();
        opened->database->exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
        return std::unique_ptr<CurationStore>(new CurationStore(std::move(impl)));
    });
}

Result<MarkChange> CurationStore::edit(std::span<const PictureKey> keys, const MarkEdit &edit)
{
    if (edit.rating && (*edit.rating < 0 || *edit.rating > kMaximumRating))
        return Error{ErrorCode::InvalidArgument, "A rating is 0 to 5.", std::to_string(*edit.rating)};
    return m_impl->guarded([&]() -> Result<MarkChange> {
        SQLite::Transaction transaction(*m_impl->database, SQLite::TransactionBehavior::IMMEDIATE);
        MarkTable table(*m_impl->database);
        MarkChange change;
        std::unordered_set<PictureKey, PictureKeyHash> seen;
        for (const PictureKey &key : keys) {
            if (!seen.insert(key).second)
                continue;
            Marks before = table.read(key);
            Marks after = edited(before, edit);
            if (after == before)
                continue;
            table.write(key, after);
            change.before.push_back({key, std::move(before)});
            change.after.push_back({key, std::move(after)});
        }
        transaction.commit();
        return change;
    });
}

Result<void> CurationStore::write(std::span<const MarkedPicture> pictures)
{
    return m_impl->guarded([&]() -> Result<void> {
        SQLite::Transaction transaction(*m_impl->database, SQLite::TransactionBehavior::IMMEDIATE);
        MarkTable table(*m_impl->database);
        for (const MarkedPicture &picture : pictures)
            table.write(picture.key, picture.marks);
        transaction.commit();
        return {};
    });
}

Result<std::vector<Marks>> CurationStore::marks(std::span<const PictureKey> keys)
{
    return m_impl->guarded([&]() -> Result<std::vector<Marks>> {
        SQLite::Transaction transaction(*m_impl->database);
        MarkTable table(*m_impl->database);
        std::vector<Marks> marks;
        marks.reserve(keys.size());
        std::transform(keys.begin(), keys.end(), std::back_inserter(marks),
                       [&](const PictureKey &key) { return table.read(key); });
        return marks;
    });
}

Result<void> CurationStore::visit(const std::function<void(const MarkedPicture &)> &visitor)
{
    return m_impl->guarded([&]() -> Result<void> {
        SQLite::Transaction transaction(*m_impl->database);
        std::unordered_map<std::int64_t, std::string> names;
        SQLite::Statement tags(*m_impl->database, "SELECT id, name FROM tags");
        while (tags.executeStep())
            names.emplace(tags.getColumn(0).getInt64(), tags.getColumn(1).getString());
        std::unordered_map<std::int64_t, std::vector<std::string>> worn;
        SQLite::Statement pairs(*m_impl->database, "SELECT picture, tag FROM picture_tags");
        while (pairs.executeStep())
            worn[pairs.getColumn(0).getInt64()].push_back(names[pairs.getColumn(1).getInt64()]);
        SQLite::Statement query(*m_impl->database, "SELECT id, picture, rating, flag, label FROM pictures");
        while (query.executeStep()) {
            const auto key = keyAt(query, 1);
            if (!key)
                continue;
            MarkedPicture picture{*key, {}};
            picture.marks.rating = std::clamp(query.getColumn(2).getInt(), 0, kMaximumRating);
            picture.marks.flag = static_cast<PickFlag>(std::clamp(query.getColumn(3).getInt(), 0, 2));
            picture.marks.label = static_cast<ColourLabel>(std::clamp(query.getColumn(4).getInt(), 0, 4));
            if (const auto found = worn.find(query.getColumn(0).getInt64()); found != worn.end()) {
                picture.marks.tags = std::move(found->second);
                std::sort(picture.marks.tags.begin(), picture.marks.tags.end());
            }
            visitor(picture);
        }
        return {};
    });
}

Result<std::vector<TagCount>> CurationStore::tags()
{
    return m_impl->guarded([&]() -> Result<std::vector<TagCount>> {
        SQLite::Statement query(*m_impl->database, "SELECT name, count(*) FROM picture_tags JOIN tags ON tags.id = tag "
                                                   "GROUP BY tag ORDER BY name");
        std::vector<TagCount> tags;
        while (query.executeStep())
            tags.push_back({query.getColumn(0).getString(), query.getColumn(1).getInt64()});
        return tags;
    });
}

Result<std::int64_t> CurationStore::foreignWrites()
{
    return m_impl->guarded(
        [&]() -> Result<std::int64_t> { return m_impl->database->execAndGet("PRAGMA data_version").getInt64(); });
}

} // namespace palimpsest::database
