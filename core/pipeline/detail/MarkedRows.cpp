#include "core/pipeline/detail/MarkedRows.h"

#include "core/base/Words.h"
#include "core/pipeline/detail/FittingRows.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace palimpsest::pipeline {

namespace {

using Field = FactCondition::Field;

/// Asks for the rows with certain marks, and keeps the first failure.
class MarkedRowsReader {
public:
    MarkedRowsReader(Curation &curation, const std::string &databaseId, std::int64_t rows)
        : m_curation(curation)
        , m_databaseId(databaseId)
        , m_rows(rows)
    {
    }

    [[nodiscard]] const std::optional<Error> &failure() const { return m_failure; }

    RowSet rowsOf(const FactCondition &condition)
    {
        return condition.field == Field::Tag ? tagged(searchFolded(condition.text)) : rated(condition);
    }

private:
    RowSet tagged(const std::string &wanted)
    {
        RowSet rows(m_rows);
        const auto tags = m_curation.tags(m_databaseId);
        if (!tags) {
            m_failure = tags.error();
            return rows;
        }
        for (const TagCount &known : *tags) {
            const std::string tag = searchFolded(known.tag);
            if (!wanted.empty() && tag != wanted && !tag.starts_with(wanted + ":"))
                continue;
            MarkFilter filter;
            filter.tags = {known.tag};
            rows.unite(passing(filter));
        }
        return rows;
    }

    RowSet rated(const FactCondition &condition)
    {
        MarkFilter least;
        least.minimumRating = condition.from == FactCondition::kNoBound ? 1 : condition.from;
        RowSet rows = passing(least);
        if (condition.to == FactCondition::kNoBound || condition.to >= kMaximumRating)
            return rows;
        MarkFilter more;
        more.minimumRating = condition.to + 1;
        RowSet above = passing(more);
        above.invert();
        rows.intersect(above);
        return rows;
    }

    RowSet passing(const MarkFilter &filter)
    {
        RowSet rows(m_rows);
        const auto items = m_curation.markedItems(m_databaseId, filter);
        if (!items) {
            m_failure = items.error();
            return rows;
        }
        for (const std::int64_t row : *items) {
            if (row < m_rows) // Another program may have added items meanwhile.
                rows.insert(row);
        }
        return rows;
    }

    Curation &m_curation;
    const std::string &m_databaseId;
    std::int64_t m_rows;
    std::optional<Error> m_failure;
};

} // namespace

bool isAboutMarks(const FactCondition &condition)
{
    return condition.field == Field::Tag || condition.field == Field::Rating;
}

Result<RowSet> rowsWithMarks(Curation &curation, const std::string &databaseId, RowSet rows,
                             std::span<const FactCondition> conditions)
{
    MarkedRowsReader reader(curation, databaseId, rows.rows());
    RowSet fitting = fittingRows(std::move(rows), conditions,
                                 [&reader](const FactCondition &condition) { return reader.rowsOf(condition); });
    if (reader.failure())
        return *reader.failure();
    return fitting;
}

Result<RowTags> tagsOfRows(Curation &curation, const std::string &databaseId)
{
    const auto tags = curation.tags(databaseId);
    if (!tags)
        return tags.error();
    RowTags worn;
    for (const TagCount &known : *tags) {
        MarkFilter filter;
        filter.tags = {known.tag};
        const auto items = curation.markedItems(databaseId, filter);
        if (!items)
            return items.error();
        for (const std::int64_t row : *items)
            worn.emplace_back(row, known.tag);
    }
    return worn;
}

} // namespace palimpsest::pipeline
