#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

#include <signal.h>

#include <algorithm>

namespace {

constexpr int kTimeoutMs = 120'000;

struct Outcome {
    int exitCode = -1;
    QString output;
    QString errors;

    QJsonDocument json() const { return QJsonDocument::fromJson(output.toUtf8()); }
};

QString sourcePath(const QString &relative)
{
    return QStringLiteral(PALIMPSEST_SOURCE_DIR "/") + relative;
}

} // namespace

/// Runs the built program as a person or a script would: exit codes, JSON shapes, sentences.
class TestCli : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void help_isDone_data();
    void help_isDone();
    void badUsage_isTwo_data();
    void badUsage_isTwo();
    void badInput_isThreeWithOneSentence_data();
    void badInput_isThreeWithOneSentence();
    void databasesJson_hasTheAgreedShape();
    void modelsJson_hasTheAgreedShape();
    void models_areImportedVerifiedAndRemoved();
    void gallery_writesPicturesAndFacts();
    void gallery_isTheSameForTheSameSeed();
    void import_thenRetrieve_findsThePictureItself();
    void retrieve_obeysWhatIsTyped();
    void benchRetrievers_comparesThemOnCaptions();
    void damagedDatabase_isCheckedAndRepaired();
    void benchImport_saysHowFastItIs();
    void retrieveWithoutQuery_drawsTheSameForTheSameSeed();
    void generate_writesAPictureThatCanBePaintedAgain();
    void generate_excludedAndWeightedNeighboursAreRecorded();
    void generateCount_paintsTheNextSeeds();
    void generateAllDatabases_writesOneSheet();
    void interrupt_isFour();

private:
    Outcome run(const QStringList &arguments) const;
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QProcessEnvironment environment() const;
    const char *missingStarter() const;
    /// In a precision that does not depend on what a busy machine measures: pictures are compared bit by bit.
    QStringList quickly(const QStringList &arguments) const
    {
        return arguments + QStringList{"--steps", "2", "--precision", "float32"};
    }

    QTemporaryDir m_folder;
};

QProcessEnvironment TestCli::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *variable : {"XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"})
        environment.insert(variable, path(variable));
    return environment;
}

Outcome TestCli::run(const QStringList &arguments) const
{
    QProcess process;
    process.setProcessEnvironment(environment());
    process.setWorkingDirectory(m_folder.path());
    process.start(QStringLiteral(PALIMPSEST_CLI), arguments);
    if (!process.waitForFinished(kTimeoutMs) || process.exitStatus() != QProcess::NormalExit)
        return {-1, {}, process.errorString()};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

const char *TestCli::missingStarter() const
{
    if (!QFile::exists(sourcePath("resources/models/starter-rdm/model.json")))
        return "The starter models are not in this checkout.";
    return QDir(sourcePath("resources/databases")).isEmpty() ? "The starter databases are not in this checkout."
                                                             : nullptr;
}

void TestCli::help_isDone_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("program") << QStringList{"--help"};
    QTest::newRow("version") << QStringList{"--version"};
    for (const char *command :
         {"generate", "retrieve", "import", "databases", "models", "selftest", "train", "gallery"})
        QTest::newRow(command) << QStringList{command, "--help"};
}

void TestCli::help_isDone()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(!outcome.output.isEmpty());
}

void TestCli::badUsage_isTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("unknown command") << QStringList{"paint"};
    QTest::newRow("unknown option") << QStringList{"databases", "--colour"};
    QTest::newRow("missing argument") << QStringList{"import"};
    QTest::newRow("missing sub-command") << QStringList{"models"};
    QTest::newRow("missing option of a trainer") << QStringList{"train", "rdm"};
    QTest::newRow("no number") << QStringList{"train", "autoencoder", "--pack", "a", "--out", "b", "--steps", "many"};
    QTest::newRow("k too small") << QStringList{"retrieve", "--k", "0"};
    QTest::newRow("unknown mode") << QStringList{"generate", "--mode", "dream"};
    QTest::newRow("gallery without aim") << QStringList{"gallery"};
}

void TestCli::badUsage_isTwo()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY(outcome.output.isEmpty());
    QVERIFY(!outcome.errors.isEmpty());
}

void TestCli::badInput_isThreeWithOneSentence_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown database") << QStringList{"retrieve", "--prompt", "cat", "--database", "no such thing"};
    QTest::newRow("missing picture") << QStringList{"retrieve", "--image", "missing.jpg"};
    QTest::newRow("unknown retriever") << QStringList{"retrieve", "--prompt", "cat", "--retriever", "ouija"};
    QTest::newRow("unknown setting") << QStringList{"retrieve", "--prompt", "cat", "--set", "depth=3"};
    QTest::newRow("words as facts") << QStringList{"retrieve", "--prompt", "cat", "--filter", "cat"};
    QTest::newRow("colour that is none") << QStringList{"retrieve", "--colour", "red"};
    QTest::newRow("blend without weight") << QStringList{"retrieve", "--prompt", "cat", "--blend", "starter-oil"};
    QTest::newRow("typed picture that is not there") << QStringList{"retrieve", "--query", "sea - missing.jpg"};
    QTest::newRow("no captions") << QStringList{"bench", "retrievers", "."};
    QTest::newRow("part without weight") << QStringList{"retrieve", "--part", "fog"};
    QTest::newRow("model that is not there") << QStringList{"models", "info", "missing"};
    QTest::newRow("no model to verify") << QStringList{"models", "verify", "missing"};
    QTest::newRow("no model to remove") << QStringList{"models", "remove", "missing"};
    QTest::newRow("unknown style") << QStringList{"gallery", "--out",        "g", "--style", "oil",
                                                  "--style", "no such style"};
    QTest::newRow("no golden cases") << QStringList{"selftest", "--golden", "."};
    QTest::newRow("nothing to train with") << QStringList{"train", "rdm", "--out", "b"};
    QTest::newRow("a database without a model")
        << QStringList{"train", "rdm", "--database", "starter-oil", "--out", "b"};
    QTest::newRow("missing pack") << QStringList{"train", "autoencoder", "--pack",  "missing",
                                                 "--out", "b",           "--steps", "1"};
}

void TestCli::badInput_isThreeWithOneSentence()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = run(arguments);
    QVERIFY2(outcome.exitCode == 3, qPrintable(outcome.errors));
    QVERIFY(outcome.output.isEmpty());
    QCOMPARE(outcome.errors.trimmed().count('\n'), 0);
    QVERIFY(outcome.errors.trimmed().endsWith('.') || outcome.errors.contains(": "));
    QVERIFY(!QFileInfo::exists(path("g")));
}

void TestCli::databasesJson_hasTheAgreedShape()
{
    const Outcome outcome = run({"databases", "--json"});
    QCOMPARE(outcome.exitCode, 0);
    const QJsonValue list = outcome.json().object().value("databases");
    QVERIFY(list.isArray());
    for (const QJsonValue &value : list.toArray()) {
        const QJsonObject database = value.toObject();
        QVERIFY(!database.value("id").toString().isEmpty());
        QVERIFY(!database.value("name").toString().isEmpty());
        QVERIFY(database.value("items").toInt() > 0);
        QVERIFY(database.value("style").isString());
        QVERIFY(database.value("bundled").isBool());
    }
    if (const char *missing = missingStarter())
        QSKIP(missing);
    QVERIFY(list.toArray().size() >= 3);
}

void TestCli::modelsJson_hasTheAgreedShape()
{
    const Outcome outcome = run({"models", "list", "--json"});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.json().object().value("models").isArray());
    if (const char *missing = missingStarter())
        QSKIP(missing);
    const Outcome info = run({"models", "info", sourcePath("resources/models/starter-rdm"), "--json"});
    QCOMPARE(info.exitCode, 0);
    QCOMPARE(info.json().object().value("kind").toString(), QString("generator"));
}

void TestCli::models_areImportedVerifiedAndRemoved()
{
    const QString golden = sourcePath("tests/golden/rdm_minimal/");
    const QString out = path("XDG_DATA_HOME/palimpsest/models/tiny");
    const Outcome imported = run({"models", "import", golden + "weights.safetensors", "--config",
                                  golden + "config.yaml", "--encoder", "some", "--out", out});
    QVERIFY2(imported.exitCode == 0, qPrintable(imported.errors));
    const QJsonArray models = run({"models", "list", "--json"}).json().object().value("models").toArray();
    const auto tiny = std::find_if(models.begin(), models.end(), [](const QJsonValue &model) {
        return model.toObject().value("id").toString() == "tiny";
    });
    QVERIFY(tiny != models.end());
    QVERIFY(!tiny->toObject().value("bundled").toBool());
    QCOMPARE(tiny->toObject().value("origin").toString(), QString("weights.safetensors"));
    const Outcome sound = run({"models", "verify", "tiny", "--json"});
    QCOMPARE(sound.exitCode, 0);
    QVERIFY(sound.json().object().value("sound").toBool());
    QFile description(out + "/model.json");
    QVERIFY(description.open(QIODevice::Append) && description.write("\n") == 1);
    description.close();
    const Outcome changed = run({"models", "verify", "tiny"});
    QCOMPARE(changed.exitCode, 3);
    QVERIFY2(changed.errors.contains("model.json"), qPrintable(changed.errors));
    QCOMPARE(run({"models", "remove", "tiny"}).exitCode, 0);
    QVERIFY(!QFile::exists(out));
    QVERIFY(QFile::exists(path("XDG_DATA_HOME/Trash/files/tiny/model.json")));
    if (const char *missing = missingStarter())
        QSKIP(missing);
    QCOMPARE(run({"models", "remove", "starter-rdm"}).exitCode, 3);
}

void TestCli::gallery_writesPicturesAndFacts()
{
    const Outcome outcome = run({"gallery", "--out", "some gallery", "--style", "woodcut", "--subject", "cat",
                                 "--count", "2", "--size", "96", "--sheet", "sheet.png"});
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.errors));
    QCOMPARE(QDir(path("some gallery/woodcut")).entryList({"*.jpg"}).size(), 2);
    QVERIFY(QFileInfo(path("sheet.png")).size() > 100);
    QFile csv(path("some gallery/gallery.csv"));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QCOMPARE(csv.readLine().trimmed(),
             QByteArray("path,title,artist,year,style,licence,source,caption,subject,palette,setting"));
    const QByteArray line = csv.readLine();
    QVERIFY(line.startsWith("woodcut/cat-0001.jpg,"));
    QVERIFY(line.contains(",painted by Palimpsest,2026,woodcut,CC0-1.0,"));
}

void TestCli::gallery_isTheSameForTheSameSeed()
{
    const auto paint = [&](const QString &folder, const QString &seed) {
        run({"gallery", "--out", folder, "--style", "oil", "--subject", "cat", "--size", "64", "--seed", seed});
        const QFileInfoList styles = QDir(path(folder)).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
        QFile file(styles.isEmpty() ? QString() : styles.first().filePath() + "/cat-0001.jpg");
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray first = paint("one", "5");
    QVERIFY(!first.isEmpty());
    QCOMPARE(paint("two", "5"), first);
    QVERIFY(paint("three", "6") != first);
}

void TestCli::import_thenRetrieve_findsThePictureItself()
{
    if (const char *missing = missingStarter())
        QSKIP(missing);
    QCOMPARE(run({"gallery", "--out", "mine", "--count", "1", "--style", "woodcut"}).exitCode, 0);
    const Outcome imported = run({"import", "mine", "--csv", "mine/gallery.csv", "--name", "Mine", "--json"});
    QVERIFY2(imported.exitCode == 0, qPrintable(imported.errors));
    const int added = imported.json().object().value("added").toInt();
    QVERIFY(added > 0);
    const Outcome again = run({"import", "mine", "--csv", "mine/gallery.csv", "--name", "Mine", "--json"});
    QCOMPARE(again.json().object().value("already_there").toInt(), added);

    const QString picture = path("mine/woodcut/" + QDir(path("mine/woodcut")).entryList({"*.jpg"}).constFirst());
    const Outcome found = run({"retrieve", "--image", picture, "--database", "Mine", "--k", "3", "--json"});
    QVERIFY2(found.exitCode == 0, qPrintable(found.errors));
    const QJsonArray neighbours = found.json().object().value("neighbours").toArray();
    QCOMPARE(neighbours.size(), 3);
    const QJsonObject first = neighbours.first().toObject();
    QVERIFY(first.value("score").toDouble() > 0.98);
    QVERIFY(first.value("score").toDouble() >= neighbours.last().toObject().value("score").toDouble());
    QCOMPARE(first.value("rank").toInt(), 1);
    QCOMPARE(first.value("style").toString(), QString("woodcut"));
    QCOMPARE(first.value("licence").toString(), QString("CC0-1.0"));
    QVERIFY(!first.value("title").toString().isEmpty());
}

void TestCli::retrieve_obeysWhatIsTyped()
{
    if (const char *missing = missingStarter())
        QSKIP(missing);
    const auto neighboursOf = [this](const QStringList &arguments) {
        const Outcome outcome = run(QStringList{"retrieve", "--json"} + arguments);
        if (outcome.exitCode != 0)
            qWarning("%s", qPrintable(outcome.errors));
        return outcome.json().object().value("neighbours").toArray();
    };
    const QStringList mixed{"--database", "starter-mixed", "--k", "5"};
    const QJsonArray woodcuts =
        neighboursOf(mixed + QStringList{"--query", "a boat - 0.5:fog", "--filter", "style:woodcut"});
    QCOMPARE(woodcuts.size(), 5);
    for (const QJsonValue &neighbour : woodcuts)
        QCOMPARE(neighbour.toObject().value("style").toString(), QString("woodcut"));
    QVERIFY(!woodcuts.first().toObject().value("closeness").toString().isEmpty());
    QCOMPARE(neighboursOf(mixed + QStringList{"--query", "#c03020", "--colour", "#102030"}).size(), 5);
    const QJsonArray worded = neighboursOf(mixed + QStringList{"--prompt", "woodcut boat", "--retriever", "bm25"});
    QCOMPARE(worded.size(), 5);
    QVERIFY(worded.first().toObject().value("rank_score").toDouble() > 0.0);
    QCOMPARE(neighboursOf(mixed + QStringList{"--prompt", "a boat", "--cut-off", "0.999"}).size(), 0);
    int folded = 0;
    for (const QJsonValue &neighbour : neighboursOf(mixed + QStringList{"--prompt", "a boat", "--redundancy", "0.8"}))
        folded += static_cast<int>(neighbour.toObject().value("folded").toArray().size());
    QVERIFY(folded > 0);
    int ofOil = 0;
    for (const QJsonValue &neighbour :
         neighboursOf({"--prompt", "a boat", "--blend", "starter-oil=2", "starter-neon=1", "--k", "6"}))
        ofOil += neighbour.toObject().value("database").toString() == "starter-oil" ? 1 : 0;
    QCOMPARE(ofOil, 4);
}

void TestCli::benchRetrievers_comparesThemOnCaptions()
{
    if (const char *missing = missingStarter())
        QSKIP(missing);
    QCOMPARE(run({"gallery", "--out", "captioned", "--count", "1", "--style", "oil", "--size", "64"}).exitCode, 0);
    QFile captions(path("captioned/captions.csv"));
    QVERIFY(captions.open(QIODevice::WriteOnly));
    captions.write("file,caption_no,caption\n");
    int number = 0;
    for (const QString &name : QDir(path("captioned/oil")).entryList({"*.jpg"})) {
        captions.write(
            QString("oil/%1,0,\"picture w%2, asked\"\noil/%1,1,told w%2\n").arg(name).arg(++number).toUtf8());
    }
    captions.close();
    const Outcome outcome = run({"bench", "retrievers", "captioned", "--json"});
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.errors));
    QCOMPARE(outcome.json().object().value("pictures").toInt(), number);
    const QJsonArray rows = outcome.json().object().value("retrievers").toArray();
    // An encoder without patches leaves two of the six out.
    QVERIFY(rows.size() == 4 || rows.size() == 6);
    for (const QJsonValue &row : rows) {
        if (row.toObject().value("retriever").toString() == "bm25")
            QCOMPARE(row.toObject().value("recall_at_1").toDouble(), 1.0);
    }
}

void TestCli::damagedDatabase_isCheckedAndRepaired()
{
    if (const char *missing = missingStarter())
        QSKIP(missing);
    QCOMPARE(run({"gallery", "--out", "some", "--count", "1", "--style", "neon", "--size", "64"}).exitCode, 0);
    QCOMPARE(run({"import", "some", "--out", "checked"}).exitCode, 0);
    const auto stateOf = [&](const QStringList &arguments) {
        return run(arguments).json().object().value("state").toString();
    };
    QCOMPARE(stateOf({"databases", "check", "checked", "--json"}), QString("sound"));
    QFile embeddings(path("checked/embeddings.f16"));
    QVERIFY(embeddings.open(QIODevice::ReadWrite) && embeddings.seek(500) && embeddings.write("damage") == 6);
    embeddings.close();
    QCOMPARE(stateOf({"databases", "check", "checked", "--json"}), QString("damaged"));
    const Outcome checked = run({"databases", "check", "checked"});
    QCOMPARE(checked.exitCode, 3);
    const Outcome repaired = run({"databases", "repair", "checked"});
    QVERIFY2(repaired.exitCode == 0, qPrintable(repaired.errors));
    QCOMPARE(run({"databases", "check", "checked"}).exitCode, 0);
    // What was lost comes back.
    const Outcome again = run({"import", "some", "--out", "checked", "--json"});
    QCOMPARE(again.json().object().value("added").toInt(), 24);
    QCOMPARE(run({"databases", "check", "some"}).exitCode, 3);
    QCOMPARE(run({"databases", "reembed", "checked"}).exitCode, 3);
}

void TestCli::benchImport_saysHowFastItIs()
{
    if (const char *missing = missingStarter())
        QSKIP(missing);
    QCOMPARE(run({"gallery", "--out", "bench", "--count", "1", "--style", "oil", "--size", "64"}).exitCode, 0);
    const Outcome outcome = run({"bench", "import", "bench", "--rounds", "1", "--json"});
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.errors));
    const QJsonObject bench = outcome.json().object();
    QCOMPARE(bench.value("pictures").toInt(), 24);
    for (const char *key : {"decode_stage_per_second", "embed_stage_per_second", "import_per_second",
                            "share_of_slower_stage", "share_of_possible"})
        QVERIFY2(bench.value(QLatin1String(key)).toDouble() > 0.0, key);
}

void TestCli::retrieveWithoutQuery_drawsTheSameForTheSameSeed()
{
    if (const char *missing = missingStarter())
        QSKIP(missing);
    const auto drawn = [&](const QString &seed) {
        return run({"retrieve", "--seed", seed, "--json"}).json().object().value("pseudo_query_item").toInt(-1);
    };
    const int first = drawn("3");
    QVERIFY(first >= 0);
    QCOMPARE(drawn("3"), first);
}

void TestCli::generate_writesAPictureThatCanBePaintedAgain()
{
    if (const char *missing = missingStarter())
        QSKIP(missing);
    const Outcome painted =
        run(quickly({"generate", "--prompt", "a lighthouse", "--seed", "7", "--out", "a.png", "--json"}));
    QVERIFY2(painted.exitCode == 0, qPrintable(painted.errors));
    const QJsonObject recipe = painted.json().object();
    QCOMPARE(recipe.value("palimpsest_recipe").toInt(), 1);
    QCOMPARE(recipe.value("seed").toInt(), 7);
    QCOMPARE(recipe.value("params").toObject().value("steps").toInt(), 2);
    QVERIFY(!recipe.value("neighbours").toArray().isEmpty());
    QCOMPARE(recipe.value("influence").toArray().size(), recipe.value("neighbours").toArray().size());

    const Outcome again = run({"generate", "--recipe", "a.png", "--precision", "float32", "--out", "b.png"});
    QVERIFY2(again.exitCode == 0, qPrintable(again.errors));
    const QImage first(path("a.png"));
    QVERIFY(!first.isNull());
    QCOMPARE(QImage(path("b.png")), first);
    const Outcome other = run({"generate", "--recipe", "a.png", "--seed", "8", "--out", "c.png"});
    QCOMPARE(other.exitCode, 0);
    QVERIFY(QImage(path("c.png")) != first);
}

void TestCli::generate_excludedAndWeightedNeighboursAreRecorded()
{
    if (const char *missing = missingStarter())
        QSKIP(missing);
    const QJsonArray found =
        run({"retrieve", "--prompt", "a cat", "--k", "4", "--json"}).json().object().value("neighbours").toArray();
    QCOMPARE(found.size(), 4);
    const auto item = [&](int index) {
        const QJsonObject neighbour = found.at(index).toObject();
        return neighbour.value("database").toString() + ":" + QString::number(neighbour.value("item").toInt());
    };
    const Outcome painted = run(quickly({"generate", "--prompt", "a cat", "--k", "3", "--exclude", item(0), "--pin",
                                         item(3), "--weight", item(1) + "=0.5", "--out", "d.png", "--json"}));
    QVERIFY2(painted.exitCode == 0, qPrintable(painted.errors));
    const QJsonArray used = painted.json().object().value("neighbours").toArray();
    QCOMPARE(used.size(), 4);
    QCOMPARE(used.at(0).toObject().value("state").toString(), QString("pinned"));
    QCOMPARE(used.at(1).toObject().value("weight").toDouble(), 0.5);
    QCOMPARE(used.at(3).toObject().value("state").toString(), QString("excluded"));
    QCOMPARE(painted.json().object().value("influence").toArray().at(3).toDouble(), 0.0);
}

void TestCli::generateCount_paintsTheNextSeeds()
{
    if (const char *missing = missingStarter())
        QSKIP(missing);
    QCOMPARE(
        run(quickly({"generate", "--prompt", "a boat", "--seed", "20", "--count", "2", "--out", "n.png"})).exitCode, 0);
    QCOMPARE(run(quickly({"generate", "--prompt", "a boat", "--seed", "21", "--out", "alone.png"})).exitCode, 0);
    const QImage second(path("n-02.png"));
    QVERIFY(!second.isNull());
    QCOMPARE(QImage(path("alone.png")), second);
}

void TestCli::generateAllDatabases_writesOneSheet()
{
    if (const char *missing = missingStarter())
        QSKIP(missing);
    const Outcome swept =
        run(quickly({"generate", "--prompt", "a house", "--seed", "1", "--all-databases", "--out", "s.png", "--json"}));
    QVERIFY2(swept.exitCode == 0, qPrintable(swept.errors));
    QVERIFY(swept.json().array().size() >= 3);
    QVERIFY(QImage(path("s.png")).width() > 512);
}

void TestCli::interrupt_isFour()
{
    QProcess process;
    process.setProcessEnvironment(environment());
    process.setWorkingDirectory(m_folder.path());
    process.start(QStringLiteral(PALIMPSEST_CLI), {"gallery", "--out", "endless", "--count", "100000"});
    QVERIFY(process.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path("endless/gallery.csv")), kTimeoutMs);
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(kTimeoutMs));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 4);
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
