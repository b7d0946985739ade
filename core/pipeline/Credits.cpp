#include "core/pipeline/Credits.h"

#include "core/base/Csv.h"
#include "core/pipeline/PaintJob.h"
#include "core/pipeline/detail/PictureText.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <set>
#include <string_view>
#include <utility>

namespace palimpsest::pipeline {

namespace {

std::string databaseOf(const Recipe &recipe, const Neighbour &neighbour)
{
    for (const DatabaseReference &database : recipe.databases) {
        if (database.id == neighbour.databaseId)
            return database.name.empty() ? database.id : database.name;
    }
    return neighbour.databaseId;
}

std::string nameOf(const Credit &credit)
{
    const std::string &artist = credit.neighbour.facts.artist;
    return artist.empty() ? credit.title : credit.title + ", " + artist;
}

std::string identityOf(const Credit &credit)
{
    const Neighbour &neighbour = credit.neighbour;
    if (!neighbour.contentId.empty())
        return neighbour.contentId;
    return neighbour.databaseId + ":" + std::to_string(neighbour.itemId) + ":" + credit.title;
}

std::string percentText(double share)
{
    return std::to_string(std::lround(share * 100.0)) + " %";
}

std::string decimalText(double value)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.2f", value);
    return text.data();
}

/// "3 pictures", "1 picture".
std::string counted(std::size_t count)
{
    return std::to_string(count) + (count == 1 ? " picture" : " pictures");
}

std::string listed(const std::vector<std::string> &names)
{
    std::string text;
    for (const std::string &name : names)
        text += (text.empty() ? "" : "; ") + name;
    return text;
}

/// "Title, Artist, Year, Licence, Source".
std::string lineOf(const Credit &credit)
{
    const ItemFacts &facts = credit.neighbour.facts;
    std::string line = nameOf(credit);
    if (!facts.year.empty())
        line += ", " + facts.year;
    line += ". Licence: " + (facts.licence.empty() ? std::string("unknown") : facts.licence);
    if (!facts.source.empty())
        line += ". Source: " + facts.source;
    if (!credit.database.empty())
        line += ". Database: " + credit.database;
    return line;
}

std::string shareOf(const Credit &credit)
{
    if (credit.isStart)
        return "begun from it";
    std::string text = "weight " + decimalText(credit.neighbour.weight);
    if (credit.influence)
        text += ", influence " + percentText(*credit.influence);
    return text;
}

std::string headingOf(const ResultCredits &result)
{
    std::string heading = result.title.empty() ? "Untitled" : result.title;
    if (!result.file.empty())
        heading += " (" + result.file.filename().string() + ")";
    return heading;
}

std::string factsOf(const ResultCredits &result)
{
    std::string text = "Painted with Palimpsest";
    if (!result.model.empty())
        text += ", model " + result.model;
    if (!result.databases.empty())
        text += ", database " + result.databases;
    return text + ", seed " + std::to_string(result.seed) + ".";
}

/// Characters that Markdown would take for its own.
std::string markdownEscaped(std::string_view text)
{
    std::string result;
    for (const char letter : text) {
        if (std::string_view("\\`*_[]<>|#~").find(letter) != std::string_view::npos)
            result += '\\';
        result += letter == '\n' || letter == '\r' ? ' ' : letter;
    }
    return result;
}

/// Spreadsheets run what begins like a formula.
std::string cell(const std::string &text)
{
    const bool isFormula = !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
    return isFormula ? "'" + text : text;
}

} // namespace

ResultCredits creditsOf(const Recipe &recipe, const std::filesystem::path &file)
{
    ResultCredits result;
    result.file = file;
    result.title = titleOf(recipe.query);
    result.databases = databaseNames(recipe);
    result.model = recipe.generatorId;
    result.seed = recipe.seed;
    if (recipe.start) {
        Credit credit;
        credit.neighbour.contentId = recipe.start->contentId;
        credit.neighbour.picturePath = recipe.start->path;
        credit.title = std::filesystem::path(recipe.start->path).filename().string();
        credit.isStart = true;
        result.drawnOn.push_back(std::move(credit));
    }
    for (const std::size_t index : neighboursByInfluence(recipe)) {
        Credit credit;
        credit.neighbour = recipe.neighbours[index];
        credit.neighbour.embedding = {};
        credit.title = creditedTitle(credit.neighbour);
        credit.database = databaseOf(recipe, credit.neighbour);
        if (index < recipe.influence.size())
            credit.influence = recipe.influence[index];
        credit.terms = licenceTerms(credit.neighbour.facts.licence);
        result.drawnOn.push_back(std::move(credit));
    }
    return result;
}

LicenceSummary licenceSummary(std::span<const ResultCredits> results)
{
    LicenceSummary summary;
    std::set<std::string> seen;
    for (const ResultCredits &result : results) {
        for (const Credit &credit : result.drawnOn) {
            if (!seen.insert(identityOf(credit)).second)
                continue;
            ++summary.pictures;
            const LicenceTerms &terms = credit.terms;
            if (terms.derivatives == Derivatives::Forbidden)
                summary.forbidden.push_back(nameOf(credit));
            if (terms.derivatives == Derivatives::Unknown) {
                summary.unknown.push_back(nameOf(credit));
                continue; // What it asks for is not known either.
            }
            if (terms.attribution)
                summary.attribution.push_back(nameOf(credit));
            if (terms.nonCommercial)
                summary.nonCommercial.push_back(nameOf(credit));
            const std::string &licence = credit.neighbour.facts.licence;
            auto &alike = summary.shareAlike;
            if (terms.shareAlike && std::find(alike.begin(), alike.end(), licence) == alike.end())
                alike.push_back(licence);
        }
    }
    return summary;
}

std::vector<std::string> licenceSentences(const LicenceSummary &summary)
{
    std::vector<std::string> sentences;
    const auto say = [&sentences](const std::vector<std::string> &names, const std::string &what) {
        if (!names.empty())
            sentences.push_back(what + ": " + listed(names) + ".");
    };
    say(summary.forbidden, "WARNING: the licence of " + counted(summary.forbidden.size())
                               + " forbids works made from it, so ask before you publish");
    say(summary.unknown,
        "WARNING: the licence of " + counted(summary.unknown.size()) + " is unknown, so find out before you publish");
    say(summary.nonCommercial, "Not to be sold, because of " + counted(summary.nonCommercial.size()));
    say(summary.shareAlike, "To be published under the same licence only");
    say(summary.attribution, "To be named with the result");
    if (sentences.empty())
        sentences.emplace_back(summary.pictures == 0 ? "No picture was drawn on."
                                                     : "Every licence allows works made from it without conditions.");
    return sentences;
}

std::string creditsAsText(std::span<const ResultCredits> results)
{
    std::string text;
    for (const ResultCredits &result : results) {
        text += headingOf(result) + "\n" + factsOf(result) + "\n";
        for (const Credit &credit : result.drawnOn)
            text += "- " + lineOf(credit) + " (" + shareOf(credit) + ")\n";
        text += "\n";
    }
    text += "Licences\n";
    for (const std::string &sentence : licenceSentences(licenceSummary(results)))
        text += sentence + "\n";
    return text;
}

std::string creditsAsMarkdown(std::span<const ResultCredits> results)
{
    std::string text = "# Credits\n\n";
    for (const ResultCredits &result : results) {
        text += "## " + markdownEscaped(headingOf(result)) + "\n\n" + markdownEscaped(factsOf(result)) + "\n\n";
        if (!result.drawnOn.empty())
            text += "| Picture | Artist | Year | Licence | Source | Part |\n| --- | --- | --- | --- | --- | --- |\n";
        for (const Credit &credit : result.drawnOn) {
            const ItemFacts &facts = credit.neighbour.facts;
            text += "|";
            for (const std::string &value :
                 {credit.title, facts.artist, facts.year,
                  facts.licence.empty() ? std::string("unknown") : facts.licence, facts.source, shareOf(credit)})
                text += " " + markdownEscaped(value) + " |";
            text += "\n";
        }
        text += result.drawnOn.empty() ? "" : "\n";
    }
    text += "## Licences\n\n";
    for (const std::string &sentence : licenceSentences(licenceSummary(results)))
        text += "- " + markdownEscaped(sentence) + "\n";
    return text;
}

std::string creditsAsCsv(std::span<const ResultCredits> results)
{
    std::string text = csvLine({"result", "words", "model", "seed", "part", "title", "artist", "year", "licence",
                                "derivatives", "source", "database", "item", "weight", "influence"});
    constexpr std::array<const char *, 3> kDerivatives{"allowed", "forbidden", "unknown"};
    for (const ResultCredits &result : results) {
        const std::vector<std::string> head{cell(result.file.filename().string()), cell(result.title),
                                            cell(result.model), std::to_string(result.seed)};
        const auto add = [&](std::vector<std::string> rest) {
            std::vector<std::string> fields = head;
            fields.insert(fields.end(), rest.begin(), rest.end());
            fields.resize(15);
            text += csvLine(fields);
        };
        if (result.drawnOn.empty())
            add({});
        for (const Credit &credit : result.drawnOn) {
            const ItemFacts &facts = credit.neighbour.facts;
            add({credit.isStart ? "begun from" : "drawn on", cell(credit.title), cell(facts.artist), cell(facts.year),
                 cell(facts.licence), kDerivatives[static_cast<std::size_t>(credit.terms.derivatives)],
                 cell(facts.source), cell(credit.database),
                 credit.neighbour.itemId < 0 ? "" : std::to_string(credit.neighbour.itemId),
                 credit.isStart ? "" : decimalText(credit.neighbour.weight),
                 credit.influence ? decimalText(*credit.influence) : ""});
        }
    }
    return text;
}

} // namespace palimpsest::pipeline
