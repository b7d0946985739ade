#include "core/neural/weights/Safetensors.h"

#include "core/neural/weights/AtomicFile.h"
#include "core/neural/weights/Guarded.h"
#include "core/neural/weights/SafetensorsHeader.h"

#include <ATen/Functions.h>
#include <c10/core/ScalarType.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

namespace palimpsest::neural::weights {

namespace {

using nlohmann::json;

constexpr std::size_t kDataAlignment = 64;

Result<std::string_view> typeName(const std::string &name, at::ScalarType type)
{
    for (const auto &[text, known] : kSafetensorsTypes) {
        if (known == type)
            return text;
    }
    return Error{ErrorCode::Unsupported,
                 "The tensor \"" + name + "\" is of a number type that safetensors files cannot hold.",
                 c10::toString(type)};
}

/// In the order of the data: wide types first, then by name.
void sortForData(std::vector<TensorPlan> &plans)
{
    std::sort(plans.begin(), plans.end(), [](const TensorPlan &a, const TensorPlan &b) {
        const std::size_t widthOfA = c10::elementSize(a.type);
        const std::size_t widthOfB = c10::elementSize(b.type);
        return widthOfA != widthOfB ? widthOfA > widthOfB : a.name < b.name;
    });
}

Result<std::string> headerText(const std::vector<TensorPlan> &plans, const std::map<std::string, std::string> &metadata)
{
    json header = json::object();
    if (!metadata.empty())
        header[kSafetensorsMetadataKey] = metadata;
    std::uint64_t offset = 0;
    for (const TensorPlan &plan : plans) {
        const auto type = typeName(plan.name, plan.type);
        if (!type)
            return type.error();
        const auto count = checkedElementCount(plan.shape);
        PALIMPSEST_ASSERT(count.has_value());
        const std::uint64_t end = offset + static_cast<std::uint64_t>(*count) * c10::elementSize(plan.type);
        header[plan.name] = {{"dtype", *type}, {"shape", plan.shape}, {"data_offsets", {offset, end}}};
        offset = end;
    }
    std::string text = header.dump();
    while ((kSafetensorsLengthBytes + text.size()) % kDataAlignment != 0)
        text.push_back(' ');
    return text;
}

std::string cannotRead(const std::filesystem::path &path)
{
    return "The weights in \"" + path.filename().string() + "\" cannot be read.";
}

// As the precisions of the program are called; whole numbers keep LibTorch's name.
std::string typeName(at::ScalarType type)
{
    switch (type) {
    case at::kFloat:
        return "float32";
    case at::kHalf:
        return "float16";
    case at::kBFloat16:
        return "bfloat16";
    case at::kDouble:
        return "float64";
    default:
        return c10::toString(type);
    }
}

} // namespace

void SafetensorsFile::release(const at::Tensor &tensor) const
{
    if (mapping && tensor.is_contiguous() && tensor.numel() > 0)
        mapping->release(static_cast<const std::uint8_t *>(tensor.data_ptr()),
                         static_cast<std::size_t>(tensor.nbytes()));
}

Result<SafetensorsFile> readSafetensors(const std::filesystem::path &path)
{
    return guarded(cannotRead(path), [&]() -> Result<SafetensorsFile> {
        const auto file = MappedFile::open(path);
        if (!file)
            return file.error();
        auto header = parseSafetensorsHeader(**file);
        if (!header)
            return header.error();
        SafetensorsFile result;
        result.mapping = *file;
        result.metadata = std::move(header->metadata);
        for (const SafetensorsEntry &entry : header->entries) {
            const auto offset = static_cast<std::size_t>(header->dataStart + entry.begin);
            result.tensors.emplace(entry.name, mappedVector(*file, offset, entry.count, entry.type).view(entry.shape));
        }
        return result;
    });
}

Result<SafetensorsNumbers> countSafetensorsNumbers(const std::filesystem::path &path)
{
    return guarded(cannotRead(path), [&]() -> Result<SafetensorsNumbers> {
        const auto file = MappedFile::open(path);
        if (!file)
            return file.error();
        const auto header = parseSafetensorsHeader(**file);
        if (!header)
            return header.error();
        SafetensorsNumbers numbers;
        for (const SafetensorsEntry &entry : header->entries) {
            numbers.count += entry.count;
            numbers.countByType[typeName(entry.type)] += entry.count;
        }
        return numbers;
    });
}

Result<void> streamSafetensors(const std::filesystem::path &path, std::vector<TensorPlan> plans,
                               const std::function<Result<at::Tensor>(const TensorPlan &)> &make,
                               const std::map<std::string, std::string> &metadata)
{
    return guarded("The file \"" + path.filename().string() + "\" cannot be written.", [&]() -> Result<void> {
        sortForData(plans);
        const auto text = headerText(plans, metadata);
        if (!text)
            return text.error();
        auto file = AtomicFile::create(path);
        if (!file)
            return file.error();
        std::array<std::uint8_t, kSafetensorsLengthBytes> length{};
        for (unsigned i = 0; i < kSafetensorsLengthBytes; ++i)
            length[i] = static_cast<std::uint8_t>(text->size() >> (8 * i));
        if (auto written = file->write(length.data(), length.size()); !written)
            return written;
        if (auto written = file->write(text->data(), text->size()); !written)
            return written;
        for (const TensorPlan &plan : plans) {
            const auto made = make(plan);
            if (!made)
                return made.error();
            PALIMPSEST_ASSERT(made->sizes() == at::IntArrayRef(plan.shape));
            const at::Tensor tensor = made->detach().to(at::kCPU, plan.type).contiguous();
            if (auto written = file->write(tensor.data_ptr(), static_cast<std::size_t>(tensor.nbytes())); !written)
                return written;
        }
        return file->commit();
    });
}

Result<void> writeSafetensors(const std::filesystem::path &path, const TensorMap &tensors,
                              const std::map<std::string, std::string> &metadata)
{
    std::vector<TensorPlan> plans;
    for (const auto &[name, tensor] : tensors) {
        if (!tensor.defined())
            return Error{ErrorCode::InvalidArgument, "The tensor \"" + name + "\" is empty and cannot be written.", {}};
        plans.push_back({name, tensor.scalar_type(), tensor.sizes().vec()});
    }
    return streamSafetensors(
        path, std::move(plans), [&](const TensorPlan &plan) -> Result<at::Tensor> { return tensors.at(plan.name); },
        metadata);
}

} // namespace palimpsest::neural::weights
