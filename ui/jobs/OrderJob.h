#pragma once

#include "core/pipeline/PaintJob.h"
#include "ui/jobs/JobTypes.h"

namespace palimpsest::ui {

/// An order as it is kept in the queue on disk.
[[nodiscard]] pipeline::PaintJob jobOfOrder(const PaintOrder &order);
/// The inverse; the order has no id.
[[nodiscard]] PaintOrder orderOfJob(const pipeline::PaintJob &job);
/// What the order asks for, as a recipe; where neighbours are found late, they are those that are kept.
[[nodiscard]] Recipe recipeOfOrder(const PaintOrder &order);

} // namespace palimpsest::ui
