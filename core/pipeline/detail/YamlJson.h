#pragma once

#include "core/base/Result.h"

#include <filesystem>
#include <string>

namespace palimpsest::pipeline {

/// The YAML file at `path` as JSON text: plain scalars become numbers, booleans and null as in YAML 1.2, quoted ones stay
/// text. NotFound; Corrupt when it is not YAML or unreasonably large once its aliases are written out.
Result<std::string> jsonFromYaml(const std::filesystem::path &path);

} // namespace palimpsest::pipeline
