#pragma once

#include "core/base/Result.h"

#include <string>
#include <utility>

namespace palimpsest::neural::weights {

/// The error of a file whose contents contradict themselves or its format; `why` goes into a sentence about the file.
inline Error corrupt(std::string why)
{
    return {ErrorCode::Corrupt, std::move(why), {}};
}

} // namespace palimpsest::neural::weights
