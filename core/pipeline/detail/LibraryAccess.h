#pragma once

#include "core/base/Embedding.h"
#include "core/base/ItemReference.h"
#include "core/base/Neighbour.h"
#include "core/base/Result.h"
#include "core/pipeline/Library.h"
#include "core/pipeline/detail/OpenDatabase.h"
#include "core/retrieval/RowScanner.h"

#include <filesystem>
#include <memory>
#include <string>

namespace palimpsest::pipeline {

/// What the rest of this module needs of a Library beyond its public face. Thread-safe, like Library.
class LibraryAccess {
public:
    /// The open database of an id, name or directory path, as Library::find() understands it. Cached, and opened again
    /// when its revision has changed on disk. NotFound, Corrupt, Unsupported, Io.
    static Result<std::shared_ptr<const OpenDatabase>> open(Library &library, const std::string &idNameOrPath);

    /// Tells the library that the database in `directory` was written or made, so that it is opened afresh and listed.
    static void databaseChanged(Library &library, const std::filesystem::path &directory);

    /// Databases are opened afresh from now on, their searches helped by what `scanners` makes for their rows.
    static void useScanners(Library &library, retrieval::RowScannerSource scanners);
};

} // namespace palimpsest::pipeline
