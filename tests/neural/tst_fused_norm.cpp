#include "core/neural/nn/FusedNorm.h"
#include "core/neural/nn/NormKernels.h"

#include <QTest>

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <chrono>
#include <cmath>
#include <functional>
#include <limits>
#include <vector>

using namespace palimpsest::neural::nn;

namespace {

torch::nn::GroupNorm norm(std::int64_t channels)
{
    torch::nn::GroupNorm made(torch::nn::GroupNormOptions(32, channels));
    const at::NoGradGuard noGrad;
    made->weight.copy_(at::arange(channels, at::kFloat).sin() + 1.0);
    made->bias.copy_(at::arange(channels, at::kFloat).cos());
    return made;
}

/// (2,C,H,W), channels last, of a mean and deviation that differ from channel to channel.
at::Tensor activations(std::int64_t channels, std::int64_t height, std::int64_t width)
{
    at::manual_seed(3);
    const at::Tensor channel = at::arange(channels, at::kFloat).view({1, channels, 1, 1});
    return (at::randn({2, channels, height, width}) * (0.2 + channel / 20) + channel.sin() * 3)
        .contiguous(at::MemoryFormat::ChannelsLast);
}

at::Tensor expected(const torch::nn::GroupNorm &norm, const at::Tensor &x, const NormFollowUp &then)
{
    at::Tensor y = at::group_norm(x.to(at::kDouble).contiguous(), 32, norm->weight.to(at::kDouble),
                                  norm->bias.to(at::kDouble), norm->options.eps());
    if (then.scale.defined())
        y = y * (1 + then.scale) + then.shift;
    return then.silu ? at::silu(y) : y;
}

double bestMilliseconds(const std::function<void()> &run)
{
    double best = std::numeric_limits<double>::max();
    for (int i = 0; i < 9; ++i) {
        const auto start = std::chrono::steady_clock::now();
        run();
        best =
            std::min(best, std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    return best;
}

} // namespace

/// The denoiser's normalisation, scale, shift and SiLU in one pass, against LibTorch's own operators.
class TestFusedNorm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isTheSeparateOperators_data();
    void isTheSeparateOperators();
    void extremeValues_stayFinite();
    void kernels_agreeWithPortableOnes();
    void withGradients_theSeparateOperatorsRun();
};

void TestFusedNorm::isTheSeparateOperators_data()
{
    QTest::addColumn<int>("channels");
    QTest::addColumn<bool>("film");
    QTest::addColumn<bool>("silu");
    QTest::addColumn<bool>("halfIn");
    QTest::addColumn<bool>("halfOut");
    for (const int channels : {32, 96, 224}) {
        for (int bits = 0; bits < 16; ++bits)
            QTest::addRow("%d channels, variant %d", channels, bits)
                << channels << ((bits & 1) != 0) << ((bits & 2) != 0) << ((bits & 4) != 0) << ((bits & 8) != 0);
    }
}

void TestFusedNorm::isTheSeparateOperators()
{
    QFETCH(int, channels);
    QFETCH(bool, film);
    QFETCH(bool, silu);
    QFETCH(bool, halfIn);
    QFETCH(bool, halfOut);
    const c10::InferenceMode inference;
    const torch::nn::GroupNorm made = norm(channels);
    const at::Tensor x = activations(channels, 13, 11).to(halfIn ? at::kBFloat16 : at::kFloat);
    NormFollowUp then;
    then.silu = silu;
    if (film) {
        then.scale = at::randn({2, channels, 1, 1});
        then.shift = at::randn({2, channels, 1, 1});
    }
    const at::ScalarType type = halfOut ? at::kBFloat16 : at::kFloat;
    const at::Tensor y = fusedGroupNorm(*made, x, then, type);
    QCOMPARE(y.scalar_type(), type);
    QVERIFY(y.is_contiguous(at::MemoryFormat::ChannelsLast));
    const at::Tensor wanted = expected(made, x, then);
    const double tolerance = halfOut ? 1.0 / 256 : 2e-6; // bfloat16 has 8 bits.
    const at::Tensor excess = (y.to(at::kDouble) - wanted).abs() - tolerance * (wanted.abs() + 1.0);
    QVERIFY2(excess.max().item<double>() <= 0.0, qPrintable(QString::number(excess.max().item<double>())));
}

void TestFusedNorm::extremeValues_stayFinite()
{
    const c10::InferenceMode inference;
    const torch::nn::GroupNorm made = norm(32);
    NormFollowUp then;
    then.silu = true;
    then.scale = at::full({2, 32, 1, 1}, 1e6F);
    then.shift = at::full({2, 32, 1, 1}, -1e5F);
    for (const at::ScalarType type : {at::kFloat, at::kBFloat16}) {
        const at::Tensor y = fusedGroupNorm(*made, activations(32, 8, 8) * 1e4, then, type);
        QVERIFY(y.isfinite().all().item<bool>());
        const at::Tensor flat =
            fusedGroupNorm(*made, at::full({2, 32, 8, 8}, 5.0F).contiguous(at::MemoryFormat::ChannelsLast), then, type);
        QVERIFY(flat.isfinite().all().item<bool>());
    }
}

void TestFusedNorm::kernels_agreeWithPortableOnes()
{
    constexpr std::int64_t kRows = 7;
    constexpr std::int64_t kChannels = 41; // No whole number of vectors.
    std::vector<float> x(kRows * kChannels);
    for (std::size_t i = 0; i < x.size(); ++i)
        x[i] = 20.0F * std::sin(0.7F * static_cast<float>(i));
    const std::vector<float> factors(kChannels, 1.5F);
    const std::vector<float> offsets(kChannels, -0.25F);
    std::vector<float> fast(x.size());
    std::vector<float> plain(x.size());
    bestNormKernels().floatToFloat[1](x.data(), kRows, kChannels, factors.data(), offsets.data(), fast.data());
    portableNormKernels().floatToFloat[1](x.data(), kRows, kChannels, factors.data(), offsets.data(), plain.data());
    for (std::size_t i = 0; i < x.size(); ++i) {
        const double value = 1.5 * static_cast<double>(x[i]) - 0.25;
        const double silu = value / (1.0 + std::exp(-value));
        QVERIFY(std::abs(static_cast<double>(fast[i]) - silu) < 2e-6 * (1.0 + std::abs(silu)));
        QVERIFY(std::abs(static_cast<double>(plain[i]) - silu) < 2e-6 * (1.0 + std::abs(silu)));
    }
    const at::Tensor big = activations(128, 32, 32);
    std::vector<float> manyFactors(128, 1.0F);
    std::vector<float> target(static_cast<std::size_t>(big.numel()));
    const auto timeOf = [&](const NormKernels &kernels) {
        return bestMilliseconds([&] {
            kernels.floatToFloat[1](big.data_ptr<float>(), big.numel() / 128, 128, manyFactors.data(),
                                    manyFactors.data(), target.data());
        });
    };
    qInfo("%s: %.3f ms, portable: %.3f ms", bestNormKernels().name, timeOf(bestNormKernels()),
          timeOf(portableNormKernels()));
}

void TestFusedNorm::withGradients_theSeparateOperatorsRun()
{
    const torch::nn::GroupNorm made = norm(32);
    const at::Tensor x = activations(32, 4, 4).set_requires_grad(true);
    NormFollowUp then;
    then.silu = true;
    groupNormThen(*made, x, then, at::kBFloat16).sum().backward();
    QVERIFY(x.grad().defined());
    QVERIFY(x.grad().abs().max().item<double>() > 0.0);
}

QTEST_GUILESS_MAIN(TestFusedNorm)
#include "tst_fused_norm.moc"
