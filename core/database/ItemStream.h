#pragma once

#include "core/base/Result.h"
#include "core/database/DatabaseWriter.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace palimpsest::database {

/// An item that a collection brings along. What is missing of it, the importer makes from the picture.
struct StreamedItem {
    NewItem item;                  ///< Embedding (not normalised) and thumbnail may be empty; the name is always there.
    std::filesystem::path picture; ///< The picture itself, or empty; it may have gone.
    std::string refusal;           ///< Not empty: this one cannot be taken, and why in one sentence.
};

/// The items of a collection that somebody has embedded before, in a fixed order. Reads as it goes, so that collections
/// larger than memory can be taken in. Not thread-safe.
class ItemStream {
public:
    virtual ~ItemStream();

    /// Whose embeddings they are; empty when the collection does not say.
    [[nodiscard]] virtual std::string encoderId() const = 0;
    /// Of the embeddings.
    [[nodiscard]] virtual int dimension() const = 0;
    /// Items in all, those that are refused among them.
    [[nodiscard]] virtual std::int64_t count() const = 0;
    /// Up to `maximum` further items; none at the end. Corrupt, OutOfMemory, Io.
    [[nodiscard]] virtual Result<std::vector<StreamedItem>> next(int maximum) = 0;
};

} // namespace palimpsest::database
