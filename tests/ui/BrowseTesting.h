#pragma once

#include "core/pipeline/ItemList.h"
#include "ui/models/BrowseModel.h"

#include <cstdint>
#include <memory>
#include <string>

namespace palimpsest::ui {

/// A museum of `count` items by 97 artists in 300 years and 7 styles; ids are ten times the row.
inline BrowseModel::List largeList(int count, const std::string &database = "museum")
{
    pipeline::ItemList::Builder builder;
    builder.beginDatabase({database, "Museum", 1});
    for (int i = 0; i < count; ++i) {
        const std::string title = "Picture " + std::to_string(i);
        const std::string artist = i % 50 == 7 ? std::string() : "Artist " + std::to_string(i * 31 % 97);
        const std::string year = (i % 3 == 0 ? "c. " : "") + std::to_string(1600 + i * 17 % 300);
        const std::string style = "Style " + std::to_string(i % 7);
        const std::string file = std::to_string(i) + ".jpg";
        if (!builder.add({i * 10, {title, artist, year, style, "CC0-1.0"}, "/museum", file, false}))
            return {};
    }
    return builder.finish();
}

/// The list in the order in which it was imported.
inline void showList(BrowseModel &model, const BrowseModel::List &list)
{
    model.setList(list, orderedRows(*list, BrowseOrder::AsImported, {}), BrowseOrder::AsImported);
}

} // namespace palimpsest::ui
