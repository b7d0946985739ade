#include "tests/app/CliTest.h"
#include "tests/pipeline/TinyMuseum.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTest>

#include <signal.h>

/// `train rdm --database` as it is called, on a museum in miniature.
class TestCliTeach : public palimpsest::test::CliTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void database_teachesAModel_thatIsListed();
    void processes_trainTogether();
    void interrupt_keepsTheCheckpoint();
};

void TestCliTeach::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QVERIFY(palimpsest::test::makeTinyMuseum((m_folder.path() + "/XDG_DATA_HOME/palimpsest").toStdString(), 8));
}

void TestCliTeach::database_teachesAModel_thatIsListed()
{
    const QString models = m_folder.path() + "/XDG_DATA_HOME/palimpsest/models/";
    const int code = run({"train", "rdm", "--database", "shapes", "--from", "tiny", "--out", models + "taught",
                          "--name", "Taught", "--steps", "3", "--batch", "2", "--threads", "1"});
    QVERIFY2(code == 0, qPrintable(m_errors));
    QVERIFY(m_output.startsWith("3 steps"));
    QCOMPARE(run({"models", "info", models + "taught"}), 0);
    QVERIFY(m_output.contains("Taught"));
}

void TestCliTeach::processes_trainTogether()
{
    const int code = run({"train", "rdm", "--database", "shapes", "--from", "tiny", "--out", "together", "--steps", "3",
                          "--batch", "2", "--processes", "2", "--threads", "1"});
    QVERIFY2(code == 0, qPrintable(m_errors));
    QCOMPARE(m_output.count("3 steps"), 1); // One of them speaks.
    QVERIFY(QFileInfo::exists(m_folder.filePath("together/unet.safetensors")));
    // When they cannot train, all of them end.
    QCOMPARE(run({"train", "rdm", "--database", "nobody's", "--from", "tiny", "--out", "none", "--processes", "2"}), 3);
}

void TestCliTeach::interrupt_keepsTheCheckpoint()
{
    QProcess process;
    start(process, {"train", "rdm", "--database", "shapes", "--from", "tiny", "--out", "stopped", "--steps", "1000000",
                    "--batch", "1", "--checkpoint-minutes", "0", "--threads", "1"});
    const QString checkpoint = m_folder.filePath("stopped/training/rdm.checkpoint.safetensors");
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(checkpoint), kTimeoutMs);
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(kTimeoutMs));
    QCOMPARE(process.exitCode(), 4);
    QVERIFY(QFileInfo::exists(m_folder.filePath("stopped/model.json")));
}

QTEST_GUILESS_MAIN(TestCliTeach)
#include "tst_cli_teach.moc"
