#include "core/imaging/ColourHistogram.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace palimpsest::imaging {

namespace {

constexpr int kLightnessCells = 6;
constexpr int kAxisCells = 9;
constexpr float kAxisStep = 0.065F;
// The ranges of sRGB: a from -0.234 to 0.276, b from -0.312 to 0.199.
constexpr float kFirstA = -0.27F;
constexpr float kFirstB = -0.35F;
constexpr int kGridCells = kLightnessCells * kAxisCells * kAxisCells;
constexpr int kPixelsPerSide = 64;
constexpr float kNearDistance = 0.07F;
constexpr float kLeastNearness = 0.05F;
constexpr float kLightnessShare = 0.5F;

struct Lab {
    float lightness = 0.0F;
    float a = 0.0F;
    float b = 0.0F;
};

const std::array<float, 256> &linearOfByte()
{
    static const std::array<float, 256> table = [] {
        std::array<float, 256> values{};
        for (std::size_t i = 0; i < values.size(); ++i) {
            const float value = static_cast<float>(i) / 255.0F;
            values[i] = value <= 0.04045F ? value / 12.92F : std::pow((value + 0.055F) / 1.055F, 2.4F);
        }
        return values;
    }();
    return table;
}

// Bjorn Ottosson, "A perceptual color space for image processing", the matrices for linear sRGB.
Lab okLab(std::uint8_t red, std::uint8_t green, std::uint8_t blue)
{
    const float r = linearOfByte()[red];
    const float g = linearOfByte()[green];
    const float b = linearOfByte()[blue];
    const float l = std::cbrt(0.4122214708F * r + 0.5363325363F * g + 0.0514459929F * b);
    const float m = std::cbrt(0.2119034982F * r + 0.6806995451F * g + 0.1073969566F * b);
    const float s = std::cbrt(0.0883024619F * r + 0.2817188376F * g + 0.6299787005F * b);
    return {0.2104542553F * l + 0.7936177850F * m - 0.0040720468F * s,
            1.9779984951F * l - 2.4285922050F * m + 0.4505937099F * s,
            0.0259040371F * l + 0.7827717662F * m - 0.8086757660F * s};
}

int axisCell(float value, float first, float step, int cells)
{
    return std::clamp(static_cast<int>((value - first) / step), 0, cells - 1);
}

int gridCell(const Lab &lab)
{
    const int lightness = axisCell(lab.lightness, 0.0F, 1.0F / kLightnessCells, kLightnessCells);
    const int a = axisCell(lab.a, kFirstA, kAxisStep, kAxisCells);
    const int b = axisCell(lab.b, kFirstB, kAxisStep, kAxisCells);
    return (lightness * kAxisCells + a) * kAxisCells + b;
}

Lab centreOf(int cell)
{
    const auto middle = [](int place) { return static_cast<float>(place) + 0.5F; };
    return {middle(cell / (kAxisCells * kAxisCells)) / kLightnessCells,
            kFirstA + middle(cell / kAxisCells % kAxisCells) * kAxisStep,
            kFirstB + middle(cell % kAxisCells) * kAxisStep};
}

/// The cells of the grid that sRGB reaches.
struct Cells {
    std::array<int, kGridCells> numberOfGrid{}; ///< -1: not reached.
    std::vector<Lab> centres;
};

const Cells &cells()
{
    static const Cells made = [] {
        Cells result;
        result.numberOfGrid.fill(-1);
        constexpr int kStep = 5;
        for (int red = 0; red < 256; red += kStep) {
            for (int green = 0; green < 256; green += kStep) {
                for (int blue = 0; blue < 256; blue += kStep)
                    result.numberOfGrid[static_cast<std::size_t>(
                        gridCell(okLab(static_cast<std::uint8_t>(red), static_cast<std::uint8_t>(green),
                                       static_cast<std::uint8_t>(blue))))] = 0;
            }
        }
        for (int cell = 0; cell < kGridCells; ++cell) {
            int &number = result.numberOfGrid[static_cast<std::size_t>(cell)];
            if (number < 0)
                continue;
            number = static_cast<int>(result.centres.size());
            result.centres.push_back(centreOf(cell));
        }
        return result;
    }();
    return made;
}

float distance(const Lab &a, const Lab &b)
{
    const float lightness = kLightnessShare * (a.lightness - b.lightness);
    return std::sqrt(lightness * lightness + (a.a - b.a) * (a.a - b.a) + (a.b - b.b) * (a.b - b.b));
}

} // namespace

std::size_t colourCellCount()
{
    return cells().centres.size();
}

std::vector<std::uint8_t> colourHistogram(const Image &image)
{
    std::vector<float> counts(colourCellCount());
    const int stepX = std::max(1, image.width() / kPixelsPerSide);
    const int stepY = std::max(1, image.height() / kPixelsPerSide);
    float all = 0.0F;
    for (int y = stepY / 2; y < image.height(); y += stepY) {
        const std::uint8_t *row = image.row(y);
        for (int x = stepX / 2; x < image.width(); x += stepX) {
            const std::uint8_t *pixel = row + static_cast<std::ptrdiff_t>(x) * 3;
            const auto grid = static_cast<std::size_t>(gridCell(okLab(pixel[0], pixel[1], pixel[2])));
            const int cell = cells().numberOfGrid[grid];
            all += 1.0F;
            if (cell >= 0)
                counts[static_cast<std::size_t>(cell)] += 1.0F;
        }
    }
    std::vector<std::uint8_t> histogram(counts.size());
    for (std::size_t i = 0; i < counts.size() && all > 0.0F; ++i)
        histogram[i] = static_cast<std::uint8_t>(std::lround(255.0F * std::sqrt(counts[i] / all)));
    return histogram;
}

std::vector<NearCell> cellsNear(const QueryColour &colour)
{
    const Lab wanted = okLab(colour.red, colour.green, colour.blue);
    std::vector<NearCell> near;
    float highest = 0.0F;
    for (std::size_t i = 0; i < cells().centres.size(); ++i) {
        const float ratio = distance(cells().centres[i], wanted) / kNearDistance;
        near.push_back({i, std::exp(-0.5F * ratio * ratio)});
        highest = std::max(highest, near.back().nearness);
    }
    for (NearCell &cell : near)
        cell.nearness /= std::max(highest, 1e-9F);
    std::erase_if(near, [](const NearCell &cell) { return cell.nearness < kLeastNearness; });
    return near;
}

} // namespace palimpsest::imaging
