#include "core/base/Result.h"

namespace palimpsest {

std::string_view errorCodeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled:
        return "cancelled";
    case ErrorCode::NotFound:
        return "not_found";
    case ErrorCode::InvalidArgument:
        return "invalid_argument";
    case ErrorCode::Corrupt:
        return "corrupt";
    case ErrorCode::Unsupported:
        return "unsupported";
    case ErrorCode::OutOfMemory:
        return "out_of_memory";
    case ErrorCode::Io:
        return "io";
    case ErrorCode::Internal:
        return "internal";
    }
    return "internal";
}

Error cancelledError()
{
    return {ErrorCode::Cancelled, "Stopped.", {}};
}

} // namespace palimpsest
