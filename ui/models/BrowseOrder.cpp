#include "ui/models/BrowseOrder.h"

#include <QCollator>
#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <climits>
#include <numeric>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

namespace palimpsest::ui {

namespace {

using pipeline::ItemList;
using Fact = ItemList::Fact;

// By text number: where the text comes among all; texts that are not ranked, and empty ones, come last.
using Ranks = std::vector<int>;

constexpr int kMaximumYearDigits = 4;

QString stringOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::vector<std::uint32_t> numbersOf(const ItemList &list, Fact fact)
{
    std::vector<bool> seen(list.textCount());
    std::vector<std::uint32_t> numbers;
    for (std::size_t row = 0; row < list.size(); ++row) {
        const std::uint32_t number = list.textNumber(row, fact);
        if (!seen[number] && !list.textAt(number).empty())
            numbers.push_back(number);
        seen[number] = true;
    }
    return numbers;
}

Ranks alphabeticalRanks(const ItemList &list, Fact fact, const std::stop_token &stop)
{
    // Without a language there is no order but that of codes, where 10 comes before 2.
    const QLocale locale;
    QCollator collator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::vector<std::pair<QCollatorSortKey, std::uint32_t>> keys;
    for (const std::uint32_t number : numbersOf(list, fact)) {
        if (stop.stop_requested())
            return {};
        keys.emplace_back(collator.sortKey(stringOf(list.textAt(number))), number);
    }
    std::sort(keys.begin(), keys.end(), [](const auto &a, const auto &b) {
        const int compared = a.first.compare(b.first);
        return compared != 0 ? compared < 0 : a.second < b.second;
    });
    Ranks ranks(list.textCount(), INT_MAX);
    for (std::size_t i = 0; i < keys.size(); ++i)
        ranks[keys[i].second] = static_cast<int>(i);
    return ranks;
}

Ranks yearRanks(const ItemList &list)
{
    Ranks ranks(list.textCount(), INT_MAX);
    for (const std::uint32_t number : numbersOf(list, Fact::Year))
        ranks[number] = yearIn(list.textAt(number));
    return ranks;
}

// What decides, and what decides among equals.
std::array<Fact, 3> factsOf(BrowseOrder order)
{
    switch (order) {
    case BrowseOrder::Year:
        return {Fact::Year, Fact::Artist, Fact::Title};
    case BrowseOrder::Style:
        return {Fact::Style, Fact::Artist, Fact::Year};
    case BrowseOrder::Title:
        return {Fact::Title, Fact::Artist, Fact::Year};
    case BrowseOrder::Artist:
    case BrowseOrder::AsImported:
    case BrowseOrder::AsFound:
        break;
    }
    return {Fact::Artist, Fact::Year, Fact::Title};
}

} // namespace

int yearIn(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        int year = 0;
        int digits = 0;
        for (; i < text.size() && text[i] >= '0' && text[i] <= '9'; ++i, ++digits)
            year = digits < kMaximumYearDigits ? year * 10 + (text[i] - '0') : year;
        if (digits > 2 && digits <= kMaximumYearDigits)
            return year;
    }
    return INT_MAX;
}

RowOrder orderedRows(const ItemList &list, BrowseOrder order, const std::stop_token &stop)
{
    RowOrder rows(list.size());
    std::iota(rows.begin(), rows.end(), 0U);
    if (order == BrowseOrder::AsImported || order == BrowseOrder::AsFound)
        return rows;
    using Keys = std::array<int, 3>;
    std::vector<Keys> keys(list.size());
    const std::array<Fact, 3> facts = factsOf(order);
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const Ranks ranks = facts[i] == Fact::Year ? yearRanks(list) : alphabeticalRanks(list, facts[i], stop);
        if (stop.stop_requested())
            return {};
        for (std::size_t row = 0; row < keys.size(); ++row)
            keys[row][i] = ranks[list.textNumber(row, facts[i])];
    }
    std::stable_sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) { return keys[a] < keys[b]; });
    return rows;
}

RowOrder rowsOf(const ItemList &list, const std::vector<ItemReference> &items)
{
    // Ids ascend inside a database, but that is its own affair.
    using Places = std::unordered_map<std::int64_t, std::uint32_t>; // Rows by id.
    std::unordered_map<std::string, Places> places;
    std::vector<Places *> byNumber;
    for (const pipeline::ListedDatabase &database : list.databases())
        byNumber.push_back(&places[database.id]);
    for (std::size_t row = 0; row < list.size(); ++row)
        byNumber[list.databaseNumber(row)]->emplace(list.id(row), static_cast<std::uint32_t>(row));
    RowOrder rows;
    for (const ItemReference &item : items) {
        const auto database = places.find(item.databaseId);
        if (database == places.end())
            continue;
        if (const auto place = database->second.find(item.itemId); place != database->second.end())
            rows.push_back(place->second);
    }
    return rows;
}

QString sectionOf(const ItemList &list, std::size_t row, BrowseOrder order)
{
    const auto named = [&](Fact fact, const char *unknown) {
        const QString text = stringOf(list.text(row, fact));
        return text.isEmpty() ? QCoreApplication::translate("BrowseOrder", unknown) : text;
    };
    switch (order) {
    case BrowseOrder::Artist:
        return named(Fact::Artist, QT_TRANSLATE_NOOP("BrowseOrder", "Unknown artist"));
    case BrowseOrder::Year:
        return named(Fact::Year, QT_TRANSLATE_NOOP("BrowseOrder", "Unknown year"));
    case BrowseOrder::Style:
        return named(Fact::Style, QT_TRANSLATE_NOOP("BrowseOrder", "Unknown style"));
    case BrowseOrder::Title:
        return stringOf(list.text(row, Fact::Title)).left(1).toUpper();
    case BrowseOrder::AsImported:
    case BrowseOrder::AsFound:
        break;
    }
    return {};
}

} // namespace palimpsest::ui
