#include "core/database/detail/Npy.h"

#include "core/base/Half.h"

#include <array>
#include <bit>
#include <charconv>
#include <cstring>
#include <limits>
#include <optional>
#include <string_view>
#include <utility>

namespace palimpsest::database {

namespace {

static_assert(std::endian::native == std::endian::little, "arrays are copied as they stand");

constexpr std::string_view kMagic = "\x93NUMPY";
constexpr std::size_t kMaxHeaderBytes = kMaxNpyHeaderBytes - 12;
constexpr std::size_t kMaxDimensions = 4;

constexpr std::array<std::pair<std::string_view, std::size_t>, 5> kKinds{
    {{"<f2", 2}, {"<f4", 4}, {"<f8", 8}, {"<i4", 4}, {"<i8", 8}}};

Error corrupt(std::string detail)
{
    return {ErrorCode::Corrupt, "This npz file is damaged.", std::move(detail)};
}

// What follows `key` and its colon in the header's Python dictionary.
std::optional<std::string_view> valueOf(std::string_view dictionary, std::string_view key)
{
    const std::string quoted = "'" + std::string(key) + "':";
    const std::size_t found = dictionary.find(quoted);
    if (found == std::string_view::npos)
        return std::nullopt;
    std::string_view value = dictionary.substr(found + quoted.size());
    while (value.starts_with(' '))
        value.remove_prefix(1);
    return value;
}

std::optional<std::vector<std::int64_t>> parseShape(std::string_view text)
{
    const std::size_t end = text.find(')');
    if (!text.starts_with('(') || end == std::string_view::npos)
        return std::nullopt;
    text = text.substr(1, end - 1);
    std::vector<std::int64_t> shape;
    while (!text.empty()) {
        if (text.front() == ' ' || text.front() == ',') {
            text.remove_prefix(1);
            continue;
        }
        std::int64_t length = 0;
        const auto [next, code] = std::from_chars(text.data(), text.data() + text.size(), length);
        if (code != std::errc() || length < 0 || shape.size() == kMaxDimensions)
            return std::nullopt;
        shape.push_back(length);
        text.remove_prefix(static_cast<std::size_t>(next - text.data()));
    }
    return shape;
}

// The dictionary text and where it ends, by the two header layouts.
std::optional<std::pair<std::string_view, std::size_t>> dictionaryOf(std::span<const std::byte> file)
{
    const std::string_view text(reinterpret_cast<const char *>(file.data()),
                                std::min(file.size(), kMaxHeaderBytes + 12));
    if (text.size() < 12 || !text.starts_with(kMagic))
        return std::nullopt;
    const int version = text[6];
    if (version < 1 || version > 3)
        return std::nullopt;
    const std::size_t lengthBytes = version == 1 ? 2 : 4;
    std::uint32_t length = 0;
    std::memcpy(&length, file.data() + 8, lengthBytes);
    const std::size_t begin = 8 + lengthBytes;
    if (length > kMaxHeaderBytes || begin + length > text.size())
        return std::nullopt;
    return std::pair(text.substr(begin, length), begin + length);
}

bool countElements(NpyHeader &header)
{
    header.elements = 1;
    for (const std::int64_t length : header.shape) {
        if (length != 0 && header.elements > std::numeric_limits<std::int64_t>::max() / 16 / length)
            return false;
        header.elements *= length;
    }
    return true;
}

// `values.size()` numbers of type Stored, from wherever they stand in memory.
template<typename Stored, typename Value, typename Conversion>
void convert(std::span<const std::byte> bytes, std::span<Value> values, Conversion conversion)
{
    const std::byte *next = bytes.data();
    for (Value &value : values) {
        Stored stored{};
        std::memcpy(&stored, next, sizeof(Stored));
        value = conversion(stored);
        next += sizeof(Stored);
    }
}

template<typename Stored>
std::vector<std::int64_t> integers(const NpyHeader &header, std::span<const std::byte> file)
{
    std::vector<std::int64_t> values(static_cast<std::size_t>(header.elements));
    convert<Stored, std::int64_t>(file.subspan(header.dataOffset), values,
                                  [](Stored value) { return static_cast<std::int64_t>(value); });
    return values;
}

} // namespace

Result<NpyHeader> parseNpyHeader(std::span<const std::byte> file)
{
    return parseNpyHeader(file, file.size());
}

Result<NpyHeader> parseNpyHeader(std::span<const std::byte> beginning, std::uint64_t fileBytes)
{
    const auto dictionary = dictionaryOf(beginning);
    if (!dictionary)
        return corrupt("npy: no header");
    const auto descr = valueOf(dictionary->first, "descr");
    const auto order = valueOf(dictionary->first, "fortran_order");
    const auto shapeText = valueOf(dictionary->first, "shape");
    const auto shape = shapeText ? parseShape(*shapeText) : std::nullopt;
    if (!descr || !order || !shape)
        return corrupt("npy: header without descr, fortran_order or shape");
    NpyHeader header;
    for (const auto &[name, bytes] : kKinds) {
        if (descr->substr(0, 5) == "'" + std::string(name) + "'") {
            header.descr = name;
            header.elementBytes = bytes;
        }
    }
    if (header.elementBytes == 0)
        return Error{ErrorCode::Unsupported, "This npz file holds values of a kind that cannot be read.",
                     "npy: descr " + std::string(descr->substr(0, 16))};
    if (!order->starts_with("False"))
        return Error{
            ErrorCode::Unsupported, "This npz file holds an array in Fortran order, which cannot be read.", {}};
    header.shape = *shape;
    header.dataOffset = dictionary->second;
    if (!countElements(header)
        || static_cast<std::uint64_t>(header.elements) * header.elementBytes != fileBytes - header.dataOffset)
        return corrupt("npy: shape and size disagree");
    return header;
}

Result<void> npyFloats(const std::string &descr, std::span<const std::byte> bytes, std::span<float> values)
{
    if (descr == "<f4")
        convert<float>(bytes, values, [](float value) { return value; });
    else if (descr == "<f8")
        convert<double>(bytes, values, [](double value) { return static_cast<float>(value); });
    else if (descr == "<f2")
        convert<std::uint16_t>(bytes, values, floatFromHalf);
    else
        return corrupt("npy: integers where real numbers are expected");
    return {};
}

Result<std::vector<float>> npyFloats(const NpyHeader &header, std::span<const std::byte> file)
{
    std::vector<float> values(static_cast<std::size_t>(header.elements));
    if (auto done = npyFloats(header.descr, file.subspan(header.dataOffset), values); !done)
        return done.error();
    return values;
}

Result<std::vector<std::int64_t>> npyIntegers(const NpyHeader &header, std::span<const std::byte> file)
{
    if (header.descr == "<i8")
        return integers<std::int64_t>(header, file);
    if (header.descr == "<i4")
        return integers<std::int32_t>(header, file);
    return corrupt("npy: real numbers where integers are expected");
}

} // namespace palimpsest::database
