#pragma once

#include "core/base/Result.h"
#include "core/pipeline/Teach.h"

#include <filesystem>

namespace palimpsest::pipeline {

/// Notes what a teaching was asked and how far it is, beside its checkpoint. Io.
Result<void> writeTeachingRecord(const TeachingRecord &record);

/// The teaching of the model in `modelDirectory`, with its curve. NotFound, Corrupt.
Result<TeachingRecord> readTeachingRecord(const std::filesystem::path &modelDirectory);

} // namespace palimpsest::pipeline
