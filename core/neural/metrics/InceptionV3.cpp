#include "core/neural/metrics/InceptionV3.h"

#include <ATen/ATen.h>

#include <array>
#include <map>
#include <vector>

namespace palimpsest::neural::metrics {

namespace {

using Shape = InceptionConvImpl::Shape;

at::Tensor averagePool(const at::Tensor &x)
{
    return at::avg_pool2d(x, {3, 3}, {1, 1}, {1, 1}, false, false);
}

at::Tensor maxPool(const at::Tensor &x, std::int64_t stride, std::int64_t padding)
{
    return at::max_pool2d(x, {3, 3}, {stride, stride}, {padding, padding});
}

/// A block "Mixed_...": convolutions by name, and how they are put together.
class Mixed : public torch::nn::Module {
public:
    virtual at::Tensor run(const at::Tensor &x) = 0;

protected:
    void add(const std::string &name, const Shape &shape)
    {
        m_convolutions.emplace(name, register_module(name, InceptionConv(shape)));
    }

    /// x through convolutions one after another.
    at::Tensor through(at::Tensor x, std::initializer_list<const char *> names)
    {
        for (const char *name : names)
            x = m_convolutions.at(name)->forward(x);
        return x;
    }

private:
    std::map<std::string, InceptionConv> m_convolutions;
};

class MixedA : public Mixed {
public:
    MixedA(std::int64_t in, std::int64_t pool)
    {
        add("branch1x1", {in, 64});
        add("branch5x5_1", {in, 48});
        add("branch5x5_2", {48, 64, 5, 5});
        add("branch3x3dbl_1", {in, 64});
        add("branch3x3dbl_2", {64, 96, 3, 3});
        add("branch3x3dbl_3", {96, 96, 3, 3});
        add("branch_pool", {in, pool});
    }

    at::Tensor run(const at::Tensor &x) override
    {
        return at::cat({through(x, {"branch1x1"}), through(x, {"branch5x5_1", "branch5x5_2"}),
                        through(x, {"branch3x3dbl_1", "branch3x3dbl_2", "branch3x3dbl_3"}),
                        through(averagePool(x), {"branch_pool"})},
                       1);
    }
};

class MixedB : public Mixed {
public:
    explicit MixedB(std::int64_t in)
    {
        add("branch3x3", {in, 384, 3, 3, 2, false});
        add("branch3x3dbl_1", {in, 64});
        add("branch3x3dbl_2", {64, 96, 3, 3});
        add("branch3x3dbl_3", {96, 96, 3, 3, 2, false});
    }

    at::Tensor run(const at::Tensor &x) override
    {
        return at::cat({through(x, {"branch3x3"}), through(x, {"branch3x3dbl_1", "branch3x3dbl_2", "branch3x3dbl_3"}),
                        maxPool(x, 2, 0)},
                       1);
    }
};

class MixedC : public Mixed {
public:
    explicit MixedC(std::int64_t inner)
    {
        constexpr std::int64_t kIn = 768;
        constexpr std::int64_t kOut = 192;
        add("branch1x1", {kIn, kOut});
        add("branch7x7_1", {kIn, inner});
        add("branch7x7_2", {inner, inner, 1, 7});
        add("branch7x7_3", {inner, kOut, 7, 1});
        add("branch7x7dbl_1", {kIn, inner});
        add("branch7x7dbl_2", {inner, inner, 7, 1});
        add("branch7x7dbl_3", {inner, inner, 1, 7});
        add("branch7x7dbl_4", {inner, inner, 7, 1});
        add("branch7x7dbl_5", {inner, kOut, 1, 7});
        add("branch_pool", {kIn, kOut});
    }

    at::Tensor run(const at::Tensor &x) override
    {
        return at::cat(
            {through(x, {"branch1x1"}), through(x, {"branch7x7_1", "branch7x7_2", "branch7x7_3"}),
             through(x, {"branch7x7dbl_1", "branch7x7dbl_2", "branch7x7dbl_3", "branch7x7dbl_4", "branch7x7dbl_5"}),
             through(averagePool(x), {"branch_pool"})},
            1);
    }
};

class MixedD : public Mixed {
public:
    explicit MixedD(std::int64_t in)
    {
        add("branch3x3_1", {in, 192});
        add("branch3x3_2", {192, 320, 3, 3, 2, false});
        add("branch7x7x3_1", {in, 192});
        add("branch7x7x3_2", {192, 192, 1, 7});
        add("branch7x7x3_3", {192, 192, 7, 1});
        add("branch7x7x3_4", {192, 192, 3, 3, 2, false});
    }

    at::Tensor run(const at::Tensor &x) override
    {
        return at::cat({through(x, {"branch3x3_1", "branch3x3_2"}),
                        through(x, {"branch7x7x3_1", "branch7x7x3_2", "branch7x7x3_3", "branch7x7x3_4"}),
                        maxPool(x, 2, 0)},
                       1);
    }
};

class MixedE : public Mixed {
public:
    MixedE(std::int64_t in, bool maxInPoolBranch) : m_maxInPoolBranch(maxInPoolBranch)
    {
        add("branch1x1", {in, 320});
        add("branch3x3_1", {in, 384});
        add("branch3x3_2a", {384, 384, 1, 3});
        add("branch3x3_2b", {384, 384, 3, 1});
        add("branch3x3dbl_1", {in, 448});
        add("branch3x3dbl_2", {448, 384, 3, 3});
        add("branch3x3dbl_3a", {384, 384, 1, 3});
        add("branch3x3dbl_3b", {384, 384, 3, 1});
        add("branch_pool", {in, 192});
    }

    at::Tensor run(const at::Tensor &x) override
    {
        const at::Tensor once = through(x, {"branch3x3_1"});
        const at::Tensor twice = through(x, {"branch3x3dbl_1", "branch3x3dbl_2"});
        const at::Tensor pooled = m_maxInPoolBranch ? maxPool(x, 1, 1) : averagePool(x);
        return at::cat({through(x, {"branch1x1"}), through(once, {"branch3x3_2a"}), through(once, {"branch3x3_2b"}),
                        through(twice, {"branch3x3dbl_3a"}), through(twice, {"branch3x3dbl_3b"}),
                        through(pooled, {"branch_pool"})},
                       1);
    }

private:
    bool m_maxInPoolBranch;
};

/// The layers in order. A name without a module is a max pool.
const std::vector<const char *> &layerNames()
{
    static const std::vector<const char *> kNames{
        "Conv2d_1a_3x3", "Conv2d_2a_3x3", "Conv2d_2b_3x3", "maxpool1", "Conv2d_3b_1x1", "Conv2d_4a_3x3",
        "maxpool2",      "Mixed_5b",      "Mixed_5c",      "Mixed_5d", "Mixed_6a",      "Mixed_6b",
        "Mixed_6c",      "Mixed_6d",      "Mixed_6e",      "Mixed_7a", "Mixed_7b",      "Mixed_7c"};
    return kNames;
}

/// The classifier of the published file; nothing here needs its answers.
class Classifier : public torch::nn::Module {
public:
    Classifier()
    {
        constexpr std::int64_t kClasses = 1008;
        register_parameter("weight", at::zeros({kClasses, InceptionV3Impl::kFeatures}), false);
        register_parameter("bias", at::zeros({kClasses}), false);
    }
};

} // namespace

InceptionConvImpl::InceptionConvImpl(const Shape &shape) : m_shape(shape)
{
    const auto conv = register_module("conv", std::make_shared<torch::nn::Module>());
    m_weight =
        conv->register_parameter("weight", at::randn({shape.out, shape.in, shape.height, shape.width}) * 0.05, false);
    const auto norm = register_module("bn", std::make_shared<torch::nn::Module>());
    m_scale = norm->register_parameter("weight", at::ones({shape.out}), false);
    m_shift = norm->register_parameter("bias", at::zeros({shape.out}), false);
    m_mean = norm->register_buffer("running_mean", at::zeros({shape.out}));
    m_variance = norm->register_buffer("running_var", at::ones({shape.out}));
    norm->register_buffer("num_batches_tracked", at::zeros({}, at::kLong));
}

at::Tensor InceptionConvImpl::forward(const at::Tensor &x)
{
    constexpr double kEps = 1e-3;
    const std::array<std::int64_t, 2> stride{m_shape.stride, m_shape.stride};
    const std::array<std::int64_t, 2> padding{m_shape.same ? m_shape.height / 2 : 0,
                                              m_shape.same ? m_shape.width / 2 : 0};
    const at::Tensor y = at::conv2d(x, m_weight, {}, stride, padding);
    return at::batch_norm(y, m_scale, m_shift, m_mean, m_variance, false, 0.0, kEps, false).relu_();
}

InceptionV3Impl::InceptionV3Impl()
{
    register_module("Conv2d_1a_3x3", InceptionConv(Shape{3, 32, 3, 3, 2, false}));
    register_module("Conv2d_2a_3x3", InceptionConv(Shape{32, 32, 3, 3, 1, false}));
    register_module("Conv2d_2b_3x3", InceptionConv(Shape{32, 64, 3, 3}));
    register_module("Conv2d_3b_1x1", InceptionConv(Shape{64, 80}));
    register_module("Conv2d_4a_3x3", InceptionConv(Shape{80, 192, 3, 3, 1, false}));
    register_module("Mixed_5b", std::make_shared<MixedA>(192, 32));
    register_module("Mixed_5c", std::make_shared<MixedA>(256, 64));
    register_module("Mixed_5d", std::make_shared<MixedA>(288, 64));
    register_module("Mixed_6a", std::make_shared<MixedB>(288));
    register_module("Mixed_6b", std::make_shared<MixedC>(128));
    register_module("Mixed_6c", std::make_shared<MixedC>(160));
    register_module("Mixed_6d", std::make_shared<MixedC>(160));
    register_module("Mixed_6e", std::make_shared<MixedC>(192));
    register_module("Mixed_7a", std::make_shared<MixedD>(768));
    register_module("Mixed_7b", std::make_shared<MixedE>(1280, false));
    register_module("Mixed_7c", std::make_shared<MixedE>(2048, true));
    register_module("fc", std::make_shared<Classifier>());
}

at::Tensor InceptionV3Impl::forward(const at::Tensor &x, const Sink &sink)
{
    at::Tensor y = inceptionInput(x);
    const auto children = named_children();
    for (const char *name : layerNames()) {
        const auto *child = children.find(name);
        if (child == nullptr)
            y = maxPool(y, 2, 0);
        else if (auto *mixed = (*child)->as<Mixed>())
            y = mixed->run(y);
        else
            y = (*child)->as<InceptionConvImpl>()->forward(y);
        if (sink)
            sink(name, y);
    }
    return at::adaptive_avg_pool2d(y, {1, 1}).flatten(1);
}

at::Tensor inceptionInput(const at::Tensor &x)
{
    constexpr std::int64_t kSide = 299;
    return at::upsample_bilinear2d(x.to(at::kFloat), {kSide, kSide}, false) * 2.0 - 1.0;
}

} // namespace palimpsest::neural::metrics
