#pragma once

#include "core/base/Result.h"
#include "core/neural/text/MergesFile.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace palimpsest::neural::text {

/// What the last symbol of a word ends with in a merges file.
constexpr std::string_view kWordEnd = "</w>";

/// Byte-pair encoding of words (Sennrich et al., arXiv 1508.07909, on bytes as in GPT-2). Token ids as in CLIP: 256
/// bytes, 256 bytes that end a word, then the results of the merges in order. Const use is thread-safe.
class BytePairVocabulary {
public:
    /// Without merges: bytes only.
    BytePairVocabulary();

    /// Corrupt when a merge joins symbols that no earlier one makes.
    static Result<BytePairVocabulary> create(const std::vector<Merge> &merges);

    /// The ids of one word (bytes, not empty), the last of which ends it.
    [[nodiscard]] std::vector<std::int64_t> encodeWord(std::string_view bytes) const;

    /// Number of ids.
    [[nodiscard]] std::int64_t size() const { return static_cast<std::int64_t>(m_texts.size()); }

    /// The spelling of an id in the merges file; 0 <= id < size().
    [[nodiscard]] const std::string &spelling(std::int64_t id) const { return m_texts[static_cast<std::size_t>(id)]; }

    /// Adds a merge with the next id and the lowest priority. Corrupt when a symbol is unknown.
    Result<void> addMerge(const Merge &merge);

    /// The byte that one character of a spelling stands for, or -1.
    [[nodiscard]] static int byteOfCharacter(char32_t character);

private:
    using Symbol = std::int32_t; ///< The first id with a spelling; several merges can make the same one.

    [[nodiscard]] const Symbol *find(const std::string &spelling) const;

    std::vector<std::string> m_texts; ///< By id.
    std::vector<std::int64_t> m_ids;  ///< By symbol: the last id with its spelling, as in the reference.
    std::unordered_map<std::string, Symbol> m_symbols;       ///< By spelling.
    std::unordered_map<std::uint64_t, std::int32_t> m_ranks; ///< By pair of symbols; the lowest is merged first.
    std::unordered_map<std::uint64_t, Symbol> m_results;     ///< By pair of symbols.
    std::array<Symbol, 256> m_byteSymbols{};
};

} // namespace palimpsest::neural::text
