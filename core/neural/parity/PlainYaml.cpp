#include "core/neural/parity/PlainYaml.h"

#include <cstddef>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace palimpsest::neural::parity {

namespace {

using nlohmann::json;

struct Line {
    std::size_t indent = 0;
    std::string text;

    [[nodiscard]] bool isItem() const { return text.starts_with("- "); }
};

std::string trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t\r");
    const std::size_t last = text.find_last_not_of(" \t\r");
    return first == std::string_view::npos ? std::string() : std::string(text.substr(first, last - first + 1));
}

/// true, 12, 0.5, "text" and 'text' as what they are, [a, b] as a list, everything else as a string.
json scalar(const std::string &text)
{
    if (text.size() >= 2 && (text.front() == '"' || text.front() == '\'') && text.back() == text.front())
        return text.substr(1, text.size() - 2);
    if (text.starts_with('[') && text.ends_with(']')) {
        json list = json::array();
        std::string rest = text.substr(1, text.size() - 2);
        while (!trimmed(rest).empty()) {
            const std::size_t comma = rest.find(',');
            list.push_back(scalar(trimmed(std::string_view(rest).substr(0, comma))));
            rest = comma == std::string::npos ? std::string() : rest.substr(comma + 1);
        }
        return list;
    }
    json value = json::parse(text, nullptr, false);
    return value.is_discarded() || value.is_structured() ? json(text) : value;
}

json parseBlock(const std::vector<Line> &lines, std::size_t &index)
{
    const std::size_t indent = lines[index].indent;
    if (lines[index].isItem()) {
        json list = json::array();
        for (; index < lines.size() && lines[index].indent == indent && lines[index].isItem(); ++index)
            list.push_back(scalar(trimmed(std::string_view(lines[index].text).substr(2))));
        return list;
    }
    json map = json::object();
    while (index < lines.size() && lines[index].indent == indent && !lines[index].isItem()) {
        const std::string &text = lines[index].text;
        const std::size_t colon = text.find(':');
        if (colon == std::string::npos || (colon + 1 < text.size() && text[colon + 1] != ' '))
            throw std::runtime_error("not a \"key: value\" line: " + text);
        const std::string key = trimmed(std::string_view(text).substr(0, colon));
        const std::string value = trimmed(std::string_view(text).substr(colon + 1));
        ++index;
        const bool hasBlock =
            index < lines.size()
            && (lines[index].indent > indent || (lines[index].indent == indent && lines[index].isItem()));
        if (!value.empty())
            map[key] = scalar(value);
        else
            map[key] = hasBlock ? parseBlock(lines, index) : json();
    }
    return map;
}

} // namespace

Result<json> readPlainYaml(const std::filesystem::path &path)
{
    std::ifstream stream(path);
    if (!stream)
        return Error{ErrorCode::NotFound, "The file " + path.filename().string() + " cannot be opened.", path.string()};
    std::vector<Line> lines;
    for (std::string text; std::getline(stream, text);) {
        const std::string content = trimmed(text);
        if (!content.empty() && !content.starts_with('#'))
            lines.push_back({text.find_first_not_of(' '), content});
    }
    try {
        std::size_t index = 0;
        json root = lines.empty() ? json::object() : parseBlock(lines, index);
        if (index == lines.size())
            return root;
        throw std::runtime_error("unexpected indentation: " + lines[index].text);
    } catch (const std::exception &exception) {
        return Error{ErrorCode::Unsupported,
                     "The file " + path.filename().string() + " uses more of YAML than is read here.",
                     exception.what()};
    }
}

} // namespace palimpsest::neural::parity
