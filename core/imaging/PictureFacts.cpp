#include "core/imaging/PictureFacts.h"

#include "core/imaging/support/Exiv2Toolkit.h"
#include "core/imaging/support/Unicode.h"

#include <exiv2/exiv2.hpp>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace palimpsest::imaging {

namespace {

constexpr std::size_t kMaxCharacters = 2048;

// What devices write where a person should have written.
constexpr std::array<std::string_view, 8> kDeviceWords{
    "OLYMPUS DIGITAL CAMERA", "SONY DSC", "DCIM",  "KONICA MINOLTA DIGITAL CAMERA", "SAMSUNG",
    "MINOLTA DIGITAL CAMERA", "unknown",  "Picasa"};

// Text is UTF-8 by the standards; EXIF of older programs is often Latin-1.
std::u32string charactersOf(const std::string &text)
{
    std::u32string characters = charactersFromUtf8(text);
    const bool isBroken =
        characters.find(U'\uFFFD') != std::u32string::npos && text.find("\xEF\xBF\xBD") == std::string::npos;
    return isBroken ? charactersFromUtf8(utf8FromLatin1(text)) : characters;
}

std::string tidied(const std::string &text)
{
    constexpr std::u32string_view kSpaces(U"\0 \t\r\n", 5);
    std::u32string characters = charactersOf(text);
    characters.resize(std::min(characters.size(), kMaxCharacters));
    const std::size_t first = characters.find_first_not_of(kSpaces);
    if (first == std::u32string::npos)
        return {};
    characters = characters.substr(first, characters.find_last_not_of(kSpaces) - first + 1);
    std::string result = utf8FromCharacters(characters);
    return std::find(kDeviceWords.begin(), kDeviceWords.end(), result) == kDeviceWords.end() ? result : std::string();
}

// The value of a language alternative, a list or a plain text.
std::string textOf(const Exiv2::Xmpdatum &datum)
{
    const Exiv2::TypeId type = datum.typeId();
    if (type == Exiv2::langAlt && datum.count() > 0) {
        const std::string text = datum.toString(0);
        return text.starts_with("lang=") ? text.substr(std::min(text.size(), text.find(' ') + 1)) : text;
    }
    if (type != Exiv2::xmpBag && type != Exiv2::xmpSeq && type != Exiv2::xmpAlt)
        return datum.toString();
    std::string text;
    for (long i = 0; i < datum.count(); ++i)
        text += (i == 0 ? "" : ", ") + datum.toString(i);
    return text;
}

class MetadataReader {
public:
    explicit MetadataReader(const Exiv2::Image &image) : m_image(image) {}

    /// The first of these properties that says something; XMP, IPTC and EXIF keys may be mixed.
    [[nodiscard]] std::string first(std::initializer_list<const char *> keys) const
    {
        for (const char *key : keys) {
            if (std::string text = tidied(read(key)); !text.empty())
                return text;
        }
        return {};
    }

private:
    [[nodiscard]] std::string read(std::string_view key) const
    {
        try {
            const std::string name(key);
            if (key.starts_with("Xmp.")) {
                const auto found = m_image.xmpData().findKey(Exiv2::XmpKey(name));
                return found == m_image.xmpData().end() ? std::string() : textOf(*found);
            }
            if (key.starts_with("Iptc.")) {
                const auto found = m_image.iptcData().findKey(Exiv2::IptcKey(name));
                return found == m_image.iptcData().end() ? std::string() : found->toString();
            }
            const auto found = m_image.exifData().findKey(Exiv2::ExifKey(name));
            return found == m_image.exifData().end() ? std::string() : found->toString();
        } catch (const std::exception &) {
            // A key that this build of the library does not know says nothing.
            return {};
        }
    }

    const Exiv2::Image &m_image;
};

std::string yearOf(const std::string &date)
{
    const bool begins = date.size() >= 4 && std::all_of(date.begin(), date.begin() + 4, [](char character) {
                            return character >= '0' && character <= '9';
                        });
    return begins && !date.starts_with("0000") ? date.substr(0, 4) : std::string();
}

PictureFacts factsOf(const Exiv2::Image &image)
{
    const MetadataReader read(image);
    PictureFacts facts;
    facts.title = read.first({"Xmp.dc.title", "Iptc.Application2.ObjectName", "Xmp.photoshop.Headline"});
    facts.artist = read.first({"Xmp.dc.creator", "Iptc.Application2.Byline", "Exif.Image.Artist"});
    facts.year = yearOf(read.first({"Xmp.photoshop.DateCreated", "Iptc.Application2.DateCreated"}));
    facts.yearTaken = yearOf(read.first({"Exif.Photo.DateTimeOriginal"}));
    facts.caption = read.first({"Xmp.dc.description", "Iptc.Application2.Caption", "Exif.Image.ImageDescription"});
    facts.licence = read.first({"Xmp.xmpRights.WebStatement", "Xmp.plus.LicensorURL", "Xmp.dc.rights",
                                "Iptc.Application2.Copyright", "Exif.Image.Copyright"});
    facts.source = read.first({"Xmp.dc.source", "Iptc.Application2.Source", "Xmp.photoshop.Source"});
    facts.miningProhibited = prohibitsMining(read.first({"Xmp.plus.DataMining"}));
    return facts;
}

} // namespace

bool prohibitsMining(const std::string &dataMining)
{
    const std::size_t slash = dataMining.find_last_of("/#");
    const std::string_view term =
        slash == std::string::npos ? std::string_view(dataMining) : std::string_view(dataMining).substr(slash + 1);
    return term.starts_with("DMI-PROHIBITED");
}

PictureFacts readPictureFacts(std::span<const std::uint8_t> file)
{
    try {
        prepareExiv2();
        const auto image = Exiv2::ImageFactory::open(file.data(), static_cast<long>(file.size()));
        if (image.get() == nullptr)
            return {};
        image->readMetadata();
        return factsOf(*image);
    } catch (const std::exception &) {
        // Pictures of a kind without metadata, and damaged metadata: nothing is known of them.
        return {};
    }
}

} // namespace palimpsest::imaging
