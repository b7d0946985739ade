#include "core/pipeline/detail/Patches.h"

#include "core/imaging/Resample.h"
#include "core/pipeline/Import.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <random>

namespace palimpsest::pipeline {

namespace {

// The reference takes 256 px of pictures whose shorter side has been made 1200.
constexpr double kShareOfSide = 256.0 / 1200.0;
constexpr int kLeastSidePx = 16;

// The first 64 bits of a content id, which are as good as random.
std::uint64_t seedOf(const std::string &contentId)
{
    std::uint64_t seed = 0;
    for (const char digit : contentId.substr(0, 16))
        seed = seed * 16 + static_cast<std::uint64_t>(digit >= 'a' ? digit - 'a' + 10 : digit - '0');
    return seed;
}

} // namespace

std::vector<std::array<std::int32_t, 4>> patchesOf(int widthPx, int heightPx, int count, const std::string &contentId)
{
    std::vector<std::array<std::int32_t, 4>> patches;
    const int shorter = std::min(widthPx, heightPx);
    const int side = std::clamp(static_cast<int>(std::lround(shorter * kShareOfSide)), std::min(kLeastSidePx, shorter),
                                std::max(shorter, 1));
    std::mt19937_64 random(seedOf(contentId));
    // As in the reference, y is drawn before x. The standard's own distributions differ between libraries.
    const auto draw = [&](int places) {
        return static_cast<int>(random() % static_cast<std::uint64_t>(std::max(places, 0) + 1));
    };
    for (int i = 0; i < count; ++i) {
        const int top = (heightPx - shorter) / 2 + draw(shorter - side);
        const int left = (widthPx - shorter) / 2 + draw(shorter - side);
        patches.push_back({left, top, left + side, top + side});
    }
    return patches;
}

int sideForPatch(int widthPx, int heightPx, const std::array<std::int32_t, 4> &patch, int wantedPx)
{
    const int longer = std::max(widthPx, heightPx);
    const std::int64_t side = std::max(std::int64_t{patch[2]} - patch[0], std::int64_t{patch[3]} - patch[1]);
    const double scale = std::min(1.0, wantedPx / static_cast<double>(std::max<std::int64_t>(side, 1)));
    return std::max(1, static_cast<int>(std::ceil(longer * scale)));
}

Result<Image> cropToPatch(const Image &image, int widthPx, int heightPx, const std::array<std::int32_t, 4> &patch)
{
    const auto scaled = [](std::int64_t value, int side, int full) {
        const double scale = full > 0 ? static_cast<double>(side) / full : 1.0;
        return static_cast<int>(std::lround(static_cast<double>(value) * scale));
    };
    // Rounding must not lead out of the picture or leave nothing of the patch.
    const int left = std::clamp(scaled(patch[0], image.width(), widthPx), 0, image.width() - 1);
    const int top = std::clamp(scaled(patch[1], image.height(), heightPx), 0, image.height() - 1);
    const int right = std::clamp(scaled(patch[2], image.width(), widthPx), left + 1, image.width());
    const int bottom = std::clamp(scaled(patch[3], image.height(), heightPx), top + 1, image.height());
    return imaging::cropPicture(image, left, top, right - left, bottom - top);
}

} // namespace palimpsest::pipeline
