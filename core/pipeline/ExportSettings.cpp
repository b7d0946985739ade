#include "core/pipeline/detail/ExportJson.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace palimpsest::pipeline {

namespace {

using nlohmann::json;

constexpr std::array<std::pair<ExportFormat, std::string_view>, 4> kFormatNames{{{ExportFormat::Png, "png"},
                                                                                 {ExportFormat::Jpeg, "jpeg"},
                                                                                 {ExportFormat::WebP, "webp"},
                                                                                 {ExportFormat::Tiff, "tiff"}}};
constexpr std::array<std::pair<ExportProfile, std::string_view>, 3> kProfileNames{
    {{ExportProfile::FullRecipe, "full"}, {ExportProfile::CreditsOnly, "credits"}, {ExportProfile::MarkOnly, "mark"}}};

template<typename Value, std::size_t count>
std::string_view nameIn(const std::array<std::pair<Value, std::string_view>, count> &names, Value value)
{
    for (const auto &[known, name] : names) {
        if (known == value)
            return name;
    }
    return names.front().second;
}

template<typename Value, std::size_t count>
Result<Value> valueIn(const std::array<std::pair<Value, std::string_view>, count> &names, std::string_view name,
                      const char *what)
{
    std::string all;
    for (const auto &[value, known] : names) {
        if (known == name)
            return value;
        all += (all.empty() ? "" : ", ") + std::string(known);
    }
    return Error{
        ErrorCode::InvalidArgument, "\"" + std::string(name) + "\" is no " + what + "; there are " + all + ".", {}};
}

template<typename Value>
void take(const json &object, const char *key, Value &target)
{
    const auto found = object.find(key);
    if (found == object.end())
        return;
    try {
        target = found->get<Value>();
    } catch (const json::exception &) {
        // Settings that were written by hand: this one stays as it is by itself.
        return;
    }
}

} // namespace

std::string_view exportFormatName(ExportFormat format)
{
    return nameIn(kFormatNames, format);
}

std::string_view exportProfileName(ExportProfile profile)
{
    return nameIn(kProfileNames, profile);
}

Result<ExportFormat> exportFormatFromName(std::string_view name)
{
    return valueIn(kFormatNames, name == "jpg" ? "jpeg" : name == "tif" ? "tiff" : name, "format");
}

Result<ExportProfile> exportProfileFromName(std::string_view name)
{
    return valueIn(kProfileNames, name, "profile");
}

std::string_view exportSuffix(ExportFormat format)
{
    constexpr std::array<std::string_view, 4> kSuffixes{".png", ".jpg", ".webp", ".tif"};
    return kSuffixes[static_cast<std::size_t>(format)];
}

json exportSettingsJson(const ExportSettings &settings)
{
    return {{"folder", settings.folder.string()},
            {"name", settings.nameTemplate},
            {"format", exportFormatName(settings.format)},
            {"quality", settings.quality},
            {"lossless", settings.lossless},
            {"bits", settings.bits},
            {"long_side", settings.longSidePx},
            {"profile", exportProfileName(settings.profile)},
            {"prompt_writer", settings.promptWriter},
            {"rights", settings.rights},
            {"credits_text", settings.creditsText},
            {"credits_markdown", settings.creditsMarkdown},
            {"credits_csv", settings.creditsCsv}};
}

ExportSettings exportSettingsIn(const json &object)
{
    ExportSettings settings;
    if (!object.is_object())
        return settings;
    std::string folder;
    std::string format(exportFormatName(settings.format));
    std::string profile(exportProfileName(settings.profile));
    take(object, "folder", folder);
    take(object, "name", settings.nameTemplate);
    take(object, "format", format);
    take(object, "quality", settings.quality);
    take(object, "lossless", settings.lossless);
    take(object, "bits", settings.bits);
    take(object, "long_side", settings.longSidePx);
    take(object, "profile", profile);
    take(object, "prompt_writer", settings.promptWriter);
    take(object, "rights", settings.rights);
    take(object, "credits_text", settings.creditsText);
    take(object, "credits_markdown", settings.creditsMarkdown);
    take(object, "credits_csv", settings.creditsCsv);
    settings.folder = folder;
    if (const auto known = exportFormatFromName(format))
        settings.format = *known;
    if (const auto known = exportProfileFromName(profile))
        settings.profile = *known;
    settings.quality = std::clamp(settings.quality, 1, 100);
    settings.bits = settings.bits == 16 ? 16 : 8;
    settings.longSidePx = std::clamp(settings.longSidePx, 0, ExportSettings::kMaximumSidePx);
    return settings;
}

std::string exportSettingsToJson(const ExportSettings &settings)
{
    return exportSettingsJson(settings).dump(-1, ' ', false, json::error_handler_t::replace);
}

ExportSettings exportSettingsFromJson(std::string_view text)
{
    return exportSettingsIn(json::parse(text, nullptr, false));
}

} // namespace palimpsest::pipeline
