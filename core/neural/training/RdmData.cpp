#include "core/neural/training/RdmData.h"

#include "core/neural/diffusion/Autocast.h"
#include "core/neural/training/TrainingRun.h"
#include "core/neural/training/UnitVectors.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace palimpsest::neural::training {

namespace {

constexpr std::int64_t kStoredNeighbours = 20;
constexpr std::size_t kFewestToHoldOut = 20; // Of fewer pictures each is needed.

// Shares of the conditioning modes (see drawContext), cumulative.
constexpr double kTextOnly = 0.18;
constexpr double kTextAndNeighbours = 0.40;
constexpr double kTextAndStyle = 0.55;
constexpr double kNeighboursOnly = 0.90; // The rest is unconditional.
constexpr double kMaxNoise = 0.5;

std::vector<std::vector<std::int64_t>> rowsByLabel(const at::Tensor &labels)
{
    std::vector<std::vector<std::int64_t>> rows(static_cast<std::size_t>(labels.max().item<std::int64_t>()) + 1);
    for (std::int64_t i = 0; i < labels.numel(); ++i)
        rows[static_cast<std::size_t>(labels[i].item<std::int64_t>())].push_back(i);
    return rows;
}

} // namespace

std::string stampOf(const std::vector<std::filesystem::path> &files)
{
    std::string stamp;
    for (const std::filesystem::path &file : files) {
        std::error_code ignored;
        stamp += std::to_string(std::filesystem::file_size(file, ignored)) + '/'
                 + std::to_string(std::filesystem::last_write_time(file, ignored).time_since_epoch().count()) + ' ';
    }
    return stamp;
}

at::Tensor encodeLatents(diffusion::FirstStage &firstStage, const at::Tensor &x, Precision precision)
{
    const at::NoGradGuard noGrad;
    const at::Device device = trainingDevice();
    const diffusion::AutocastScope autocast(device, precision);
    const at::Tensor scaled = (x * 2.0 - 1.0).to(device).contiguous(at::MemoryFormat::ChannelsLast);
    return firstStage.encode(scaled).to(at::kFloat).cpu().contiguous();
}

Result<at::Tensor> nearestOthers(const at::Tensor &embeddings, const JobContext &job)
{
    const at::Tensor e = embeddings.to(trainingDevice());
    const std::int64_t rows = 16 * picturesAtOnce();
    const std::int64_t k = std::min(kStoredNeighbours, e.size(0) - 1);
    std::vector<at::Tensor> parts;
    for (std::int64_t first = 0; first < e.size(0); first += rows) {
        if (job.stopRequested())
            return cancelledError();
        const std::int64_t count = std::min(rows, e.size(0) - first);
        at::Tensor scores = at::matmul(e.narrow(0, first, count), e.t());
        scores.diagonal(first).fill_(-2.0);
        parts.push_back(std::get<1>(scores.topk(k, 1)).cpu());
        job.report({"Looking up neighbours", first, e.size(0), nullptr});
    }
    return at::cat(parts);
}

void RdmData::groupByLabel()
{
    bySubject = rowsByLabel(subjects);
    byStyle = rowsByLabel(styles);
}

void RdmData::holdOut(double share)
{
    const auto count = static_cast<std::size_t>(latents.size(0));
    const bool any = share > 0.0 && count >= kFewestToHoldOut;
    const auto every = any ? static_cast<std::size_t>(std::max(2.0, std::round(1.0 / share))) : count + 1;
    for (std::size_t row = 0; row < count; ++row)
        (row % every == every / 2 && any ? heldOut : trained).push_back(static_cast<std::int64_t>(row));
}

at::Tensor RdmData::drawContext(std::int64_t row, std::int64_t k, std::mt19937_64 &random, at::Generator &noise) const
{
    std::uniform_real_distribution<double> share(0.0, 1.0);
    const double mode = share(random);
    const at::Tensor tokens = drawTokens(row, k, mode, random);
    if (mode >= kNeighboursOnly)
        return at::zeros_like(tokens);
    const double scale = share(random) < 0.5 ? share(random) * kMaxNoise : 0.0;
    const at::Tensor direction = unitVectors(at::randn(tokens.sizes(), noise, at::TensorOptions(at::kFloat)));
    return unitVectors(tokens + scale * direction);
}

at::Tensor RdmData::drawTokens(std::int64_t row, std::int64_t k, double mode, std::mt19937_64 &random) const
{
    const auto below = [&random](std::size_t count) {
        return std::uniform_int_distribution<std::int64_t>(0, static_cast<std::int64_t>(count) - 1)(random);
    };
    const auto anyOf = [&](const std::vector<std::int64_t> &from) {
        return from[static_cast<std::size_t>(below(from.size()))];
    };
    const auto labelled = [row](const std::vector<std::vector<std::int64_t>> &by,
                                const at::Tensor &labels) -> const std::vector<std::int64_t> & {
        return by[static_cast<std::size_t>(labels[row].item<std::int64_t>())];
    };
    if (!wordless.empty() && wordless[static_cast<std::size_t>(row)] && mode < kTextAndStyle)
        mode = kTextAndStyle; // What text would have stood for is left to the neighbours.
    const std::int64_t full = firstFull + below(static_cast<std::size_t>(firstSubject - firstFull));
    const std::int64_t styleless = firstSubject + below(static_cast<std::size_t>(texts.size(1) - firstSubject));
    if (mode < kTextOnly)
        return texts[row][full].expand({k, -1});

    std::vector<std::int64_t> order(static_cast<std::size_t>(neighbours.size(1)));
    std::iota(order.begin(), order.end(), 0);
    if (below(2) == 0)
        std::shuffle(order.begin(), order.end(), random); // Any of the stored neighbours instead of the nearest ones.
    std::vector<at::Tensor> tokens;
    for (std::size_t i = 0; i < static_cast<std::size_t>(k); ++i) {
        if (mode >= kTextAndNeighbours && mode < kTextAndStyle)
            tokens.push_back(images[anyOf(labelled(byStyle, styles))]);
        else
            tokens.push_back(images[neighbours[row][order[i % order.size()]].item<std::int64_t>()]);
    }
    if (mode < kTextAndStyle) {
        const bool otherStyle = below(3) == 0;
        const std::int64_t source = otherStyle ? anyOf(labelled(bySubject, subjects)) : row;
        tokens.front() = texts[source][otherStyle || mode < kTextAndNeighbours ? full : styleless];
    }
    return at::stack(tokens);
}

} // namespace palimpsest::neural::training
