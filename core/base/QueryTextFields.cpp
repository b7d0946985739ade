#include "core/base/QueryText.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace palimpsest {

namespace {

using Field = FactCondition::Field;

constexpr std::array<std::pair<Field, std::string_view>, 10> kFieldNames{{
    {Field::Title, "title"},
    {Field::Artist, "artist"},
    {Field::Style, "style"},
    {Field::Year, "year"},
    {Field::Caption, "caption"},
    {Field::Licence, "licence"},
    {Field::Source, "source"},
    {Field::Tag, "tag"},
    {Field::Rating, "rating"},
    {Field::Database, "database"},
}};

std::string boundText(int bound)
{
    return bound == FactCondition::kNoBound ? std::string() : std::to_string(bound);
}

} // namespace

std::string_view factFieldName(Field field)
{
    for (const auto &[value, name] : kFieldNames) {
        if (value == field)
            return name;
    }
    return {};
}

std::optional<Field> factFieldFromName(std::string_view name)
{
    if (name == "license")
        return Field::Licence;
    for (const auto &[value, known] : kFieldNames) {
        if (known == name)
            return value;
    }
    return std::nullopt;
}

std::string formatColour(const QueryColour &colour)
{
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "#%02x%02x%02x", colour.red, colour.green, colour.blue);
    return text.data();
}

std::optional<QueryColour> parseColour(std::string_view text)
{
    if ((text.size() != 4 && text.size() != 7) || text.front() != '#')
        return std::nullopt;
    unsigned value = 0;
    const auto [end, error] = std::from_chars(text.data() + 1, text.data() + text.size(), value, 16);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    if (text.size() == 4)
        value = ((value >> 8U) & 0xFU) * 0x110000U + ((value >> 4U) & 0xFU) * 0x1100U + (value & 0xFU) * 0x11U;
    return QueryColour{static_cast<std::uint8_t>(value >> 16U), static_cast<std::uint8_t>((value >> 8U) & 0xFFU),
                       static_cast<std::uint8_t>(value & 0xFFU)};
}

std::string formatCondition(const FactCondition &condition)
{
    std::string text = condition.negated ? "-" : "";
    text += std::string(factFieldName(condition.field)) + ":";
    if (condition.field == Field::Year || condition.field == Field::Rating) {
        if (condition.from == condition.to && condition.from != FactCondition::kNoBound)
            return text + boundText(condition.from);
        return text + boundText(condition.from) + ".." + boundText(condition.to);
    }
    const bool plain = !condition.text.empty() && condition.text.find_first_of(" \t\r\n\"") == std::string::npos;
    if (plain)
        return text + condition.text;
    text += '"';
    for (const char character : condition.text) {
        if (character == '"' || character == '\\')
            text += '\\';
        text += character;
    }
    return text + '"';
}

} // namespace palimpsest
