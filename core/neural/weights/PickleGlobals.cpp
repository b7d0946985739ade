#include "core/neural/weights/PickleGlobals.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace palimpsest::neural::weights {

namespace {

struct Row {
    std::string_view module;
    std::string_view name;
    GlobalRole role;
};

constexpr std::array kRows{
    Row{"torch._utils", "_rebuild_tensor", GlobalRole::RebuildTensor},
    Row{"torch._utils", "_rebuild_tensor_v2", GlobalRole::RebuildTensor},
    Row{"torch._utils", "_rebuild_parameter", GlobalRole::RebuildParameter},
    Row{"torch._tensor", "_rebuild_from_type_v2", GlobalRole::RebuildFromType},
    Row{"torch.nn.parameter", "Parameter", GlobalRole::Inert},
    Row{"torch", "Tensor", GlobalRole::Inert},
    Row{"torch", "device", GlobalRole::Inert},
    Row{"torch", "Size", GlobalRole::Sequence},
    Row{"torch.jit._pickle", "build_intlist", GlobalRole::FirstArgument},
    Row{"torch.jit._pickle", "build_doublelist", GlobalRole::FirstArgument},
    Row{"torch.jit._pickle", "build_boollist", GlobalRole::FirstArgument},
    Row{"torch.jit._pickle", "build_tensorlist", GlobalRole::FirstArgument},
    Row{"torch.jit._pickle", "restore_type_tag", GlobalRole::FirstArgument},
    Row{"collections", "OrderedDict", GlobalRole::Mapping},
    Row{"collections", "defaultdict", GlobalRole::Mapping},
    Row{"collections", "Counter", GlobalRole::Mapping},
    Row{"_codecs", "encode", GlobalRole::EncodeText},
    Row{"numpy", "dtype", GlobalRole::Inert},
    Row{"numpy", "ndarray", GlobalRole::Inert},
    Row{"numpy.core.multiarray", "scalar", GlobalRole::Inert},
    Row{"numpy.core.multiarray", "_reconstruct", GlobalRole::Inert},
    Row{"numpy._core.multiarray", "scalar", GlobalRole::Inert},
    Row{"numpy._core.multiarray", "_reconstruct", GlobalRole::Inert},
    Row{"typing", "Any", GlobalRole::Inert},
    Row{"typing", "Union", GlobalRole::Inert},
    Row{"argparse", "Namespace", GlobalRole::Inert},
    Row{"datetime", "datetime", GlobalRole::Inert},
    Row{"datetime", "timedelta", GlobalRole::Inert},
    Row{"pathlib", "PosixPath", GlobalRole::Inert},
    Row{"pathlib", "PurePosixPath", GlobalRole::Inert},
};

// Python 2 wrote "__builtin__", Python 3 writes "builtins".
constexpr std::array kBuiltins{
    Row{{}, "dict", GlobalRole::Mapping},       Row{{}, "list", GlobalRole::Sequence},
    Row{{}, "tuple", GlobalRole::Sequence},     Row{{}, "set", GlobalRole::Sequence},
    Row{{}, "frozenset", GlobalRole::Sequence}, Row{{}, "int", GlobalRole::Inert},
    Row{{}, "long", GlobalRole::Inert},         Row{{}, "float", GlobalRole::Inert},
    Row{{}, "bool", GlobalRole::Inert},         Row{{}, "str", GlobalRole::Inert},
    Row{{}, "bytes", GlobalRole::Inert},        Row{{}, "complex", GlobalRole::Inert},
    Row{{}, "slice", GlobalRole::Inert},        Row{{}, "object", GlobalRole::Inert},
};

struct StorageRow {
    std::string_view name;
    c10::ScalarType type;
};

constexpr std::array kStorages{
    StorageRow{"DoubleStorage", c10::ScalarType::Double}, StorageRow{"FloatStorage", c10::ScalarType::Float},
    StorageRow{"HalfStorage", c10::ScalarType::Half},     StorageRow{"BFloat16Storage", c10::ScalarType::BFloat16},
    StorageRow{"LongStorage", c10::ScalarType::Long},     StorageRow{"IntStorage", c10::ScalarType::Int},
    StorageRow{"ShortStorage", c10::ScalarType::Short},   StorageRow{"CharStorage", c10::ScalarType::Char},
    StorageRow{"ByteStorage", c10::ScalarType::Byte},     StorageRow{"BoolStorage", c10::ScalarType::Bool},
};

constexpr std::array<std::string_view, 16> kDtypes{"float16", "float32", "float64", "bfloat16", "half",  "float",
                                                   "double",  "int8",    "int16",   "int32",    "int64", "uint8",
                                                   "short",   "int",     "long",    "bool"};

// Packages whose classes Lightning checkpoints and TorchScript archives keep beside the weights.
constexpr std::array<std::string_view, 9> kInertPackages{"pytorch_lightning",
                                                         "lightning",
                                                         "lightning_fabric",
                                                         "lightning_utilities",
                                                         "omegaconf",
                                                         "__torch__",
                                                         "ldm",
                                                         "rdm",
                                                         "taming"};

bool isInertPackage(std::string_view module)
{
    const std::string_view package = module.substr(0, module.find('.'));
    return std::find(kInertPackages.begin(), kInertPackages.end(), package) != kInertPackages.end();
}

} // namespace

std::optional<KnownGlobal> findGlobal(const std::string &module, const std::string &name)
{
    for (const Row &row : kRows) {
        if (row.module == module && row.name == name)
            return KnownGlobal{row.role, {}};
    }
    if (module == "builtins" || module == "__builtin__") {
        for (const Row &row : kBuiltins) {
            if (row.name == name)
                return KnownGlobal{row.role, {}};
        }
        return std::nullopt;
    }
    if (module == "torch") {
        for (const StorageRow &row : kStorages) {
            if (row.name == name)
                return KnownGlobal{GlobalRole::Storage, row.type};
        }
        if (std::find(kDtypes.begin(), kDtypes.end(), name) != kDtypes.end())
            return KnownGlobal{};
        return std::nullopt;
    }
    if (isInertPackage(module))
        return KnownGlobal{};
    return std::nullopt;
}

} // namespace palimpsest::neural::weights
