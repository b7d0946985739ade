#pragma once

#include "core/neural/weights/MappedFile.h"
#include "core/neural/weights/PickleValue.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace palimpsest::neural::weights {

/// Where the data of one storage lies.
struct StoragePlace {
    std::size_t offset = 0;           ///< First byte in the file.
    std::size_t size = 0;             ///< Bytes.
    std::optional<std::uint32_t> crc; ///< Zip files only.
};

/// A PyTorch file of either format: its object description and the places of its data, which was not read yet.
struct TorchContainer {
    std::shared_ptr<const MappedFile> file;
    PickleDocument document;
    std::map<std::string, StoragePlace> places; ///< By storage key. Whether a needed one is there is up to the user.
};

/// Maps the file and parses its description: zip files (any top folder, zip64, TorchScript archives) and the older
/// format of five pickles in a row. NotFound, Io, Corrupt, OutOfMemory; Unsupported (big-endian, newer formats, names
/// outside the allow-list).
Result<TorchContainer> openTorchContainer(const std::filesystem::path &path);

/// Turns the reason of an inner reader into the error for the artist.
Error refusedFile(const std::filesystem::path &path, const Error &reason);

} // namespace palimpsest::neural::weights
