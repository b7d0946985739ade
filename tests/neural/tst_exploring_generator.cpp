#include "core/neural/Generator.h"
#include "tests/neural/TinyBundle.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <limits>
#include <memory>
#include <numeric>
#include <utility>
#include <vector>

using namespace palimpsest;
using namespace palimpsest::neural;

namespace {

constexpr int kSidePx = 64;

ConditioningToken makeToken(int seed)
{
    ConditioningToken token;
    token.embedding.encoderId = "tiny-encoder";
    for (int i = 0; i < 16; ++i)
        token.embedding.values.push_back(static_cast<float>(std::sin(seed * 7.1 + i * 1.3 + seed * i)));
    normaliseL2(token.embedding.values);
    return token;
}

Conditioning someConditioning()
{
    return {makeToken(100), {makeToken(1), makeToken(2)}};
}

GenerateRequest requestOf(std::uint64_t seed = 3)
{
    GenerateRequest request;
    request.seed = seed;
    request.params["steps"] = std::int64_t{6};
    request.params["guidance"] = 2.0;
    return request;
}

Image ramp(int width = kSidePx, int height = kSidePx)
{
    Image image(width, height);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            image.row(y)[3 * x] = static_cast<std::uint8_t>(255 * x / width);
            image.row(y)[3 * x + 1] = static_cast<std::uint8_t>(255 * y / height);
            image.row(y)[3 * x + 2] = 90;
        }
    }
    return image;
}

StartPicture startOf(Image picture, double strength)
{
    StartPicture start;
    start.picture = std::move(picture);
    start.strength = strength;
    return start;
}

/// Mean difference of the columns from `left` to `right`.
double difference(const Image &a, const Image &b, int left, int right)
{
    double sum = 0.0;
    for (int y = 0; y < a.height(); ++y) {
        for (int i = 3 * left; i < 3 * right; ++i)
            sum += std::abs(a.row(y)[i] - b.row(y)[i]);
    }
    return sum / (3.0 * (right - left) * a.height());
}

double difference(const Image &a, const Image &b)
{
    return difference(a, b, 0, a.width());
}

} // namespace

/// What a generator does for exploring: two strengths, varied noise, pictures to begin from.
class TestExploringGenerator : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void strengthsOfOne_areGuidance();
    void equalStrengths_multiplyGuidance();
    void unequalStrengths_meetEqualOnes();
    void neighbourStrengthZero_equalsWordsAlone();
    void strengths_areOneWhereOneKindIsMissing();
    void influence_sumsToOne_data();
    void influence_sumsToOne();
    void split_changesThePicture();
    void variation_isItsEndsAtItsEnds_data();
    void variation_isItsEndsAtItsEnds();
    void variation_goesEvenly();
    void variations_areChained();
    void start_ofStrengthZeroIsThePicture();
    void start_ofStrengthOneIsAPaintingFromNoise();
    void start_keepsLessTheStrongerItIs();
    void mask_keepsWhatItDoesNotPaint_data();
    void mask_keepsWhatItDoesNotPaint();
    void tiles_havePicturesAndSharesButNoMaps();
    void generate_refuses_data();
    void generate_refuses();

private:
    Image paint(const Conditioning &conditioning, const GenerateRequest &request);

    QTemporaryDir m_directory;
    std::unique_ptr<Generator> m_generator;
};

void TestExploringGenerator::initTestCase()
{
    const auto bundle = std::filesystem::path(m_directory.path().toStdString()) / "tiny";
    QVERIFY(test::writeRandomBundle(bundle, test::tinyGeneratorConfig()));
    auto loaded = loadGenerator(bundle, {"cpu", Precision::Float32, 1});
    QVERIFY2(loaded, loaded ? "" : (loaded.error().message + loaded.error().detail).c_str());
    m_generator = std::move(*loaded);
}

Image TestExploringGenerator::paint(const Conditioning &conditioning, const GenerateRequest &request)
{
    auto painted = m_generator->generate(conditioning, request, {});
    if (painted)
        return std::move(painted->image);
    qWarning("%s %s", painted.error().message.c_str(), painted.error().detail.c_str());
    return {};
}

void TestExploringGenerator::strengthsOfOne_areGuidance()
{
    GenerateRequest request = requestOf();
    const Image plain = paint(someConditioning(), request);
    request.params["text_strength"] = 1.0;
    request.params["neighbour_strength"] = 1.0;
    request.params["split"] = std::string("off");
    QVERIFY(paint(someConditioning(), request) == plain);
}

void TestExploringGenerator::equalStrengths_multiplyGuidance()
{
    GenerateRequest request = requestOf();
    request.params["text_strength"] = 1.5;
    request.params["neighbour_strength"] = 1.5;
    const Image both = paint(someConditioning(), request);
    request = requestOf();
    request.params["guidance"] = 3.0;
    QVERIFY(paint(someConditioning(), request) == both);
}

void TestExploringGenerator::unequalStrengths_meetEqualOnes()
{
    GenerateRequest request = requestOf();
    const Image equal = paint(someConditioning(), request);
    // Three evaluations where two would do: only rounding may differ.
    request.params["text_strength"] = std::nextafter(1.0, 2.0);
    QVERIFY(difference(paint(someConditioning(), request), equal) < 0.05);
    request.params["text_strength"] = 2.5;
    const Image words = paint(someConditioning(), request);
    request = requestOf();
    request.params["neighbour_strength"] = 2.5;
    const Image neighbours = paint(someConditioning(), request);
    QVERIFY(difference(words, equal) > 0.5);
    QVERIFY(difference(neighbours, equal) > 0.5);
    QVERIFY(difference(neighbours, words) > 0.5);
}

void TestExploringGenerator::neighbourStrengthZero_equalsWordsAlone()
{
    GenerateRequest request = requestOf();
    Conditioning words = someConditioning();
    words.neighbours.clear();
    const Image alone = paint(words, request);
    request.params["neighbour_strength"] = 0.0;
    QVERIFY(difference(paint(someConditioning(), request), alone) < 0.05);
    // And what three evaluations tend towards.
    request.params["neighbour_strength"] = 1e-6;
    QVERIFY(difference(paint(someConditioning(), request), alone) < 0.05);
}

void TestExploringGenerator::strengths_areOneWhereOneKindIsMissing()
{
    Conditioning neighbours = someConditioning();
    neighbours.text.reset();
    GenerateRequest request = requestOf();
    const Image plain = paint(neighbours, request);
    request.params["text_strength"] = 0.3;
    QVERIFY(paint(neighbours, request) == plain);
    request.params["split"] = std::string("neighbours-first");
    QVERIFY(paint(neighbours, request) == plain);
}

void TestExploringGenerator::influence_sumsToOne_data()
{
    QTest::addColumn<double>("text");
    QTest::addColumn<double>("neighbours");
    QTest::addColumn<QString>("split");
    QTest::newRow("equal") << 1.0 << 1.0 << "off";
    QTest::newRow("three evaluations") << 0.5 << 2.0 << "off";
    QTest::newRow("no neighbours") << 1.0 << 0.0 << "off";
    QTest::newRow("split") << 1.0 << 1.0 << "neighbours-first";
    QTest::newRow("split and three evaluations") << 0.5 << 2.0 << "text-first";
}

void TestExploringGenerator::influence_sumsToOne()
{
    QFETCH(double, text);
    QFETCH(double, neighbours);
    QFETCH(QString, split);
    GenerateRequest request = requestOf();
    request.params["text_strength"] = text;
    request.params["neighbour_strength"] = neighbours;
    request.params["split"] = split.toStdString();
    const auto painted = m_generator->generate(someConditioning(), request, {});
    QVERIFY(painted);
    const auto &shares = painted->neighbourInfluence;
    const double sum = std::accumulate(shares.begin(), shares.end(), painted->textInfluence);
    QVERIFY2(std::abs(sum - 1.0) < 1e-4, qPrintable(QString::number(sum)));
    QCOMPARE(shares[0] > 0.0, neighbours > 0.0);
    QCOMPARE(painted->neighbourMaps.size(), std::size_t{2});
}

void TestExploringGenerator::split_changesThePicture()
{
    GenerateRequest request = requestOf();
    const Image plain = paint(someConditioning(), request);
    request.params["split"] = std::string("neighbours-first");
    const Image neighboursFirst = paint(someConditioning(), request);
    request.params["split"] = std::string("text-first");
    const Image textFirst = paint(someConditioning(), request);
    QVERIFY(!(neighboursFirst == plain) && !(textFirst == plain) && !(textFirst == neighboursFirst));
}

void TestExploringGenerator::variation_isItsEndsAtItsEnds_data()
{
    QTest::addColumn<double>("eta");
    QTest::newRow("noise at the beginning alone") << 0.0;
    QTest::newRow("fresh noise in every step") << 1.0;
}

void TestExploringGenerator::variation_isItsEndsAtItsEnds()
{
    QFETCH(double, eta);
    const auto varied = [&](std::uint64_t seed, std::vector<SeedVariation> variations) {
        GenerateRequest request = requestOf(seed);
        request.params["sampler"] = std::string("ddim");
        request.params["eta"] = eta;
        request.variations = std::move(variations);
        return paint(someConditioning(), request);
    };
    const Image own = varied(3, {});
    const Image other = varied(4, {});
    QVERIFY(varied(3, {{4, 0.0}}) == own);
    QVERIFY(varied(3, {{4, 1.0}}) == other);
    const Image half = varied(3, {{4, 0.5}});
    QVERIFY(!(half == own) && !(half == other));
    QVERIFY(varied(3, {{4, 0.5}}) == half);
}

void TestExploringGenerator::variation_goesEvenly()
{
    const Image own = paint(someConditioning(), requestOf());
    double last = 0.0;
    for (const double strength : {0.05, 0.2, 0.6}) {
        GenerateRequest request = requestOf();
        request.variations = {{77, strength}};
        const double now = difference(paint(someConditioning(), request), own);
        QVERIFY2(now > last, qPrintable(QString::number(strength)));
        last = now;
    }
}

void TestExploringGenerator::variations_areChained()
{
    GenerateRequest request = requestOf(3);
    request.variations = {{4, 0.3}, {5, 1.0}};
    QVERIFY(paint(someConditioning(), request) == paint(someConditioning(), requestOf(5)));
    request.variations = {{4, 0.3}, {5, 0.0}};
    const Image chained = paint(someConditioning(), request);
    request.variations = {{4, 0.3}};
    QVERIFY(paint(someConditioning(), request) == chained);
}

void TestExploringGenerator::start_ofStrengthZeroIsThePicture()
{
    GenerateRequest request = requestOf();
    request.start = startOf(ramp(), 0.0);
    QVERIFY(paint(someConditioning(), request) == ramp());
}

void TestExploringGenerator::start_ofStrengthOneIsAPaintingFromNoise()
{
    GenerateRequest request = requestOf();
    const Image painted = paint(someConditioning(), request);
    request.start = startOf(ramp(), 1.0);
    QVERIFY(paint(someConditioning(), request) == painted);
}

void TestExploringGenerator::start_keepsLessTheStrongerItIs()
{
    const auto kept = m_generator->reconstruct(ramp(), {});
    QVERIFY(kept);
    double last = 0.0;
    for (const double strength : {0.05, 0.3, 0.6, 0.9}) {
        GenerateRequest request = requestOf();
        request.params["steps"] = std::int64_t{20};
        request.start = startOf(ramp(), strength);
        const double now = difference(paint(someConditioning(), request), *kept);
        QVERIFY2(now > last, qPrintable(QString::number(strength)));
        last = now;
    }
}

void TestExploringGenerator::mask_keepsWhatItDoesNotPaint_data()
{
    QTest::addColumn<QString>("sampler");
    for (const ParamSpec &spec : m_generator->params()) {
        if (spec.key != "sampler")
            continue;
        for (const std::string &id : spec.choices)
            QTest::newRow(id.c_str()) << QString::fromStdString(id);
    }
}

void TestExploringGenerator::mask_keepsWhatItDoesNotPaint()
{
    QFETCH(QString, sampler);
    const auto kept = m_generator->reconstruct(ramp(), {});
    GenerateRequest request = requestOf();
    request.params["sampler"] = sampler.toStdString();
    request.start = startOf(ramp(), 1.0);
    Mask &mask = request.start->mask;
    mask = {kSidePx, kSidePx, std::vector<std::uint8_t>(std::size_t{kSidePx} * kSidePx, 0)};
    for (std::size_t i = 0; i < mask.values.size(); ++i)
        mask.values[i] = i % kSidePx >= kSidePx / 2 ? 255 : 0;
    const Image half = paint(someConditioning(), request);
    QVERIFY(difference(half, *kept, kSidePx / 2, kSidePx) > 5.0);
    mask.values.assign(mask.values.size(), 0);
    QVERIFY(paint(someConditioning(), request) == *kept);
    mask.values.assign(mask.values.size(), 255);
    const Image whole = paint(someConditioning(), request);
    // The decoder normalises over the whole picture, so that the kept part is not the same to the byte.
    const double ofHalf = difference(half, *kept, 0, kSidePx / 4);
    const double ofWhole = difference(whole, *kept, 0, kSidePx / 4);
    QVERIFY2(ofHalf < 0.4 * ofWhole, qPrintable(QString("%1 of %2").arg(ofHalf).arg(ofWhole)));
}

void TestExploringGenerator::tiles_havePicturesAndSharesButNoMaps()
{
    GenerateRequest request = requestOf();
    request.widthPx = 2 * kSidePx;
    request.heightPx = kSidePx;
    request.start = startOf(ramp(request.widthPx, request.heightPx), 0.5);
    request.start->inTiles = true;
    const auto painted = m_generator->generate(someConditioning(), request, {});
    QVERIFY(painted);
    QCOMPARE(painted->image.width(), 2 * kSidePx);
    QVERIFY(painted->neighbourInfluence[0] > 0.0);
    QVERIFY(painted->neighbourMaps[0].share.empty());
}

void TestExploringGenerator::generate_refuses_data()
{
    QTest::addColumn<int>("which");
    QTest::newRow("strength above 1") << 0;
    QTest::newRow("strength no number") << 1;
    QTest::newRow("picture of another size") << 2;
    QTest::newRow("mask of another size") << 3;
    QTest::newRow("mask without values") << 4;
    QTest::newRow("enlarging in one go") << 5;
    QTest::newRow("variation above 1") << 6;
    QTest::newRow("variation no number") << 7;
    QTest::newRow("text strength") << 8;
    QTest::newRow("split") << 9;
    QTest::newRow("no step left") << 10;
}

void TestExploringGenerator::generate_refuses()
{
    QFETCH(int, which);
    GenerateRequest request = requestOf();
    request.start = startOf(ramp(), 0.5);
    const double noNumber = std::numeric_limits<double>::quiet_NaN();
    const std::vector<std::function<void()>> spoil{
        [&] { request.start->strength = 1.1; },
        [&] { request.start->strength = noNumber; },
        [&] { request.start->picture = ramp(80, 64); },
        [&] {
            request.start->mask = {32, 32, std::vector<std::uint8_t>(1024, 255)};
        },
        [&] {
            request.start->mask = {64, 64, std::vector<std::uint8_t>(7, 255)};
        },
        [&] { request.params["enlarge"] = std::string("2x"); },
        [&] {
            request.variations = {{1, 1.5}};
        },
        [&] {
            request.variations = {{1, noNumber}};
        },
        [&] { request.params["text_strength"] = -0.5; },
        [&] { request.params["split"] = std::string("both"); },
        [&] {
            request.params["steps"] = std::int64_t{1};
            request.params["sampler"] = std::string("dpm-solver++");
        },
    };
    spoil.at(static_cast<std::size_t>(which))();
    const auto painted = m_generator->generate(someConditioning(), request, {});
    QVERIFY(!painted);
    QCOMPARE(painted.error().code, ErrorCode::InvalidArgument);
    QVERIFY(painted.error().message.ends_with("."));
}

QTEST_GUILESS_MAIN(TestExploringGenerator)
#include "tst_exploring_generator.moc"
