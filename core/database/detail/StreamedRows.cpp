#include "core/database/detail/StreamedRows.h"

#include "core/database/ContentId.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace palimpsest::database {

void nameRow(StreamedItem &item, const std::filesystem::path &path, std::int64_t row,
             std::span<const std::byte> identity)
{
    item.item.file.path = path.filename().string() + "#" + std::to_string(row);
    std::vector<std::byte> content(identity.begin(), identity.end());
    const auto values = std::as_bytes(std::span(item.item.embedding));
    content.insert(content.end(), values.begin(), values.end());
    item.item.contentId = contentIdOfBytes(content);
}

void refuseUselessEmbedding(StreamedItem &item)
{
    const std::vector<float> &values = item.item.embedding;
    if (!std::all_of(values.begin(), values.end(), [](float value) { return std::isfinite(value); }))
        item.refusal = "Its embedding holds values that are not numbers.";
    else if (std::all_of(values.begin(), values.end(), [](float value) { return value == 0.0F; }))
        item.refusal = "Its embedding is empty.";
}

} // namespace palimpsest::database
