#include "core/imaging/encode/ColourProfile.h"

#include <lcms2.h>

#include <algorithm>
#include <array>
#include <cstddef>

namespace palimpsest::imaging {

namespace {

// ICC.1:2010, section 7.2: the header's date, which would otherwise be that of the run. 2020-01-01.
constexpr std::size_t kDateAt = 24;
constexpr std::array<std::uint8_t, 12> kDate{0x07, 0xE4, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0};

std::vector<std::uint8_t> makeProfile()
{
    const cmsHPROFILE profile = cmsCreate_sRGBProfile();
    if (profile == nullptr)
        return {};
    cmsSetProfileVersion(profile, 2.1); // What every reader understands.
    cmsUInt32Number count = 0;
    std::vector<std::uint8_t> bytes;
    if (cmsSaveProfileToMem(profile, nullptr, &count) != 0) {
        bytes.resize(count);
        if (cmsSaveProfileToMem(profile, bytes.data(), &count) == 0)
            bytes.clear();
    }
    cmsCloseProfile(profile);
    if (bytes.size() > kDateAt + kDate.size())
        std::copy(kDate.begin(), kDate.end(), bytes.begin() + kDateAt);
    return bytes;
}

} // namespace

const std::vector<std::uint8_t> &srgbProfile()
{
    static const std::vector<std::uint8_t> profile = makeProfile();
    return profile;
}

} // namespace palimpsest::imaging
