#include "core/neural/weights/MappedTensor.h"
#include "core/neural/weights/PickleMachine.h"

namespace palimpsest::neural::weights {

namespace {

using Value = PickleValue;
using Kind = PickleValue::Kind;

// Expanded tensors (stride 0) may be larger than their storage, but not so that copying them would hurt.
constexpr std::int64_t kMaxExpandedElements = std::int64_t{1} << 24;
constexpr const char *kBadTensor = "the description of a tensor is not valid";

std::vector<std::int64_t> integersOf(const Value &value)
{
    requirePickle(value.kind == Kind::Tuple || value.kind == Kind::List, kBadTensor);
    std::vector<std::int64_t> result;
    for (const Value &item : value.node->items) {
        requirePickle(item.kind == Kind::Integer, kBadTensor);
        result.push_back(item.integer);
    }
    return result;
}

/// Every element that sizes and strides reach must lie in the storage.
void checkExtent(const PickleNode &tensor)
{
    const auto count = checkedElementCount(tensor.sizes);
    const std::int64_t available = tensor.storage->count;
    requirePickle(count.has_value() && tensor.sizes.size() == tensor.strides.size(), kBadTensor);
    requirePickle(tensor.offset >= 0 && tensor.offset <= available, "a tensor lies outside its data");
    std::int64_t last = tensor.offset;
    for (std::size_t i = 0; i < tensor.sizes.size(); ++i) {
        std::int64_t reach = 0;
        requirePickle(tensor.strides[i] >= 0, kBadTensor);
        if (*count == 0)
            continue;
        const bool overflows = __builtin_mul_overflow(tensor.sizes[i] - 1, tensor.strides[i], &reach)
                               || __builtin_add_overflow(last, reach, &last);
        requirePickle(!overflows, kBadTensor);
    }
    requirePickle(*count == 0 || last < available, "a tensor lies outside its data");
    requirePickle(*count <= available || *count <= kMaxExpandedElements, "a tensor is far larger than its data");
}

/// Latin-1 bytes of a UTF-8 text; code points above 255 are refused.
std::string latin1Of(const std::string &utf8)
{
    std::string result;
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const auto lead = static_cast<std::uint8_t>(utf8[i]);
        if (lead < 0x80U) {
            result.push_back(utf8[i]);
            continue;
        }
        requirePickle((lead == 0xC2U || lead == 0xC3U) && i + 1 < utf8.size(),
                      "a byte string in its object description is not valid");
        const auto next = static_cast<std::uint8_t>(utf8[++i]);
        result.push_back(static_cast<char>(((lead & 0x03U) << 6U) | (next & 0x3FU)));
    }
    return result;
}

} // namespace

PickleValue PickleMachine::reduce(const Value &callable, const Value &arguments)
{
    requirePickle(callable.kind == Kind::Global && arguments.kind == Kind::Tuple,
                  "its object description calls what cannot be called");
    const auto &items = arguments.node->items;
    switch (callable.node->role) {
    case GlobalRole::RebuildTensor:
        return reduceTensor(items);
    case GlobalRole::RebuildParameter:
        requirePickle(!items.empty() && items[0].kind == Kind::Tensor, kBadTensor);
        return items[0];
    case GlobalRole::RebuildFromType:
        requirePickle(items.size() == 4 && items[0].kind == Kind::Global
                          && items[0].node->role == GlobalRole::RebuildTensor && items[2].kind == Kind::Tuple,
                      kBadTensor);
        return reduceTensor(items[2].node->items);
    case GlobalRole::Mapping:
        return reduceMapping(items);
    case GlobalRole::Sequence:
        return reduceSequence(items);
    case GlobalRole::FirstArgument:
        requirePickle(!items.empty(), "its object description calls what cannot be called");
        return items[0];
    case GlobalRole::EncodeText:
        return reduceEncode(items);
    case GlobalRole::Inert:
        return newContainer(Kind::Object, {callable, arguments});
    case GlobalRole::Storage:
        break;
    }
    throw PickleRefused(ErrorCode::Corrupt, "its object description calls what cannot be called");
}

PickleValue PickleMachine::reduceTensor(const std::vector<Value> &arguments)
{
    // (storage, offset, sizes, strides, requires_grad, backward_hooks, metadata); the first version ends after the
    // strides.
    requirePickle(arguments.size() >= 4 && arguments.size() <= 7 && arguments[0].kind == Kind::Storage
                      && arguments[1].kind == Kind::Integer,
                  kBadTensor);
    Value value;
    value.kind = Kind::Tensor;
    value.node = &newNode(2 * kMaxDimensions * sizeof(std::int64_t));
    value.node->storage = arguments[0].node;
    value.node->offset = arguments[1].integer;
    value.node->sizes = integersOf(arguments[2]);
    value.node->strides = integersOf(arguments[3]);
    checkExtent(*value.node);
    return value;
}

PickleValue PickleMachine::reduceMapping(const std::vector<Value> &arguments)
{
    Value result = newContainer(Kind::Dict, {});
    const Value *pairs = arguments.empty() ? nullptr : &arguments.back();
    // defaultdict(factory, ...) and dict() without items.
    if (pairs == nullptr || pairs->kind == Kind::Global || pairs->kind == Kind::None)
        return result;
    if (pairs->kind == Kind::Dict) {
        extend(result, std::vector<Value>(pairs->node->items));
        return result;
    }
    requirePickle(pairs->kind == Kind::List || pairs->kind == Kind::Tuple,
                  "a table in its object description is not valid");
    push(result);
    for (const Value &pair : pairs->node->items) {
        requirePickle((pair.kind == Kind::Tuple || pair.kind == Kind::List) && pair.node->items.size() == 2,
                      "a table in its object description is not valid");
        setItems(pair.node->items);
    }
    return pop();
}

PickleValue PickleMachine::reduceSequence(const std::vector<Value> &arguments)
{
    if (arguments.empty())
        return newContainer(Kind::List, {});
    const Kind kind = arguments[0].kind;
    requirePickle(arguments.size() == 1
                      && (kind == Kind::List || kind == Kind::Tuple || kind == Kind::Set || kind == Kind::Dict),
                  "a list in its object description is not valid");
    return newContainer(Kind::List, std::vector<Value>(arguments[0].node->items));
}

PickleValue PickleMachine::reduceEncode(const std::vector<Value> &arguments)
{
    requirePickle(arguments.size() == 2 && arguments[0].kind == Kind::Text && arguments[1].kind == Kind::Text
                      && (arguments[1].node->text == "latin1" || arguments[1].node->text == "latin-1"),
                  "a byte string in its object description is not valid");
    const std::string bytes = latin1Of(arguments[0].node->text);
    return newText(Kind::Bytes, {reinterpret_cast<const std::uint8_t *>(bytes.data()), bytes.size()});
}

} // namespace palimpsest::neural::weights
