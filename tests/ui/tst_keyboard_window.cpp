#include "tests/ui/HistoryWindow.h"
#include "ui/dialogs/ExportDialog.h"
#include "ui/dialogs/KeyEditor.h"
#include "ui/dialogs/KeySheet.h"
#include "ui/models/KeyBindings.h"
#include "ui/widgets/CommandPalette.h"
#include "ui/windows/CommandDesk.h"
#include "ui/windows/ExportTasks.h"
#include "ui/windows/HistoryActions.h"

#include <QAction>
#include <QApplication>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace palimpsest;
using namespace palimpsest::ui;

/// The real window with key presses alone: each goes to whatever has the focus, as from a keyboard.
class TestKeyboardWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m.reset(); }
    void actions_allHaveAnId_andNoKeyMeansTwoThings();
    void wholeLoop_needsNoMouse();
    void palette_carriesOutWhatIsTyped_andRemembersIt();
    void palette_leavesTheDisabledAlone();
    void editor_changesKeysAtOnce();
    void sheet_isWrittenAsPages();

private:
    static void press(int key, Qt::KeyboardModifiers modifiers = {});
    static void type(const QString &text);
    /// Presses Tab until the focus is on a widget of this name.
    static bool tabTo(const QString &accessibleName);
    void paintOne();
    /// What a window manager does when a dialog closes.
    void backToTheWindow();
    [[nodiscard]] CommandDesk &desk() const { return *m->window->findChild<CommandDesk *>(); }

    std::unique_ptr<HistoryWindow> m;
    QTemporaryDir m_target;
};

void TestKeyboardWindow::initTestCase()
{
    if (const char *missing = WindowFixture::missingStarter())
        QSKIP(missing);
    m = std::make_unique<HistoryWindow>();
    m->openStarter();
    m->waitForNeighbours();
}

void TestKeyboardWindow::press(int key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focused = QApplication::focusWidget();
    QVERIFY2(focused != nullptr, "Something always has the focus");
    QTest::keyClick(focused, static_cast<Qt::Key>(key), modifiers);
}

void TestKeyboardWindow::type(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

bool TestKeyboardWindow::tabTo(const QString &accessibleName)
{
    constexpr int kMostStops = 60;
    for (int i = 0; i < kMostStops; ++i) {
        const QWidget *focused = QApplication::focusWidget();
        if (focused != nullptr && focused->accessibleName() == accessibleName)
            return true;
        press(Qt::Key_Tab);
    }
    return false;
}

void TestKeyboardWindow::actions_allHaveAnId_andNoKeyMeansTwoThings()
{
    QStringList ids;
    const KeyBindings &bindings = desk().bindings();
    for (const QAction *action : m->actions().findChildren<QAction *>()) {
        QVERIFY2(!action->objectName().isEmpty(), qPrintable(action->text() + " needs a line in ActionIds.cpp"));
        QVERIFY2(!ids.contains(action->objectName()), qPrintable(action->objectName()));
        ids.append(action->objectName());
        for (const QKeySequence &key : action->shortcuts()) {
            const QList<QAction *> others = bindings.conflicts(*action, key);
            QVERIFY2(others.isEmpty(),
                     qPrintable(QStringLiteral("%1: %2 and %3")
                                    .arg(key.toString(), action->objectName(),
                                         others.isEmpty() ? QString() : others.front()->objectName())));
        }
    }
    QVERIFY(ids.size() > 100);
    QCOMPARE(bindings.actions().size(), ids.size());
}

void TestKeyboardWindow::paintOne()
{
    QSignalSpy reset(&m->session->table(), &FrameTable::reset);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(reset.count() > 0, kPatienceMs);
    const auto isDone = [this] {
        const auto &frames = m->session->table().frames();
        return !m->session->isPainting() && frames.front().state == Frame::State::Finished
               && !frames.front().path.isEmpty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isDone(), kPatienceMs);
}

void TestKeyboardWindow::backToTheWindow()
{
    m->window->activateWindow();
    QTRY_VERIFY(m->window->isActiveWindow() && QApplication::focusWidget() != nullptr);
}

void TestKeyboardWindow::wholeLoop_needsNoMouse()
{
    PaintSettings settings = m->session->settings();
    settings.params["steps"] = std::int64_t{2};
    settings.count = 1;
    m->session->setSettings(settings);
    // Query
    press(Qt::Key_K, Qt::ControlModifier);
    QSignalSpy retrieved(m->session.get(), &Session::retrieved);
    press(Qt::Key_A, Qt::ControlModifier);
    type(QStringLiteral("a boat"));
    QTRY_VERIFY_WITH_TIMEOUT(retrieved.count() > 0, kPatienceMs);
    // Pin, weight
    press(Qt::Key_F6);
    QCOMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("Neighbours"));
    press(Qt::Key_Home);
    press(Qt::Key_Right);
    press(Qt::Key_P);
    press(Qt::Key_Up);
    const auto &neighbours = m->session->neighbours().neighbours();
    const auto pinned = std::find_if(neighbours.begin(), neighbours.end(), [](const Neighbour &each) {
        return each.state == NeighbourState::Pinned && each.weight > 1.0;
    });
    QVERIFY(pinned != neighbours.end());
    // Paint, twice
    paintOne();
    paintOne();
    // Compare
    press(Qt::Key_H, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(m->page().model().rowCount(), 2, kPatienceMs);
    QCOMPARE(QApplication::focusWidget()->accessibleName(), m->page().view().accessibleName());
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_C);
    QTRY_VERIFY(!m->page().isVisible());
    press(Qt::Key_F);
    QVERIFY(m->actions().history->flicker->isChecked());
    press(Qt::Key_H, Qt::ControlModifier);
    QTRY_VERIFY(m->page().isVisible());
    // Rate
    press(Qt::Key_Home);
    press(Qt::Key_4);
    QTRY_COMPARE_WITH_TIMEOUT(static_cast<int>(m->page().model().marks(0).rating), 4, kPatienceMs);
    // Export
    press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = m->window->findChild<ExportDialog *>();
    QTRY_VERIFY(dialog != nullptr && dialog->isActiveWindow() && QApplication::focusWidget() != nullptr);
    QVERIFY(tabTo(QStringLiteral("Folder")));
    press(Qt::Key_A, Qt::ControlModifier);
    type(m_target.path());
    QSignalSpy finished(&m->window->findChild<ExportTasks *>()->job(), &ExportJob::finished);
    press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, kPatienceMs);
    QVERIFY(!QDir(m_target.path()).entryList({QStringLiteral("*.png")}).isEmpty());
    if (dialog->isVisible())
        press(Qt::Key_Escape);
    QTRY_VERIFY(!dialog->isVisible());
    backToTheWindow();
    press(Qt::Key_T, Qt::ControlModifier);
}

void TestKeyboardWindow::palette_carriesOutWhatIsTyped_andRemembersIt()
{
    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    auto *palette = m->window->findChild<CommandPalette *>();
    QTRY_VERIFY(palette != nullptr && palette->isVisible());
    const auto seed = m->session->settings().seed;
    auto *line = palette->findChild<QLineEdit *>();
    QTest::keyClicks(line, QStringLiteral("nw seed"));
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_VERIFY(m->session->settings().seed != seed);
    QVERIFY(!palette->isVisible());
    m->actions().findChild<QAction *>(QStringLiteral("keys/palette"))->trigger();
    QTRY_VERIFY(palette->isVisible());
    auto *list = palette->findChild<QListView *>();
    QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("New seed"));
    QTest::keyClick(line, Qt::Key_Down);
    QCOMPARE(list->currentIndex().row(), 1);
    QTest::keyClick(line, Qt::Key_Escape);
    QTRY_VERIFY(!palette->isVisible());
    backToTheWindow();
}

void TestKeyboardWindow::palette_leavesTheDisabledAlone()
{
    m->actions().findChild<QAction *>(QStringLiteral("keys/palette"))->trigger();
    auto *palette = m->window->findChild<CommandPalette *>();
    auto *line = palette->findChild<QLineEdit *>();
    QTest::keyClicks(line, QStringLiteral("pause import"));
    const QModelIndex first = palette->findChild<QListView *>()->currentIndex();
    QCOMPARE(first.data().toString(), QStringLiteral("Pause import"));
    QCOMPARE(first.data(CommandModel::ReasonRole).toString(), QStringLiteral("Nothing is being imported"));
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(palette->isVisible());
    QTest::keyClick(line, Qt::Key_Escape);
    QTRY_VERIFY(!palette->isVisible());
    backToTheWindow();
}

void TestKeyboardWindow::editor_changesKeysAtOnce()
{
    backToTheWindow();
    press(Qt::Key_K, Qt::ControlModifier | Qt::AltModifier);
    auto *editor = m->window->findChild<KeyEditor *>();
    QTRY_VERIFY(editor != nullptr && editor->isActiveWindow());
    QTRY_COMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("Find by name"));
    type(QStringLiteral("surprise"));
    QVERIFY(tabTo(QStringLiteral("Press another key for it")));
    press(Qt::Key_K, Qt::ControlModifier);
    QTRY_COMPARE(editor->findChild<KeyModel *>()->rowCount(), 1);
    const auto takesOver = [editor] {
        const auto buttons = editor->findChildren<QPushButton *>();
        return std::any_of(buttons.begin(), buttons.end(), [](const QPushButton *each) {
            return each->text() == QStringLiteral("T&ake it over") && each->isEnabled();
        });
    };
    QTRY_VERIFY2(takesOver(), "Ctrl+K goes to the query");
    press(Qt::Key_Tab);
    press(Qt::Key_Space);
    QCOMPARE(m->actions().surprise->shortcuts().size(), 2);
    QVERIFY(m->actions().focusQuery->shortcuts().isEmpty());
    const QSettings settings(m->home.filePath(QStringLiteral("palimpsest.ini")), QSettings::IniFormat);
    QVERIFY(settings.contains(QStringLiteral("keys/surprise")));
    desk().bindings().restoreAll();
    QCOMPARE(m->actions().focusQuery->shortcut(), QKeySequence(QStringLiteral("Ctrl+K")));
    editor->close();
    QTRY_VERIFY(m->window->findChild<KeyEditor *>() == nullptr);
    backToTheWindow();
}

void TestKeyboardWindow::sheet_isWrittenAsPages()
{
    const QString path = m->home.filePath(QStringLiteral("keys.pdf"));
    QVERIFY(writeKeySheet(path, m->actions().groups()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly) && file.read(5) == "%PDF-");
    const auto failed = writeKeySheet(m->home.filePath(QStringLiteral("absent/keys.pdf")), m->actions().groups());
    QVERIFY(!failed && failed.error().code == ErrorCode::Io);
}

QTEST_MAIN(TestKeyboardWindow)
#include "tst_keyboard_window.moc"
