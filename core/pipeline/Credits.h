#pragma once

#include "core/base/Licence.h"
#include "core/base/Neighbour.h"
#include "core/base/Recipe.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace palimpsest::pipeline {

/// One picture that a result was made from.
struct Credit {
    Neighbour neighbour;             ///< With its facts and its weight.
    std::string title;               ///< Never empty: the picture's, else its file's name, else "database:item".
    std::string database;            ///< Its name; empty for a picture added by hand.
    std::optional<double> influence; ///< Share of the attention, 0..1; nothing where it was not measured.
    LicenceTerms terms;
    bool isStart = false; ///< The painting began from this picture; otherwise it drew on it.
};

/// Who is to be named for a result.
struct ResultCredits {
    std::filesystem::path file; ///< May be empty.
    std::string title;          ///< What was asked for.
    std::string databases;
    std::string model;
    std::uint64_t seed = 0;
    std::vector<Credit> drawnOn; ///< What it began from, then the most influential first. Excluded ones are not in it.
};

/// The credits of a recipe.
ResultCredits creditsOf(const Recipe &recipe, const std::filesystem::path &file = {});

/// What the licences of all that was drawn on ask for, taken together. Each picture is counted once. Not legal advice.
struct LicenceSummary {
    std::size_t pictures = 0;
    std::vector<std::string> forbidden;     ///< "Title, Artist" of those whose licence forbids works made from them.
    std::vector<std::string> unknown;       ///< Of those whose licence is not known.
    std::vector<std::string> attribution;   ///< Of those whose makers must be named.
    std::vector<std::string> shareAlike;    ///< Licences that the result must bear, each once.
    std::vector<std::string> nonCommercial; ///< Of those from which nothing may be made to be sold.

    /// Nothing stands in the way, and nothing has to be observed but naming people.
    [[nodiscard]] bool isClear() const
    {
        return forbidden.empty() && unknown.empty() && shareAlike.empty() && nonCommercial.empty();
    }
};

LicenceSummary licenceSummary(std::span<const ResultCredits> results);

/// The summary in sentences, warnings first; never empty.
std::vector<std::string> licenceSentences(const LicenceSummary &summary);

// The credits as files, UTF-8.
std::string creditsAsText(std::span<const ResultCredits> results);
std::string creditsAsMarkdown(std::span<const ResultCredits> results);
/// RFC 4180 with a line of headings; one record a picture that was drawn on, one without any for a result that drew on none.
/// Texts that a spreadsheet would take for a formula begin with an apostrophe.
std::string creditsAsCsv(std::span<const ResultCredits> results);

} // namespace palimpsest::pipeline
