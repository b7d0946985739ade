#include "core/neural/Training.h"
#include "core/neural/training/PictureEmbeddings.h"
#include "core/neural/training/StyleViews.h"
#include "core/neural/weights/Safetensors.h"

#include <QTemporaryDir>
#include <QTest>

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>

#include <filesystem>
#include <string>

using namespace palimpsest;
using namespace palimpsest::neural;
using namespace palimpsest::neural::training;

namespace {

constexpr std::int64_t kPictures = 24;
constexpr std::int64_t kSide = 64;
constexpr std::int64_t kStyles = 3;
constexpr std::int64_t kSubjects = 2;
constexpr std::int64_t kCaptionLength = 24;

at::Generator noiseOf(std::uint64_t seed)
{
    return at::make_generator<at::CPUGeneratorImpl>(seed);
}

/// Squares (subject 0) and bars (subject 1) in a colour per style, on grounds that differ from picture to picture.
at::Tensor packImages()
{
    at::Generator noise = noiseOf(11);
    at::Tensor images =
        at::rand({kPictures, 1, 1, 3}, noise, at::TensorOptions(at::kFloat)).mul(255.0).repeat({1, kSide, kSide, 1});
    for (std::int64_t i = 0; i < kPictures; ++i) {
        const std::int64_t wide = i % kSubjects == 0 ? kSide / 2 : kSide;
        at::Tensor shape = images[i].narrow(0, kSide / 4, kSide / 2).narrow(1, (kSide - wide) / 2, wide);
        shape.zero_();
        shape.select(2, (i / kSubjects) % kStyles).fill_(220.0);
    }
    return images.to(at::kByte);
}

/// A gallery pack of kPictures pictures; the last style is held out. Four captions of every kind that the trainers expect.
void writePack(const std::filesystem::path &path)
{
    const at::Tensor order = at::arange(kPictures, at::kLong);
    const at::Tensor subject = order.remainder(kSubjects);
    const at::Tensor style = order.div(kSubjects, "floor").remainder(kStyles);
    constexpr std::int64_t kCaptions = 8;
    at::Tensor captions = at::zeros({kPictures, kCaptions, kCaptionLength}, at::kByte);
    at::Tensor named = at::full({kPictures, kCaptions, 5}, -1, at::kLong);
    for (std::int64_t i = 0; i < kPictures; ++i) {
        for (std::int64_t c = 0; c < kCaptions; ++c) {
            std::string words = subject[i].item<std::int64_t>() == 0 ? "square" : "bar";
            named[i][c][0] = subject[i];
            if (c < 6) {
                words += " style" + std::to_string(style[i].item<std::int64_t>());
                named[i][c][1] = style[i];
            }
            for (std::size_t at = 0; at < words.size(); ++at)
                captions[i][c][static_cast<std::int64_t>(at)] = words[at];
        }
    }
    const weights::TensorMap tensors{{"images", packImages()},
                                     {"subject", subject},
                                     {"style", style},
                                     {"time", at::zeros({kPictures}, at::kLong)},
                                     {"accent", at::zeros({kPictures}, at::kLong)},
                                     {"setting", at::zeros({kPictures}, at::kLong)},
                                     {"captions", captions},
                                     {"caption_labels", named}};
    const auto written = weights::writeSafetensors(
        path, tensors, {{"styles", R"(["style0","style1","style2"])"}, {"held_out", R"(["style2"])"}});
    QVERIFY2(written, written ? "" : written.error().message.c_str());
}

template<typename Options>
Options quick(const std::filesystem::path &folder, const std::string &out, std::int64_t steps)
{
    Options options;
    options.pack = folder / "train.pack";
    options.out = folder / out;
    options.steps = steps;
    options.batch = 6;
    options.bfloat16 = false;
    options.seed = 5;
    return options;
}

/// The largest difference between the tensors of two files; -1 when they do not have the same ones.
double difference(const std::filesystem::path &a, const std::filesystem::path &b)
{
    const auto first = weights::readSafetensors(a);
    const auto second = weights::readSafetensors(b);
    if (!first || !second || first->tensors.size() != second->tensors.size())
        return -1.0;
    double largest = 0.0;
    for (const auto &[name, tensor] : first->tensors) {
        const auto other = second->tensors.find(name);
        if (other == second->tensors.end() || other->second.sizes() != tensor.sizes())
            return -1.0;
        if (name != "progress" && tensor.numel() > 0)
            largest =
                std::max(largest, (tensor.to(at::kDouble) - other->second.to(at::kDouble)).abs().max().item<double>());
    }
    return largest;
}

/// Runs a trainer in one go and in two; both checkpoints must be the same bit by bit.
template<typename Options>
void compareResumed(const std::filesystem::path &folder, const std::string &name, const std::string &file,
                    Result<TrainReport> (*train)(const Options &, const JobContext &),
                    const std::function<void(Options &)> &prepare)
{
    const auto run = [&](const std::string &out, std::int64_t steps) {
        // The rate must not know how many steps there will be.
        Options options = quick<Options>(folder, out, steps);
        options.decayFrom = 1.0;
        prepare(options);
        const auto report = train(options, {});
        QVERIFY2(report, report ? "" : (report.error().message + report.error().detail).c_str());
        QCOMPARE(report->steps, steps);
    };
    run(name + "-whole", 3);
    run(name + "-parts", 1);
    run(name + "-parts", 3);
    const auto checkpoint = [&](const std::string &out) {
        return folder / out / "training" / (file + ".checkpoint.safetensors");
    };
    QCOMPARE(difference(checkpoint(name + "-whole"), checkpoint(name + "-parts")), 0.0);
}

} // namespace

class TestTraining : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void manners_areSharedByPairs();
    void manners_differBetweenPairs();
    void pairLoss_isLow_forPartners();
    void encoder_resumesBitByBit();
    void encoder_keepsTheSpace_whenCompatible();
    void autoencoder_resumesBitByBit();
    void painter_resumesBitByBit();
    void trainers_refuse_damagedPack();

private:
    QTemporaryDir m_folder;
    std::filesystem::path m_path;
};

void TestTraining::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_path = m_folder.path().toStdString();
    writePack(m_path / "train.pack");
}

void TestTraining::manners_areSharedByPairs()
{
    at::Generator noise = noiseOf(3);
    // Even pictures: grain, which belongs to the picture and not to the manner, averages out.
    const at::Tensor plain = at::full({64, 3, kSide, kSide}, 0.5);
    const at::Tensor seen = inSharedManners(plain, noise);
    QCOMPARE(seen.sizes(), plain.sizes());
    QVERIFY(seen.min().item<double>() >= 0.0 && seen.max().item<double>() <= 1.0);
    const at::Tensor colours = seen.mean({2, 3});
    const double between = (colours.narrow(0, 0, 32) - colours.narrow(0, 32, 32)).abs().mean().item<double>();
    const double strangers =
        (colours.narrow(0, 0, 32) - colours.narrow(0, 32, 32).roll(1, 0)).abs().mean().item<double>();
    QVERIFY2(between < 0.1 * strangers, qPrintable(QStringLiteral("%1 %2").arg(between).arg(strangers)));
    noise = noiseOf(3);
    QVERIFY(at::equal(seen, inSharedManners(plain, noise)));
}

void TestTraining::manners_differBetweenPairs()
{
    at::Generator noise = noiseOf(4);
    const at::Tensor pictures =
        packImages().narrow(0, 0, 1).permute({0, 3, 1, 2}).to(at::kFloat).div(255.0).repeat({16, 1, 1, 1});
    const at::Tensor seen = inSharedManners(pictures, noise).flatten(1);
    const at::Tensor apart = at::cdist(seen.narrow(0, 0, 8), seen.narrow(0, 0, 8)) + 1e6 * at::eye(8);
    QVERIFY(apart.min().item<double>() > 1.0);
}

void TestTraining::pairLoss_isLow_forPartners()
{
    const at::Tensor vectors = at::eye(6);
    const double right = pairLoss(vectors, vectors, 10.0).item<double>();
    const double wrong = pairLoss(vectors, vectors.roll(1, 0), 10.0).item<double>();
    // -log(e^10 / (e^10 + 5)) and the same with the exponents changed.
    QVERIFY(std::abs(right - std::log1p(5.0 * std::exp(-10.0))) < 1e-5);
    QVERIFY(std::abs(wrong - (10.0 + std::log1p(5.0 * std::exp(-10.0)))) < 1e-4);
}

void TestTraining::encoder_resumesBitByBit()
{
    compareResumed<EncoderTrainOptions>(m_path, "encoder", "encoder", trainEncoder, [](EncoderTrainOptions &) {});
}

void TestTraining::encoder_keepsTheSpace_whenCompatible()
{
    // The first encoder was taught by the test before; how well does not matter here.
    auto options = quick<EncoderTrainOptions>(m_path, "compatible", 12);
    options.compatibleWith = m_path / "encoder-whole";
    options.learningRate = 3e-4;
    const auto report = trainEncoder(options, {});
    QVERIFY2(report, report ? "" : (report.error().message + report.error().detail).c_str());

    const auto pack = openPackedPictures(options.pack);
    QVERIFY(pack);
    const at::Tensor rows = at::arange(pack->count(), at::kLong);
    const auto embeddings = [&](const std::filesystem::path &bundle) {
        const auto config = weights::readEncoderConfig(bundle);
        auto clip = loadClip(bundle, *config);
        return *embedPictures(*clip, *config, *pack, rows, {});
    };
    const at::Tensor before = embeddings(options.compatibleWith);
    const at::Tensor after = embeddings(options.out);
    QVERIFY(!at::equal(before, after));
    const double worst = (before * after).sum(1).min().item<double>();
    QVERIFY2(worst > 0.9, qPrintable(QString::number(worst)));

    // Words stay exactly what they were.
    const auto earlier = weights::readSafetensors(options.compatibleWith / "clip.safetensors");
    const auto now = weights::readSafetensors(options.out / "clip.safetensors");
    QVERIFY(at::equal(earlier->tensors.at("token_embedding.weight"), now->tensors.at("token_embedding.weight")));
    QVERIFY(at::equal(earlier->tensors.at("text_projection"), now->tensors.at("text_projection")));
}

void TestTraining::autoencoder_resumesBitByBit()
{
    compareResumed<TrainOptions>(m_path, "autoencoder", "autoencoder", trainAutoencoder, [](TrainOptions &) {});
}

void TestTraining::painter_resumesBitByBit()
{
    const auto firstStage = quick<TrainOptions>(m_path, "painter", 2);
    const auto report = trainAutoencoder(firstStage, {});
    QVERIFY2(report, report ? "" : (report.error().message + report.error().detail).c_str());
    compareResumed<RdmTrainOptions>(m_path, "painter", "rdm", trainRdm, [this](RdmTrainOptions &options) {
        options.encoder = m_path / "encoder-whole";
        std::filesystem::create_directories(options.out);
        for (const char *name : {"first_stage.safetensors", "model.json"}) {
            if (std::filesystem::exists(m_path / "painter" / name))
                std::filesystem::copy_file(m_path / "painter" / name, options.out / name,
                                           std::filesystem::copy_options::skip_existing);
        }
    });
}

void TestTraining::trainers_refuse_damagedPack()
{
    auto options = quick<EncoderTrainOptions>(m_path, "refused", 1);
    options.pack = m_path / "short.pack";
    std::filesystem::copy_file(m_path / "train.pack", options.pack);
    std::filesystem::resize_file(options.pack, std::filesystem::file_size(options.pack) / 2);
    const auto report = trainEncoder(options, {});
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Corrupt);
    QVERIFY(!report.error().message.empty());
}

QTEST_GUILESS_MAIN(TestTraining)
#include "tst_training.moc"
