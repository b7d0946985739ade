#pragma once

#include "core/base/Result.h"
#include "core/neural/text/BytePairVocabulary.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace palimpsest::neural::text {

/// CLIP's tokenizer (openai/CLIP, simple_tokenizer.py): cleaned, lower-cased text to byte-pair token ids.
/// Const use is thread-safe.
class ClipTokenizer {
public:
    /// Merges that CLIP uses of its larger file.
    static constexpr std::size_t kClipMerges = 48894;

    /// Reads the vocabulary of the first `merges` merges of a plain or gzip merges file.
    /// NotFound, Io, Corrupt; Unsupported for gzip in a build without zlib.
    static Result<ClipTokenizer> load(const std::filesystem::path &mergesFile, std::size_t merges = kClipMerges);
    explicit ClipTokenizer(BytePairVocabulary vocabulary);

    /// Token ids of `text` (UTF-8, of which the first 64 KiB are read) without start and end tokens; may be empty. The
    /// two special tokens typed as text become themselves. Unsupported for letters beyond ASCII in a build without
    /// utf8proc.
    [[nodiscard]] Result<std::vector<std::int64_t>> encode(std::string_view text) const;

    /// `length` ids: start token, encode(text), end token, zeros. A text that is too long is cut and its last id
    /// becomes the end token. length >= 2. Fails as encode() does.
    [[nodiscard]] Result<std::vector<std::int64_t>> encodePadded(std::string_view text, std::size_t length) const;

    /// The text of `ids`: words are followed by a blank; bytes that are no UTF-8 and ids that do not exist become
    /// U+FFFD.
    [[nodiscard]] std::string decode(std::span<const std::int64_t> ids) const;

    /// Number of ids: 512 + merges + 2.
    [[nodiscard]] std::int64_t vocabularySize() const { return m_vocabulary.size() + 2; }
    [[nodiscard]] std::int64_t startToken() const { return m_vocabulary.size(); }
    [[nodiscard]] std::int64_t endToken() const { return m_vocabulary.size() + 1; }

private:
    BytePairVocabulary m_vocabulary;
};

/// The words of `text` as the tokenizer's pattern cuts it, cleaned and lower-cased, in UTF-8.
/// Unsupported for letters beyond ASCII in a build without utf8proc.
Result<std::vector<std::string>> splitWords(std::string_view text);

} // namespace palimpsest::neural::text
