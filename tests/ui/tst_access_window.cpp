#include "tests/ui/HistoryWindow.h"
#include "tests/ui/ScreenReader.h"
#include "tests/ui/SpokenWalk.h"
#include "ui/dialogs/CropDialog.h"
#include "ui/dialogs/ImportModelDialog.h"
#include "ui/panels/ComparePage.h"
#include "ui/panels/MapPanel.h"
#include "ui/panels/RetouchPage.h"
#include "ui/widgets/AccessibleWords.h"
#include "ui/widgets/Canvas.h"
#include "ui/widgets/CompareView.h"
#include "ui/widgets/MapView.h"
#include "ui/widgets/RetouchView.h"
#include "ui/windows/HistoryActions.h"
#include "ui/windows/QueueActions.h"
#include "ui/windows/RetouchActions.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDockWidget>
#include <QMenu>
#include <QTabWidget>

#include <algorithm>
#include <memory>

using namespace palimpsest;
using namespace palimpsest::ui;

namespace {

ScreenReader &heard()
{
    return ScreenReader::heard();
}

QAccessibleInterface *spoken(QWidget &widget)
{
    return QAccessible::queryAccessibleInterface(&widget);
}

QString nameOf(QWidget &widget)
{
    return spoken(widget)->text(QAccessible::Name);
}

} // namespace

/// The whole window as those meet it who are read to.
class TestAccessWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void emptyTable_isSpoken();
    void finishedPictures_areTold_andProgressInSteps();
    void table_saysWhatIsSeen();
    void neighbours_haveTheirSentence();
    void errors_areTold();
    void labels_areReadWithTheirContents();
    void map_saysWhatIsSeen();
    void pages_areSpoken_data();
    void pages_areSpoken();
    void docks_areSpoken();
    void dialogs_areSpoken();
    void comparison_saysWhatIsSeen();
    void retouching_saysWhatIsSeen();

private:
    void verifySpoken(QWidget &root, int controls, int items = 0);
    void paint(int count);
    template<typename Widget>
    [[nodiscard]] Widget &only() const
    {
        return *m->window->findChild<Widget *>();
    }
    [[nodiscard]] const QVector<Frame> &frames() const { return m->session->table().frames(); }

    std::unique_ptr<HistoryWindow> m;
};

void TestAccessWindow::initTestCase()
{
    if (const char *missing = WindowFixture::missingStarter())
        QSKIP(missing);
    m = std::make_unique<HistoryWindow>();
    for (int i = 1; i <= 3; ++i)
        m->paint(
            i, {"a lighthouse", static_cast<std::uint64_t>(40 * i), 25, {HistoryWindow::neighbour("Monet", "Sea", i)}});
    m->openStarter();
    m->waitForNeighbours();
}

void TestAccessWindow::cleanupTestCase()
{
    m.reset();
}

void TestAccessWindow::verifySpoken(QWidget &root, int controls, int items)
{
    const SpokenWalk walk(root);
    QVERIFY2(walk.unspoken.isEmpty(), qPrintable(QStringLiteral("\n") + walk.unspoken.join(QLatin1Char('\n'))));
    QVERIFY2(walk.controls >= controls && walk.items >= items,
             qPrintable(QStringLiteral("%1 controls, %2 items").arg(walk.controls).arg(walk.items)));
}

void TestAccessWindow::emptyTable_isSpoken()
{
    verifySpoken(*m->window, 30, 6);
    QCOMPARE(nameOf(only<Canvas>()), QStringLiteral("Table, no picture yet"));
    QCOMPARE(spoken(only<Canvas>())->role(), QAccessible::Graphic);
    QCOMPARE(spoken(only<Canvas>())->childCount(), 0);
}

void TestAccessWindow::paint(int count)
{
    PaintSettings settings = m->session->settings();
    settings.count = count;
    settings.params["steps"] = std::int64_t{2};
    m->session->setSettings(settings);
    m->window->activateWindow();
    const JobId before = frames().isEmpty() ? 0 : frames().front().id;
    QTest::keyClick(m->window.get(), Qt::Key_Return, Qt::ControlModifier);
    const auto done = [&] {
        return !frames().isEmpty() && frames().front().id != before && !m->session->isPainting()
               && std::all_of(frames().begin(), frames().end(), [](const Frame &each) { return !each.path.isEmpty(); });
    };
    QTRY_VERIFY_WITH_TIMEOUT(done(), kPatienceMs);
}

void TestAccessWindow::finishedPictures_areTold_andProgressInSteps()
{
    heard().clear();
    paint(2);
    QCOMPARE(heard().alerts.count(QStringLiteral("Picture 1 of 2 is finished.")), 1);
    QCOMPARE(heard().alerts.count(QStringLiteral("Picture 2 of 2 is finished.")), 1);
    QVERIFY(!heard().progress.isEmpty());
    QVERIFY(std::all_of(heard().progress.begin(), heard().progress.end(), [](int each) { return each <= 100; }));
    verifySpoken(*m->window, 30, 8);
}

void TestAccessWindow::table_saysWhatIsSeen()
{
    auto &canvas = only<Canvas>();
    QAccessibleInterface *table = spoken(canvas);
    canvas.setFocus();
    QCOMPARE(table->text(QAccessible::Name), QStringLiteral("Table: Picture 1 of 2, finished"));
    const QString asked = AccessibleWords::recipe(frames().front().painting->recipe);
    QVERIFY(asked.contains(QStringLiteral("seed %1").arg(frames().front().painting->recipe.seed)));
    QCOMPARE(table->text(QAccessible::Description), asked);
    QCOMPARE(table->childCount(), 2);
    QAccessibleInterface *second = table->child(1);
    QCOMPARE(second->text(QAccessible::Name), QStringLiteral("Picture 2 of 2, finished"));
    QCOMPARE(table->indexOfChild(second), 1);
    const QRect where = second->rect();
    QVERIFY(!where.isEmpty() && table->rect().contains(where));
    QCOMPARE(table->childAt(where.center().x(), where.center().y()), second);
    QVERIFY(!second->state().focused);
    heard().clear();
    QTest::keyClick(&canvas, Qt::Key_Right);
    QVERIFY(second->state().focused && second->state().selected);
    QCOMPARE(table->focusChild(), second);
    QCOMPARE(heard().focusedParts, 1);
    table->child(0)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(canvas.current(), 0);
    // Its zoom can be asked for by name, and is said.
    canvas.setSolo(true);
    canvas.zoomToPixels();
    QCOMPARE(table->text(QAccessible::Value), QStringLiteral("Magnification 100 %"));
    table->actionInterface()->doAction(QAccessibleActionInterface::increaseAction());
    QCOMPARE(table->text(QAccessible::Value), QStringLiteral("Magnification 125 %"));
    QCOMPARE(table->childCount(), 1);
    QVERIFY(!second->isValid() && second->text(QAccessible::Name).isEmpty());
    canvas.setSolo(false);
}

void TestAccessWindow::neighbours_haveTheirSentence()
{
    NeighbourModel &model = m->session->neighbours();
    model.togglePinned(2);
    model.setWeight(2, 1.2);
    QAccessibleInterface *third = spoken(*m->named("Neighbours"))->child(2);
    const ItemFacts &facts = model.neighbours()[2].facts;
    QVERIFY(!facts.artist.empty() && !facts.title.empty());
    QCOMPARE(third->text(QAccessible::Name),
             QStringLiteral("Neighbour 3 of %1, %2, %3, pinned, weight 1.2")
                 .arg(model.rowCount())
                 .arg(QString::fromStdString(facts.artist), QString::fromStdString(facts.title)));
    QVERIFY(third->text(QAccessible::Description).startsWith(QStringLiteral("score ")));
    model.setWeight(2, 1.0);
    model.togglePinned(2);
}

void TestAccessWindow::errors_areTold()
{
    heard().clear();
    Q_EMIT m->session->failed(Error{ErrorCode::Io, "The disk is full.", {}});
    QCOMPARE(heard().alerts, QStringList{QStringLiteral("Error: The disk is full.")});
    verifySpoken(*m->window, 30);
    QTest::mouseClick(m->named("Close this message"), Qt::LeftButton);
}

void TestAccessWindow::labels_areReadWithTheirContents()
{
    for (QWidget *state : m->window->findChildren<QWidget *>()) {
        if (state->accessibleName() == QLatin1String("State"))
            QCOMPARE(nameOf(*state), QStringLiteral("State: Ready"));
    }
    QVERIFY(nameOf(*m->named("Magnification")).startsWith(QStringLiteral("Magnification: ")));
}

void TestAccessWindow::map_saysWhatIsSeen()
{
    heard().clear();
    m->actions().map->trigger();
    auto &panel = only<MapPanel>();
    QTRY_VERIFY_WITH_TIMEOUT(panel.scene().size() > 0, kPatienceMs);
    QAccessibleInterface *map = spoken(panel.view());
    QCOMPARE(map->role(), QAccessible::Chart);
    const QString all = QStringLiteral("Map of the database, %1 pictures").arg(panel.scene().size());
    QCOMPARE(map->text(QAccessible::Name), all);
    panel.scene().setChosen({1, 4});
    QCOMPARE(map->text(QAccessible::Name), all + QStringLiteral(", 2 of them are chosen"));
    panel.scene().setCurrent(3);
    QCOMPARE(map->text(QAccessible::Description),
             panel.scene().items().index(3).data(Qt::AccessibleTextRole).toString());
    const double before = panel.view().camera().scale;
    map->actionInterface()->doAction(QAccessibleActionInterface::increaseAction());
    QVERIFY(panel.view().camera().scale > before);
    QTRY_VERIFY_WITH_TIMEOUT(panel.isArranged() && !panel.service().isRefining(), kPatienceMs);
    QCOMPARE(heard().alerts, QStringList{QStringLiteral("The map is arranged.")});
    panel.scene().setChosen({});
    m->actions().backToTable->trigger();
}

void TestAccessWindow::pages_areSpoken_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("items");
    QTest::newRow("browse") << QStringLiteral("browse") << 6;
    QTest::newRow("map") << QStringLiteral("map") << 0;
    QTest::newRow("duplicates") << QStringLiteral("duplicates") << 2;
    QTest::newRow("history") << QStringLiteral("history/show-history") << 5;
}

void TestAccessWindow::pages_areSpoken()
{
    QFETCH(QString, id);
    QFETCH(int, items);
    auto *action = m->actions().findChild<QAction *>(id);
    QVERIFY(action != nullptr);
    action->trigger();
    const auto shown = [&] { return SpokenWalk(*m->window).items >= items; };
    QTRY_VERIFY_WITH_TIMEOUT(shown(), kPatienceMs);
    verifySpoken(*m->window, 30, items);
    m->actions().backToTable->trigger();
}

void TestAccessWindow::docks_areSpoken()
{
    QList<QDockWidget *> hidden;
    for (auto *dock : m->window->findChildren<QDockWidget *>()) {
        if (dock->isHidden())
            hidden.append(dock);
        dock->show();
        dock->raise();
        QTest::qWait(0);
        verifySpoken(*dock, 1);
        for (auto *tabs : dock->findChildren<QTabWidget *>()) {
            for (int i = 0; i < tabs->count(); ++i) {
                tabs->setCurrentIndex(i);
                QTest::qWait(0);
                verifySpoken(*dock, 3);
            }
        }
    }
    QVERIFY(hidden.size() >= 3);
    for (QDockWidget *dock : hidden)
        dock->hide();
}

void TestAccessWindow::dialogs_areSpoken()
{
    m->showHistory(5);
    m->select({0});
    int seen = 0;
    const auto opened = [&] {
        QWidgetList tops = QApplication::topLevelWidgets();
        tops.removeIf([&](const QWidget *top) {
            return top == m->window.get() || !top->isVisible() || qobject_cast<const QMenu *>(top) != nullptr;
        });
        return tops;
    };
    const auto look = [&](const char *what, auto open) {
        open();
        QTRY_VERIFY2_WITH_TIMEOUT(!opened().isEmpty(), what, kPatienceMs);
        QTest::qWait(30); // What opens may say more at once.
        for (QWidget *top : opened()) {
            const SpokenWalk walk(*top);
            QVERIFY2(walk.unspoken.isEmpty(),
                     qPrintable(QLatin1String(what) + QStringLiteral("\n") + walk.unspoken.join(QLatin1Char('\n'))));
            QVERIFY2(walk.controls > 0, what);
            QVERIFY2(!top->windowTitle().isEmpty() || !top->accessibleName().isEmpty(), what);
            top->close();
        }
        ++seen;
    };
    for (const char *id :
         {"keys/edit", "keys", "about", "help", "teach", "explore/grid", "explore/morph", "explore/vary",
          "export/pictures", "models/manage", "presets/save", "presets/manage", "report/show-log", "keys/palette"}) {
        auto *action = m->actions().findChild<QAction *>(QLatin1String(id));
        QVERIFY2(action != nullptr, id);
        QTRY_VERIFY2_WITH_TIMEOUT(action->isEnabled(), id, kPatienceMs); // Some wait for a recipe to be read.
        look(id, [action] { action->trigger(); });
        if (QTest::currentTestFailed())
            return;
    }
    look("crop", [this] {
        auto *dialog = new CropDialog(QImage(80, 60, QImage::Format_RGB32), {}, m->window.get());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->show();
    });
    look("import", [this] {
        auto *dialog = new ImportModelDialog({QStringLiteral("ViT-B/32")}, m->homePath(), m->window.get());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->show();
    });
    QCOMPARE(seen, 16);
    m->actions().backToTable->trigger();
    m->window->activateWindow(); // What closes gives the focus back on a desktop.
    QVERIFY(QTest::qWaitForWindowActive(m->window.get()));
}

void TestAccessWindow::comparison_saysWhatIsSeen()
{
    m->showHistory(5);
    m->select({2, 3, 4});
    QTest::keyClick(&m->page().view(), Qt::Key_C);
    auto &page = only<ComparePage>();
    QTRY_VERIFY_WITH_TIMEOUT(page.isVisible() && page.view().pictures().size() == 3, kPatienceMs);
    verifySpoken(*m->window, 30);
    CompareView &view = page.view();
    QAccessibleInterface *pictures = spoken(view);
    QCOMPARE(pictures->text(QAccessible::Name), QStringLiteral("Pictures side by side"));
    QCOMPARE(pictures->childCount(), 3);
    QAccessibleInterface *last = pictures->child(2);
    QVERIFY2(last->text(QAccessible::Name).startsWith(QStringLiteral("Picture 3 of 3, a lighthouse")),
             qPrintable(last->text(QAccessible::Name)));
    QCOMPARE(last->text(QAccessible::Description), QStringLiteral("a lighthouse, seed 40, painted from Oil"));
    last->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(view.current(), 2);
    QVERIFY(pictures->text(QAccessible::Description).contains(QStringLiteral("picture 3")));
    view.setMode(CompareView::Mode::Slider);
    view.setDivide(0.3);
    QCOMPARE(pictures->text(QAccessible::Value), QStringLiteral("The line is at 30 %"));
    view.setMode(CompareView::Mode::Difference);
    view.setGain(8.0);
    QCOMPARE(pictures->text(QAccessible::Value), QStringLiteral("8 times as bright"));
    QCOMPARE(pictures->text(QAccessible::Name), QStringLiteral("How much two pictures differ"));
    view.setMode(CompareView::Mode::SideBySide);
    m->actions().backToTable->trigger();
}

void TestAccessWindow::retouching_saysWhatIsSeen()
{
    m->actions().backToTable->trigger();
    only<Canvas>().setFocus();
    m->actions().retouch->open->trigger();
    auto &page = only<RetouchPage>();
    QTRY_VERIFY_WITH_TIMEOUT(page.isVisible() && page.hasPicture(), kPatienceMs);
    verifySpoken(*m->window, 30);
    RetouchView &view = page.view();
    QAccessibleInterface *picture = spoken(view);
    view.setBrush(24.0);
    QCOMPARE(picture->text(QAccessible::Description),
             QStringLiteral("The brush, 24 pixels wide, marks. Nothing is marked."));
    QImage mask = view.mask();
    mask.fill(255);
    view.setMask(mask);
    view.setErasing(true);
    QCOMPARE(picture->text(QAccessible::Description),
             QStringLiteral("The brush, 24 pixels wide, takes marks away. 100 % of it is marked."));
    view.setErasing(false);
    page.setKind(RecipeStart::Kind::Outpaint);
    view.setMargins({8, 0, 16, 0});
    QCOMPARE(picture->text(QAccessible::Description),
             QStringLiteral("The canvas grows by 8 pixels at the left, 0 above, 16 at the right, 0 below"));
    page.setKind(RecipeStart::Kind::Enlarge);
    QVERIFY(picture->text(QAccessible::Description).contains(QStringLiteral("enlarged")));
    page.setKind(RecipeStart::Kind::Repaint);
    m->actions().backToTable->trigger();
}

QTEST_MAIN(TestAccessWindow)
#include "tst_access_window.moc"
