#include "core/neural/Classifier.h"
#include "core/neural/Training.h"
#include "core/neural/training/ClassifierViews.h"
#include "core/neural/weights/Safetensors.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

using namespace palimpsest;
using namespace palimpsest::neural;
using namespace palimpsest::neural::training;

namespace {

constexpr std::int64_t kPictures = 32;
constexpr std::int64_t kSide = 96;

/// A bright square in the middle (subject 0), two bars (1) or nothing (-1), on a plain (style 0) or a striped (1) ground.
at::Tensor picture(std::int64_t subject, std::int64_t style, at::Generator &noise)
{
    at::Tensor x = at::rand({1, 1, 3}, noise, at::TensorOptions(at::kFloat)).mul(110.0).repeat({kSide, kSide, 1});
    if (style == 1)
        x.add_(at::arange(kSide, at::kFloat).remainder(8).ge(4).to(at::kFloat).mul(60.0).view({kSide, 1, 1}));
    const at::Tensor colour = at::rand({3}, noise, at::TensorOptions(at::kFloat)).mul(60.0).add(190.0);
    if (subject == 0)
        x.narrow(0, kSide / 3, kSide / 3).narrow(1, kSide / 3, kSide / 3).copy_(colour);
    for (const std::int64_t left : {kSide / 4, 5 * kSide / 8}) {
        if (subject == 1)
            x.narrow(0, kSide / 6, 2 * kSide / 3).narrow(1, left, kSide / 8).copy_(colour);
    }
    return x.to(at::kByte);
}

void writePack(const std::filesystem::path &path, bool empty, std::uint64_t seed)
{
    at::Generator noise = at::make_generator<at::CPUGeneratorImpl>(seed);
    const at::Tensor order = at::arange(kPictures, at::kLong);
    const at::Tensor subject = empty ? at::full({kPictures}, -1, at::kLong) : order.remainder(2);
    const at::Tensor style = order.div(2, "floor").remainder(2);
    std::vector<at::Tensor> images;
    for (std::int64_t i = 0; i < kPictures; ++i)
        images.push_back(picture(subject[i].item<std::int64_t>(), style[i].item<std::int64_t>(), noise));
    const at::Tensor zeros = at::zeros({kPictures}, at::kLong);
    const weights::TensorMap tensors{{"images", at::stack(images)},
                                     {"subject", subject},
                                     {"style", style},
                                     {"time", zeros},
                                     {"accent", zeros},
                                     {"setting", zeros},
                                     {"captions", at::zeros({kPictures, 8, 4}, at::kByte)},
                                     {"caption_labels", at::full({kPictures, 8, 5}, -1, at::kLong)}};
    QVERIFY(weights::writeSafetensors(
        path, tensors,
        {{"subjects", R"(["square","bars"])"}, {"styles", R"(["plain","striped"])"}, {"held_out", "[]"}}));
}

Image imageOf(const at::Tensor &x)
{
    const at::Tensor pixels = x.contiguous();
    Image image(static_cast<int>(x.size(1)), static_cast<int>(x.size(0)));
    std::copy_n(pixels.data_ptr<std::uint8_t>(), pixels.numel(), image.pixels().begin());
    return image;
}

} // namespace

/// The classifier that paintings are judged by, taught on shapes that it can learn within seconds.
class TestClassifier : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        writePack(path("train.pack"), false, 1);
        writePack(path("empty.pack"), true, 2);
        ClassifierTrainOptions options;
        options.pack = path("train.pack");
        options.emptyPack = path("empty.pack");
        options.out = path("classifier");
        options.steps = 160;
        options.batch = 32;
        options.sidePx = 64;
        options.width = 16;
        options.bfloat16 = false;
        const auto report = trainClassifier(options, {});
        QVERIFY2(report, report ? "" : (report.error().message + report.error().detail).c_str());
    }

    void unseenPictures_areNamed()
    {
        auto classifier = loadClassifier(path("classifier"), {"cpu", Precision::Float32, 0});
        QVERIFY(classifier);
        QCOMPARE((*classifier)->subjects(), (std::vector<std::string>{"square", "bars"}));
        at::Generator noise = at::make_generator<at::CPUGeneratorImpl>(99);
        int right = 0;
        constexpr int kRounds = 4;
        for (int i = 0; i < kRounds; ++i) {
            const std::vector<Image> pictures{imageOf(picture(0, 0, noise)), imageOf(picture(1, 1, noise)),
                                              imageOf(picture(-1, i % 2, noise))};
            const auto judged = (*classifier)->judge(pictures, {});
            QVERIFY(judged);
            right += (*judged)[0].subject == "square" ? 1 : 0;
            right += (*judged)[1].subject == "bars" && (*judged)[1].style == "striped" ? 1 : 0;
            right += (*judged)[2].subject.empty() ? 1 : 0;
        }
        QVERIFY2(right >= 3 * kRounds - 2, qPrintable(QString::number(right)));
    }

    void viewsWithoutShapes_keepTheColours()
    {
        at::Generator noise = at::make_generator<at::CPUGeneratorImpl>(7);
        const at::Tensor x =
            picture(1, 1, noise).permute({2, 0, 1}).to(at::kFloat).div(255.0).unsqueeze(0).repeat({3, 1, 1, 1});
        const at::Tensor views = withoutShapes(x, noise);
        QCOMPARE(views.sizes(), x.sizes());
        // Shuffled and blurred pictures have the mean of the whole.
        const at::Tensor apart = (views.mean({2, 3}) - x.mean({2, 3})).abs();
        QVERIFY(apart.narrow(0, 0, 2).max().item<double>() < 0.02);
        QVERIFY((views - x).abs().mean({1, 2, 3}).min().item<double>() > 0.01);
    }

    void badInput_isRefused()
    {
        const ComputeOptions cpu{"cpu", Precision::Float32, 0};
        QCOMPARE(loadClassifier(path("nothing"), cpu).error().code, ErrorCode::NotFound);
        auto classifier = loadClassifier(path("classifier"), cpu);
        const std::vector<Image> none(1);
        QCOMPARE((*classifier)->judge(none, {}).error().code, ErrorCode::InvalidArgument);
        std::stop_source stop;
        stop.request_stop();
        const std::vector<Image> one{Image(8, 8)};
        QCOMPARE((*classifier)->judge(one, {stop.get_token(), {}}).error().code, ErrorCode::Cancelled);
        std::filesystem::create_directories(path("damaged"));
        QFile::copy(QString::fromStdString(path("classifier") / "classifier.safetensors"),
                    QString::fromStdString(path("damaged") / "classifier.safetensors"));
        QFile file(QString::fromStdString(path("damaged") / "classifier.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"subjects": [], "styles": ["a"], "side_px": 96, "width": 32})");
        file.close();
        QCOMPARE(loadClassifier(path("damaged"), cpu).error().code, ErrorCode::Corrupt);
    }

private:
    [[nodiscard]] std::filesystem::path path(const std::string &name) const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestClassifier)
#include "tst_classifier.moc"
