#pragma once

#include "core/base/ItemReference.h"
#include "core/pipeline/ItemList.h"

#include <QString>

#include <cstdint>
#include <stop_token>
#include <vector>

namespace palimpsest::ui {

/// In which order items are shown. AsFound is the order of what chose them: as near to the query as they are, or as they were
/// arranged in a collection.
enum class BrowseOrder { AsImported, Artist, Year, Style, Title, AsFound };

/// What each place of the grid shows: a row of the list.
using RowOrder = std::vector<std::uint32_t>;

/// All rows of `list` in `order` (AsFound: as imported), as the artist's language sorts. What says nothing comes last, and what is equal stays
/// as the next fact says and then as imported. Empty when stopped. Takes a while for a large list; thread-safe.
[[nodiscard]] RowOrder orderedRows(const pipeline::ItemList &list, BrowseOrder order, const std::stop_token &stop);

/// The rows of these items, in their order; those that are not in `list` are left out. Thread-safe.
[[nodiscard]] RowOrder rowsOf(const pipeline::ItemList &list, const std::vector<ItemReference> &items);

/// The year that a text like "c. 1650" or "1831-34" means first; INT_MAX when it holds none.
[[nodiscard]] int yearIn(std::string_view text);

/// What a row has in common with those around it in `order`: its artist, year or style, the first letter of its title;
/// empty as imported.
[[nodiscard]] QString sectionOf(const pipeline::ItemList &list, std::size_t row, BrowseOrder order);

} // namespace palimpsest::ui
