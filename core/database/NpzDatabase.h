#pragma once

#include "core/base/EmbeddingView.h"
#include "core/base/Result.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <vector>

namespace palimpsest::database {

/// How much an npz database may cost. Checked against the headers, before anything is allocated.
struct NpzLimits {
    std::uint64_t maximumArrayBytes = std::uint64_t{8} << 30; ///< Of one array in one file.
    std::int64_t maximumRows = 32'000'000;                    ///< Of all files together.
};

/// The retrieval databases of the original RDM programs: numpy archives with the arrays embedding (N,D) float16 or
/// float32, img_id (N) and patch_coords (N,4). A value type.
struct NpzDatabase {
    int dimension = 0;
    std::int64_t rows = 0;
    std::vector<float> embeddings; ///< (rows, dimension) float32, L2-normalised; a zero row stays zero and scores 0.
    std::vector<float> norms; ///< (rows) the lengths before normalisation; older models are fed unnormalised vectors.
    std::vector<std::int64_t> imageIds; ///< (rows) position in the file list the database was made from.
    std::vector<std::array<std::int64_t, 4>>
        patches; ///< (rows) left, top, right, bottom in the resized, cropped picture.

    /// Valid as long as the database is not changed.
    [[nodiscard]] EmbeddingView view() const;
};

/// Reads one .npz file, or all .npz files of a folder in order of their names, as one database.
/// NotFound (no such file, no npz in the folder, a missing array), Corrupt (also when the files' dimensions differ or a
/// value is not finite), Unsupported (other kinds of numbers), OutOfMemory (over a limit), Io.
Result<NpzDatabase> readNpzDatabase(const std::filesystem::path &fileOrFolder, const NpzLimits &limits = {});

} // namespace palimpsest::database
