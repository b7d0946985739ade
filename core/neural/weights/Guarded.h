#pragma once

#include "core/base/Result.h"

#include <exception>
#include <string>

namespace palimpsest::neural::weights {

/// What a caught exception of the tensor library or the standard library means: OutOfMemory, else Internal. `message` is a
/// whole sentence; what can be done about it is said in another one behind it.
/// Call inside a catch block's reach only.
Error errorFromException(const std::exception &exception, const std::string &message);

/// Runs `body`, which returns a Result, and turns whatever it throws into the Error of errorFromException().
template<typename Body>
auto guarded(const std::string &message, Body body) -> decltype(body())
{
    try {
        return body();
    } catch (const std::exception &exception) {
        return errorFromException(exception, message);
    }
}

} // namespace palimpsest::neural::weights
