#include "core/imaging/extras/XmpRecipe.h"

#include "core/base/Xml.h"
#include "core/imaging/extras/ExtrasReaders.h"
#include "core/imaging/support/Unicode.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <string_view>
#include <utility>

namespace palimpsest::imaging {

namespace {

constexpr std::string_view kDescriptionEnd = "  </rdf:Description>\n";
constexpr std::string_view kRecipeEnd = "</palimpsest:Recipe>";

std::string recipeElement(const std::string &recipe)
{
    std::string text = xmlEscaped(utf8FromCharacters(charactersFromUtf8(recipe)));
    return "   <palimpsest:Recipe xmlns:palimpsest=\"" + std::string(kXmpNamespace) + "\">" + text
           + std::string(kRecipeEnd) + "\n";
}

std::string withElement(std::string packet, const std::string &element)
{
    const std::size_t end = packet.rfind(kDescriptionEnd);
    if (end != std::string::npos)
        packet.insert(end, element);
    return packet;
}

std::string xmlUnescaped(std::string_view text)
{
    constexpr std::array<std::pair<std::string_view, char>, 5> kEntities{
        {{"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}, {"&amp;", '&'}}};
    std::string result;
    while (!text.empty()) {
        const auto entity = std::find_if(kEntities.begin(), kEntities.end(),
                                         [&](const auto &candidate) { return text.starts_with(candidate.first); });
        result += entity == kEntities.end() ? text.front() : entity->second;
        text.remove_prefix(entity == kEntities.end() ? 1 : entity->first.size());
    }
    return result;
}

/// 128 bits of FNV-1a in two halves: readers only compare it, so it need not be MD5.
std::string guidOf(const std::string &text)
{
    std::array<std::uint64_t, 2> halves{0xCBF29CE484222325ULL, 0x84222325CBF29CE4ULL};
    for (const char byte : text) {
        for (std::uint64_t &half : halves)
            half = (half ^ static_cast<std::uint8_t>(byte)) * 0x100000001B3ULL;
    }
    std::array<char, 33> digits{};
    std::snprintf(digits.data(), digits.size(), "%016llX%016llX", static_cast<unsigned long long>(halves[0]),
                  static_cast<unsigned long long>(halves[1]));
    return digits.data();
}

} // namespace

std::string xmpWithRecipe(std::string packet, const std::string &recipe)
{
    return recipe.empty() ? packet : withElement(std::move(packet), recipeElement(recipe));
}

SplitXmp splitXmpWithRecipe(const std::string &packet, const std::string &recipe, std::size_t maximumBytes)
{
    SplitXmp split{xmpWithRecipe(packet, recipe), {}, {}};
    if (split.packet.size() <= maximumBytes || recipe.empty())
        return split;
    split.extended = "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                     " <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                     "  <rdf:Description rdf:about=\"\">\n"
                     + recipeElement(recipe) + std::string(kDescriptionEnd) + " </rdf:RDF>\n</x:xmpmeta>\n";
    split.guid = guidOf(split.extended);
    split.packet = withElement(packet, "   <xmpNote:HasExtendedXMP xmlns:xmpNote=\"http://ns.adobe.com/xmp/note/\">"
                                           + split.guid + "</xmpNote:HasExtendedXMP>\n");
    return split;
}

std::string recipeInXmp(const std::string &packet)
{
    const std::string_view text(packet);
    // As an element, as it is written here, or as an attribute, as other programs may write it anew.
    const std::size_t element = text.find("<palimpsest:Recipe");
    if (element != std::string_view::npos) {
        const std::size_t begin = text.find('>', element);
        const std::size_t end = text.find(kRecipeEnd, element);
        if (begin != std::string_view::npos && end != std::string_view::npos && begin < end)
            return xmlUnescaped(text.substr(begin + 1, end - begin - 1));
    }
    for (const char quote : {'"', '\''}) {
        const std::string opening = std::string("palimpsest:Recipe=") + quote;
        const std::size_t at = text.find(opening);
        const std::size_t end = at == std::string_view::npos ? at : text.find(quote, at + opening.size());
        if (end != std::string_view::npos)
            return xmlUnescaped(text.substr(at + opening.size(), end - at - opening.size()));
    }
    return {};
}

} // namespace palimpsest::imaging
