#include "app/cli/ItemChoice.h"

#include "core/pipeline/Curation.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <string_view>
#include <utility>

namespace palimpsest::app::cli {

namespace {

constexpr std::int64_t kMaximumRange = 10'000'000;
constexpr std::array<std::string_view, 3> kFlags{"none", "pick", "reject"};
constexpr std::array<std::string_view, 5> kLabels{"none", "red", "yellow", "green", "blue"};

std::optional<std::int64_t> numberFrom(std::string_view text)
{
    std::int64_t value = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < 0)
        return std::nullopt;
    return value;
}

Result<void> addNamed(const std::string &text, pipeline::Library &library, std::vector<ItemReference> &references)
{
    const std::size_t colon = text.rfind(':');
    const std::string_view numbers =
        colon == std::string::npos ? std::string_view() : std::string_view(text).substr(colon + 1);
    const std::size_t dash = numbers.find('-');
    const auto first = numberFrom(numbers.substr(0, dash));
    const auto last = dash == std::string_view::npos ? first : numberFrom(numbers.substr(dash + 1));
    if (!first || !last || *last < *first || *last - *first > kMaximumRange)
        return Error{ErrorCode::InvalidArgument,
                     "\"" + text + "\" names no items; write DATABASE:NUMBER or DATABASE:FIRST-LAST.",
                     {}};
    const auto database = library.find(std::string_view(text).substr(0, colon));
    if (!database)
        return database.error();
    for (std::int64_t id = *first; id <= *last; ++id)
        references.push_back({database->id, id});
    return {};
}

template<std::size_t Count>
Result<int> placeIn(const std::array<std::string_view, Count> &names, const std::string &text)
{
    const auto found = std::find(names.begin(), names.end(), text);
    if (found != names.end())
        return static_cast<int>(found - names.begin());
    std::string all;
    for (const std::string_view name : names)
        all += (all.empty() ? "" : ", ") + std::string(name);
    return Error{ErrorCode::InvalidArgument, "\"" + text + "\" is none of: " + all + ".", {}};
}

} // namespace

Result<PickFlag> flagFromText(const std::string &text)
{
    const auto place = placeIn(kFlags, text);
    return place ? Result<PickFlag>(static_cast<PickFlag>(*place)) : Result<PickFlag>(place.error());
}

Result<ColourLabel> labelFromText(const std::string &text)
{
    const auto place = placeIn(kLabels, text);
    return place ? Result<ColourLabel>(static_cast<ColourLabel>(*place)) : Result<ColourLabel>(place.error());
}

std::string flagText(PickFlag flag)
{
    return std::string(kFlags[static_cast<std::size_t>(flag)]);
}

std::string labelText(ColourLabel label)
{
    return std::string(kLabels[static_cast<std::size_t>(label)]);
}

void ItemChoice::addTo(CLI::App *command, const std::string &name)
{
    command->add_option(name, items, "Items as DATABASE:NUMBER or DATABASE:FIRST-LAST");
    command->add_option("--collection", collection, "The pictures of a collection");
    command->add_option("--database", databases, "Id, name or folder of a database whose pictures are chosen by marks");
    command->add_option("--with-tag", withTags, "Of the databases: those with this tag (\"artist:\" for any artist)");
    command->add_option("--without-tag", withoutTags, "Of the databases: those without this tag");
    command->add_option("--least-rating", leastRating, "Of the databases: those rated so high")
        ->check(CLI::Range(0, kMaximumRating));
    command->add_option("--with-flag", flag, "Of the databases: none, pick or reject");
    command->add_option("--with-label", label, "Of the databases: none, red, yellow, green or blue");
}

Result<std::vector<ItemReference>> ItemChoice::references(Workplace &workplace) const
{
    std::vector<ItemReference> references;
    for (const std::string &text : items) {
        if (auto added = addNamed(text, workplace.library(), references); !added)
            return added.error();
    }
    const auto curation = workplace.curation();
    if (!curation)
        return curation.error();
    if (!collection.empty()) {
        const auto id = collectionNamed(**curation, collection);
        if (!id)
            return id.error();
        const auto contents = (*curation)->collection(*id);
        if (!contents)
            return contents.error();
        references.insert(references.end(), contents->items.begin(), contents->items.end());
    }
    MarkFilter filter{withTags, withoutTags, leastRating, {}, {}};
    if (!flag.empty()) {
        const auto wanted = flagFromText(flag);
        if (!wanted)
            return wanted.error();
        filter.flag = *wanted;
    }
    if (!label.empty()) {
        const auto wanted = labelFromText(label);
        if (!wanted)
            return wanted.error();
        filter.label = *wanted;
    }
    for (const std::string &name : databases) {
        const auto database = workplace.library().find(name);
        if (!database)
            return database.error();
        const auto ids = (*curation)->markedItems(database->id, filter);
        if (!ids)
            return ids.error();
        for (const std::int64_t id : *ids)
            references.push_back({database->id, id});
    }
    if (references.empty())
        return Error{ErrorCode::InvalidArgument,
                     "No pictures are chosen; name items, a collection, or a database and marks.",
                     {}};
    return references;
}

Result<std::int64_t> collectionNamed(pipeline::Curation &curation, const std::string &name)
{
    const auto all = curation.collections();
    if (!all)
        return all.error();
    const auto found = std::find_if(all->begin(), all->end(), [&](const auto &one) { return one.name == name; });
    if (found == all->end())
        return Error{ErrorCode::NotFound, "There is no collection \"" + name + "\".", {}};
    return found->id;
}

} // namespace palimpsest::app::cli
