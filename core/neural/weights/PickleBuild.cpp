#include "core/neural/weights/PickleGlobals.h"
#include "core/neural/weights/PickleMachine.h"

namespace palimpsest::neural::weights {

namespace {

constexpr std::size_t kMaxStorageKeyBytes = 64;
constexpr std::size_t kMaxElementBytes = 8;

bool isHashable(PickleValue::Kind kind)
{
    return kind != PickleValue::Kind::List && kind != PickleValue::Kind::Dict && kind != PickleValue::Kind::Set;
}

/// A single file name of the archive's data folder.
bool isStorageKey(const std::string &key)
{
    constexpr const char *kAllowed = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-";
    return !key.empty() && key.size() <= kMaxStorageKeyBytes && key.find_first_not_of(kAllowed) == std::string::npos;
}

} // namespace

void PickleMachine::extend(Value &container, const std::vector<Value> &items)
{
    charge(2 * items.size() * sizeof(Value));
    container.node->items.insert(container.node->items.end(), items.begin(), items.end());
}

void PickleMachine::setItems(const std::vector<Value> &items)
{
    requirePickle(items.size() % 2 == 0, "a table in its object description has a key without a value");
    for (std::size_t i = 0; i < items.size(); i += 2)
        requirePickle(isHashable(items[i].kind), "a table in its object description has a key that cannot be one");
    Value &target = top();
    requirePickle(target.kind == Kind::Dict || target.kind == Kind::Object,
                  "its object description fills something that is no table");
    if (target.kind == Kind::Dict)
        extend(target, items);
}

void PickleMachine::appendItems(const std::vector<Value> &items, Kind expected)
{
    Value &target = top();
    requirePickle(target.kind == expected || target.kind == Kind::Object,
                  "its object description fills something that is no list");
    if (target.kind == expected)
        extend(target, items);
}

void PickleMachine::pushGlobal(const std::string &module, const std::string &name)
{
    const auto known = findGlobal(module, name);
    if (!known) {
        const std::string shown =
            isValidUtf8(bytesOf(module + name)) ? module + "." + name : std::string("something unreadable");
        throw PickleRefused(ErrorCode::Unsupported,
                            "it wants to run or build \"" + shown + "\", which weights do not need");
    }
    Value value;
    value.kind = Kind::Global;
    value.node = &newNode(module.size() + name.size());
    value.node->text = module + "." + name;
    value.node->role = known->role;
    value.node->scalarType = known->scalarType;
    push(value);
}

void PickleMachine::pushStorage()
{
    const Value id = pop();
    requirePickle(id.kind == Kind::Tuple, "a piece of its data has no proper name");
    const auto &parts = id.node->items;
    const bool shaped = (parts.size() == 5 || (parts.size() == 6 && parts[5].kind == Kind::None))
                        && parts[0].kind == Kind::Text && parts[0].node->text == "storage"
                        && parts[1].kind == Kind::Global && parts[1].node->role == GlobalRole::Storage
                        && parts[2].kind == Kind::Text && parts[3].kind == Kind::Text && parts[4].kind == Kind::Integer;
    requirePickle(shaped && isStorageKey(parts[2].node->text), "a piece of its data has no proper name");
    const std::int64_t count = parts[4].integer;
    requirePickle(count >= 0 && count <= INT64_MAX / static_cast<std::int64_t>(kMaxElementBytes),
                  "a piece of its data has an impossible size");
    const std::string &key = parts[2].node->text;
    const c10::ScalarType type = parts[1].node->scalarType;
    Value value;
    value.kind = Kind::Storage;
    if (const auto found = m_document.storages.find(key); found != m_document.storages.end()) {
        requirePickle(found->second->count == count && found->second->scalarType == type,
                      "a piece of its data is described twice, differently");
    }
    value.node = &newNode(key.size());
    value.node->text = key;
    value.node->count = count;
    value.node->scalarType = type;
    m_document.storages.emplace(key, value.node);
    push(value);
}

void PickleMachine::pushReduced()
{
    const auto parts = popCount(2);
    push(reduce(parts[0], parts[1]));
}

void PickleMachine::pushNewObject(bool withKeywords)
{
    if (withKeywords)
        requirePickle(pop().kind == Kind::Dict, "its object description makes an object from a non-table");
    const auto parts = popCount(2);
    requirePickle(parts[0].kind == Kind::Global
                      && (parts[0].node->role == GlobalRole::Inert || parts[0].node->role == GlobalRole::Mapping
                          || parts[0].node->role == GlobalRole::Sequence),
                  "its object description makes an object from a non-class");
    push(reduce(parts[0], parts[1]));
}

void PickleMachine::build()
{
    const Value state = pop();
    Value &target = top();
    // Attributes of plain values (an OrderedDict's _metadata) carry nothing that is needed here.
    if (target.kind == Kind::Dict || target.kind == Kind::Tensor) {
        requirePickle(state.kind == Kind::Dict || state.kind == Kind::Tuple,
                      "its object description gives a value attributes that are none");
        return;
    }
    requirePickle(target.kind == Kind::Object, "its object description gives attributes to what can have none");
    if (state.kind == Kind::Dict) {
        for (std::size_t i = 0; i < state.node->items.size(); i += 2) {
            const Value &key = state.node->items[i];
            if (key.kind == Kind::Text && key.node->text.starts_with("__") && key.node->text.ends_with("__"))
                throw PickleRefused(ErrorCode::Unsupported,
                                    "it wants to change how an object is built, which weights do not need");
        }
    }
    target.node->items.push_back(state);
}

} // namespace palimpsest::neural::weights
