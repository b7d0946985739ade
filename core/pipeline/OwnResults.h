#pragma once

#include "core/base/Image.h"
#include "core/base/JobContext.h"
#include "core/base/Recipe.h"
#include "core/base/Result.h"
#include "core/pipeline/Import.h"
#include "core/pipeline/Library.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <vector>

namespace palimpsest::pipeline {

/// A picture that was painted and is on disk.
struct OwnResult {
    std::filesystem::path file;         ///< Where it lies; the database refers to it.
    std::shared_ptr<const Image> image; ///< May be null: then the file is read.
    Recipe recipe;                      ///< Its words become the caption; what it drew on, the source.
};

/// What appending did.
struct OwnResultsReport {
    DatabaseInfo database;
    std::int64_t added = 0;
    std::int64_t alreadyThere = 0;
    std::int64_t unreadable = 0; ///< Files that are gone or no pictures.
};

/// Adds painted pictures to the database "My results" among the user's own (one an encoder), which is made with the first
/// one: so that "what did I make that looks like this" is a search like any other, and results can be painted with again.
/// A picture that is in it already, by its content, is counted and not added, so that after a crash all results of the
/// history can simply be handed over again. One transaction for all that are given. Cancelled, InvalidArgument (an empty embedder), what the embedder says, Io.
Result<OwnResultsReport> addOwnResults(Library &library, const PictureEmbedder &embedder,
                                       std::span<const OwnResult> results, const JobContext &job);

} // namespace palimpsest::pipeline
