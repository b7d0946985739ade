#include "core/neural/cuda/CardScores.h"

#include "core/neural/cuda/CardKernels.h"

#include <ATen/ATen.h>
#include <c10/cuda/CUDAException.h>
#include <c10/cuda/CUDAGuard.h>
#include <c10/cuda/CUDAStream.h>

namespace palimpsest::neural::cuda {

std::int64_t freeCardBytes(const at::Device &device)
{
    const c10::cuda::CUDAGuard guard(device);
    std::size_t free = 0;
    std::size_t total = 0;
    C10_CUDA_CHECK(cudaMemGetInfo(&free, &total));
    return static_cast<std::int64_t>(free);
}

void cardRowScores(const at::Tensor &rows, const at::Tensor &query, const at::Tensor &scores)
{
    const bool half = rows.scalar_type() == at::kHalf;
    TORCH_CHECK(rows.is_cuda() && rows.dim() == 2 && rows.is_contiguous() && (half || rows.scalar_type() == at::kFloat),
                "rows must be float16 or float32 on a card");
    TORCH_CHECK(query.device() == rows.device() && query.scalar_type() == at::kFloat && query.is_contiguous()
                    && query.numel() == rows.size(1),
                "the query must be float32 of the rows' dimension");
    TORCH_CHECK(scores.device() == rows.device() && scores.scalar_type() == at::kFloat && scores.is_contiguous()
                    && scores.numel() == rows.size(0),
                "scores must be float32, one for each row");
    const c10::cuda::CUDAGuard guard(rows.device());
    TORCH_CHECK(launchRowScores(rows.data_ptr(), half ? RowNumbers::Float16 : RowNumbers::Float32, rows.size(0),
                                rows.size(1), query.data_ptr<float>(), scores.data_ptr<float>(),
                                c10::cuda::getCurrentCUDAStream().stream()),
                "scoring was not started");
}

} // namespace palimpsest::neural::cuda
