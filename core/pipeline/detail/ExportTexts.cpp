#include "core/pipeline/detail/ExportTexts.h"

#include "core/pipeline/detail/ForeignRecipe.h"
#include "core/pipeline/detail/PictureText.h"
#include "core/pipeline/detail/ResultText.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <ctime>
#include <string_view>
#include <system_error>
#include <utility>

namespace palimpsest::pipeline {

namespace {

using imaging::PictureExtras;
using imaging::PngChunk;
using imaging::SaveTexts;

constexpr int kRejected = -1; // xmp:Rating, as photo tools write it.

std::string keywordOf(const PngChunk &chunk)
{
    if (chunk.type != "tEXt" && chunk.type != "zTXt" && chunk.type != "iTXt")
        return {};
    return {chunk.content.begin(), std::find(chunk.content.begin(), chunk.content.end(), std::uint8_t{0})};
}

bool isOurs(const PngChunk &chunk)
{
    const std::string keyword = keywordOf(chunk);
    return keyword == kRecipeKeyword || keyword == "parameters" || keyword == "Software"
           || keyword == imaging::kXmpKeyword;
}

const char *labelName(ColourLabel label)
{
    switch (label) {
    case ColourLabel::Red:
        return "Red";
    case ColourLabel::Yellow:
        return "Yellow";
    case ColourLabel::Green:
        return "Green";
    case ColourLabel::Blue:
        return "Blue";
    case ColourLabel::None:
        break;
    }
    return "";
}

void addMarks(imaging::PictureCredits &credits, const Marks &marks)
{
    if (marks.flag == PickFlag::Rejected)
        credits.rating = kRejected;
    else if (marks.rating > 0)
        credits.rating = marks.rating;
    credits.label = labelName(marks.label);
    credits.subjects = marks.tags;
}

/// What of the credits a profile lets out.
imaging::PictureCredits letOut(const imaging::PictureCredits &all, ExportProfile profile)
{
    if (profile == ExportProfile::FullRecipe)
        return all;
    imaging::PictureCredits credits;
    credits.source = all.source;
    credits.creatorTool = all.creatorTool;
    if (profile == ExportProfile::MarkOnly)
        return credits;
    credits.createDate = all.createDate;
    credits.aiSystem = all.aiSystem;
    credits.aiSystemVersion = all.aiSystemVersion;
    credits.rating = all.rating;
    credits.label = all.label;
    credits.subjects = all.subjects;
    credits.rights = all.rights;
    credits.ingredients = all.ingredients;
    return credits;
}

SaveTexts ownTexts(const ExportSource &source, PictureExtras extras, const ExportSettings &settings, const Marks &marks)
{
    const Recipe &recipe = *source.recipe;
    imaging::PictureCredits credits = pictureCredits(recipe, iso8601(source.paintedMs));
    credits.aiPromptWriter = settings.promptWriter;
    credits.rights = settings.rights;
    addMarks(credits, marks);
    SaveTexts texts;
    texts.xmpPacket = imaging::xmpPacket(letOut(credits, settings.profile));
    if (settings.profile != ExportProfile::FullRecipe)
        return texts;
    texts.recipe = recipeToJson(recipeForSharing(recipe));
    texts.parameters = imaging::a1111Parameters(generationSettings(recipe));
    texts.software = credits.creatorTool;
    // What others have put into the file since it was painted.
    std::erase_if(extras.chunks, isOurs);
    texts.extras.chunks = std::move(extras.chunks);
    texts.extras.segments = std::move(extras.segments);
    return texts;
}

std::string textNamed(const std::vector<imaging::PngText> &texts, std::string_view keyword)
{
    for (const imaging::PngText &text : texts) {
        if (text.keyword == keyword)
            return text.text;
    }
    return {};
}

/// What a foreign picture says of how it came about; nothing when it does not say that a machine had part in it.
std::optional<imaging::DigitalSource> foreignSource(const ExportSource &source)
{
    using imaging::DigitalSource;
    const std::string packet = textNamed(source.texts, imaging::kXmpKeyword);
    if (packet.find("compositeWithTrainedAlgorithmicMedia") != std::string::npos)
        return DigitalSource::CompositeWithTrainedAlgorithmicMedia;
    if (packet.find("algorithmicallyEnhanced") != std::string::npos)
        return DigitalSource::AlgorithmicallyEnhanced;
    const auto recipe = foreignRecipe(source.texts);
    if (recipe)
        return recipe->beganFromPicture ? DigitalSource::CompositeWithTrainedAlgorithmicMedia
                                        : DigitalSource::TrainedAlgorithmicMedia;
    if (packet.find("trainedAlgorithmicMedia") != std::string::npos)
        return DigitalSource::TrainedAlgorithmicMedia;
    return std::nullopt;
}

bool holdsChunks(ExportFormat format)
{
    return format == ExportFormat::Png;
}

ExportTexts foreignTexts(const ExportSource &source, PictureExtras extras, const ExportSettings &settings)
{
    ExportTexts result;
    const std::string name = "\"" + source.file.filename().string() + "\"";
    const auto digital = foreignSource(source);
    if (settings.profile != ExportProfile::FullRecipe) {
        imaging::PictureCredits credits;
        if (digital) {
            credits.source = *digital;
            result.texts.xmpPacket = imaging::xmpPacket(credits);
        }
        return result;
    }
    const bool fromPng = !extras.chunks.empty();
    const bool toPng = holdsChunks(settings.format);
    const std::string parameters = textNamed(source.texts, "parameters");
    // Between two kinds of files the words that both know go along.
    if (fromPng != toPng && (toPng || extras.exif.empty()))
        result.texts.parameters = parameters;
    if (fromPng && !toPng) {
        result.texts.xmpPacket = textNamed(source.texts, imaging::kXmpKeyword);
        const bool lost = std::any_of(extras.chunks.begin(), extras.chunks.end(), [](const PngChunk &chunk) {
            const std::string keyword = keywordOf(chunk);
            return keyword != "parameters" && keyword != imaging::kXmpKeyword;
        });
        if (lost)
            result.notes.push_back("Some words in " + name + " fit into PNG files alone and were left out.");
    }
    if (settings.format == ExportFormat::Tiff && !extras.exif.empty())
        result.notes.push_back("What the camera wrote into " + name + " does not fit into TIFF and was left out.");
    if (!extras.segments.empty() && settings.format != ExportFormat::Jpeg)
        result.notes.push_back("Some words in " + name + " fit into JPEG files alone and were left out.");
    result.texts.extras = imaging::uprightExtras(std::move(extras));
    // Nothing said yet how it came about, but it shows.
    const std::string packet = textNamed(source.texts, imaging::kXmpKeyword);
    if (digital && packet.empty()) {
        imaging::PictureCredits credits;
        credits.source = *digital;
        result.texts.xmpPacket = imaging::xmpPacket(credits);
    }
    return result;
}

std::int64_t modifiedMs(const std::filesystem::path &file)
{
    std::error_code error;
    const auto time = std::filesystem::last_write_time(file, error);
    if (error)
        return 0;
    const auto sinceEpoch = std::chrono::file_clock::to_sys(time).time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(sinceEpoch).count();
}

} // namespace

imaging::SaveFormat saveFormatOf(ExportFormat format)
{
    constexpr std::array kFormats{imaging::SaveFormat::Png, imaging::SaveFormat::Jpeg, imaging::SaveFormat::WebP,
                                  imaging::SaveFormat::Tiff};
    return kFormats[static_cast<std::size_t>(format)];
}

std::string iso8601(std::int64_t milliseconds)
{
    const auto seconds = static_cast<std::time_t>(milliseconds / 1000);
    std::tm time{};
    gmtime_r(&seconds, &time);
    std::array<char, 32> text{};
    return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &time)};
}

Result<ExportSource> readExportSource(const std::filesystem::path &file)
{
    auto texts = imaging::readPictureTexts(file);
    if (!texts)
        return texts.error();
    ExportSource source;
    source.file = file;
    source.texts = std::move(*texts);
    source.paintedMs = paintedMsOf(file.filename().string()).value_or(modifiedMs(file));
    if (auto recipe = recipeFromJson(textNamed(source.texts, kRecipeKeyword)))
        source.recipe = std::move(*recipe);
    return source;
}

ExportTexts exportTexts(const ExportSource &source, PictureExtras extras, const ExportSettings &settings,
                        const Marks &marks)
{
    const bool signedBefore = extras.hasManifest && settings.profile == ExportProfile::FullRecipe;
    ExportTexts result;
    if (source.recipe)
        result.texts = ownTexts(source, std::move(extras), settings, marks);
    else
        result = foreignTexts(source, std::move(extras), settings);
    if (signedBefore)
        result.notes.push_back("\"" + source.file.filename().string()
                               + "\" was signed (C2PA); the signature does not hold for the exported picture.");
    return result;
}

} // namespace palimpsest::pipeline
