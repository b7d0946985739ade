#include "core/neural/weights/SafetensorsHeader.h"

#include "core/neural/weights/MappedTensor.h"
#include "core/neural/weights/StrictJson.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace palimpsest::neural::weights {

namespace {

using nlohmann::json;

constexpr std::uint64_t kMaxHeaderBytes = 100'000'000; // As in the reference implementation of the format.
constexpr std::size_t kMaxHeaderDepth = 4;

std::uint64_t littleEndian64(const std::uint8_t *bytes)
{
    std::uint64_t value = 0;
    for (unsigned i = 0; i < kSafetensorsLengthBytes; ++i)
        value |= std::uint64_t{bytes[i]} << (8 * i);
    return value;
}

/// A list of non-negative integers, or nothing.
std::optional<std::vector<std::int64_t>> unsignedList(const json &object, const char *key)
{
    const auto found = object.find(key);
    if (found == object.end() || !found->is_array())
        return std::nullopt;
    std::vector<std::int64_t> values;
    for (const json &item : *found) {
        if (!item.is_number_unsigned() || item.get<std::uint64_t>() > static_cast<std::uint64_t>(INT64_MAX))
            return std::nullopt;
        values.push_back(item.get<std::int64_t>());
    }
    return values;
}

Result<SafetensorsEntry> parseEntry(const std::filesystem::path &path, const std::string &name, const json &object)
{
    if (!object.is_object() || !object.contains("dtype") || !object.at("dtype").is_string())
        return damagedFile(path, "the entry of tensor \"" + name + "\" has no number type");
    const auto typeName = object.at("dtype").get<std::string>();
    const auto type = std::find_if(kSafetensorsTypes.begin(), kSafetensorsTypes.end(),
                                   [&](const auto &row) { return row.first == typeName; });
    if (type == kSafetensorsTypes.end()) {
        return Error{ErrorCode::Unsupported,
                     "The file \"" + path.filename().string() + "\" holds numbers of type \"" + typeName
                         + "\", which cannot be read; convert it to F32 or F16.",
                     name};
    }
    const auto shape = unsignedList(object, "shape");
    const auto count = shape ? checkedElementCount(*shape) : std::nullopt;
    if (!count)
        return damagedFile(path, "the shape of tensor \"" + name + "\" is not valid");
    const auto offsets = unsignedList(object, "data_offsets");
    if (!offsets || offsets->size() != 2 || offsets->at(0) > offsets->at(1))
        return damagedFile(path, "the place of tensor \"" + name + "\" is not valid");
    std::int64_t bytes = 0;
    if (__builtin_mul_overflow(*count, static_cast<std::int64_t>(c10::elementSize(type->second)), &bytes)
        || bytes != offsets->at(1) - offsets->at(0))
        return damagedFile(path, "the shape of tensor \"" + name + "\" does not fit its data");
    return SafetensorsEntry{name,
                            type->second,
                            *shape,
                            *count,
                            static_cast<std::uint64_t>(offsets->at(0)),
                            static_cast<std::uint64_t>(offsets->at(1))};
}

Result<void> parseMetadata(const std::filesystem::path &path, const json &object, SafetensorsHeader &header)
{
    if (!object.is_object())
        return damagedFile(path, "its metadata is not a table");
    for (const auto &[key, value] : object.items()) {
        if (!value.is_string())
            return damagedFile(path, "its metadata holds something else than text");
        header.metadata.emplace(key, value.get<std::string>());
    }
    return {};
}

/// Sorts the entries by place and checks that they cover the data exactly.
Result<void> checkCoverage(const std::filesystem::path &path, SafetensorsHeader &header, std::uint64_t dataBytes)
{
    std::sort(header.entries.begin(), header.entries.end(), [](const SafetensorsEntry &a, const SafetensorsEntry &b) {
        return std::tie(a.begin, a.end) < std::tie(b.begin, b.end);
    });
    std::uint64_t expected = 0;
    for (const SafetensorsEntry &entry : header.entries) {
        if (entry.begin != expected)
            return damagedFile(path, std::string("the data of its tensors ")
                                         + (entry.begin < expected ? "overlaps" : "has holes") + " at \"" + entry.name
                                         + "\"");
        expected = entry.end;
    }
    if (expected > dataBytes)
        return damagedFile(path, "it ends too early, as after an interrupted download");
    if (expected < dataBytes)
        return damagedFile(path, "there is more data in it than its header tells");
    return {};
}

} // namespace

Result<SafetensorsHeader> parseSafetensorsHeader(const MappedFile &file)
{
    const auto bytes = file.bytes();
    if (bytes.size() < kSafetensorsLengthBytes)
        return damagedFile(file.path(), "it is too short to be a safetensors file");
    const std::uint64_t length = littleEndian64(bytes.data());
    if (length > kMaxHeaderBytes || length > bytes.size() - kSafetensorsLengthBytes)
        return damagedFile(file.path(), "its header is longer than the file or than any real one");
    const std::string_view text(reinterpret_cast<const char *>(bytes.data()) + kSafetensorsLengthBytes, length);
    const auto parsed = parseStrictJson(text, kMaxHeaderDepth);
    if (!parsed)
        return damagedFile(file.path(), parsed.error().message);
    if (!parsed->is_object())
        return damagedFile(file.path(), "its header is not a table");
    SafetensorsHeader header;
    header.dataStart = kSafetensorsLengthBytes + length;
    for (const auto &[name, object] : parsed->items()) {
        if (name == kSafetensorsMetadataKey) {
            if (auto metadata = parseMetadata(file.path(), object, header); !metadata)
                return metadata.error();
            continue;
        }
        auto entry = parseEntry(file.path(), name, object);
        if (!entry)
            return entry.error();
        header.entries.push_back(std::move(*entry));
    }
    if (auto covered = checkCoverage(file.path(), header, bytes.size() - header.dataStart); !covered)
        return covered.error();
    return header;
}

} // namespace palimpsest::neural::weights
