#include "core/neural/training/Checkpoint.h"

#include "core/neural/weights/Crc32.h"
#include "core/neural/weights/Safetensors.h"

#include <ATen/ATen.h>

#include <cstdint>
#include <string>
#include <system_error>

namespace palimpsest::neural::training {

namespace {

constexpr const char *kChecksum = "crc32";

/// Of all tensors in order of their names.
std::string checksumOf(const weights::TensorMap &tensors)
{
    std::string all;
    for (const auto &[name, tensor] : tensors) {
        const at::Tensor bytes = tensor.detach().cpu().contiguous();
        const std::uint32_t own = weights::crc32(
            {static_cast<const std::uint8_t *>(bytes.data_ptr()), static_cast<std::size_t>(bytes.nbytes())});
        all += name + '=' + std::to_string(own) + ';';
    }
    return std::to_string(weights::crc32({reinterpret_cast<const std::uint8_t *>(all.data()), all.size()}));
}

std::filesystem::path previousOf(std::filesystem::path path)
{
    path += ".previous";
    return path;
}

Result<weights::TensorMap> readWhole(const std::filesystem::path &path)
{
    auto file = weights::readSafetensors(path);
    if (!file)
        return file.error();
    // Checkpoints of earlier versions carry no checksum.
    const auto expected = file->metadata.find(kChecksum);
    if (expected != file->metadata.end() && expected->second != checksumOf(file->tensors))
        return weights::damagedFile(path, "its checksum is another one");
    return std::move(file->tensors);
}

/// Drops what writers that were killed have left beside `path`.
void removeParts(const std::filesystem::path &path)
{
    const std::string begin = path.filename().string() + ".part-";
    std::error_code failure;
    for (std::filesystem::directory_iterator entry(path.parent_path(), failure), end; !failure && entry != end;
         entry.increment(failure)) {
        std::error_code ignored; // It only takes space.
        if (entry->path().filename().string().starts_with(begin))
            std::filesystem::remove(entry->path(), ignored);
    }
}

} // namespace

Result<void> writeCheckpoint(const std::filesystem::path &path, const weights::TensorMap &tensors)
{
    removeParts(path);
    std::error_code failure;
    if (std::filesystem::exists(path, failure)) {
        // A second name for the same file: `path` is whole all the time, and the rename below takes only its own name away.
        const std::filesystem::path previous = previousOf(path);
        std::filesystem::remove(previous, failure);
        std::filesystem::create_hard_link(path, previous, failure);
        if (failure) // File systems without hard links.
            std::filesystem::copy_file(path, previous, failure);
    }
    return weights::writeSafetensors(path, tensors, {{kChecksum, checksumOf(tensors)}});
}

Result<weights::TensorMap> readCheckpoint(const std::filesystem::path &path)
{
    auto newest = readWhole(path);
    if (newest)
        return newest;
    const std::filesystem::path previous = previousOf(path);
    auto earlier = readWhole(previous);
    if (!earlier)
        return newest.error();
    // The damaged one must not take the place of the whole one at the next checkpoint.
    std::error_code failure;
    std::filesystem::rename(previous, path, failure);
    if (failure)
        return Error{ErrorCode::Io, "The checkpoint of this training cannot be put in place; check its folder.",
                     path.string() + ": " + failure.message()};
    return earlier;
}

} // namespace palimpsest::neural::training
