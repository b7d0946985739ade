#pragma once

#include <cstdint>

// Legend: B batch, C channels, P positions (H*W), G groups, R rows.

namespace palimpsest::neural::cuda {

// The passes between a denoiser's matrix products, each reading and writing its numbers once. Numbers are bfloat16 (by their
// addresses on the card), 16 bytes of them at a time: C and the width of rows are multiples of 8. Parameters are float32, sums as
// well. All are queued on `stream` (a cudaStream_t) and return false when the launch failed.

/// What one group normalisation works on. Pointers are on the card.
struct GroupNormLaunch {
    const void *x = nullptr;       ///< (B,P,C)
    void *y = nullptr;             ///< (B,P,C)
    float *sums = nullptr;         ///< (B,G,2), zeros; scratch
    float *factors = nullptr;      ///< (B,2,C); scratch
    const float *weight = nullptr; ///< (C)
    const float *bias = nullptr;   ///< (C)
    const float *before =
        nullptr; ///< (B,C), or (C) when its stride is 0; null = nothing is added to x. Likewise the next.
    const float *scale = nullptr;
    const float *shift = nullptr;
    std::int64_t beforeStride = 0; ///< From one item's numbers to the next one's.
    std::int64_t scaleStride = 0;  ///< Of scale and shift.
    std::int64_t batch = 0;
    std::int64_t positions = 0;
    std::int64_t channels = 0;
    std::int64_t groups = 0;
    float eps = 0.0F;
    bool silu = false;
};

/// y = ((x + before - mean) / sqrt(variance + eps) * weight + bias) * (1 + scale) + shift, through SiLU when asked.
bool launchGroupNorm(const GroupNormLaunch &launch, void *stream);

/// y = (x - mean) / sqrt(variance + eps) * weight + bias in each row of x (R,columns).
bool launchLayerNorm(const void *x, std::int64_t rows, std::int64_t columns, const float *weight, const float *bias,
                     float eps, void *y, void *stream);

/// y (R,columns) = value * GELU(gate), the exact one, of x (R,2*columns).
bool launchGatedGelu(const void *x, std::int64_t rows, std::int64_t columns, void *y, void *stream);

/// y (R,columns) = a + b + bias, bias (columns) bfloat16.
bool launchSum(const void *a, const void *b, const void *bias, std::int64_t rows, std::int64_t columns, void *y,
               void *stream);

/// How the numbers of rows lie on the card.
enum class RowNumbers { Float16, Float32 };

/// scores (count) float32 = rows (count,columns) times query (columns) float32, summed in float32. Of any width; rows and query
/// begin at multiples of 16 bytes.
bool launchRowScores(const void *rows, RowNumbers numbers, std::int64_t count, std::int64_t columns, const float *query,
                     float *scores, void *stream);

} // namespace palimpsest::neural::cuda
