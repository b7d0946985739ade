#pragma once

#include "core/database/HistoryIndex.h"

#include <cstdint>
#include <string>
#include <vector>

namespace palimpsest::database {

inline std::string resultContent(int number)
{
    const std::string text = std::to_string(number);
    return std::string(32 - text.size(), 'a') + text;
}

/// Result `number` of a long life: 40 subjects, 200 artists, 5,000 pictures to draw on, four neighbours each.
inline IndexedResult testResult(int number)
{
    static const std::vector<std::string> subjects{"lighthouse", "sailing boat", "storm", "old oak", "market square"};
    const std::string subject = subjects[static_cast<std::size_t>(number) % subjects.size()];
    IndexedResult result;
    result.file = {std::to_string(number) + ".png", 100'000 + number, 1'000'000'000LL * number};
    result.contentId = resultContent(number);
    result.paintedMs = 1000LL * number;
    result.words = "a " + subject + " at dusk " + std::to_string(number % 8);
    result.seed = static_cast<std::uint64_t>(number);
    result.query = result.words;
    result.databases = number % 3 == 0 ? "Oil\noil" : "Woodcut\nwoodcut";
    result.model = "starter-rdm";
    result.settings = "guidance " + std::string(number % 2 == 0 ? "3.5" : "3") + "\nsampler ddim\nsteps "
                      + std::to_string(number % 4 == 0 ? 2 : 25);
    for (int i = 0; i < 4; ++i) {
        const int drawn = (number * 7 + i * 131) % 5000;
        DrawnItem item{number % 3 == 0 ? "oil" : "woodcut", drawn, "content" + std::to_string(drawn)};
        item.share = 0.25;
        result.drawnOn.push_back(item);
        result.artists += "Artist" + std::to_string(drawn % 200) + " Surname\n";
        result.titles += "Harbour view no " + std::to_string(drawn) + "\n";
    }
    if (number % 10 != 0)
        result.parents.push_back({resultContent(number - 1), Kinship::Recipe});
    return result;
}

} // namespace palimpsest::database
