#include "core/imaging/Encode.h"
#include "core/imaging/Gallery.h"
#include "core/imaging/GalleryPack.h"
#include "core/pipeline/Evaluate.h"
#include "core/pipeline/evaluation/StudyTable.h"
#include "tests/neural/TinyBundle.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <cmath>
#include <filesystem>
#include <memory>
#include <set>

using namespace palimpsest;
using namespace palimpsest::pipeline;

namespace {

const std::filesystem::path kSource(PALIMPSEST_SOURCE_DIR);

/// A word of a CSV row that is neither a name nor a finite number is a bug of the study.
bool isFinite(const std::string &text)
{
    if (text.empty())
        return true;
    char *end = nullptr;
    const double value = std::strtod(text.c_str(), &end);
    return *end == '\0' && std::isfinite(value);
}

bool isWellFormedXml(const std::filesystem::path &path)
{
    QFile file(QString::fromStdString(path.string()));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    QXmlStreamReader reader(&file);
    while (!reader.atEnd())
        reader.readNext();
    return !reader.hasError();
}

} // namespace

/// Every study, on a denoiser of random weights beside the bundled encoder and databases.
class TestEvaluate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyStudy_writesTableAndPlot_data();
    void everyStudy_writesTableAndPlot();
    void sameOptions_giveTheSameNumbers();
    void ownPictures_canBeTheYardstick();
    void moreOfTheDatabase_isMeasuredAgainstTheSameYardstick();
    void classifier_addsItsJudgement();
    void badOptions_areNamed();
    void cancelledStudy_writesNothing();
    void blindSheet_hidesItsAnswers();
    void rankCorrelation_sharesTies();
    void plot_escapesNames();

private:
    [[nodiscard]] EvaluateOptions options(const std::string &out) const;
    [[nodiscard]] std::filesystem::path path(const std::string &name) const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Library> m_library;
};

void TestEvaluate::initTestCase()
{
    if (!std::filesystem::exists(kSource / "resources" / "models" / "starter-clip" / "clip.safetensors"))
        QSKIP("the bundled encoder is not in this checkout");
    auto config = test::tinyGeneratorConfig();
    config.encoderId = "starter-clip";
    config.unet.contextDim = 192;
    config.context.kMax = 16;
    QVERIFY(test::writeRandomBundle(path("models") / "tiny", config));
    std::filesystem::create_directory_symlink(kSource / "resources" / "models" / "starter-clip",
                                              path("models") / "starter-clip");
    m_library = std::make_unique<Library>(std::vector<std::filesystem::path>{kSource / "resources" / "databases"},
                                          path("databases"));
    m_library->refresh();
    QVERIFY(imaging::writeGalleryPack(path("train.pack"), {1, 3, 64, false, false, 1}, {}));
}

EvaluateOptions TestEvaluate::options(const std::string &out) const
{
    EvaluateOptions options;
    options.studio.modelDirectories = {path("models")};
    options.studio.device = "cpu";
    options.out = path(out);
    options.pictures = 8;
    options.yardstick = 12;
    options.params["steps"] = std::int64_t{2};
    options.trainingPack = path("train.pack");
    return options;
}

void TestEvaluate::everyStudy_writesTableAndPlot_data()
{
    QTest::addColumn<QString>("id");
    for (const StudyInfo &study : availableStudies())
        QTest::newRow(study.id.c_str()) << QString::fromStdString(study.id);
}

void TestEvaluate::everyStudy_writesTableAndPlot()
{
    QFETCH(QString, id);
    const auto report = runStudy(id.toStdString(), *m_library, options("all"), {});
    QVERIFY2(report, report ? "" : (report.error().message + report.error().detail).c_str());
    QVERIFY(report->table.size() >= 3);
    std::set<std::string> settings;
    for (std::size_t row = 1; row < report->table.size(); ++row) {
        QCOMPARE(report->table[row].size(), report->table[0].size());
        settings.insert(report->table[row][0]);
        for (std::size_t column = 1; column < report->table[row].size(); ++column)
            QVERIFY2(isFinite(report->table[row][column]), report->table[row][column].c_str());
    }
    QCOMPARE(settings.size(), report->table.size() - 1);
    QFile csv(QString::fromStdString(report->csv.string()));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QCOMPARE(static_cast<std::size_t>(csv.readAll().count('\n')), report->table.size());
    QVERIFY(isWellFormedXml(report->plot));
    QCOMPARE(std::filesystem::exists(report->sheet), !report->sheet.empty());
}

void TestEvaluate::sameOptions_giveTheSameNumbers()
{
    const auto run = [this](const std::string &out) {
        auto report = runStudy("variety", *m_library, options(out), {});
        return report ? report->table : std::vector<std::vector<std::string>>();
    };
    const auto first = run("first");
    QVERIFY(first.size() > 1);
    QCOMPARE(first, run("second"));
}

void TestEvaluate::ownPictures_canBeTheYardstick()
{
    std::filesystem::create_directories(path("real") / "woodcut");
    for (int i = 0; i < 24; ++i) {
        const auto picture = imaging::paintGalleryPicture({"tree", "woodcut", static_cast<std::uint64_t>(i), {}}, 64);
        QVERIFY(imaging::writePng(path("real") / "woodcut" / ("tree " + std::to_string(i) + ".png"), picture->image));
    }
    EvaluateOptions own = options("own");
    own.real = path("real");
    const auto report = runStudy("retrieval", *m_library, own, {});
    QVERIFY2(report, report ? "" : report.error().message.c_str());
    own.real = path("databases");
    QVERIFY(!runStudy("retrieval", *m_library, own, {}));
}

void TestEvaluate::moreOfTheDatabase_isMeasuredAgainstTheSameYardstick()
{
    const auto report = runStudy("retrieval", *m_library, options("floor"), {});
    QVERIFY(report);
    // Real pictures are nearer to real pictures than what random weights paint.
    QCOMPARE(report->table[1][0], std::string("real pictures"));
    const double real = std::stod(report->table[1][1]);
    for (std::size_t row = 2; row < report->table.size(); ++row)
        QVERIFY(std::stod(report->table[row][1]) > real);
}

void TestEvaluate::classifier_addsItsJudgement()
{
    EvaluateOptions judged = options("judged");
    judged.classifier = path("no-classifier");
    QCOMPARE(runStudy("variety", *m_library, judged, {}).error().code, ErrorCode::NotFound);
}

void TestEvaluate::badOptions_areNamed()
{
    QCOMPARE(runStudy("horoscope", *m_library, options("bad"), {}).error().code, ErrorCode::NotFound);
    EvaluateOptions few = options("bad");
    few.pictures = 3;
    QCOMPARE(runStudy("variety", *m_library, few, {}).error().code, ErrorCode::InvalidArgument);
    EvaluateOptions elsewhere = options("bad");
    elsewhere.databaseIds = {"atlantis"};
    QCOMPARE(runStudy("variety", *m_library, elsewhere, {}).error().code, ErrorCode::NotFound);
    EvaluateOptions untold = options("bad");
    untold.trainingPack.clear();
    QCOMPARE(runStudy("memorisation", *m_library, untold, {}).error().code, ErrorCode::InvalidArgument);
    EvaluateOptions file = options("train.pack");
    QCOMPARE(runStudy("variety", *m_library, file, {}).error().code, ErrorCode::Io);
}

void TestEvaluate::cancelledStudy_writesNothing()
{
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(runStudy("variety", *m_library, options("cancelled"), {stop.get_token(), {}}).error().code,
             ErrorCode::Cancelled);
    QVERIFY(!std::filesystem::exists(path("cancelled") / "variety.csv"));
}

void TestEvaluate::blindSheet_hidesItsAnswers()
{
    SheetOptions sheet;
    sheet.studio = options("").studio;
    sheet.prompts = {"tree", "cat", "lighthouse"};
    sheet.params["steps"] = std::int64_t{2};
    sheet.blind = true;
    const auto painted = paintSheet(*m_library, sheet, {});
    QVERIFY2(painted, painted ? "" : painted.error().message.c_str());
    QCOMPARE(painted->answers.size(), std::size_t{3});
    std::set<std::string> prompts;
    for (const std::vector<std::string> &answer : painted->answers)
        prompts.insert(answer[1]);
    QCOMPARE(prompts.size(), std::size_t{3});
    sheet.databaseIds = {"atlantis"};
    QCOMPARE(paintSheet(*m_library, sheet, {}).error().code, ErrorCode::NotFound);
}

void TestEvaluate::rankCorrelation_sharesTies()
{
    using studies::spearman;
    QCOMPARE(spearman({1, 2, 3, 4}, {10, 20, 25, 100}), 1.0);
    QCOMPARE(spearman({1, 2, 3, 4}, {4, 3, 2, 1}), -1.0);
    QCOMPARE(spearman({1, 2, 3}, {5, 5, 5}), 0.0);
    // Ranks 1 2.5 2.5 4 against 1 2 3 4: 4.5 / sqrt(4.5 * 5).
    QVERIFY(std::abs(spearman({1, 2, 2, 4}, {1, 2, 3, 4}) - 4.5 / std::sqrt(22.5)) < 1e-12);
    QCOMPARE(spearman({1}, {1}), 0.0);
}

void TestEvaluate::plot_escapesNames()
{
    studies::StudyTable table{"<&>", "x \"y\"", false, {{"a<b", 1.0, {{"m&m", 0.5}}}, {"c", 2.0, {{"m&m", 1.5}}}}, {}};
    QXmlStreamReader reader(QString::fromStdString(studies::plotSvg(table)));
    QString text;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::Characters)
            text += reader.text();
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QVERIFY(text.contains(QStringLiteral("<&>")) && text.contains(QStringLiteral("m&m")));
}

QTEST_GUILESS_MAIN(TestEvaluate)
#include "tst_evaluate.moc"
