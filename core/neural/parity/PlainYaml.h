#pragma once

#include "core/base/Result.h"

#include <nlohmann/json.hpp>

#include <filesystem>

namespace palimpsest::neural::parity {

/// Reads the plain part of YAML that published configurations are written in: nested maps by indentation, lists of
/// scalars ("- a" lines or "[a, b]"), scalars. NotFound, Io; Unsupported for anything else.
Result<nlohmann::json> readPlainYaml(const std::filesystem::path &path);

} // namespace palimpsest::neural::parity
