#pragma once

#include "core/base/Result.h"
#include "core/database/detail/Npy.h"
#include "core/database/detail/NpzArchive.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace palimpsest::database {

/// The .npz file itself, or all .npz files of a folder in order of their names.
/// NotFound (no npz file in the folder), Io.
Result<std::vector<std::filesystem::path>> npzFiles(const std::filesystem::path &fileOrFolder);

/// Whether an array holds embeddings: a table (rows, dimension) of a possible width.
bool isEmbeddingTable(const NpyHeader &header);

/// Begins to read `<name>.npy` and takes its header off; readNext() then gives the values.
/// NotFound (no such array), Corrupt, Unsupported, Io.
Result<NpyHeader> beginArray(NpzArchive &archive, const std::string &name);

/// The rows and the width that several files of embeddings have together.
struct EmbeddingExtent {
    std::int64_t rows = 0;
    int dimension = 0;
};

/// Adds the rows of one more table. Corrupt when it is none or its width is another than that of those before.
Result<void> extend(EmbeddingExtent &extent, const NpyHeader &header, const std::filesystem::path &path);

} // namespace palimpsest::database
