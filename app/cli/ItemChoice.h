#pragma once

#include "app/cli/Workplace.h"
#include "core/base/ItemReference.h"
#include "core/base/Marks.h"
#include "core/base/Result.h"

#include <CLI/App.hpp>

#include <optional>
#include <string>
#include <vector>

namespace palimpsest::app::cli {

/// "none", "pick", "reject". InvalidArgument.
Result<PickFlag> flagFromText(const std::string &text);
/// "none", "red", "yellow", "green", "blue". InvalidArgument.
Result<ColourLabel> labelFromText(const std::string &text);
/// The inverses.
std::string flagText(PickFlag flag);
std::string labelText(ColourLabel label);

/// Which items a command is about: named one by one, those of a collection, or those of databases that wear some marks.
struct ItemChoice {
    std::vector<std::string> items; ///< "DATABASE:7", "DATABASE:10-20".
    std::string collection;
    std::vector<std::string> databases;
    std::vector<std::string> withTags;
    std::vector<std::string> withoutTags;
    int leastRating = 0;
    std::string flag;
    std::string label;

    /// The items as the positional argument `name`, and the options.
    void addTo(CLI::App *command, const std::string &name = "items");
    /// In the order in which they are named. NotFound, InvalidArgument (nothing is chosen, a text that names no item).
    [[nodiscard]] Result<std::vector<ItemReference>> references(Workplace &workplace) const;
};

/// The collection of that name. NotFound.
Result<std::int64_t> collectionNamed(pipeline::Curation &curation, const std::string &name);

} // namespace palimpsest::app::cli
