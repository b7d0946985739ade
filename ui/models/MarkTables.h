#pragma once

#include "core/base/Marks.h"
#include "core/pipeline/ItemList.h"

#include <QStringList>

#include <cstddef>
#include <memory>
#include <vector>

namespace palimpsest::ui {

/// The marks of a database by item id; null or too short: nothing has been said of what is not in it.
using MarkTable = std::shared_ptr<const std::vector<CullMarks>>;

/// One for each database of a list, in its order.
using MarkTables = std::vector<MarkTable>;

/// The marks of a row of `list`.
[[nodiscard]] inline CullMarks marksIn(const MarkTables &tables, const pipeline::ItemList &list, std::size_t row)
{
    const std::size_t database = list.databaseNumber(row);
    const auto *table = database < tables.size() ? tables[database].get() : nullptr;
    const auto item = static_cast<std::size_t>(list.id(row));
    return table != nullptr && item < table->size() ? (*table)[item] : CullMarks();
}

/// What marks say, in words: "4 stars", "picked", "red label"; nothing for empty ones.
[[nodiscard]] QStringList markWords(const CullMarks &marks);

/// "Red", "Yellow"; "No label" for None.
[[nodiscard]] QString labelName(ColourLabel label);

} // namespace palimpsest::ui
