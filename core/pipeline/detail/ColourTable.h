#pragma once

#include "core/base/JobContext.h"
#include "core/base/Query.h"
#include "core/base/Result.h"
#include "core/database/Database.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <vector>

namespace palimpsest::pipeline {

/// The colours of a database's items: one histogram (imaging::colourHistogram) for each row, made from the thumbnails. Kept
/// in index/colours.bin of the database, so that only new items are looked at again; where that cannot be written
/// (bundled and read-only databases) they are made again in every run. Immutable, so thread-safe.
class ColourTable {
public:
    /// Reads what is on disk, makes what is missing and writes it. What was made before a stop is kept on disk. Cancelled.
    static Result<std::shared_ptr<const ColourTable>> make(const database::Database &database, const JobContext &job);

    /// How much the colours of each row (rows) are those that are wanted, 0..1: the histogram intersection of the picture
    /// with equal parts of the colours. 1 is a picture of nothing else, in equal parts; 0 has none of them.
    [[nodiscard]] std::vector<float> scores(std::span<const QueryColour> colours) const;

    [[nodiscard]] std::int64_t rows() const;

private:
    std::vector<std::uint8_t> m_values; ///< (rows, cells)
};

} // namespace palimpsest::pipeline
