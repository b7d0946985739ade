#include "core/neural/nn/Attention.h"
#include "core/neural/nn/AttentionTiles.h"
#include "core/neural/nn/InfluenceRecorder.h"
#include "core/neural/nn/Layers.h"
#include "core/neural/nn/Precision.h"
#include "core/neural/nn/RowKernels.h"
#include "core/neural/nn/RowLoops.h"
#include "core/neural/nn/TileAttention.h"

#include <QTest>

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <c10/core/InferenceMode.h>

#include <cmath>
#include <vector>

using namespace palimpsest::neural::nn;

namespace {

// bfloat16 has 8 bits; results that are rounded once, and sums of products of rounded numbers.
constexpr double kRounded = 1.0 / 256;

/// Largest |got - expected| / (|expected| + typical |expected|).
double relativeError(const at::Tensor &got, const at::Tensor &expected)
{
    const at::Tensor wanted = expected.to(at::kDouble);
    const at::Tensor scale = wanted.abs() + wanted.square().mean().sqrt();
    return ((got.to(at::kDouble) - wanted).abs() / scale).max().item<double>();
}

at::Tensor random(at::IntArrayRef sizes, at::ScalarType type = at::kBFloat16)
{
    return at::randn(sizes).to(type);
}

/// `layer` with weights of that type, ready for inference.
template<typename Layer>
Layer prepared(Layer layer, at::ScalarType type)
{
    layer->to(type);
    for (at::Tensor &parameter : layer->parameters())
        parameter.set_requires_grad(false);
    layer->pack();
    return layer;
}

/// Attention as its formula has it, in float64: (B,N,heads*dim) from qkv (B,N,3*heads*dim).
at::Tensor plainAttention(const at::Tensor &qkv, std::int64_t heads)
{
    const at::Tensor parts =
        qkv.to(at::kDouble).view({qkv.size(0), qkv.size(1), 3, heads, -1}).permute({2, 0, 3, 1, 4});
    const at::Tensor logits =
        at::matmul(parts[0], parts[1].transpose(-1, -2)) / std::sqrt(static_cast<double>(parts.size(-1)));
    return at::matmul(at::softmax(logits, -1), parts[2]).transpose(1, 2).flatten(2);
}

} // namespace

/// The layers and passes that inference runs on the CPU, against the plain operations.
class TestFastLayers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void packedConvolution_isThePlainOne_data();
    void packedConvolution_isThePlainOne();
    void packedLinear_isThePlainOne_data();
    void packedLinear_isThePlainOne();
    void packedLayer_keepsNoPlainWeights();
    void tileAttention_isThePlainOne_data();
    void tileAttention_isThePlainOne();
    void tileAttention_holdsExtremes();
    void selfAttention_inChunksIsTheWhole();
    void crossAttention_fusedIsThePlainOne_data();
    void crossAttention_fusedIsThePlainOne();
    void rowLoops_agreeWithTheFormula_data();
    void rowLoops_agreeWithTheFormula();
    void rowKernels_areTheSeparateOperations();
    void joinedAndDoubled_areTheLibrarys();
};

void TestFastLayers::init()
{
    at::manual_seed(11);
}

void TestFastLayers::packedConvolution_isThePlainOne_data()
{
    QTest::addColumn<int>("kernel");
    QTest::addColumn<int>("stride");
    QTest::addColumn<int>("padding");
    QTest::addColumn<bool>("half");
    for (const bool half : {false, true}) {
        const char *type = half ? "bfloat16" : "float32";
        QTest::addRow("3x3, %s", type) << 3 << 1 << -1 << half;
        QTest::addRow("3x3, stride 2, %s", type) << 3 << 2 << -1 << half;
        QTest::addRow("3x3, stride 2, unpadded, %s", type) << 3 << 2 << 0 << half;
        QTest::addRow("1x1, %s", type) << 1 << 1 << -1 << half;
    }
}

void TestFastLayers::packedConvolution_isThePlainOne()
{
    QFETCH(int, kernel);
    QFETCH(int, stride);
    QFETCH(int, padding);
    QFETCH(bool, half);
    const at::ScalarType type = half ? at::kBFloat16 : at::kFloat;
    Conv2d layer(40, 56, kernel, stride, padding);
    const at::Tensor weight = layer->weight.detach().clone().to(type).to(at::kDouble);
    const at::Tensor bias = layer->bias.detach().clone().to(type).to(at::kDouble);
    layer = prepared(layer, type);
    const c10::InferenceMode inference;
    // The first size is the one it is packed for; it must compute others as well, and channels in either order.
    for (const std::int64_t side : {16, 9, 32}) {
        const at::Tensor x = random({2, 40, side, side + 2}, type);
        const at::Tensor expected =
            at::conv2d(x.to(at::kDouble), weight, bias, stride, padding < 0 ? kernel / 2 : padding);
        const at::Tensor got = layer(side == 9 ? x : x.contiguous(at::MemoryFormat::ChannelsLast));
        QCOMPARE(got.scalar_type(), type);
        QCOMPARE(got.sizes().vec(), expected.sizes().vec());
        QVERIFY2(relativeError(got, expected) < (half ? kRounded : 1e-5),
                 qPrintable(QString::number(relativeError(got, expected))));
    }
}

void TestFastLayers::packedLinear_isThePlainOne_data()
{
    QTest::addColumn<bool>("half");
    QTest::addColumn<bool>("withBias");
    QTest::newRow("float32") << false << true;
    QTest::newRow("bfloat16") << true << true;
    QTest::newRow("bfloat16, no bias") << true << false;
}

void TestFastLayers::packedLinear_isThePlainOne()
{
    QFETCH(bool, half);
    QFETCH(bool, withBias);
    const at::ScalarType type = half ? at::kBFloat16 : at::kFloat;
    Linear layer(72, 200, withBias);
    const at::Tensor weight = layer->weight.detach().clone().to(type).to(at::kDouble);
    const at::Tensor bias = withBias ? layer->bias.detach().clone().to(type).to(at::kDouble) : at::Tensor();
    layer = prepared(layer, type);
    const c10::InferenceMode inference;
    for (const at::Tensor &x : {random({2, 50, 72}, type), random({3, 72}, type), random({2, 7, 3, 72}, type),
                                random({2, 72, 13}, type).transpose(1, 2), random({3, 50, 72}, type).narrow(1, 0, 1),
                                random({3, 50, 144}, type).narrow(2, 72, 72)}) {
        const at::Tensor expected = at::linear(x.to(at::kDouble), weight, bias);
        const at::Tensor got = layer(x);
        QCOMPARE(got.sizes().vec(), expected.sizes().vec());
        QVERIFY2(relativeError(got, expected) < (half ? kRounded : 1e-5),
                 qPrintable(QString::number(relativeError(got, expected))));
    }
}

void TestFastLayers::packedLayer_keepsNoPlainWeights()
{
    Conv2d layer = prepared(Conv2d(16, 16, 3), at::kBFloat16);
    const c10::InferenceMode inference;
    QCOMPARE(layer->weight.numel(), std::int64_t{16 * 16 * 9});
    (void)layer(random({1, 16, 8, 8}));
    if (!layer->isPacked())
        QSKIP("this tensor library has no order of its own for weights");
    QCOMPARE(layer->weight.numel(), std::int64_t{0});
    QCOMPARE(layer->weight.scalar_type(), at::kBFloat16);
}

void TestFastLayers::tileAttention_isThePlainOne_data()
{
    QTest::addColumn<int>("positions");
    QTest::addColumn<int>("dim");
    for (const int dim : {32, 64}) {
        for (const int positions : {1, 15, 16, 17, 63, 64, 65, 100, 257})
            QTest::addRow("%d positions, %d wide", positions, dim) << positions << dim;
    }
}

void TestFastLayers::tileAttention_isThePlainOne()
{
    QFETCH(int, positions);
    QFETCH(int, dim);
    const c10::InferenceMode inference;
    const at::Tensor qkv = random({2, positions, 3 * 3 * dim});
    if (!canTileAttention(qkv, 3))
        QSKIP("this processor has no matrix tiles");
    const at::Tensor got = tileAttention(qkv, 3);
    const at::Tensor expected = plainAttention(qkv, 3);
    QCOMPARE(got.sizes().vec(), expected.sizes().vec());
    // The weights are rounded as well as the result.
    QVERIFY2(relativeError(got, expected) < 2 * kRounded, qPrintable(QString::number(relativeError(got, expected))));
}

void TestFastLayers::tileAttention_holdsExtremes()
{
    const c10::InferenceMode inference;
    at::Tensor qkv = random({1, 70, 3 * 32});
    if (!canTileAttention(qkv, 1))
        QSKIP("this processor has no matrix tiles");
    // Logits of several thousand, of either sign: the largest takes all the weight, nothing overflows.
    qkv.narrow(2, 0, 64).mul_(60.0);
    const at::Tensor got = tileAttention(qkv, 1);
    QVERIFY(got.isfinite().all().item<bool>());
    QVERIFY(relativeError(got, plainAttention(qkv, 1)) < 2 * kRounded);
}

void TestFastLayers::selfAttention_inChunksIsTheWhole()
{
    const c10::InferenceMode inference;
    // So many positions that the weights of all heads pass what is held at once, and a ragged last chunk.
    const at::Tensor qkv = random({2, 1100, 3 * 8 * 16}, at::kFloat);
    QVERIFY(relativeError(selfAttention(qkv, 8), plainAttention(qkv, 8)) < 1e-5);
}

void TestFastLayers::crossAttention_fusedIsThePlainOne_data()
{
    QTest::addColumn<bool>("overContext");
    QTest::addColumn<bool>("recorded");
    QTest::addColumn<bool>("weighted");
    QTest::newRow("itself") << false << false << false;
    QTest::newRow("context") << true << false << false;
    QTest::newRow("context, recorded") << true << true << false;
    QTest::newRow("context, weighted") << true << false << true;
    QTest::newRow("context, recorded and weighted") << true << true << true;
}

void TestFastLayers::crossAttention_fusedIsThePlainOne()
{
    QFETCH(bool, overContext);
    QFETCH(bool, recorded);
    QFETCH(bool, weighted);
    CrossAttention plain(overContext ? AttentionOver::Context : AttentionOver::Itself, 64, overContext ? 24 : 64, 2,
                         32);
    CrossAttention fused(overContext ? AttentionOver::Context : AttentionOver::Itself, 64, overContext ? 24 : 64, 2,
                         32);
    const at::NoGradGuard noGrad;
    for (const auto &parameter : plain->named_parameters())
        fused->named_parameters()[parameter.key()].copy_(parameter.value());
    for (at::Tensor &parameter : fused->parameters())
        parameter.set_requires_grad(false);
    fused->to(at::kBFloat16);
    fused->fuse();
    const at::Tensor x = random({2, 6 * 5, 64}, at::kFloat);
    const at::Tensor context = overContext ? random({2, 5, 24}, at::kFloat) : at::Tensor();
    const auto run = [&](CrossAttention &attention, const at::Tensor &input, InfluenceRecorder &recorder) {
        ForwardContext forward;
        forward.influence = recorded ? &recorder : nullptr;
        if (weighted)
            forward.tokenLogWeights = at::tensor({0.0F, -1.0F, 0.7F, -INFINITY, 0.0F}).repeat({2, 1});
        return attention->forward(input, context, Trace(forward, "attn"), 6);
    };
    InfluenceRecorder exactShares(0, 5, 6);
    InfluenceRecorder shares(0, 5, 6);
    const at::Tensor expected = run(plain, x, exactShares);
    const at::Tensor got = run(fused, x.to(at::kBFloat16), shares);
    QVERIFY2(relativeError(got, expected) < 6 * kRounded, qPrintable(QString::number(relativeError(got, expected))));
    if (recorded)
        QVERIFY(at::allclose(shares.share(), exactShares.share(), 0.02, 2e-3));
}

void TestFastLayers::rowLoops_agreeWithTheFormula_data()
{
    QTest::addColumn<bool>("best");
    QTest::newRow("portable") << false;
    QTest::newRow(bestRowLoops().name) << true;
}

void TestFastLayers::rowLoops_agreeWithTheFormula()
{
    QFETCH(bool, best);
    const RowLoops &loops = best ? bestRowLoops() : portableRowLoops();
    const c10::InferenceMode inference;
    for (const std::int64_t columns : {1, 17, 41, 192, 448}) { // Also no whole number of vectors.
        const at::Tensor x = random({5, 2 * columns}, at::kFloat).mul(3.0).to(at::kBFloat16);
        const at::Tensor gated = at::empty({5, columns}, at::kBFloat16);
        const auto bits = [](const at::Tensor &t) { return reinterpret_cast<std::uint16_t *>(t.data_ptr()); };
        loops.gatedGelu(bits(x), 5, columns, bits(gated));
        const auto halves = x.to(at::kDouble).chunk(2, -1);
        QVERIFY(relativeError(gated, halves[0] * at::gelu(halves[1])) < kRounded);

        const at::Tensor weight = random({2 * columns}, at::kFloat);
        const at::Tensor bias = random({2 * columns}, at::kFloat);
        const at::Tensor normed = at::empty_like(x);
        loops.layerNorm(bits(x), 5, 2 * columns, weight.data_ptr<float>(), bias.data_ptr<float>(), 1e-5F, bits(normed));
        const at::Tensor expected =
            at::layer_norm(x.to(at::kDouble), {2 * columns}, weight.to(at::kDouble), bias.to(at::kDouble), 1e-5);
        QVERIFY2(relativeError(normed, expected) < kRounded, qPrintable(QString::number(columns)));
    }
}

void TestFastLayers::rowKernels_areTheSeparateOperations()
{
    const at::Tensor x = random({2, 130, 96});
    const torch::nn::LayerNorm norm{torch::nn::LayerNormOptions({96})};
    const at::Tensor separate = at::layer_norm(x.to(at::kFloat), {96}, norm->weight, norm->bias);
    const c10::InferenceMode inference;
    const at::Tensor normed = layerNormThen(*norm, x, at::kBFloat16);
    QCOMPARE(normed.scalar_type(), at::kBFloat16);
    QVERIFY(relativeError(normed, separate) < kRounded);
    QVERIFY(relativeError(layerNormThen(*norm, x, at::kFloat), separate) < 1e-5);
    const auto halves = x.to(at::kDouble).chunk(2, -1);
    QVERIFY(relativeError(gatedGelu(x), halves[0] * at::gelu(halves[1])) < kRounded);
    QVERIFY(relativeError(gatedGelu(x.to(at::kFloat)), halves[0] * at::gelu(halves[1])) < 1e-5);
}

void TestFastLayers::joinedAndDoubled_areTheLibrarys()
{
    const c10::InferenceMode inference;
    for (const at::ScalarType type : {at::kFloat, at::kBFloat16}) {
        const at::Tensor a = random({2, 24, 5, 7}, type).contiguous(at::MemoryFormat::ChannelsLast);
        const at::Tensor b = random({2, 9, 5, 7}, type).contiguous(at::MemoryFormat::ChannelsLast);
        const at::Tensor joined = joinedChannels(a, b);
        QVERIFY(joined.is_contiguous(at::MemoryFormat::ChannelsLast));
        QVERIFY(at::equal(joined, at::cat({a, b}, 1)));
        QVERIFY(at::equal(joinedChannels(a.contiguous(), b), at::cat({a, b}, 1)));
        QVERIFY(at::equal(doubledNearest(a), a.repeat_interleave(2, 2).repeat_interleave(2, 3)));
    }
}

QTEST_GUILESS_MAIN(TestFastLayers)
#include "tst_fast_layers.moc"
