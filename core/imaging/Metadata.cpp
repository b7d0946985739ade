#include "core/imaging/Metadata.h"

#include "core/base/Xml.h"
#include "core/imaging/support/Unicode.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace palimpsest::imaging {

namespace {

constexpr std::string_view kPacketStart = "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                                          "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                                          " <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                                          "  <rdf:Description rdf:about=\"\"\n"
                                          "    xmlns:Iptc4xmpExt=\"http://iptc.org/std/Iptc4xmpExt/2008-02-29/\"\n"
                                          "    xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
                                          "    xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n"
                                          "    xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\"\n"
                                          "    xmlns:stRef=\"http://ns.adobe.com/xap/1.0/sType/ResourceRef#\">\n";
constexpr std::string_view kPacketEnd = "  </rdf:Description>\n"
                                        " </rdf:RDF>\n"
                                        "</x:xmpmeta>\n"
                                        "<?xpacket end=\"w\"?>";

/// True for the characters that XML 1.0 allows (section 2.2).
bool isXmlCharacter(char32_t value)
{
    return value == U'\t' || value == U'\n' || value == U'\r' || (value >= 0x20 && value != 0xFFFE && value != 0xFFFF);
}

std::string escaped(std::string_view text)
{
    std::u32string characters = charactersFromUtf8(text);
    std::erase_if(characters, [](char32_t value) { return !isXmlCharacter(value); });
    return xmlEscaped(utf8FromCharacters(characters));
}

void appendElement(std::string &target, std::string_view indent, std::string_view name, std::string_view text)
{
    if (text.empty())
        return;
    target.append(indent).append("<").append(name).append(">").append(escaped(text));
    target.append("</").append(name).append(">\n");
}

/// A text with one language alternative, as XMP wants titles and descriptions.
void appendLanguageElement(std::string &target, std::string_view name, std::string_view text)
{
    if (text.empty())
        return;
    target.append("   <").append(name).append("><rdf:Alt><rdf:li xml:lang=\"x-default\">").append(escaped(text));
    target.append("</rdf:li></rdf:Alt></").append(name).append(">\n");
}

void appendBag(std::string &target, std::string_view name, const std::vector<std::string> &texts)
{
    if (texts.empty())
        return;
    target.append("   <").append(name).append("><rdf:Bag>");
    for (const std::string &text : texts)
        target.append("<rdf:li>").append(escaped(text)).append("</rdf:li>");
    target.append("</rdf:Bag></").append(name).append(">\n");
}

void appendIngredient(std::string &target, const PictureIngredient &ingredient)
{
    target += "     <rdf:li rdf:parseType=\"Resource\">\n";
    appendElement(target, "      ", "stRef:documentID", ingredient.documentId);
    appendElement(target, "      ", "stRef:filePath", ingredient.filePath);
    if (!ingredient.source.empty())
        target.append("      <stRef:alternatePaths><rdf:Seq><rdf:li>")
            .append(escaped(ingredient.source))
            .append("</rdf:li></rdf:Seq></stRef:alternatePaths>\n");
    target += "     </rdf:li>\n";
}

bool hasReference(const PictureIngredient &ingredient)
{
    return !ingredient.documentId.empty() || !ingredient.filePath.empty() || !ingredient.source.empty();
}

void appendIngredients(std::string &target, const std::vector<PictureIngredient> &ingredients)
{
    if (std::none_of(ingredients.begin(), ingredients.end(), hasReference))
        return;
    target += "   <xmpMM:Ingredients>\n    <rdf:Bag>\n";
    for (const PictureIngredient &ingredient : ingredients) {
        if (hasReference(ingredient))
            appendIngredient(target, ingredient);
    }
    target += "    </rdf:Bag>\n   </xmpMM:Ingredients>\n";
}

/// "Title, Artist, Year, Licence" of each ingredient that has any, one a line.
std::string creditLines(const std::vector<PictureIngredient> &ingredients)
{
    std::string lines;
    for (const PictureIngredient &ingredient : ingredients) {
        std::string line;
        for (const std::string *field :
             {&ingredient.title, &ingredient.artist, &ingredient.year, &ingredient.licence}) {
            if (!field->empty())
                line += (line.empty() ? "" : ", ") + *field;
        }
        if (!line.empty())
            lines += (lines.empty() ? "" : "\n") + line;
    }
    return lines;
}

/// The shortest text that reads back as `value`, with a point whatever the locale.
std::string numberText(double value)
{
    if (!std::isfinite(value))
        return "0";
    std::array<char, 64> buffer{};
    const std::to_chars_result end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return {buffer.data(), end.ptr};
}

/// `value` as it may stand between the commas of the settings line.
std::string settingText(const std::string &value)
{
    if (value.find_first_of(",:\n\r\"") == std::string::npos)
        return value;
    std::string result = "\"";
    for (const char byte : value) {
        if (byte == '"' || byte == '\\')
            result.append(1, '\\').append(1, byte);
        else if (byte == '\n')
            result += "\\n";
        else if (byte == '\r')
            result += "\\r";
        else
            result += byte;
    }
    return result + "\"";
}

} // namespace

std::string_view digitalSourceUri(DigitalSource source)
{
    switch (source) {
    case DigitalSource::TrainedAlgorithmicMedia:
        return "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";
    case DigitalSource::CompositeWithTrainedAlgorithmicMedia:
        return "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia";
    case DigitalSource::AlgorithmicallyEnhanced:
        return "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicallyEnhanced";
    }
    return "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";
}

std::string xmpPacket(const PictureCredits &credits)
{
    constexpr std::string_view kIndent = "   ";
    std::string packet(kPacketStart);
    appendElement(packet, kIndent, "Iptc4xmpExt:DigitalSourceType", digitalSourceUri(credits.source));
    appendElement(packet, kIndent, "Iptc4xmpExt:AISystemUsed", credits.aiSystem);
    appendElement(packet, kIndent, "Iptc4xmpExt:AISystemVersionUsed", credits.aiSystemVersion);
    appendElement(packet, kIndent, "Iptc4xmpExt:AIPromptInformation", credits.aiPrompt);
    appendElement(packet, kIndent, "Iptc4xmpExt:AIPromptWriterName", credits.aiPromptWriter);
    appendElement(packet, kIndent, "xmp:CreatorTool", credits.creatorTool);
    appendElement(packet, kIndent, "xmp:CreateDate", credits.createDate);
    if (credits.rating)
        appendElement(packet, kIndent, "xmp:Rating", std::to_string(std::clamp(*credits.rating, -1, 5)));
    appendElement(packet, kIndent, "xmp:Label", credits.label);
    appendLanguageElement(packet, "dc:title", credits.title);
    appendLanguageElement(packet, "dc:description", credits.description);
    appendBag(packet, "dc:subject", credits.subjects);
    appendLanguageElement(packet, "dc:rights", credits.rights);
    appendElement(packet, kIndent, "dc:source", creditLines(credits.ingredients));
    appendIngredients(packet, credits.ingredients);
    packet += kPacketEnd;
    return packet;
}

std::string a1111Parameters(const GenerationSettings &settings)
{
    std::string text = settings.prompt;
    if (!settings.negativePrompt.empty())
        text += "\nNegative prompt: " + settings.negativePrompt;
    text += "\nSteps: " + std::to_string(settings.steps);
    const auto append = [&](const std::string &key, const std::string &value) {
        if (!value.empty())
            text += ", " + key + ": " + settingText(value);
    };
    append("Sampler", settings.sampler);
    append("CFG scale", numberText(settings.guidance));
    append("Seed", std::to_string(settings.seed));
    append("Size", std::to_string(settings.widthPx) + "x" + std::to_string(settings.heightPx));
    append("Model", settings.model);
    for (const auto &[key, value] : settings.additional)
        append(key, value);
    append("Version", settings.version);
    return text;
}

} // namespace palimpsest::imaging
