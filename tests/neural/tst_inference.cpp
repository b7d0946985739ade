#include "core/neural/FakeModel.h"
#include "core/neural/GenerationBenchmark.h"
#include "core/neural/benchmark/FakeShapes.h"
#include "core/neural/diffusion/Denoiser.h"
#include "core/neural/diffusion/FirstStage.h"
#include "core/neural/diffusion/PreparedWeights.h"
#include "core/neural/nn/ClipModel.h"
#include "core/neural/nn/Layers.h"
#include "core/neural/nn/UNet.h"
#include "core/neural/weights/Conversion.h"
#include "core/neural/weights/Safetensors.h"
#include "core/neural/weights/StateDict.h"

#include <QTemporaryDir>
#include <QTest>

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <limits>

using namespace palimpsest;
using namespace palimpsest::neural;

namespace {

std::string bytesOf(const std::filesystem::path &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::int64_t countOf(const torch::nn::Module &module)
{
    std::int64_t count = 0;
    for (const at::Tensor &parameter : module.parameters())
        count += parameter.numel();
    return count;
}

} // namespace

/// Networks made ready for inference: what they compute, what they hold, and how near to float32 they stay.
class TestInference : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fakeModel_hasThePublishedSize_data();
    void fakeModel_hasThePublishedSize();
    void fakeModel_dependsOnTheSeedAlone();
    void fakeModel_refusesWhatItDoesNotKnow();
    void fakeModel_endsWhenAsked();
    void conversion_isTheLibrarysBitByBit_data();
    void conversion_isTheLibrarysBitByBit();
    void guidance_oneByOne_isThatOfTheBatch();
    void loadPrepared_isTheFileInItsTypes_data();
    void loadPrepared_isTheFileInItsTypes();
    void loadPrepared_refusesWhatDoesNotFit();
    void keysAndValues_areKeptForOneContext();
    void benchmark_measuresEachPart();
    void starter_inBfloat16PaintsTheSamePicture();

private:
    /// The denoiser of the tiny model, prepared.
    nn::UNetModel denoiser(Precision precision);

    QTemporaryDir m_directory;
    std::filesystem::path m_generator;
    std::filesystem::path m_encoder;
    nn::UNetConfig m_unet;
};

void TestInference::initTestCase()
{
    setComputeThreads(0);
    const std::filesystem::path root = m_directory.path().toStdString();
    const auto written = writeFakeModel(root, {"tiny", 5, WeightStorage::Float16}, {});
    QVERIFY2(written, written ? "" : (written.error().message + written.error().detail).c_str());
    QCOMPARE(written->size(), std::size_t{2});
    m_generator = written->front().directory;
    m_encoder = written->back().directory;
    QCOMPARE(written->front().encoderId, written->back().id);
    m_unet = benchmark::fakeShape("tiny")->generator.unet;
}

nn::UNetModel TestInference::denoiser(Precision precision)
{
    const nn::WithoutFirstValues filledFromFile;
    nn::UNetModel network(m_unet);
    const auto file = weights::readSafetensors(m_generator / "unet.safetensors");
    if (!file || !diffusion::loadPrepared(*network, *file, {}, at::kCPU, precision))
        qFatal("the denoiser cannot be loaded");
    return network;
}

void TestInference::fakeModel_hasThePublishedSize_data()
{
    QTest::addColumn<QString>("shape");
    QTest::addColumn<double>("denoiserMillions");
    QTest::addColumn<int>("latentSide");
    QTest::newRow("rdm768") << "rdm768" << 1335.0 << 48;
    QTest::newRow("rdm256") << "rdm256" << 401.0 << 64;
}

void TestInference::fakeModel_hasThePublishedSize()
{
    QFETCH(QString, shape);
    QFETCH(double, denoiserMillions);
    QFETCH(int, latentSide);
    const auto fake = benchmark::fakeShape(shape.toStdString());
    QVERIFY(fake);
    const nn::WithoutFirstValues memoryStaysUntouched;
    const nn::UNetModel unet(fake->generator.unet);
    QVERIFY(std::abs(static_cast<double>(countOf(*unet)) / 1e6 - denoiserMillions) < 0.6);
    QCOMPARE(fake->generator.imageSizePx / fake->generator.firstStage.downsamplingFactor(), latentSide);
    QCOMPARE(fake->generator.unet.contextDim, fake->encoder.clip.embedDim);
    QCOMPARE(fake->generator.encoderId, fake->encoder.id);
    const auto known = fakeModelShapes();
    QVERIFY(std::find(known.begin(), known.end(), shape.toStdString()) != known.end());
}

void TestInference::fakeModel_dependsOnTheSeedAlone()
{
    const std::filesystem::path root = m_directory.path().toStdString();
    const auto again = writeFakeModel(root / "again", {"tiny", 5, WeightStorage::Float16}, {});
    const auto other = writeFakeModel(root / "other", {"tiny", 6, WeightStorage::Float16}, {});
    QVERIFY(again && other);
    for (const char *file : {"unet.safetensors", "first_stage.safetensors"}) {
        QVERIFY(!bytesOf(m_generator / file).empty());
        QVERIFY(bytesOf(m_generator / file) == bytesOf(again->front().directory / file));
        QVERIFY(bytesOf(m_generator / file) != bytesOf(other->front().directory / file));
    }
}

void TestInference::fakeModel_refusesWhatItDoesNotKnow()
{
    const std::filesystem::path root = m_directory.path().toStdString();
    QCOMPARE(writeFakeModel(root / "none", {"rdm1024", 0, WeightStorage::Float16}, {}).error().code,
             ErrorCode::InvalidArgument);
    QVERIFY(!std::filesystem::exists(root / "none"));
    std::ofstream(root / "file") << "in the way";
    QCOMPARE(writeFakeModel(root / "file", {"tiny", 0, WeightStorage::Float16}, {}).error().code, ErrorCode::Io);
}

void TestInference::fakeModel_endsWhenAsked()
{
    std::stop_source source;
    source.request_stop();
    const std::filesystem::path root = m_directory.path().toStdString();
    const JobContext stopped{source.get_token(), {}};
    QCOMPARE(writeFakeModel(root / "stopped", {"rdm768", 0, WeightStorage::Float16}, stopped).error().code,
             ErrorCode::Cancelled);
}

void TestInference::conversion_isTheLibrarysBitByBit_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    for (const auto from : {at::kFloat, at::kHalf, at::kBFloat16}) {
        for (const auto to : {at::kFloat, at::kBFloat16})
            QTest::addRow("%s to %s", c10::toString(from), c10::toString(to))
                << static_cast<int>(from) << static_cast<int>(to);
    }
}

void TestInference::conversion_isTheLibrarysBitByBit()
{
    QFETCH(int, from);
    QFETCH(int, to);
    const auto target = static_cast<at::ScalarType>(to);
    // All that 16 bits can be, subnormal and infinite ones and what is no number among them.
    const at::Tensor patterns = at::arange(-32768, 32768, at::kInt).to(at::kShort);
    at::Tensor given = patterns.view(
        static_cast<at::ScalarType>(from) == at::kFloat ? at::kBFloat16 : static_cast<at::ScalarType>(from));
    if (static_cast<at::ScalarType>(from) == at::kFloat) {
        // Numbers between those of bfloat16, the exact middle too.
        const at::Tensor bits = given.to(at::kFloat).view(at::kInt);
        given = at::cat({bits, bits + 1, bits + 0x7fff, bits + 0x8000, bits + 0x8001}).view(at::kFloat);
    }
    given = given.masked_fill(given.isnan(), std::numeric_limits<double>::quiet_NaN());
    const auto isSame = [&](const at::Tensor &numbers, at::MemoryFormat layout) {
        const at::Tensor expected = numbers.to(numbers.options().dtype(target), false, true, layout);
        const at::Tensor converted = weights::converted(numbers, target, layout);
        const auto bits = target == at::kFloat ? at::kInt : at::kShort;
        return converted.strides() == expected.strides() && converted.scalar_type() == target
               && (converted.view(bits) == expected.view(bits)).logical_or(expected.isnan()).all().item<bool>()
               && converted.isnan().equal(expected.isnan());
    };
    QVERIFY(isSame(given, at::MemoryFormat::Contiguous));
    QVERIFY(isSame(given.view({-1, 32, 4, 4}), at::MemoryFormat::ChannelsLast));
    QVERIFY(isSame(given.slice(0, 0, 7 * 5 * 9).view({7, 5, 3, 3}), at::MemoryFormat::ChannelsLast));
    QVERIFY(isSame(given.slice(0, 0, 1), at::MemoryFormat::Contiguous));
}

void TestInference::guidance_oneByOne_isThatOfTheBatch()
{
    const c10::InferenceMode inference;
    const nn::UNetModel network = denoiser(Precision::Float32);
    const auto schedule = diffusion::Schedule::create({});
    QVERIFY(schedule);
    const at::Tensor context = at::linspace(-1.0, 1.0, 3 * m_unet.contextDim).view({1, 3, m_unet.contextDim});
    const at::Tensor x = at::linspace(-1.5, 1.5, m_unet.inChannels * 64).view({1, m_unet.inChannels, 8, 8});
    const auto noiseOf = [&](diffusion::Batching batching) {
        diffusion::GuidedDenoiser denoiser(network, *schedule, {context, {}}, {3.0, 0.0, 2, batching});
        // The second call finds keys and values there.
        denoiser(x, 500);
        return denoiser(x, 500).eps;
    };
    const at::Tensor together = noiseOf(diffusion::Batching::Together);
    const at::Tensor apart = noiseOf(diffusion::Batching::OneByOne);
    QVERIFY(together.abs().max().item<double>() > 0.0);
    QVERIFY((together - apart).abs().max().item<double>() < 1e-4);
}

void TestInference::loadPrepared_isTheFileInItsTypes_data()
{
    QTest::addColumn<bool>("half");
    QTest::newRow("float32") << false;
    QTest::newRow("bfloat16") << true;
}

void TestInference::loadPrepared_isTheFileInItsTypes()
{
    QFETCH(bool, half);
    const auto file = weights::readSafetensors(m_generator / "unet.safetensors");
    QVERIFY(file);
    nn::UNetModel network = denoiser(half ? Precision::BFloat16 : Precision::Float32);
    const at::ScalarType type = half ? at::kBFloat16 : at::kFloat;
    std::size_t compared = 0;
    for (const auto &parameter : network->named_parameters()) {
        QVERIFY(!parameter.value().requires_grad());
        // Biases of layers have the layer's type, all of a norm is float32.
        const bool isOfNorm = parameter.key().find("norm") != std::string::npos
                              || parameter.key().find("layers.0.") != std::string::npos
                              || parameter.key().starts_with("out.0.");
        QVERIFY2(parameter.value().scalar_type() == (isOfNorm ? at::kFloat : type), parameter.key().c_str());
        if (parameter.value().numel() == 0) // Went into one matrix with its neighbours.
            continue;
        const at::Tensor given = file->tensors.at(parameter.key()).to(parameter.value().scalar_type());
        QVERIFY2(at::equal(parameter.value(), given), parameter.key().c_str());
        ++compared;
    }
    QVERIFY(compared > 100);

    // Both ways of making a network ready give the same one.
    nn::UNetModel twin(m_unet);
    QVERIFY(weights::loadStrict(*twin, file->tensors));
    diffusion::prepareWeights(*twin, half ? Precision::BFloat16 : Precision::Float32);
    at::manual_seed(1);
    const c10::InferenceMode inference;
    const at::Tensor x = at::randn({2, 16, 8, 8});
    const at::Tensor context = at::randn({2, 3, m_unet.contextDim});
    const at::Tensor t = at::full({1}, 300, at::kLong);
    const at::Tensor output = network->forward(x, t, context);
    QVERIFY(output.isfinite().all().item<bool>());
    QVERIFY(at::equal(output, twin->forward(x, t, context)));
}

void TestInference::loadPrepared_refusesWhatDoesNotFit()
{
    const auto file = weights::readSafetensors(m_generator / "unet.safetensors");
    QVERIFY(file);
    const auto codeFor = [&](const weights::SafetensorsFile &changed) {
        nn::UNetModel network(m_unet);
        const auto loaded = diffusion::loadPrepared(*network, changed, {}, at::kCPU, Precision::BFloat16);
        return loaded ? ErrorCode::Internal : loaded.error().code;
    };
    weights::SafetensorsFile lacking = *file;
    lacking.tensors.erase(lacking.tensors.begin());
    QCOMPARE(codeFor(lacking), ErrorCode::Corrupt);
    weights::SafetensorsFile surplus = *file;
    surplus.tensors.emplace("another.weight", at::zeros({2, 2}));
    QCOMPARE(codeFor(surplus), ErrorCode::Corrupt);
    weights::SafetensorsFile misshapen = *file;
    misshapen.tensors.begin()->second = at::zeros({1, 2, 3});
    QCOMPARE(codeFor(misshapen), ErrorCode::Corrupt);
}

void TestInference::keysAndValues_areKeptForOneContext()
{
    nn::UNetModel network = denoiser(Precision::BFloat16);
    at::manual_seed(2);
    const c10::InferenceMode inference;
    const at::Tensor x = at::randn({2, 16, 8, 8});
    const at::Tensor t = at::full({1}, 500, at::kLong);
    const at::Tensor first = at::randn({2, 3, m_unet.contextDim});
    const at::Tensor second = at::randn({2, 3, m_unet.contextDim});
    const at::Tensor ofFirst = network->forward(x, t, first);
    const at::Tensor ofSecond = network->forward(x, t, second);
    QVERIFY(!at::equal(ofFirst, ofSecond));

    nn::ContextProjections projections;
    nn::ForwardContext forward;
    forward.projections = &projections;
    QVERIFY(at::equal(network->forward(x, t, first, {}, forward), ofFirst));
    QVERIFY(at::equal(network->forward(x, t, first, {}, forward), ofFirst));
    QVERIFY(at::equal(network->forward(x, t, second, {}, forward), ofSecond));
    QVERIFY(at::equal(network->forward(x, t, first, {}, forward), ofFirst));

    // The second pass with a context computes nothing of it again.
    int computed = 0;
    nn::ContextProjections counted;
    const auto project = [&] {
        ++computed;
        return at::zeros({1});
    };
    const int layer = 0;
    (void)counted.of(first, &layer, project);
    (void)counted.of(first, &layer, project);
    QCOMPARE(computed, 1);
    (void)counted.of(second, &layer, project);
    QCOMPARE(computed, 2);
}

void TestInference::benchmark_measuresEachPart()
{
    GenerationBenchmarkOptions options;
    options.generator = m_generator;
    options.encoder = m_encoder;
    options.precision = Precision::BFloat16;
    options.batches = {1, 2};
    options.rounds = 1;
    options.paintSteps = 3;
    options.profile = true;
    const auto found = benchmarkGeneration(options, {});
    QVERIFY2(found, found ? "" : (found.error().message + found.error().detail).c_str());
    QCOMPARE(found->rows.size(), std::size_t{8}); // Two of the generator and two of the encoder, at two batch sizes.
    for (const BenchmarkRow &row : found->rows) {
        QVERIFY2(row.oursMs > 0.0 && row.referenceMs > 0.0 && row.gigaFlop > 0.0, row.part.c_str());
        QVERIFY2(row.sharePeak() > 0.0 && row.sharePeak() < 1.2, row.part.c_str());
    }
    QCOMPARE(found->rows[2].gigaFlop, 2.0 * found->rows[0].gigaFlop);
    QCOMPARE(found->paintings.size(), std::size_t{2});
    QVERIFY(found->paintings.front().picturesPerMinute > 0.0);
    QVERIFY(!found->profile.empty());
    QVERIFY(found->peakFloatTeraFlops > 0.0 && found->peakHalfTeraFlops > 0.0);

    options.batches.clear();
    QCOMPARE(benchmarkGeneration(options, {}).error().code, ErrorCode::InvalidArgument);
    options.peak = false;
    options.batches = {1};
    options.generator = m_encoder;
    QVERIFY(!benchmarkGeneration(options, {}));
    std::stop_source source;
    source.request_stop();
    options.generator = m_generator;
    QCOMPARE(benchmarkGeneration(options, {source.get_token(), {}}).error().code, ErrorCode::Cancelled);
}

void TestInference::starter_inBfloat16PaintsTheSamePicture()
{
    GenerationBenchmarkOptions options;
    options.generator = std::filesystem::path(PALIMPSEST_SOURCE_DIR) / "resources/models/starter-rdm";
    options.precision = Precision::BFloat16;
    options.batches = {1};
    options.rounds = 1;
    options.peak = false;
    options.reference = false;
    options.likenessSteps = 12;
    const auto found = benchmarkGeneration(options, {});
    QVERIFY2(found, found ? "" : (found.error().message + found.error().detail).c_str());
    qInfo("cosine of the latents %.6f, pictures %.1f dB", found->latentCosine, found->pictureDecibels);
    QVERIFY(found->latentCosine >= 0.999);
    QVERIFY(found->pictureDecibels >= 40.0);
}

QTEST_GUILESS_MAIN(TestInference)
#include "tst_inference.moc"
