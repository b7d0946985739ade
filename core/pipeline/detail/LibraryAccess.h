#pragma once

#include "core/base/Embedding.h"
#include "core/base/ItemReference.h"
#include "core/base/Neighbour.h"
#include "core/base/Result.h"
#include "core/pipeline/Library.h"
#include "core/pipeline/detail/OpenDatabase.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace palimpsest::pipeline {

/// What the rest of this module needs of a Library beyond its public face. Thread-safe, like Library.
class LibraryAccess {
public:
    /// The open database of an id, name or directory path, as Library::find() understands it. Cached, and opened again
    /// when its revision has changed on disk. NotFound, Corrupt, Unsupported, Io.
    static Result<std::shared_ptr<const OpenDatabase>> open(Library &library, const std::string &idNameOrPath);

    /// The k nearest neighbours of `query` in several databases searched as one: best first, equal scores in the order
    /// of `databaseIds`, then by item. `excluded` are passed over; others take their place. InvalidArgument when a
    /// database's encoder is not the query's, when k < 1 or when no database is named.
    static Result<std::vector<Neighbour>> search(Library &library, std::span<const std::string> databaseIds,
                                                 const Embedding &query, int k,
                                                 std::span<const ItemReference> excluded);

    /// Tells the library that the database in `directory` was written or made, so that it is opened afresh and listed.
    static void databaseChanged(Library &library, const std::filesystem::path &directory);
};

} // namespace palimpsest::pipeline
