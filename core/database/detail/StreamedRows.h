#pragma once

#include "core/database/ItemStream.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>

namespace palimpsest::database {

/// Names item `row` of the file `path` of a collection: what it is, is what `identity` and the embedding say.
void nameRow(StreamedItem &item, const std::filesystem::path &path, std::int64_t row,
             std::span<const std::byte> identity);

/// Refuses the item when its embedding is zero or not finite, so that one bad row does not end an import.
void refuseUselessEmbedding(StreamedItem &item);

} // namespace palimpsest::database
