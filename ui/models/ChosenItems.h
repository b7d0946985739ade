#pragma once

#include "ui/models/BrowseModel.h"

#include <vector>

namespace palimpsest::ui {

/// Items that something is to be done with. Made at once however many; to be unfolded where it may take a while.
struct ChosenItems {
    BrowseModel::List list;
    RowOrder rows; ///< Of `list`.

    [[nodiscard]] std::vector<ItemReference> references() const
    {
        std::vector<ItemReference> references;
        references.reserve(rows.size());
        for (const std::uint32_t row : rows)
            references.push_back(list->reference(row));
        return references;
    }
};

} // namespace palimpsest::ui
