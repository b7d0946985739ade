#include "core/database/RowMarks.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace palimpsest::database {

namespace {

using Rows = std::vector<std::int64_t>;

Rows intersection(const Rows &a, const Rows &b)
{
    Rows result;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(result));
    return result;
}

Rows difference(const Rows &a, const Rows &b)
{
    Rows result;
    std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(result));
    return result;
}

Rows unionOf(const Rows &a, const Rows &b)
{
    Rows result;
    result.reserve(a.size() + b.size());
    std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(result));
    return result;
}

} // namespace

Result<RowMarks> RowMarks::read(const Database &database, CurationStore &store)
{
    auto keys = database.pictureKeys();
    if (!keys)
        return keys.error();
    RowMarks marks;
    const std::size_t count = keys->size();
    marks.m_keys = std::move(*keys);
    marks.m_rowsOfKey.reserve(count);
    for (std::size_t row = 0; row < count; ++row)
        marks.m_rowsOfKey.emplace(marks.m_keys[row], static_cast<std::int64_t>(row));
    marks.m_removed.assign(count, false);
    for (const std::int64_t row : database.removedRows()) {
        if (row >= 0 && row < marks.rowCount())
            marks.m_removed[static_cast<std::size_t>(row)] = true;
    }
    marks.m_ratings.assign(count, 0);
    marks.m_flags.assign(count, PickFlag::None);
    marks.m_labels.assign(count, ColourLabel::None);
    std::vector<MarkedPicture> here;
    const auto visited = store.visit([&](const MarkedPicture &picture) {
        if (marks.m_rowsOfKey.contains(picture.key))
            here.push_back(picture);
    });
    if (!visited)
        return visited.error();
    marks.update(here);
    return marks;
}

bool RowMarks::isRemoved(std::int64_t row) const
{
    return m_removed[static_cast<std::size_t>(row)];
}

RowMarks::Rows RowMarks::allRowsOf(const PictureKey &key) const
{
    Rows rows;
    const auto [first, last] = m_rowsOfKey.equal_range(key);
    std::transform(first, last, std::back_inserter(rows), [](const auto &entry) { return entry.second; });
    std::sort(rows.begin(), rows.end());
    return rows;
}

std::optional<std::int64_t> RowMarks::rowOf(const PictureKey &key) const
{
    const Rows rows = allRowsOf(key);
    const auto found = std::find_if(rows.begin(), rows.end(), [&](std::int64_t row) { return !isRemoved(row); });
    if (found == rows.end())
        return std::nullopt;
    return *found;
}

RowMarks::Rows RowMarks::taggedRows(std::string_view tag) const
{
    if (!tag.ends_with(':')) {
        const auto found = m_tagged.find(tag);
        return found == m_tagged.end() ? Rows() : found->second;
    }
    Rows rows;
    for (auto entry = m_tagged.lower_bound(tag); entry != m_tagged.end() && entry->first.starts_with(tag); ++entry)
        rows = unionOf(rows, entry->second);
    return rows;
}

std::vector<std::int64_t> RowMarks::rows(const MarkFilter &filter) const
{
    const auto passes = [&](std::int64_t row) {
        const auto at = static_cast<std::size_t>(row);
        return !m_removed[at] && m_ratings[at] >= filter.minimumRating && (!filter.flag || m_flags[at] == *filter.flag)
               && (!filter.label || m_labels[at] == *filter.label);
    };
    Rows rows;
    if (filter.tags.empty()) {
        for (std::int64_t row = 0; row < rowCount(); ++row) {
            if (passes(row))
                rows.push_back(row);
        }
    } else {
        rows = taggedRows(filter.tags.front());
        for (std::size_t i = 1; i < filter.tags.size(); ++i)
            rows = intersection(rows, taggedRows(filter.tags[i]));
        std::erase_if(rows, [&](std::int64_t row) { return !passes(row); });
    }
    for (const std::string &tag : filter.withoutTags)
        rows = difference(rows, taggedRows(tag));
    return rows;
}

Marks RowMarks::marks(std::int64_t row) const
{
    const auto at = static_cast<std::size_t>(row);
    Marks marks{m_ratings[at], m_flags[at], m_labels[at], {}};
    for (const auto &[tag, rows] : m_tagged) {
        if (std::binary_search(rows.begin(), rows.end(), row))
            marks.tags.push_back(tag);
    }
    return marks;
}

std::vector<CullMarks> RowMarks::cullMarks() const
{
    std::vector<CullMarks> marks(m_keys.size());
    for (std::size_t at = 0; at < marks.size(); ++at)
        marks[at] = {m_ratings[at], m_flags[at], m_labels[at]};
    return marks;
}

std::vector<TagCount> RowMarks::tags() const
{
    std::vector<TagCount> tags;
    for (const auto &[tag, rows] : m_tagged) {
        const auto there = std::count_if(rows.begin(), rows.end(), [&](std::int64_t row) { return !isRemoved(row); });
        if (there > 0)
            tags.push_back({tag, there});
    }
    return tags;
}

void RowMarks::update(std::span<const MarkedPicture> written)
{
    Rows touched;
    std::map<std::string, Rows, std::less<>> worn;
    for (const MarkedPicture &picture : written) {
        for (const std::int64_t row : allRowsOf(picture.key)) {
            const auto at = static_cast<std::size_t>(row);
            m_ratings[at] = static_cast<std::uint8_t>(picture.marks.rating);
            m_flags[at] = picture.marks.flag;
            m_labels[at] = picture.marks.label;
            touched.push_back(row);
            for (const std::string &tag : picture.marks.tags)
                worn[tag].push_back(row);
        }
    }
    // Tags a whole set at a time: one by one would move half a list for each of thousands of pictures.
    std::sort(touched.begin(), touched.end());
    if (!touched.empty()) {
        for (auto &[tag, rows] : m_tagged)
            rows = difference(rows, touched);
    }
    for (auto &[tag, rows] : worn) {
        std::sort(rows.begin(), rows.end());
        m_tagged[tag] = unionOf(m_tagged[tag], rows);
    }
    std::erase_if(m_tagged, [](const auto &entry) { return entry.second.empty(); });
}

} // namespace palimpsest::database
