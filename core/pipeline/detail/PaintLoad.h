#pragma once

#include "core/base/Recipe.h"
#include "core/neural/PaintMemory.h"
#include "core/pipeline/PaintForecast.h"

namespace palimpsest::pipeline {

/// What a recipe asks of its model, as far as memory and time depend on it.
neural::PaintLoad paintLoadFor(const Recipe &recipe);

/// The same for the networks; an unknown precision is left to the machine.
neural::ComputeOptions computeOptionsOf(const ForecastOptions &options);

} // namespace palimpsest::pipeline
