#include "core/neural/CheckpointImport.h"
#include "core/neural/ModelBundle.h"
#include "core/neural/Parity.h"
#include "core/neural/parity/CheckpointCases.h"
#include "core/neural/weights/BundleConfig.h"
#include "core/neural/weights/Safetensors.h"
#include "core/neural/weights/TorchFile.h"
#include "tests/neural/CheckpointBytes.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include <QTemporaryDir>
#include <QTest>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

using namespace palimpsest;
using namespace palimpsest::neural;
using namespace palimpsest::test;

namespace {

weights::GeneratorConfig generatorConfig()
{
    weights::GeneratorConfig config;
    config.id = "tiny";
    config.name = "Tiny";
    config.type = "rdm";
    config.encoderId = "tiny-encoder";
    config.unet.contextDim = 32;
    config.unet.numHeadChannels = 32;
    config.firstStage.type = weights::FirstStageConfig::Type::Compact;
    config.firstStage.latentMean = {0.1, 0.2, 0.3, 0.4};
    config.schedule.parameterization = weights::ScheduleConfig::Parameterization::V;
    return config;
}

std::filesystem::path goldenCase(const char *name)
{
    for (const auto &path : parityCaseDirectories(goldenDirectories(PALIMPSEST_SOURCE_DIR))) {
        if (path.filename() == name)
            return path;
    }
    return {};
}

void verifyChecks(const std::vector<ParityCheck> &checks)
{
    QVERIFY(!checks.empty());
    for (const ParityCheck &check : checks)
        QVERIFY2(check.passed, (check.name + ": " + check.detail + " error " + std::to_string(check.maxError)).c_str());
}

} // namespace

/// What a folder of weights says of itself, and published checkpoints on the way into one.
class TestModelBundle : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_directory;

    [[nodiscard]] std::filesystem::path path(const char *name) const
    {
        return std::filesystem::path(m_directory.path().toStdString()) / name;
    }

    /// A fresh folder name.
    [[nodiscard]] std::filesystem::path folder(const char *name) const
    {
        std::filesystem::remove_all(path(name));
        return path(name);
    }

private Q_SLOTS:
    void bundle_keepsItsConfiguration();
    void bundle_refusesBadValues_data();
    void bundle_refusesBadValues();
    void bundle_isUnsupported_whenNewer();
    void models_areListedWithProblems();
    void golden_checkpoints();
    void golden_hostileCheckpoints();
    void import_takesAverages();
    void import_fails_data();
    void import_fails();
    void importClip_findsTheSizes();
};

void TestModelBundle::bundle_keepsItsConfiguration()
{
    const auto directory = folder("bundle");
    const weights::GeneratorConfig config = generatorConfig();
    const auto written = weights::writeGeneratorConfig(directory, config);
    QVERIFY2(written.hasValue(), written ? "" : written.error().detail.c_str());
    const auto read = weights::readGeneratorConfig(directory);
    QVERIFY2(read.hasValue(), read ? "" : read.error().detail.c_str());
    QCOMPARE(read->encoderId, config.encoderId);
    QCOMPARE(read->unet.channelMult, config.unet.channelMult);
    QCOMPARE(read->firstStage.latentMean, config.firstStage.latentMean);
    QCOMPARE(read->schedule.parameterization, config.schedule.parameterization);
    QCOMPARE(weights::readEncoderConfig(directory).error().code, ErrorCode::Unsupported);
    QCOMPARE(weights::readGeneratorConfig(path("nowhere")).error().code, ErrorCode::NotFound);
}

void TestModelBundle::bundle_refusesBadValues_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::newRow("id that leaves the folder") << "/id"
                                               << "\"../x\"";
    QTest::newRow("absolute file") << "/files/unet"
                                   << "\"/etc/passwd\"";
    QTest::newRow("odd channels") << "/unet/model_channels"
                                  << "33";
    QTest::newRow("absurd channels") << "/unet/model_channels"
                                     << "1000000000";
    QTest::newRow("real channels") << "/unet/model_channels"
                                   << "64.5";
    QTest::newRow("text as number") << "/schedule/timesteps"
                                    << "\"1000\"";
    QTest::newRow("no steps") << "/sampling/steps"
                              << "0";
    QTest::newRow("huge scale") << "/first_stage/scale_factor"
                                << "1e300";
    QTest::newRow("too few means") << "/first_stage/latent_mean"
                                   << "[0.0]";
    QTest::newRow("unknown schedule") << "/schedule/beta_schedule"
                                      << "\"magic\"";
    QTest::newRow("unknown mode") << "/context/mode_default"
                                  << "\"magic\"";
    QTest::newRow("table expected") << "/unet"
                                    << "[]";
    QTest::newRow("latents do not fit") << "/unet/in_channels"
                                        << "5";
}

void TestModelBundle::bundle_refusesBadValues()
{
    QFETCH(QString, pointer);
    QFETCH(QString, value);
    const auto directory = folder("bad bundle");
    QVERIFY(weights::writeGeneratorConfig(directory, generatorConfig()).hasValue());
    auto root = nlohmann::json::parse(readFile(directory / "model.json"));
    root[nlohmann::json::json_pointer(pointer.toStdString())] = nlohmann::json::parse(value.toStdString());
    writeFile(directory / "model.json", root.dump());
    const auto read = weights::readGeneratorConfig(directory);
    QVERIFY(!read.hasValue());
    QCOMPARE(read.error().code, ErrorCode::Corrupt);
    QVERIFY(!read.error().detail.empty());
}

void TestModelBundle::bundle_isUnsupported_whenNewer()
{
    const auto directory = folder("newer bundle");
    std::filesystem::create_directories(directory);
    writeFile(directory / "model.json", R"({"palimpsest_model":2})");
    QCOMPARE(weights::readGeneratorConfig(directory).error().code, ErrorCode::Unsupported);
    writeFile(directory / "model.json", "{");
    QCOMPARE(weights::readGeneratorConfig(directory).error().code, ErrorCode::Corrupt);
}

void TestModelBundle::models_areListedWithProblems()
{
    const auto root = folder("models");
    QVERIFY(weights::writeGeneratorConfig(root / "one", generatorConfig()).hasValue());
    QVERIFY(weights::writeSafetensors(root / "one" / "unet.safetensors", {{"a", at::ones({10})}}).hasValue());
    QVERIFY(weights::writeSafetensors(root / "one" / "first_stage.safetensors", {{"b", at::ones({5})}}).hasValue());
    QVERIFY(weights::writeGeneratorConfig(root / "incomplete", generatorConfig()).hasValue());
    std::filesystem::create_directories(root / "no model");
    const ModelList list = listModels({root, path("nowhere")});
    QCOMPARE(list.models.size(), std::size_t{1});
    QCOMPARE(list.problems.size(), std::size_t{1});
    QCOMPARE(list.problems.front().code, ErrorCode::NotFound);
    QCOMPARE(list.models.front().parameters, std::int64_t{15});
    QCOMPARE(list.models.front().encoderId, std::string("tiny-encoder"));
}

void TestModelBundle::golden_checkpoints()
{
    const auto directory = goldenCase("checkpoint");
    if (directory.empty())
        QSKIP("the golden case \"checkpoint\" is not here");
    verifyChecks(checkCheckpointCase(directory));
}

void TestModelBundle::golden_hostileCheckpoints()
{
    const auto directory = goldenCase("checkpoint_hostile");
    if (directory.empty())
        QSKIP("the golden case \"checkpoint_hostile\" is not here");
    verifyChecks(checkHostileCheckpointCase(directory));
}

void TestModelBundle::import_takesAverages()
{
    const auto directory = goldenCase("rdm_minimal");
    if (directory.empty())
        QSKIP("the golden case \"rdm_minimal\" is not here");
    const auto manifest = nlohmann::json::parse(readFile(directory / "manifest.json"));
    const nlohmann::json config{{"model", {{"params", manifest.at("config")}}}};
    const auto out = folder("imported");
    GeneratorImportOptions options;
    options.encoderId = "some-encoder";
    const auto imported = importCheckpoint(directory / "weights.safetensors", config.dump(), out, options, {});
    QVERIFY2(imported.hasValue(), imported ? "" : (imported.error().message + imported.error().detail).c_str());
    QVERIFY(imported->averagedWeights > 0);
    QCOMPARE(imported->info.id, std::string("imported"));
    auto source = weights::readSafetensors(directory / "weights.safetensors");
    QVERIFY(source.hasValue());
    QVERIFY(weights::applyEma(source->tensors).hasValue());
    const auto unet = weights::readSafetensors(out / "unet.safetensors");
    QVERIFY(unet.hasValue());
    for (const auto &[name, value] : unet->tensors)
        QVERIFY2(at::equal(value, source->tensors.at("model.diffusion_model." + name)), name.c_str());
    const auto read = weights::readGeneratorConfig(out);
    QVERIFY(read.hasValue());
    QCOMPARE(read->context.normalise, weights::ContextConfig::Normalise::Raw);
    QCOMPARE(read->firstStage.type, weights::FirstStageConfig::Type::Vq);
    QCOMPARE(importCheckpoint(directory / "weights.safetensors", config.dump(), out, options, {}).error().code,
             ErrorCode::InvalidArgument);
}

void TestModelBundle::import_fails_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("code");
    QTest::newRow("another width") << "/unet_config/params/model_channels"
                                   << "64" << static_cast<int>(ErrorCode::Corrupt);
    QTest::newRow("unknown option") << "/unet_config/params/use_linear_in_transformer"
                                    << "true" << static_cast<int>(ErrorCode::Unsupported);
    QTest::newRow("unknown first stage") << "/first_stage_config/target"
                                         << "\"x.Magic\"" << static_cast<int>(ErrorCode::Unsupported);
    QTest::newRow("text as number") << "/timesteps"
                                    << "\"many\"" << static_cast<int>(ErrorCode::Corrupt);
    QTest::newRow("cancelled") << ""
                               << "" << static_cast<int>(ErrorCode::Cancelled);
}

void TestModelBundle::import_fails()
{
    QFETCH(QString, pointer);
    QFETCH(QString, value);
    QFETCH(int, code);
    const auto directory = goldenCase("rdm_minimal");
    if (directory.empty())
        QSKIP("the golden case \"rdm_minimal\" is not here");
    nlohmann::json params = nlohmann::json::parse(readFile(directory / "manifest.json")).at("config");
    std::stop_source stop;
    if (pointer.isEmpty())
        stop.request_stop();
    else
        params[nlohmann::json::json_pointer(pointer.toStdString())] = nlohmann::json::parse(value.toStdString());
    GeneratorImportOptions options;
    options.id = "some";
    options.encoderId = "some-encoder";
    const auto out = folder("not imported");
    const nlohmann::json config{{"params", params}};
    const auto imported =
        importCheckpoint(directory / "weights.safetensors", config.dump(), out, options, {stop.get_token(), {}});
    QVERIFY(!imported.hasValue());
    QCOMPARE(static_cast<int>(imported.error().code), code);
    QVERIFY(!std::filesystem::exists(out));
}

void TestModelBundle::importClip_findsTheSizes()
{
    const auto directory = goldenCase("clip");
    if (directory.empty())
        QSKIP("the golden case \"clip\" is not here");
    const auto expected = nlohmann::json::parse(readFile(directory / "manifest.json")).at("config");
    writeFile(path("words.bpe"), "header\n");
    const auto out = folder("encoder");
    ImportOptions options;
    options.half = true;
    const auto imported = importClip(directory / "weights.safetensors", path("words.bpe"), out, options, {});
    QVERIFY2(imported.hasValue(), imported ? "" : (imported.error().message + imported.error().detail).c_str());
    const auto config = weights::readEncoderConfig(out);
    QVERIFY(config.hasValue());
    QCOMPARE(config->clip.embedDim, expected.at("embed_dim").get<std::int64_t>());
    QCOMPARE(config->clip.imageResolution, expected.at("image_resolution").get<std::int64_t>());
    QCOMPARE(config->clip.vision.patchSize, expected.at("vision_patch_size").get<std::int64_t>());
    QCOMPARE(config->clip.text.heads, expected.at("transformer_heads").get<std::int64_t>());
    QCOMPARE(config->tokenizer.merges, expected.at("vocab_size").get<std::int64_t>() - 514);
    QVERIFY(std::filesystem::exists(out / "vocabulary.bpe"));
}

QTEST_APPLESS_MAIN(TestModelBundle)
#include "tst_model_bundle.moc"
