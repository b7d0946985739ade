#include "core/imaging/Resample.h"

#include "core/imaging/support/CvImage.h"
#include "core/imaging/support/Guard.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <string>

namespace palimpsest::imaging {

namespace {

constexpr int kMaximumSidePx = 65500;

Error sizeError(int widthPx, int heightPx)
{
    const std::string size = std::to_string(widthPx) + " x " + std::to_string(heightPx);
    return {ErrorCode::InvalidArgument, "A picture cannot have the size " + size + "; choose 1 to 65500 pixels a side.",
            size};
}

bool isSide(int sidePx)
{
    return sidePx >= 1 && sidePx <= kMaximumSidePx;
}

/// Axis by axis when one side shrinks and the other grows, so that each gets its own filter.
void resizeInto(const cv::Mat &source, cv::Mat &target)
{
    const bool shrinks = target.cols <= source.cols && target.rows <= source.rows;
    const bool grows = target.cols >= source.cols && target.rows >= source.rows;
    if (shrinks || grows) {
        cv::resize(source, target, target.size(), 0, 0, shrinks ? cv::INTER_AREA : cv::INTER_LANCZOS4);
        return;
    }
    cv::Mat between;
    const cv::Size smaller(std::min(source.cols, target.cols), std::min(source.rows, target.rows));
    cv::resize(source, between, smaller, 0, 0, cv::INTER_AREA);
    cv::resize(between, target, target.size(), 0, 0, cv::INTER_LANCZOS4);
}

} // namespace

Result<Image> resizePicture(const Image &image, int widthPx, int heightPx)
{
    if (image.isEmpty() || !isSide(widthPx) || !isSide(heightPx))
        return sizeError(widthPx, heightPx);
    if (image.width() == widthPx && image.height() == heightPx)
        return guarded([&]() -> Result<Image> { return image; });
    return guarded([&]() -> Result<Image> {
        Image result(widthPx, heightPx);
        cv::Mat target = matrixOf(result);
        resizeInto(matrixOf(image), target);
        return result;
    });
}

Result<Image> fitPicture(const Image &image, int maximumSidePx)
{
    if (image.isEmpty() || maximumSidePx < 1)
        return sizeError(maximumSidePx, maximumSidePx);
    const int side = std::max(image.width(), image.height());
    if (side <= maximumSidePx)
        return guarded([&]() -> Result<Image> { return image; });
    const double scale = static_cast<double>(maximumSidePx) / side;
    const auto scaled = [&](int length) { return std::max(1, static_cast<int>(std::lround(length * scale))); };
    return resizePicture(image, scaled(image.width()), scaled(image.height()));
}

Result<Image> squarePicture(const Image &image, int sidePx)
{
    const int side = std::min(image.width(), image.height());
    const Result<Image> square =
        cropPicture(image, (image.width() - side) / 2, (image.height() - side) / 2, side, side);
    return square ? resizePicture(*square, sidePx, sidePx) : square;
}

Result<Image> cropPicture(const Image &image, int left, int top, int widthPx, int heightPx)
{
    if (left < 0 || top < 0 || widthPx < 1 || heightPx < 1 || left > image.width() - widthPx
        || top > image.height() - heightPx)
        return Error{ErrorCode::InvalidArgument, "This rectangle reaches beyond the picture; choose a smaller one.",
                     std::to_string(widthPx) + " x " + std::to_string(heightPx) + " at " + std::to_string(left) + ", "
                         + std::to_string(top) + " of " + std::to_string(image.width()) + " x "
                         + std::to_string(image.height())};
    return guarded([&]() -> Result<Image> {
        Image result(widthPx, heightPx);
        for (int y = 0; y < heightPx; ++y)
            std::memcpy(result.row(y), image.row(top + y) + static_cast<std::size_t>(left) * 3,
                        static_cast<std::size_t>(widthPx) * 3);
        return result;
    });
}

} // namespace palimpsest::imaging
