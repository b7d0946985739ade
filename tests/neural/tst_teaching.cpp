#include "core/neural/ModelBundle.h"
#include "core/neural/Training.h"
#include "core/neural/training/Checkpoint.h"
#include "core/neural/training/Communicator.h"
#include "core/neural/training/Losses.h"
#include "core/neural/weights/Safetensors.h"
#include "tests/neural/OwnSockets.h"
#include "tests/neural/TinyBundle.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <atomic>
#include <cmath>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <functional>
#include <thread>

using namespace palimpsest;
using namespace palimpsest::neural;
using namespace palimpsest::neural::training;

namespace {

constexpr std::int64_t kPictures = 24;

/// Squares and bars in red and green on grounds that differ. Picture 5 cannot be read, picture 6 has no words.
TeachingSet pictures()
{
    TeachingSet set;
    set.stamp = "shapes 1";
    set.count = kPictures;
    set.picture = [](std::int64_t i, int sidePx) -> Result<Image> {
        if (i == 5)
            return Error{ErrorCode::NotFound, "It has gone.", {}};
        Image image(sidePx, sidePx);
        const int wide = i % 2 == 0 ? sidePx / 4 : 0;
        for (int y = 0; y < sidePx; ++y) {
            for (int x = 0; x < sidePx; ++x) {
                std::uint8_t *pixel = image.row(y) + 3 * x;
                const bool inside = y > sidePx / 4 && y < 3 * sidePx / 4 && x >= wide && x < sidePx - wide;
                for (int c = 0; c < 3; ++c)
                    pixel[c] = inside ? (c == i / 2 % 2 ? 220 : 20) : static_cast<std::uint8_t>(40 + 7 * i + 11 * c);
            }
        }
        return image;
    };
    set.captions = [](std::int64_t i) {
        TeachingCaptions captions;
        if (i == 6)
            return captions;
        captions.style = i / 2 % 2 == 0 ? "red" : "green";
        captions.subject = {i % 2 == 0 ? "square" : "bar"};
        captions.full = {captions.subject.front() + ", " + captions.style};
        return captions;
    };
    return set;
}

RdmTrainOptions taught(const std::filesystem::path &folder, const std::string &out, std::int64_t steps)
{
    RdmTrainOptions options;
    options.from = folder / "tiny";
    options.encoder = folder / "tiny-encoder";
    options.set = pictures();
    options.out = folder / out;
    options.steps = steps;
    options.batch = 4;
    options.neighbours = 3;
    options.bfloat16 = false;
    options.seed = 5;
    return options;
}

std::filesystem::path checkpointOf(const RdmTrainOptions &options)
{
    return options.out / "training" / "rdm.checkpoint.safetensors";
}

/// What went wrong, or nothing.
template<typename Value>
QByteArray failureOf(const Result<Value> &result)
{
    return result ? QByteArray() : QByteArray::fromStdString(result.error().message + " " + result.error().detail);
}

/// True when both checkpoints hold the same numbers; the clock apart.
bool sameCheckpoint(const std::filesystem::path &a, const std::filesystem::path &b)
{
    const auto first = readCheckpoint(a);
    const auto second = readCheckpoint(b);
    if (!first || !second || first->size() != second->size())
        return false;
    for (const auto &[name, tensor] : *first) {
        const auto other = second->find(name);
        if (other == second->end() || (name != "progress" && !at::equal(tensor, other->second)))
            return false;
    }
    return true;
}

/// Overwrites a byte in the middle of a file.
void damage(const std::filesystem::path &path)
{
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    const auto middle = static_cast<std::streamoff>(std::filesystem::file_size(path) / 2);
    file.seekg(middle);
    const int byte = file.get();
    file.seekp(middle);
    file.put(static_cast<char>(byte ^ 0x55));
}

/// The losses of the steps, as a process of its own writes them: "<folder> <out> <ranks> <rank> <batch> <accumulate> <steps>".
int trainAlone(const QStringList &arguments)
{
    at::set_num_threads(1);
    const std::filesystem::path folder = arguments[0].toStdString();
    RdmTrainOptions options = taught(folder, arguments[1].toStdString(), arguments[6].toLongLong());
    options.processes = {arguments[2].toInt(), arguments[3].toInt(), folder / (arguments[1].toStdString() + ".meet")};
    options.batch = arguments[4].toLongLong();
    options.accumulate = arguments[5].toLongLong();
    options.checkpointMinutes = 0.0; // After every step.
    std::ofstream losses(folder / (arguments[1].toStdString() + "." + arguments[3].toStdString() + ".losses"));
    losses.precision(17);
    options.watch = [&](const TrainStatus &status) {
        if (status.step > 0)
            losses << status.stepLoss << std::endl;
    };
    const auto report = trainRdm(options, {});
    if (!report)
        qWarning("%s %s", report.error().message.c_str(), report.error().detail.c_str());
    return report ? 0 : 1;
}

std::vector<double> lossesOf(const std::filesystem::path &folder, const std::string &out, int rank)
{
    std::ifstream file(folder / (out + "." + std::to_string(rank) + ".losses"));
    std::vector<double> losses;
    for (double loss = 0.0; file >> loss;)
        losses.push_back(loss);
    return losses;
}

} // namespace

/// Teaching a model that is there, its checkpoints, and several processes at it.
class TestTeaching : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void minSnrWeights_areThePapers();
    void timestepShares_followTheFocus();
    void teaching_lowersTheLoss_andLeavesTheBaseAlone();
    void teaching_worksForEveryFirstStage_data();
    void teaching_worksForEveryFirstStage();
    void twentySteps_areTenAndResumeAndTen();
    void resumedTraining_computesAsItBegan();
    void accumulation_isOneLargeBatch();
    void samplesAndHeldOutLoss_areTold();
    void encoding_goesOnWhereItWasCutOff();
    void damagedCheckpoint_givesWayToThePrevious_data();
    void damagedCheckpoint_givesWayToThePrevious();
    void kill_neverLosesTheCheckpoint();
    void twoProcesses_areTheDoubledBatch();
    void communicators_addInEveryProcess_data();
    void communicators_addInEveryProcess();
    void secondTraining_isRefused_inTheSameFolder();
    void teaching_refuses_data();
    void teaching_refuses();

private:
    std::unique_ptr<QProcess> startRank(const std::string &out, int ranks, int rank, int batch, int accumulate,
                                        int steps);

    QTemporaryDir m_folder;
    std::filesystem::path m_path;
};

void TestTeaching::initTestCase()
{
    at::set_num_threads(1);
    QVERIFY(m_folder.isValid());
    m_path = m_folder.path().toStdString();
    QVERIFY(test::writeRandomBundle(m_path / "tiny", test::tinyGeneratorConfig()));
    QVERIFY(test::writeRandomEncoder(m_path / "tiny-encoder"));
}

std::unique_ptr<QProcess> TestTeaching::startRank(const std::string &out, int ranks, int rank, int batch,
                                                  int accumulate, int steps)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::ForwardedChannels);
    process->start(QCoreApplication::applicationFilePath(),
                   {QStringLiteral("--train"), QString::fromStdString(m_path.string()), QString::fromStdString(out),
                    QString::number(ranks), QString::number(rank), QString::number(batch), QString::number(accumulate),
                    QString::number(steps)});
    return process;
}

void TestTeaching::minSnrWeights_areThePapers()
{
    diffusion::ScheduleConfig config;
    for (const auto parameterization : {diffusion::Parameterization::Eps, diffusion::Parameterization::V}) {
        config.parameterization = parameterization;
        const auto schedule = diffusion::Schedule::create(config);
        const at::Tensor weights = minSnrWeights(*schedule, 5.0);
        QCOMPARE(weights.size(0), 1000);
        for (const std::int64_t t : {0, 200, 500, 999}) {
            const double a = schedule->alphaCumprod(t);
            const double snr = a / (1.0 - a);
            const double expected =
                std::min(snr, 5.0) / (parameterization == diffusion::Parameterization::Eps ? snr : snr + 1.0);
            QVERIFY(std::abs(weights[t].item<double>() - expected) < 1e-5 * std::max(1.0, expected));
        }
    }
}

void TestTeaching::timestepShares_followTheFocus()
{
    const std::vector<double> even = cumulativeTimestepShares(1000, 0.0);
    const std::vector<double> crowded = cumulativeTimestepShares(1000, 1.0);
    const std::vector<double> mixed = cumulativeTimestepShares(1000, 0.5);
    for (std::size_t t = 0; t < 1000; ++t) {
        QVERIFY(std::abs(even[t] - static_cast<double>(t + 1) / 1000.0) < 1e-9);
        QVERIFY(std::abs(mixed[t] - 0.5 * (even[t] + crowded[t])) < 1e-9);
    }
    // The normal distribution at the logits of 0.1, 0.5 and 0.9.
    QVERIFY(std::abs(crowded[99] - 0.0229) < 1e-3);
    QVERIFY(std::abs(crowded[499] - 0.4338) < 1e-3);
    QVERIFY(std::abs(crowded[899] - 0.9520) < 1e-3);
    QCOMPARE(crowded.back(), 1.0);
    RdmTrainOptions options = taught(m_path, "unfocused", 1);
    options.focus = 1.5;
    QCOMPARE(trainRdm(options, {}).error().code, ErrorCode::InvalidArgument);
}

void TestTeaching::teaching_lowersTheLoss_andLeavesTheBaseAlone()
{
    RdmTrainOptions options = taught(m_path, "lower", 40);
    options.name = "Shapes";
    options.learningRate = 2e-3;
    options.minSnr = 5.0;
    const auto before = std::filesystem::last_write_time(m_path / "tiny" / "unet.safetensors");
    double first = 0.0;
    options.watch = [&](const TrainStatus &status) {
        if (status.step == 5)
            first = status.loss;
    };
    const auto report = trainRdm(options, {});
    QCOMPARE(failureOf(report), QByteArray());
    QCOMPARE(report->steps, 40);
    QVERIFY2(report->loss < 0.8 * first, qPrintable(QStringLiteral("%1 %2").arg(first).arg(report->loss)));
    QCOMPARE(std::filesystem::last_write_time(m_path / "tiny" / "unet.safetensors"), before);

    const auto made = readModelInfo(options.out);
    QCOMPARE(failureOf(made), QByteArray());
    QCOMPARE(made->id, std::string("lower"));
    QCOMPARE(made->name, std::string("Shapes"));
    QCOMPARE(made->encoderId, std::string("tiny-encoder"));
    const auto firstStage = weights::readSafetensors(options.out / "first_stage.safetensors");
    const auto original = weights::readSafetensors(m_path / "tiny" / "first_stage.safetensors");
    QVERIFY(firstStage && original);
    for (const auto &[name, tensor] : original->tensors)
        QVERIFY(at::equal(tensor, firstStage->tensors.at(name)));
}

void TestTeaching::teaching_worksForEveryFirstStage_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<bool>("predictsNoise");
    QTest::newRow("kl, noise") << static_cast<int>(weights::FirstStageConfig::Type::Kl) << true;
    QTest::newRow("vq, noise") << static_cast<int>(weights::FirstStageConfig::Type::Vq) << true;
}

void TestTeaching::teaching_worksForEveryFirstStage()
{
    QFETCH(const int, type);
    QFETCH(const bool, predictsNoise);
    weights::GeneratorConfig config = test::tinyGeneratorConfig();
    config.id = QTest::currentDataTag()[0] == 'k' ? "tiny-kl" : "tiny-vq";
    config.firstStage.type = static_cast<weights::FirstStageConfig::Type>(type);
    config.firstStage.autoencoder.channels = 32;
    config.firstStage.autoencoder.channelMult = {1, 1, 1, 1};
    config.firstStage.autoencoder.numResBlocks = 1;
    config.firstStage.autoencoder.attentionResolutions = {};
    config.firstStage.autoencoder.zChannels = 4;
    config.firstStage.autoencoder.resolution = 64;
    config.firstStage.autoencoder.numCodes = 32;
    config.firstStage.autoencoder.doubleZ = config.firstStage.type == weights::FirstStageConfig::Type::Kl;
    if (predictsNoise)
        config.schedule.parameterization = weights::ScheduleConfig::Parameterization::Eps;
    QVERIFY(test::writeRandomBundle(m_path / config.id, config));
    RdmTrainOptions options = taught(m_path, config.id + "-taught", 2);
    options.from = m_path / config.id;
    const auto report = trainRdm(options, {});
    QCOMPARE(failureOf(report), QByteArray());
    QVERIFY(std::isfinite(report->loss));
    QCOMPARE(failureOf(readModelInfo(options.out)), QByteArray());
}

void TestTeaching::twentySteps_areTenAndResumeAndTen()
{
    RdmTrainOptions whole = taught(m_path, "whole", 20);
    QCOMPARE(failureOf(trainRdm(whole, {})), QByteArray());

    // The rate falls along the way: the second half must know where it is.
    RdmTrainOptions parts = taught(m_path, "parts", 20);
    std::stop_source stop;
    parts.watch = [&](const TrainStatus &status) {
        if (status.step == 9)
            stop.request_stop();
    };
    const auto stopped = trainRdm(parts, {stop.get_token(), {}});
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    const auto half = readCheckpoint(checkpointOf(parts));
    QCOMPARE(failureOf(half), QByteArray());
    QCOMPARE(half->at("progress")[0].item<double>(), 10.0);
    parts.watch = {};
    QCOMPARE(failureOf(trainRdm(parts, {})), QByteArray());
    QVERIFY(sameCheckpoint(checkpointOf(whole), checkpointOf(parts)));
    const auto a = weights::readSafetensors(whole.out / "unet.safetensors");
    const auto b = weights::readSafetensors(parts.out / "unet.safetensors");
    QVERIFY(a && b);
    for (const auto &[name, tensor] : a->tensors)
        QVERIFY(at::equal(tensor, b->tensors.at(name)));
}

void TestTeaching::resumedTraining_computesAsItBegan()
{
    // Whether bfloat16 is faster is measured, and a busy machine can measure one thing today and another tomorrow.
    RdmTrainOptions options = taught(m_path, "precision", 1);
    options.bfloat16 = true;
    QCOMPARE(failureOf(trainRdm(options, {})), QByteArray());
    auto checkpoint = readCheckpoint(checkpointOf(options));
    QCOMPARE(failureOf(checkpoint), QByteArray());
    at::Tensor progress = checkpoint->at("progress").clone();
    const double other = 1.0 - progress[3].item<double>();
    progress[3] = other;
    (*checkpoint)["progress"] = progress;
    QCOMPARE(failureOf(writeCheckpoint(checkpointOf(options), *checkpoint)), QByteArray());
    options.steps = 2;
    QCOMPARE(failureOf(trainRdm(options, {})), QByteArray());
    QCOMPARE(readCheckpoint(checkpointOf(options))->at("progress")[3].item<double>(), other);
}

void TestTeaching::accumulation_isOneLargeBatch()
{
    const auto losses = [&](const std::string &out, std::int64_t batch, std::int64_t accumulate) {
        RdmTrainOptions options = taught(m_path, out, 6);
        options.batch = batch;
        options.accumulate = accumulate;
        std::vector<double> values;
        options.watch = [&](const TrainStatus &status) {
            if (status.step > 0)
                values.push_back(status.stepLoss);
        };
        const auto report = trainRdm(options, {});
        return report ? values : std::vector<double>();
    };
    const std::vector<double> large = losses("large", 8, 1);
    const std::vector<double> divided = losses("divided", 2, 4);
    QCOMPARE(large.size(), std::size_t{6});
    QCOMPARE(divided.size(), large.size());
    for (std::size_t i = 0; i < large.size(); ++i)
        QVERIFY2(std::abs(large[i] - divided[i]) < 1e-5 * large[i],
                 qPrintable(QStringLiteral("%1: %2 %3").arg(i).arg(large[i]).arg(divided[i])));
}

void TestTeaching::samplesAndHeldOutLoss_areTold()
{
    RdmTrainOptions options = taught(m_path, "samples", 3);
    options.sampleMinutes = 1e-9;
    options.samplePrompt = "red square";
    options.heldOut = 0.1;
    std::size_t samples = 0;
    int measured = 0;
    options.watch = [&](const TrainStatus &status) {
        samples += status.samples.size();
        measured += status.heldOutLoss > 0.0 ? 1 : 0;
        for (const auto &sample : status.samples)
            QCOMPARE(sample->width(), 64);
    };
    QCOMPARE(failureOf(trainRdm(options, {})), QByteArray());
    QCOMPARE(samples, std::size_t{12}); // Before the first step and after each.
    QCOMPARE(measured, 2);              // Before the first step and at the end.
    QVERIFY(std::filesystem::exists(options.out / "training" / "rdm.held_out.csv"));
}

void TestTeaching::encoding_goesOnWhereItWasCutOff()
{
    RdmTrainOptions options = taught(m_path, "cut", 1);
    std::stop_source stop;
    std::vector<std::int64_t> seen;
    const auto read = options.set.picture;
    options.set.picture = [&](std::int64_t i, int sidePx) {
        seen.push_back(i);
        if (i == 11)
            stop.request_stop();
        return read(i, sidePx);
    };
    const auto stopped = trainRdm(options, {stop.get_token(), {}});
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    const std::size_t before = seen.size();
    QCOMPARE(failureOf(trainRdm(options, {})), QByteArray());
    QCOMPARE(before, std::size_t{16});
    QCOMPARE(seen[before], 8); // Those of the batch in flight are read again.
    QCOMPARE(seen.size(), std::size_t{32});
    QCOMPARE(failureOf(trainRdm(options, {})), QByteArray());
    QCOMPARE(seen.size(), std::size_t{32}); // All of it was kept.
}

void TestTeaching::damagedCheckpoint_givesWayToThePrevious_data()
{
    using Damage = std::function<void(const std::filesystem::path &)>;
    QTest::addColumn<Damage>("spoil");
    QTest::newRow("a wrong byte") << Damage(damage);
    QTest::newRow("cut off") << Damage([](const std::filesystem::path &path) {
        std::filesystem::resize_file(path, std::filesystem::file_size(path) / 3);
    });
    QTest::newRow("gone") << Damage([](const std::filesystem::path &path) { std::filesystem::remove(path); });
}

void TestTeaching::damagedCheckpoint_givesWayToThePrevious()
{
    QFETCH(const std::function<void(const std::filesystem::path &)>, spoil);
    const std::filesystem::path path = m_path / "damage" / QTest::currentDataTag();
    std::filesystem::create_directories(path.parent_path());
    for (const double value : {1.0, 2.0, 3.0})
        QCOMPARE(failureOf(writeCheckpoint(path, {{"a", at::full({1000}, value)}})), QByteArray());
    QCOMPARE(readCheckpoint(path)->at("a")[0].item<double>(), 3.0);
    spoil(path);
    const auto earlier = readCheckpoint(path);
    QCOMPARE(failureOf(earlier), QByteArray());
    QCOMPARE(earlier->at("a")[0].item<double>(), 2.0);
    // The whole one took the damaged one's place, so that the next rotation keeps it.
    QCOMPARE(failureOf(writeCheckpoint(path, {{"a", at::full({1000}, 4.0)}})), QByteArray());
    damage(path);
    QCOMPARE(readCheckpoint(path)->at("a")[0].item<double>(), 2.0);
    damage(path);
    QCOMPARE(readCheckpoint(path).error().code, ErrorCode::Corrupt);
    std::filesystem::remove(path);
    QCOMPARE(readCheckpoint(path).error().code, ErrorCode::NotFound);
}

void TestTeaching::kill_neverLosesTheCheckpoint()
{
    // The child writes a checkpoint after every step; wherever it is killed, a whole one is there.
    const RdmTrainOptions options = taught(m_path, "killed", 1000000);
    double last = 0.0;
    for (int round = 0; round < 2; ++round) {
        const auto child = startRank("killed", 1, 0, 2, 1, 1000000);
        QVERIFY(child->waitForStarted());
        const double wanted = last + 4.0;
        QTRY_VERIFY_WITH_TIMEOUT((readCheckpoint(checkpointOf(options))
                                  && readCheckpoint(checkpointOf(options))->at("progress")[0].item<double>() >= wanted),
                                 20000);
        ::kill(static_cast<pid_t>(child->processId()), SIGKILL);
        QVERIFY(child->waitForFinished());
        const auto kept = readCheckpoint(checkpointOf(options));
        QCOMPARE(failureOf(kept), QByteArray());
        QVERIFY(kept->at("progress")[0].item<double>() >= wanted);
        last = kept->at("progress")[0].item<double>();
    }
}

void TestTeaching::twoProcesses_areTheDoubledBatch()
{
    constexpr int kSteps = 8;
    const auto one = startRank("one", 1, 0, 8, 1, kSteps);
    const auto first = startRank("two", 2, 0, 4, 1, kSteps);
    const auto second = startRank("two", 2, 1, 4, 1, kSteps);
    for (const auto *process : {&one, &first, &second}) {
        QVERIFY((*process)->waitForFinished(60000));
        QCOMPARE((*process)->exitCode(), 0);
    }
    const std::vector<double> expected = lossesOf(m_path, "one", 0);
    const std::vector<double> together = lossesOf(m_path, "two", 0);
    QCOMPARE(expected.size(), std::size_t{kSteps});
    QCOMPARE(together.size(), expected.size());
    // Sums in another order, which the optimiser amplifies a little with every step.
    constexpr double kTolerance = 1e-4;
    for (std::size_t i = 0; i < expected.size(); ++i)
        QVERIFY2(std::abs(together[i] - expected[i]) < kTolerance * expected[i],
                 qPrintable(QStringLiteral("%1: %2 %3").arg(i).arg(expected[i]).arg(together[i])));
    QVERIFY(lossesOf(m_path, "two", 1) == together);
}

void TestTeaching::communicators_addInEveryProcess_data()
{
    QTest::addColumn<bool>("sockets");
    QTest::newRow("as built") << false;
    QTest::newRow("sockets") << true;
}

void TestTeaching::communicators_addInEveryProcess()
{
    QFETCH(const bool, sockets);
    constexpr int kRanks = 3;
    std::vector<at::Tensor> sums(kRanks);
    std::atomic<bool> reachable = false, unseen = false;
    std::vector<std::thread> threads;
    for (int rank = 0; rank < kRanks; ++rank) {
        threads.emplace_back([&, rank] {
            const TrainProcesses processes{kRanks, rank, m_path / (sockets ? "meet-sockets" : "meet")};
            auto made = sockets ? Communicator::localSockets(processes) : Communicator::create(processes, at::kCPU);
            if (!made)
                return;
            at::Tensor numbers = at::arange(100000, at::kFloat) * (rank + 1);
            (*made)->sum(numbers);
            (*made)->meet();
            // Only what is bound to the loopback interface is out of other machines' reach.
            const std::set<std::string> addresses = palimpsest::testing::addressesOfOwnSockets();
            for (const std::string &address : addresses)
                reachable = reachable || !address.ends_with("0100007F");
            unseen = unseen || ((*made)->transport() == "gloo" && addresses.empty());
            (*made)->meet();
            sums[static_cast<std::size_t>(rank)] = numbers;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QVERIFY(!reachable && !unseen);
    for (const at::Tensor &sum : sums) {
        QVERIFY(sum.defined());
        QVERIFY(at::equal(sum, at::arange(100000, at::kFloat) * 6));
    }
}

void TestTeaching::secondTraining_isRefused_inTheSameFolder()
{
    RdmTrainOptions options = taught(m_path, "twice", 1);
    ErrorCode code = ErrorCode::Internal;
    options.watch = [&](const TrainStatus &status) {
        if (status.step != 0)
            return;
        const auto second = trainRdm(taught(m_path, "twice", 1), {});
        code = second ? ErrorCode::Internal : second.error().code;
    };
    QCOMPARE(failureOf(trainRdm(options, {})), QByteArray());
    QCOMPARE(code, ErrorCode::InvalidArgument);
}

void TestTeaching::teaching_refuses_data()
{
    using Change = std::function<void(RdmTrainOptions &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, ErrorCode code, const Change &change) {
        QTest::newRow(name) << change << static_cast<int>(code);
    };
    row("a database without a model", ErrorCode::InvalidArgument, [](RdmTrainOptions &o) { o.from.clear(); });
    row("neither pack nor database", ErrorCode::InvalidArgument, [](RdmTrainOptions &o) { o.set = {}; });
    row("its own folder", ErrorCode::InvalidArgument, [](RdmTrainOptions &o) { o.out = o.from; });
    row("no such model", ErrorCode::NotFound, [](RdmTrainOptions &o) { o.from = o.out / "nothing"; });
    row("no readable picture", ErrorCode::NotFound, [](RdmTrainOptions &o) {
        o.set.picture = [](std::int64_t, int) -> Result<Image> { return Error{ErrorCode::NotFound, "Gone.", {}}; };
    });
    row("embeddings of another encoder", ErrorCode::InvalidArgument, [](RdmTrainOptions &o) {
        o.set.embedding = [](std::int64_t) -> Result<std::vector<float>> { return std::vector<float>(7, 1.0F); };
    });
    row("rank 2 of 2", ErrorCode::InvalidArgument, [](RdmTrainOptions &o) { o.processes = {2, 2, "x"}; });
    row("no meeting place", ErrorCode::InvalidArgument, [](RdmTrainOptions &o) { o.processes = {2, 0, {}}; });
}

void TestTeaching::teaching_refuses()
{
    QFETCH(const std::function<void(RdmTrainOptions &)>, change);
    QFETCH(const int, code);
    RdmTrainOptions options = taught(m_path, std::string("refused ") + QTest::currentDataTag(), 1);
    change(options);
    const auto report = trainRdm(options, {});
    QVERIFY(!report);
    QCOMPARE(static_cast<int>(report.error().code), code);
    QVERIFY(report.error().message.ends_with('.'));
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() > 1 && arguments[1] == QStringLiteral("--train"))
        return trainAlone(arguments.mid(2));
    TestTeaching test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_teaching.moc"
