#include "core/neural/text/ClipTokenizer.h"

#include "core/neural/text/HtmlEntities.h"
#include "core/neural/text/TextRepair.h"
#include "core/neural/text/Unicode.h"
#include "core/neural/text/Utf8.h"

#include <algorithm>
#include <array>
#include <utility>

namespace palimpsest::neural::text {

namespace {

constexpr std::size_t kMaximumTextBytes = 1 << 16;
constexpr std::string_view kStartText = "<|startoftext|>";
constexpr std::string_view kEndText = "<|endoftext|>";

// The alternatives of the reference's pattern that are plain text, in its order.
constexpr std::array<std::u32string_view, 9> kLiterals{
    U"<|startoftext|>", U"<|endoftext|>", U"'s", U"'t", U"'re", U"'ve", U"'m", U"'ll", U"'d"};
constexpr char32_t kLongS = 0x17F;

std::u32string stripped(std::u32string_view text)
{
    while (!text.empty() && isStripped(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isStripped(text.back()))
        text.remove_suffix(1);
    return std::u32string(text);
}

std::u32string withSingleBlanks(std::u32string_view text)
{
    std::u32string result;
    for (const char32_t c : text) {
        if (!isWhiteSpace(c))
            result.push_back(c);
        else if (result.empty() || result.back() != U' ')
            result.push_back(U' ');
    }
    return result;
}

Result<std::u32string> cleanText(std::string_view text)
{
    std::u32string characters = repairText(decodeUtf8(text.substr(0, kMaximumTextBytes)));
    characters = stripped(unescapeHtml(unescapeHtml(characters)));
    characters = stripped(withSingleBlanks(characters));
    if (const auto supported = checkSupported(characters); !supported)
        return supported.error();
    return toLower(characters);
}

/// Whether `text` starts with `literal`, without regard to case: of lower-cased text only the long s is left to differ.
bool startsWith(std::u32string_view text, std::u32string_view literal)
{
    return text.size() >= literal.size()
           && std::equal(literal.begin(), literal.end(), text.begin(), [](char32_t expected, char32_t c) {
                  return c == expected || (expected == U's' && c == kLongS);
              });
}

/// Length of the word at the start of `text`, which does not start with white space.
std::size_t wordLength(std::u32string_view text)
{
    for (const std::u32string_view literal : kLiterals)
        if (startsWith(text, literal))
            return literal.size();
    if (isNumber(text.front()))
        return 1;
    const auto belongs = [letters = isLetter(text.front())](char32_t c) {
        return letters ? isLetter(c) : !isWhiteSpace(c) && !isLetter(c) && !isNumber(c);
    };
    return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), belongs) - text.begin());
}

} // namespace

Result<std::vector<std::string>> splitWords(std::string_view text)
{
    const auto cleaned = cleanText(text);
    if (!cleaned)
        return cleaned.error();
    std::vector<std::string> words;
    std::u32string_view rest = *cleaned;
    while (!rest.empty()) {
        if (isWhiteSpace(rest.front())) {
            rest.remove_prefix(1);
            continue;
        }
        const std::size_t length = wordLength(rest);
        words.push_back(encodeUtf8(rest.substr(0, length)));
        rest.remove_prefix(length);
    }
    return words;
}

ClipTokenizer::ClipTokenizer(BytePairVocabulary vocabulary) : m_vocabulary(std::move(vocabulary)) {}

Result<ClipTokenizer> ClipTokenizer::load(const std::filesystem::path &mergesFile, std::size_t merges)
{
    const auto read = readMerges(mergesFile, merges);
    if (!read)
        return read.error();
    auto vocabulary = BytePairVocabulary::create(*read);
    if (!vocabulary)
        return vocabulary.error();
    return ClipTokenizer(std::move(*vocabulary));
}

Result<std::vector<std::int64_t>> ClipTokenizer::encode(std::string_view text) const
{
    const auto words = splitWords(text);
    if (!words)
        return words.error();
    std::vector<std::int64_t> ids;
    for (const std::string &word : *words) {
        if (word == kStartText || word == kEndText) {
            ids.push_back(word == kStartText ? startToken() : endToken());
            continue;
        }
        const std::vector<std::int64_t> wordIds = m_vocabulary.encodeWord(word);
        ids.insert(ids.end(), wordIds.begin(), wordIds.end());
    }
    return ids;
}

Result<std::vector<std::int64_t>> ClipTokenizer::encodePadded(std::string_view text, std::size_t length) const
{
    PALIMPSEST_ASSERT(length >= 2);
    auto ids = encode(text);
    if (!ids)
        return ids.error();
    ids->insert(ids->begin(), startToken());
    ids->push_back(endToken());
    if (ids->size() > length)
        (*ids)[length - 1] = endToken();
    ids->resize(length, 0);
    return ids;
}

std::string ClipTokenizer::decode(std::span<const std::int64_t> ids) const
{
    std::string bytes;
    for (const std::int64_t id : ids) {
        if (id == startToken() || id == endToken()) {
            bytes += id == startToken() ? kStartText : kEndText;
        } else if (id < 0 || id >= m_vocabulary.size()) {
            bytes += "\xEF\xBF\xBD";
        } else {
            for (const char32_t character : decodeUtf8(m_vocabulary.spelling(id)))
                bytes.push_back(static_cast<char>(BytePairVocabulary::byteOfCharacter(character)));
        }
    }
    std::string text = encodeUtf8(decodeUtf8(bytes));
    for (std::size_t at = text.find(kWordEnd); at != std::string::npos; at = text.find(kWordEnd, at + 1))
        text.replace(at, kWordEnd.size(), " ");
    return text;
}

} // namespace palimpsest::neural::text
