#include <QDir>
#include <QFile>
#include <QImage>
#include <QMimeDatabase>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace {

constexpr int kTimeoutMs = 60'000;

struct Outcome {
    int exitCode = -1;
    QString output;
    QString errors;
};

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

bool hasStarter()
{
    return QFile::exists(QStringLiteral(PALIMPSEST_SOURCE_DIR "/resources/models/starter-rdm/model.json"))
           && QFile::exists(QStringLiteral(PALIMPSEST_SOURCE_DIR "/resources/databases/starter-oil/database.json"));
}

} // namespace

/// Installs into a folder of its own and runs what lies there, with source and build tree out of sight.
class TestInstallation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void commandLine_paintsWithTheStarter();
    void window_becomesUsable();
    void missingProgram_isASentence();
    void everythingOfADesktop_isThere();
    void desktopFiles_areValid_data();
    void desktopFiles_areValid();
    void fileTypes_areKnown();
    void manuals_areFound();
    void completions_areSoundBash();

private:
    [[nodiscard]] QString installed(const QString &path) const
    {
        return m_folder.filePath(QStringLiteral("usr/") + path);
    }
    [[nodiscard]] QString shared(const QString &path) const
    {
        return installed(QStringLiteral(PALIMPSEST_SHARE "/") + path);
    }
    [[nodiscard]] QString program(const QString &name) const
    {
        return installed(QStringLiteral(PALIMPSEST_BIN "/") + name);
    }
    // Starts a program with a home of its own, where the source tree is an empty folder.
    std::unique_ptr<QProcess> start(const QString &program, const QStringList &arguments) const;
    Outcome run(const QString &program, const QStringList &arguments) const;

    QTemporaryDir m_folder;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
    bool m_canHide = false;
};

void TestInstallation::initTestCase()
{
    for (const char *variable : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"})
        m_environment.remove(QString::fromLatin1(variable));
    QVERIFY(QDir().mkpath(m_folder.filePath(QStringLiteral("home"))));
    m_environment.insert(QStringLiteral("HOME"), m_folder.filePath(QStringLiteral("home")));
    m_environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    m_environment.insert(QStringLiteral("OMP_WAIT_POLICY"), QStringLiteral("passive"));

    QProcess install;
    install.start(QStringLiteral(PALIMPSEST_CMAKE),
                  {QStringLiteral("--install"), QStringLiteral(PALIMPSEST_BUILD_DIR), QStringLiteral("--prefix"),
                   m_folder.filePath(QStringLiteral("usr"))});
    QVERIFY(install.waitForFinished(kTimeoutMs));
    QVERIFY2(install.exitCode() == 0, install.readAllStandardError().constData());

    QProcess hide;
    hide.start(QStringLiteral("unshare"), {QStringLiteral("--user"), QStringLiteral("--map-root-user"),
                                           QStringLiteral("--mount"), QStringLiteral("true")});
    m_canHide = hide.waitForFinished(kTimeoutMs) && hide.error() == QProcess::UnknownError && hide.exitCode() == 0;
    if (!m_canHide)
        qWarning("Nobody may hide folders here, so programs could read the source tree without being noticed.");
}

std::unique_ptr<QProcess> TestInstallation::start(const QString &program, const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->setWorkingDirectory(m_folder.path());
    if (!m_canHide) {
        process->start(program, arguments);
        return process;
    }
    // Builds outside of the source tree are hidden as well.
    const QString hide =
        QStringLiteral("for tree in \"$1\" \"$2\"; do test ! -d \"$tree\" || mount -t tmpfs none \"$tree\"; "
                       "done; shift 2; exec \"$@\"");
    process->start(QStringLiteral("unshare"),
                   QStringList{QStringLiteral("--user"), QStringLiteral("--map-root-user"), QStringLiteral("--mount"),
                               QStringLiteral("sh"), QStringLiteral("-ec"), hide, QStringLiteral("sh"),
                               QStringLiteral(PALIMPSEST_BUILD_DIR), QStringLiteral(PALIMPSEST_SOURCE_DIR), program}
                       + arguments);
    return process;
}

Outcome TestInstallation::run(const QString &program, const QStringList &arguments) const
{
    const auto process = start(program, arguments);
    if (!process->waitForFinished(kTimeoutMs))
        return {};
    return {process->exitCode(), QString::fromUtf8(process->readAllStandardOutput()),
            QString::fromUtf8(process->readAllStandardError())};
}

void TestInstallation::commandLine_paintsWithTheStarter()
{
    if (!hasStarter())
        QSKIP("The starter is not in this checkout.");
    const QString picture = m_folder.filePath(QStringLiteral("lighthouse.png"));
    const Outcome outcome = run(program(QStringLiteral("palimpsest-cli")),
                                {QStringLiteral("generate"), QStringLiteral("--prompt"), QStringLiteral("a lighthouse"),
                                 QStringLiteral("--database"), QStringLiteral("woodcut"), QStringLiteral("--steps"),
                                 QStringLiteral("2"), QStringLiteral("--seed"), QStringLiteral("7"),
                                 QStringLiteral("--out"), picture, QStringLiteral("--json")});
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.errors));
    QCOMPARE(QImage(picture).size(), QSize(256, 256));
    QVERIFY2(outcome.output.contains(QStringLiteral("\"palimpsest_recipe\"")), qPrintable(outcome.output));
}

void TestInstallation::window_becomesUsable()
{
    if (!hasStarter())
        QSKIP("The starter is not in this checkout.");
    const auto window = start(program(QStringLiteral("palimpsest")), {});
    const QString log = m_folder.filePath(QStringLiteral("home/.local/state/palimpsest/log/palimpsest.log"));
    const auto ready = [&log] {
        const QString text = textOf(log);
        return text.contains(QStringLiteral("usable after"))
               && text.contains(QStringLiteral("model starter-rdm ready"));
    };
    QTRY_VERIFY_WITH_TIMEOUT(ready() || window->state() == QProcess::NotRunning, kTimeoutMs);
    QVERIFY2(ready(), window->readAllStandardError().constData());
    QVERIFY2(!textOf(log).contains(QStringLiteral("[error]")), qPrintable(textOf(log)));
    // The process that was started has become the program itself: neither shell nor launcher are left.
    QCOMPARE(QFile::symLinkTarget(QStringLiteral("/proc/%1/exe").arg(window->processId())),
             QFileInfo(installed(QStringLiteral("libexec/palimpsest/palimpsest-program"))).canonicalFilePath());
    window->terminate();
    QVERIFY(window->waitForFinished(kTimeoutMs));
}

void TestInstallation::missingProgram_isASentence()
{
    const QString elsewhere = m_folder.filePath(QStringLiteral("elsewhere"));
    QVERIFY(QDir().mkpath(elsewhere + QStringLiteral("/bin")));
    const QString launcher = elsewhere + QStringLiteral("/bin/palimpsest-cli");
    QVERIFY(QFile::copy(program(QStringLiteral("palimpsest-cli")), launcher));
    const Outcome outcome = run(launcher, {QStringLiteral("--version")});
    QCOMPARE(outcome.exitCode, 127);
    QVERIFY2(outcome.errors.contains(QStringLiteral("install Palimpsest again")), qPrintable(outcome.errors));
}

void TestInstallation::everythingOfADesktop_isThere()
{
    const QStringList files{
        QStringLiteral("applications/io.palimpsest.Palimpsest.desktop"),
        QStringLiteral("metainfo/io.palimpsest.Palimpsest.metainfo.xml"),
        QStringLiteral("mime/packages/io.palimpsest.Palimpsest.xml"),
        QStringLiteral("icons/hicolor/scalable/apps/io.palimpsest.Palimpsest.svg"),
        QStringLiteral("icons/hicolor/symbolic/apps/io.palimpsest.Palimpsest-symbolic.svg"),
        QStringLiteral("icons/hicolor/scalable/mimetypes/application-vnd.palimpsest.recipe+json.svg"),
        QStringLiteral("bash-completion/completions/palimpsest-cli"),
        QStringLiteral("zsh/vendor-completions/_palimpsest-cli"),
        QStringLiteral("fish/vendor_completions.d/palimpsest-cli.fish"),
        QStringLiteral("man/man1/palimpsest.1.gz"),
        QStringLiteral("man/man1/palimpsest-cli.1.gz"),
        QStringLiteral("palimpsest/schema/recipe-2.schema.json"),
    };
    for (const QString &file : files)
        QVERIFY2(QFile::exists(shared(file)), qPrintable(file));
    for (const int size : {16, 24, 32, 48, 64, 128, 256, 512}) {
        const QImage icon(shared(QStringLiteral("icons/hicolor/%1x%1/apps/io.palimpsest.Palimpsest.png").arg(size)));
        QCOMPARE(icon.size(), QSize(size, size));
        QCOMPARE(qAlpha(icon.pixel(0, 0)), 0);
        QCOMPARE(qAlpha(icon.pixel(size / 2, size / 2)), 255);
    }
}

void TestInstallation::desktopFiles_areValid_data()
{
    QTest::addColumn<QString>("tool");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("file");
    QTest::newRow("entry") << QStringLiteral("desktop-file-validate") << QStringList()
                           << QStringLiteral("applications/io.palimpsest.Palimpsest.desktop");
    QTest::newRow("metainfo") << QStringLiteral("appstreamcli")
                              << QStringList{QStringLiteral("validate"), QStringLiteral("--no-net")}
                              << QStringLiteral("metainfo/io.palimpsest.Palimpsest.metainfo.xml");
}

void TestInstallation::desktopFiles_areValid()
{
    QFETCH(QString, tool);
    QFETCH(QStringList, options);
    QFETCH(QString, file);
    if (QStandardPaths::findExecutable(tool).isEmpty())
        QSKIP(qPrintable(tool + QStringLiteral(" is not installed")));
    QProcess process;
    process.start(tool, options + QStringList{shared(file)});
    QVERIFY(process.waitForFinished(kTimeoutMs));
    const QByteArray said = process.readAllStandardOutput() + process.readAllStandardError();
    QVERIFY2(process.exitCode() == 0, said.constData());
    // The validator of entries hands back success for what it only warns of.
    QVERIFY2(!said.contains("warning:") && !said.contains("\nW:"), said.constData());
}

void TestInstallation::fileTypes_areKnown()
{
    if (QStandardPaths::findExecutable(QStringLiteral("update-mime-database")).isEmpty())
        QSKIP("update-mime-database is not installed");
    QProcess update;
    update.start(QStringLiteral("update-mime-database"), {shared(QStringLiteral("mime"))});
    QVERIFY(update.waitForFinished(kTimeoutMs));
    QVERIFY2(update.exitCode() == 0, update.readAllStandardError().constData());
    qputenv("XDG_DATA_DIRS", QFile::encodeName(shared(QString())) + ":/usr/share");

    const QMimeDatabase types;
    QCOMPARE(types.mimeTypeForFile(QStringLiteral("a.palimpsest-recipe.json"), QMimeDatabase::MatchExtension).name(),
             QStringLiteral("application/vnd.palimpsest.recipe+json"));
    QCOMPARE(types.mimeTypeForFile(QStringLiteral("a.png"), QMimeDatabase::MatchExtension).name(),
             QStringLiteral("image/png"));
    QCOMPARE(types.mimeTypeForData("{\"k\": 4, \"palimpsest_recipe\": 1}").name(),
             QStringLiteral("application/vnd.palimpsest.recipe+json"));
    QFile database(shared(QStringLiteral("palimpsest/databases/starter-oil/database.json")));
    if (!hasStarter())
        QSKIP("The starter is not in this checkout.");
    QVERIFY(database.open(QIODevice::ReadOnly));
    const QMimeType type = types.mimeTypeForData(database.readAll());
    QCOMPARE(type.name(), QStringLiteral("application/vnd.palimpsest.database+json"));
    QVERIFY(type.inherits(QStringLiteral("application/json")));
}

void TestInstallation::manuals_areFound()
{
    if (QStandardPaths::findExecutable(QStringLiteral("man")).isEmpty())
        QSKIP("There is no man here");
    for (const char *page : {"palimpsest", "palimpsest-cli"}) {
        QProcess man;
        man.start(QStringLiteral("man"),
                  {QStringLiteral("--where"), QStringLiteral("--manpath"), shared(QStringLiteral("man")),
                   QStringLiteral("1"), QString::fromLatin1(page)});
        QVERIFY(man.waitForFinished(kTimeoutMs));
        QCOMPARE(QString::fromUtf8(man.readAllStandardOutput()).trimmed(),
                 shared(QStringLiteral("man/man1/%1.1.gz").arg(QString::fromLatin1(page))));
    }
}

void TestInstallation::completions_areSoundBash()
{
    for (const char *name : {"palimpsest", "palimpsest-cli"}) {
        QProcess bash;
        bash.start(QStringLiteral("bash"),
                   {QStringLiteral("-n"),
                    shared(QStringLiteral("bash-completion/completions/%1").arg(QString::fromLatin1(name)))});
        QVERIFY(bash.waitForFinished(kTimeoutMs));
        QCOMPARE(bash.exitCode(), 0);
    }
}

QTEST_GUILESS_MAIN(TestInstallation)
#include "tst_installation.moc"
