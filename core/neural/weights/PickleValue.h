#pragma once

#include "core/base/Result.h"

#include <c10/core/ScalarType.h>

#include <cstddef>
#include <cstdint>
#include <deque>
#include <exception>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace palimpsest::neural::weights {

struct PickleNode;

/// One Python value of a pickle: small values are held directly, the others by a node of the document's arena.
struct PickleValue {
    enum class Kind : std::uint8_t {
        None,
        Bool,
        Integer,
        Real,
        BigInteger,
        Text,
        Bytes,
        Tuple,
        List,
        Dict,
        Set,
        Global,
        Storage,
        Tensor,
        Object
    };

    Kind kind = Kind::None;
    union {
        std::int64_t integer = 0; ///< Bool, Integer.
        double real;              ///< Real.
        PickleNode *node;         ///< All kinds from BigInteger on; never null for them.
    };

    static PickleValue ofBool(bool value);
    static PickleValue ofInteger(std::int64_t value);
    static PickleValue ofReal(double value);
};

/// What calling a global means to us. Nothing is ever called: each role is our own few lines.
enum class GlobalRole : std::uint8_t {
    RebuildTensor,    ///< torch._utils._rebuild_tensor(_v2): a tensor.
    RebuildParameter, ///< torch._utils._rebuild_parameter: the tensor given.
    RebuildFromType,  ///< torch._tensor._rebuild_from_type_v2: the inner rebuild.
    Storage,          ///< A storage class; may only be named.
    Mapping,          ///< OrderedDict, defaultdict, dict: a dict.
    Sequence,         ///< list, tuple, set, frozenset, torch.Size: a list of the items given.
    FirstArgument,    ///< TorchScript's typed lists: the argument.
    EncodeText,       ///< _codecs.encode: the bytes of a latin-1 text.
    Inert,            ///< Known and harmless: a placeholder that holds its arguments.
};

/// The parts of a value that need memory.
struct PickleNode {
    std::string text; ///< Text, Bytes; BigInteger: two's complement, little-endian; Global: "module.name".
    /// Tuple, List, Set; Dict: key, value, key, ...; Object: class, arguments, then state if any.
    std::vector<PickleValue> items;
    GlobalRole role = GlobalRole::Inert;                 ///< Global.
    c10::ScalarType scalarType = c10::ScalarType::Float; ///< Global of role Storage; Storage.
    std::int64_t count = 0;                              ///< Storage: elements.
    const PickleNode *storage = nullptr;                 ///< Tensor.
    std::int64_t offset = 0;                             ///< Tensor: first element in the storage.
    std::vector<std::int64_t> sizes;                     ///< Tensor, checked to lie inside the storage.
    std::vector<std::int64_t> strides;
};

/// A parsed pickle. Values may share nodes and form cycles: whoever walks them must bound depth and visits.
/// Not copyable; immutable once parsed.
struct PickleDocument {
    PickleDocument() = default;
    PickleDocument(PickleDocument &&) = default;
    PickleDocument &operator=(PickleDocument &&) = default;
    PickleDocument(const PickleDocument &) = delete;
    PickleDocument &operator=(const PickleDocument &) = delete;

    PickleValue root;
    std::size_t bytesRead = 0; ///< Up to and with the STOP instruction.
    /// Storages named by persistent ids, by key; text of the node is the key.
    std::map<std::string, const PickleNode *> storages;
    std::deque<PickleNode> nodes; ///< Owns all of them; addresses are stable.
};

/// Thrown while parsing, caught by parsePickle(). `why` continues "... is damaged: ", without a full stop.
class PickleRefused : public std::exception {
public:
    PickleRefused(ErrorCode code, std::string why) : m_code(code), m_why(std::move(why)) {}
    [[nodiscard]] ErrorCode code() const { return m_code; }
    [[nodiscard]] const char *what() const noexcept override { return m_why.c_str(); }

private:
    ErrorCode m_code;
    std::string m_why;
};

/// The value of a text key in a Dict, or null when it is not there or `dict` is no Dict. The last of equal keys counts,
/// as in Python.
const PickleValue *findInDict(const PickleValue &dict, const std::string &key);
/// The Python type's name, for messages.
const char *kindName(PickleValue::Kind kind);

} // namespace palimpsest::neural::weights
