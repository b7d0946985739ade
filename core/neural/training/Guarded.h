#pragma once

#include "core/base/Result.h"

#include <c10/util/Exception.h>

#include <exception>
#include <new>

namespace palimpsest::neural::training {

/// Runs a trainer and maps what the tensor library throws.
template<typename T, typename Function>
Result<T> guarded(Function &&function)
{
    try {
        return function();
    } catch (const std::bad_alloc &) {
        return Error{ErrorCode::OutOfMemory, "There is not enough memory for this training; use a smaller batch.", {}};
    } catch (const c10::Error &error) {
        return Error{ErrorCode::Internal, "The training failed; the log says where.", error.what()};
    } catch (const std::exception &error) {
        return Error{ErrorCode::Internal, "The training failed; the log says where.", error.what()};
    }
}

} // namespace palimpsest::neural::training
