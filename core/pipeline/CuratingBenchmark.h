#pragma once

#include "core/base/JobContext.h"
#include "core/base/Result.h"
#include "core/base/Workers.h"
#include "core/pipeline/Library.h"

#include <cstdint>
#include <string>

namespace palimpsest::pipeline {

/// What is measured.
struct CuratingBenchmarkOptions {
    std::string databaseId;       ///< Whose thumbnails are looked at.
    std::int64_t items = 300'000; ///< That are compared: made up from those thumbnails' hashes, and made-up embeddings.
    std::int64_t mapItems = 138'000;
    int dimension = 192;
    std::uint64_t seed = 1;
    Workers workers;
};

/// What was measured. One item in ten is made as a near copy of another: by up to 4 bits, with a cosine of about 0.985.
struct CuratingFigures {
    std::int64_t thumbnails = 0;
    double hashSeconds = 0.0; ///< Of all thumbnails, with the workers.
    double looksSeconds = 0.0;
    std::int64_t looksGroups = 0;
    double looksFound = 0.0; ///< The share of the made copies that are in the group of their original.
    double meansSeconds = 0.0;
    std::int64_t meansGroups = 0;
    double meansFound = 0.0;
    double planeSeconds = 0.0; ///< The map at once.
    double planeKept = 0.0;    ///< See MapTruth.
    double planeTrustworthiness = 0.0;
    double graphSeconds = 0.0; ///< The nearest rows of all rows, which refining begins with.
    double graphRecall = 0.0;  ///< Of the 15 nearest, for 500 rows.
    double refineSeconds = 0.0;
    double mapKept = 0.0;
    double mapTrustworthiness = 0.0;
};

/// Measures curating on this machine. NotFound (no such database), Cancelled, OutOfMemory.
Result<CuratingFigures> benchCurating(Library &library, const CuratingBenchmarkOptions &options, const JobContext &job);

} // namespace palimpsest::pipeline
