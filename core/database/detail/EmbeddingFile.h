#pragma once

#include "core/base/EmbeddingView.h"
#include "core/base/Result.h"
#include "core/database/detail/Files.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>

namespace palimpsest::database {

// embeddings.f16, little-endian: 64 bytes of header (8 magic, 4 version, 4 dimension, 8 XXH3-64 of the encoder's id,
// 40 zero), then rows of float16, row-major (rows, dimension). How many rows count is the catalogue's business.

/// Makes an empty embeddings file.
Result<File> createEmbeddingFile(const std::filesystem::path &directory, int dimension, const std::string &encoderId);

/// Writes the header anew over whatever stands there; the rows stay.
Result<void> writeEmbeddingHeader(const std::filesystem::path &directory, int dimension, const std::string &encoderId);

/// Opens an embeddings file and checks its header and that it holds at least `rows` rows.
/// Corrupt (wrong header, another dimension or encoder, too short), Unsupported (newer version), Io.
Result<File> openEmbeddingFile(const std::filesystem::path &directory, File::Mode mode, int dimension,
                               const std::string &encoderId, std::int64_t rows);

/// Where row `row` begins.
std::uint64_t embeddingOffset(std::int64_t row, int dimension);

/// Maps the first `rows` rows of an open embeddings file.
Result<MappedFile> mapEmbeddings(const File &file, std::int64_t rows, int dimension);

/// The rows of a mapped file.
EmbeddingView embeddingView(const MappedFile &mapped, std::int64_t rows, int dimension);

} // namespace palimpsest::database
