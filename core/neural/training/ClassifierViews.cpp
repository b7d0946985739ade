#include "core/neural/training/ClassifierViews.h"

#include <ATen/ATen.h>

#include <cstdint>
#include <vector>

namespace palimpsest::neural::training {

namespace {

constexpr std::int64_t kPieces = 4;      // Along each side.
constexpr std::int64_t kBlurredSide = 8; // Pixels that are left of a blurred picture.
constexpr double kCornerShare = 0.3;     // Of the side.

at::TensorOptions floats()
{
    return at::TensorOptions(at::kFloat);
}

/// x (3,S,S) cut into kPieces x kPieces pieces in another order.
at::Tensor shuffled(const at::Tensor &x, at::Generator &noise)
{
    const std::int64_t piece = x.size(1) / kPieces;
    const at::Tensor pieces = x.view({3, kPieces, piece, kPieces, piece}).permute({1, 3, 0, 2, 4}).flatten(0, 1);
    const at::Tensor order = at::randperm(kPieces * kPieces, noise, at::TensorOptions(at::kLong));
    return pieces.index_select(0, order)
        .view({kPieces, kPieces, 3, piece, piece})
        .permute({2, 0, 3, 1, 4})
        .reshape({3, kPieces * piece, kPieces * piece});
}

at::Tensor coarse(const at::Tensor &x)
{
    const at::Tensor small = at::adaptive_avg_pool2d(x.unsqueeze(0), {kBlurredSide, kBlurredSide});
    return at::upsample_bicubic2d(small, {x.size(1), x.size(2)}, false).squeeze(0).clamp(0.0, 1.0);
}

at::Tensor corner(const at::Tensor &x, at::Generator &noise)
{
    const std::int64_t side = x.size(1);
    const auto part = static_cast<std::int64_t>(kCornerShare * static_cast<double>(side));
    const at::Tensor which = at::randint(2, {2}, noise, at::TensorOptions(at::kLong));
    const std::int64_t top = which[0].item<std::int64_t>() * (side - part);
    const std::int64_t left = which[1].item<std::int64_t>() * (side - part);
    const at::Tensor cut = x.narrow(1, top, part).narrow(2, left, part).unsqueeze(0);
    return at::upsample_bicubic2d(cut, {side, side}, false).squeeze(0).clamp(0.0, 1.0);
}

} // namespace

at::Tensor recoloured(const at::Tensor &x, at::Generator &noise)
{
    const std::int64_t batch = x.size(0);
    // A random permutation of the channels, softened by a random mixture.
    const at::Tensor order = at::rand({batch, 3}, noise, floats()).argsort(1, false);
    const at::Tensor exchange = at::one_hot(order, 3).to(at::kFloat);
    const at::Tensor mixture = at::rand({batch, 3, 3}, noise, floats());
    const at::Tensor matrix = 0.75 * exchange + 0.25 * mixture / mixture.sum(2, true);
    const at::Tensor y = at::matmul(matrix, x.flatten(2)).view(x.sizes());
    const at::Tensor grey = y.mean(1, true);
    const at::Tensor saturation = at::rand({batch, 1, 1, 1}, noise, floats()).mul(1.4);
    return (grey + (y - grey) * saturation).clamp(0.0, 1.0);
}

at::Tensor withoutShapes(const at::Tensor &x, at::Generator &noise)
{
    std::vector<at::Tensor> views;
    for (std::int64_t i = 0; i < x.size(0); ++i) {
        const at::Tensor picture = x[i].contiguous();
        switch (i % 3) {
        case 0:
            views.push_back(shuffled(picture, noise));
            break;
        case 1:
            views.push_back(coarse(picture));
            break;
        default:
            views.push_back(corner(picture, noise));
        }
    }
    return at::stack(views);
}

} // namespace palimpsest::neural::training
