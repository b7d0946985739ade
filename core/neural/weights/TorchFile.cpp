#include "core/neural/weights/TorchFile.h"

#include "core/neural/weights/Crc32.h"
#include "core/neural/weights/Guarded.h"
#include "core/neural/weights/Safetensors.h"
#include "core/neural/weights/TorchContainer.h"
#include "core/neural/weights/TorchState.h"

#include <c10/core/ScalarType.h>

#include <string_view>
#include <utility>

namespace palimpsest::neural::weights {

namespace {

constexpr std::string_view kModelPrefix = "model.";
const std::string kEmaPrefix = "model_ema.";
// Its counters, which are no averages.
constexpr const char *kEmaDecay = "model_ema.decay";
constexpr const char *kEmaUpdates = "model_ema.num_updates";

/// Makes each storage's data available once.
class StorageReader {
public:
    explicit StorageReader(const TorchContainer &container) : m_container(container) {}

    /// All elements of the storage, (count). The message of an error is a reason without a full stop.
    Result<at::Tensor> vectorOf(const PickleNode &storage)
    {
        const std::string &key = storage.text;
        if (const auto known = m_vectors.find(key); known != m_vectors.end())
            return known->second;
        const auto place = m_container.places.find(key);
        if (place == m_container.places.end())
            return Error{ErrorCode::Corrupt, "a piece of its data is missing", key};
        const auto [offset, size, crc] = place->second;
        const std::size_t elementSize = c10::elementSize(storage.scalarType);
        if (size % elementSize != 0 || size / elementSize != static_cast<std::size_t>(storage.count))
            return Error{ErrorCode::Corrupt, "a piece of its data has another size than described", key};
        if (crc && crc32(m_container.file->bytes().subspan(offset, size)) != *crc)
            return Error{ErrorCode::Corrupt, "the checksum of a piece of its data is wrong", key};
        return m_vectors.emplace(key, mappedVector(m_container.file, offset, storage.count, storage.scalarType))
            .first->second;
    }

private:
    const TorchContainer &m_container;
    TensorMap m_vectors;
};

std::string withoutDots(std::string name)
{
    std::erase(name, '.');
    return name;
}

} // namespace

Result<TorchFile> readTorchFile(const std::filesystem::path &path, const TorchReadOptions &options)
{
    return guarded("The weights in \"" + path.filename().string() + "\" cannot be read.", [&]() -> Result<TorchFile> {
        const auto container = openTorchContainer(path);
        if (!container)
            return container.error();
        const auto state = findTorchState(container->document, options.prefixes);
        if (!state)
            return refusedFile(path, state.error());
        TorchFile result;
        result.scalars = state->scalars;
        result.isTorchScript = state->isTorchScript;
        StorageReader reader(*container);
        for (const auto &[name, node] : state->tensors) {
            const auto data = reader.vectorOf(*node->storage);
            if (!data)
                return refusedFile(path, data.error());
            result.tensors.emplace(name, data->as_strided(node->sizes, node->strides, node->offset));
        }
        return result;
    });
}

Result<EmaReport> applyEma(TensorMap &tensors)
{
    EmaReport report;
    std::map<std::string, std::string> replacements; // Average to weight.
    for (const auto &[name, tensor] : tensors) {
        if (!name.starts_with(kModelPrefix))
            continue;
        const auto average = tensors.find(kEmaPrefix + withoutDots(name.substr(kModelPrefix.size())));
        if (average == tensors.end())
            continue;
        if (average->second.sizes() != tensor.sizes())
            return Error{ErrorCode::Corrupt,
                         "The averaged weights of this checkpoint have other shapes than its weights.", name};
        if (!replacements.emplace(average->first, name).second)
            return Error{ErrorCode::Corrupt, "The averaged weights of this checkpoint cannot be told apart.",
                         average->first};
    }
    for (const auto &[average, name] : replacements)
        tensors[name] = tensors.at(average);
    report.replaced = replacements.size();
    for (auto next = tensors.lower_bound(kEmaPrefix); next != tensors.end() && next->first.starts_with(kEmaPrefix);) {
        if (!replacements.contains(next->first) && next->first != kEmaDecay && next->first != kEmaUpdates)
            report.unused.push_back(next->first);
        next = tensors.erase(next);
    }
    return report;
}

Result<TensorMap> readTensors(const std::filesystem::path &path, const TorchReadOptions &options)
{
    if (path.extension() == ".safetensors") {
        auto file = readSafetensors(path);
        if (!file)
            return file.error();
        return std::move(file->tensors);
    }
    auto file = readTorchFile(path, options);
    if (!file)
        return file.error();
    return std::move(file->tensors);
}

} // namespace palimpsest::neural::weights
