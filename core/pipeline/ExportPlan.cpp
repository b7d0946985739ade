#include "core/pipeline/Export.h"

#include "core/base/SafetensorsView.h"
#include "core/base/Words.h"
#include "core/database/ContentId.h"
#include "core/imaging/Decode.h"
#include "core/imaging/PictureSaving.h"
#include "core/pipeline/ExportNames.h"
#include "core/pipeline/detail/ExportJson.h"
#include "core/pipeline/detail/ExportSize.h"
#include "core/pipeline/detail/ExportTexts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <system_error>
#include <utility>

namespace palimpsest::pipeline {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr int kPlanVersion = 1;
constexpr std::uint64_t kMaximumPlanBytes = std::uint64_t{256} << 20;
constexpr const char *kPlanPrefix = ".palimpsest-export-";

/// Names of which each is used once, here and in the folder. Compared without case, for disks that do.
class FreeNames {
public:
    explicit FreeNames(fs::path folder) : m_folder(std::move(folder)) {}

    std::string take(const std::string &base, std::string_view suffix)
    {
        std::size_t &number = m_last[caseFolded(base + std::string(suffix))];
        while (true) {
            ++number;
            std::string name = base + (number > 1 ? "-" + std::to_string(number) : std::string()) + std::string(suffix);
            std::error_code error;
            const bool isThere = fs::exists(fs::symlink_status(m_folder / name, error));
            if (!isThere && m_taken.insert(caseFolded(name)).second)
                return name;
        }
    }

private:
    fs::path m_folder;
    std::map<std::string, std::size_t> m_last;
    std::set<std::string> m_taken;
};

json entriesJson(const ExportPlan &plan)
{
    json entries = json::array();
    for (const ExportPlan::Entry &entry : plan.entries)
        entries.push_back({{"source", entry.source.string()}, {"name", entry.name}});
    return entries;
}

/// The same for the same files and settings, so that an export that was cut off is found again.
std::string fingerprint(std::span<const fs::path> files, const ExportSettings &settings)
{
    std::string text = exportSettingsToJson(settings);
    for (const fs::path &file : files)
        text += "\n" + file.string();
    return database::contentIdOfBytes(std::as_bytes(std::span(text))).substr(0, 16);
}

/// A name of ours, never a path out of the folder.
bool isPlainName(const std::string &name)
{
    return !name.empty() && name != "." && name != ".." && name.find('/') == std::string::npos
           && name.find('\0') == std::string::npos;
}

Result<void> checkSettings(std::span<const fs::path> files, const ExportSettings &settings)
{
    if (files.empty())
        return Error{ErrorCode::InvalidArgument, "There is no picture to export; choose one first.", {}};
    std::error_code error;
    if (!fs::is_directory(settings.folder, error))
        return Error{ErrorCode::NotFound,
                     "The folder \"" + settings.folder.string() + "\" is not there; choose another one.",
                     error.message()};
    const bool deep = settings.format == ExportFormat::Png || settings.format == ExportFormat::Tiff;
    if (settings.bits != 8 && !(deep && settings.bits == 16))
        return Error{ErrorCode::InvalidArgument, "Only PNG and TIFF hold 16 bits; choose one of them, or 8 bits.", {}};
    if (settings.longSidePx < 0 || settings.longSidePx > ExportSettings::kMaximumSidePx)
        return Error{ErrorCode::InvalidArgument, "A side must be between 1 and 16000 pixels.", {}};
    if (settings.quality < 1 || settings.quality > 100)
        return Error{ErrorCode::InvalidArgument, "The quality must be between 1 and 100.", {}};
    return {};
}

Result<std::string> nameOf(const ExportSettings &settings, const fs::path &file, std::size_t position,
                           std::size_t total)
{
    const auto source = readExportSource(file);
    if (!source)
        return source.error();
    NamedResult named;
    named.file = file;
    named.recipe = source->recipe;
    named.paintedMs = source->paintedMs;
    named.position = position;
    named.total = total;
    if (const auto header = imaging::probePicture(file)) {
        const ExportSize size = exportSize(header->widthPx, header->heightPx, settings.longSidePx);
        named.widthPx = size.widthPx;
        named.heightPx = size.heightPx;
    }
    return nameFromTemplate(settings.nameTemplate, named);
}

std::vector<std::string> creditNamesOf(const ExportSettings &settings, FreeNames &names)
{
    std::vector<std::string> result;
    for (const auto &[wanted, suffix] :
         {std::pair(settings.creditsText, ".txt"), std::pair(settings.creditsMarkdown, ".md"),
          std::pair(settings.creditsCsv, ".csv")}) {
        if (wanted)
            result.push_back(names.take("Credits", suffix));
    }
    return result;
}

bool isSameExport(const ExportPlan &plan, std::span<const fs::path> files, const ExportSettings &settings)
{
    return plan.settings == settings
           && std::equal(plan.entries.begin(), plan.entries.end(), files.begin(), files.end(),
                         [](const ExportPlan::Entry &entry, const fs::path &file) { return entry.source == file; });
}

Result<ExportPlan> planFromParsed(const json &root, const fs::path &file)
{
    const Error damaged{ErrorCode::Corrupt, "What was left of an export is damaged; export the pictures again.",
                        file.string()};
    if (!root.is_object() || !root.contains("palimpsest_export"))
        return damaged;
    if (root.at("palimpsest_export").get<int>() > kPlanVersion)
        return Error{ErrorCode::Unsupported, "This export was begun by a newer Palimpsest; go on with that one.", {}};
    ExportPlan plan;
    plan.file = file;
    plan.settings = exportSettingsIn(root.at("settings"));
    // The folder may have been moved since.
    plan.settings.folder = file.parent_path();
    for (const json &entry : root.at("entries"))
        plan.entries.push_back({entry.at("source").get<std::string>(), entry.at("name").get<std::string>()});
    plan.creditNames = root.at("credits").get<std::vector<std::string>>();
    const bool areNames = std::all_of(plan.entries.begin(), plan.entries.end(),
                                      [](const ExportPlan::Entry &entry) { return isPlainName(entry.name); })
                          && std::all_of(plan.creditNames.begin(), plan.creditNames.end(), isPlainName);
    if (!areNames || plan.entries.empty())
        return damaged;
    std::error_code error;
    for (const ExportPlan::Entry &entry : plan.entries)
        plan.done += fs::exists(plan.settings.folder / entry.name, error) ? 1U : 0U;
    return plan;
}

} // namespace

ExportSize exportSize(int widthPx, int heightPx, int longSidePx)
{
    if (longSidePx <= 0 || widthPx <= 0 || heightPx <= 0)
        return {widthPx, heightPx};
    const double scale = static_cast<double>(longSidePx) / std::max(widthPx, heightPx);
    const auto scaled = [scale](int side) { return std::max(1, static_cast<int>(std::lround(side * scale))); };
    return {scaled(widthPx), scaled(heightPx)};
}

Result<std::string> exampleExportName(const ExportSettings &settings, std::span<const fs::path> files)
{
    if (files.empty())
        return Error{ErrorCode::InvalidArgument, "There is no picture to export; choose one first.", {}};
    const auto name = nameOf(settings, files.front(), 1, files.size());
    if (!name)
        return name.error();
    return *name + std::string(exportSuffix(settings.format));
}

Result<void> writeExportPlan(const ExportPlan &plan)
{
    const json root{{"palimpsest_export", kPlanVersion},
                    {"settings", exportSettingsJson(plan.settings)},
                    {"entries", entriesJson(plan)},
                    {"credits", plan.creditNames}};
    const std::string text = root.dump(-1, ' ', false, json::error_handler_t::replace);
    return imaging::replaceFile(plan.file, {reinterpret_cast<const std::uint8_t *>(text.data()), text.size()});
}

Result<ExportPlan> readExportPlan(const fs::path &file)
{
    const auto bytes = readFileBytes(file, kMaximumPlanBytes);
    if (!bytes)
        return bytes.error();
    try {
        return planFromParsed(json::parse(reinterpret_cast<const char *>(bytes->data()),
                                          reinterpret_cast<const char *>(bytes->data()) + bytes->size()),
                              file);
    } catch (const json::exception &exception) {
        return Error{ErrorCode::Corrupt, "What was left of an export is damaged; export the pictures again.",
                     exception.what()};
    }
}

Result<ExportPlan> planExport(std::span<const fs::path> files, const ExportSettings &settings, const JobContext &job)
{
    if (auto valid = checkSettings(files, settings); !valid)
        return valid.error();
    ExportPlan plan;
    plan.settings = settings;
    plan.file = settings.folder / (kPlanPrefix + fingerprint(files, settings) + ".json");
    if (auto unfinished = readExportPlan(plan.file); unfinished && isSameExport(*unfinished, files, settings))
        return unfinished;
    FreeNames names(settings.folder);
    for (const fs::path &file : files) {
        if (job.stopRequested())
            return cancelledError();
        const auto name = nameOf(settings, file, plan.entries.size() + 1, files.size());
        if (!name)
            return name.error();
        plan.entries.push_back({file, names.take(*name, exportSuffix(settings.format))});
        job.report({"Naming the pictures",
                    static_cast<std::int64_t>(plan.entries.size()),
                    static_cast<std::int64_t>(files.size()),
                    {}});
    }
    plan.creditNames = creditNamesOf(settings, names);
    if (auto written = writeExportPlan(plan); !written)
        return written.error();
    return plan;
}

void forgetExportPlan(const ExportPlan &plan)
{
    std::error_code error;
    fs::remove(plan.file, error);
}

} // namespace palimpsest::pipeline
