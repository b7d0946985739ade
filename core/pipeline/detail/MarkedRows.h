#pragma once

#include "core/base/Query.h"
#include "core/base/Result.h"
#include "core/base/RowSet.h"
#include "core/pipeline/Curation.h"
#include "core/pipeline/detail/DatabaseSearch.h"

#include <span>
#include <string>

namespace palimpsest::pipeline {

/// Whether a condition is about what the artist has said (tags, ratings) and not about what a database knows.
bool isAboutMarks(const FactCondition &condition);

/// Those of `rows`, all of one database, whose marks fit the conditions, which are about marks only; see fittingRows(). The
/// tag "sea" stands for everything of that kind too ("sea:storm"); an open range of ratings leaves unrated pictures out.
/// As the marks are now: milliseconds once the database has been asked before. NotFound, Io.
Result<RowSet> rowsWithMarks(Curation &curation, const std::string &databaseId, RowSet rows,
                             std::span<const FactCondition> conditions);

/// Every tag that an item of a database wears, see RowTags. Fails likewise.
Result<RowTags> tagsOfRows(Curation &curation, const std::string &databaseId);

} // namespace palimpsest::pipeline
