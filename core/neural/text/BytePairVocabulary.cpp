#include "core/neural/text/BytePairVocabulary.h"

#include "core/neural/text/Utf8.h"

#include <algorithm>
#include <cstddef>
#include <limits>

namespace palimpsest::neural::text {

namespace {

constexpr std::int32_t kBytes = 256;

bool isPrintableByte(int byte)
{
    return (byte >= 0x21 && byte <= 0x7E) || (byte >= 0xA1 && byte <= 0xAC) || (byte >= 0xAE && byte <= 0xFF);
}

/// GPT-2's table: the bytes in order of their ids with the characters that spell them. Printable bytes come first and
/// spell themselves, the others follow as U+0100, U+0101 and so on.
struct ByteTable {
    std::array<std::uint8_t, kBytes> bytes{};  ///< By id.
    std::array<char32_t, kBytes> characters{}; ///< By id.
    std::unordered_map<char32_t, int> byCharacter;
};

const ByteTable &byteTable()
{
    static const ByteTable table = [] {
        ByteTable result;
        std::size_t id = 0;
        char32_t next = 0x100;
        for (const bool printable : {true, false}) {
            for (int byte = 0; byte < kBytes; ++byte) {
                if (isPrintableByte(byte) != printable)
                    continue;
                result.bytes[id] = static_cast<std::uint8_t>(byte);
                result.characters[id] = printable ? static_cast<char32_t>(byte) : next++;
                result.byCharacter.emplace(result.characters[id], byte);
                ++id;
            }
        }
        return result;
    }();
    return table;
}

std::uint64_t pairKey(std::int32_t first, std::int32_t second)
{
    return static_cast<std::uint64_t>(static_cast<std::uint32_t>(first)) << 32 | static_cast<std::uint32_t>(second);
}

} // namespace

BytePairVocabulary::BytePairVocabulary()
{
    const ByteTable &table = byteTable();
    for (const std::string_view end : {std::string_view(), kWordEnd}) {
        for (std::size_t id = 0; id < table.characters.size(); ++id) {
            const auto symbol = static_cast<Symbol>(m_texts.size());
            m_texts.push_back(encodeUtf8({&table.characters[id], 1}).append(end));
            m_ids.push_back(symbol);
            m_symbols.emplace(m_texts.back(), symbol);
            if (end.empty())
                m_byteSymbols[table.bytes[id]] = symbol;
        }
    }
}

Result<BytePairVocabulary> BytePairVocabulary::create(const std::vector<Merge> &merges)
{
    BytePairVocabulary vocabulary;
    for (const Merge &merge : merges)
        if (const auto added = vocabulary.addMerge(merge); !added)
            return added.error();
    return vocabulary;
}

Result<void> BytePairVocabulary::addMerge(const Merge &merge)
{
    const Symbol *first = find(merge.first);
    const Symbol *second = find(merge.second);
    if (first == nullptr || second == nullptr)
        return Error{ErrorCode::Corrupt, "The vocabulary contradicts itself.",
                     "merge \"" + merge.first + " " + merge.second + "\" joins an unknown symbol"};
    const std::uint64_t key = pairKey(*first, *second);
    const auto id = static_cast<std::int32_t>(m_texts.size());
    m_texts.push_back(merge.first + merge.second);
    m_ids.push_back(id);
    const Symbol symbol = m_symbols.emplace(m_texts.back(), id).first->second;
    m_ids[static_cast<std::size_t>(symbol)] = id;
    m_ranks[key] = id;
    m_results[key] = symbol;
    return {};
}

std::vector<std::int64_t> BytePairVocabulary::encodeWord(std::string_view bytes) const
{
    std::vector<Symbol> word;
    for (const char byte : bytes)
        word.push_back(m_byteSymbols[static_cast<std::uint8_t>(byte)]);
    word.back() += kBytes;
    while (word.size() > 1) {
        std::int32_t best = std::numeric_limits<std::int32_t>::max();
        std::uint64_t bestKey = 0;
        for (std::size_t i = 0; i + 1 < word.size(); ++i) {
            const std::uint64_t key = pairKey(word[i], word[i + 1]);
            const auto rank = m_ranks.find(key);
            if (rank != m_ranks.end() && rank->second < best) {
                best = rank->second;
                bestKey = key;
            }
        }
        if (best == std::numeric_limits<std::int32_t>::max())
            break;
        const Symbol result = m_results.at(bestKey);
        std::size_t kept = 0;
        for (std::size_t i = 0; i < word.size(); ++i) {
            const bool joins = i + 1 < word.size() && pairKey(word[i], word[i + 1]) == bestKey;
            word[kept++] = joins ? result : word[i];
            i += joins ? 1 : 0;
        }
        word.resize(kept);
    }
    std::vector<std::int64_t> ids;
    for (const Symbol symbol : word)
        ids.push_back(m_ids[static_cast<std::size_t>(symbol)]);
    return ids;
}

int BytePairVocabulary::byteOfCharacter(char32_t character)
{
    const auto found = byteTable().byCharacter.find(character);
    return found == byteTable().byCharacter.end() ? -1 : found->second;
}

const BytePairVocabulary::Symbol *BytePairVocabulary::find(const std::string &spelling) const
{
    const auto found = m_symbols.find(spelling);
    return found == m_symbols.end() ? nullptr : &found->second;
}

} // namespace palimpsest::neural::text
