#include "core/neural/benchmark/BenchmarkWork.h"
#include "core/neural/diffusion/TiledDecoding.h"
#include "core/neural/diffusion/TiledDenoiser.h"
#include "core/neural/weights/BundleConfig.h"

#include <QTest>

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <cmath>
#include <vector>

using namespace palimpsest;
using namespace palimpsest::neural;

namespace {

constexpr std::int64_t kWidth = 1024;
constexpr std::int64_t kHeight = 1024;
constexpr std::int64_t kTile = 32; // Latent pixels: the size that the starter was trained for.

/// A picture (1,3,H,W) in -1..1 with slow colours, where a seam is seen first, and with edges.
at::Tensor testPicture(std::int64_t height, std::int64_t width)
{
    const at::Tensor y = at::linspace(0.0, 1.0, height).view({-1, 1});
    const at::Tensor x = at::linspace(0.0, 1.0, width).view({1, -1});
    const at::Tensor waves = at::sin(x * 7.0 + y * 3.0) * at::cos(y * 5.0 - x * 2.0);
    const at::Tensor rings = at::sin(at::sqrt((x - 0.6).square() + (y - 0.4).square()) * 40.0);
    const at::Tensor disc = ((x - 0.3).square() + (y - 0.7).square()).lt(0.03).to(at::kFloat);
    return at::stack({0.6 * waves + 0.2 * disc, 0.4 * rings - 0.3 * disc, 0.5 * (x - y) + 0.3 * waves}).unsqueeze(0);
}

/// The mean step of `picture` (1,3,H,W) from each column to the next, (W-1).
at::Tensor columnSteps(const at::Tensor &picture)
{
    return (picture.slice(3, 1) - picture.slice(3, 0, -1)).abs().mean(at::IntArrayRef{0, 1, 2});
}

} // namespace

/// Decoding in overlapping tiles, which is how a picture comes to be that memory does not hold as a whole.
class TestTiledDecoding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tiles_areTheWholeWithoutSeams();
    void oneTile_isTheWhole();

private:
    benchmark::Networks m_networks;
    std::int64_t m_factor = 8;
};

void TestTiledDecoding::initTestCase()
{
    const auto config =
        weights::readGeneratorConfig(std::filesystem::path(PALIMPSEST_SOURCE_DIR) / "resources/models/starter-rdm");
    QVERIFY2(config, config ? "" : config.error().message.c_str());
    const c10::InferenceMode inference;
    auto networks = benchmark::loadNetworks(*config, at::kCPU, Precision::Float32);
    QVERIFY(networks);
    m_networks = std::move(*networks);
    m_factor = config->firstStage.downsamplingFactor();
}

void TestTiledDecoding::tiles_areTheWholeWithoutSeams()
{
    const c10::InferenceMode inference;
    const at::Tensor latent = m_networks.firstStage->encode(testPicture(kHeight, kWidth));
    const at::Tensor whole = m_networks.firstStage->decode(latent).clamp(-1.0, 1.0);
    const at::Tensor tiled = diffusion::decodeInTiles(*m_networks.firstStage, latent, kTile, {}).clamp(-1.0, 1.0);
    QCOMPARE(tiled.sizes().vec(), whole.sizes().vec());
    const double error = (tiled - whole).square().mean().item<double>() / 4.0; // Of numbers in 0..1.
    const double decibels = -10.0 * std::log10(error);

    // A seam is a step where tiles begin or end that is larger than the steps beside it.
    const at::Tensor steps = columnSteps(tiled - whole);
    const at::Tensor lines = columnSteps((tiled - whole).transpose(2, 3));
    double worst = 0.0;
    for (const std::int64_t start : diffusion::tileStarts(kWidth / m_factor, kTile)) {
        for (const std::int64_t border : {start * m_factor, (start + kTile) * m_factor}) {
            if (border == 0 || border >= kWidth)
                continue;
            for (const at::Tensor &along : {steps, lines}) {
                const double beside = along.slice(0, border - 12, border + 11).median().item<double>();
                worst = std::max(worst, along[border - 1].item<double>() / beside);
            }
        }
    }
    qInfo("tiles against the whole: %.1f dB; largest step at a border: %.2f of the usual one", decibels, worst);
    QVERIFY(decibels > 60.0);
    QVERIFY(worst < 1.5);
}

void TestTiledDecoding::oneTile_isTheWhole()
{
    const c10::InferenceMode inference;
    const at::Tensor latent = m_networks.firstStage->encode(testPicture(256, 256));
    const at::Tensor whole = m_networks.firstStage->decode(latent);
    QVERIFY(at::allclose(diffusion::decodeInTiles(*m_networks.firstStage, latent, kTile, {}), whole, 1e-4, 1e-5));
}

QTEST_APPLESS_MAIN(TestTiledDecoding)
#include "tst_tiled_decoding.moc"
