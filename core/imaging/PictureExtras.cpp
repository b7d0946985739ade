#include "core/imaging/PictureExtras.h"

#include "core/imaging/extras/ExtrasReaders.h"
#include "core/imaging/files/RegularFile.h"
#include "core/imaging/support/Bytes.h"
#include "core/imaging/support/Guard.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace palimpsest::imaging {

namespace {

using namespace std::string_view_literals;

constexpr std::uint64_t kMaximumFileBytes = std::uint64_t{512} << 20;
constexpr std::string_view kPngSignature = "\x89PNG\r\n\x1A\n"sv;

Result<std::vector<std::uint8_t>> readFile(const std::filesystem::path &path)
{
    const Result<RegularFile> file = RegularFile::open(path);
    if (!file)
        return file.error();
    if (file->size() > kMaximumFileBytes)
        return Error{ErrorCode::Unsupported, "This file is too large to be a picture; choose another file.",
                     path.string()};
    return file->readHead(file->size());
}

PictureExtras extrasOf(std::span<const std::uint8_t> file)
{
    const Bytes bytes(file);
    if (bytes.startsWith(0, kPngSignature))
        return pngExtras(file);
    if (bytes.startsWith(0, "\xFF\xD8\xFF"sv))
        return jpegExtras(file);
    if (bytes.startsWith(0, "RIFF"sv) && bytes.startsWith(8, "WEBP"sv))
        return webpExtras(file);
    if (bytes.startsWith(0, "II*\0"sv) || bytes.startsWith(0, "MM\0*"sv))
        return tiffExtras(file);
    return {};
}

bool has(const std::vector<PngText> &texts, const std::string &keyword)
{
    return std::any_of(texts.begin(), texts.end(), [&](const PngText &text) { return text.keyword == keyword; });
}

Result<std::vector<PngText>> textsOf(const std::filesystem::path &path)
{
    const auto file = readFile(path);
    if (!file)
        return file.error();
    const PictureExtras extras = extrasOf(*file);
    std::vector<PngText> texts;
    if (Bytes(*file).startsWith(0, kPngSignature)) {
        auto read = readPngText(path);
        if (!read)
            return read.error();
        texts = std::move(*read);
    } else {
        for (const std::string *packet : {&extras.xmpPacket, &extras.extendedXmp}) {
            std::string recipe = recipeInXmp(*packet);
            if (!recipe.empty() && !has(texts, kRecipeTextKeyword))
                texts.push_back({kRecipeTextKeyword, std::move(recipe)});
        }
        if (!extras.xmpPacket.empty())
            texts.push_back({kXmpKeyword, extras.xmpPacket});
    }
    for (PngText &text : exifTexts(extras.exif)) {
        if (!has(texts, text.keyword))
            texts.push_back(std::move(text));
    }
    return texts;
}

} // namespace

Result<PictureExtras> readPictureExtras(const std::filesystem::path &path)
{
    return guarded([&]() -> Result<PictureExtras> {
        const auto file = readFile(path);
        if (!file)
            return file.error();
        return extrasOf(*file);
    });
}

PictureExtras uprightExtras(PictureExtras extras)
{
    if (!extras.exif.empty())
        extras.exif = uprightExif(extras.exif);
    return extras;
}

Result<std::vector<PngText>> readPictureTexts(const std::filesystem::path &path)
{
    return guarded([&] { return textsOf(path); });
}

} // namespace palimpsest::imaging
