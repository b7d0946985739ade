#include "core/imaging/support/Guard.h"

#include <opencv2/core.hpp>

#include <exception>
#include <new>
#include <stdexcept>

namespace palimpsest::imaging {

namespace {

Error memoryError(const char *detail)
{
    return {ErrorCode::OutOfMemory,
            "There is not enough memory for this picture; use a smaller one or close other programs.", detail};
}

} // namespace

Error errorOfCurrentException()
{
    try {
        throw;
    } catch (const std::bad_alloc &exception) {
        return memoryError(exception.what());
    } catch (const std::length_error &exception) {
        return memoryError(exception.what());
    } catch (const cv::Exception &exception) {
        if (exception.code == cv::Error::StsNoMem)
            return memoryError(exception.what());
        return {ErrorCode::Internal, "This picture could not be worked on; the log has details.", exception.what()};
    } catch (const std::exception &exception) {
        return {ErrorCode::Internal, "This picture could not be worked on; the log has details.", exception.what()};
    } catch (...) {
        return {ErrorCode::Internal, "This picture could not be worked on; the log has details.", "unknown exception"};
    }
}

} // namespace palimpsest::imaging
