#pragma once

#include "core/neural/weights/PickleValue.h"

#include <optional>
#include <string>

namespace palimpsest::neural::weights {

/// A global that may occur in a checkpoint.
struct KnownGlobal {
    GlobalRole role = GlobalRole::Inert;
    c10::ScalarType scalarType = c10::ScalarType::Float; ///< Of a storage class.
};

/// The allow-list: what `module` and `name` stand for, or nothing when they must be refused. Nothing is imported or
/// called either way.
std::optional<KnownGlobal> findGlobal(const std::string &module, const std::string &name);

} // namespace palimpsest::neural::weights
