#pragma once

#include "core/base/Result.h"
#include "core/retrieval/Retriever.h"
#include "core/retrieval/RowScanner.h"
#include "core/retrieval/detail/IndexedSearch.h"

#include <optional>
#include <vector>

namespace palimpsest::retrieval {

/// What flatSearch() finds, by way of `scanner`; of `space` the index is not used. Nothing when that would not help, where few
/// rows are allowed or very many asked for; when the scanner fails or has no answer; and when its answer leaves it open whether
/// another row is nearer, as among many equal ones. Fails as Retriever::search() for a request that makes no sense.
Result<std::optional<std::vector<Hit>>> searchScanned(RowScanner &scanner, const IndexedRows &space,
                                                      const SearchRequest &request);

} // namespace palimpsest::retrieval
