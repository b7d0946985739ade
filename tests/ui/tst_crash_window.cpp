#include "tests/ui/WindowFixture.h"
#include "ui/windows/QueueActions.h"
#include "ui/windows/WindowActions.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QProcess>
#include <QSettings>
#include <QTest>

#include <csignal>
#include <cstdio>
#include <memory>

using namespace palimpsest;
using namespace palimpsest::ui;

namespace {

constexpr const char *kWorkAndDie = "--work-until-killed";
constexpr const char *kWords = "a castle in the fog";
constexpr int kNeighbours = 7;
constexpr int kPictures = 3;
constexpr std::uint64_t kSeed = 4711;

QList<QAction *> docksOf(MainWindow &window)
{
    return {window.actions().showShelf, window.actions().showSettings, window.actions().showChanges};
}

// A program of its own, to be killed: the artist changes words, settings and layout and has asked for pictures.
int workUntilKilled()
{
    WindowFixture fixture;
    fixture.openStarter();
    fixture.waitForNeighbours();
    fixture.window->actions().queue->pause->trigger();
    Query query;
    query.parts.push_back({QueryPart::Kind::Text, kWords, {}, nullptr});
    fixture.session->setQuery(query);
    PaintSettings settings = fixture.session->settings();
    settings.k = kNeighbours;
    settings.count = kPictures;
    settings.seed = kSeed;
    settings.seedLocked = true;
    settings.params["steps"] = std::int64_t{2};
    fixture.session->setSettings(settings);
    if (!QTest::qWaitFor([&] { return fixture.session->neighbours().conditioningCount() == kNeighbours; }, kPatienceMs))
        return 1;
    fixture.session->paint();
    for (QAction *dock : docksOf(*fixture.window))
        dock->trigger();
    QTest::qWait(0);
    std::printf("%s\n%s\n", qPrintable(fixture.home.path()), fixture.window->saveState().toBase64().constData());
    std::fflush(stdout);
    return QApplication::exec();
}

} // namespace

/// What is left when the program dies in the middle of the work.
class TestCrashWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void killed_everythingIsBack();
    void brokenSettings_startAfresh();
};

void TestCrashWindow::killed_everythingIsBack()
{
    if (const char *missing = WindowFixture::missingStarter())
        QSKIP(missing);
    QProcess program;
    program.start(QApplication::applicationFilePath(), {QLatin1String(kWorkAndDie)});
    QVERIFY(program.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(program.canReadLine() || program.state() == QProcess::NotRunning, kPatienceMs);
    const QString home = QString::fromLocal8Bit(program.readLine()).trimmed();
    QVERIFY2(!home.isEmpty(), program.readAllStandardError().constData());
    QTRY_VERIFY(program.canReadLine());
    const QByteArray layout = QByteArray::fromBase64(program.readLine().trimmed());
    const QString settingsFile = home + QStringLiteral("/palimpsest.ini");
    const auto kept = [&] {
        const QSettings settings(settingsFile, QSettings::IniFormat);
        return settings.value(QStringLiteral("session/recipe")).toString().contains(QLatin1String(kWords))
               && settings.value(QStringLiteral("session/seedLocked")).toBool()
               && settings.value(QStringLiteral("window/state")).toByteArray() == layout;
    };
    QTRY_VERIFY_WITH_TIMEOUT(kept(), kPatienceMs);
    ::kill(static_cast<pid_t>(program.processId()), SIGKILL);
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitStatus(), QProcess::CrashExit);

    WindowFixture again;
    for (const QFileInfo &file : QDir(home).entryInfoList(QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot))
        QVERIFY(QFile::copy(file.filePath(), again.home.filePath(file.fileName())));
    QDir(home).removeRecursively();
    QList<bool> shown;
    {
        WindowFixture fresh;
        fresh.openStarter();
        for (const QAction *dock : docksOf(*fresh.window))
            shown.append(dock->isChecked());
    }
    again.openStarter();
    again.waitForNeighbours();
    QCOMPARE(again.session->query().parts.front().text, std::string(kWords));
    QCOMPARE(again.session->settings().k, kNeighbours);
    QCOMPARE(again.session->settings().count, kPictures);
    QCOMPARE(again.session->settings().seed, kSeed);
    QVERIFY(again.session->settings().seedLocked);
    // All of them were turned.
    for (qsizetype i = 0; i < shown.size(); ++i)
        QVERIFY2(docksOf(*again.window)[i]->isChecked() != shown[i], qPrintable(docksOf(*again.window)[i]->text()));
    QTRY_COMPARE_WITH_TIMEOUT(again.session->queue().waitingCount(), kPictures, kPatienceMs);
    QVERIFY(!again.session->queue().isRunning());
}

void TestCrashWindow::brokenSettings_startAfresh()
{
    if (const char *missing = WindowFixture::missingStarter())
        QSKIP(missing);
    WindowFixture fixture;
    QFile file(fixture.home.filePath(QStringLiteral("palimpsest.ini")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        "[session]\nrecipe={\"half\": \ncount=-7\n[window]\nstate=@ByteArray(\\0\\xff\\0\\0 nonsense)\nsplitter=7\n");
    file.close();
    fixture.openStarter();
    fixture.waitForNeighbours();
    QVERIFY(!fixture.session->query().parts.empty());
    QVERIFY(fixture.session->settings().count >= 1);
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    if (application.arguments().contains(QLatin1String(kWorkAndDie)))
        return workUntilKilled();
    TestCrashWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_crash_window.moc"
