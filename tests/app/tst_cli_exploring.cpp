#include "tests/app/CliTest.h"
#include "tests/pipeline/TinyMuseum.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QColorSpace>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <signal.h>

namespace {

constexpr int kSidePx = 64; // The tiny model's own.

/// A red half and a green one.
QImage twoHalves(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB888);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            image.setPixelColor(x, y, x < width / 2 ? QColor(200, 30, y) : QColor(20, 190, y));
    }
    return image;
}

} // namespace

/// variations, repaint, outpaint, enlarge, morph, grid, drafts and finish, as they are called on a museum in miniature.
class TestCliExploring : public palimpsest::test::CliTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void variations_ofStrengthZeroAreThePicture();
    void repaint_keepsTheRest_andIsPaintedAgain();
    void outpaint_grows();
    void enlarge_withAndWithoutAModel();
    void morph_beginsAndEndsWithPurePictures();
    void draft_isFinished();
    void recipeAsJson_isPaintedAgain();
    void model_isHeldAgainstItsChecksums();
    void grid_goesOnAfterAKill();
    void mistakes_areOneSentence_data();
    void mistakes_areOneSentence();

private:
    /// With what every painting here has in common.
    int paint(const QStringList &arguments);
    QImage picture(const QString &name) const
    {
        QImage picture = QImage(m_folder.filePath(name)).convertToFormat(QImage::Format_RGB888);
        // Only ours say that they are sRGB; it is the pixels that are compared.
        picture.setColorSpace({});
        return picture;
    }
};

int TestCliExploring::paint(const QStringList &arguments)
{
    return run(arguments
               + QStringList{"--model", "tiny", "--database", "shapes", "--precision", "float32", "--threads", "1"});
}

void TestCliExploring::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QVERIFY(palimpsest::test::makeTinyMuseum((m_folder.path() + "/XDG_DATA_HOME/palimpsest").toStdString(), 8));
    QVERIFY(twoHalves(kSidePx, kSidePx).save(m_folder.filePath("halves.png")));
    QVERIFY(twoHalves(100, 70).save(m_folder.filePath("wide.png")));
    QCOMPARE(paint({"generate", "--prompt", "a square", "--steps", "4", "--seed", "3", "--out", "base.png"}), 0);
}

void TestCliExploring::variations_ofStrengthZeroAreThePicture()
{
    const QStringList common{"variations", "--recipe",    "base.png", "--count",   "2", "--model",
                             "tiny",       "--precision", "float32",  "--threads", "1"};
    QVERIFY2(run(common + QStringList{"--strength", "0", "--out", "same.png"}) == 0, qPrintable(m_errors));
    QCOMPARE(picture("same-02.png"), picture("base.png"));
    QCOMPARE(run(common + QStringList{"--strength", "0.4", "--out", "near.png", "--sheet", "near-sheet.png"}), 0);
    QVERIFY(picture("near-01.png") != picture("base.png") && picture("near-01.png") != picture("near-02.png"));
    QVERIFY(picture("near-sheet.png").width() > 512);
    QCOMPARE(run({"generate", "--recipe", "near-02.png", "--model", "tiny", "--precision", "float32", "--threads", "1",
                  "--out", "again.png"}),
             0);
    QCOMPARE(picture("again.png"), picture("near-02.png"));
}

void TestCliExploring::repaint_keepsTheRest_andIsPaintedAgain()
{
    QVERIFY2(paint({"repaint", "wide.png", "--area", "0.5,0,0.5,1", "--strength", "0.9", "--steps", "4", "--feather",
                    "5", "--seed", "1", "--out", "half.png"})
                 == 0,
             qPrintable(m_errors));
    const QImage half = picture("half.png");
    QCOMPARE(half.size(), QSize(100, 70));
    QCOMPARE(half.copy(0, 0, 50, 70), picture("wide.png").copy(0, 0, 50, 70));
    QVERIFY(half.copy(50, 0, 50, 70) != picture("wide.png").copy(50, 0, 50, 70));
    // The source, a part of which is also what was searched for, lies beside it.
    QVERIFY2(run({"generate", "--recipe", "half.png", "--model", "tiny", "--precision", "float32", "--threads", "1",
                  "--out", "half-again.png"})
                 == 0,
             qPrintable(m_errors));
    QCOMPARE(picture("half-again.png"), half);
}

void TestCliExploring::outpaint_grows()
{
    QVERIFY2(paint({"outpaint", "halves.png", "--right", "32", "--top", "16", "--steps", "4", "--prompt", "a bar",
                    "--out", "grown.png"})
                 == 0,
             qPrintable(m_errors));
    QCOMPARE(picture("grown.png").size(), QSize(96, 80));
    QCOMPARE(picture("grown.png").copy(0, 16, 64, 64), picture("halves.png"));
}

void TestCliExploring::enlarge_withAndWithoutAModel()
{
    QVERIFY2(run({"enlarge", "base.png", "--times", "1.5", "--plain", "--out", "plain.png"}) == 0,
             qPrintable(m_errors));
    QCOMPARE(picture("plain.png").size(), QSize(96, 96));
    QVERIFY2(run({"enlarge", "base.png", "--times", "2", "--model", "tiny", "--precision", "float32", "--threads", "1",
                  "--out", "large.png", "--json"})
                 == 0,
             qPrintable(m_errors));
    QCOMPARE(picture("large.png").size(), QSize(128, 128));
    // With the neighbours that the picture was painted with.
    const QJsonObject recipe = QJsonDocument::fromJson(m_output.toUtf8()).object();
    QCOMPARE(recipe["query"].toArray().size(), 1);
    QCOMPARE(recipe["start"].toObject()["kind"].toString(), QString("enlarge"));
}

void TestCliExploring::morph_beginsAndEndsWithPurePictures()
{
    QVERIFY2(paint({"morph", "--prompt", "a square", "--to", "a bar", "--frames", "3", "--steps", "4", "--seed", "3",
                    "--out", "way.png", "--sheet", "way-sheet.png"})
                 == 0,
             qPrintable(m_errors));
    QCOMPARE(picture("way-01.png"), picture("base.png"));
    QCOMPARE(paint({"generate", "--prompt", "a bar", "--steps", "4", "--seed", "3", "--out", "end.png"}), 0);
    QCOMPARE(picture("way-03.png"), picture("end.png"));
    QCOMPARE(run({"generate", "--recipe", "way-02.png", "--model", "tiny", "--precision", "float32", "--threads", "1",
                  "--out", "middle.png"}),
             0);
    QCOMPARE(picture("middle.png"), picture("way-02.png"));
    QCOMPARE(paint({"morph", "--prompt", "a square", "--neighbours", "1,2", "--frames", "2", "--steps", "2", "--out",
                    "two.png"}),
             0);
    QCOMPARE(paint({"morph", "--prompt", "a square", "--neighbours", "0,2", "--frames", "2", "--out", "two.png"}), 3);
}

void TestCliExploring::draft_isFinished()
{
    QCOMPARE(paint({"generate", "--prompt", "a square", "--steps", "8", "--seed", "3", "--count", "2", "--out",
                    "whole.png"}),
             0);
    QCOMPARE(paint({"generate", "--prompt", "a square", "--steps", "8", "--seed", "3", "--count", "2", "--draft",
                    "--out", "draft.png"}),
             0);
    QVERIFY(picture("draft-02.png") != picture("whole-02.png"));
    QVERIFY2(run({"finish", "draft-02.png", "--model", "tiny", "--precision", "float32", "--threads", "1"}) == 0,
             qPrintable(m_errors));
    QCOMPARE(picture("draft-02-finished.png"), picture("whole-02.png"));
}

void TestCliExploring::recipeAsJson_isPaintedAgain()
{
    QVERIFY2(paint({"generate", "--prompt", "a square", "--steps", "4", "--seed", "3", "--json", "--out", "said.png"})
                 == 0,
             qPrintable(m_errors));
    QFile file(m_folder.filePath("recipe.json"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(m_output.toUtf8()) > 0);
    file.close();
    const QStringList again{"generate", "--recipe",  "recipe.json", "--model", "tiny",     "--precision",
                            "float32",  "--threads", "1",           "--out",   "heard.png"};
    QVERIFY2(run(again) == 0, qPrintable(m_errors));
    QCOMPARE(picture("heard.png"), picture("said.png"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"palimpsest_recipe\": 1") > 0);
    file.close();
    QCOMPARE(run(again), 3);
    QCOMPARE(m_errors.trimmed().count(QLatin1Char('\n')), 0);
}

void TestCliExploring::model_isHeldAgainstItsChecksums()
{
    const QString bundle = m_folder.filePath("XDG_DATA_HOME/palimpsest/models/tiny");
    QVERIFY(run({"models", "verify", "tiny"}) != 0);
    QCOMPARE(run({"models", "verify", "tiny", "--record"}), 0);
    QVERIFY(QFileInfo::exists(bundle + "/origin.json"));
    QCOMPARE(run({"models", "verify", "tiny"}), 0);
    QFile file(bundle + "/model.json");
    QVERIFY(file.open(QIODevice::Append) && file.write("\n") == 1);
    file.close();
    QCOMPARE(run({"models", "verify", "tiny"}), 3);
    QVERIFY2(m_errors.contains("model.json"), qPrintable(m_errors));
}

void TestCliExploring::grid_goesOnAfterAKill()
{
    const QStringList arguments{"grid",        "--prompt",          "a square",  "--seed",     "3",
                                "--columns",   "steps=20,21,22,23", "--rows",    "k=1,2,3,4",  "--out",
                                "cells",       "--model",           "tiny",      "--database", "shapes",
                                "--precision", "float32",           "--threads", "1"};
    QProcess process;
    start(process, arguments);
    const QDir cells(m_folder.filePath("cells"));
    QTRY_VERIFY_WITH_TIMEOUT(cells.entryList({"*.png"}).size() >= 2, kTimeoutMs);
    ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
    QVERIFY(process.waitForFinished(kTimeoutMs));
    const auto before = cells.entryList({"*.png"}).size();
    QVERIFY(before < 16 && !QFileInfo::exists(cells.filePath("sheet.png")));
    QVERIFY2(run(arguments + QStringList{"--json"}) == 0, qPrintable(m_errors));
    const QJsonObject report = QJsonDocument::fromJson(m_output.toUtf8()).object();
    QCOMPARE(report["already_there"].toInt(), static_cast<int>(before));
    QCOMPARE(report["painted"].toInt(), 16 - static_cast<int>(before));
    QVERIFY(QFileInfo::exists(report["sheet"].toString())
            || QFileInfo::exists(m_folder.filePath(report["sheet"].toString())));
}

void TestCliExploring::mistakes_areOneSentence_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::newRow("no picture") << QStringList{"repaint"} << 2;
    QTest::newRow("mask of another size") << QStringList{"repaint", "wide.png", "--mask", "halves.png"} << 3;
    QTest::newRow("area of three") << QStringList{"repaint", "wide.png", "--area", "0,0,1"} << 2;
    QTest::newRow("canvas that grows nowhere") << QStringList{"outpaint", "halves.png"} << 3;
    QTest::newRow("no draft") << QStringList{"finish", "base.png"} << 3;
    QTest::newRow("no recipe") << QStringList{"finish", "halves.png"} << 3;
    QTest::newRow("morph without an end") << QStringList{"morph", "--prompt", "a square"} << 2;
    QTest::newRow("grid without sides") << QStringList{"grid", "--prompt", "a square"} << 2;
    QTest::newRow("grid of nothing") << QStringList{"grid", "--prompt", "a square", "--columns", "mood=blue"} << 3;
}

void TestCliExploring::mistakes_areOneSentence()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QCOMPARE(run(arguments + QStringList{"--model", "tiny"}), code);
    QVERIFY(!m_errors.isEmpty());
}

QTEST_GUILESS_MAIN(TestCliExploring)
#include "tst_cli_exploring.moc"
