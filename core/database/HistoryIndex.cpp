#include "core/database/HistoryIndex.h"

#include "core/base/Words.h"
#include "core/database/detail/HistoryIndexImpl.h"
#include "core/database/detail/StoreFile.h"

#include <SQLiteCpp/Transaction.h>
#include <sqlite3.h>

#include <algorithm>
#include <iterator>
#include <system_error>
#include <utility>

namespace palimpsest::database {

namespace {

constexpr int kApplicationId = 0x504C4D48; // "PLMH"
constexpr int kVersion = 1;
constexpr int kBusyTimeoutMs = 5000;

constexpr const char *kSchema = R"(
CREATE TABLE results(
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, bytes INTEGER NOT NULL, modified INTEGER NOT NULL,
  content TEXT NOT NULL, painted INTEGER NOT NULL, words TEXT NOT NULL, seed INTEGER NOT NULL) STRICT;
CREATE INDEX results_by_time ON results(painted DESC, id DESC);
CREATE INDEX results_by_content ON results(content);
CREATE INDEX results_by_seed ON results(seed);
CREATE TABLE drawn(
  id INTEGER PRIMARY KEY, content TEXT NOT NULL, database TEXT NOT NULL, item INTEGER NOT NULL,
  UNIQUE (database, item, content)) STRICT;
CREATE INDEX drawn_by_content ON drawn(content);
CREATE TABLE uses(
  drawn INTEGER NOT NULL REFERENCES drawn(id), result INTEGER NOT NULL REFERENCES results(id) ON DELETE CASCADE,
  share REAL NOT NULL, weight REAL NOT NULL, PRIMARY KEY (drawn, result)) STRICT, WITHOUT ROWID;
CREATE INDEX uses_by_result ON uses(result);
CREATE TABLE parents(
  reference TEXT NOT NULL, result INTEGER NOT NULL REFERENCES results(id) ON DELETE CASCADE, kinship INTEGER NOT NULL,
  PRIMARY KEY (reference, result, kinship)) STRICT, WITHOUT ROWID;
CREATE INDEX parents_by_result ON parents(result);
CREATE VIRTUAL TABLE texts USING fts5(
  query, artist, title, database, model, settings, name, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
)";

Error foreignFile(const std::filesystem::path &file, std::string detail)
{
    return {ErrorCode::Corrupt,
            "The index of your history in \"" + file.string()
                + "\" is damaged or something else; move it away, and it is made again.",
            std::move(detail)};
}

constexpr StoreKind kKind{kApplicationId, kVersion, kSchema, "The index of your history in", "was", foreignFile};

std::string_view columnOf(HistoryTerm::Field field)
{
    switch (field) {
    case HistoryTerm::Field::Query:
        return "query : ";
    case HistoryTerm::Field::Artist:
        return "artist : ";
    case HistoryTerm::Field::Title:
        return "title : ";
    case HistoryTerm::Field::Database:
        return "database : ";
    case HistoryTerm::Field::Model:
        return "model : ";
    case HistoryTerm::Field::Settings:
        return "settings : ";
    case HistoryTerm::Field::Anywhere:
        break;
    }
    return {};
}

// In the language of FTS5: artist : "van gogh" *
std::string expressionOf(const HistoryTerm &term)
{
    std::string text = term.field == HistoryTerm::Field::Settings ? settingWords(term.text) : term.text;
    std::replace(text.begin(), text.end(), '"', ' ');
    return std::string(columnOf(term.field)) + "\"" + text + "\"" + (term.whole ? "" : " *");
}

std::string joined(const std::vector<HistoryTerm> &terms, bool negated, const char *between)
{
    std::string expression;
    for (const HistoryTerm &term : terms) {
        if (term.negated == negated && !wordsOf(term.text).empty())
            expression += (expression.empty() ? "(" : between + std::string("(")) + expressionOf(term) + ")";
    }
    return expression;
}

// What matches none of the terms that are not to be there can only be said beside something that is; the unwanted ones
// are then asked for alone.
struct Matches {
    std::string wanted;
    std::string unwanted;
};

Matches matchesOf(const std::vector<HistoryTerm> &terms)
{
    Matches matches{joined(terms, false, " AND "), joined(terms, true, " OR ")};
    if (!matches.wanted.empty() && !matches.unwanted.empty())
        matches = {"(" + matches.wanted + ") NOT (" + matches.unwanted + ")", {}};
    return matches;
}

} // namespace

Error historyError(const std::filesystem::path &file, const SQLite::Exception &exception)
{
    Error error = errorFromSqlite(file, exception);
    // A statement of ours that SQLite does not take says nothing about the file.
    if (exception.getErrorCode() == SQLITE_ERROR)
        return {ErrorCode::Internal, "The index of your history could not be read; start the program again.",
                error.detail};
    if (error.code == ErrorCode::Corrupt)
        return foreignFile(file, error.detail);
    if (error.code == ErrorCode::OutOfMemory)
        error.message = "There is not enough memory for the index of your history; close other programs and try again.";
    else if (error.code == ErrorCode::Io && error.message.find("disk is full") == std::string::npos)
        error.message = "The index of your history in \"" + file.string()
                        + "\" cannot be read or written; check that its disk is connected.";
    return error;
}

HistoryIndex::HistoryIndex(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

HistoryIndex::~HistoryIndex() = default;

Result<std::unique_ptr<HistoryIndex>> HistoryIndex::open(const std::filesystem::path &file)
{
    std::error_code code;
    std::filesystem::create_directories(file.parent_path(), code);
    auto impl = std::make_unique<Impl>();
    Impl *opened = impl.get();
    opened->file = file;
    return opened->guarded([&]() -> Result<std::unique_ptr<HistoryIndex>> {
        opened->database = std::make_unique<SQLite::Database>(
            file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, kBusyTimeoutMs);
        opened->database->exec("PRAGMA trusted_schema = OFF; PRAGMA foreign_keys = ON");
        if (auto prepared = prepareStore(*opened->database, file, kKind); !prepared)
            return prepared.error();
        // What a power failure takes from it is read from the files again.
        opened->database->exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
        return std::unique_ptr<HistoryIndex>(new HistoryIndex(std::move(impl)));
    });
}

Result<void> HistoryIndex::visit(const std::function<void(const ResultRow &)> &visitor)
{
    return m_impl->guarded([&]() -> Result<void> {
        SQLite::Statement query(*m_impl->database, "SELECT id, painted, name, content, words FROM results "
                                                   "ORDER BY painted DESC, id DESC");
        const auto text = [&query](int column) {
            const auto value = query.getColumn(column);
            return std::string_view(value.getText(), static_cast<std::size_t>(value.getBytes()));
        };
        while (query.executeStep())
            visitor({query.getColumn(0).getInt64(), text(2), text(3), text(4), query.getColumn(1).getInt64()});
        return {};
    });
}

Result<std::vector<std::pair<std::int64_t, ListedFile>>> HistoryIndex::files()
{
    return m_impl->guarded([&]() -> Result<std::vector<std::pair<std::int64_t, ListedFile>>> {
        SQLite::Statement query(*m_impl->database, "SELECT id, name, bytes, modified FROM results");
        std::vector<std::pair<std::int64_t, ListedFile>> files;
        while (query.executeStep()) {
            files.emplace_back(query.getColumn(0).getInt64(),
                               ListedFile{query.getColumn(1).getString(), query.getColumn(2).getInt64(),
                                          query.getColumn(3).getInt64()});
        }
        return files;
    });
}

Result<void> HistoryIndex::update(std::span<const IndexedResult> put, std::span<const std::int64_t> removed)
{
    return m_impl->guarded([&]() -> Result<void> {
        SQLite::Transaction transaction(*m_impl->database, SQLite::TransactionBehavior::IMMEDIATE);
        ResultTable table(*m_impl->database);
        for (const std::int64_t id : removed)
            table.remove(id);
        for (const IndexedResult &result : put)
            table.put(result);
        transaction.commit();
        ++m_impl->ownChanges;
        return {};
    });
}

Result<std::vector<std::int64_t>> HistoryIndex::find(const HistoryQuery &query)
{
    return m_impl->guarded([&]() -> Result<std::vector<std::int64_t>> {
        constexpr const char *kMatching = "SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rowid";
        SQLite::Transaction transaction(*m_impl->database);
        const Matches matches = matchesOf(query.terms);
        std::vector<std::int64_t> found;
        if (!query.seeds.empty())
            found = m_impl->idsOfSeeds(query.seeds);
        else if (matches.wanted.empty())
            found = m_impl->ids("SELECT id FROM results ORDER BY id");
        else
            found = m_impl->ids(kMatching, matches.wanted);
        const auto keep = [&found](const std::vector<std::int64_t> &others, bool among) {
            std::erase_if(
                found, [&](std::int64_t id) { return std::binary_search(others.begin(), others.end(), id) != among; });
        };
        if (!query.seeds.empty() && !matches.wanted.empty())
            keep(m_impl->ids(kMatching, matches.wanted), true);
        if (!matches.unwanted.empty())
            keep(m_impl->ids(kMatching, matches.unwanted), false);
        return found;
    });
}

Result<std::vector<std::int64_t>> HistoryIndex::drawingOn(const DrawnItem &item)
{
    return m_impl->guarded([&]() -> Result<std::vector<std::int64_t>> {
        SQLite::Statement query(*m_impl->database,
                                "SELECT DISTINCT result FROM drawn JOIN uses ON uses.drawn = drawn.id "
                                "WHERE (content = ?1 AND content != '') OR (database = ?2 AND item = ?3 AND item >= 0) "
                                "ORDER BY result");
        query.bind(1, item.contentId);
        query.bind(2, item.databaseId);
        query.bind(3, item.itemId);
        std::vector<std::int64_t> ids;
        while (query.executeStep())
            ids.push_back(query.getColumn(0).getInt64());
        return ids;
    });
}

Result<std::vector<Relative>> HistoryIndex::parents(std::int64_t id)
{
    return m_impl->relatives(
        "SELECT results.id, kinship, painted FROM parents JOIN results ON results.content = reference "
        "WHERE parents.result = ?1 "
        "UNION SELECT results.id, kinship, painted FROM parents JOIN results ON results.name = reference "
        "WHERE parents.result = ?1 "
        "UNION SELECT results.id, 2, painted FROM uses JOIN drawn ON drawn.id = uses.drawn "
        "JOIN results ON results.content = drawn.content WHERE uses.result = ?1 AND drawn.content != '' "
        "ORDER BY 2, 3, 1",
        id);
}

Result<std::vector<Relative>> HistoryIndex::children(std::int64_t id)
{
    return m_impl->relatives(
        "SELECT child.id, kinship, child.painted FROM results JOIN parents ON reference = results.content "
        "JOIN results AS child ON child.id = parents.result WHERE results.id = ?1 "
        "UNION SELECT child.id, kinship, child.painted FROM results JOIN parents ON reference = results.name "
        "JOIN results AS child ON child.id = parents.result WHERE results.id = ?1 "
        "UNION SELECT child.id, 2, child.painted FROM results JOIN drawn ON drawn.content = results.content "
        "JOIN uses ON uses.drawn = drawn.id JOIN results AS child ON child.id = uses.result "
        "WHERE results.id = ?1 AND results.content != '' "
        "ORDER BY 2, 3, 1",
        id);
}

Result<std::int64_t> HistoryIndex::revision()
{
    return m_impl->guarded([&]() -> Result<std::int64_t> {
        constexpr int kForeignShift = 32;
        return (m_impl->database->execAndGet("PRAGMA data_version").getInt64() << kForeignShift) + m_impl->ownChanges;
    });
}

} // namespace palimpsest::database
