#pragma once

#include "core/base/Recipe.h"
#include "core/base/Result.h"
#include "core/pipeline/FreeMemory.h"
#include "core/pipeline/PaintTimes.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace palimpsest::pipeline {

/// What a painting will take.
struct PaintForecast {
    std::int64_t peakBytes = 0;      ///< Resident memory of this program at its highest.
    std::int64_t moreBytes = 0;      ///< Of that, what it does not hold yet.
    std::int64_t availableBytes = 0; ///< What the machine can still give; 0 where it does not say.
    double seconds = 0.0;            ///< Of the next picture.
    double laterSeconds = 0.0;       ///< Of each one after it.
    bool isMeasured = false; ///< Such pictures have been timed here; otherwise the time is an estimate by operations.
    bool inHalfPrecision = false;

    [[nodiscard]] double secondsOf(int pictures) const { return seconds + laterSeconds * (pictures - 1); }
    /// Whether it needs more than there is, with a reserve for the rest of the machine.
    [[nodiscard]] bool exceedsMemory() const;
};

/// Of the memory that the machine could give so much is left to others.
std::int64_t reservedBytes(std::int64_t available);

/// With what it is painted and how, as Studio::forecastOptions() says.
struct ForecastOptions {
    std::filesystem::path modelDirectory; ///< The generator's bundle.
    std::string device = "auto";
    std::string precision = "auto";
    int threads = 0;
    bool modelIsLoaded = false; ///< Its weights are part of what the program holds already.
    bool hasPainted = false;    ///< Since it was loaded; the first picture takes longer.
    /// What the program holds with its models loaded and nothing painted yet; 0 = what it holds now.
    std::int64_t idleBytes = 0;
    MemorySource available = [] { return availableBytes(); };
};

/// What painting `recipe` will take. Loads nothing; measures the machine for some 50 ms when nothing was painted on it yet, so
/// not for the GUI thread. Fails as neural::paintMemory().
Result<PaintForecast> forecastPainting(const Recipe &recipe, const ForecastOptions &options, const PaintTimes &times);

/// The load of a painting, under which its times are kept; `options` are those before it was painted. Fails as forecastPainting().
Result<PaintTimes::Load> paintLoadOf(const Recipe &recipe, const ForecastOptions &options);

} // namespace palimpsest::pipeline
