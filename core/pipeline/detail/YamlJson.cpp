#include "core/pipeline/detail/YamlJson.h"

#include <nlohmann/json.hpp>
#include <yaml-cpp/yaml.h>

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace palimpsest::pipeline {

namespace {

using nlohmann::json;

constexpr std::size_t kMaximumBytes = std::size_t{1} << 20;
constexpr int kMaximumNodes = 100'000;
constexpr int kMaximumDepth = 64;

struct TooLarge : std::runtime_error {
    TooLarge() : std::runtime_error("too many or too deeply nested values") {}
};

template<typename Number>
bool readWhole(const std::string &text, Number &value)
{
    const char *begin = text.data() + (text.starts_with('+') ? 1 : 0);
    const auto [end, error] = std::from_chars(begin, text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && begin != end;
}

json scalarToJson(const YAML::Node &node)
{
    const std::string &text = node.Scalar();
    // yaml-cpp tags quoted scalars "!", plain ones "?".
    if (node.Tag() == "!")
        return text;
    if (text == "true" || text == "True")
        return true;
    if (text == "false" || text == "False")
        return false;
    std::int64_t integer = 0;
    if (readWhole(text, integer))
        return integer;
    double real = 0.0;
    if (text.find_first_of("0123456789") != std::string::npos && readWhole(text, real))
        return real;
    return text;
}

// Aliases are written out, so both depth and number are limited.
json nodeToJson(const YAML::Node &node, int depth, int &nodes)
{
    if (depth > kMaximumDepth || ++nodes > kMaximumNodes)
        throw TooLarge();
    switch (node.Type()) {
    case YAML::NodeType::Scalar:
        return scalarToJson(node);
    case YAML::NodeType::Sequence: {
        json list = json::array();
        for (const YAML::Node &entry : node)
            list.push_back(nodeToJson(entry, depth + 1, nodes));
        return list;
    }
    case YAML::NodeType::Map: {
        json object = json::object();
        for (const auto &entry : node)
            object[entry.first.Scalar()] = nodeToJson(entry.second, depth + 1, nodes);
        return object;
    }
    case YAML::NodeType::Null:
    case YAML::NodeType::Undefined:
        return nullptr;
    }
    return nullptr;
}

Error notYaml(const std::filesystem::path &path, const std::string &detail)
{
    return {ErrorCode::Corrupt,
            "\"" + path.string() + "\" is not a configuration in YAML; take the one published with the model.", detail};
}

} // namespace

Result<std::string> jsonFromYaml(const std::filesystem::path &path)
{
    std::ifstream stream(path, std::ios::binary);
    if (!stream)
        return Error{ErrorCode::NotFound, "There is no configuration \"" + path.string() + "\"; check its name.", {}};
    std::string text(kMaximumBytes + 1, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(stream.gcount()));
    if (text.size() > kMaximumBytes)
        return notYaml(path, "larger than a configuration");
    try {
        int nodes = 0;
        return nodeToJson(YAML::Load(text), 0, nodes).dump(-1, ' ', false, json::error_handler_t::replace);
    } catch (const YAML::Exception &exception) {
        return notYaml(path, exception.what());
    } catch (const TooLarge &exception) {
        return notYaml(path, exception.what());
    }
}

} // namespace palimpsest::pipeline
