#pragma once

#include "core/base/EmbeddingView.h"
#include "core/base/Result.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace palimpsest::neural {

/// Where rows are held, and how much room they may take.
struct CardRowsOptions {
    std::string device = "auto"; ///< "auto", "cpu", "cuda" or "cuda:N". The CPU is there for tests.
    /// Of the memory that is free on the device; the rest is for painting.
    double shareOfFreeMemory = 0.25;
};

/// The rows that score best, and what is known of the others.
struct CardBest {
    std::vector<std::int64_t> rows; ///< In no order.
    /// No other row's product with the query, in real numbers, is above this, provided that rows are L2-normalised. -infinity
    /// when all rows are named, +infinity when nothing can be said.
    double restAtMost = 0.0;
};

/// The embeddings of a database on a graphics card, copied there as they lie on disk. Not thread-safe. Where the rows change,
/// another one has to be made. Tensors and kernels stay inside.
class CardRows {
public:
    /// Takes the room for `rows` (count,D), float16 or float32; copies none yet. They must stay as they are until isComplete().
    /// OutOfMemory when they take more than their share, Unsupported without such a device or when the build has no kernels
    /// for it, InvalidArgument for an empty view.
    static Result<std::unique_ptr<CardRows>> create(const EmbeddingView &rows, const CardRowsOptions &options);
    ~CardRows();
    CardRows(const CardRows &) = delete;
    CardRows &operator=(const CardRows &) = delete;

    /// Copies about `bytes` more of the rows, at least one. After a failure, Internal or OutOfMemory, the object is of no use.
    [[nodiscard]] Result<void> copyMore(std::int64_t bytes);
    [[nodiscard]] bool isComplete() const;
    /// Taken on the device, by the rows and what a search needs.
    [[nodiscard]] std::int64_t deviceBytes() const;

    /// The `limit` rows, or all when there are fewer, whose products with `query` (D) float32 are the largest. Products are
    /// summed in float32, so that rows in doubt have to be ranked in double precision by whoever asked; see
    /// CardBest::restAtMost. InvalidArgument for a limit below 1, a query of another dimension or before isComplete();
    /// OutOfMemory and Internal when the card fails.
    [[nodiscard]] Result<CardBest> best(std::span<const float> query, std::int64_t limit);

private:
    struct Impl;
    explicit CardRows(std::unique_ptr<Impl> impl);

    std::unique_ptr<Impl> m_impl;
};

} // namespace palimpsest::neural
