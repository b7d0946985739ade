#pragma once

#include "core/base/Marks.h"
#include "core/base/Result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace palimpsest {

/// Words that results are looked for by.
struct HistoryTerm {
    enum class Field {
        Anywhere,
        Query,    ///< What was asked for.
        Artist,   ///< Of a neighbour.
        Title,    ///< Of a neighbour.
        Database, ///< Name or id.
        Model,
        Settings, ///< "steps 25", "sampler ddim".
    };
    Field field = Field::Anywhere;
    std::string text;   ///< One word or several that stand next to each other.
    bool whole = false; ///< Otherwise each result fits that has words beginning like this.
    bool negated = false;

    bool operator==(const HistoryTerm &other) const = default;
};

/// Which results are looked for: those that fit everything that is said. One that says nothing is fit by all.
struct HistoryQuery {
    std::vector<HistoryTerm> terms;
    std::vector<std::uint64_t> seeds; ///< Any of these; empty: whatever the seed.
    int leastRating = 0;
    int mostRating = kMaximumRating;

    [[nodiscard]] bool asksForRating() const { return leastRating > 0 || mostRating < kMaximumRating; }
    bool operator==(const HistoryQuery &other) const = default;
};

// What is typed to find results:
//
//   lighthouse artist:turner -artist:"van gogh" database:oil steps:25 seed:7 rating:4..
//
//   lighthouse           a word of the query, a neighbour, a setting or a name that begins like this
//   "red boat"           these words, whole and next to each other
//   query: artist: title: database: model:   only there; any other name before a colon is a setting: sampler:ddim
//   seed:7               this seed; several are alternatives
//   rating:4, rating:4.., rating:..2, rating:3..5
//   -fog, -artist:monet  none of these

/// Reads what was typed. InvalidArgument, with one sentence, for a seed or rating that is none.
Result<HistoryQuery> parseHistoryQuery(std::string_view text);

} // namespace palimpsest
