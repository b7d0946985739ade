#include "core/imaging/extras/ExtrasReaders.h"
#include "core/imaging/support/Exiv2Toolkit.h"
#include "core/imaging/support/Unicode.h"

#include <exiv2/exiv2.hpp>

#include <algorithm>
#include <array>
#include <exception>
#include <span>
#include <string_view>
#include <utility>

namespace palimpsest::imaging {

namespace {

constexpr const char *kOrientation = "Exif.Image.Orientation";
constexpr const char *kComment = "Exif.Photo.UserComment";
constexpr std::uint32_t kUpright = 1;

struct Decoded {
    Exiv2::ExifData data;
    Exiv2::ByteOrder order = Exiv2::invalidByteOrder;
};

Decoded decoded(const std::vector<std::uint8_t> &exif)
{
    prepareExiv2();
    Decoded result;
    result.order = Exiv2::ExifParser::decode(result.data, exif.data(), static_cast<std::uint32_t>(exif.size()));
    return result;
}

/// UTF-16 whose byte order is guessed: programs write either in blocks of either, and most of its letters are Latin.
std::string textFromUtf16(std::span<const std::uint8_t> bytes)
{
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        zeros[i % 2] += bytes[i] == 0 ? 1U : 0U;
    const std::size_t high = zeros[0] >= zeros[1] ? 0 : 1;
    std::u32string characters;
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        const auto unit = static_cast<char32_t>(bytes[i + high] << 8U | bytes[i + 1 - high]);
        const bool isSecond = unit >= 0xDC00 && unit <= 0xDFFF;
        if (isSecond && !characters.empty() && characters.back() >= 0xD800 && characters.back() <= 0xDBFF)
            characters.back() = 0x10000 + ((characters.back() - 0xD800) << 10U) + (unit - 0xDC00);
        else
            characters += unit;
    }
    return utf8FromCharacters(characters);
}

// Exiv2 knows no characters beyond UCS-2 in comments, so their bytes are understood here.
std::string commentText(const Exiv2::Exifdatum &datum)
{
    constexpr std::size_t kCharsetBytes = 8; // EXIF 2.32, table 9.
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(std::max<long>(0, datum.size())));
    if (bytes.size() < kCharsetBytes)
        return {};
    datum.copy(bytes.data(), Exiv2::bigEndian);
    const std::string charset(bytes.begin(), bytes.begin() + kCharsetBytes);
    const auto content = std::span<const std::uint8_t>(bytes).subspan(kCharsetBytes);
    return charset.starts_with("UNICODE") ? textFromUtf16(content) : std::string(content.begin(), content.end());
}

std::string textOf(const Exiv2::ExifData &data, const char *key)
{
    const auto found = data.findKey(Exiv2::ExifKey(key));
    if (found == data.end())
        return {};
    const bool isComment = std::string_view(key) == kComment;
    std::string text = isComment ? commentText(*found) : found->toString();
    text = utf8FromCharacters(charactersFromUtf8(text));
    std::erase(text, '\0');
    return text;
}

void add(std::vector<PngText> &texts, const char *keyword, std::string text)
{
    if (!text.empty())
        texts.push_back({keyword, std::move(text)});
}

} // namespace

std::vector<PngText> exifTexts(const std::vector<std::uint8_t> &exif)
{
    if (exif.empty())
        return {};
    try {
        const Decoded block = decoded(exif);
        std::vector<PngText> texts;
        add(texts, "parameters", textOf(block.data, kComment));
        // ComfyUI writes "prompt:{...}" and "workflow:{...}" into whichever of these is free.
        for (const char *key : {"Exif.Image.Make", "Exif.Image.Model", "Exif.Image.ImageDescription"}) {
            const std::string text = textOf(block.data, key);
            for (const std::string_view keyword : {"prompt", "workflow"}) {
                const std::string opening = std::string(keyword) + ":{";
                std::string lower = text.substr(0, opening.size());
                std::transform(lower.begin(), lower.end(), lower.begin(), [](char letter) {
                    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
                });
                if (lower == opening)
                    texts.push_back({std::string(keyword), text.substr(opening.size() - 1)});
            }
        }
        return texts;
    } catch (const std::exception &) {
        // A damaged block says nothing.
        return {};
    }
}

std::vector<std::uint8_t> uprightExif(const std::vector<std::uint8_t> &exif)
{
    try {
        Decoded block = decoded(exif);
        const auto found = block.data.findKey(Exiv2::ExifKey(kOrientation));
        if (found == block.data.end() || found->toLong() == kUpright)
            return exif;
        block.data[kOrientation] = static_cast<std::uint16_t>(kUpright);
        // Exiv2 writes into the block it is given where that is enough, else a new one.
        std::vector<std::uint8_t> inPlace = exif;
        Exiv2::Blob changed;
        Exiv2::ExifParser::encode(changed, inPlace.data(), static_cast<std::uint32_t>(inPlace.size()), block.order,
                                  block.data);
        return changed.empty() ? inPlace : changed;
    } catch (const std::exception &) {
        return exif;
    }
}

PictureExtras tiffExtras(std::span<const std::uint8_t> file)
{
    PictureExtras extras;
    try {
        prepareExiv2();
        const auto image = Exiv2::ImageFactory::open(file.data(), static_cast<long>(file.size()));
        if (image.get() == nullptr)
            return extras;
        image->readMetadata();
        extras.xmpPacket = image->xmpPacket();
        if (extras.xmpPacket.size() > kMaximumExtrasBytes)
            extras.xmpPacket.clear();
        Exiv2::ExifData data = image->exifData();
        // They stand in extras of their own.
        for (const char *key : {"Exif.Image.XMLPacket", "Exif.Image.InterColorProfile"}) {
            const auto found = data.findKey(Exiv2::ExifKey(key));
            if (found != data.end())
                data.erase(found);
        }
        Exiv2::Blob block;
        Exiv2::ExifParser::encode(block, image->byteOrder(), data);
        extras.exif = std::move(block);
    } catch (const std::exception &) {
        // What could be read of it is there.
        return extras;
    }
    return extras;
}

} // namespace palimpsest::imaging
