#include "core/database/detail/HistoryIndexImpl.h"

#include <algorithm>
#include <set>
#include <utility>

namespace palimpsest::database {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

std::string settingWords(std::string_view text)
{
    std::string words(text);
    for (std::size_t i = 1; i + 1 < words.size(); ++i) {
        if (words[i] == '.' && isDigit(words[i - 1]) && isDigit(words[i + 1]))
            words[i] = 'p';
    }
    return words;
}

std::vector<std::int64_t> HistoryIndex::Impl::ids(const char *sql, const std::string &bound) const
{
    SQLite::Statement query(*database, sql);
    if (!bound.empty())
        query.bind(1, bound);
    std::vector<std::int64_t> ids;
    while (query.executeStep())
        ids.push_back(query.getColumn(0).getInt64());
    return ids;
}

std::vector<std::int64_t> HistoryIndex::Impl::idsOfSeeds(const std::vector<std::uint64_t> &seeds) const
{
    std::vector<std::int64_t> ids;
    SQLite::Statement query(*database, "SELECT id FROM results WHERE seed = ?");
    for (const std::uint64_t seed : seeds) {
        query.reset();
        query.bind(1, static_cast<std::int64_t>(seed));
        while (query.executeStep())
            ids.push_back(query.getColumn(0).getInt64());
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

Result<std::vector<Relative>> HistoryIndex::Impl::relatives(const char *sql, std::int64_t id)
{
    return guarded([&]() -> Result<std::vector<Relative>> {
        SQLite::Statement query(*database, sql);
        query.bind(1, id);
        std::vector<Relative> relatives;
        std::set<std::int64_t> known{id};
        while (query.executeStep()) {
            const std::int64_t other = query.getColumn(0).getInt64();
            const int kinship = std::clamp(query.getColumn(1).getInt(), 0, static_cast<int>(Kinship::Neighbour));
            if (known.insert(other).second)
                relatives.push_back({other, static_cast<Kinship>(kinship)});
        }
        return relatives;
    });
}

ResultTable::ResultTable(SQLite::Database &database)
    : m_find(database, "SELECT id, bytes, modified FROM results WHERE name = ?")
    , m_insert(database, "INSERT INTO results(name, bytes, modified, content, painted, words, seed) "
                         "VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id")
    , m_remove(database, "DELETE FROM results WHERE id = ?")
    , m_removeTexts(database, "DELETE FROM texts WHERE rowid = ?")
    , m_insertTexts(database, "INSERT INTO texts(rowid, query, artist, title, database, model, settings, name) "
                              "VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    , m_findDrawn(database, "SELECT id FROM drawn WHERE database = ? AND item = ? AND content = ?")
    , m_insertDrawn(database, "INSERT INTO drawn(database, item, content) VALUES (?, ?, ?) RETURNING id")
    , m_use(database, "INSERT INTO uses(drawn, result, share, weight) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
    , m_parent(database, "INSERT INTO parents(reference, result, kinship) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
{
}

void ResultTable::put(const IndexedResult &result)
{
    m_find.reset();
    m_find.bind(1, result.file.name);
    if (m_find.executeStep()) {
        const std::int64_t before = m_find.getColumn(0).getInt64();
        const bool same = m_find.getColumn(1).getInt64() == result.file.bytes
                          && m_find.getColumn(2).getInt64() == result.file.modifiedNs;
        m_find.reset();
        // Who looks at it meanwhile knows it by its id.
        if (same)
            return;
        remove(before);
    }
    m_find.reset();
    m_insert.reset();
    m_insert.bind(1, result.file.name);
    m_insert.bind(2, result.file.bytes);
    m_insert.bind(3, result.file.modifiedNs);
    m_insert.bind(4, result.contentId);
    m_insert.bind(5, result.paintedMs);
    m_insert.bind(6, result.words);
    m_insert.bind(7, static_cast<std::int64_t>(result.seed));
    m_insert.executeStep();
    const std::int64_t id = m_insert.getColumn(0).getInt64();
    m_insert.reset();
    writeTexts(id, result);
    writeDrawn(id, result.drawnOn);
    for (const IndexedResult::Parent &parent : result.parents) {
        m_parent.reset();
        m_parent.bind(1, parent.reference);
        m_parent.bind(2, id);
        m_parent.bind(3, static_cast<int>(parent.kinship));
        m_parent.exec();
    }
}

void ResultTable::remove(std::int64_t id)
{
    // What it used and its parents go with it, see the schema; the full-text table knows no such ties.
    for (SQLite::Statement *statement : {&m_removeTexts, &m_remove}) {
        statement->reset();
        statement->bind(1, id);
        statement->exec();
    }
}

void ResultTable::writeTexts(std::int64_t id, const IndexedResult &result)
{
    m_insertTexts.reset();
    m_insertTexts.bind(1, id);
    const std::string settings = settingWords(result.settings);
    int column = 2;
    for (const std::string *text : {&result.query, &result.artists, &result.titles, &result.databases, &result.model,
                                    &settings, &result.file.name})
        m_insertTexts.bind(column++, *text);
    m_insertTexts.exec();
}

void ResultTable::writeDrawn(std::int64_t id, const std::vector<DrawnItem> &items)
{
    for (const DrawnItem &item : items) {
        m_use.reset();
        m_use.bind(1, drawnId(item));
        m_use.bind(2, id);
        m_use.bind(3, item.share);
        m_use.bind(4, item.weight);
        m_use.exec();
    }
}

std::int64_t ResultTable::drawnId(const DrawnItem &item)
{
    for (SQLite::Statement *statement : {&m_findDrawn, &m_insertDrawn}) {
        statement->reset();
        statement->bind(1, item.databaseId);
        statement->bind(2, item.itemId);
        statement->bind(3, item.contentId);
        if (statement->executeStep()) {
            const std::int64_t id = statement->getColumn(0).getInt64();
            statement->reset();
            return id;
        }
    }
    throw SQLite::Exception("a row that was inserted has no id");
}

} // namespace palimpsest::database
