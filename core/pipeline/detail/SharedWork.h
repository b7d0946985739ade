#pragma once

#include "core/base/JobContext.h"
#include "core/base/Result.h"
#include "core/base/Workers.h"

#include <cstdint>
#include <functional>

namespace palimpsest::pipeline {

/// Calls `work` for stretches of [0, count) of about `piece` each, on the calling thread and on the workers at once; no
/// stretch twice. Returns when all are done. `work` must be thread-safe for different stretches and must not throw.
/// Cancelled, between two stretches.
Result<void> shareWork(const Workers &workers, std::int64_t count, std::int64_t piece, const JobContext &job,
                       const std::function<void(std::int64_t, std::int64_t)> &work);

} // namespace palimpsest::pipeline
