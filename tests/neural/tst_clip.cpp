#include "core/neural/Encoder.h"
#include "core/neural/diffusion/Autocast.h"
#include "core/neural/encoders/ClipPreprocess.h"
#include "core/neural/nn/ClipModel.h"
#include "core/neural/text/WordVocabulary.h"
#include "core/neural/weights/BundleConfig.h"
#include "core/neural/weights/Safetensors.h"
#include "core/neural/weights/StateDict.h"

#include <QTemporaryDir>
#include <QTest>

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

using namespace palimpsest;
using namespace palimpsest::neural;
using nn::ClipConfig;
using nn::ClipModel;
using nn::ClipVisionType;

Q_DECLARE_METATYPE(palimpsest::neural::nn::ClipVisionType)

namespace {

// Two words of one merge each: 512 bytes, 2 merges, 2 special tokens.
const std::vector<std::string> kWords{"ox", "at"};
constexpr std::int64_t kVocabulary = 516;

ClipConfig tinyConfig(ClipVisionType type)
{
    ClipConfig config;
    config.embedDim = 12;
    config.imageResolution = 32;
    const bool isResNet = type == ClipVisionType::ModifiedResNet;
    config.vision = {type, isResNet ? std::vector<std::int64_t>{1, 1, 1, 2} : std::vector<std::int64_t>{2},
                     isResNet ? 4 : 24, 8};
    config.text = {8, kVocabulary, 16, 2, 2};
    return config;
}

at::Tensor tinyPixels(const ClipConfig &config, std::int64_t count = 2)
{
    return at::arange(count * 3 * config.imageResolution * config.imageResolution, at::kFloat)
        .sin()
        .view({count, 3, config.imageResolution, config.imageResolution});
}

double difference(const at::Tensor &a, const at::Tensor &b)
{
    return (a - b).abs().max().item<double>();
}

Image stripes(int width, int height, int period)
{
    Image image(width, height);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < 3 * width; ++x)
            image.row(y)[x] = static_cast<std::uint8_t>((x / period + y) * 37 % 256);
    return image;
}

} // namespace

/// CLIP's networks, preprocessing and encoder bundle; tst_parity compares their numbers with the reference's.
class TestClip : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stateDict_hasTheReferenceNames_data();
    void stateDict_hasTheReferenceNames();
    void checkClipConfig_refusesImpossibleNetworks();
    void training_reachesEveryParameter_data();
    void training_reachesEveryParameter();
    void batchNorm_followsTrainAndEval();
    void autocast_staysCloseToFloat32_data();
    void autocast_staysCloseToFloat32();
    void encodeText_readsTheFirstEndToken();
    void encodeText_ignoresPadding();
    void forward_stops_whenCancelled();
    void clipSquare_keepsSquarePictures();
    void clipSquare_copesWithExtremeShapes_data();
    void clipSquare_copesWithExtremeShapes();
    void clipSquare_treatsModesAsTheReference();
    void clipSquare_refusesBadPictures();
    void encoder_encodesImagesInOrder_data();
    void encoder_encodesImagesInOrder();
    void encoder_encodesText();
    void encoder_givesTokensBeforePooling();
    void encoder_refusesTokensOfAResNet();
    void encoder_refusesEmptyInput();
    void encoder_stops_whenCancelled();
    void loadEncoder_refusesBrokenBundles();

private:
    [[nodiscard]] std::filesystem::path writeBundle(ClipVisionType type, std::int64_t merges = 2);
    void addTypes();

    QTemporaryDir m_folder;
};

void TestClip::addTypes()
{
    QTest::addColumn<ClipVisionType>("type");
    QTest::newRow("vit") << ClipVisionType::VisionTransformer;
    QTest::newRow("resnet") << ClipVisionType::ModifiedResNet;
}

std::filesystem::path TestClip::writeBundle(ClipVisionType type, std::int64_t merges)
{
    const auto directory = std::filesystem::path(m_folder.path().toStdString()) / "bundle";
    weights::EncoderConfig config;
    config.id = "tiny-clip";
    config.name = "Tiny";
    config.type = "clip";
    config.clip = tinyConfig(type);
    config.tokenizer.merges = merges;
    at::manual_seed(7);
    ClipModel model(config.clip);
    const bool written = weights::writeEncoderConfig(directory, config)
                         && weights::writeSafetensors(directory / config.weightsFile, weights::stateDict(*model))
                         && text::writeWordVocabulary(directory / config.tokenizer.file, kWords);
    return written ? directory : std::filesystem::path();
}

void TestClip::stateDict_hasTheReferenceNames_data()
{
    QTest::addColumn<ClipVisionType>("type");
    QTest::addColumn<QString>("name");
    const auto add = [](ClipVisionType type, const char *name) { QTest::newRow(name) << type << name; };
    for (const char *name :
         {"positional_embedding", "text_projection", "logit_scale", "token_embedding.weight", "ln_final.bias",
          "transformer.resblocks.1.mlp.c_proj.bias", "visual.class_embedding", "visual.proj", "visual.conv1.weight",
          "visual.ln_pre.weight", "visual.transformer.resblocks.0.attn.in_proj_weight",
          "visual.transformer.resblocks.0.attn.out_proj.bias", "visual.ln_post.bias"})
        add(ClipVisionType::VisionTransformer, name);
    for (const char *name :
         {"visual.bn3.num_batches_tracked", "visual.layer1.0.bn1.running_mean", "visual.layer4.1.conv3.weight",
          "visual.layer2.0.downsample.0.weight", "visual.layer2.0.downsample.1.running_var",
          "visual.attnpool.positional_embedding", "visual.attnpool.c_proj.weight"})
        add(ClipVisionType::ModifiedResNet, name);
}

void TestClip::stateDict_hasTheReferenceNames()
{
    QFETCH(ClipVisionType, type);
    QFETCH(QString, name);
    const ClipModel model(tinyConfig(type));
    QVERIFY(weights::stateDict(*model).contains(name.toStdString()));
}

void TestClip::checkClipConfig_refusesImpossibleNetworks()
{
    QVERIFY(nn::checkClipConfig(ClipConfig()));
    ClipConfig config = tinyConfig(ClipVisionType::ModifiedResNet);
    QVERIFY(nn::checkClipConfig(config));
    config.imageResolution = 40;
    QVERIFY(!nn::checkClipConfig(config));
    config = tinyConfig(ClipVisionType::VisionTransformer);
    config.vision.layers = {1, 1};
    QVERIFY(!nn::checkClipConfig(config));
    config = tinyConfig(ClipVisionType::VisionTransformer);
    config.text.heads = 3;
    QVERIFY(!nn::checkClipConfig(config));
    config.text = {8, std::int64_t{1} << 40, 16, 2, 2};
    QCOMPARE(nn::checkClipConfig(config).error().code, ErrorCode::InvalidArgument);
}

void TestClip::training_reachesEveryParameter_data()
{
    addTypes();
}

void TestClip::training_reachesEveryParameter()
{
    QFETCH(ClipVisionType, type);
    const ClipConfig config = tinyConfig(type);
    at::manual_seed(1);
    ClipModel model(config);
    model->train();
    const at::Tensor images = model->encodeImage(tinyPixels(config));
    const at::Tensor texts = model->encodeText(at::tensor({514, 5, 515, 514, 9, 515}, at::kLong).view({2, 3}));
    QCOMPARE(images.sizes(), at::IntArrayRef({2, config.embedDim}));
    (model->logitScale().exp() * at::matmul(images, texts.t())).square().sum().backward();
    for (const auto &parameter : model->named_parameters())
        QVERIFY2(parameter.value().grad().defined(), parameter.key().c_str());
}

void TestClip::batchNorm_followsTrainAndEval()
{
    const ClipConfig config = tinyConfig(ClipVisionType::ModifiedResNet);
    ClipModel model(config);
    const c10::InferenceMode inference;
    const at::Tensor mean = weights::stateDict(*model).at("visual.bn1.running_mean");
    const at::Tensor before = mean.clone();
    model->eval();
    (void)model->encodeImage(tinyPixels(config));
    QCOMPARE(difference(mean, before), 0.0);
    model->train();
    (void)model->encodeImage(tinyPixels(config));
    QVERIFY(difference(mean, before) > 0.0);
}

void TestClip::autocast_staysCloseToFloat32_data()
{
    addTypes();
}

void TestClip::autocast_staysCloseToFloat32()
{
    QFETCH(ClipVisionType, type);
    const ClipConfig config = tinyConfig(type);
    at::manual_seed(3);
    ClipModel model(config);
    model->train();
    const at::Tensor pixels = tinyPixels(config, 4);
    const at::Tensor ids = at::tensor({514, 5, 515}, at::kLong).view({1, 3});
    const at::Tensor images = model->encodeImage(pixels);
    const at::Tensor texts = model->encodeText(ids);
    const diffusion::AutocastScope autocast(at::kCPU, Precision::BFloat16);
    const at::Tensor roughImages = model->encodeImage(pixels);
    const at::Tensor roughTexts = model->encodeText(ids);
    QVERIFY(roughImages.scalar_type() == at::kFloat && roughTexts.scalar_type() == at::kFloat);
    QVERIFY(difference(roughImages, images) > 0.0);
    // By direction, as embeddings are compared; batch norm over four pictures makes rounding large in single values,
    // most of all on processors that only emulate bfloat16.
    QVERIFY(at::cosine_similarity(roughImages, images).min().item<double>() > 0.9);
    QVERIFY(at::cosine_similarity(roughTexts, texts).min().item<double>() > 0.99);
    (roughImages.sum() + roughTexts.sum()).backward();
    QVERIFY(weights::stateDict(*model).at("visual.conv1.weight").grad().isfinite().all().item<bool>());
}

void TestClip::encodeText_readsTheFirstEndToken()
{
    ClipModel model(tinyConfig(ClipVisionType::VisionTransformer));
    const c10::InferenceMode inference;
    const at::Tensor early = model->encodeText(at::tensor({514, 5, 515, 9, 515, 0}, at::kLong).view({1, 6}));
    const at::Tensor alone = model->encodeText(at::tensor({514, 5, 515}, at::kLong).view({1, 3}));
    QVERIFY(difference(early, alone) < 1e-5);
}

void TestClip::encodeText_ignoresPadding()
{
    ClipModel model(tinyConfig(ClipVisionType::VisionTransformer));
    const c10::InferenceMode inference;
    const at::Tensor padded = model->encodeText(at::tensor({514, 5, 515, 0, 0, 0, 0, 0}, at::kLong).view({1, 8}));
    const at::Tensor alone = model->encodeText(at::tensor({514, 5, 515}, at::kLong).view({1, 3}));
    QVERIFY(difference(padded, alone) < 1e-5);
}

void TestClip::forward_stops_whenCancelled()
{
    const ClipConfig config = tinyConfig(ClipVisionType::ModifiedResNet);
    ClipModel model(config);
    std::stop_source source;
    source.request_stop();
    nn::ForwardContext context;
    context.stop = source.get_token();
    QVERIFY_EXCEPTION_THROWN((void)model->encodeImage(tinyPixels(config), context), nn::CancelledException);
}

void TestClip::clipSquare_keepsSquarePictures()
{
    const Image picture = stripes(32, 32, 2);
    const auto square = clipSquare(picture, 32);
    QVERIFY(square);
    QVERIFY(*square == picture);
    const at::Tensor pixels = normalisedPixels(*square);
    QVERIFY(pixels.sizes() == at::IntArrayRef({3, 32, 32}));
    const double expected = (picture.row(3)[5 * 3 + 1] / 255.0 - 0.4578275) / 0.26130258;
    QVERIFY(std::abs(pixels[1][3][5].item<double>() - expected) < 1e-5);
}

void TestClip::clipSquare_copesWithExtremeShapes_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::newRow("one pixel") << 1 << 1;
    QTest::newRow("line") << 200000 << 1;
    QTest::newRow("column") << 1 << 200000;
    QTest::newRow("odd") << 37 << 101;
}

void TestClip::clipSquare_copesWithExtremeShapes()
{
    QFETCH(int, width);
    QFETCH(int, height);
    const auto square = clipSquare(
        Image(width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(width * height * 3), 77)), 64);
    QVERIFY(square);
    QCOMPARE(square->width(), 64);
    QCOMPARE(square->height(), 64);
    for (const std::uint8_t value : square->pixels())
        QCOMPARE(int(value), 77);
}

void TestClip::clipSquare_treatsModesAsTheReference()
{
    // Nothing of an invisible pixel's colour shows, and alpha is dropped, not laid over a ground.
    const RawPicture alpha{"RGBA", 2, 1, {200, 0, 0, 255, 0, 255, 0, 0}, {}};
    const auto fromAlpha = clipSquare(alpha, 4);
    QVERIFY(fromAlpha);
    for (int x = 0; x < 4; ++x)
        QCOMPARE(int(fromAlpha->row(0)[3 * x + 1]), 0);
    // Palette entries are not mixed.
    const RawPicture palette{"P", 2, 2, {0, 1, 1, 0}, {10, 20, 30, 90, 80, 70}};
    const auto fromPalette = clipSquare(palette, 5);
    QVERIFY(fromPalette);
    for (int x = 0; x < 5; ++x)
        QVERIFY(fromPalette->row(1)[3 * x] == 10 || fromPalette->row(1)[3 * x] == 90);
    const auto fromGrey = clipSquare(RawPicture{"L", 1, 1, {99}, {}}, 2);
    QVERIFY(fromGrey);
    QCOMPARE(int(fromGrey->row(1)[5]), 99);
}

void TestClip::clipSquare_refusesBadPictures()
{
    QCOMPARE(clipSquare(Image(), 32).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(clipSquare(stripes(4, 4, 1), 0).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(clipSquare(RawPicture{"CMYK", 1, 1, {1, 2, 3, 4}, {}}, 8).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(clipSquare(RawPicture{"RGB", 2, 1, {1, 2, 3}, {}}, 8).error().code, ErrorCode::Corrupt);
}

void TestClip::encoder_encodesImagesInOrder_data()
{
    addTypes();
}

void TestClip::encoder_encodesImagesInOrder()
{
    QFETCH(ClipVisionType, type);
    const auto encoder = loadEncoder(writeBundle(type), {"cpu", Precision::Float32, 1});
    QVERIFY2(encoder, encoder ? "" : encoder.error().detail.c_str());
    QCOMPARE((*encoder)->dimension(), 12);
    std::vector<Image> images;
    for (int i = 0; i < 20; ++i)
        images.push_back(stripes(40 + i, 36, 1 + i));
    std::int64_t reported = 0;
    JobContext job;
    job.progress = [&reported](const Progress &progress) { reported = progress.done; };
    const auto all = (*encoder)->encodeImages(images, job);
    QVERIFY(all);
    QCOMPARE(all->size(), images.size());
    QCOMPARE(reported, std::int64_t{20});
    const auto last = (*encoder)->encodeImages(std::span(images).last(1), {});
    QVERIFY(last);
    QCOMPARE(all->back().encoderId, std::string("tiny-clip"));
    QVERIFY(cosine(all->back().values, last->front().values) > 0.9999);
    QVERIFY(cosine(all->front().values, all->front().values) > 0.9999);
}

void TestClip::encoder_encodesText()
{
    const auto encoder = loadEncoder(writeBundle(ClipVisionType::VisionTransformer), {"cpu", Precision::Float32, 1});
    QVERIFY(encoder);
    const auto embedding = (*encoder)->encodeText("An OX");
    QVERIFY(embedding);
    double squares = 0.0;
    for (const float value : embedding->values)
        squares += static_cast<double>(value) * static_cast<double>(value);
    QVERIFY(std::abs(squares - 1.0) < 1e-5);
    QVERIFY((*encoder)->encodeText(std::string(5000, 'x')));
}

void TestClip::encoder_givesTokensBeforePooling()
{
    const auto encoder = loadEncoder(writeBundle(ClipVisionType::VisionTransformer), {"cpu", Precision::Float32, 1});
    QVERIFY(encoder);
    // A text is pooled at its end token, which is the last of its tokens.
    const auto pooled = (*encoder)->encodeText("an ox at");
    const auto words = (*encoder)->encodeTextTokens("an ox at");
    QVERIFY(pooled && words);
    QCOMPARE(words->dimension, (*encoder)->dimension());
    QVERIFY(words->count() >= 4 && words->count() < 8);
    const std::vector<float> last(words->values.end() - words->dimension, words->values.end());
    QVERIFY(cosine(last, pooled->values) > 0.99999);

    const std::vector<Image> images{stripes(40, 32, 3), stripes(32, 32, 7)};
    const auto patches = (*encoder)->encodeImageTokens(images, {});
    QVERIFY(patches);
    QCOMPARE(patches->size(), std::size_t{2});
    for (const TokenEmbeddings &tokens : *patches) {
        QCOMPARE(tokens.encoderId, (*encoder)->id());
        QCOMPARE(tokens.count(), std::size_t{16}); // 32 pixels in patches of 8.
        for (std::size_t i = 0; i < tokens.count(); ++i) {
            const auto first = tokens.values.begin() + static_cast<std::ptrdiff_t>(i) * tokens.dimension;
            const std::vector<float> token(first, first + tokens.dimension);
            double squares = 0.0;
            for (const float value : token)
                squares += static_cast<double>(value) * static_cast<double>(value);
            QVERIFY(std::abs(squares - 1.0) < 1e-4);
        }
    }
    QVERIFY(patches->front().values != patches->back().values);
    QCOMPARE((*encoder)->encodeTextTokens(" ").error().code, ErrorCode::InvalidArgument);
}

void TestClip::encoder_refusesTokensOfAResNet()
{
    const auto encoder = loadEncoder(writeBundle(ClipVisionType::ModifiedResNet), {"cpu", Precision::Float32, 1});
    QVERIFY(encoder);
    const Image image = stripes(32, 32, 3);
    QCOMPARE((*encoder)->encodeImageTokens(std::span(&image, 1), {}).error().code, ErrorCode::Unsupported);
}

void TestClip::encoder_refusesEmptyInput()
{
    const auto encoder = loadEncoder(writeBundle(ClipVisionType::VisionTransformer), {"cpu", Precision::Float32, 1});
    QVERIFY(encoder);
    QCOMPARE((*encoder)->encodeText("  \n").error().code, ErrorCode::InvalidArgument);
    const std::vector<Image> images(1);
    QCOMPARE((*encoder)->encodeImages(images, {}).error().code, ErrorCode::InvalidArgument);
    QVERIFY((*encoder)->encodeImages({}, {}));
}

void TestClip::encoder_stops_whenCancelled()
{
    const auto encoder = loadEncoder(writeBundle(ClipVisionType::VisionTransformer), {"cpu", Precision::Float32, 1});
    QVERIFY(encoder);
    std::stop_source source;
    JobContext job{source.get_token(), [&source](const Progress &) { source.request_stop(); }};
    const std::vector<Image> images(40, stripes(32, 32, 3));
    const auto result = (*encoder)->encodeImages(images, job);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Cancelled);
}

void TestClip::loadEncoder_refusesBrokenBundles()
{
    const ComputeOptions options{"cpu", Precision::Float32, 1};
    QCOMPARE(loadEncoder(m_folder.path().toStdString() + "/none", options).error().code, ErrorCode::NotFound);
    QCOMPARE(loadEncoder(writeBundle(ClipVisionType::VisionTransformer, 1), options).error().code, ErrorCode::Corrupt);
    const auto directory = writeBundle(ClipVisionType::VisionTransformer);
    QVERIFY(loadEncoder(directory, options));
    std::filesystem::resize_file(directory / "clip.safetensors", 1000);
    QCOMPARE(loadEncoder(directory, options).error().code, ErrorCode::Corrupt);
    std::filesystem::remove(directory / "clip.safetensors");
    QCOMPARE(loadEncoder(directory, options).error().code, ErrorCode::NotFound);
    std::ofstream(directory / "model.json") << R"({"format": 1, "kind": "generator"})";
    QVERIFY(!loadEncoder(directory, options));
}

QTEST_GUILESS_MAIN(TestClip)
#include "tst_clip.moc"
