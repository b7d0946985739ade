#include "core/database/detail/CurationImpl.h"

#include <algorithm>
#include <array>
#include <span>

namespace palimpsest::database {

namespace {

// Numbers of an older or damaged file must not become values that no enumerator has.
template<typename Enum>
Enum enumAt(SQLite::Statement &row, int column, Enum last)
{
    const int value = row.getColumn(column).getInt();
    return value >= 0 && value <= static_cast<int>(last) ? static_cast<Enum>(value) : Enum::None;
}

} // namespace

void bindKey(SQLite::Statement &statement, int index, const PictureKey &key)
{
    std::array<std::uint8_t, PictureKey::kMaximumBytes> bytes{};
    const std::size_t size = key.toBytes(bytes);
    statement.bind(index, bytes.data(), static_cast<int>(size));
}

std::optional<PictureKey> keyAt(SQLite::Statement &row, int column)
{
    const auto value = row.getColumn(column);
    return PictureKey::fromBytes(
        {static_cast<const std::uint8_t *>(value.getBlob()), static_cast<std::size_t>(value.getBytes())});
}

MarkTable::MarkTable(SQLite::Database &database)
    : m_find(database, "SELECT id, rating, flag, label FROM pictures WHERE picture = ?")
    , m_tags(database, "SELECT name FROM picture_tags JOIN tags ON tags.id = tag WHERE picture = ? ORDER BY name")
    , m_upsert(database, "INSERT INTO pictures(picture, rating, flag, label) VALUES (?, ?, ?, ?) ON CONFLICT(picture) "
                         "DO UPDATE SET rating = excluded.rating, flag = excluded.flag, label = excluded.label "
                         "RETURNING id")
    , m_remove(database, "DELETE FROM pictures WHERE picture = ?")
    , m_clearTags(database, "DELETE FROM picture_tags WHERE picture = ?")
    , m_addTag(database, "INSERT INTO picture_tags(picture, tag) VALUES (?, ?)")
    , m_newTag(database, "INSERT INTO tags(name) VALUES (?) ON CONFLICT DO NOTHING")
    , m_findTag(database, "SELECT id FROM tags WHERE name = ?")
{
}

Marks MarkTable::read(const PictureKey &key)
{
    Marks marks;
    m_find.reset();
    bindKey(m_find, 1, key);
    if (!m_find.executeStep())
        return marks;
    marks.rating = std::clamp(m_find.getColumn(1).getInt(), 0, kMaximumRating);
    marks.flag = enumAt(m_find, 2, PickFlag::Rejected);
    marks.label = enumAt(m_find, 3, ColourLabel::Blue);
    m_tags.reset();
    m_tags.bind(1, m_find.getColumn(0).getInt64());
    while (m_tags.executeStep())
        marks.tags.push_back(m_tags.getColumn(0).getString());
    m_tags.reset();
    m_find.reset();
    return marks;
}

void MarkTable::write(const PictureKey &key, const Marks &marks)
{
    if (marks.isEmpty()) {
        // The tags go with it, see the schema.
        m_remove.reset();
        bindKey(m_remove, 1, key);
        m_remove.exec();
        return;
    }
    m_upsert.reset();
    bindKey(m_upsert, 1, key);
    m_upsert.bind(2, marks.rating);
    m_upsert.bind(3, static_cast<int>(marks.flag));
    m_upsert.bind(4, static_cast<int>(marks.label));
    m_upsert.executeStep();
    const std::int64_t picture = m_upsert.getColumn(0).getInt64();
    m_upsert.reset();
    writeTags(picture, marks.tags);
}

void MarkTable::writeTags(std::int64_t picture, const std::vector<std::string> &tags)
{
    m_clearTags.reset();
    m_clearTags.bind(1, picture);
    m_clearTags.exec();
    for (const std::string &tag : tags) {
        m_addTag.reset();
        m_addTag.bind(1, picture);
        m_addTag.bind(2, tagId(tag));
        m_addTag.exec();
    }
}

std::int64_t MarkTable::tagId(const std::string &tag)
{
    const auto [known, isNew] = m_tagIds.try_emplace(tag, 0);
    if (!isNew)
        return known->second;
    m_newTag.reset();
    m_newTag.bind(1, tag);
    m_newTag.exec();
    m_findTag.reset();
    m_findTag.bind(1, tag);
    m_findTag.executeStep();
    known->second = m_findTag.getColumn(0).getInt64();
    m_findTag.reset();
    return known->second;
}

} // namespace palimpsest::database
