#include "core/imaging/support/Lettering.h"

#include "core/imaging/support/CvImage.h"
#include "core/imaging/support/Unicode.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string_view>

namespace palimpsest::imaging {

namespace {

// The stroke font is drawn large and reduced, which smooths it better than its own antialiasing does.
constexpr int kOversampling = 4;
constexpr int kFont = cv::FONT_HERSHEY_SIMPLEX;
constexpr double kStrokeShare = 0.13;   // Stroke width in capital heights.
constexpr double kCapitalHeight = 21.0; // Of the font at scale 1, in pixels.
constexpr std::string_view kEllipsis = "...";
constexpr std::size_t kMaximumLabelBytes = 1000;

double fontScale(int letterHeightPx)
{
    return letterHeightPx * kOversampling / kCapitalHeight;
}

int strokePx(int letterHeightPx)
{
    return std::max(1, static_cast<int>(std::lround(letterHeightPx * kOversampling * kStrokeShare)));
}

/// Width on the sheet, rounded up.
int lineWidth(const std::string &line, int letterHeightPx)
{
    int baseline = 0;
    const cv::Size size = cv::getTextSize(line, kFont, fontScale(letterHeightPx), strokePx(letterHeightPx), &baseline);
    return (size.width + kOversampling - 1) / kOversampling;
}

std::string cutToWidth(std::string line, int letterHeightPx, int widthPx)
{
    if (lineWidth(line, letterHeightPx) <= widthPx)
        return line;
    while (!line.empty() && lineWidth(line + std::string(kEllipsis), letterHeightPx) > widthPx)
        line.pop_back();
    while (!line.empty() && line.back() == ' ')
        line.pop_back();
    return line + std::string(kEllipsis);
}

/// As many words of `text` as fit, at least one; they are taken off its front.
std::string takeLine(std::string &text, int letterHeightPx, int widthPx)
{
    std::size_t end = text.find(' ');
    while (end != std::string::npos) {
        const std::size_t next = text.find(' ', end + 1);
        if (lineWidth(text.substr(0, next), letterHeightPx) > widthPx)
            break;
        end = next;
    }
    const std::string line = text.substr(0, end);
    text = end == std::string::npos ? std::string() : text.substr(end + 1);
    return line;
}

/// Coverage of the line's strokes, (h,w) uint8, with the baseline's place in `capitalTop`.
cv::Mat lineMask(const std::string &line, int letterHeightPx, int &capitalTop)
{
    const double scale = fontScale(letterHeightPx);
    const int stroke = strokePx(letterHeightPx);
    int baseline = 0;
    const cv::Size size = cv::getTextSize(line, kFont, scale, stroke, &baseline);
    const int margin = letterHeightPx / 2;
    cv::Mat large = cv::Mat::zeros((2 * margin + 2 * letterHeightPx) * kOversampling,
                                   size.width + 2 * margin * kOversampling, CV_8U);
    const cv::Point origin(margin * kOversampling, (margin + letterHeightPx) * kOversampling);
    cv::putText(large, line, origin, kFont, scale, cv::Scalar(255), stroke, cv::LINE_AA);
    cv::Mat small;
    cv::resize(large, small, cv::Size((large.cols + kOversampling - 1) / kOversampling, large.rows / kOversampling), 0,
               0, cv::INTER_AREA);
    capitalTop = margin;
    return small;
}

} // namespace

std::vector<std::string> wrapLabel(const std::string &text, int letterHeightPx, int widthPx, int maximumLines)
{
    std::string rest = asciiFromUtf8(std::string_view(text).substr(0, kMaximumLabelBytes));
    rest.erase(0, rest.find_first_not_of(' '));
    std::vector<std::string> lines;
    while (!rest.empty() && static_cast<int>(lines.size()) + 1 < maximumLines)
        lines.push_back(cutToWidth(takeLine(rest, letterHeightPx, widthPx), letterHeightPx, widthPx));
    if (!rest.empty())
        lines.push_back(cutToWidth(rest, letterHeightPx, widthPx));
    return lines;
}

void drawLabel(Image &image, const std::string &line, int centreX, int top, int letterHeightPx)
{
    if (line.empty())
        return;
    int capitalTop = 0;
    const cv::Mat mask = lineMask(line, letterHeightPx, capitalTop);
    const int left = centreX - mask.cols / 2;
    for (int y = 0; y < mask.rows; ++y) {
        const int targetY = top - capitalTop + y;
        for (int x = 0; x < mask.cols; ++x) {
            const int targetX = left + x;
            if (targetX < 0 || targetX >= image.width() || targetY < 0 || targetY >= image.height())
                continue;
            std::uint8_t *pixel = image.row(targetY) + static_cast<std::size_t>(targetX) * 3;
            const int paper = 255 - mask.at<std::uint8_t>(y, x);
            for (int c = 0; c < 3; ++c)
                pixel[c] = static_cast<std::uint8_t>(pixel[c] * paper / 255);
        }
    }
}

} // namespace palimpsest::imaging
