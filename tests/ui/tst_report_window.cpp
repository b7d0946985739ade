#include "tests/ui/WindowFixture.h"
#include "ui/dialogs/LogDialog.h"
#include "ui/widgets/SentenceBar.h"
#include "ui/windows/ReportActions.h"
#include "ui/windows/ReportDesk.h"
#include "ui/windows/WindowActions.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace palimpsest;
using namespace palimpsest::ui;

/// The log and the report in the real window.
class TestReportWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const char *missing = WindowFixture::missingStarter())
            QSKIP(missing);
        m = std::make_unique<WindowFixture>();
        m->openStarter();
        m->waitForNeighbours();
        m_log = m->home.filePath(QStringLiteral("palimpsest.log"));
        m->window->reports().setLogFile(m_log);
    }
    void cleanupTestCase() { m.reset(); }

    void init()
    {
        write(
            {QStringLiteral("[2026-11-27 10:00:00.000] [palimpsest] [info] usable after 612 ms"),
             QStringLiteral("[2026-11-27 10:00:09.000] [palimpsest] [error] not-found: %1/art/Fox.png is gone.")
                 .arg(QDir::homePath()),
             QStringLiteral("[2026-11-27 10:00:10.000] [palimpsest] [info] painting a very private fox"),
             QStringLiteral("[2026-11-27 10:00:11.000] [palimpsest] [error] io: /media/stick/x.png cannot be read.")});
    }

    void actions_areInTheHelpMenu_andCanBeFound()
    {
        const ReportActions &actions = ReportActions::of(m->window->actions());
        const QMenu *help = m->window->menuBar()->actions().constLast()->menu<QMenu *>();
        for (QAction *action : {actions.showLog, actions.copyReport}) {
            QVERIFY(help->actions().contains(action));
            QVERIFY(!action->objectName().isEmpty());
            QVERIFY(!action->icon().isNull());
        }
    }

    void log_isShown_andFiltered()
    {
        const LogDialog *dialog = openLog();
        auto *text = dialog->findChild<QPlainTextEdit *>();
        QTRY_COMPARE(text->document()->blockCount(), 4);
        QVERIFY(text->isReadOnly());
        auto *words = dialog->findChild<QLineEdit *>();
        QVERIFY(words->hasFocus());
        QTest::keyClicks(words, QStringLiteral("fox GONE"));
        QCOMPARE(text->document()->blockCount(), 1);
        QVERIFY(text->toPlainText().contains(QStringLiteral("Fox.png is gone.")));
        words->setText(QStringLiteral("nothing like it"));
        QCOMPARE(text->toPlainText(), QString());
        QCOMPARE(text->placeholderText(), QStringLiteral("No line is like that."));
        words->clear();
        dialog->findChild<QCheckBox *>()->setChecked(true);
        QCOMPARE(text->document()->blockCount(), 2);
        dialog->findChild<QCheckBox *>()->setChecked(false);
    }

    void log_isReadAgain()
    {
        const LogDialog *dialog = openLog();
        auto *text = dialog->findChild<QPlainTextEdit *>();
        QTRY_COMPARE(text->document()->blockCount(), 4);
        write({QStringLiteral("one line")});
        press(dialog, "&Read again");
        QTRY_COMPARE(text->toPlainText(), QStringLiteral("one line"));
        QVERIFY(QFile::remove(m_log));
        press(dialog, "&Read again");
        QTRY_COMPARE(text->toPlainText(), QString());
        QCOMPARE(text->placeholderText(), QStringLiteral("Nothing has been written down yet."));
    }

    void log_isOneDialog()
    {
        QCOMPARE(openLog(), openLog());
        QTest::keyClick(openLog(), Qt::Key_Escape);
        QTRY_VERIFY(m->window->findChild<LogDialog *>() == nullptr);
    }

    void report_isCopied_withoutPrivateWords()
    {
        Query query;
        query.parts.push_back({QueryPart::Kind::Text, "a very private fox", {}, nullptr});
        m->session->setQuery(query);
        const QString report = copyReport();
        for (const char *fact :
             {"Palimpsest: ", "LibTorch: ", "System: ", "Memory: ", "Devices: ", "Qt: ", "Screens: offscreen",
              "Computes on: cpu", "Model: starter-rdm", "Settings: neighbours=", "usable after 612 ms"})
            QVERIFY2(report.contains(QLatin1String(fact)), fact);
        QVERIFY2(report.contains(QStringLiteral("[error] not-found: <path>")), qPrintable(report));
        QCOMPARE(report.count(QStringLiteral("[error] not-found: <path>")), 2);
        QCOMPARE(report.count(QStringLiteral("[error] io: <path>")), 2);
        QVERIFY(report.contains(QStringLiteral("painting <words>")));
        for (const QString &secret : {QDir::homePath(), QStringLiteral("private fox"), QStringLiteral("stick")})
            QVERIFY2(!report.contains(secret), qPrintable(secret));
        QCOMPARE(m->window->findChild<SentenceBar *>()->sentence(), QStringLiteral("The report is on the clipboard."));
    }

    void report_ofWhatWasShown_isMadeFromTheLogDialogToo()
    {
        QGuiApplication::clipboard()->clear();
        QSignalSpy copied(&m->window->reports(), &ReportDesk::reportCopied);
        const LogDialog *dialog = openLog();
        press(dialog, "&Copy report");
        QTRY_COMPARE_WITH_TIMEOUT(copied.count(), 1, kPatienceMs);
        const auto said = [dialog](const QString &sentence) {
            const auto labels = dialog->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel *label) { return label->text() == sentence && label->isVisible(); });
        };
        QVERIFY(said(QStringLiteral("The report is on the clipboard.")));
        dialog->findChild<QLineEdit *>()->setText(QStringLiteral("usable"));
        QVERIFY(!said(QStringLiteral("The report is on the clipboard.")));
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("Palimpsest report")));
    }

    void errors_reachTheLog()
    {
        QSignalSpy shown(m->window.get(), &MainWindow::errorShown);
        Q_EMIT m->session->failed(Error{ErrorCode::Io, "The disk is full.", {}});
        Q_EMIT m->session->failed(Error{ErrorCode::Cancelled, "Stopped.", {}});
        Q_EMIT m->window->files().failed(Error{ErrorCode::NotFound, "The picture is gone.", {}});
        QCOMPARE(shown.count(), 2);
    }

private:
    void write(const QStringList &lines) const
    {
        QFile file(m_log);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write((lines.join(QLatin1Char('\n')) + QLatin1Char('\n')).toUtf8());
    }

    LogDialog *openLog() const
    {
        ReportActions::of(m->window->actions()).showLog->trigger();
        auto *dialog = m->window->findChild<LogDialog *>();
        return dialog != nullptr && QTest::qWaitForWindowActive(dialog) ? dialog : nullptr;
    }

    static void press(const QWidget *dialog, const char *text)
    {
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (button->text() == QLatin1String(text))
                QTest::keyClick(button, Qt::Key_Space);
        }
    }

    QString copyReport() const
    {
        QSignalSpy copied(&m->window->reports(), &ReportDesk::reportCopied);
        ReportActions::of(m->window->actions()).copyReport->trigger();
        return copied.wait(kPatienceMs) ? QGuiApplication::clipboard()->text() : QString();
    }

    std::unique_ptr<WindowFixture> m;
    QString m_log;
};

QTEST_MAIN(TestReportWindow)
#include "tst_report_window.moc"
