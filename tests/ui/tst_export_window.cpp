#include "tests/ui/HistoryWindow.h"
#include "ui/dialogs/ExportDialog.h"
#include "ui/widgets/SentenceBar.h"
#include "ui/windows/ExportActions.h"
#include "ui/windows/ExportTasks.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <filesystem>
#include <memory>
#include <stop_token>
#include <vector>

using namespace palimpsest;
using namespace palimpsest::ui;

/// Exporting from the history in the real window, by keys and by the dialog.
class TestExportWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const char *missing = WindowFixture::missingStarter())
            QSKIP(missing);
        m = std::make_unique<HistoryWindow>();
        Neighbour free = HistoryWindow::neighbour("Hokusai", "Wave", 1);
        free.facts.licence = "CC0-1.0";
        Neighbour forbidden = HistoryWindow::neighbour("Doré", "Tower", 2);
        forbidden.facts.licence = "CC-BY-ND-4.0";
        for (int i = 1; i <= 3; ++i)
            QVERIFY(!m->paint(i, {"a lighthouse", static_cast<std::uint64_t>(40 * i), 25, {free, forbidden}}).empty());
        QVERIFY(m_target.isValid());
        m->openStarter();
        m->waitForNeighbours();
    }
    void cleanupTestCase() { m.reset(); }

    void dialog_opensOnTheChosen_andSaysWhatLicencesAskFor()
    {
        m->showHistory(3);
        m->select({0, 2});
        ExportDialog *dialog = openDialog();
        QCOMPARE(dialog->order().files.size(), std::size_t{2});
        auto *licences = dialog->findChild<QLabel *>(QStringLiteral("licences"));
        QTRY_VERIFY(licences->text().contains(QStringLiteral("forbids works made from")));
        QVERIFY(licences->text().contains(QStringLiteral("Tower, Doré")));
    }

    void name_hasALiveExample()
    {
        ExportDialog *dialog = openDialog();
        auto *example = dialog->findChild<QLabel *>(QStringLiteral("example"));
        field(dialog, "Name")->setText(QStringLiteral("{n} {title} {seed}"));
        QTRY_VERIFY2(example->text().endsWith(QStringLiteral("1 a lighthouse 120.png")), qPrintable(example->text()));
        field(dialog, "Name")->setText(QStringLiteral("{colour}"));
        QTRY_VERIFY(example->text().contains(QStringLiteral("stands for nothing")));
        QVERIFY(!button(dialog)->isEnabled());
        field(dialog, "Name")->setText(QStringLiteral("{title} {seed}"));
        QTRY_VERIFY(button(dialog)->isEnabled());
    }

    void export_writesPicturesAndCredits_andIsRemembered()
    {
        ExportDialog *dialog = openDialog();
        field(dialog, "Folder")->setText(m_target.path());
        auto *format = dialog->findChildren<QComboBox *>().front();
        format->setCurrentIndex(1); // JPEG
        for (QCheckBox *box : dialog->findChildren<QCheckBox *>())
            box->setChecked(true);
        QTRY_VERIFY(button(dialog)->isEnabled());
        QSignalSpy finished(&m->window->findChild<ExportTasks *>()->job(), &ExportJob::finished);
        QTest::keyClick(button(dialog), Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, kPatienceMs);
        const QStringList files = QDir(m_target.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
        QCOMPARE(files, QStringList({"Credits.csv", "Credits.md", "Credits.pdf", "Credits.txt", "a lighthouse 120.jpg",
                                     "a lighthouse 40.jpg"}));
        QFile pdf(m_target.filePath(QStringLiteral("Credits.pdf")));
        QVERIFY(pdf.open(QIODevice::ReadOnly) && pdf.read(5) == "%PDF-");
        QVERIFY(m->window->findChild<SentenceBar *>()->sentence().contains(m_target.path()));
        const QString reader = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
        if (!reader.isEmpty()) {
            QProcess process;
            process.start(reader, {pdf.fileName(), QStringLiteral("-")});
            QVERIFY(process.waitForFinished());
            const QString text = QString::fromUtf8(process.readAllStandardOutput());
            for (const char *expected :
                 {"a lighthouse", "Tower", "Doré", "CC-BY-ND-4.0", "forbids works", "uence 50 %"})
                QVERIFY2(text.contains(QString::fromUtf8(expected)), qPrintable(text));
            QCOMPARE(text.count(QChar('\f')), 2); // A page a result.
        }
        dialog->hide();
        ExportDialog *again = openDialog();
        QCOMPARE(again->order().settings.format, pipeline::ExportFormat::Jpeg);
        QCOMPARE(again->order().settings.folder.string(), m_target.path().toStdString());
        again->hide();
    }

    void cutOff_isOfferedAtTheNextStart_andGoesOn()
    {
        const QTemporaryDir folder;
        pipeline::ExportSettings settings;
        settings.folder = folder.path().toStdString();
        const QString planFile = exportFirstOf(settings);
        QVERIFY(!planFile.isEmpty());
        const QString ini = m->home.filePath(QStringLiteral("palimpsest.ini"));
        {
            // As it is written when an export begins.
            QSettings remembered(ini, QSettings::IniFormat);
            remembered.setValue(QStringLiteral("export/unfinished"), planFile);
            remembered.setValue(QStringLiteral("export/creditsSheet"), true);
        }
        m->window.reset();
        m->window = std::make_unique<MainWindow>(*m->session, ini);
        m->window->start();
        m->window->show();
        auto *bar = m->window->findChild<SentenceBar *>();
        // Whatever else is said at the start only covers the question.
        const auto isAsked = [bar] {
            if (bar->sentence().contains(QStringLiteral("cut off after 1 of 3 pictures")))
                return true;
            if (!bar->sentence().isEmpty())
                bar->findChild<QToolButton *>()->click();
            return false;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isAsked(), kPatienceMs);
        QSignalSpy finished(&m->window->findChild<ExportTasks *>()->job(), &ExportJob::finished);
        bar->findChild<QPushButton *>()->click();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, kPatienceMs);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name),
                 QStringList({"Credits.pdf", "a lighthouse 120.png", "a lighthouse 40.png", "a lighthouse 80.png"}));
        QVERIFY(!QSettings(ini, QSettings::IniFormat).contains(QStringLiteral("export/unfinished")));
    }

    void credits_areSavedAsTheirSuffixSays_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("expected");
        QTest::newRow("text") << "Credits.txt"
                              << "Tower";
        QTest::newRow("Markdown") << "Credits.md"
                                  << "## Licences";
        QTest::newRow("table") << "Credits.csv"
                               << "CC-BY-ND-4.0";
        QTest::newRow("pages") << "Credits.pdf"
                               << "%PDF-";
    }

    void credits_areSavedAsTheirSuffixSays()
    {
        QFETCH(QString, name);
        QFETCH(QString, expected);
        const QString picture = QString::fromStdString(m->folder().string() + "/20250314-120001-000_x.png");
        const QString path = m_target.filePath(QStringLiteral("saved-") + name);
        m->window->findChild<ExportTasks *>()->saveCredits({picture}, path);
        auto *bar = m->window->findChild<SentenceBar *>();
        QTRY_VERIFY_WITH_TIMEOUT(bar->sentence().contains(path), kPatienceMs);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(file.readAll().contains(expected.toUtf8()), qPrintable(path));
    }

    void nothingChosen_isSaid()
    {
        m->page().view().clearSelection();
        m->page().view().selectionModel()->clear();
        ExportActions::of(m->actions()).exportPictures->trigger();
        QTRY_VERIFY(m->window->findChild<SentenceBar *>()->sentence().contains(QStringLiteral("no picture")));
    }

private:
    /// Exports the first of all pictures and leaves the rest, as a crash does. The file of the plan.
    QString exportFirstOf(const pipeline::ExportSettings &settings) const
    {
        std::vector<std::filesystem::path> files;
        for (const QFileInfo &file : QDir(QString::fromStdString(m->folder().string())).entryInfoList({"*.png"}))
            files.emplace_back(file.filePath().toStdString());
        std::stop_source stop;
        const JobContext job{stop.get_token(), [&stop](const Progress &progress) {
                                 if (progress.done >= 1)
                                     stop.request_stop();
                             }};
        const auto plan = pipeline::planExport(files, settings, {});
        if (!plan)
            return {};
        const auto report = pipeline::runExport(*plan, nullptr, job);
        return report && report->stopped && report->written == 1 ? QString::fromStdString(plan->file.string())
                                                                 : QString();
    }
    ExportDialog *openDialog()
    {
        ExportActions::of(m->actions()).exportPictures->trigger();
        auto *dialog = m->window->findChild<ExportDialog *>();
        return dialog != nullptr && dialog->isVisible() ? dialog : nullptr;
    }
    static QLineEdit *field(ExportDialog *dialog, const char *name)
    {
        for (QLineEdit *each : dialog->findChildren<QLineEdit *>()) {
            if (each->accessibleName() == QLatin1String(name))
                return each;
        }
        return nullptr;
    }
    static QPushButton *button(ExportDialog *dialog)
    {
        for (QPushButton *each : dialog->findChildren<QPushButton *>()) {
            if (QString(each->text()).remove(QLatin1Char('&')) == QLatin1String("Export"))
                return each;
        }
        return nullptr;
    }

    std::unique_ptr<HistoryWindow> m;
    QTemporaryDir m_target;
};

QTEST_MAIN(TestExportWindow)
#include "tst_export_window.moc"
