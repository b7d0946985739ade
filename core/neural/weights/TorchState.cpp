#include "core/neural/weights/TorchState.h"

#include "core/neural/weights/CorruptError.h"

#include <algorithm>
#include <utility>

namespace palimpsest::neural::weights {

namespace {

using Kind = PickleValue::Kind;

constexpr const char *kStateDictKey = "state_dict";
constexpr const char *kScriptPackage = "__torch__";
constexpr int kMaxModuleDepth = 64;
constexpr std::size_t kMaxModules = 100'000;

bool isWanted(const std::string &name, const std::vector<std::string> &prefixes)
{
    return prefixes.empty() || std::any_of(prefixes.begin(), prefixes.end(), [&](const std::string &prefix) {
               return name.starts_with(prefix);
           });
}

/// Keeps a plain value; others are no scalars and are left out.
void keepScalar(const std::string &name, const PickleValue &value, ParamValues &scalars)
{
    if (value.kind == Kind::Bool)
        scalars[name] = value.integer != 0;
    else if (value.kind == Kind::Integer)
        scalars[name] = value.integer;
    else if (value.kind == Kind::Real)
        scalars[name] = value.real;
    else if (value.kind == Kind::Text)
        scalars[name] = value.node->text;
}

/// Calls `visit(name, value)` for the text keys of a dict in order.
template<typename Visit>
void forEachItem(const PickleValue &dict, Visit visit)
{
    const auto &items = dict.node->items;
    for (std::size_t i = 0; i + 1 < items.size(); i += 2) {
        if (items[i].kind == Kind::Text)
            visit(items[i].node->text, items[i + 1]);
    }
}

Result<void> collectDict(const PickleValue &dict, const std::vector<std::string> &prefixes, TorchState &state)
{
    std::string problem;
    forEachItem(dict, [&](const std::string &name, const PickleValue &value) {
        if (!isWanted(name, prefixes) || !problem.empty())
            return;
        if (value.kind != Kind::Tensor)
            problem = "its weight \"" + name + "\" is of type " + kindName(value.kind) + " instead of a tensor";
        else if (!state.tensors.emplace(name, value.node).second)
            problem = "its weight \"" + name + "\" is there twice";
    });
    if (!problem.empty())
        return corrupt(problem);
    return {};
}

bool isScriptModule(const PickleValue &value)
{
    if (value.kind != Kind::Object || value.node->items.size() < 3)
        return false;
    const PickleValue &type = value.node->items[0];
    return type.kind == Kind::Global && type.node->text.starts_with(kScriptPackage)
           && value.node->items[2].kind == Kind::Dict;
}

/// Walks the attributes of TorchScript modules; shared ones may repeat, so depth and number are bounded.
class ScriptWalk {
public:
    ScriptWalk(const std::vector<std::string> &prefixes, TorchState &state) : m_prefixes(prefixes), m_state(state) {}

    Result<void> visit(const PickleValue &module, const std::string &path, int depth)
    {
        if (depth > kMaxModuleDepth || ++m_modules > kMaxModules)
            return corrupt("its modules are nested too deeply");
        Result<void> result;
        forEachItem(module.node->items[2], [&](const std::string &name, const PickleValue &value) {
            if (!result)
                return;
            if (value.kind == Kind::Tensor && isWanted(path + name, m_prefixes))
                m_state.tensors.emplace(path + name, value.node);
            else if (isScriptModule(value))
                result = visit(value, path + name + ".", depth + 1);
            else if (depth == 0)
                keepScalar(name, value, m_state.scalars);
        });
        return result;
    }

private:
    const std::vector<std::string> &m_prefixes;
    TorchState &m_state;
    std::size_t m_modules = 0;
};

} // namespace

Result<TorchState> findTorchState(const PickleDocument &document, const std::vector<std::string> &prefixes)
{
    const PickleValue &root = document.root;
    TorchState state;
    Result<void> collected;
    if (isScriptModule(root)) {
        state.isTorchScript = true;
        collected = ScriptWalk(prefixes, state).visit(root, {}, 0);
    } else if (const PickleValue *nested = findInDict(root, kStateDictKey)) {
        if (nested->kind != Kind::Dict)
            return corrupt(std::string("its state_dict is of type ") + kindName(nested->kind) + " instead of a table");
        forEachItem(root,
                    [&](const std::string &name, const PickleValue &value) { keepScalar(name, value, state.scalars); });
        collected = collectDict(*nested, prefixes, state);
    } else if (root.kind == Kind::Dict) {
        collected = collectDict(root, prefixes, state);
    } else {
        return corrupt(std::string("it holds data of type ") + kindName(root.kind) + " instead of weights");
    }
    if (!collected)
        return collected.error();
    if (state.tensors.empty())
        return corrupt("there are no weights of this kind in it");
    return state;
}

} // namespace palimpsest::neural::weights
