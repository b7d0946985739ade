#include "core/pipeline/detail/ForeignFields.h"

#include <set>
#include <string>
#include <utility>

namespace palimpsest::pipeline {

namespace {

using nlohmann::json;

constexpr std::size_t kMaximumNodes = 10'000;
constexpr int kMaximumDepth = 32;

/// ComfyUI's "prompt": nodes by id, {"class_type": "KSampler", "inputs": {"seed": 1, "positive": ["6", 0]}}. An input is a
/// value, or a link [node, output].
class Graph {
public:
    explicit Graph(const json &nodes) : m_nodes(nodes) {}

    /// The inputs of the node that paints: the first that has a positive and a seed.
    [[nodiscard]] const json *painter() const
    {
        for (const auto &[id, node] : m_nodes.items()) {
            const json &inputs = memberOf(node, "inputs");
            const bool paints = inputs.is_object() && inputs.contains("positive")
                                && (inputs.contains("seed") || inputs.contains("noise_seed"));
            if (paints)
                return &inputs;
        }
        return nullptr;
    }

    /// The words that reach an input: those of the nearest node that has any.
    [[nodiscard]] std::string words(const json &input)
    {
        m_seen.clear();
        return wordsOf(input, 0);
    }

    /// A value, followed through links to nodes that hold one.
    [[nodiscard]] const json &value(const json &input, const char *key)
    {
        const json *at = &input;
        for (int depth = 0; depth < kMaximumDepth && at->is_array(); ++depth) {
            const json &inputs = linked(*at);
            const json &named = memberOf(inputs, key);
            at = named.is_null() ? &memberOf(inputs, "value") : &named;
        }
        return *at;
    }

    [[nodiscard]] const json &linked(const json &link) const
    {
        static const json none;
        if (!link.is_array() || link.size() != 2 || !link.front().is_string())
            return none;
        const auto found = m_nodes.find(link.front().get_ref<const std::string &>());
        return found == m_nodes.end() ? none : memberOf(*found, "inputs");
    }

    /// Whether a picture reaches the latent that is painted on, which an empty latent has not.
    [[nodiscard]] bool hasPicture(const json &input)
    {
        m_seen.clear();
        return hasPictureIn(input, 0);
    }

private:
    bool visit(const json &link)
    {
        return link.is_array() && link.size() == 2 && link.front().is_string()
               && m_seen.insert(link.front().get<std::string>()).second;
    }

    std::string wordsOf(const json &input, int depth)
    {
        if (input.is_string())
            return input.get<std::string>();
        if (depth >= kMaximumDepth || !visit(input))
            return {};
        const json &inputs = linked(input);
        for (const char *key : {"text", "text_g", "t5xxl", "string", "value", "prompt"}) {
            std::string found = wordsOf(memberOf(inputs, key), depth + 1);
            if (!found.empty())
                return found;
        }
        for (const char *key : {"conditioning", "conditioning_1", "conditioning_to", "positive"}) {
            std::string found = wordsOf(memberOf(inputs, key), depth + 1);
            if (!found.empty())
                return found;
        }
        return {};
    }

    bool hasPictureIn(const json &input, int depth)
    {
        if (depth >= kMaximumDepth || !visit(input))
            return false;
        const json &inputs = linked(input);
        if (!inputs.is_object())
            return false;
        if (inputs.contains("pixels") || inputs.contains("image"))
            return true;
        for (const char *key : {"samples", "latent_image", "latent"}) {
            if (hasPictureIn(memberOf(inputs, key), depth + 1))
                return true;
        }
        return false;
    }

    const json &m_nodes;
    std::set<std::string> m_seen;
};

} // namespace

std::optional<ForeignRecipe> recipeFromComfyUi(std::string_view text)
{
    const auto root = parseForeignJson(text);
    if (!root || root->size() > kMaximumNodes)
        return std::nullopt;
    Graph graph(*root);
    const json *painter = graph.painter();
    if (painter == nullptr)
        return std::nullopt;
    ForeignRecipe recipe;
    recipe.writer = ForeignWriter::ComfyUi;
    recipe.prompt = promptFrom(graph.words(memberOf(*painter, "positive")));
    recipe.negativePrompt = promptFrom(graph.words(memberOf(*painter, "negative")));
    const char *seedKey = painter->contains("seed") ? "seed" : "noise_seed";
    recipe.seed = seedIn(graph.value(memberOf(*painter, seedKey), seedKey));
    setSteps(recipe, numberIn(graph.value(memberOf(*painter, "steps"), "steps")));
    setGuidance(recipe, numberIn(graph.value(memberOf(*painter, "cfg"), "cfg")));
    recipe.sampler = samplerFrom(textIn(memberOf(*painter, "sampler_name")));
    const json &latent = memberOf(*painter, "latent_image");
    const json &canvas = graph.linked(latent);
    setSize(recipe, numberIn(graph.value(memberOf(canvas, "width"), "width")),
            numberIn(graph.value(memberOf(canvas, "height"), "height")));
    recipe.beganFromPicture = graph.hasPicture(latent);
    const bool isRecipe = !recipe.prompt.empty() || recipe.seed.has_value();
    return isRecipe ? std::optional(std::move(recipe)) : std::nullopt;
}

} // namespace palimpsest::pipeline
