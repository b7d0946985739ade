#pragma once

#include "app/Paths.h"

#include <filesystem>

namespace palimpsest::app {

/// Where it is kept how long paintings take here, for pipeline::PaintTimes.
[[nodiscard]] inline std::filesystem::path paintTimesFile()
{
    return cacheDirectory() / "paint-times.json";
}

} // namespace palimpsest::app
