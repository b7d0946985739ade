#pragma once

#include "app/cli/Console.h"
#include "app/cli/Workplace.h"

#include <cstdint>
#include <string>
#include <vector>

namespace palimpsest::app::cli {

/// What `gallery` was asked for.
struct GalleryOptions {
    std::string out;
    std::string sheet;
    std::string pack;
    std::vector<std::string> styles;   ///< Empty: all.
    std::string setting;               ///< Empty: as each picture's seed has it.
    std::vector<std::string> subjects; ///< Empty: all.
    int count = 1;
    std::uint64_t seed = 1;
    int sizePx = 256;
    int quality = 90;
    int manners = 0;
    int countPerManner = 10;
    bool heldOut = false;
    bool withoutSubjects = false;
    bool list = false;
};

/// Paints the gallery into a folder, a sheet, a pack, or several of these.
ExitCode runGallery(const GalleryOptions &options, Workplace &workplace);

} // namespace palimpsest::app::cli
