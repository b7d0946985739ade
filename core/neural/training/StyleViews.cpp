#include "core/neural/training/StyleViews.h"

#include <ATen/ATen.h>

namespace palimpsest::neural::training {

namespace {

/// Draws the parameters of G manners for 2G pictures.
class Manners {
public:
    Manners(std::int64_t pairs, at::Generator &noise) : m_pairs(pairs), m_noise(noise) {}

    /// Between low and high, one value (2G,channels,1,1) for both pictures of a pair.
    at::Tensor uniform(double low, double high, std::int64_t channels = 1)
    {
        return at::rand({m_pairs, channels, 1, 1}, m_noise, at::TensorOptions(at::kFloat))
            .mul_(high - low)
            .add_(low)
            .repeat({2, 1, 1, 1});
    }

    /// 1 for this share of the pairs, 0 for the others.
    at::Tensor chance(double share) { return uniform(0.0, 1.0).lt(share).to(at::kFloat); }

    /// Colour mixing matrices (2G,3,3) around the identity.
    at::Tensor mixing(double strength)
    {
        const at::Tensor change = at::randn({m_pairs, 3, 3}, m_noise, at::TensorOptions(at::kFloat)).mul_(strength);
        return (at::eye(3) + change.repeat({2, 1, 1}) * chance(0.5).view({2 * m_pairs, 1, 1}));
    }

    /// Normal noise of `height` x `width` values, drawn for each picture by itself and stretched to the sides of x.
    at::Tensor texture(const at::Tensor &x, std::int64_t height, std::int64_t width)
    {
        const at::Tensor values = at::randn({x.size(0), 1, height, width}, m_noise, at::TensorOptions(at::kFloat));
        return at::upsample_bilinear2d(values, {x.size(2), x.size(3)}, false);
    }

private:
    std::int64_t m_pairs;
    at::Generator &m_noise;
};

at::Tensor blurred(const at::Tensor &x)
{
    return at::avg_pool2d(x, {5, 5}, {1, 1}, {2, 2}, false, false);
}

/// Strength of the edges of x (B,3,H,W): (B,1,H,W), about 0..1.
at::Tensor edges(const at::Tensor &x)
{
    const at::Tensor grey = at::reflection_pad2d(x.mean(1, true), {0, 1, 0, 1});
    const std::int64_t h = x.size(2);
    const std::int64_t w = x.size(3);
    const at::Tensor here = grey.narrow(2, 0, h).narrow(3, 0, w);
    const at::Tensor across = grey.narrow(2, 0, h).narrow(3, 1, w) - here;
    const at::Tensor down = grey.narrow(2, 1, h).narrow(3, 0, w) - here;
    return (across.square() + down.square()).sqrt();
}

/// 1 inside, 0 on a border whose width (B,1,1,1) is a share of the sides.
at::Tensor inside(const at::Tensor &x, const at::Tensor &width)
{
    const auto distance = [](std::int64_t size) {
        return 0.5 - (at::arange(size, at::kFloat).add(0.5).div(static_cast<double>(size)) - 0.5).abs();
    };
    const at::Tensor rows = distance(x.size(2)).view({1, 1, -1, 1});
    const at::Tensor columns = distance(x.size(3)).view({1, 1, 1, -1});
    return at::minimum(rows, columns).ge(width).to(at::kFloat);
}

} // namespace

at::Tensor randomCrops(const at::Tensor &x, std::int64_t side, at::Generator &noise)
{
    constexpr double kSmallestCrop = 0.65;
    const std::int64_t batch = x.size(0);
    const auto uniform = [&](double low, double high) {
        return at::rand({batch}, noise, at::TensorOptions(at::kFloat)) * (high - low) + low;
    };
    const at::Tensor scale = uniform(kSmallestCrop, 1.0);
    at::Tensor theta = at::zeros({batch, 2, 3});
    theta.select(1, 0).select(1, 0).copy_(scale);
    theta.select(1, 1).select(1, 1).copy_(scale * uniform(0.92, 1.0));
    theta.select(1, 0).select(1, 2).copy_(uniform(-1.0, 1.0) * (1.0 - scale));
    theta.select(1, 1).select(1, 2).copy_(uniform(-1.0, 1.0) * (1.0 - scale));
    const at::Tensor grid = at::affine_grid_generator(theta, {batch, 3, side, side}, false);
    return at::grid_sampler(x, grid, 0, 2, false);
}

at::Tensor relit(const at::Tensor &x, at::Generator &noise)
{
    const auto uniform = [&](std::int64_t channels, double low, double high) {
        return at::rand({x.size(0), channels, 1, 1}, noise, at::TensorOptions(at::kFloat)) * (high - low) + low;
    };
    const at::Tensor y = (x - 0.5) * uniform(1, 0.8, 1.2) + 0.5 + uniform(1, -0.1, 0.1) + uniform(3, -0.04, 0.04);
    return y.clamp(0.0, 1.0);
}

at::Tensor inSharedManners(const at::Tensor &x, at::Generator &noise)
{
    Manners manners(x.size(0) / 2, noise);
    const std::int64_t side = x.size(2);
    // Below 0 sharper than it was.
    at::Tensor y = at::lerp(x, blurred(x), manners.uniform(-1.2, 1.0));
    const at::Tensor lines = (edges(x) * manners.uniform(1.0, 6.0)).clamp_max(1.0);
    y = y * (1.0 - manners.chance(0.5) * manners.uniform(0.3, 1.0) * lines);
    const at::Tensor tones = manners.uniform(2.0, 8.0);
    y = at::lerp(y, (y * tones).round() / tones, manners.chance(0.3));

    y = at::matmul(manners.mixing(0.25), y.flatten(2)).view(x.sizes());
    const at::Tensor grey = y.mean(1, true);
    y = grey + (y - grey) * manners.uniform(0.0, 1.5);
    y = (y - 0.5) * manners.uniform(0.4, 1.3) + 0.5 + manners.uniform(-0.2, 0.2);
    y = y * manners.uniform(0.7, 1.1, 3) + manners.uniform(-0.1, 0.1, 3);

    y = y + manners.chance(0.5) * manners.uniform(0.0, 0.15) * manners.texture(x, side, side);
    y = y + manners.chance(0.4) * manners.uniform(0.0, 0.15) * manners.texture(x, side / 4, side / 4);
    y = y + manners.chance(0.3) * manners.uniform(0.0, 0.15) * manners.texture(x, side, side / 8);
    const at::Tensor picture = inside(y, manners.chance(0.25) * manners.uniform(0.02, 0.1));
    return (y * picture + manners.uniform(0.4, 1.0, 3) * (1.0 - picture)).clamp(0.0, 1.0);
}

at::Tensor pairLoss(const at::Tensor &a, const at::Tensor &b, double scale)
{
    const at::Tensor logits = scale * at::matmul(a, b.t());
    const at::Tensor own = at::arange(a.size(0), logits.options().dtype(at::kLong));
    return 0.5 * (at::cross_entropy_loss(logits, own) + at::cross_entropy_loss(logits.t(), own));
}

} // namespace palimpsest::neural::training
