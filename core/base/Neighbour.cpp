#include "core/base/Neighbour.h"

#include <array>
#include <utility>

namespace palimpsest {

namespace {

constexpr std::array<std::pair<NeighbourState, std::string_view>, 4> kStateNames{{
    {NeighbourState::Retrieved, "retrieved"},
    {NeighbourState::Pinned, "pinned"},
    {NeighbourState::AddedByHand, "added"},
    {NeighbourState::Excluded, "excluded"},
}};

} // namespace

std::string_view neighbourStateName(NeighbourState state)
{
    for (const auto &[value, name] : kStateNames) {
        if (value == state)
            return name;
    }
    return kStateNames.front().second;
}

NeighbourState neighbourStateFromName(std::string_view name)
{
    for (const auto &[value, known] : kStateNames) {
        if (known == name)
            return value;
    }
    return NeighbourState::Retrieved;
}

} // namespace palimpsest
