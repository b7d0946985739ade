#include "core/database/detail/FileNameFacts.h"

#include <algorithm>
#include <string>

namespace palimpsest::database {

namespace {

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

// Bytes of other alphabets count as letters.
bool isLetter(char character)
{
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')
           || (static_cast<unsigned char>(character) & 0x80U) != 0;
}

bool hasLetter(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), isLetter);
}

char upper(char character)
{
    return character >= 'a' && character <= 'z' ? static_cast<char>(character - 'a' + 'A') : character;
}

// "a-b_c" as "a b c", spaces at the ends removed.
std::string spaced(std::string_view text)
{
    std::string result;
    for (const char character : text) {
        const char next = character == '-' || character == '_' ? ' ' : character;
        if (next != ' ' || (!result.empty() && result.back() != ' '))
            result += next;
    }
    while (result.ends_with(' '))
        result.pop_back();
    return result;
}

std::string capitalisedWords(std::string text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i == 0 || text[i - 1] == ' ')
            text[i] = upper(text[i]);
    }
    return text;
}

bool isYear(std::string_view text)
{
    return text.size() == 4 && std::all_of(text.begin(), text.end(), isDigit)
           && (text[0] == '1' || text.starts_with("20"));
}

// Takes "-1858" or "(1858)" off the end of `title` and returns the year, or nothing.
std::string takeYear(std::string_view &title)
{
    if (title.size() > 5 && title[title.size() - 5] == '-' && isYear(title.substr(title.size() - 4))) {
        const std::string year(title.substr(title.size() - 4));
        title.remove_suffix(5);
        return year;
    }
    if (title.size() > 6 && title.ends_with(')') && title[title.size() - 6] == '('
        && isYear(title.substr(title.size() - 5, 4))) {
        const std::string year(title.substr(title.size() - 5, 4));
        title.remove_suffix(6);
        return year;
    }
    return {};
}

// Camera names such as IMG_0042 and DSC_1 have no letters after the underscore, artists have no digits.
bool looksLikeArtist(std::string_view artist, std::string_view title)
{
    return hasLetter(artist) && hasLetter(title) && artist.size() >= 3
           && std::none_of(artist.begin(), artist.end(), isDigit);
}

} // namespace

ItemFacts factsFromFileName(std::string_view stem)
{
    ItemFacts facts;
    const std::size_t underscore = stem.find('_');
    const std::string_view before = stem.substr(0, underscore);
    std::string_view title = underscore == std::string_view::npos ? std::string_view() : stem.substr(underscore + 1);
    if (!looksLikeArtist(before, title)) {
        facts.title = stem;
        return facts;
    }
    facts.artist = capitalisedWords(spaced(before));
    facts.year = takeYear(title);
    facts.title = spaced(title);
    if (!facts.title.empty())
        facts.title.front() = upper(facts.title.front());
    return facts;
}

} // namespace palimpsest::database
