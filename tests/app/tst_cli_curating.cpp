#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

namespace {

constexpr int kTimeoutMs = 120'000;

struct Outcome {
    int exitCode = -1;
    QString output;
    QString errors;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(output.toUtf8()).object(); }
};

} // namespace

/// The curating commands of the built program, on the databases that ship with it.
class TestCliCurating : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void marks_areKept_andChooseItems();
    void collections_areMadeShownAndRemoved();
    void databases_areMadeMergedTrashedAndRestored();
    void duplicates_arePlannedBeforeTheyAreApplied();
    void map_isKept();
    void badInput_isThreeWithOneSentence_data();
    void badInput_isThreeWithOneSentence();

private:
    [[nodiscard]] Outcome run(const QStringList &arguments) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCliCurating::init()
{
    if (QDir(QStringLiteral(PALIMPSEST_SOURCE_DIR "/resources/databases")).isEmpty())
        QSKIP("The starter databases are not in this checkout.");
    m_folder = std::make_unique<QTemporaryDir>();
}

Outcome TestCliCurating::run(const QStringList &arguments) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DATA", "CACHE", "CONFIG", "STATE"})
        environment.insert(QStringLiteral("XDG_%1_HOME").arg(name), m_folder->filePath(name));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(PALIMPSEST_CLI), arguments);
    if (!process.waitForFinished(kTimeoutMs) || process.exitStatus() != QProcess::NormalExit)
        return {-1, {}, process.errorString()};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

void TestCliCurating::marks_areKept_andChooseItems()
{
    QCOMPARE(run({"tag", "starter-oil:3-9", "--add", "Mood: Calm"}).output, QString("Tag 7 pictures mood:calm.\n"));
    QCOMPARE(run({"rate", "starter-oil:4-5", "--stars", "4", "--label", "blue"}).exitCode, 0);
    const Outcome shown =
        run({"rate", "--database", "starter-oil", "--with-tag", "mood:", "--least-rating", "3", "--show", "--json"});
    QCOMPARE(shown.exitCode, 0);
    const QJsonArray marks = shown.json()["marks"].toArray();
    QCOMPARE(marks.size(), 2);
    QCOMPARE(marks[0].toObject()["item"].toString(), QString("starter-oil:4"));
    QCOMPARE(marks[0].toObject()["rating"].toInt(), 4);
    QCOMPARE(marks[0].toObject()["label"].toString(), QString("blue"));
    QCOMPARE(marks[0].toObject()["tags"].toArray(), QJsonArray{"mood:calm"});
    const QJsonArray tags = run({"tag", "--list", "--json"}).json()["tags"].toArray();
    QCOMPARE(tags.size(), 1);
    QCOMPARE(tags[0].toObject()["pictures"].toInt(), 7);
    QCOMPARE(run({"tag", "starter-oil:3", "--add", "mood:calm"}).output, QString("Nothing has changed.\n"));
    const QStringList retrieve{"retrieve", "--prompt", "the sea", "--database", "starter-oil", "--json", "--filter"};
    const auto found = [&](const QString &filter) {
        QStringList items;
        for (const auto &neighbour : run(retrieve + QStringList{filter}).json()["neighbours"].toArray())
            items << QString::number(neighbour.toObject()["item"].toInt());
        items.sort();
        return items;
    };
    QCOMPARE(found("tag:mood"), (QStringList{"3", "4", "5", "6", "7", "8", "9"}));
    QCOMPARE(found("tag:mood:calm rating:4.."), (QStringList{"4", "5"}));
}

void TestCliCurating::collections_areMadeShownAndRemoved()
{
    QCOMPARE(run({"collections", "make", "Light", "starter-oil:5", "starter-neon:2"}).exitCode, 0);
    QCOMPARE(run({"collections", "make", "Sea", "--query", "sea", "--database", "starter-oil"}).exitCode, 0);
    QCOMPARE(run({"collections", "add", "Light", "starter-oil:1"}).exitCode, 0);
    QCOMPARE(run({"collections", "take", "Light", "starter-neon:2"}).exitCode, 0);
    const QJsonObject shown = run({"collections", "show", "Light", "--json"}).json();
    QCOMPARE(shown["items"].toArray(), (QJsonArray{"starter-oil:5", "starter-oil:1"}));
    const QJsonArray all = run({"collections", "--json"}).json()["collections"].toArray();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all[1].toObject()["kind"].toString(), QString("smart"));
    QCOMPARE(all[1].toObject()["query"].toString(), QString("sea"));
    const QJsonArray sea = run({"collections", "show", "Sea", "--most", "12", "--json"}).json()["items"].toArray();
    QCOMPARE(sea.size(), 12);
    QVERIFY(sea[0].toString().startsWith("starter-oil:"));
    QCOMPARE(run({"collections", "make", "Odd", "--query", "year:soon"}).exitCode, 3);
    QCOMPARE(run({"collections", "remove", "Light"}).exitCode, 0);
    QCOMPARE(run({"collections", "show", "Light"}).exitCode, 3);
}

void TestCliCurating::databases_areMadeMergedTrashedAndRestored()
{
    const Outcome subset = run({"databases", "subset", "--name", "Some", "starter-oil:3-9", "--json"});
    QCOMPARE(subset.exitCode, 0);
    QCOMPARE(subset.json()["database"].toObject()["items"].toInt(), 7);
    const Outcome merged = run({"databases", "merge", "starter-oil", "Some", "--name", "Both", "--json"});
    QCOMPARE(merged.exitCode, 0);
    QCOMPARE(merged.json()["repeated"].toInt(), 7);
    QCOMPARE(run({"databases", "check", "Both"}).exitCode, 0);
    QCOMPARE(run({"databases", "trash", "Both"}).exitCode, 0);
    QCOMPARE(run({"databases", "check", "Both"}).exitCode, 3);
    QVERIFY(run({"databases", "restore"}).output.contains("Both"));
    QCOMPARE(run({"databases", "restore", "Both"}).exitCode, 0);
    QCOMPARE(run({"databases", "check", "Both"}).exitCode, 0);
    QCOMPARE(run({"databases", "trash", "starter-oil"}).exitCode, 3);
}

void TestCliCurating::duplicates_arePlannedBeforeTheyAreApplied()
{
    QCOMPARE(run({"databases", "subset", "--name", "Some", "starter-oil:3-9"}).exitCode, 0);
    const QStringList asked{"duplicates", "starter-oil", "Some", "--list", "file", "--keep", "database", "--json"};
    const QJsonObject planned = run(asked + QStringList{"--apply", "reject"}).json();
    QCOMPARE(planned["same_file"].toInt(), 7);
    QCOMPARE(planned["leaving"].toInt(), 0);
    const QJsonObject removal = run(asked).json();
    QCOMPARE(removal["leaving"].toInt(), 7);
    const QJsonObject first = removal["groups"].toArray()[0].toArray()[0].toObject();
    QVERIFY(first["stays"].toBool());
    QCOMPARE(first["reason"].toString(), QString("It is in the database that you prefer."));
    QCOMPARE(run(asked + QStringList{"--apply", "remove"}).exitCode, 0);
    QCOMPARE(run(asked).json()["same_file"].toInt(), 0);
}

void TestCliCurating::map_isKept()
{
    const QJsonObject quick = run({"map", "starter-oil", "--json"}).json();
    QVERIFY(!quick["refined"].toBool());
    const QJsonObject refined = run({"map", "starter-oil", "--refine", "--epochs", "20", "--json"}).json();
    QVERIFY(refined["refined"].toBool());
    const QJsonObject kept = run({"map", "starter-oil", "--judge", "50", "--json"}).json();
    QVERIFY(kept["refined"].toBool());
    QCOMPARE(kept["points"].toArray(), refined["points"].toArray());
    QVERIFY(kept["truth"].toObject()["trustworthiness"].toDouble() > 0.8);
}

void TestCliCurating::badInput_isThreeWithOneSentence_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no database") << QStringList{"tag", "nowhere:3", "--add", "calm"};
    QTest::newRow("no item") << QStringList{"rate", "starter-oil:99999", "--stars", "3"};
    QTest::newRow("no number") << QStringList{"rate", "starter-oil:x", "--stars", "3"};
    QTest::newRow("no tag") << QStringList{"tag", "starter-oil:1", "--add", ":"};
    QTest::newRow("nothing chosen") << QStringList{"tag", "--add", "calm"};
    QTest::newRow("no flag") << QStringList{"rate", "starter-oil:1", "--flag", "maybe"};
    QTest::newRow("no collection") << QStringList{"collections", "show", "None"};
    QTest::newRow("no rule") << QStringList{"duplicates", "starter-oil", "--keep", "beauty"};
    QTest::newRow("one database") << QStringList{"databases", "merge", "starter-oil", "--name", "One"};
    QTest::newRow("nothing in the trash") << QStringList{"databases", "restore", "None"};
    QTest::newRow("no map") << QStringList{"map", "nowhere"};
}

void TestCliCurating::badInput_isThreeWithOneSentence()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.exitCode, 3);
    QCOMPARE(outcome.errors.count('\n'), 1);
    QVERIFY2(outcome.output.isEmpty(), qPrintable(outcome.output));
}

QTEST_GUILESS_MAIN(TestCliCurating)
#include "tst_cli_curating.moc"
