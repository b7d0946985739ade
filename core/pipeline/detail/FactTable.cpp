#include "core/pipeline/detail/FactTable.h"

#include "core/base/Words.h"
#include "core/pipeline/detail/FittingRows.h"
#include "core/pipeline/detail/MarkedRows.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <new>
#include <unordered_map>

namespace palimpsest::pipeline {

namespace {

using Field = FactCondition::Field;

constexpr std::pair<int, int> kUnknownYears{1, 0};

std::size_t columnOf(Field field)
{
    switch (field) {
    case Field::Title:
        return 0;
    case Field::Artist:
        return 1;
    case Field::Style:
        return 2;
    case Field::Caption:
        return 3;
    case Field::Licence:
        return 4;
    default:
        return 5;
    }
}

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

// A number in a text, and where it stands.
struct Number {
    int value = 0;
    std::size_t digits = 0;
    std::size_t end = 0;
};

std::vector<Number> numbersIn(std::string_view text)
{
    std::vector<Number> numbers;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        while (end < text.size() && isDigit(text[end]))
            ++end;
        if (end > i && end - i <= 5) {
            Number number{0, end - i, end};
            std::from_chars(text.data() + i, text.data() + end, number.value);
            numbers.push_back(number);
        }
        i = std::max(end, i + 1);
    }
    return numbers;
}

// Whether nothing but a dash or a slash stands in [first, end).
bool joinsYears(std::string_view text, std::size_t first, std::size_t end)
{
    std::string between(text.substr(first, end - first));
    std::erase(between, ' ');
    return between == "-" || between == "/" || between == "\u2013" || between == "\u2014";
}

} // namespace

std::optional<std::pair<int, int>> yearsOf(std::string_view text)
{
    const std::string folded = searchFolded(text);
    const std::vector<Number> numbers = numbersIn(folded);
    if (numbers.empty())
        return std::nullopt;
    const Number &first = numbers.front();
    if (first.digits <= 2 && folded.find("cent") != std::string::npos)
        return std::pair((first.value - 1) * 100 + 1, first.value * 100);
    const auto begin =
        std::find_if(numbers.begin(), numbers.end(), [](const Number &number) { return number.digits >= 3; });
    if (begin == numbers.end())
        return std::nullopt;
    int from = begin->value;
    int to = from;
    if (begin->end < folded.size() && folded[begin->end] == 's' && from % 10 == 0)
        to = from + (from % 100 == 0 ? 99 : 9);
    const bool beforeChrist = folded.find("bc") != std::string::npos;
    const auto next = std::next(begin);
    if (next != numbers.end() && next->digits > 1 && joinsYears(folded, begin->end, next->end - next->digits)) {
        // "1850-61" shortens what "1850-1861" says.
        const int last = next->digits == 2 && !beforeChrist ? from / 100 * 100 + next->value : next->value;
        to = beforeChrist ? std::min(from, last) : std::max(to, last);
    }
    return beforeChrist ? std::pair(-from, -to) : std::pair(from, to);
}

/// Fills a table row by row.
class FactTable::Builder {
public:
    explicit Builder(FactTable &table, std::int64_t rows) : m_table(table)
    {
        const auto count = static_cast<std::size_t>(rows);
        table.m_present = RowSet(rows);
        table.m_years.assign(count, kUnknownYears);
        for (Column &column : table.m_columns) {
            column.values.emplace_back();
            column.ids.assign(count, 0);
        }
    }

    void add(const database::Item &item)
    {
        const ItemFacts &facts = item.facts;
        const auto row = static_cast<std::size_t>(item.row);
        m_table.m_present.insert(item.row);
        const std::array<const std::string *, 6> texts{&facts.title,   &facts.artist,  &facts.style,
                                                       &facts.caption, &facts.licence, &facts.source};
        for (std::size_t i = 0; i < texts.size(); ++i)
            m_table.m_columns[i].ids[row] = idOf(i, *texts[i]);
        if (const auto years = yearsOf(facts.year))
            m_table.m_years[row] = *years;
    }

private:
    std::uint32_t idOf(std::size_t column, const std::string &text)
    {
        if (text.empty())
            return 0;
        std::vector<std::string> &values = m_table.m_columns[column].values;
        const auto [known, added] = m_ids[column].try_emplace(text, static_cast<std::uint32_t>(values.size()));
        if (added)
            values.push_back(searchFolded(text));
        return known->second;
    }

    FactTable &m_table;
    std::array<std::unordered_map<std::string, std::uint32_t>, 6> m_ids; ///< Of the texts as they are.
};

Result<FactTable> FactTable::build(const database::Database &database)
{
    try {
        FactTable table;
        Builder builder(table, database.itemCount());
        if (auto read = database.visitItems([&builder](const database::Item &item) { builder.add(item); }); !read)
            return read.error();
        return table;
    } catch (const std::bad_alloc &) {
        return Error{ErrorCode::OutOfMemory,
                     "There is not enough memory to look through the facts of this database; close other programs and "
                     "try again.",
                     {}};
    }
}

RowSet FactTable::rowsWithText(const Column &column, const std::string &text) const
{
    const std::string wanted = searchFolded(text);
    std::vector<char> fits(column.values.size());
    for (std::size_t i = 1; i < column.values.size(); ++i)
        fits[i] = column.values[i].find(wanted) != std::string::npos ? 1 : 0;
    RowSet rows(m_present.rows());
    for (std::size_t row = 0; row < column.ids.size(); ++row) {
        if (fits[column.ids[row]] != 0)
            rows.insert(static_cast<std::int64_t>(row));
    }
    return rows;
}

RowSet FactTable::rowsOf(const FactCondition &condition) const
{
    constexpr int kOpen = FactCondition::kNoBound;
    if (condition.field != Field::Year)
        return rowsWithText(m_columns[columnOf(condition.field)], condition.text);
    RowSet rows(m_present.rows());
    for (std::size_t row = 0; row < m_years.size(); ++row) {
        const auto &[first, last] = m_years[row];
        if (first <= last && (condition.from == kOpen || last >= condition.from)
            && (condition.to == kOpen || first <= condition.to))
            rows.insert(static_cast<std::int64_t>(row));
    }
    return rows;
}

RowSet FactTable::matching(std::span<const FactCondition> conditions) const
{
    std::vector<FactCondition> own;
    std::copy_if(conditions.begin(), conditions.end(), std::back_inserter(own), [](const FactCondition &condition) {
        return condition.field != Field::Database && !isAboutMarks(condition);
    });
    return fittingRows(m_present, own, [this](const FactCondition &condition) { return rowsOf(condition); });
}

} // namespace palimpsest::pipeline
