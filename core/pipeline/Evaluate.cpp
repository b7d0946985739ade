#include "core/pipeline/Evaluate.h"

#include "core/base/Csv.h"
#include "core/imaging/ContactSheet.h"
#include "core/imaging/Encode.h"
#include "core/imaging/Gallery.h"
#include "core/pipeline/evaluation/StudyTable.h"
#include "core/pipeline/studies/Study.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <random>
#include <utility>

namespace palimpsest::pipeline {

namespace {

/// All studies, in the order of a report.
std::vector<studies::StudyEntry> orderedStudies()
{
    studies::StudyRegistry registry;
    studies::registerStudyAll(registry);
    std::vector<studies::StudyEntry> entries = registry.entries();
    std::stable_sort(entries.begin(), entries.end(), [](const auto &a, const auto &b) { return a.order < b.order; });
    return entries;
}

Error unknownStudy(const std::string &id)
{
    std::string known;
    for (const studies::StudyEntry &entry : orderedStudies())
        known += (known.empty() ? "" : ", ") + entry.id;
    return {ErrorCode::NotFound, "There is no study \"" + id + "\"; there are: " + known + ".", {}};
}

Result<void> writeText(const std::filesystem::path &path, const std::string &text)
{
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << text;
    file.close();
    if (!file)
        return Error{ErrorCode::Io, "The file \"" + path.string() + "\" could not be written.", {}};
    return {};
}

Result<void> writeOutcome(const studies::StudyOutcome &outcome, StudyReport &report)
{
    report.table = studies::textRows(outcome.table);
    report.findings = outcome.table.findings;
    std::string csv;
    for (const std::vector<std::string> &row : report.table)
        csv += csvLine(row);
    if (auto written = writeText(report.csv, csv); !written)
        return written;
    if (auto written = writeText(report.plot, studies::plotSvg(outcome.table)); !written)
        return written;
    if (!outcome.sheet)
        return {};
    return imaging::writePng(report.sheet, *outcome.sheet);
}

/// What a sheet shows, picture by picture.
struct Cell {
    std::string prompt;
    DatabaseInfo database;
    std::uint64_t seed = 0;
};

Result<std::vector<DatabaseInfo>> sheetDatabases(Library &library, const SheetOptions &options,
                                                 const std::string &encoderId)
{
    std::vector<DatabaseInfo> databases;
    for (const std::string &id : options.databaseIds) {
        const auto info = library.find(id);
        if (!info)
            return info.error();
        databases.push_back(*info);
    }
    if (options.databaseIds.empty()) {
        for (const DatabaseInfo &info : library.databases()) {
            if (info.bundled && !info.style.empty() && info.encoderId == encoderId && info.items > 0
                && !(options.blind && info.heldOut))
                databases.push_back(info);
        }
    }
    if (databases.empty())
        return Error{ErrorCode::NotFound, "There is no database for the sheet; name one.", {}};
    return databases;
}

std::vector<std::string> sheetPrompts(const SheetOptions &options)
{
    std::vector<std::string> prompts = options.prompts;
    if (prompts.empty()) {
        for (const std::string_view subject : imaging::gallerySubjects())
            prompts.push_back(imaging::galleryPrompt(subject, {}));
    }
    return prompts;
}

/// Rows of prompts by columns of databases; or each prompt once, shuffled, its database drawn.
std::vector<Cell> sheetCells(const SheetOptions &options, const std::vector<DatabaseInfo> &databases)
{
    std::vector<Cell> cells;
    std::mt19937_64 random(options.seed);
    std::uint64_t row = 0;
    for (const std::string &prompt : sheetPrompts(options)) {
        const std::uint64_t seed = options.seed + row++;
        if (options.blind) {
            cells.push_back({prompt, databases[random() % databases.size()], seed});
            continue;
        }
        for (const DatabaseInfo &database : databases)
            cells.push_back({prompt, database, seed});
    }
    if (options.blind) {
        for (std::size_t i = cells.size(); i > 1; --i)
            std::swap(cells[i - 1], cells[random() % i]);
    }
    return cells;
}

Result<Image> paintCell(Studio &studio, const Cell &cell, const ParamValues &params, const JobContext &job)
{
    RetrieveRequest request;
    request.query.parts = {{QueryPart::Kind::Text, cell.prompt, {}, nullptr, 1.0}};
    request.databaseIds = {cell.database.id};
    const auto model = studio.generator();
    if (!model)
        return model.error();
    request.k = model->recommendedNeighbours;
    const auto retrieved = studio.retrieve(request, job);
    if (!retrieved)
        return retrieved.error();
    auto recipe = studio.makeRecipe(request.query, request.databaseIds, retrieved->neighbours);
    if (!recipe)
        return recipe.error();
    for (const auto &[key, value] : params)
        recipe->params[key] = value;
    recipe->seed = cell.seed;
    const auto painting = studio.paint(*recipe, job);
    if (!painting)
        return painting.error();
    return *painting->image;
}

} // namespace

std::vector<StudyInfo> availableStudies()
{
    std::vector<StudyInfo> infos;
    for (const studies::StudyEntry &entry : orderedStudies())
        infos.push_back({entry.id, entry.title, entry.summary});
    return infos;
}

Result<StudyReport> runStudy(const std::string &id, Library &library, const EvaluateOptions &options,
                             const JobContext &job)
{
    const auto start = std::chrono::steady_clock::now();
    const std::vector<studies::StudyEntry> entries = orderedStudies();
    const auto entry = std::find_if(entries.begin(), entries.end(), [&](const auto &one) { return one.id == id; });
    if (entry == entries.end())
        return unknownStudy(id);
    std::error_code failure;
    std::filesystem::create_directories(options.out, failure);
    if (failure)
        return Error{ErrorCode::Io, "The folder \"" + options.out.string() + "\" could not be made.",
                     failure.message()};
    const auto bench = studies::StudyBench::open(library, options, job);
    if (!bench)
        return bench.error();
    const auto outcome = entry->run(**bench, job);
    if (!outcome)
        return outcome.error();
    StudyReport report;
    report.id = id;
    report.csv = options.out / (id + ".csv");
    report.plot = options.out / (id + ".svg");
    if (outcome->sheet)
        report.sheet = options.out / (id + ".png");
    if (auto written = writeOutcome(*outcome, report); !written)
        return written.error();
    report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return report;
}

Result<PaintedSheet> paintSheet(Library &library, const SheetOptions &options, const JobContext &job)
{
    Studio studio(library, options.studio);
    const auto model = studio.generator();
    if (!model)
        return model.error();
    const auto databases = sheetDatabases(library, options, model->encoderId);
    if (!databases)
        return databases.error();
    const std::vector<Cell> cells = sheetCells(options, *databases);
    PaintedSheet sheet;
    std::vector<Image> pictures;
    std::vector<std::string> labels;
    for (const Cell &cell : cells) {
        job.report(
            {"Painting", static_cast<std::int64_t>(pictures.size()), static_cast<std::int64_t>(cells.size()), nullptr});
        auto picture = paintCell(studio, cell, options.params, {job.stop, {}});
        if (!picture)
            return picture.error();
        pictures.push_back(std::move(*picture));
        const std::string number = std::to_string(pictures.size());
        labels.push_back(options.blind ? number : cell.prompt + ", " + cell.database.name);
        sheet.answers.push_back({number, cell.prompt, cell.database.name});
    }
    constexpr int kBlindColumns = 6;
    const int columns = options.blind ? kBlindColumns : static_cast<int>(databases->size());
    auto image = imaging::makeContactSheet(pictures, labels, columns, options.cellPx);
    if (!image)
        return image.error();
    sheet.image = std::move(*image);
    return sheet;
}

} // namespace palimpsest::pipeline
