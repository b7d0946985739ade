#pragma once

#include "core/pipeline/Preset.h"

#include <QString>

namespace palimpsest::ui {

/// What a preset holds, one fact a line: model, databases, settings, query, neighbours, seed.
[[nodiscard]] QString presetFacts(const pipeline::Preset &preset);

} // namespace palimpsest::ui
