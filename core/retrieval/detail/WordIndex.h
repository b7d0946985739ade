#pragma once

#include "core/base/Documents.h"
#include "core/base/Result.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace palimpsest::retrieval {

/// The constants of BM25 (Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework", section 3.3): a row's score
/// is the sum over the words t of the query of
///   idf(t) * tf / (tf + k1 * (1 - b + b * length / averageLength))
/// where tf counts t in the row, n rows of N hold t, and lengths are in words.
struct Bm25Settings {
    enum class Variant {
        Lucene, ///< idf = ln(1 + (N - n + 0.5) / (n + 0.5)): never negative.
        Okapi,  ///< As the package rank_bm25 has it: idf = ln((N - n + 0.5) / (n + 0.5)), where negative ones become
                ///< epsilon times the mean idf of all words; scores are k1 + 1 times as large.
    };
    Variant variant = Variant::Lucene;
    double k1 = 1.2;
    double b = 0.75;
    double epsilon = 0.25;
};

/// Which rows hold which words, and how often. About six bytes for each word of a row, repeated ones counted once; no more
/// than the first 2,048 words of a row count. Immutable, so thread-safe.
class WordIndex {
public:
    /// Reads all documents once. Unsupported when they have more words than memory should be spent on (64 million words of
    /// rows); OutOfMemory; fails as documents.visit.
    static Result<WordIndex> build(const Documents &documents);

    [[nodiscard]] std::int64_t rows() const { return static_cast<std::int64_t>(m_lengths.size()); }
    [[nodiscard]] std::size_t bytes() const;

    /// Adds `weight` times the score of every row for `words` (repeated ones count again) to `scores` (rows()).
    void addScores(std::span<const std::string> words, double weight, const Bm25Settings &settings,
                   std::span<double> scores) const;

private:
    // The rows with one word: [first, end) of m_rows and m_counts.
    struct Posting {
        std::uint64_t first = 0;
        std::uint64_t end = 0;
    };
    [[nodiscard]] double idf(const Posting &posting, const Bm25Settings &settings) const;

    std::unordered_map<std::string, std::uint32_t> m_numbers; ///< Of the words.
    std::vector<Posting> m_postings;                          ///< By number of the word.
    std::vector<std::uint32_t> m_rows;
    std::vector<std::uint16_t> m_counts;
    std::vector<std::uint32_t> m_lengths; ///< Words of each row.
    double m_averageLength = 0.0;
    double m_meanOkapiIdf = 0.0;
};

} // namespace palimpsest::retrieval
