#pragma once

#include "core/base/Registry.h"
#include "core/base/Result.h"
#include "core/pipeline/evaluation/StudyBench.h"

#include <optional>
#include <string>

namespace palimpsest::pipeline::studies {

/// What a study found, and a picture to look at when it draws one.
struct StudyOutcome {
    StudyTable table;
    std::optional<Image> sheet;
};

/// A member of the open set of studies.
struct StudyEntry {
    std::string id; ///< Stable, names the files.
    std::string title;
    std::string summary; ///< One sentence.
    int order = 0;       ///< Where a report tells it.
    Result<StudyOutcome> (*run)(StudyBench &bench, const JobContext &job) = nullptr;
};

using StudyRegistry = Registry<StudyEntry>;

/// Registers every study of this folder, in order of file names.
void registerStudyAll(StudyRegistry &registry);

} // namespace palimpsest::pipeline::studies
