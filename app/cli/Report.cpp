#include "app/cli/Report.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdio>

namespace palimpsest::app::cli {

namespace {

using nlohmann::json;

/// Letters rather than bytes, so that columns with accents line up.
std::size_t letterCount(const std::string &text)
{
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

} // namespace

std::string jsonText(const json &value)
{
    return value.dump(2, ' ', false, json::error_handler_t::replace);
}

json searchJson(const pipeline::SearchInfo &search)
{
    return {{"kind", search.kind},
            {"rows", search.rows},
            {"recall_at_20", search.recall},
            {"mixed_recall_at_20", search.mixedRecall},
            {"measured_queries", search.measuredQueries},
            {"median_ms", search.medianMs},
            {"build_seconds", search.buildSeconds},
            {"bytes", search.bytes},
            {"parameters", search.parameters}};
}

json databaseJson(const pipeline::DatabaseInfo &info)
{
    return {{"id", info.id},
            {"name", info.name},
            {"items", info.items},
            {"style", info.style},
            {"bundled", info.bundled},
            {"held_out", info.heldOut},
            {"encoder", info.encoderId},
            {"licence", info.licence},
            {"revision", info.revision},
            {"search", searchJson(info.search)},
            {"directory", info.directory.string()}};
}

json neighbourJson(const Neighbour &neighbour, int rank)
{
    const ItemFacts &facts = neighbour.facts;
    return {{"rank", rank},
            {"database", neighbour.databaseId},
            {"item", neighbour.itemId},
            {"score", neighbour.score},
            {"weight", neighbour.weight},
            {"state", neighbourStateName(neighbour.state)},
            {"title", facts.title},
            {"artist", facts.artist},
            {"year", facts.year},
            {"style", facts.style},
            {"caption", facts.caption},
            {"licence", facts.licence},
            {"source", facts.source},
            {"picture", neighbour.picturePath},
            {"content", neighbour.contentId}};
}

json importJson(const pipeline::ImportReport &report)
{
    json refused = json::array();
    for (const pipeline::ImportReport::Refusal &refusal : report.refused)
        refused.push_back({{"path", refusal.path}, {"reason", refusal.reason}});
    return {{"database", databaseJson(report.database)},
            {"source", report.source},
            {"added", report.added},
            {"already_there", report.alreadyThere},
            {"prohibited", report.prohibited},
            {"moved", report.moved},
            {"replaced", report.replaced},
            {"vanished", report.vanished},
            {"from_thumbnails", report.fromThumbnails},
            {"refused", std::move(refused)},
            {"seconds", report.seconds}};
}

std::string itemText(const Neighbour &neighbour)
{
    if (neighbour.state == NeighbourState::AddedByHand || neighbour.databaseId.empty())
        return neighbour.picturePath;
    return neighbour.databaseId + ":" + std::to_string(neighbour.itemId);
}

std::vector<std::string> tableLines(const std::vector<std::vector<std::string>> &rows)
{
    std::vector<std::size_t> widths;
    for (const auto &row : rows) {
        widths.resize(std::max(widths.size(), row.size()), 0);
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], letterCount(row[i]));
    }
    std::vector<std::string> lines;
    for (const auto &row : rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            line += row[i];
            if (i + 1 < row.size())
                line.append(widths[i] - letterCount(row[i]) + 2, ' ');
        }
        line.erase(line.find_last_not_of(' ') + 1);
        lines.push_back(std::move(line));
    }
    return lines;
}

std::string decimalText(double value, int decimals)
{
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", decimals, value);
    return text;
}

ExitCode reportChange(Workplace &workplace, const std::function<Result<Change>(pipeline::Curation &)> &deed)
{
    Console &console = workplace.console();
    const auto curation = workplace.curation();
    if (!curation)
        return console.fail(curation.error());
    const Result<Change> done = deed(**curation);
    if (!done)
        return console.fail(done.error());
    console.result(done->isEmpty ? "Nothing has changed." : done->label + ".");
    return ExitCode::Done;
}

} // namespace palimpsest::app::cli
