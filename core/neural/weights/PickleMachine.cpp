#include "core/neural/weights/PickleMachine.h"

#include "core/neural/weights/PickleOpcodes.h"

#include <algorithm>
#include <bit>
#include <new>

namespace palimpsest::neural::weights {

namespace {

constexpr std::uint8_t kMaxProtocol = 5;

} // namespace

PickleMachine::PickleMachine(std::span<const std::uint8_t> bytes, const PickleLimits &limits)
    : m_stream(bytes)
    , m_limits(limits)
{
    const std::size_t allowance =
        limits.freeArenaBytes + limits.maxArenaBytesPerByte * std::min(bytes.size(), limits.maxBytes);
    m_limits.maxArenaBytes = std::min(limits.maxArenaBytes, allowance);
}

PickleDocument PickleMachine::run()
{
    requirePickle(m_stream.remaining() <= m_limits.maxBytes, "its object description is too long");
    while (!m_stopped) {
        const std::uint8_t opcode = m_stream.byte();
        const bool known = runMemo(opcode) || runScalar(opcode) || runText(opcode) || runContainer(opcode)
                           || runObject(opcode) || runStack(opcode);
        if (!known)
            throw PickleRefused(ErrorCode::Corrupt,
                                "its object description holds an instruction that weights do not need");
    }
    m_document.bytesRead = m_stream.position();
    return std::move(m_document);
}

bool PickleMachine::runScalar(std::uint8_t opcode)
{
    switch (opcode) {
    case kNone:
        push({});
        return true;
    case kNewTrue:
    case kNewFalse:
        push(Value::ofBool(opcode == kNewTrue));
        return true;
    case kBinInt1:
        push(Value::ofInteger(m_stream.byte()));
        return true;
    case kBinInt2:
        push(Value::ofInteger(static_cast<std::int64_t>(m_stream.number(2))));
        return true;
    case kBinInt:
        push(Value::ofInteger(static_cast<std::int32_t>(m_stream.number(4))));
        return true;
    case kLong1:
        pushInteger(m_stream.take(m_stream.byte()));
        return true;
    case kLong4:
        pushInteger(m_stream.take(m_stream.number(4)));
        return true;
    case kBinFloat: {
        std::uint64_t bits = 0; // The only big-endian number of the format.
        for (const std::uint8_t part : m_stream.take(8))
            bits = bits << 8 | part;
        push(Value::ofReal(std::bit_cast<double>(bits)));
        return true;
    }
    default:
        return false;
    }
}

bool PickleMachine::runText(std::uint8_t opcode)
{
    switch (opcode) {
    case kShortBinUnicode:
        push(newText(Kind::Text, m_stream.take(m_stream.byte())));
        return true;
    case kBinUnicode:
        push(newText(Kind::Text, m_stream.take(m_stream.number(4))));
        return true;
    case kBinUnicode8:
        push(newText(Kind::Text, m_stream.take(m_stream.number(8))));
        return true;
    case kShortBinString:
    case kShortBinBytes:
        push(newText(Kind::Bytes, m_stream.take(m_stream.byte())));
        break;
    case kBinString:
    case kBinBytes:
        push(newText(Kind::Bytes, m_stream.take(m_stream.number(4))));
        break;
    case kBinBytes8:
        push(newText(Kind::Bytes, m_stream.take(m_stream.number(8))));
        break;
    default:
        return false;
    }
    // Python 2's plain strings are texts when they can be.
    const bool isString = opcode == kShortBinString || opcode == kBinString;
    if (isString && isValidUtf8(bytesOf(top().node->text)))
        top().kind = Kind::Text;
    return true;
}

bool PickleMachine::runContainer(std::uint8_t opcode)
{
    switch (opcode) {
    case kEmptyTuple:
        push(newContainer(Kind::Tuple, {}));
        return true;
    case kTuple1:
    case kTuple2:
    case kTuple3:
        push(newContainer(Kind::Tuple, popCount(static_cast<std::size_t>(opcode - kTuple1) + 1)));
        return true;
    case kTuple:
        push(newContainer(Kind::Tuple, popToMark()));
        return true;
    case kEmptyList:
        push(newContainer(Kind::List, {}));
        return true;
    case kList:
        push(newContainer(Kind::List, popToMark()));
        return true;
    case kEmptySet:
        push(newContainer(Kind::Set, {}));
        return true;
    case kFrozenSet:
        push(newContainer(Kind::Set, popToMark()));
        return true;
    case kEmptyDict:
        push(newContainer(Kind::Dict, {}));
        return true;
    case kDict: {
        const auto items = popToMark();
        push(newContainer(Kind::Dict, {}));
        setItems(items);
        return true;
    }
    case kAppend:
        appendItems(popCount(1), Kind::List);
        return true;
    case kAppends:
        appendItems(popToMark(), Kind::List);
        return true;
    case kAddItems:
        appendItems(popToMark(), Kind::Set);
        return true;
    case kSetItem:
        setItems(popCount(2));
        return true;
    case kSetItems:
        setItems(popToMark());
        return true;
    default:
        return false;
    }
}

bool PickleMachine::runStack(std::uint8_t opcode)
{
    switch (opcode) {
    case kProto:
        requirePickle(m_stream.byte() <= kMaxProtocol, "its object description is of an unknown protocol");
        return true;
    case kFrame:
        requirePickle(m_stream.number(8) <= m_stream.remaining(), "its object description ends too early");
        return true;
    case kMark:
        requirePickle(m_marks.size() < m_limits.maxStack, "its object description is nested too deeply");
        m_marks.push_back(m_stack.size());
        return true;
    case kPop:
        pop();
        return true;
    case kPopMark:
        popToMark();
        return true;
    case kDup:
        push(Value(top()));
        return true;
    case kStop:
        m_document.root = pop();
        requirePickle(m_stack.empty() && m_marks.empty(), "its object description is not complete");
        m_stopped = true;
        return true;
    default:
        return false;
    }
}

bool PickleMachine::runMemo(std::uint8_t opcode)
{
    switch (opcode) {
    case kBinGet:
        memoGet(m_stream.number(1));
        return true;
    case kLongBinGet:
        memoGet(m_stream.number(4));
        return true;
    case kBinPut:
    case kLongBinPut:
        m_memo[m_stream.number(opcode == kBinPut ? 1 : 4)] = top();
        break;
    case kMemoize:
        m_memo[m_memo.size()] = top();
        break;
    default:
        return false;
    }
    charge(sizeof(Value) * 4);
    return true;
}

bool PickleMachine::runObject(std::uint8_t opcode)
{
    switch (opcode) {
    case kGlobal: {
        const std::string module = m_stream.line();
        pushGlobal(module, m_stream.line());
        return true;
    }
    case kStackGlobal: {
        const auto names = popCount(2);
        requirePickle(names[0].kind == Kind::Text && names[1].kind == Kind::Text,
                      "its object description names something by a non-name");
        pushGlobal(names[0].node->text, names[1].node->text);
        return true;
    }
    case kBinPersId:
        pushStorage();
        return true;
    case kReduce:
        pushReduced();
        return true;
    case kNewObj:
    case kNewObjEx:
        pushNewObject(opcode == kNewObjEx);
        return true;
    case kBuild:
        build();
        return true;
    default:
        return false;
    }
}

void PickleMachine::push(Value value)
{
    requirePickle(m_stack.size() < m_limits.maxStack, "its object description is nested too deeply");
    m_stack.push_back(value);
}

PickleValue &PickleMachine::top()
{
    requirePickle(m_stack.size() > (m_marks.empty() ? 0 : m_marks.back()),
                  "its object description takes what is not there");
    return m_stack.back();
}

PickleValue PickleMachine::pop()
{
    const Value value = top();
    m_stack.pop_back();
    return value;
}

std::vector<PickleValue> PickleMachine::popToMark()
{
    requirePickle(!m_marks.empty(), "its object description takes what is not there");
    const auto first = m_stack.begin() + static_cast<std::ptrdiff_t>(m_marks.back());
    std::vector<Value> items(first, m_stack.end());
    m_stack.erase(first, m_stack.end());
    m_marks.pop_back();
    return items;
}

std::vector<PickleValue> PickleMachine::popCount(std::size_t count)
{
    const std::size_t floor = m_marks.empty() ? 0 : m_marks.back();
    requirePickle(m_stack.size() - floor >= count, "its object description takes what is not there");
    const auto first = m_stack.end() - static_cast<std::ptrdiff_t>(count);
    std::vector<Value> items(first, m_stack.end());
    m_stack.erase(first, m_stack.end());
    return items;
}

void PickleMachine::charge(std::size_t bytes)
{
    m_arenaBytes += bytes;
    if (m_arenaBytes > m_limits.maxArenaBytes)
        throw PickleRefused(ErrorCode::OutOfMemory, "its object description needs too much memory");
}

PickleNode &PickleMachine::newNode(std::size_t extraBytes)
{
    charge(sizeof(PickleNode) + extraBytes);
    return m_document.nodes.emplace_back();
}

PickleValue PickleMachine::newContainer(Kind kind, std::vector<Value> items)
{
    Value value;
    value.kind = kind;
    value.node = &newNode(items.size() * sizeof(Value));
    value.node->items = std::move(items);
    return value;
}

PickleValue PickleMachine::newText(Kind kind, std::span<const std::uint8_t> bytes)
{
    requirePickle(kind != Kind::Text || isValidUtf8(bytes), "a text in its object description is not valid UTF-8");
    Value value;
    value.kind = kind;
    value.node = &newNode(bytes.size());
    value.node->text.assign(bytes.begin(), bytes.end());
    return value;
}

void PickleMachine::pushInteger(std::span<const std::uint8_t> twosComplement)
{
    if (twosComplement.size() > sizeof(std::int64_t)) {
        push(newText(Kind::BigInteger, twosComplement));
        return;
    }
    std::uint64_t bits = !twosComplement.empty() && (twosComplement.back() & 0x80U) != 0 ? ~std::uint64_t{0} : 0;
    for (std::size_t i = twosComplement.size(); i-- > 0;)
        bits = bits << 8 | twosComplement[i];
    push(Value::ofInteger(std::bit_cast<std::int64_t>(bits)));
}

void PickleMachine::memoGet(std::uint64_t index)
{
    const auto found = m_memo.find(index);
    requirePickle(found != m_memo.end(), "its object description refers to something that is not there");
    push(found->second);
}

Result<PickleDocument> parsePickle(std::span<const std::uint8_t> bytes, const PickleLimits &limits)
{
    try {
        return PickleMachine(bytes, limits).run();
    } catch (const PickleRefused &refused) {
        return Error{refused.code(), refused.what(), {}};
    } catch (const std::bad_alloc &) {
        return Error{ErrorCode::OutOfMemory, "its object description needs too much memory", {}};
    }
}

} // namespace palimpsest::neural::weights
