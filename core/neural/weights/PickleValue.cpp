#include "core/neural/weights/PickleValue.h"

namespace palimpsest::neural::weights {

PickleValue PickleValue::ofBool(bool value)
{
    PickleValue result;
    result.kind = Kind::Bool;
    result.integer = value ? 1 : 0;
    return result;
}

PickleValue PickleValue::ofInteger(std::int64_t value)
{
    PickleValue result;
    result.kind = Kind::Integer;
    result.integer = value;
    return result;
}

PickleValue PickleValue::ofReal(double value)
{
    PickleValue result;
    result.kind = Kind::Real;
    result.real = value;
    return result;
}

const PickleValue *findInDict(const PickleValue &dict, const std::string &key)
{
    if (dict.kind != PickleValue::Kind::Dict)
        return nullptr;
    const auto &items = dict.node->items;
    for (std::size_t i = items.size(); i >= 2; i -= 2) {
        const PickleValue &candidate = items[i - 2];
        if (candidate.kind == PickleValue::Kind::Text && candidate.node->text == key)
            return &items[i - 1];
    }
    return nullptr;
}

const char *kindName(PickleValue::Kind kind)
{
    switch (kind) {
    case PickleValue::Kind::None:
        return "None";
    case PickleValue::Kind::Bool:
        return "bool";
    case PickleValue::Kind::Integer:
    case PickleValue::Kind::BigInteger:
        return "int";
    case PickleValue::Kind::Real:
        return "float";
    case PickleValue::Kind::Text:
        return "str";
    case PickleValue::Kind::Bytes:
        return "bytes";
    case PickleValue::Kind::Tuple:
        return "tuple";
    case PickleValue::Kind::List:
        return "list";
    case PickleValue::Kind::Dict:
        return "dict";
    case PickleValue::Kind::Set:
        return "set";
    case PickleValue::Kind::Global:
        return "class";
    case PickleValue::Kind::Storage:
        return "storage";
    case PickleValue::Kind::Tensor:
        return "tensor";
    case PickleValue::Kind::Object:
        return "object";
    }
    return "object";
}

} // namespace palimpsest::neural::weights
