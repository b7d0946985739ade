#include "core/neural/weights/Guarded.h"

#include <c10/util/Exception.h>

#include <new>

namespace palimpsest::neural::weights {

Error errorFromException(const std::exception &exception, const std::string &message)
{
    const auto *tensorError = dynamic_cast<const c10::Error *>(&exception);
    const std::string detail = tensorError != nullptr ? tensorError->what_without_backtrace() : exception.what();
    // The CPU allocator reports exhaustion as a plain c10::Error.
    const bool outOfMemory = dynamic_cast<const std::bad_alloc *>(&exception) != nullptr
                             || dynamic_cast<const c10::OutOfMemoryError *>(&exception) != nullptr
                             || detail.find("can't allocate memory") != std::string::npos
                             || detail.find("not enough memory") != std::string::npos;
    if (outOfMemory)
        return {ErrorCode::OutOfMemory,
                message + " There is not enough memory; close other programs or use a smaller model.", detail};
    return {ErrorCode::Internal, message + " The log has details.", detail};
}

} // namespace palimpsest::neural::weights
