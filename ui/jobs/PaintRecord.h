#pragma once

#include "core/base/JobContext.h"
#include "core/base/Recipe.h"
#include "core/base/Result.h"
#include "core/pipeline/PaintForecast.h"
#include "core/pipeline/Studio.h"

#include <cstdint>
#include <functional>

namespace palimpsest::ui {

/// What painting `recipe` with this studio, whose generator is loaded, will take; `idleBytes` as in ForecastOptions. Reads files and
/// may measure the machine: not on the GUI thread. Fails as pipeline::forecastPainting().
Result<pipeline::PaintForecast> forecastFor(const pipeline::Studio &studio, const Recipe &recipe,
                                            std::int64_t idleBytes);

/// Paints by `paint`, and remembers how long that takes on this computer, for forecastFor(). The outcome is what `paint` returns.
Result<pipeline::Painting> paintRecorded(const pipeline::Studio &studio, const JobContext &job,
                                         const std::function<Result<pipeline::Painting>(const JobContext &)> &paint);

} // namespace palimpsest::ui
