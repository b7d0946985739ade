#pragma once

#include "core/base/JobContext.h"
#include "core/base/Result.h"
#include "core/pipeline/Curation.h"

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace palimpsest::pipeline {

enum class ExportFormat { Png, Jpeg, WebP, Tiff };

/// How much of how it was made goes with a picture. The mark that a machine painted it always does.
enum class ExportProfile {
    FullRecipe,  ///< Everything: the recipe, for Palimpsest and for other programs, and the credits.
    CreditsOnly, ///< Who was drawn on, and the marks; neither query nor settings.
    MarkOnly,    ///< Nothing but that a machine painted it.
};

/// "png", "jpeg", "webp", "tiff"; "full", "credits", "mark".
std::string_view exportFormatName(ExportFormat format);
std::string_view exportProfileName(ExportProfile profile);
/// The inverses; InvalidArgument.
Result<ExportFormat> exportFormatFromName(std::string_view name);
Result<ExportProfile> exportProfileFromName(std::string_view name);
/// ".png", ".jpg", ".webp", ".tif".
std::string_view exportSuffix(ExportFormat format);

/// How pictures are exported. A value.
struct ExportSettings {
    static constexpr int kMaximumSidePx = 16'000;

    std::filesystem::path folder;                ///< Must be there.
    std::string nameTemplate = "{title} {seed}"; ///< See ExportNames.h.
    ExportFormat format = ExportFormat::Png;
    int quality = 92;      ///< JPEG and WebP, 1..100.
    bool lossless = false; ///< WebP.
    int bits = 8;          ///< 16: PNG and TIFF.
    int longSidePx = 0;    ///< The longer side in the file, by Lanczos; 0 = as painted.
    ExportProfile profile = ExportProfile::FullRecipe;
    std::string promptWriter; ///< Who wrote the query, for AIPromptWriterName; a person, so empty unless asked for.
    std::string rights;       ///< What its maker lets others do, for dc:rights; may be empty.
    bool creditsText = false; ///< One file for all pictures beside them.
    bool creditsMarkdown = false;
    bool creditsCsv = false;

    bool operator==(const ExportSettings &other) const = default;
};

/// The settings as JSON, and back; what is missing or wrong there is as it is by itself.
std::string exportSettingsToJson(const ExportSettings &settings);
ExportSettings exportSettingsFromJson(std::string_view json);

/// The name that the first of these files would be exported under, whether or not it is free. Fails as
/// nameFromTemplate(), and with NotFound.
Result<std::string> exampleExportName(const ExportSettings &settings, std::span<const std::filesystem::path> files);

/// An export that has been thought through but perhaps not done: every picture with the name it gets. Kept as a file in the
/// folder while it is under way, so that after a stop or a crash it goes on where it was, and each picture is there once.
struct ExportPlan {
    struct Entry {
        std::filesystem::path source;
        std::string name; ///< In the folder; nothing had it when the plan was made.
    };
    ExportSettings settings;
    std::vector<Entry> entries;
    std::vector<std::string> creditNames; ///< Of the files with credits.
    std::size_t done = 0;                 ///< Of the entries, when the plan was read.
    std::filesystem::path file;

    [[nodiscard]] bool isResumed() const { return done > 0; }
};

/// Plans an export of picture files, or takes up one of the same files and settings in the same folder that was not
/// finished. Writes nothing but the plan. InvalidArgument (no files, a template or settings that make no sense),
/// NotFound (no such folder, or file), Io, Cancelled.
Result<ExportPlan> planExport(std::span<const std::filesystem::path> files, const ExportSettings &settings,
                              const JobContext &job);
/// The plan in a file, with what is done of it. NotFound, Corrupt, Unsupported, Io.
Result<ExportPlan> readExportPlan(const std::filesystem::path &file);
/// Gives a plan up; what has been exported stays.
void forgetExportPlan(const ExportPlan &plan);

/// What an export did.
struct ExportReport {
    struct Refusal {
        std::filesystem::path source;
        std::string reason; ///< One sentence.
    };
    std::size_t written = 0;
    std::size_t alreadyThere = 0;             ///< Done by the run that was cut off.
    bool stopped = false;                     ///< It can go on: the plan is kept.
    std::vector<std::filesystem::path> files; ///< All pictures that are there now, in order, then the credits.
    std::vector<Refusal> refused;
    std::vector<std::string> notes; ///< What could not be taken along; one sentence each.
};

/// Exports what of the plan is not done. Files appear whole or not at all, and none is ever replaced. A picture that cannot
/// be read is refused and the others go on; a disk that cannot be written to ends it (Io), and what is there stays. Ratings,
/// labels and tags are written where `curation` is given. Being stopped is not a failure.
Result<ExportReport> runExport(const ExportPlan &plan, Curation *curation, const JobContext &job);

} // namespace palimpsest::pipeline
