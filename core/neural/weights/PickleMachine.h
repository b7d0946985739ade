#pragma once

#include "core/neural/weights/Pickle.h"
#include "core/neural/weights/PickleStream.h"

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace palimpsest::neural::weights {

/// The stack machine behind parsePickle(). One use: construct, run(). Throws PickleRefused.
class PickleMachine {
public:
    PickleMachine(std::span<const std::uint8_t> bytes, const PickleLimits &limits);
    PickleDocument run();

private:
    using Value = PickleValue;
    using Kind = PickleValue::Kind;

    // One of these takes the instruction, or none: then it is refused.
    bool runScalar(std::uint8_t opcode);
    bool runText(std::uint8_t opcode);
    bool runContainer(std::uint8_t opcode);
    bool runStack(std::uint8_t opcode);
    bool runMemo(std::uint8_t opcode);
    bool runObject(std::uint8_t opcode);

    void push(Value value);
    Value pop();
    Value &top();
    /// The values above the last mark, which they leave with it.
    std::vector<Value> popToMark();
    std::vector<Value> popCount(std::size_t count);

    PickleNode &newNode(std::size_t extraBytes);
    Value newContainer(Kind kind, std::vector<Value> items);
    Value newText(Kind kind, std::span<const std::uint8_t> bytes);
    void charge(std::size_t bytes);
    void extend(Value &container, const std::vector<Value> &items);
    void setItems(const std::vector<Value> &items);
    void appendItems(const std::vector<Value> &items, Kind expected);
    void pushInteger(std::span<const std::uint8_t> twosComplement);
    void pushGlobal(const std::string &module, const std::string &name);
    void pushStorage();
    void pushReduced();
    void pushNewObject(bool withKeywords);
    void build();
    void memoGet(std::uint64_t index);

    // What the allowed callables give (PickleReduce.cpp).
    Value reduce(const Value &callable, const Value &arguments);
    Value reduceTensor(const std::vector<Value> &arguments);
    Value reduceMapping(const std::vector<Value> &arguments);
    Value reduceSequence(const std::vector<Value> &arguments);
    Value reduceEncode(const std::vector<Value> &arguments);

    PickleStream m_stream;
    PickleLimits m_limits;
    PickleDocument m_document;
    std::vector<Value> m_stack;
    std::vector<std::size_t> m_marks;
    std::unordered_map<std::uint64_t, Value> m_memo;
    std::size_t m_arenaBytes = 0;
    bool m_stopped = false;
};

} // namespace palimpsest::neural::weights
