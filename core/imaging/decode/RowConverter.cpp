#include "core/imaging/decode/RowConverter.h"

#include <lcms2.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <vector>

namespace palimpsest::imaging {

namespace {

constexpr std::size_t kMaximumProfileBytes = std::size_t{16} << 20;

struct ProfileCloser {
    using pointer = cmsHPROFILE;
    void operator()(cmsHPROFILE profile) const { cmsCloseProfile(profile); }
};
struct TransformCloser {
    using pointer = cmsHTRANSFORM;
    void operator()(cmsHTRANSFORM transform) const { cmsDeleteTransform(transform); }
};
using Profile = std::unique_ptr<void, ProfileCloser>;
using Transform = std::unique_ptr<void, TransformCloser>;

bool hasAlpha(SampleLayout layout)
{
    return layout == SampleLayout::GreyAlpha || layout == SampleLayout::RgbAlpha;
}

std::size_t colourCount(SampleLayout layout)
{
    return sampleCount(layout) - (hasAlpha(layout) ? 1 : 0);
}

/// x / 255, rounded, for 0 <= x <= 255 * 255.
std::uint8_t divide255(unsigned value)
{
    return static_cast<std::uint8_t>((value + 128 + ((value + 128) >> 8U)) >> 8U);
}

/// True when an RGB transform changes no colour by more than one step: the profile is sRGB under some name.
bool changesNothing(cmsHTRANSFORM transform)
{
    for (int i = 0; i < 125; ++i) {
        const int steps[3] = {i % 5, i / 5 % 5, i / 25};
        std::uint8_t colour[3];
        for (int c = 0; c < 3; ++c)
            colour[c] = static_cast<std::uint8_t>(std::min(255, steps[c] * 64));
        std::uint8_t shown[3];
        cmsDoTransform(transform, colour, shown, 1);
        for (int c = 0; c < 3; ++c) {
            if (std::abs(colour[c] - shown[c]) > 1)
                return false;
        }
    }
    return true;
}

/// The transform to sRGB, or null when the samples are to be taken as they are.
Transform makeTransform(std::size_t colours, std::span<const std::uint8_t> profileBytes)
{
    if (profileBytes.empty() || profileBytes.size() > kMaximumProfileBytes)
        return nullptr;
    const Profile source(cmsOpenProfileFromMem(profileBytes.data(), static_cast<cmsUInt32Number>(profileBytes.size())));
    if (!source)
        return nullptr;
    const cmsColorSpaceSignature space = cmsGetColorSpace(source.get());
    cmsUInt32Number format = 0;
    if (colours == 1 && space == cmsSigGrayData)
        format = TYPE_GRAY_8;
    else if (colours == 3 && space == cmsSigRgbData)
        format = TYPE_RGB_8;
    else if (colours == 4 && space == cmsSigCmykData)
        format = TYPE_CMYK_8_REV;
    else
        return nullptr;
    const Profile target(cmsCreate_sRGBProfile());
    if (!target)
        return nullptr;
    Transform transform(cmsCreateTransform(source.get(), format, target.get(), TYPE_RGB_8, INTENT_RELATIVE_COLORIMETRIC,
                                           cmsFLAGS_BLACKPOINTCOMPENSATION));
    if (transform && colours == 3 && changesNothing(transform.get()))
        return nullptr;
    return transform;
}

/// colour (pixels,colours) -> rgb (pixels,3) without a profile.
void expand(const std::uint8_t *colour, std::size_t colours, std::uint8_t *rgb, std::size_t pixels)
{
    if (colours == 3) {
        std::memcpy(rgb, colour, pixels * 3);
    } else if (colours == 1) {
        for (std::size_t i = 0; i < pixels; ++i)
            std::memset(rgb + 3 * i, colour[i], 3);
    } else {
        for (std::size_t i = 0; i < pixels; ++i) {
            const std::uint8_t *ink = colour + 4 * i;
            for (std::size_t c = 0; c < 3; ++c)
                rgb[3 * i + c] = divide255(static_cast<unsigned>(ink[c]) * ink[3]);
        }
    }
}

} // namespace

std::size_t sampleCount(SampleLayout layout)
{
    switch (layout) {
    case SampleLayout::Grey:
        return 1;
    case SampleLayout::GreyAlpha:
        return 2;
    case SampleLayout::Rgb:
        return 3;
    case SampleLayout::RgbAlpha:
    case SampleLayout::CmykInverted:
        return 4;
    }
    return 3;
}

struct RowConverter::Impl {
    SampleLayout layout;
    std::size_t colours;
    Transform transform;
    std::vector<std::uint8_t> colourRow; ///< (pixels,colours): the samples without alpha.

    const std::uint8_t *withoutAlpha(const std::uint8_t *samples, std::size_t pixels)
    {
        if (!hasAlpha(layout))
            return samples;
        for (std::size_t i = 0; i < pixels; ++i)
            std::copy_n(samples + i * (colours + 1), colours, colourRow.data() + i * colours);
        return colourRow.data();
    }

    void composeOnWhite(const std::uint8_t *samples, std::uint8_t *rgb, std::size_t pixels) const
    {
        for (std::size_t i = 0; i < pixels; ++i) {
            const unsigned alpha = samples[i * (colours + 1) + colours];
            for (std::size_t c = 0; c < 3; ++c)
                rgb[3 * i + c] = divide255(rgb[3 * i + c] * alpha + 255 * (255 - alpha));
        }
    }
};

RowConverter::RowConverter(SampleLayout layout, std::span<const std::uint8_t> profile, int widthPx)
    : m_impl(std::make_unique<Impl>())
{
    m_impl->layout = layout;
    m_impl->colours = colourCount(layout);
    m_impl->transform = makeTransform(m_impl->colours, profile);
    if (hasAlpha(layout))
        m_impl->colourRow.resize(static_cast<std::size_t>(widthPx) * m_impl->colours);
}

RowConverter::~RowConverter() = default;

void RowConverter::convert(const std::uint8_t *samples, std::uint8_t *rgb, int pixels)
{
    const auto count = static_cast<std::size_t>(pixels);
    const std::uint8_t *colour = m_impl->withoutAlpha(samples, count);
    if (m_impl->transform)
        cmsDoTransform(m_impl->transform.get(), colour, rgb, static_cast<cmsUInt32Number>(pixels));
    else
        expand(colour, m_impl->colours, rgb, count);
    if (hasAlpha(m_impl->layout))
        m_impl->composeOnWhite(samples, rgb, count);
}

} // namespace palimpsest::imaging
