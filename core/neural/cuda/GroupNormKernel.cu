#include "core/neural/cuda/CardKernels.h"
#include "core/neural/cuda/Eight.cuh"

#include <algorithm>

namespace palimpsest::neural::cuda {

namespace {

constexpr int kThreads = 256;
constexpr int kMaxGroups = 64;
constexpr int kPositionsOfBlock = 64;

/// What stands at the first position of channel `first`, as the origin that sums are taken from: the variance would drown in
/// the mean's square otherwise.
__device__ float originOf(const GroupNormLaunch &launch, std::int64_t item, int first)
{
    const auto *x = static_cast<const __nv_bfloat16 *>(launch.x);
    const float before = launch.before == nullptr ? 0.0F : launch.before[item * launch.beforeStride + first];
    return __bfloat162float(x[item * launch.positions * launch.channels + first]) + before;
}

/// sums (B,G,2) += distances from the origin and their squares, of kPositionsOfBlock positions of one item. Threads stand side by
/// side along the channels, so that reads are whole lines.
__global__ void addMoments(GroupNormLaunch launch)
{
    __shared__ float sums[kMaxGroups][2];
    __shared__ float origins[kMaxGroups];
    const int channels = static_cast<int>(launch.channels);
    const int perGroup = channels / static_cast<int>(launch.groups);
    const auto item = static_cast<std::int64_t>(blockIdx.y);
    for (int group = threadIdx.x; group < launch.groups; group += kThreads) {
        sums[group][0] = 0.0F;
        sums[group][1] = 0.0F;
        origins[group] = originOf(launch, item, group * perGroup);
    }
    __syncthreads();
    const int lanes = min(kThreads, channels / kEight);
    const int rows = kThreads / lanes;
    const int lane = threadIdx.x % lanes;
    const int row = threadIdx.x / lanes;
    const std::int64_t first = static_cast<std::int64_t>(blockIdx.x) * kPositionsOfBlock;
    const std::int64_t end = min(launch.positions, first + kPositionsOfBlock);
    const auto *x = static_cast<const __nv_bfloat16 *>(launch.x) + item * launch.positions * channels;
    for (int channel = lane * kEight; row < rows && channel < channels; channel += lanes * kEight) {
        float distances[kEight] = {};
        float squares[kEight] = {};
        float offsets[kEight];
        for (int i = 0; i < kEight; ++i) {
            const float before =
                launch.before == nullptr ? 0.0F : launch.before[item * launch.beforeStride + channel + i];
            offsets[i] = before - origins[(channel + i) / perGroup];
        }
        for (std::int64_t position = first + row; position < end; position += rows) {
            const Eight values = *reinterpret_cast<const Eight *>(x + position * channels + channel);
#pragma unroll
            for (int i = 0; i < kEight; ++i) {
                const float distance = values.at(i) + offsets[i];
                distances[i] += distance;
                squares[i] += distance * distance;
            }
        }
        for (int i = 0; i < kEight; ++i) {
            atomicAdd(&sums[(channel + i) / perGroup][0], distances[i]);
            atomicAdd(&sums[(channel + i) / perGroup][1], squares[i]);
        }
    }
    __syncthreads();
    for (int group = threadIdx.x; group < launch.groups; group += kThreads) {
        atomicAdd(launch.sums + (item * launch.groups + group) * 2, sums[group][0]);
        atomicAdd(launch.sums + (item * launch.groups + group) * 2 + 1, sums[group][1]);
    }
}

/// factors (B,2,C): y = x * factor + offset is the whole of normalisation, scale and shift.
__global__ void findFactors(GroupNormLaunch launch)
{
    const auto item = static_cast<std::int64_t>(blockIdx.y);
    const int channel = static_cast<int>(blockIdx.x) * kThreads + static_cast<int>(threadIdx.x);
    if (channel >= launch.channels)
        return;
    const int perGroup = static_cast<int>(launch.channels / launch.groups);
    const int group = channel / perGroup;
    const float *sums = launch.sums + (item * launch.groups + group) * 2;
    const float count = static_cast<float>(launch.positions) * static_cast<float>(perGroup);
    const float distance = sums[0] / count;
    const float variance = fmaxf(0.0F, sums[1] / count - distance * distance);
    const float mean = originOf(launch, item, group * perGroup) + distance;
    const float before = launch.before == nullptr ? 0.0F : launch.before[item * launch.beforeStride + channel];
    float factor = rsqrtf(variance + launch.eps) * launch.weight[channel];
    float offset = launch.bias[channel] + (before - mean) * factor;
    if (launch.scale != nullptr) {
        const float times = 1.0F + launch.scale[item * launch.scaleStride + channel];
        factor *= times;
        offset = offset * times + launch.shift[item * launch.scaleStride + channel];
    }
    launch.factors[item * 2 * launch.channels + channel] = factor;
    launch.factors[(item * 2 + 1) * launch.channels + channel] = offset;
}

/// y from x and the factors, eight channels of one position a thread.
__global__ void applyFactors(GroupNormLaunch launch)
{
    const auto item = static_cast<std::int64_t>(blockIdx.y);
    const std::int64_t numbers = launch.positions * launch.channels;
    const std::int64_t at = (static_cast<std::int64_t>(blockIdx.x) * kThreads + threadIdx.x) * kEight;
    if (at >= numbers)
        return;
    const auto channel = static_cast<int>(at % launch.channels);
    const float *factors = launch.factors + item * 2 * launch.channels + channel;
    const float *offsets = factors + launch.channels;
    const Eight values =
        *reinterpret_cast<const Eight *>(static_cast<const __nv_bfloat16 *>(launch.x) + item * numbers + at);
    Eight results;
#pragma unroll
    for (int pair = 0; pair < kEight / 2; ++pair) {
        float two[2];
        for (int i = 0; i < 2; ++i) {
            const int place = 2 * pair + i;
            const float value = values.at(place) * factors[place] + offsets[place];
            two[i] = launch.silu ? value / (1.0F + __expf(-value)) : value;
        }
        results.set(pair, two[0], two[1]);
    }
    *reinterpret_cast<Eight *>(static_cast<__nv_bfloat16 *>(launch.y) + item * numbers + at) = results;
}

} // namespace

bool launchGroupNorm(const GroupNormLaunch &launch, void *stream)
{
    if (launch.channels % kEight != 0 || launch.groups > kMaxGroups)
        return false;
    const auto queue = static_cast<cudaStream_t>(stream);
    const auto batch = static_cast<unsigned>(launch.batch);
    const auto blocks = [](std::int64_t count, std::int64_t each) {
        return static_cast<unsigned>((count + each - 1) / each);
    };
    addMoments<<<dim3(blocks(launch.positions, kPositionsOfBlock), batch), kThreads, 0, queue>>>(launch);
    findFactors<<<dim3(blocks(launch.channels, kThreads), batch), kThreads, 0, queue>>>(launch);
    applyFactors<<<dim3(blocks(launch.positions * launch.channels, kThreads * kEight), batch), kThreads, 0, queue>>>(
        launch);
    return cudaGetLastError() == cudaSuccess;
}

} // namespace palimpsest::neural::cuda
