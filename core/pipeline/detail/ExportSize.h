#pragma once

#include "core/base/Result.h"

namespace palimpsest::pipeline {

struct ExportPlan;

struct ExportSize {
    int widthPx = 0;
    int heightPx = 0;
};

/// The size with this longer side, proportions kept; 0 = as it is.
ExportSize exportSize(int widthPx, int heightPx, int longSidePx);

/// Puts the plan into its file. NotFound, Io.
Result<void> writeExportPlan(const ExportPlan &plan);

} // namespace palimpsest::pipeline
