#include "core/pipeline/ModelCare.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>
#include <stop_token>
#include <string>

using namespace palimpsest;
using namespace palimpsest::pipeline;
namespace fs = std::filesystem;

/// Models that are imported, verified and removed, with the smallest published checkpoint that there is here.
class TestModelCare : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QVERIFY(m_home.isValid());
        fs::remove_all(root());
        fs::create_directories(own());
    }

    void import_recordsWhereFromAndChecksums()
    {
        const auto report = importModel(request(), {});
        QVERIFY2(report, report ? "" : (report.error().message + report.error().detail).c_str());
        QCOMPARE(report->sha256.size(), std::size_t{64});
        const InstalledModels installed = installedModels({own()}, own());
        QCOMPARE(installed.models.size(), std::size_t{1});
        const InstalledModel &model = installed.models.front();
        QCOMPARE(model.id, std::string("tiny"));
        QCOMPARE(model.origin, std::string("weights.safetensors"));
        QCOMPARE(model.licence, std::string("MIT"));
        QCOMPARE(model.precision, std::string("float32"));
        QCOMPARE(model.memoryBytes, 4 * model.parameters);
        QVERIFY(model.bytes > 0 && model.checksumsRecorded && !model.bundled);
        QVERIFY(!model.encoderIsHere);
        const auto found = verifyModel(model.directory, {});
        QVERIFY(found && found->isSound());
        QVERIFY(found->files >= 3);
    }

    void verify_findsWhatChangedAndWhatIsMissing()
    {
        QVERIFY(importModel(request(), {}));
        const fs::path unet = own() / "tiny" / "unet.safetensors";
        std::fstream file(unet, std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(-1, std::ios::end);
        file.put('\x7f');
        file.close();
        auto found = verifyModel(own() / "tiny", {});
        QVERIFY(found && found->recorded && !found->isSound());
        QCOMPARE(found->changed, std::vector<std::string>{"unet.safetensors"});
        QVERIFY(found->missing.empty());
        QVERIFY(recordChecksums(own() / "tiny", {}));
        QVERIFY(verifyModel(own() / "tiny", {})->isSound());
        QCOMPARE(installedModels({own()}, own()).models.front().origin, std::string("weights.safetensors"));
        fs::remove(unet);
        found = verifyModel(own() / "tiny", {});
        QCOMPARE(found->missing, std::vector<std::string>{"unet.safetensors"});
    }

    void bundledModels_areAsTheyWereRecorded()
    {
        const InstalledModels bundled = installedModels({PALIMPSEST_SOURCE_DIR "/resources/models"}, own());
        QVERIFY(!bundled.models.empty());
        for (const InstalledModel &model : bundled.models) {
            const auto found = verifyModel(model.directory, {});
            QVERIFY2(found && found->isSound(), model.id.c_str());
            QVERIFY(found->files >= 3);
        }
    }

    void verify_saysWhenNothingIsKnown()
    {
        QVERIFY(importModel(request(), {}));
        fs::remove(own() / "tiny" / "origin.json");
        const auto found = verifyModel(own() / "tiny", {});
        QVERIFY(found && !found->recorded && !found->isSound());
        QCOMPARE(verifyModel(own() / "nothing", {}).error().code, ErrorCode::NotFound);
    }

    void record_isNotBelieved_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("code");
        const int corrupt = static_cast<int>(ErrorCode::Corrupt);
        QTest::newRow("no JSON") << QByteArray("{") << corrupt;
        QTest::newRow("another file") << QByteArray("{}") << corrupt;
        QTest::newRow("outside") << QByteArray(R"({"palimpsest_model_origin": 1, "sha256": {"../secret": "00"}})")
                                 << corrupt;
        QTest::newRow("parent") << QByteArray(R"({"palimpsest_model_origin": 1, "sha256": {"..": "00"}})") << corrupt;
        QTest::newRow("numbers") << QByteArray(R"({"palimpsest_model_origin": 1, "sha256": {"a": 7}})") << corrupt;
        QTest::newRow("newer") << QByteArray(R"({"palimpsest_model_origin": 2})")
                               << static_cast<int>(ErrorCode::Unsupported);
    }
    void record_isNotBelieved()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, code);
        QVERIFY(importModel(request(), {}));
        std::ofstream(own() / "tiny" / "origin.json") << text.toStdString();
        const auto found = verifyModel(own() / "tiny", {});
        QVERIFY(!found);
        QCOMPARE(static_cast<int>(found.error().code), code);
    }

    void import_leavesNothing_whenItIsStoppedWhileItRecords()
    {
        std::stop_source stop;
        const JobContext job{stop.get_token(), [&stop](const Progress &progress) {
                                 if (progress.stage == "Verifying")
                                     stop.request_stop();
                             }};
        const ModelImport asked = request();
        const auto report = importModel(asked, job);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Cancelled);
        QVERIFY(!fs::exists(asked.directory));
    }

    void import_leavesOtherFilesAlone_whenItIsStopped()
    {
        std::stop_source stop;
        const JobContext job{stop.get_token(), [&stop](const Progress &progress) {
                                 if (progress.stage == "Verifying")
                                     stop.request_stop();
                             }};
        const ModelImport asked = request();
        fs::create_directories(asked.directory);
        std::ofstream(asked.directory / "letter.txt") << "mine";
        QVERIFY(!importModel(asked, job));
        QVERIFY(fs::exists(asked.directory / "letter.txt"));
        QVERIFY(!fs::exists(asked.directory / "model.json"));
    }

    void import_refusesOtherFiles_inOneSentence()
    {
        ModelImport asked = request();
        asked.checkpoint = asked.config;
        auto report = importModel(asked, {});
        QVERIFY(!report && !report.error().message.empty());
        asked = request();
        asked.config = asked.checkpoint;
        report = importModel(asked, {});
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Corrupt);
        QVERIFY(fs::is_empty(own()));
    }

    void remove_movesOwnModelsToTheTrash_andNoOthers()
    {
        QVERIFY(importModel(request(), {}));
        const fs::path bundled = root() / "bundled";
        fs::create_directories(bundled);
        fs::copy(own() / "tiny", bundled / "tiny", fs::copy_options::recursive);
        const fs::path trash = root() / "Trash";
        const auto refused = removeModel(bundled / "tiny", own(), trash);
        QVERIFY(!refused && refused.error().code == ErrorCode::InvalidArgument);
        QCOMPARE(removeModel(own() / ".." / "bundled" / "tiny", own(), trash).error().code, ErrorCode::InvalidArgument);
        QVERIFY(fs::exists(bundled / "tiny"));
        QVERIFY(installedModels({bundled}, own()).models.front().bundled);
        QVERIFY(removeModel(own() / "tiny", own(), trash));
        QVERIFY(!fs::exists(own() / "tiny"));
        QVERIFY(fs::exists(trash / "files" / "tiny" / "model.json"));
        QVERIFY(!removeModel(own() / "tiny", own(), trash));
    }

    void device_isNamed()
    {
        QVERIFY(deviceName("cpu").find("CPU") != std::string::npos);
        QVERIFY(!deviceName({}).empty());
        QCOMPARE(deviceName({}), deviceName("auto"));
    }

private:
    fs::path root() const { return fs::path(m_home.path().toStdString()) / "all"; }
    fs::path own() const { return root() / "models"; }
    ModelImport request() const
    {
        const fs::path golden = PALIMPSEST_SOURCE_DIR "/tests/golden/rdm_minimal";
        ModelImport asked;
        asked.checkpoint = golden / "weights.safetensors";
        asked.config = golden / "config.yaml";
        asked.directory = own() / "tiny";
        asked.name = "Tiny";
        asked.licence = "MIT";
        asked.encoderId = "some-encoder";
        return asked;
    }

    QTemporaryDir m_home;
};

QTEST_GUILESS_MAIN(TestModelCare)
#include "tst_model_care.moc"
