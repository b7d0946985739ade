#include "core/neural/text/WordVocabulary.h"

#include "core/neural/text/BytePairVocabulary.h"
#include "core/neural/text/ClipTokenizer.h"
#include "core/neural/text/MergesFile.h"

#include <cstddef>
#include <cstdint>

namespace palimpsest::neural::text {

namespace {

constexpr std::size_t kMaximumWordBytes = 1000;

/// Adds merges of the lowest priority until `word` is one token. Words that were one token stay so: while any of
/// their own merges applies it goes before the new ones, and in the end nothing is left to merge.
Result<void> addWord(BytePairVocabulary &vocabulary, std::vector<Merge> &merges, const std::string &word)
{
    std::vector<std::int64_t> pieces = vocabulary.encodeWord(word);
    while (pieces.size() > 1) {
        merges.emplace_back(vocabulary.spelling(pieces[0]), vocabulary.spelling(pieces[1]));
        if (const auto added = vocabulary.addMerge(merges.back()); !added)
            return added;
        pieces = vocabulary.encodeWord(word);
    }
    return {};
}

} // namespace

Result<void> writeWordVocabulary(const std::filesystem::path &path, const std::vector<std::string> &words)
{
    BytePairVocabulary vocabulary;
    std::vector<Merge> merges;
    for (const std::string &word : words) {
        if (word.size() > kMaximumWordBytes)
            return Error{ErrorCode::InvalidArgument, "A word of the vocabulary is too long.",
                         std::to_string(word.size()) + " bytes"};
        const auto parts = splitWords(word);
        if (!parts)
            return parts.error();
        for (const std::string &part : *parts)
            if (const auto added = addWord(vocabulary, merges, part); !added)
                return added;
    }
    return writeMerges(path, merges);
}

} // namespace palimpsest::neural::text
