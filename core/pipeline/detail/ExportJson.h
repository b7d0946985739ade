#pragma once

#include "core/pipeline/Export.h"

#include <nlohmann/json.hpp>

namespace palimpsest::pipeline {

nlohmann::json exportSettingsJson(const ExportSettings &settings);
/// Never fails: see exportSettingsFromJson().
ExportSettings exportSettingsIn(const nlohmann::json &object);

} // namespace palimpsest::pipeline
