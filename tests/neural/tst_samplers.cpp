#include "core/neural/diffusion/DdimSteps.h"
#include "core/neural/diffusion/NoiseStream.h"
#include "core/neural/diffusion/TiledDenoiser.h"
#include "core/neural/nn/ForwardContext.h"
#include "core/neural/samplers/Sampler.h"

#include <QFile>
#include <QTest>

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

using namespace palimpsest;
using namespace palimpsest::neural;

namespace {

constexpr double kClean = 0.7;
const std::vector<std::int64_t> kShape{4, 3, 5};

diffusion::Schedule makeSchedule(diffusion::Parameterization parameterization = diffusion::Parameterization::Eps)
{
    diffusion::ScheduleConfig config;
    config.parameterization = parameterization;
    return diffusion::Schedule::create(config).value();
}

/// Counts its calls and knows that every clean latent is kClean everywhere.
class KnowingDenoiser {
public:
    explicit KnowingDenoiser(const diffusion::Schedule &schedule) : m_schedule(schedule) {}
    diffusion::Prediction operator()(const at::Tensor &x, std::int64_t t)
    {
        ++calls;
        const double a = m_schedule.alphaCumprod(t);
        const at::Tensor x0 = at::full_like(x, kClean);
        return {(x - std::sqrt(a) * x0) / std::sqrt(1.0 - a), x0};
    }
    int calls = 0;

private:
    const diffusion::Schedule &m_schedule;
};

} // namespace

/// The contract that every sampler of the folder keeps, and the numbers that they share.
class TestSamplers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void registry_isListedInTheReadme();
    void sample_isTheSameForTheSameSeed_data() { addSamplers(); }
    void sample_isTheSameForTheSameSeed();
    void sample_reachesTheCleanLatent_data() { addSamplers(); }
    void sample_reachesTheCleanLatent();
    void sample_refusesSteps_data();
    void sample_refusesSteps();
    void sample_reportsEveryStep_data() { addSamplers(); }
    void sample_reportsEveryStep();
    void sample_stopsAtOnceWhenCancelled_data() { addSamplers(); }
    void sample_stopsAtOnceWhenCancelled();
    void sample_startsFromWhatBeforeStepGives_data() { addSamplers(); }
    void sample_startsFromWhatBeforeStepGives();
    void sample_refusesEtaOutOfRange_data() { addSamplers(); }
    void sample_refusesEtaOutOfRange();
    void multistep_refusesEta_data();
    void multistep_refusesEta();
    void dpmSolver_isOfSecondOrder();
    void ddim_addsFreshNoiseOnlyWithEta();
    void sample_leavesOutStepsAboveTheHighest_data() { addSamplers(); }
    void sample_leavesOutStepsAboveTheHighest();
    void tileStarts_coverTheAxis();
    void tiledDenoiser_agreesWithAPointwiseOne();
    void tiledDenoiser_passesSmallLatentsThrough();
    void noise_isTheSameAloneAndInABatch();
    void ddimTimesteps_stayInTheSchedule();
    void schedule_refusesNonsense();
    void predict_agreesBetweenParameterizations();
    void predict_clipsX0();
    void keepMasked_keepsTheMaskedPart();

private:
    void addSamplers();
    const samplers::SamplerEntry &current() const;
    Result<at::Tensor> run(const samplers::SamplerEntry &sampler, std::uint64_t seed,
                           const samplers::SamplerSettings &settings, KnowingDenoiser &denoiser);

    samplers::SamplerRegistry m_registry;
    diffusion::Schedule m_schedule = makeSchedule();
};

void TestSamplers::initTestCase()
{
    samplers::registerSamplerAll(m_registry);
    QVERIFY(m_registry.find("ddim") != nullptr);
    QVERIFY(m_registry.find("plms") != nullptr);
}

void TestSamplers::addSamplers()
{
    QTest::addColumn<QString>("sampler");
    for (const std::string &id : m_registry.ids())
        QTest::newRow(id.c_str()) << QString::fromStdString(id);
}

const samplers::SamplerEntry &TestSamplers::current() const
{
    QFETCH(QString, sampler);
    return *m_registry.find(sampler.toStdString());
}

Result<at::Tensor> TestSamplers::run(const samplers::SamplerEntry &sampler, std::uint64_t seed,
                                     const samplers::SamplerSettings &settings, KnowingDenoiser &denoiser)
{
    diffusion::NoiseStream stream({seed});
    const auto draw = [&] { return stream.draw(kShape, at::kCPU); };
    const samplers::SamplerCall call{m_schedule, settings, std::ref(denoiser), draw, {}, {}};
    return sampler.sample(call, draw());
}

void TestSamplers::registry_isListedInTheReadme()
{
    QFile readme(QStringLiteral(PALIMPSEST_SOURCE_DIR "/core/neural/samplers/README.md"));
    QVERIFY(readme.open(QIODevice::ReadOnly));
    const QByteArray text = readme.readAll();
    for (const samplers::SamplerEntry &entry : m_registry.entries()) {
        QVERIFY2(text.contains("`" + QByteArray::fromStdString(entry.id) + "`"), entry.id.c_str());
        QVERIFY(!entry.title.empty() && !entry.summary.empty());
        for (const ParamSpec &spec : entry.params)
            QVERIFY(spec.key == "eta" || spec.key == "temperature");
    }
}

void TestSamplers::sample_isTheSameForTheSameSeed()
{
    KnowingDenoiser denoiser(m_schedule);
    const samplers::SamplerSettings settings{10, 0.0, 1.0};
    const at::Tensor first = run(current(), 5, settings, denoiser).value();
    QVERIFY(at::equal(first, run(current(), 5, settings, denoiser).value()));
    QVERIFY(!at::equal(first, run(current(), 6, settings, denoiser).value()));
}

void TestSamplers::sample_reachesTheCleanLatent()
{
    for (const std::int64_t steps : {1, 2, 5, 25, 50}) {
        KnowingDenoiser denoiser(m_schedule);
        const at::Tensor x = run(current(), 1, {steps, 0.0, 1.0}, denoiser).value();
        // The last step ends at a_0, not at 1: a little noise stays. One step starts at t = 1 from full noise.
        const double allowed = steps == 1 ? 4.0 : 0.25;
        QVERIFY2((x - kClean).abs().max().item<double>() < allowed, qPrintable(QString::number(steps)));
    }
}

void TestSamplers::sample_refusesSteps_data()
{
    QTest::addColumn<QString>("sampler");
    QTest::addColumn<int>("steps");
    for (const std::string &id : m_registry.ids())
        for (const int steps : {-1, 0, 1001})
            QTest::addRow("%s %d", id.c_str(), steps) << QString::fromStdString(id) << steps;
}

void TestSamplers::sample_refusesSteps()
{
    QFETCH(int, steps);
    KnowingDenoiser denoiser(m_schedule);
    const auto result = run(current(), 1, {steps, 0.0, 1.0}, denoiser);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(denoiser.calls, 0);
}

void TestSamplers::sample_reportsEveryStep()
{
    KnowingDenoiser denoiser(m_schedule);
    std::vector<std::int64_t> timesteps;
    std::int64_t counted = 0;
    samplers::SamplerCall call{m_schedule, {30, 0.0, 1.0}, std::ref(denoiser), {}, {}, {}};
    call.afterStep = [&](const samplers::StepReport &step) {
        QCOMPARE(step.index, static_cast<std::int64_t>(timesteps.size()));
        counted = step.count;
        QCOMPARE(step.x0.sizes(), step.x.sizes());
        timesteps.push_back(step.t);
    };
    QVERIFY(current().sample(call, at::ones({2, 4, 3, 5})));
    QCOMPARE(counted, static_cast<std::int64_t>(timesteps.size()));
    QVERIFY(std::adjacent_find(timesteps.begin(), timesteps.end(), std::less_equal<>()) == timesteps.end());
    QVERIFY(timesteps.front() > 900 && timesteps.back() < 10);
    if (current().id == "ddim" || current().id == "plms")
        QCOMPARE(timesteps, diffusion::ddimTimesteps(1000, 30).value());
}

void TestSamplers::sample_stopsAtOnceWhenCancelled()
{
    KnowingDenoiser denoiser(m_schedule);
    samplers::SamplerCall call{m_schedule, {50, 0.0, 1.0}, std::ref(denoiser), {}, {}, {}};
    int steps = 0;
    call.afterStep = [&](const samplers::StepReport &) {
        if (++steps == 3)
            throw nn::CancelledException();
    };
    QVERIFY_EXCEPTION_THROWN((void)current().sample(call, at::ones({1, 4, 3, 5})), nn::CancelledException);
    QCOMPARE(steps, 3);
    QVERIFY(denoiser.calls <= 4);
}

void TestSamplers::sample_startsFromWhatBeforeStepGives()
{
    std::vector<double> seen;
    samplers::SamplerCall call{m_schedule, {5, 0.0, 1.0}, {}, {}, {}, {}};
    call.denoise = [&](const at::Tensor &x, std::int64_t) {
        seen.push_back(x.mean().item<double>());
        return diffusion::Prediction{at::zeros_like(x), x};
    };
    call.beforeStep = [](const at::Tensor &x, std::int64_t index, std::int64_t) {
        return at::full_like(x, static_cast<double>(index));
    };
    QVERIFY(current().sample(call, at::ones({1, 4, 3, 5})));
    QCOMPARE(seen.front(), 0.0);
    QCOMPARE(seen.back(), 4.0);
}

void TestSamplers::sample_refusesEtaOutOfRange()
{
    KnowingDenoiser denoiser(m_schedule);
    for (const double eta : {-0.1, 1.5, std::numeric_limits<double>::quiet_NaN()}) {
        const auto result = run(current(), 1, {5, eta, 1.0}, denoiser);
        QVERIFY(!result && result.error().code == ErrorCode::InvalidArgument);
    }
    QCOMPARE(denoiser.calls, 0);
}

void TestSamplers::multistep_refusesEta_data()
{
    QTest::addColumn<QString>("sampler");
    QTest::newRow("plms") << QStringLiteral("plms");
    QTest::newRow("dpm-solver++") << QStringLiteral("dpm-solver++");
}

void TestSamplers::multistep_refusesEta()
{
    KnowingDenoiser denoiser(m_schedule);
    const auto result = run(current(), 1, {5, 0.5, 1.0}, denoiser);
    QVERIFY(!result && result.error().code == ErrorCode::InvalidArgument);
    QCOMPARE(denoiser.calls, 0);
}

void TestSamplers::dpmSolver_isOfSecondOrder()
{
    // Clean latents normally distributed with deviation s: the best prediction is linear in x, and along the exact path x
    // stays in proportion to its own deviation.
    constexpr double kDeviation = 0.5;
    const auto deviationAt = [](double a) { return std::sqrt(a * kDeviation * kDeviation + 1.0 - a); };
    const auto errorOf = [&](const char *sampler, std::int64_t steps) {
        samplers::SamplerCall call{m_schedule, {steps, 0.0, 1.0}, {}, {}, {}, {}};
        double first = 0.0;
        call.denoise = [&](const at::Tensor &x, std::int64_t t) {
            const double a = m_schedule.alphaCumprod(t);
            if (first == 0.0)
                first = deviationAt(a);
            const at::Tensor x0 = x * (std::sqrt(a) * std::pow(kDeviation / deviationAt(a), 2.0));
            return diffusion::Prediction{(x - std::sqrt(a) * x0) / std::sqrt(1.0 - a), x0};
        };
        const at::Tensor x = m_registry.find(sampler)->sample(call, at::ones({1, 1, 1, 1}, at::kDouble)).value();
        return std::abs(x.item<double>() / (deviationAt(m_schedule.alphaCumprod(0)) / first) - 1.0);
    };
    QVERIFY2(errorOf("dpm-solver++", 12) < errorOf("ddim", 50), "12 steps");
    QVERIFY2(errorOf("dpm-solver++", 32) < 0.4 * errorOf("dpm-solver++", 16), "twice the steps");
}

void TestSamplers::ddim_addsFreshNoiseOnlyWithEta()
{
    for (const double eta : {0.0, 0.5}) {
        KnowingDenoiser denoiser(m_schedule);
        int draws = 0;
        samplers::SamplerCall call{m_schedule, {5, eta, 1.0}, std::ref(denoiser), {}, {}, {}};
        call.noise = [&] {
            ++draws;
            return at::zeros({1, 4, 3, 5});
        };
        QVERIFY(m_registry.find("ddim")->sample(call, at::ones({1, 4, 3, 5})));
        QCOMPARE(draws, eta == 0.0 ? 0 : 5);
    }
}

void TestSamplers::sample_leavesOutStepsAboveTheHighest()
{
    samplers::SamplerCall call{m_schedule, {25, 0.0, 1.0, 300}, {}, {}, {}, {}};
    KnowingDenoiser denoiser(m_schedule);
    call.denoise = std::ref(denoiser);
    std::vector<std::int64_t> timesteps;
    call.afterStep = [&](const samplers::StepReport &step) { timesteps.push_back(step.t); };
    const at::Tensor clean = at::full({1, 4, 3, 5}, kClean);
    call.beforeStep = [&](const at::Tensor &x, std::int64_t index, std::int64_t t) {
        return index == 0 ? m_schedule.addNoise(clean, t, at::ones_like(clean)) : x;
    };
    const at::Tensor x = current().sample(call, clean).value();
    QVERIFY(timesteps.front() <= 300 && timesteps.front() > 200);
    QVERIFY(timesteps.size() < 16);
    QVERIFY((x - kClean).abs().max().item<double>() < 0.25);
    call.settings.highestT = 0;
    QCOMPARE(current().sample(call, clean).error().code, ErrorCode::InvalidArgument);
}

void TestSamplers::tileStarts_coverTheAxis()
{
    QCOMPARE(diffusion::tileStarts(64, 32), (std::vector<std::int64_t>{0, 16, 32}));
    QCOMPARE(diffusion::tileStarts(32, 32), std::vector<std::int64_t>{0});
    QCOMPARE(diffusion::tileStarts(20, 32), std::vector<std::int64_t>{0});
    QCOMPARE(diffusion::tileStarts(50, 32), (std::vector<std::int64_t>{0, 16, 18}));
    QCOMPARE(diffusion::tileStarts(3, 1), (std::vector<std::int64_t>{0, 1, 2}));
}

void TestSamplers::tiledDenoiser_agreesWithAPointwiseOne()
{
    int calls = 0;
    const auto pointwise = [&calls](const at::Tensor &x, std::int64_t t) {
        ++calls;
        return diffusion::Prediction{x * static_cast<double>(t), x * x};
    };
    const at::Tensor x = at::linspace(-2.0, 2.0, 2 * 4 * 16 * 21).view({2, 4, 16, 21});
    const auto [eps, x0] = diffusion::tiledDenoiser(pointwise, 8)(x, 3);
    QCOMPARE(calls, 3 * 5);
    QVERIFY(at::allclose(eps, x * 3.0, 1e-5, 1e-5));
    QVERIFY(at::allclose(x0, x * x, 1e-5, 1e-5));
}

void TestSamplers::tiledDenoiser_passesSmallLatentsThrough()
{
    const auto whole = [](const at::Tensor &x, std::int64_t) { return diffusion::Prediction{x.mean() + x, x}; };
    const at::Tensor x = at::linspace(-2.0, 2.0, 4 * 8 * 6).view({1, 4, 8, 6});
    QVERIFY(at::equal(diffusion::tiledDenoiser(whole, 8)(x, 3).eps, whole(x, 3).eps));
}

void TestSamplers::noise_isTheSameAloneAndInABatch()
{
    diffusion::NoiseStream batch({7, 8, 9});
    diffusion::NoiseStream alone({9});
    for (int i = 0; i < 3; ++i)
        QVERIFY(at::equal(batch.draw(kShape, at::kCPU)[2], alone.draw(kShape, at::kCPU)[0]));
}

void TestSamplers::ddimTimesteps_stayInTheSchedule()
{
    QCOMPARE(diffusion::ddimTimesteps(1000, 1).value(), std::vector<std::int64_t>{1});
    QCOMPARE(diffusion::ddimTimesteps(1000, 3).value(), (std::vector<std::int64_t>{999, 667, 334, 1}));
    for (std::int64_t steps = 1; steps <= 1000; ++steps) {
        const std::vector<std::int64_t> timesteps = diffusion::ddimTimesteps(1000, steps).value();
        QVERIFY(timesteps.front() <= 999);
        QCOMPARE(timesteps.back(), 1);
        QVERIFY(std::adjacent_find(timesteps.begin(), timesteps.end(), std::less_equal<>()) == timesteps.end());
        QVERIFY(static_cast<std::int64_t>(timesteps.size()) >= std::min<std::int64_t>(steps, 999));
    }
}

void TestSamplers::schedule_refusesNonsense()
{
    diffusion::ScheduleConfig config;
    config.timesteps = 1;
    QCOMPARE(diffusion::Schedule::create(config).error().code, ErrorCode::InvalidArgument);
    config.timesteps = 1000;
    config.linearEnd = 1.0;
    QCOMPARE(diffusion::Schedule::create(config).error().code, ErrorCode::InvalidArgument);
    config.linearEnd = 0.02;
    config.betaSchedule = "triangle";
    QCOMPARE(diffusion::Schedule::create(config).error().code, ErrorCode::Unsupported);
}

void TestSamplers::predict_agreesBetweenParameterizations()
{
    const diffusion::Schedule v = makeSchedule(diffusion::Parameterization::V);
    const at::Tensor x0 = at::full({2, 4, 3, 5}, 0.3);
    const at::Tensor noise = at::linspace(-2.0, 2.0, 120).view({2, 4, 3, 5});
    for (const std::int64_t t : {1, 500, 961}) {
        const at::Tensor timesteps = at::full({2}, t, at::kLong);
        for (const diffusion::Schedule *schedule : {static_cast<const diffusion::Schedule *>(&m_schedule), &v}) {
            const at::Tensor x = schedule->addNoise(x0, timesteps, noise);
            QVERIFY(at::allclose(x, schedule->addNoise(x0, t, noise), 1e-5, 1e-6));
            const auto prediction = schedule->predict(x, t, schedule->target(x0, timesteps, noise));
            QVERIFY(at::allclose(prediction.eps, noise, 1e-4, 1e-4));
            QVERIFY(at::allclose(prediction.x0, x0, 1e-3, 1e-3));
        }
    }
}

void TestSamplers::predict_clipsX0()
{
    const at::Tensor x = at::full({1, 4, 3, 5}, 9.0);
    const auto prediction = m_schedule.predict(x, 400, at::zeros_like(x), 2.0);
    QVERIFY(at::allclose(prediction.x0, at::full_like(x, 2.0)));
    QVERIFY(at::allclose(m_schedule.addNoise(prediction.x0, 400, prediction.eps), x));
}

void TestSamplers::keepMasked_keepsTheMaskedPart()
{
    at::Tensor mask = at::zeros({1, 1, 3, 5});
    mask.select(3, 0).fill_(1.0);
    const at::Tensor x = at::full({1, 4, 3, 5}, 5.0);
    const at::Tensor kept = m_schedule.keepMasked(x, 300, mask, at::ones_like(x), at::zeros_like(x));
    QVERIFY(at::allclose(kept.select(3, 0), at::full({1, 4, 3}, std::sqrt(m_schedule.alphaCumprod(300)))));
    QVERIFY(at::equal(kept.slice(3, 1), x.slice(3, 1)));
}

QTEST_GUILESS_MAIN(TestSamplers)
#include "tst_samplers.moc"
