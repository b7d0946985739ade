#include "tests/app/CliTest.h"
#include "tests/pipeline/TinyMuseum.h"

#include <QColorSpace>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include <signal.h>

namespace {

constexpr int kPictures = 4;
constexpr const char *kWords = "a square in the corner";

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// `export`, as it is called on pictures that a museum in miniature was painted with.
class TestCliExport : public palimpsest::test::CliTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void example_writesNothing();
    void export_neverOverwrites();
    void formats_holdThePicture_data();
    void formats_holdThePicture();
    void profiles_sayNoMoreThanTheyShould();
    void credits_nameWhoWasDrawnOn();
    void exiftool_readsWhoMadeIt();
    void killed_goesOnWhereItWas();
    void mistakes_areOneSentence();

private:
    [[nodiscard]] QString at(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString painted(int i) const
    {
        return at(QStringLiteral("painted-%1.png").arg(i, 2, 10, QLatin1Char('0')));
    }
    [[nodiscard]] QJsonObject report() const { return QJsonDocument::fromJson(m_output.toUtf8()).object(); }
};

void TestCliExport::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QVERIFY(palimpsest::test::makeTinyMuseum((m_folder.path() + "/XDG_DATA_HOME/palimpsest").toStdString(), 8));
    QCOMPARE(run({"generate", "--prompt", kWords, "--steps", "3", "--seed", "5", "--count", QString::number(kPictures),
                  "--out", "painted.png", "--model", "tiny", "--database", "shapes", "--precision", "float32",
                  "--threads", "1"}),
             0);
    for (int i = 1; i <= kPictures; ++i)
        QVERIFY2(QFileInfo::exists(painted(i)), qPrintable(painted(i)));
}

void TestCliExport::example_writesNothing()
{
    QCOMPARE(run({"export", painted(1), "--to", "nothing", "--name", "{title} by {model} {n}", "--example"}), 0);
    QVERIFY2(m_output.contains(kWords), qPrintable(m_output));
    QVERIFY(!QFileInfo::exists(at("nothing")));
}

void TestCliExport::export_neverOverwrites()
{
    const QByteArray source = bytesOf(painted(1));
    const QStringList arguments{"export", painted(1), "--to", "same", "--name", "one name", "--json"};
    QCOMPARE(run(arguments), 0);
    const QString first = report()["files"].toArray().first().toString();
    const QByteArray before = bytesOf(first);
    QVERIFY(!before.isEmpty());
    QCOMPARE(run(arguments), 0);
    const QString second = report()["files"].toArray().first().toString();
    QVERIFY(first != second);
    QCOMPARE(bytesOf(first), before);
    QCOMPARE(bytesOf(painted(1)), source);
    QCOMPARE(QDir(at("same")).entryList(QDir::Files | QDir::Hidden).size(), 2);
}

void TestCliExport::formats_holdThePicture_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("ending");
    QTest::addColumn<int>("tolerance"); // Of a colour's 255 steps, on average.
    QTest::newRow("png") << QStringList{} << "png" << 0;
    QTest::newRow("png, 16 bit") << QStringList{"--bits", "16"} << "png" << 0;
    QTest::newRow("tiff, 16 bit") << QStringList{"--format", "tiff", "--bits", "16"} << "tif" << 0;
    QTest::newRow("webp, lossless") << QStringList{"--format", "webp", "--lossless"} << "webp" << 0;
    QTest::newRow("jpeg") << QStringList{"--format", "jpeg", "--quality", "95"} << "jpg" << 12;
}

void TestCliExport::formats_holdThePicture()
{
    QFETCH(QStringList, options);
    QFETCH(QString, ending);
    QFETCH(int, tolerance);
    const QString folder = QString(QTest::currentDataTag()).remove(QRegularExpression("[^a-z0-9]"));
    QVERIFY2(run(QStringList{"export", painted(2), "--to", folder, "--json"} + options) == 0, qPrintable(m_errors));
    const QString file = report()["files"].toArray().first().toString();
    QVERIFY2(file.endsWith("." + ending) || file.endsWith("." + ending + "f"), qPrintable(file));
    QImage written(file);
    if (written.isNull())
        QSKIP("Qt has no reader for this kind here.");
    QVERIFY(written.colorSpace().isValid());
    QImage wanted(painted(2));
    QCOMPARE(written.size(), wanted.size());
    written.setColorSpace({});
    wanted.setColorSpace({});
    const QImage got = written.convertToFormat(QImage::Format_RGB888);
    const QImage source = wanted.convertToFormat(QImage::Format_RGB888);
    qint64 difference = 0;
    for (int y = 0; y < got.height(); ++y) {
        for (int x = 0; x < 3 * got.width(); ++x)
            difference += std::abs(got.constScanLine(y)[x] - source.constScanLine(y)[x]);
    }
    QVERIFY2(difference <= qint64{3} * got.width() * got.height() * tolerance, qPrintable(QString::number(difference)));
}

void TestCliExport::profiles_sayNoMoreThanTheyShould()
{
    const auto exported = [&](const char *profile) {
        return run({"export", painted(1), "--to", profile, "--profile", profile, "--name", "x", "--json"}) == 0
                   ? bytesOf(report()["files"].toArray().first().toString())
                   : QByteArray();
    };
    const QByteArray full = exported("full");
    QVERIFY(full.contains(kWords) && full.contains("DigitalSourceType") && full.contains("parameters"));
    const QByteArray credits = exported("credits");
    QVERIFY(credits.contains("Ingredients") && credits.contains("DigitalSourceType")
            && !credits.contains("parameters"));
    const QByteArray mark = exported("mark");
    QVERIFY(mark.contains("DigitalSourceType") && !mark.contains("Ingredients") && !mark.contains(kWords));
}

void TestCliExport::credits_nameWhoWasDrawnOn()
{
    QCOMPARE(run({"export", painted(1), painted(2), "--to", "credited", "--credits", "text,markdown,csv"}), 0);
    const QDir folder(at("credited"));
    for (const char *pattern : {"*.txt", "*.md", "*.csv"}) {
        const QStringList found = folder.entryList({pattern});
        QCOMPARE(found.size(), 1);
        const QByteArray text = bytesOf(folder.filePath(found.first()));
        QVERIFY2(text.contains(kWords) && text.contains("tiny") && text.contains("Shapes"), text.constData());
    }
}

void TestCliExport::exiftool_readsWhoMadeIt()
{
    const QString reader = QStandardPaths::findExecutable("exiftool");
    if (reader.isEmpty())
        QSKIP("exiftool is not installed (libimage-exiftool-perl)");
    QCOMPARE(run({"export", painted(1), "--to", "read", "--rights", "CC0", "--json"}), 0);
    QProcess process;
    process.start(reader, {"-j", "-G1", report()["files"].toArray().first().toString()});
    QVERIFY(process.waitForFinished(kTimeoutMs));
    const QJsonObject read = QJsonDocument::fromJson(process.readAllStandardOutput()).array().first().toObject();
    QVERIFY(read["XMP-iptcExt:DigitalSourceType"].toString().endsWith("/trainedAlgorithmicMedia"));
    QVERIFY(read["XMP-iptcExt:AISystemUsed"].toString().startsWith("Palimpsest, model tiny"));
    QCOMPARE(read["XMP-iptcExt:AIPromptInformation"].toString(), QString(kWords));
    QCOMPARE(read["XMP-dc:Rights"].toString(), QString("CC0"));
    QVERIFY(!read["XMP-xmpMM:IngredientsDocumentID"].toArray().isEmpty());
    QVERIFY(read["PNG:Parameters"].toString().startsWith(kWords));
}

void TestCliExport::killed_goesOnWhereItWas()
{
    QStringList arguments{"export", "--to", "many", "--format", "tiff", "--bits", "16", "--size", "2000", "--json"};
    for (int i = 1; i <= kPictures; ++i)
        arguments << painted(i);
    QProcess process;
    start(process, arguments);
    const QDir folder(at("many"));
    const QStringList finished{"*.tif", "*.tiff"}; // Those that are being written have other names.
    QTRY_VERIFY_WITH_TIMEOUT(!folder.entryList(finished).isEmpty(), kTimeoutMs);
    ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
    QVERIFY(process.waitForFinished(kTimeoutMs));
    const auto before = folder.entryList(finished).size();
    if (before == kPictures)
        QSKIP("this machine had written all pictures before it could be stopped");
    QVERIFY2(run(arguments) == 0, qPrintable(m_errors));
    QCOMPARE(report()["already_there"].toInt(), static_cast<int>(before));
    QCOMPARE(report()["written"].toInt(), kPictures - static_cast<int>(before));
    QCOMPARE(folder.entryList(QDir::Files | QDir::Hidden).size(), kPictures);
}

void TestCliExport::mistakes_areOneSentence()
{
    const auto isOneLine = [&] { return m_errors.trimmed().count('\n') == 0 && !m_errors.trimmed().isEmpty(); };
    QCOMPARE(run({"export", "there is none.png", "--to", "x"}), 3);
    QVERIFY2(isOneLine(), qPrintable(m_errors));
    QVERIFY(run({"export", painted(1), "--format", "bmp"}) != 0);
    QVERIFY2(isOneLine(), qPrintable(m_errors));
    QVERIFY(run({"export", painted(1), "--to", "x", "--name", "{nonsense}"}) != 0);
    QVERIFY2(isOneLine(), qPrintable(m_errors));
}

QTEST_GUILESS_MAIN(TestCliExport)
#include "tst_cli_export.moc"
