#include "core/pipeline/Library.h"
#include "core/pipeline/Studio.h"
#include "core/pipeline/Teach.h"
#include "tests/pipeline/TinyMuseum.h"
#include "ui/dialogs/TeachDialog.h"
#include "ui/jobs/TeachJob.h"
#include "ui/widgets/SampleStrip.h"
#include "ui/windows/MainWindow.h"
#include "ui/windows/WindowActions.h"

#include <QAction>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <memory>

using namespace palimpsest;
using namespace palimpsest::ui;

namespace {

constexpr int kPatienceMs = 60'000;

} // namespace

/// Teaching in the real window, with a model and a museum in miniature.
class TestTeachWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void teaching_goesOnBesidePainting_andClosingKeepsIt();
    void taughtModel_canBeChosen_andIsRemembered();

private:
    void open();
    void close();
    TeachDialog *openTeaching();
    static QPushButton *button(QWidget &dialog, const QString &text);

    QTemporaryDir m_folder;
    std::filesystem::path m_home;
    std::unique_ptr<pipeline::Library> m_library;
    std::unique_ptr<pipeline::Studio> m_studio;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
};

void TestTeachWindow::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QVERIFY(m_folder.isValid());
    m_home = m_folder.path().toStdString();
    QVERIFY(test::makeTinyMuseum(m_home, 12));
}

void TestTeachWindow::cleanupTestCase()
{
    close();
}

void TestTeachWindow::open()
{
    m_library = std::make_unique<pipeline::Library>(std::vector<std::filesystem::path>{}, m_home / "databases");
    m_studio = std::make_unique<pipeline::Studio>(
        *m_library, pipeline::Studio::Options{{m_home / "models"}, "", "cpu", "float32", 1, {}});
    m_session = std::make_unique<Session>(*m_studio, SessionPlaces{m_folder.filePath(QStringLiteral("history")),
                                                                   m_folder.filePath(QStringLiteral("pasted")),
                                                                   m_folder.filePath(QStringLiteral("models"))});
    m_window = std::make_unique<MainWindow>(*m_session, m_folder.filePath(QStringLiteral("palimpsest.ini")));
    QSignalSpy ready(m_session.get(), &Session::generatorReady);
    m_window->start();
    m_window->show();
    QVERIFY(ready.wait(kPatienceMs));
}

void TestTeachWindow::close()
{
    if (m_window)
        m_window->close();
    m_window.reset();
    m_session.reset();
    m_studio.reset();
    m_library.reset();
}

QPushButton *TestTeachWindow::button(QWidget &dialog, const QString &text)
{
    for (QPushButton *each : dialog.findChildren<QPushButton *>()) {
        if (QString(each->text()).remove(QLatin1Char('&')) == text)
            return each;
    }
    return nullptr;
}

TeachDialog *TestTeachWindow::openTeaching()
{
    m_window->actions().teach->trigger();
    return m_window->findChild<TeachDialog *>();
}

void TestTeachWindow::teaching_goesOnBesidePainting_andClosingKeepsIt()
{
    open();
    if (QTest::currentTestFailed())
        return;
    TeachDialog *dialog = openTeaching();
    QVERIFY(dialog != nullptr && dialog->isVisible());
    QTRY_VERIFY(button(*dialog, QStringLiteral("Teach")) != nullptr
                && button(*dialog, QStringLiteral("Teach"))->isEnabled());
    int steps = 0;
    connect(&m_window->teaching(), &TeachJob::progressed, this,
            [&](const TeachProgress &progress) { steps = static_cast<int>(progress.step); });
    QTest::mouseClick(button(*dialog, QStringLiteral("Teach")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(steps > 0, kPatienceMs);
    QVERIFY(!dialog->findChild<SampleStrip *>()->isEmpty());
    QVERIFY(m_window->actions().stop->isEnabled());

    PaintSettings settings = m_session->settings();
    settings.count = 1;
    m_session->setSettings(settings);
    QSignalSpy painting(m_session.get(), &Session::paintingChanged);
    m_session->paint();
    QTRY_VERIFY_WITH_TIMEOUT(!painting.isEmpty() && !m_session->isPainting(), kPatienceMs);
    QCOMPARE(m_session->table().frames().front().state, Frame::State::Finished);
    QVERIFY(m_window->teaching().isBusy());

    close();
    const auto records = pipeline::teachings(m_home / "models");
    QCOMPARE(records.size(), std::size_t{1});
    QVERIFY(!records.front().finished);
    QVERIFY(std::filesystem::exists(m_home / "models" / "shapes" / "training" / "rdm.checkpoint.safetensors"));
}

void TestTeachWindow::taughtModel_canBeChosen_andIsRemembered()
{
    open();
    if (QTest::currentTestFailed())
        return;
    TeachDialog *dialog = openTeaching();
    auto *which = dialog->findChild<QComboBox *>();
    QTRY_COMPARE(which->count(), 2);
    which->setCurrentIndex(1);
    dialog->findChild<QDoubleSpinBox *>()->setValue(0.1); // Hardly more than it has had.
    QSignalSpy finished(&m_window->teaching(), &TeachJob::finished);
    QTest::mouseClick(button(*dialog, QStringLiteral("Go on")), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, kPatienceMs);
    QPushButton *use = button(*dialog, QStringLiteral("Paint with it"));
    QTRY_VERIFY(use->isEnabled());
    QTest::mouseClick(use, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(m_session->modelInUse(), QStringLiteral("shapes"), kPatienceMs);
    QTRY_COMPARE(m_session->models().size(), std::size_t{2});
    close();
    open();
    QCOMPARE(m_session->modelInUse(), QStringLiteral("shapes"));
    // A picture that another model painted brings that one back.
    QTRY_COMPARE(m_session->models().size(), std::size_t{2});
    Recipe recipe = m_session->currentRecipe();
    recipe.generatorId = "tiny";
    m_session->useRecipe(recipe);
    QTRY_COMPARE_WITH_TIMEOUT(m_session->modelInUse(), QStringLiteral("tiny"), kPatienceMs);
}

QTEST_MAIN(TestTeachWindow)
#include "tst_teach_window.moc"
