#include "core/neural/weights/Safetensors.h"
#include "core/neural/weights/StateDict.h"
#include "core/neural/weights/TorchFile.h"
#include "tests/neural/CheckpointBytes.h"

#include <ATen/ATen.h>
#include <torch/nn/modules/linear.h>

#include <QTemporaryDir>
#include <QTest>

#include <cstdint>
#include <filesystem>
#include <random>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

using namespace palimpsest;
using namespace palimpsest::neural;
using namespace palimpsest::test;
using weights::TensorMap;

namespace {

/// What reading may give for a file that may be damaged: the expected weight, another one of its shape, or an error
/// with a sentence.
void verifyReadOrClearError(const Result<weights::TorchFile> &read)
{
    if (read) {
        for (const auto &[name, value] : read->tensors)
            QVERIFY(value.contiguous().numel() >= 0);
        return;
    }
    QVERIFY(read.error().code != ErrorCode::Internal);
    QVERIFY2(read.error().message.ends_with("."), read.error().message.c_str());
}

std::string changed(std::string bytes, std::mt19937 &random)
{
    if (random() % 4 == 0)
        bytes.resize(random() % bytes.size());
    for (int i = 0; i < 2 && !bytes.empty(); ++i)
        bytes[random() % bytes.size()] ^= static_cast<char>(1U << (random() % 8));
    return bytes;
}

} // namespace

class TestWeights : public QObject {
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
    void safetensors_keepTypesShapesAndMetadata();
    void safetensors_alignDataTo64Bytes();
    void safetensors_tensorsOutliveTheFile();
    void safetensors_changingATensorLeavesTheFile();
    void safetensors_refuseDamage_data();
    void safetensors_refuseDamage();
    void safetensors_surviveRandomChanges();
    void safetensors_writeFails_whenFolderIsMissing();
    void stateDict_copiesAndConverts();
    void stateDict_listsEveryDifference();
    void torchFile_readsBothFormats_data();
    void torchFile_readsBothFormats();
    void torchFile_refuses_data();
    void torchFile_refuses();
    void torchFile_readsOnlyWhatIsWanted();
    void torchFile_survivesRandomChanges_data();
    void torchFile_survivesRandomChanges();
    void averages_replaceWeights();
    void averages_areRefused_whenAmbiguous();
};

void TestWeights::safetensors_keepTypesShapesAndMetadata()
{
    TensorMap tensors;
    const std::vector<at::ScalarType> types{at::kDouble, at::kFloat, at::kHalf, at::kBFloat16, at::kLong,
                                            at::kInt,    at::kShort, at::kChar, at::kByte,     at::kBool};
    for (const at::ScalarType type : types)
        tensors[c10::toString(type)] = at::arange(6).to(type).view({2, 3});
    tensors["scalar"] = at::scalar_tensor(3.5);
    tensors["empty"] = at::empty({0, 3});
    tensors["transposed"] = at::arange(6, at::kFloat).view({2, 3}).t();
    QVERIFY(weights::writeSafetensors(path("types.safetensors"), tensors, {{"format", "pt"}}).hasValue());
    const auto read = weights::readSafetensors(path("types.safetensors"));
    QVERIFY2(read.hasValue(), read ? "" : read.error().message.c_str());
    QCOMPARE(read->metadata.at("format"), std::string("pt"));
    QCOMPARE(read->tensors.size(), tensors.size());
    for (const auto &[name, value] : tensors) {
        QCOMPARE(read->tensors.at(name).scalar_type(), value.scalar_type());
        QVERIFY2(at::equal(read->tensors.at(name), value), name.c_str());
    }
    const auto numbers = weights::countSafetensorsNumbers(path("types.safetensors"));
    QVERIFY(numbers);
    QCOMPARE(numbers->count, std::int64_t{6 * 10 + 1 + 0 + 6});
    QCOMPARE(numbers->countByType.at("float16"), std::int64_t{6});
    QCOMPARE(numbers->countByType.at("bfloat16"), std::int64_t{6});
}

void TestWeights::safetensors_alignDataTo64Bytes()
{
    QVERIFY(
        weights::writeSafetensors(path("aligned.safetensors"), {{"b", at::ones({3}, at::kByte)}, {"a", at::ones({5})}})
            .hasValue());
    const std::string bytes = readFile(path("aligned.safetensors"));
    QCOMPARE((8 + static_cast<unsigned char>(bytes[0]) + 256 * static_cast<unsigned char>(bytes[1])) % 64, 0);
}

void TestWeights::safetensors_tensorsOutliveTheFile()
{
    at::Tensor kept;
    {
        QVERIFY(weights::writeSafetensors(path("gone.safetensors"), {{"w", at::arange(4)}}).hasValue());
        auto read = weights::readSafetensors(path("gone.safetensors"));
        QVERIFY(read.hasValue());
        kept = read->tensors.at("w");
    }
    std::filesystem::remove(path("gone.safetensors"));
    QVERIFY(at::equal(kept, at::arange(4)));
}

void TestWeights::safetensors_changingATensorLeavesTheFile()
{
    QVERIFY(weights::writeSafetensors(path("private.safetensors"), {{"w", at::zeros({4})}}).hasValue());
    auto read = weights::readSafetensors(path("private.safetensors"));
    QVERIFY(read.hasValue());
    read->tensors.at("w").fill_(7.0);
    QVERIFY(at::equal(weights::readSafetensors(path("private.safetensors"))->tensors.at("w"), at::zeros({4})));
}

void TestWeights::safetensors_refuseDamage_data()
{
    QTest::addColumn<std::string>("bytes");
    const auto entry = [](const std::string &name, const std::string &rest) {
        return "{\"" + name + "\":" + rest + "}";
    };
    const std::string good = R"({"dtype":"F32","shape":[2],"data_offsets":[0,8]})";
    const std::string data(8, '\0');
    QTest::newRow("empty") << std::string();
    QTest::newRow("header longer than the file") << number(1000, 8) + "{}";
    QTest::newRow("absurd header") << number(~std::uint64_t{0}, 8) + "{}";
    QTest::newRow("no JSON") << safetensorsBytes("hello", {});
    QTest::newRow("list as header") << safetensorsBytes("[]", {});
    QTest::newRow("nested deeply") << safetensorsBytes(std::string(30000, '['), {});
    QTest::newRow("truncated data") << safetensorsBytes(entry("w", good), data.substr(1));
    QTest::newRow("trailing data") << safetensorsBytes(entry("w", good), data + "x");
    QTest::newRow("key twice") << safetensorsBytes("{\"w\":" + good + ",\"w\":" + good + "}", data);
    QTest::newRow("overlap") << safetensorsBytes("{\"a\":" + good + ",\"b\":" + good + "}", data);
    QTest::newRow("offsets reversed") << safetensorsBytes(
        entry("w", R"({"dtype":"F32","shape":[2],"data_offsets":[8,0]})"), data);
    QTest::newRow("shape does not fit") << safetensorsBytes(
        entry("w", R"({"dtype":"F32","shape":[3],"data_offsets":[0,8]})"), data);
    QTest::newRow("shape overflows") << safetensorsBytes(
        entry("w", R"({"dtype":"F32","shape":[1099511627776,1099511627776,1024],"data_offsets":[0,8]})"), data);
    QTest::newRow("negative shape") << safetensorsBytes(
        entry("w", R"({"dtype":"F32","shape":[-2],"data_offsets":[0,8]})"), data);
    QTest::newRow("unknown type") << safetensorsBytes(entry("w", R"({"dtype":"Q7","shape":[2],"data_offsets":[0,8]})"),
                                                      data);
    QTest::newRow("number as metadata") << safetensorsBytes(R"({"__metadata__":{"a":1}})", {});
}

void TestWeights::safetensors_refuseDamage()
{
    QFETCH(std::string, bytes);
    writeFile(path("damaged.safetensors"), bytes);
    const auto read = weights::readSafetensors(path("damaged.safetensors"));
    QVERIFY(!read.hasValue());
    QVERIFY(read.error().code == ErrorCode::Corrupt || read.error().code == ErrorCode::Unsupported);
    QVERIFY2(read.error().message.ends_with("."), read.error().message.c_str());
}

void TestWeights::safetensors_surviveRandomChanges()
{
    QVERIFY(
        weights::writeSafetensors(path("whole.safetensors"), {{"a", at::ones({3, 4})}, {"b", at::ones({5}, at::kHalf)}})
            .hasValue());
    const std::string whole = readFile(path("whole.safetensors"));
    std::mt19937 random(7);
    for (int i = 0; i < 500; ++i) {
        writeFile(path("changed.safetensors"), changed(whole, random));
        const auto read = weights::readSafetensors(path("changed.safetensors"));
        if (!read)
            QVERIFY(read.error().code == ErrorCode::Corrupt || read.error().code == ErrorCode::Unsupported);
    }
}

void TestWeights::safetensors_writeFails_whenFolderIsMissing()
{
    const auto written = weights::writeSafetensors(path("no folder") / "w.safetensors", {{"w", at::ones({2})}});
    QVERIFY(!written.hasValue());
    QCOMPARE(written.error().code, ErrorCode::Io);
    QCOMPARE(weights::readSafetensors(path("no folder") / "w.safetensors").error().code, ErrorCode::NotFound);
}

void TestWeights::stateDict_copiesAndConverts()
{
    torch::nn::Linear layer(3, 2);
    const TensorMap given{{"net.weight", at::arange(6, at::kDouble).view({2, 3})},
                          {"net.bias", at::ones({2}, at::kHalf)},
                          {"other.x", at::ones({1})}};
    weights::LoadOptions options;
    options.prefix = "net.";
    const auto loaded = weights::loadStrict(*layer, given, options);
    QVERIFY2(loaded.hasValue(), loaded ? "" : loaded.error().detail.c_str());
    QVERIFY(at::equal(layer->weight, at::arange(6, at::kFloat).view({2, 3})));
    QVERIFY(at::equal(weights::stateDict(*layer).at("bias"), at::ones({2})));
}

void TestWeights::stateDict_listsEveryDifference()
{
    torch::nn::Linear layer(3, 2);
    const at::Tensor before = layer->weight.clone();
    const auto loaded =
        weights::loadStrict(*layer, {{"weight", at::ones({2, 4})}, {"extra", at::ones({1})}, {"loss.x", at::ones({1})}},
                            {{}, {"loss."}, {}});
    QVERIFY(!loaded.hasValue());
    QCOMPARE(loaded.error().code, ErrorCode::Corrupt);
    for (const char *part : {"bias", "extra", "weight: (2,4) in the file, (2,3) expected"})
        QVERIFY2(loaded.error().detail.find(part) != std::string::npos, part);
    QVERIFY(loaded.error().detail.find("loss.x") == std::string::npos);
    QVERIFY(at::equal(layer->weight, before));
}

void TestWeights::torchFile_readsBothFormats_data()
{
    QTest::addColumn<std::string>("bytes");
    QTest::newRow("zip") << zipCheckpoint(checkpoint(tensor()));
    QTest::newRow("five pickles") << legacyCheckpoint();
    QTest::newRow("harmless objects beside it")
        << zipCheckpoint("\x80\x02}(" + text("state_dict") + "}" + text("w") + tensor() + "s" + text("epoch")
                         + integer(7) + text("callbacks") + "}"
                         + global("pytorch_lightning.callbacks.model_checkpoint", "ModelCheckpoint") + "Ns" + "u.");
}

void TestWeights::torchFile_readsBothFormats()
{
    QFETCH(std::string, bytes);
    writeFile(path("good.ckpt"), bytes);
    const auto read = weights::readTorchFile(path("good.ckpt"));
    QVERIFY2(read.hasValue(), read ? "" : read.error().message.c_str());
    QVERIFY(at::equal(read->tensors.at("w"), at::arange(1, 5, at::kFloat).view({2, 2})));
    QCOMPARE(std::get<std::int64_t>(read->scalars.at("epoch")), std::int64_t{7});
}

void TestWeights::torchFile_refuses_data()
{
    QTest::addColumn<std::string>("bytes");
    QTest::addColumn<int>("code");
    const int corrupt = static_cast<int>(ErrorCode::Corrupt);
    const int unsupported = static_cast<int>(ErrorCode::Unsupported);
    QTest::newRow("empty") << std::string() << corrupt;
    QTest::newRow("text") << std::string("hello") << corrupt;
    QTest::newRow("runs a command") << zipCheckpoint(checkpoint(global("os", "system") + text("true") + "\x85R"))
                                    << unsupported;
    QTest::newRow("offset outside") << zipCheckpoint(checkpoint(tensor(4, 3))) << corrupt;
    QTest::newRow("negative offset") << zipCheckpoint(checkpoint(tensor(4, -1))) << corrupt;
    QTest::newRow("more rows than data") << zipCheckpoint(checkpoint(tensor(4, 0, 3))) << corrupt;
    QTest::newRow("storage shorter than told") << zipCheckpoint(checkpoint(tensor(1000))) << corrupt;
    QTest::newRow("weight is text") << zipCheckpoint(checkpoint(text("hello"))) << corrupt;
    QTest::newRow("no STOP") << zipCheckpoint("\x80\x02}") << corrupt;
    QTest::newRow("takes from an empty stack") << zipCheckpoint("\x80\x02s.") << corrupt;
    QTest::newRow("missing memo") << zipCheckpoint("\x80\x02h\x07.") << corrupt;
    QTest::newRow("old calling instruction") << zipCheckpoint("\x80\x02(ios\nsystem\n.") << corrupt;
    QTest::newRow("big-endian") << zipBytes(
        {{"a/data.pkl", checkpoint(tensor())}, {"a/byteorder", "big"}, {"a/data/0", floats()}})
                                << unsupported;
    QTest::newRow("leads out of the folder")
        << zipBytes({{"a/data.pkl", checkpoint(tensor())}, {"../evil", "x"}, {"a/data/0", floats()}}) << corrupt;
    QTest::newRow("two checkpoints") << zipBytes(
        {{"a/data.pkl", checkpoint(tensor())}, {"b/data.pkl", checkpoint(tensor())}})
                                     << corrupt;
    QTest::newRow("newer format") << zipBytes(
        {{"a/data.pkl", checkpoint(tensor())}, {"a/version", "999"}, {"a/data/0", floats()}})
                                  << unsupported;
    QTest::newRow("legacy count lies") << legacyCheckpoint(floats(), std::uint64_t{1} << 62) << corrupt;
    QTest::newRow("legacy data truncated") << legacyCheckpoint(floats({1, 2, 3})) << corrupt;
    std::string flipped = zipCheckpoint(checkpoint(tensor()));
    flipped[flipped.find(floats()) + 2] ^= 1;
    QTest::newRow("checksum") << flipped << corrupt;
}

void TestWeights::torchFile_refuses()
{
    QFETCH(std::string, bytes);
    QFETCH(int, code);
    writeFile(path("bad.ckpt"), bytes);
    const auto read = weights::readTorchFile(path("bad.ckpt"));
    QVERIFY(!read.hasValue());
    QCOMPARE(static_cast<int>(read.error().code), code);
    QVERIFY2(read.error().message.ends_with("."), read.error().message.c_str());
}

void TestWeights::torchFile_readsOnlyWhatIsWanted()
{
    // "unread" lies in a storage whose record is missing.
    std::string missing = tensor();
    missing.replace(missing.find(text("0")), text("0").size(), text("9"));
    const std::string pickle = "\x80\x02}(" + text("model.w") + tensor() + text("unread") + missing + "u.";
    writeFile(path("lazy.ckpt"), zipCheckpoint(pickle));
    QCOMPARE(weights::readTorchFile(path("lazy.ckpt")).error().code, ErrorCode::Corrupt);
    const auto read = weights::readTorchFile(path("lazy.ckpt"), {{"model."}});
    QVERIFY(read.hasValue());
    QCOMPARE(read->tensors.size(), std::size_t{1});
    QCOMPARE(weights::readTorchFile(path("absent.ckpt")).error().code, ErrorCode::NotFound);
}

void TestWeights::torchFile_survivesRandomChanges_data()
{
    QTest::addColumn<std::string>("bytes");
    QTest::newRow("zip") << zipCheckpoint(checkpoint(tensor()));
    QTest::newRow("five pickles") << legacyCheckpoint();
}

void TestWeights::torchFile_survivesRandomChanges()
{
    QFETCH(std::string, bytes);
    std::mt19937 random(11);
    for (int i = 0; i < 1000; ++i) {
        writeFile(path("changed.ckpt"), changed(bytes, random));
        verifyReadOrClearError(weights::readTorchFile(path("changed.ckpt")));
    }
}

void TestWeights::averages_replaceWeights()
{
    TensorMap tensors{{"model.diffusion_model.a.0.weight", at::zeros({2})},
                      {"model.diffusion_model.b.bias", at::zeros({1})},
                      {"model_ema.diffusion_modela0weight", at::ones({2})},
                      {"model_ema.stray", at::ones({1})},
                      {"model_ema.decay", at::ones({})},
                      {"first_stage_model.x", at::zeros({1})}};
    const auto report = weights::applyEma(tensors);
    QVERIFY(report.hasValue());
    QCOMPARE(report->replaced, std::size_t{1});
    QCOMPARE(report->unused, std::vector<std::string>{"model_ema.stray"});
    QCOMPARE(tensors.size(), std::size_t{3});
    QVERIFY(at::equal(tensors.at("model.diffusion_model.a.0.weight"), at::ones({2})));
}

void TestWeights::averages_areRefused_whenAmbiguous()
{
    TensorMap tensors{{"model.a.b", at::zeros({1})}, {"model.ab", at::zeros({1})}, {"model_ema.ab", at::ones({1})}};
    const auto report = weights::applyEma(tensors);
    QVERIFY(!report.hasValue());
    QCOMPARE(report.error().code, ErrorCode::Corrupt);
    QCOMPARE(tensors.size(), std::size_t{3});
}

QTEST_APPLESS_MAIN(TestWeights)
#include "tst_weights.moc"
