#include "core/neural/nn/Attention.h"
#include "core/neural/nn/AttentionLoops.h"
#include "core/neural/nn/AttentionTiles.h"
#include "core/neural/nn/HeadTasks.h"
#include "core/neural/nn/InfluenceRecorder.h"
#include "core/neural/nn/Layers.h"
#include "core/neural/nn/Precision.h"
#include "core/neural/nn/Processor.h"
#include "core/neural/nn/RowKernels.h"
#include "core/neural/nn/RowLoops.h"
#include "core/neural/nn/TileAttention.h"
#include "core/neural/nn/TileConvolution.h"

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
    void tileConvolution_isThePlainOne_data();
    void tileConvolution_isThePlainOne();
    void layersThatAdd_areTheSeparateOperations_data();
    void layersThatAdd_areTheSeparateOperations();
    void packedLayers_refuseOtherShapes();
    void processor_isLimitedByTheEnvironment();
    void tileAttention_isThePlainOne_data();
    void tileAttention_isThePlainOne();
    void tileAttention_holdsExtremes();
    void attentionLoops_agreeWithTheFormula_data();
    void attentionLoops_agreeWithTheFormula();
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

void TestFastLayers::tileConvolution_isThePlainOne_data()
{
    QTest::addColumn<int>("in");
    QTest::addColumn<int>("out");
    QTest::addColumn<int>("side");
    QTest::addColumn<QList<int>>("sizes"); // B, H, W
    QTest::addColumn<bool>("gated");
    QTest::newRow("few channels") << 3 << 4 << 3 << QList<int>{1, 5, 7} << false;
    QTest::newRow("odd channels") << 33 << 70 << 3 << QList<int>{2, 8, 8} << false;
    QTest::newRow("wider than what is computed at once") << 32 << 33 << 3 << QList<int>{1, 3, 300} << false;
    QTest::newRow("several strips") << 512 << 32 << 3 << QList<int>{2, 40, 24} << false;
    QTest::newRow("channels in parts") << 1100 << 48 << 3 << QList<int>{2, 6, 6} << false;
    QTest::newRow("rows") << 64 << 96 << 1 << QList<int>{1, 37, 1} << false;
    QTest::newRow("rows in whole tiles") << 64 << 96 << 1 << QList<int>{1, 48, 1} << false;
    QTest::newRow("one row") << 64 << 96 << 1 << QList<int>{1, 1, 1} << false;
    QTest::newRow("rows in parts") << 1088 << 70 << 1 << QList<int>{1, 300, 1} << false;
    QTest::newRow("pictures") << 96 << 64 << 1 << QList<int>{2, 9, 5} << false;
    QTest::newRow("gated") << 64 << 88 << 1 << QList<int>{1, 33, 1} << true;
    QTest::newRow("gated in parts") << 1088 << 64 << 1 << QList<int>{1, 70, 1} << true;
}

void TestFastLayers::tileConvolution_isThePlainOne()
{
    QFETCH(int, in);
    QFETCH(int, out);
    QFETCH(int, side);
    QFETCH(QList<int>, sizes);
    QFETCH(bool, gated);
    const c10::InferenceMode inference;
    const at::Tensor weight = at::div(at::randn({out, in, side, side}), std::sqrt(in * side * side)).to(at::kBFloat16);
    const at::Tensor bias = random({out});
    const auto tiles =
        TileConvolution::create(weight, bias, 1, side / 2, gated ? AfterSum::GatedGelu : AfterSum::Nothing);
    if (!tiles)
        QSKIP("this processor has no matrix tiles");
    const auto channelsLast = [](const at::Tensor &x) { return x.contiguous(at::MemoryFormat::ChannelsLast); };
    const at::Tensor x = channelsLast(random({sizes[0], in, sizes[1], sizes[2]}));
    at::Tensor expected = at::conv2d(x.to(at::kDouble), weight.to(at::kDouble), bias.to(at::kDouble), 1, side / 2);
    if (gated) {
        const auto halves = expected.chunk(2, 1);
        expected = halves[0] * at::gelu(halves[1]);
    }
    const at::Tensor residual = channelsLast(random(expected.sizes()));
    const auto compare = [&](const at::Tensor &got, const at::Tensor &wanted) {
        QCOMPARE(got.sizes().vec(), wanted.sizes().vec());
        QVERIFY2(relativeError(got, wanted) < kRounded, qPrintable(QString::number(relativeError(got, wanted))));
    };
    compare(tiles->run(x, {}), expected);
    compare(tiles->run(x, residual), expected + residual.to(at::kDouble));
}

void TestFastLayers::layersThatAdd_areTheSeparateOperations_data()
{
    QTest::addColumn<bool>("half");
    QTest::addColumn<bool>("packed");
    for (const bool half : {false, true}) {
        for (const bool packed : {false, true})
            QTest::addRow("%s, %s", half ? "bfloat16" : "float32", packed ? "packed" : "plain") << half << packed;
    }
}

void TestFastLayers::layersThatAdd_areTheSeparateOperations()
{
    QFETCH(bool, half);
    QFETCH(bool, packed);
    const at::ScalarType type = half ? at::kBFloat16 : at::kFloat;
    const double tolerance = half ? 3 * kRounded : 1e-5;
    Conv2d conv(32, 32, 3);
    Linear linear(32, 64);
    Linear gate(32, 64);
    const auto asDouble = [&](const at::Tensor &x) { return x.detach().clone().to(type).to(at::kDouble); };
    const at::Tensor picture = random({2, 32, 6, 9}, type).contiguous(at::MemoryFormat::ChannelsLast);
    const at::Tensor rows = random({2, 21, 32}, type);
    const at::Tensor more = random({2, 21, 64}, type);
    const at::Tensor wantedPicture =
        at::conv2d(asDouble(picture), asDouble(conv->weight), asDouble(conv->bias), 1, 1) + asDouble(picture);
    const at::Tensor wantedRows =
        at::linear(asDouble(rows), asDouble(linear->weight), asDouble(linear->bias)) + asDouble(more);
    const auto halves = at::linear(asDouble(rows), asDouble(gate->weight), asDouble(gate->bias)).chunk(2, -1);
    const at::Tensor wantedGated = halves[0] * at::gelu(halves[1]);
    if (packed) {
        conv = prepared(conv, type);
        linear = prepared(linear, type);
        gate = prepared(gate, type);
    } else {
        for (torch::nn::Module *module :
             std::initializer_list<torch::nn::Module *>{conv.get(), linear.get(), gate.get()})
            module->to(type);
    }
    const at::NoGradGuard noGrad;
    QVERIFY(relativeError(conv->forwardPlus(picture, picture), wantedPicture) < tolerance);
    QVERIFY(relativeError(linear->forwardPlus(rows, more), wantedRows) < tolerance);
    QVERIFY(relativeError(gate->forwardGated(rows), wantedGated) < tolerance);
}

void TestFastLayers::packedLayers_refuseOtherShapes()
{
    const at::NoGradGuard noGrad;
    Conv2d conv = prepared(Conv2d(32, 64, 3), at::kBFloat16);
    Linear linear = prepared(Linear(96, 64), at::kBFloat16);
    const at::Tensor picture = random({1, 32, 6, 5});
    const at::Tensor rows = random({2, 7, 96});
    QCOMPARE(conv(picture).size(1), 64);
    QCOMPARE(linear(rows).size(2), 64);
    QVERIFY_EXCEPTION_THROWN(conv(random({1, 16, 6, 5})), c10::Error);
    QVERIFY_EXCEPTION_THROWN(conv->forwardPlus(picture, random({1, 64, 6, 4})), c10::Error);
    QVERIFY_EXCEPTION_THROWN(linear(random({2, 7, 95})), c10::Error);
    QVERIFY_EXCEPTION_THROWN(linear->forwardPlus(rows, random({2, 6, 64})), c10::Error);
}

void TestFastLayers::processor_isLimitedByTheEnvironment()
{
    const Processor all{true, true, true};
    const auto limits = [&](const char *limit, bool avx2, bool avx512, bool tiles) {
        const Processor left = limitedTo(all, limit);
        return left.avx2 == avx2 && left.avx512 == avx512 && left.tiles == tiles;
    };
    QVERIFY(limits(nullptr, true, true, true));
    QVERIFY(limits("ALL", true, true, true));
    QVERIFY(limits("AVX512_CORE_AMX", true, true, true));
    QVERIFY(limits("AVX512_CORE_BF16", true, true, false));
    QVERIFY(limits("AVX2", true, false, false));
    QVERIFY(limits("SSE41", false, false, false));
    const Processor none = limitedTo({}, "ALL");
    QVERIFY(!none.avx2 && !none.avx512 && !none.tiles);
}

void TestFastLayers::tileAttention_isThePlainOne_data()
{
    QTest::addColumn<int>("positions");
    QTest::addColumn<int>("dim");
    for (const int dim : {32, 64, 160}) {
        for (const int positions : {1, 15, 16, 17, 63, 64, 65, 100, 257, 1100})
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
    // The weights are rounded as well as the result, and this is the largest of up to a million differences.
    QVERIFY2(relativeError(got, expected) < 3 * kRounded, qPrintable(QString::number(relativeError(got, expected))));
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

void TestFastLayers::attentionLoops_agreeWithTheFormula_data()
{
    QTest::addColumn<int>("positions");
    QTest::addColumn<int>("dim");
    for (const int dim : {8, 32, 40}) {
        for (const int positions : {1, 23, 24, 25, 33, 600})
            QTest::addRow("%d positions, %d wide", positions, dim) << positions << dim;
    }
}

void TestFastLayers::attentionLoops_agreeWithTheFormula()
{
    QFETCH(int, positions);
    QFETCH(int, dim);
    const c10::InferenceMode inference;
    at::Tensor qkv = random({2, positions, 3 * 2 * dim}, at::kFloat);
    qkv.narrow(2, 0, 2 * dim).mul_(4.0); // So that the largest logit changes from block to block.
    const at::Tensor expected = plainAttention(qkv, 2);
    for (const AttentionLoops *loops : {&portableAttentionLoops(), &bestAttentionLoops()}) {
        const SelfHeads<float> heads(qkv, 2);
        for (std::int64_t head = 0; head < heads.tasks().heads; ++head) {
            FloatAttentionScratch scratch;
            loops->pack(heads.head(head), scratch);
            loops->attend(heads.head(head), 0, positions / 2, scratch);
            loops->attend(heads.head(head), positions / 2, positions, scratch);
        }
        QVERIFY2(relativeError(heads.out(), expected) < 1e-5, loops->name);
    }
    QVERIFY(relativeError(selfAttention(qkv, 2), expected) < 1e-5);
}

void TestFastLayers::crossAttention_fusedIsThePlainOne_data()
{
    QTest::addColumn<bool>("overContext");
    QTest::addColumn<bool>("recorded");
    QTest::addColumn<bool>("weighted");
    QTest::addColumn<bool>("half");
    for (const bool half : {true, false}) {
        const char *type = half ? "bfloat16" : "float32";
        QTest::addRow("itself, %s", type) << false << false << false << half;
        QTest::addRow("context, %s", type) << true << false << false << half;
        QTest::addRow("context, recorded, %s", type) << true << true << false << half;
        QTest::addRow("context, weighted, %s", type) << true << false << true << half;
        QTest::addRow("context, recorded and weighted, %s", type) << true << true << true << half;
    }
}

void TestFastLayers::crossAttention_fusedIsThePlainOne()
{
    QFETCH(bool, overContext);
    QFETCH(bool, recorded);
    QFETCH(bool, weighted);
    QFETCH(bool, half);
    CrossAttention plain(overContext ? AttentionOver::Context : AttentionOver::Itself, 64, overContext ? 24 : 64, 2,
                         32);
    CrossAttention fused(overContext ? AttentionOver::Context : AttentionOver::Itself, 64, overContext ? 24 : 64, 2,
                         32);
    const at::NoGradGuard noGrad;
    for (const auto &parameter : plain->named_parameters())
        fused->named_parameters()[parameter.key()].copy_(parameter.value());
    for (at::Tensor &parameter : fused->parameters())
        parameter.set_requires_grad(false);
    const at::ScalarType type = half ? at::kBFloat16 : at::kFloat;
    fused->to(type);
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
    const at::Tensor got = run(fused, x.to(type), shares);
    QVERIFY2(relativeError(got, expected) < (half ? 6 * kRounded : 1e-5),
             qPrintable(QString::number(relativeError(got, expected))));
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
