#include "app/cli/NeighbourChoice.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <utility>

namespace palimpsest::app::cli {

namespace {

struct ItemAddress {
    std::string database;
    std::int64_t item = -1;
};

std::optional<std::int64_t> itemNumber(std::string_view text)
{
    std::int64_t value = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < 0)
        return std::nullopt;
    return value;
}

std::optional<ItemAddress> addressOf(const std::string &text, const std::vector<std::string> &databaseIds)
{
    if (const auto number = itemNumber(text); number && databaseIds.size() == 1)
        return ItemAddress{databaseIds.front(), *number};
    const std::size_t colon = text.rfind(':');
    if (colon == std::string::npos)
        return std::nullopt;
    const auto number = itemNumber(std::string_view(text).substr(colon + 1));
    return number ? std::optional(ItemAddress{text.substr(0, colon), *number}) : std::nullopt;
}

Error notAnItem(const std::string &text)
{
    return {ErrorCode::InvalidArgument,
            "\"" + text + "\" is neither an item (DATABASE:NUMBER, as retrieve prints it) nor a picture file.",
            {}};
}

Result<Neighbour> neighbourFromText(const std::string &text, pipeline::Studio &studio,
                                    const std::vector<std::string> &databaseIds)
{
    if (const auto address = addressOf(text, databaseIds)) {
        const auto database = studio.library().find(address->database);
        if (!database)
            return database.error();
        return studio.library().item(database->id, address->item);
    }
    std::error_code error;
    if (!std::filesystem::exists(text, error))
        return notAnItem(text);
    const auto picture = studio.readPicture(text, 0);
    if (!picture)
        return picture.error();
    return studio.neighbourFromPicture(*picture, std::filesystem::absolute(text, error).string());
}

bool matches(const Neighbour &neighbour, const std::string &text, const std::vector<std::string> &databaseIds)
{
    if (const auto address = addressOf(text, databaseIds))
        return neighbour.databaseId == address->database && neighbour.itemId == address->item;
    std::error_code error;
    return neighbour.state == NeighbourState::AddedByHand
           && neighbour.picturePath == std::filesystem::absolute(text, error).string();
}

} // namespace

void NeighbourChoice::addTo(CLI::App *command)
{
    command->add_option("--pin", pinned, "ITEM or picture file that must be among the neighbours; may be given again")
        ->group("Neighbours");
    command->add_option("--exclude", excluded, "ITEM that must not be among them; may be given again")
        ->group("Neighbours");
    command->add_option("--weight", weights, "ITEM=W: how much a neighbour counts, 0 to 2; may be given again")
        ->group("Neighbours");
}

Result<std::vector<Neighbour>> NeighbourChoice::kept(pipeline::Studio &studio,
                                                     const std::vector<std::string> &databaseIds) const
{
    std::vector<Neighbour> result;
    for (const std::string &text : pinned) {
        auto neighbour = neighbourFromText(text, studio, databaseIds);
        if (!neighbour)
            return neighbour.error();
        if (neighbour->state != NeighbourState::AddedByHand)
            neighbour->state = NeighbourState::Pinned;
        result.push_back(std::move(*neighbour));
    }
    for (const std::string &text : excluded) {
        auto neighbour = neighbourFromText(text, studio, databaseIds);
        if (!neighbour)
            return neighbour.error();
        neighbour->state = NeighbourState::Excluded;
        result.push_back(std::move(*neighbour));
    }
    return result;
}

Result<void> NeighbourChoice::applyWeights(std::vector<Neighbour> &neighbours,
                                           const std::vector<std::string> &databaseIds) const
{
    for (const std::string &text : weights) {
        const std::size_t equals = text.rfind('=');
        double weight = -1.0;
        if (equals != std::string::npos)
            std::from_chars(text.data() + equals + 1, text.data() + text.size(), weight);
        if (!(weight >= 0.0 && weight <= 2.0))
            return Error{ErrorCode::InvalidArgument, "\"" + text + "\" must be ITEM=W with W from 0 to 2.", {}};
        const std::string item = text.substr(0, equals);
        const auto found = std::find_if(neighbours.begin(), neighbours.end(), [&](const Neighbour &neighbour) {
            return matches(neighbour, item, databaseIds);
        });
        if (found == neighbours.end())
            return Error{
                ErrorCode::InvalidArgument, "\"" + item + "\" is not among the neighbours, so it has no weight.", {}};
        found->weight = weight;
    }
    return {};
}

} // namespace palimpsest::app::cli
