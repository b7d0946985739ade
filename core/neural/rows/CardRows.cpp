#include "core/neural/CardRows.h"

#include "core/neural/diffusion/Autocast.h"
#include "core/neural/weights/Guarded.h"
#ifdef PALIMPSEST_HAVE_CUDA
#include "core/neural/cuda/CardScores.h"
#endif

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>
#include <c10/core/StreamGuard.h>
#include <c10/core/impl/VirtualGuardImpl.h>

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <optional>
#include <utility>

namespace palimpsest::neural {

namespace {

// What is copied at once, by way of memory that the card reads by itself.
constexpr std::int64_t kBufferBytes = std::int64_t{32} << 20;
constexpr std::int64_t kBytesOfThread = std::int64_t{1} << 20;
// Rows that become float32 at once on the CPU.
constexpr std::int64_t kRowsOfProduct = 16'384;

std::int64_t numberBytes(const EmbeddingView &rows)
{
    return rows.halfRows != nullptr ? 2 : 4;
}

Result<std::int64_t> freeBytes(const at::Device &device)
{
    if (device.is_cpu())
        return static_cast<std::int64_t>(sysconf(_SC_AVPHYS_PAGES)) * static_cast<std::int64_t>(sysconf(_SC_PAGESIZE));
#ifdef PALIMPSEST_HAVE_CUDA
    return cuda::freeCardBytes(device);
#else
    return Error{ErrorCode::Unsupported, "This build cannot search on the graphics card.", device.str()};
#endif
}

// How far a product that was summed in float32 may lie from the real one: at most D roundings by 2^-24, each of no more than
// the product of the lengths (Higham, Accuracy and Stability of Numerical Algorithms, 3.1). float16 makes rows of length 1 a
// little longer.
double largestError(std::span<const float> query)
{
    constexpr double kRounding = 0x1p-24;
    constexpr double kSlack = 1.25;
    double squares = 0.0;
    for (const float value : query)
        squares += static_cast<double>(value) * static_cast<double>(value);
    return static_cast<double>(query.size()) * kRounding * kSlack * std::sqrt(squares);
}

} // namespace

struct CardRows::Impl {
    EmbeddingView source;
    at::Device device = at::kCPU;
    at::Tensor rows;                   ///< (count,D) float16 or float32, on the device.
    at::Tensor scores;                 ///< (count) float32, on the device.
    at::Tensor buffer;                 ///< (n,D) like rows, in main memory; while there is something to copy.
    std::optional<c10::Stream> stream; ///< Of a card, before what paints.
    std::int64_t copied = 0;

    Impl(const EmbeddingView &view, const at::Device &where) : source(view), device(where)
    {
        const c10::InferenceMode inference;
        // Memory that another stream has let go of may still be read by what waits there, so that all of it is of this one.
        if (device.is_cuda())
            stream = c10::impl::VirtualGuardImpl(device.type()).getStreamFromGlobalPool(device, true);
        c10::OptionalStreamGuard guard;
        enter(guard);
        const auto numbers = at::TensorOptions().dtype(view.halfRows != nullptr ? at::kHalf : at::kFloat);
        rows = at::empty({view.count, view.dimension}, numbers.device(device));
        scores = at::empty({view.count}, at::TensorOptions(device).dtype(at::kFloat));
        const std::int64_t atOnce = std::clamp<std::int64_t>(kBufferBytes / rowBytes(), 1, view.count);
        buffer = at::empty({atOnce, view.dimension}, numbers.pinned_memory(device.is_cuda()));
    }

    [[nodiscard]] std::int64_t rowBytes() const { return source.dimension * numberBytes(source); }

    void enter(c10::OptionalStreamGuard &guard) const
    {
        if (stream)
            guard.reset_stream(*stream);
    }

    void copyMore(std::int64_t bytes)
    {
        const c10::InferenceMode inference;
        c10::OptionalStreamGuard guard;
        enter(guard);
        const std::int64_t wanted = std::max<std::int64_t>(1, bytes / rowBytes());
        const std::int64_t end = source.count - copied > wanted ? copied + wanted : source.count;
        while (copied < end) {
            const std::int64_t some = std::min(end - copied, buffer.size(0));
            fillBuffer(some);
            // Waits for the copy, so that the buffer can be filled again.
            rows.narrow(0, copied, some).copy_(buffer.narrow(0, 0, some));
            copied += some;
        }
        if (copied == source.count)
            buffer = at::Tensor();
    }

    /// Several threads, since most of the time goes into pages that are read from the file.
    void fillBuffer(std::int64_t some)
    {
        const auto *first = source.halfRows != nullptr ? reinterpret_cast<const char *>(source.halfRows)
                                                       : reinterpret_cast<const char *>(source.floatRows);
        const char *from = first + copied * rowBytes();
        auto *to = static_cast<char *>(buffer.data_ptr());
        at::parallel_for(0, some * rowBytes(), kBytesOfThread, [from, to](std::int64_t begin, std::int64_t end) {
            std::memcpy(to + begin, from + begin, static_cast<std::size_t>(end - begin));
        });
    }

    /// scores = rows * query, summed in float32.
    void score(const at::Tensor &query)
    {
#ifdef PALIMPSEST_HAVE_CUDA
        if (device.is_cuda()) {
            cuda::cardRowScores(rows, query, scores);
            return;
        }
#endif
        for (std::int64_t first = 0; first < source.count; first += kRowsOfProduct) {
            const std::int64_t some = std::min(kRowsOfProduct, source.count - first);
            at::Tensor part = scores.narrow(0, first, some);
            at::mv_out(part, rows.narrow(0, first, some).to(at::kFloat), query);
        }
    }

    CardBest best(std::span<const float> query, std::int64_t limit)
    {
        const c10::InferenceMode inference;
        c10::OptionalStreamGuard guard;
        enter(guard);
        score(at::tensor(at::ArrayRef<float>(query.data(), query.size()), at::kFloat).to(device));
        const auto [values, places] = at::topk(scores, limit, 0, true, false);
        const at::Tensor ownValues = values.cpu().contiguous();
        const at::Tensor ownPlaces = places.cpu().contiguous();
        const std::span<const float> found(ownValues.data_ptr<float>(), static_cast<std::size_t>(limit));
        CardBest best;
        best.rows.assign(ownPlaces.data_ptr<std::int64_t>(), ownPlaces.data_ptr<std::int64_t>() + limit);
        if (!std::all_of(found.begin(), found.end(), [](float value) { return std::isfinite(value); }))
            best.restAtMost = std::numeric_limits<double>::infinity();
        else if (limit == source.count)
            best.restAtMost = -std::numeric_limits<double>::infinity();
        else
            best.restAtMost = static_cast<double>(*std::min_element(found.begin(), found.end())) + largestError(query);
        return best;
    }
};

CardRows::CardRows(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

CardRows::~CardRows() = default;

Result<std::unique_ptr<CardRows>> CardRows::create(const EmbeddingView &rows, const CardRowsOptions &options)
{
    if (rows.count < 1 || rows.dimension < 1 || (rows.halfRows == nullptr && rows.floatRows == nullptr))
        return Error{ErrorCode::InvalidArgument, "There are no embeddings to hold.", {}};
    return weights::guarded(
        "The embeddings could not be held for searching.", [&]() -> Result<std::unique_ptr<CardRows>> {
            const auto device = diffusion::resolveDevice(options.device);
            if (!device)
                return device.error();
            const auto free = freeBytes(*device);
            if (!free)
                return free.error();
            const double needed =
                static_cast<double>(rows.count)
                * (static_cast<double>(rows.dimension * numberBytes(rows)) + static_cast<double>(sizeof(float)));
            if (needed > options.shareOfFreeMemory * static_cast<double>(*free))
                return Error{ErrorCode::OutOfMemory,
                             "The database does not fit beside a model; it is searched in main memory.",
                             std::to_string(needed / 1e6) + " MB, " + std::to_string(options.shareOfFreeMemory) + " of "
                                 + std::to_string(static_cast<double>(*free) / 1e6) + " MB on " + device->str()};
            return std::unique_ptr<CardRows>(new CardRows(std::make_unique<Impl>(rows, *device)));
        });
}

Result<void> CardRows::copyMore(std::int64_t bytes)
{
    return weights::guarded("The embeddings could not be copied for searching.", [&]() -> Result<void> {
        m_impl->copyMore(bytes);
        return {};
    });
}

bool CardRows::isComplete() const
{
    return m_impl->copied == m_impl->source.count;
}

std::int64_t CardRows::deviceBytes() const
{
    return static_cast<std::int64_t>(m_impl->rows.nbytes() + m_impl->scores.nbytes());
}

Result<CardBest> CardRows::best(std::span<const float> query, std::int64_t limit)
{
    if (limit < 1 || query.size() != static_cast<std::size_t>(m_impl->source.dimension) || !isComplete())
        return Error{ErrorCode::InvalidArgument, "The rows cannot be searched so.",
                     std::to_string(query.size()) + " values, " + std::to_string(m_impl->source.dimension)
                         + " expected; " + std::to_string(limit) + " rows asked for; " + std::to_string(m_impl->copied)
                         + " of " + std::to_string(m_impl->source.count) + " copied"};
    return weights::guarded("The search on the graphics card failed.", [&]() -> Result<CardBest> {
        return m_impl->best(query, std::min(limit, m_impl->source.count));
    });
}

} // namespace palimpsest::neural
