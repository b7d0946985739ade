#include "core/neural/nn/TileConvolution.h"

#include "core/neural/nn/HalfNumbers.h"
#include "core/neural/nn/Processor.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <ATen/core/grad_mode.h>
#include <c10/core/InferenceMode.h>

#include <atomic>

namespace palimpsest::neural::nn {

namespace {

/// The bias of each sum of each panel.
at::Tensor biasOfPanels(const TileShape &shape, const at::Tensor &bias)
{
    constexpr std::int64_t kColumns = 32;
    const at::Tensor result = at::zeros({shape.panels(), kColumns}, at::kFloat);
    if (!bias.defined())
        return result;
    const at::Tensor given = bias.detach().to(at::kFloat).contiguous();
    for (std::int64_t panel = 0; panel < shape.panels(); ++panel) {
        for (std::int64_t column = 0; column < kColumns; ++column) {
            const std::int64_t out = shape.outOf(panel, column);
            if (out < shape.out)
                result.data_ptr<float>()[panel * kColumns + column] = given.data_ptr<float>()[out];
        }
    }
    return result;
}

} // namespace

std::optional<TileConvolution> TileConvolution::create(const at::Tensor &weight, const at::Tensor &bias,
                                                       std::int64_t stride, std::int64_t padding, AfterSum after)
{
    const std::int64_t side = weight.size(2);
    if (!processor().tiles || !weight.is_cpu() || weight.scalar_type() != at::kBFloat16 || stride != 1
        || weight.size(3) != side || (side != 1 && side != 3) || padding != side / 2)
        return std::nullopt;
    const c10::InferenceMode ordinaryTensors(false);
    const at::NoGradGuard noGrad;
    TileConvolution result;
    result.m_shape = {weight.size(1), weight.size(0), side, after};
    const TileShape &shape = result.m_shape;
    const at::Tensor given = weight.detach().contiguous(at::MemoryFormat::ChannelsLast);
    result.m_packed = at::empty({shape.packedNumbers()}, weight.options());
    result.m_bias = biasOfPanels(shape, bias);
    at::parallel_for(0, shape.panels(), 1, [&](std::int64_t begin, std::int64_t end) {
        packIntoTiles(shape, halvesOf(given), begin, end, halvesOf(result.m_packed));
    });
    return result;
}

at::Tensor TileConvolution::run(const at::Tensor &x, const at::Tensor &residual) const
{
    // What follows reads and writes memory by these sizes alone.
    TORCH_CHECK(x.dim() == 4 && x.size(1) == m_shape.in && x.is_contiguous(at::MemoryFormat::ChannelsLast),
                "a layer of ", m_shape.in, " channels was given ", x.sizes());
    const at::Tensor y =
        at::empty({x.size(0), m_shape.results(), x.size(2), x.size(3)}, x.options(), at::MemoryFormat::ChannelsLast);
    TORCH_CHECK(!residual.defined()
                    || (residual.sizes() == y.sizes() && residual.is_contiguous(at::MemoryFormat::ChannelsLast)),
                "a result ", y.sizes(), " was to be added to ", residual.sizes());
    TilePictures pictures{halvesOf(x), x.size(0), x.size(2), x.size(3)};
    if (m_shape.side == 1)
        pictures = {halvesOf(x), 1, x.size(0) * x.size(2) * x.size(3), 1};
    const TileResults results{m_bias.data_ptr<float>(), residual.defined() ? halvesOf(residual) : nullptr, halvesOf(y)};
    const std::int64_t threads = at::get_num_threads();
    const std::vector<TileTask> tasks = tileTasks(m_shape, pictures, threads);
    std::atomic<std::size_t> next{0};
    // Whichever thread is free takes the next task: on a busy machine they are not equally fast.
    at::parallel_for(0, threads, 1, [&](std::int64_t, std::int64_t) {
        thread_local TileScratch scratch;
        for (std::size_t task = next++; task < tasks.size(); task = next++)
            convolveInTiles(m_shape, halvesOf(m_packed), pictures, tasks[task], results, scratch);
    });
    return y;
}

} // namespace palimpsest::neural::nn
