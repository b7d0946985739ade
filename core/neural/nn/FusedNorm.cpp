#include "core/neural/nn/FusedNorm.h"

#include "core/neural/nn/HalfNumbers.h"
#include "core/neural/nn/NormKernels.h"
#ifdef PALIMPSEST_HAVE_CUDA
#include "core/neural/cuda/CardOperations.h"
#endif

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace palimpsest::neural::nn {

namespace {

constexpr std::int64_t kRowsOfPart = 64; // So few that sums in float32 stay exact enough.

bool isFusable(const at::Tensor &x, at::ScalarType type)
{
    const auto known = [](at::ScalarType each) { return each == at::kFloat || each == at::kBFloat16; };
    return x.is_cpu() && !at::GradMode::is_enabled() && x.dim() == 4 && known(x.scalar_type()) && known(type)
           && x.is_contiguous(at::MemoryFormat::ChannelsLast);
}

/// How x is distributed, channel by channel.
struct Moments {
    std::int64_t parts = 0;
    std::vector<float> pivots; // (B,C): numbers of each channel's own.
    std::vector<float> sums;   // (B,parts,2,C): distances from the pivots, and their squares
};

/// The moments of x in runs of kRowsOfPart positions.
Moments momentsOf(const at::Tensor &x)
{
    const std::int64_t channels = x.size(1);
    const std::int64_t positions = x.size(2) * x.size(3);
    Moments moments;
    moments.parts = (positions + kRowsOfPart - 1) / kRowsOfPart;
    const at::Tensor first = x.select(3, 0).select(2, 0).to(at::kFloat).contiguous();
    moments.pivots.assign(first.data_ptr<float>(), first.data_ptr<float>() + first.numel());
    moments.sums.assign(static_cast<std::size_t>(x.size(0) * moments.parts * 2 * channels), 0.0F);
    const NormKernels &kernels = bestNormKernels();
    at::parallel_for(0, x.size(0) * moments.parts, 4, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t part = begin; part < end; ++part) {
            const std::int64_t picture = part / moments.parts;
            const std::int64_t from = part % moments.parts * kRowsOfPart;
            const std::int64_t rows = std::min(kRowsOfPart, positions - from);
            const std::int64_t offset = (picture * positions + from) * channels;
            const float *pivots = moments.pivots.data() + picture * channels;
            float *sums = moments.sums.data() + part * 2 * channels;
            if (x.scalar_type() == at::kFloat)
                kernels.addFloat(x.data_ptr<float>() + offset, rows, channels, pivots, sums, sums + channels);
            else
                kernels.addHalf(halvesOf(x) + offset, rows, channels, pivots, sums, sums + channels);
        }
    });
    return moments;
}

/// Numbers per channel (B,C) float32, given for each item or once for all of them.
class PerChannel {
public:
    PerChannel(const at::Tensor &given, std::int64_t channels) : m_channels(channels)
    {
        if (given.defined())
            m_values = given.to(at::kFloat).reshape({-1, channels}).contiguous();
    }
    [[nodiscard]] bool isGiven() const { return m_values.defined(); }
    [[nodiscard]] double at(std::int64_t picture, std::int64_t channel) const
    {
        if (!m_values.defined())
            return 0.0;
        const std::int64_t row = m_values.size(0) == 1 ? 0 : picture;
        return static_cast<double>(m_values.data_ptr<float>()[row * m_channels + channel]);
    }

private:
    std::int64_t m_channels;
    at::Tensor m_values;
};

/// Sum and sum of squares of the channels first .. first + count - 1 of one picture, with `before` added to each.
std::pair<double, double> sumsOf(const Moments &moments, const PerChannel &before, std::int64_t picture,
                                 std::int64_t channels, std::int64_t positions, std::int64_t first, std::int64_t count)
{
    double sum = 0.0;
    double squares = 0.0;
    for (std::int64_t c = first; c < first + count; ++c) {
        double distance = 0.0;
        double squared = 0.0;
        for (std::int64_t part = picture * moments.parts; part < (picture + 1) * moments.parts; ++part) {
            const float *partial = moments.sums.data() + part * 2 * channels + c;
            distance += static_cast<double>(partial[0]);
            squared += static_cast<double>(partial[channels]);
        }
        const double pivot = static_cast<double>(moments.pivots[static_cast<std::size_t>(picture * channels + c)])
                             + before.at(picture, c);
        const auto n = static_cast<double>(positions);
        sum += distance + n * pivot;
        squares += squared + 2.0 * pivot * distance + n * pivot * pivot;
    }
    return {sum, squares};
}

/// y = x * factor + offset is the whole of normalisation, scale and shift: (B,2,C) float32.
std::vector<float> factorsAndOffsets(const torch::nn::GroupNormImpl &norm, const at::Tensor &x,
                                     const NormFollowUp &then, const Moments &moments)
{
    const std::int64_t channels = x.size(1);
    const std::int64_t groups = norm.options.num_groups();
    const std::int64_t perGroup = channels / groups;
    const double count = static_cast<double>(perGroup * x.size(2) * x.size(3));
    const at::Tensor weight = norm.weight.to(at::kFloat).contiguous();
    const at::Tensor bias = norm.bias.to(at::kFloat).contiguous();
    const PerChannel before(then.before, channels);
    const PerChannel scale(then.scale, channels);
    const PerChannel shift(then.shift, channels);
    std::vector<float> result(static_cast<std::size_t>(x.size(0) * 2 * channels));
    for (std::int64_t b = 0; b < x.size(0); ++b) {
        for (std::int64_t group = 0; group < groups; ++group) {
            const auto [sum, squares] =
                sumsOf(moments, before, b, channels, x.size(2) * x.size(3), group * perGroup, perGroup);
            const double mean = sum / count;
            const double inverse = 1.0 / std::sqrt(std::max(0.0, squares / count - mean * mean) + norm.options.eps());
            for (std::int64_t c = group * perGroup; c < (group + 1) * perGroup; ++c) {
                double factor = inverse * static_cast<double>(weight.data_ptr<float>()[c]);
                double offset = static_cast<double>(bias.data_ptr<float>()[c]) + (before.at(b, c) - mean) * factor;
                if (scale.isGiven()) {
                    const double times = 1.0 + scale.at(b, c);
                    factor *= times;
                    offset = offset * times + shift.at(b, c);
                }
                result[static_cast<std::size_t>(b * 2 * channels + c)] = static_cast<float>(factor);
                result[static_cast<std::size_t>((b * 2 + 1) * channels + c)] = static_cast<float>(offset);
            }
        }
    }
    return result;
}

} // namespace

at::Tensor fusedGroupNorm(const torch::nn::GroupNormImpl &norm, const at::Tensor &x, const NormFollowUp &then,
                          at::ScalarType type)
{
    const std::int64_t channels = x.size(1);
    const std::int64_t positions = x.size(2) * x.size(3);
    const std::int64_t parts = (positions + kRowsOfPart - 1) / kRowsOfPart;
    const std::vector<float> numbers = factorsAndOffsets(norm, x, then, momentsOf(x));
    const at::Tensor y = at::empty(x.sizes(), x.options().dtype(type), at::MemoryFormat::ChannelsLast);
    const NormKernels &kernels = bestNormKernels();
    const std::size_t variant = then.silu ? 1 : 0;
    at::parallel_for(0, x.size(0) * parts, 4, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t part = begin; part < end; ++part) {
            const std::int64_t first = part % parts * kRowsOfPart;
            const std::int64_t rows = std::min(kRowsOfPart, positions - first);
            const std::int64_t at = (part / parts * positions + first) * channels;
            const float *factors = numbers.data() + part / parts * 2 * channels;
            const float *offsets = factors + channels;
            const bool fromFloat = x.scalar_type() == at::kFloat;
            if (type == at::kFloat) {
                float *out = y.data_ptr<float>() + at;
                if (fromFloat)
                    kernels.floatToFloat[variant](x.data_ptr<float>() + at, rows, channels, factors, offsets, out);
                else
                    kernels.halfToFloat[variant](halvesOf(x) + at, rows, channels, factors, offsets, out);
            } else {
                auto *out = halvesOf(y) + at;
                if (fromFloat)
                    kernels.floatToHalf[variant](x.data_ptr<float>() + at, rows, channels, factors, offsets, out);
                else
                    kernels.halfToHalf[variant](halvesOf(x) + at, rows, channels, factors, offsets, out);
            }
        }
    });
    return y;
}

at::Tensor groupNormThen(const torch::nn::GroupNormImpl &norm, const at::Tensor &x, const NormFollowUp &then,
                         at::ScalarType type)
{
    if (isFusable(x, type))
        return fusedGroupNorm(norm, x, then, type);
#ifdef PALIMPSEST_HAVE_CUDA
    if (type == at::kBFloat16 && x.dim() == 4 && cuda::canRunOnCard(x, x.size(1))
        && x.is_contiguous(at::MemoryFormat::ChannelsLast))
        return cuda::cardGroupNorm(norm, x, then);
#endif
    const at::Tensor shifted = then.before.defined() ? x + then.before : x;
    at::Tensor y =
        at::group_norm(shifted.to(at::kFloat), norm.options.num_groups(), norm.weight, norm.bias, norm.options.eps());
    if (then.scale.defined())
        y = y * (1 + then.scale) + then.shift;
    return then.silu ? at::silu(y) : y;
}

} // namespace palimpsest::neural::nn
