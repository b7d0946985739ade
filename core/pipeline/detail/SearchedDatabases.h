#pragma once

#include "core/base/Result.h"
#include "core/base/RowSet.h"
#include "core/pipeline/Library.h"
#include "core/pipeline/Studio.h"
#include "core/pipeline/detail/OpenDatabase.h"

#include <memory>
#include <optional>
#include <vector>

namespace palimpsest::pipeline {

/// A database that is searched, and which of its rows may be found.
struct SearchedDatabase {
    std::shared_ptr<const OpenDatabase> database;
    double weight = 1.0;
    std::optional<RowSet> allowed; ///< Empty: all that are there.
    RowTags tags;                  ///< For retrievers that read words.
};

/// The databases of a request, each once, with what of them fits the query's conditions and is not
/// passed over. Those that a condition on the
/// database leaves out are not among them. `curation` is asked for the artist's marks when a condition is about them or the
/// retriever may read tags; it may be empty. NotFound when no database is left; InvalidArgument for weights that are negative, all zero or of another number than
/// the databases; Unsupported for conditions on marks without a curation.
Result<std::vector<SearchedDatabase>> searchedDatabases(const RetrieveRequest &request, Library &library,
                                                        const CurationSource &curation = {});

} // namespace palimpsest::pipeline
