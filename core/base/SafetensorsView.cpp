#include "core/base/SafetensorsView.h"

#include <nlohmann/json.hpp>

#include <array>
#include <bit>
#include <cstring>
#include <fstream>
#include <limits>
#include <new>
#include <optional>
#include <utility>

namespace palimpsest {

namespace {

using nlohmann::json;

constexpr std::size_t kLengthBytes = 8;
constexpr std::uint64_t kMaxHeaderBytes = std::uint64_t{100} << 20;

constexpr std::array<std::pair<std::string_view, std::uint64_t>, 12> kDtypeBytes{{
    {"F64", 8},
    {"F32", 4},
    {"F16", 2},
    {"BF16", 2},
    {"I64", 8},
    {"I32", 4},
    {"I16", 2},
    {"I8", 1},
    {"U8", 1},
    {"BOOL", 1},
    {"U16", 2},
    {"U32", 4},
}};

Error corrupt(std::string detail)
{
    return {ErrorCode::Corrupt, "This safetensors file is damaged; copy or download it again.", std::move(detail)};
}

std::optional<std::uint64_t> dtypeBytes(std::string_view dtype)
{
    for (const auto &[name, bytes] : kDtypeBytes) {
        if (name == dtype)
            return bytes;
    }
    return std::nullopt;
}

// The size that dtype and shape ask for, or nothing when it overflows or a dimension is negative.
std::optional<std::uint64_t> tensorBytes(const std::vector<std::int64_t> &shape, std::uint64_t elementBytes)
{
    std::uint64_t total = elementBytes;
    for (const std::int64_t length : shape) {
        if (length < 0)
            return std::nullopt;
        const auto factor = static_cast<std::uint64_t>(length);
        if (factor != 0 && total > std::numeric_limits<std::uint64_t>::max() / factor)
            return std::nullopt;
        total *= factor;
    }
    return total;
}

Result<TensorBytes> tensorFromJson(const std::string &name, const json &entry, std::span<const std::byte> data)
{
    TensorBytes tensor;
    tensor.dtype = entry.at("dtype").get<std::string>();
    tensor.shape = entry.at("shape").get<std::vector<std::int64_t>>();
    const auto offsets = entry.at("data_offsets").get<std::vector<std::uint64_t>>();
    const auto elementBytes = dtypeBytes(tensor.dtype);
    if (!elementBytes)
        return Error{ErrorCode::Unsupported,
                     "This safetensors file holds numbers of an unknown kind; copy or download it again.",
                     name + ": " + tensor.dtype};
    if (offsets.size() != 2 || offsets[0] > offsets[1] || offsets[1] > data.size())
        return corrupt(name + ": offsets outside the data of " + std::to_string(data.size()) + " bytes");
    if (tensorBytes(tensor.shape, *elementBytes) != offsets[1] - offsets[0])
        return corrupt(name + ": shape and offsets disagree");
    tensor.bytes = data.subspan(offsets[0], offsets[1] - offsets[0]);
    return tensor;
}

template<typename Value>
Result<std::vector<Value>> values(const TensorBytes *tensor, std::string_view name, std::string_view dtype)
{
    static_assert(std::endian::native == std::endian::little);
    if (tensor == nullptr)
        return Error{ErrorCode::NotFound,
                     "This safetensors file lacks the tensor \"" + std::string(name) + "\"; copy or download it again.",
                     {}};
    if (tensor->dtype != dtype)
        return Error{ErrorCode::InvalidArgument,
                     "The tensor \"" + std::string(name)
                         + "\" holds numbers of another kind; copy or download its file again.",
                     tensor->dtype + " instead of " + std::string(dtype)};
    std::vector<Value> result(tensor->bytes.size() / sizeof(Value));
    if (!result.empty())
        std::memcpy(result.data(), tensor->bytes.data(), tensor->bytes.size());
    return result;
}

} // namespace

std::int64_t TensorBytes::elements() const
{
    std::int64_t count = 1;
    for (const std::int64_t length : shape)
        count *= length;
    return count;
}

Result<SafetensorsView> SafetensorsView::parse(std::span<const std::byte> file)
{
    std::uint64_t headerBytes = 0;
    if (file.size() < kLengthBytes)
        return corrupt("only " + std::to_string(file.size()) + " bytes");
    std::memcpy(&headerBytes, file.data(), kLengthBytes);
    if (headerBytes > kMaxHeaderBytes || headerBytes > file.size() - kLengthBytes)
        return corrupt("header of " + std::to_string(headerBytes) + " bytes in " + std::to_string(file.size()));
    const auto *text = reinterpret_cast<const char *>(file.data() + kLengthBytes);
    const std::span<const std::byte> data = file.subspan(kLengthBytes + headerBytes);
    SafetensorsView view;
    try {
        const json header = json::parse(text, text + headerBytes);
        for (const auto &[name, entry] : header.items()) {
            if (name == "__metadata__")
                continue;
            auto tensor = tensorFromJson(name, entry, data);
            if (!tensor)
                return tensor.error();
            view.m_tensors.emplace(name, std::move(*tensor));
        }
    } catch (const json::exception &exception) {
        return corrupt(exception.what());
    } catch (const std::bad_alloc &) {
        return Error{ErrorCode::OutOfMemory,
                     "There is not enough memory to read this safetensors file; close other programs and try again.",
                     {}};
    }
    return view;
}

const TensorBytes *SafetensorsView::find(std::string_view name) const
{
    const auto found = m_tensors.find(name);
    return found == m_tensors.end() ? nullptr : &found->second;
}

Result<std::vector<float>> SafetensorsView::floats(std::string_view name) const
{
    return values<float>(find(name), name, "F32");
}

Result<std::vector<std::int64_t>> SafetensorsView::integers(std::string_view name) const
{
    return values<std::int64_t>(find(name), name, "I64");
}

Result<std::vector<std::byte>> readFileBytes(const std::filesystem::path &path, std::uint64_t maximumBytes)
{
    std::error_code code;
    const auto status = std::filesystem::status(path, code);
    if (!std::filesystem::exists(status))
        return Error{ErrorCode::NotFound, "There is no file \"" + path.string() + "\"; check the name.",
                     code.message()};
    if (!std::filesystem::is_regular_file(status))
        return Error{ErrorCode::InvalidArgument, "\"" + path.string() + "\" is not a file; choose a file.", {}};
    const std::uint64_t size = std::filesystem::file_size(path, code);
    if (code)
        return Error{ErrorCode::Io, "\"" + path.string() + "\" cannot be read; check the disk.", code.message()};
    if (size > maximumBytes)
        return Error{ErrorCode::Unsupported, "\"" + path.string() + "\" is too large; choose another file.",
                     std::to_string(size) + " bytes, at most " + std::to_string(maximumBytes)};
    try {
        std::vector<std::byte> bytes(size);
        std::ifstream stream(path, std::ios::binary);
        if (!stream.read(reinterpret_cast<char *>(bytes.data()), static_cast<std::streamsize>(size)) && size > 0)
            return Error{ErrorCode::Io, "\"" + path.string() + "\" cannot be read; check the disk.", "short read"};
        return bytes;
    } catch (const std::bad_alloc &) {
        return Error{ErrorCode::OutOfMemory,
                     "There is not enough memory to read \"" + path.string()
                         + "\"; close other programs and try again.",
                     {}};
    }
}

} // namespace palimpsest
