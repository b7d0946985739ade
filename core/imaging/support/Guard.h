#pragma once

#include "core/base/Result.h"

#include <utility>

namespace palimpsest::imaging {

/// The Error of the exception in flight: OutOfMemory for failed allocations, Internal for anything else. Call in a
/// catch block only.
Error errorOfCurrentException();

/// Calls `function`, which returns a Result, so that nothing it throws reaches the caller.
template<typename Function>
auto guarded(Function &&function) -> decltype(function())
{
    try {
        return std::forward<Function>(function)();
    } catch (...) {
        return errorOfCurrentException();
    }
}

} // namespace palimpsest::imaging
