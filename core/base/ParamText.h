#pragma once

#include "core/base/ParamSpec.h"
#include "core/base/Result.h"

#include <string>

namespace palimpsest {

/// Reads `text` as the value of a parameter. InvalidArgument when it is of the wrong type or out of range.
Result<ParamValue> paramFromText(const ParamSpec &spec, const std::string &text);

} // namespace palimpsest
