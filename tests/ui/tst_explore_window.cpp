#include "tests/ui/WindowFixture.h"
#include "ui/dialogs/GridDialog.h"
#include "ui/dialogs/MorphDialog.h"
#include "ui/dialogs/VariationsDialog.h"
#include "ui/models/Compared.h"
#include "ui/panels/InspectorPanel.h"
#include "ui/panels/NeighbourStrip.h"
#include "ui/panels/SettingsPanel.h"
#include "ui/widgets/Canvas.h"
#include "ui/widgets/NeighbourView.h"
#include "ui/widgets/SentenceBar.h"
#include "ui/widgets/TypicalSlider.h"
#include "ui/windows/CuratingActions.h"
#include "ui/windows/ExploreActions.h"
#include "ui/windows/WindowActions.h"

#include "core/pipeline/Variations.h"

#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>

#include <algorithm>
#include <memory>
#include <set>

using namespace palimpsest;
using namespace palimpsest::ui;

/// Explores in the real window with the starter, as an artist would.
class TestExploreWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void actions_areExplained_andHaveKeysOfTheirOwn();
    void variations_areNearTheirPicture_andItsChildren();
    void newSeeds_keepAllButTheNoise();
    void variationsDialog_saysWhatItWillDo();
    void varied_isOnTheDeskAgain_untilAnotherSeed();
    void draftsFirst_paintDrafts_andIsUndone();
    void picked_areFinishedOnce_asIfPaintedAtOnce();
    void strengths_comeFirst_andRareSettingsAreFolded();
    void typical_narrowsWhatSurprises();

private:
    [[nodiscard]] ExploreActions &actions() { return *m->window->actions().explore; }
    [[nodiscard]] const QVector<Frame> &frames() { return m->session->table().frames(); }
    [[nodiscard]] Canvas &canvas() { return *m->window->findChild<Canvas *>(); }
    [[nodiscard]] const Recipe &recipeAt(qsizetype index) { return frames()[index].painting->recipe; }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&canvas(), key, modifiers);
    }
    void choose(int steps, int count);
    void paint();
    /// Until the table holds so many pictures, all painted and saved.
    void waitForPictures(int count);
    [[nodiscard]] QString inspected() const;
    template<typename Dialog>
    [[nodiscard]] Dialog *dialog() const
    {
        return m->window->findChild<Dialog *>();
    }

    std::unique_ptr<WindowFixture> m;
};

void TestExploreWindow::init()
{
    if (const char *missing = WindowFixture::missingStarter())
        QSKIP(missing);
    m = std::make_unique<WindowFixture>();
    m->openStarter();
    m->waitForNeighbours();
}

void TestExploreWindow::cleanup()
{
    m.reset();
}

void TestExploreWindow::choose(int steps, int count)
{
    PaintSettings settings = m->session->settings();
    settings.params["steps"] = std::int64_t{steps};
    settings.count = count;
    m->session->setSettings(settings);
}

void TestExploreWindow::paint()
{
    QTest::keyClick(m->window.get(), Qt::Key_Return, Qt::ControlModifier);
    waitForPictures(m->session->settings().count);
}

void TestExploreWindow::waitForPictures(int count)
{
    const auto done = [this, count] {
        return !m->session->isPainting() && frames().size() == count
               && std::all_of(frames().begin(), frames().end(),
                              [](const Frame &frame) { return frame.painting && !frame.path.isEmpty(); });
    };
    QTRY_VERIFY_WITH_TIMEOUT(done(), kPatienceMs);
    canvas().setFocus();
}

QString TestExploreWindow::inspected() const
{
    return m->window->findChild<InspectorPanel *>()->findChild<QTextBrowser *>()->toPlainText();
}

void TestExploreWindow::actions_areExplained_andHaveKeysOfTheirOwn()
{
    QSet<QKeySequence> taken;
    for (const ShortcutSheet::Group &group : m->window->actions().groups()) {
        for (const QAction *action : group.actions) {
            if (action == nullptr || action->shortcutContext() == Qt::WidgetWithChildrenShortcut)
                continue;
            for (const QKeySequence &keys : action->shortcuts()) {
                QVERIFY2(!taken.contains(keys), qPrintable(action->text() + keys.toString()));
                taken.insert(keys);
            }
        }
    }
    // No title of a menu takes a key away from a command.
    const QList<ShortcutSheet::Group> groups = m->window->actions().groups();
    for (const ShortcutSheet::Group &group : groups) {
        const QKeySequence title = QKeySequence::mnemonic(group.title);
        for (const ShortcutSheet::Group &each : groups) {
            for (const QAction *action : each.actions)
                QVERIFY2(action == nullptr || !action->shortcuts().contains(title), qPrintable(group.title));
        }
    }
    for (const QAction *action : actions().menuActions()) {
        if (action == nullptr)
            continue;
        QVERIFY2(!action->shortcut().isEmpty(), qPrintable(action->text()));
        QVERIFY2(action->toolTip().size() > action->text().size(), qPrintable(action->text()));
    }
    // Nothing has been painted yet.
    for (const QAction *action : {actions().varyLittle, actions().newSeeds, actions().finish, actions().morphBetween})
        QVERIFY2(!action->isEnabled(), qPrintable(action->text()));
    QVERIFY(actions().grid->isEnabled() && actions().morph->isEnabled());
    choose(2, 1);
    paint();
    QVERIFY(actions().varyLittle->isEnabled() && actions().newSeeds->isEnabled());
    QVERIFY2(!actions().finish->isEnabled(), "a finished picture is no draft");
}

void TestExploreWindow::variations_areNearTheirPicture_andItsChildren()
{
    choose(6, 1);
    paint();
    const QImage picture = frames().front().image;
    const Recipe recipe = recipeAt(0);
    const auto content = m->session->past().contentIdOf(frames().front().path.toStdString());
    QVERIFY(content);
    const auto distance = [&](Qt::KeyboardModifiers modifiers) {
        QSignalSpy laidOut(&m->session->table(), &FrameTable::reset);
        key(Qt::Key_V, modifiers);
        if (!QTest::qWaitFor([&laidOut] { return laidOut.count() > 0; }, kPatienceMs))
            return -1.0;
        waitForPictures(4);
        double sum = 0.0;
        std::set<std::uint64_t> towards;
        for (const Frame &frame : frames()) {
            const Recipe &child = frame.painting->recipe;
            sum += meanDifference(picture, frame.image) / 4.0;
            towards.insert(child.variations.back().seed);
            if (child.seed != recipe.seed || child.variations.size() != 1 || child.parents != std::vector{*content})
                return -1.0;
        }
        return towards.size() == 4 ? sum : -1.0;
    };
    const double little = distance(Qt::NoModifier);
    // Back to the picture that they came from.
    m->window->files().load(QString::fromStdString((m->homePath() / "history").string()) + QLatin1Char('/')
                                + QFileInfo(m->session->history().entries().last().path).fileName(),
                            [this](const Frame &frame) { canvas().showPicture(frame); });
    QTRY_VERIFY_WITH_TIMEOUT(!canvas().showsTable(), kPatienceMs);
    const double much = distance(Qt::ShiftModifier);
    qInfo("a little: %.2f, strongly: %.2f of 255", little, much);
    QVERIFY(little > 0.0);
    QVERIFY(much > 1.3 * little);
}

void TestExploreWindow::newSeeds_keepAllButTheNoise()
{
    choose(2, 1);
    paint();
    const Recipe recipe = recipeAt(0);
    key(Qt::Key_N);
    waitForPictures(4);
    std::set<std::uint64_t> seeds{recipe.seed};
    for (qsizetype i = 0; i < 4; ++i) {
        seeds.insert(recipeAt(i).seed);
        QCOMPARE(recipeAt(i).params, recipe.params);
        QCOMPARE(recipeAt(i).neighbours.size(), recipe.neighbours.size());
        QCOMPARE(recipeAt(i).parents.size(), std::size_t{1});
    }
    QCOMPARE(seeds.size(), std::size_t{5});
}

void TestExploreWindow::variationsDialog_saysWhatItWillDo()
{
    choose(2, 1);
    paint();
    QTest::keyClick(m->window.get(), Qt::Key_V, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(dialog<VariationsDialog>() != nullptr);
    auto *words = m->named("What that means");
    auto *amount = m->named("What will be painted");
    auto *strength = qobject_cast<QDoubleSpinBox *>(m->named("How far from the picture"));
    if (strength == nullptr)
        strength = dialog<VariationsDialog>()->findChildren<QDoubleSpinBox *>().last();
    auto *count = dialog<VariationsDialog>()->findChildren<QDoubleSpinBox *>().first();
    QVERIFY(words != nullptr && amount != nullptr);
    const QString before = qobject_cast<QLabel *>(words)->text();
    strength->setValue(0.9);
    QVERIFY(qobject_cast<QLabel *>(words)->text() != before);
    count->setValue(2);
    // One picture has been painted, so it is known how long one takes.
    const QString text = qobject_cast<QLabel *>(amount)->text();
    QVERIFY2(text.startsWith(QStringLiteral("2 pictures, about ")), qPrintable(text));
    dialog<VariationsDialog>()->accept();
    waitForPictures(2);
    QCOMPARE(recipeAt(1).variations.front().strength, 0.9);
}

void TestExploreWindow::varied_isOnTheDeskAgain_untilAnotherSeed()
{
    choose(3, 1);
    paint();
    key(Qt::Key_V);
    waitForPictures(4);
    const QImage child = frames().front().image;
    m->window->actions().useRecipe->trigger();
    QCOMPARE(m->session->settings().variations.size(), std::size_t{1});
    paint();
    QCOMPARE(frames().front().image, child);
    m->window->actions().newSeed->trigger();
    QVERIFY(m->session->settings().variations.empty());
}

void TestExploreWindow::draftsFirst_paintDrafts_andIsUndone()
{
    choose(8, 2);
    QTest::keyClick(m->window.get(), Qt::Key_D, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(actions().draftsFirst->isChecked());
    paint();
    for (qsizetype i = 0; i < 2; ++i) {
        QCOMPARE(std::get<std::int64_t>(recipeAt(i).params.at("steps")), std::int64_t{2});
        QCOMPARE(recipeAt(i).draftOfSteps, std::int64_t{8});
        QVERIFY(frames()[i].draft);
    }
    // On the canvas, in the strip, in the recipe and in the whole history.
    QVERIFY2(canvas().accessibleDescription().contains(QStringLiteral("draft")),
             qPrintable(canvas().accessibleDescription()));
    QVERIFY2(inspected().contains(QStringLiteral("of a picture with 8 steps")), qPrintable(inspected()));
    const HistoryModel &history = m->session->history();
    QVERIFY(history.data(history.index(0), HistoryModel::DraftRole).toBool());
    const auto list = m->session->past().list();
    QVERIFY(list && (*list)->isDraft(0) && (*list)->isDraft(1));
    // Its recipe on the desk is that of the finished picture.
    m->window->actions().useRecipe->trigger();
    QCOMPARE(std::get<std::int64_t>(m->session->settings().params.at("steps")), std::int64_t{8});
    m->session->undoStack().undo();
    QCOMPARE(m->session->undoStack().undoText(), QStringLiteral("Drafts first"));
    m->session->undoStack().undo();
    QVERIFY(!m->session->settings().draftsFirst && !actions().draftsFirst->isChecked());
    QVERIFY(actions().finish->isEnabled());
    const auto draft = m->session->past().contentIdOf(frames().front().path.toStdString());
    key(Qt::Key_F);
    waitForPictures(1);
    QCOMPARE(recipeAt(0).draftOfSteps, std::int64_t{0});
    QCOMPARE(std::get<std::int64_t>(recipeAt(0).params.at("steps")), std::int64_t{8});
    QCOMPARE(recipeAt(0).parents, std::vector{*draft});
    QVERIFY(!frames().front().draft);
}

void TestExploreWindow::picked_areFinishedOnce_asIfPaintedAtOnce()
{
    choose(4, 3);
    paint();
    const QVector<Frame> atOnce = frames();
    PaintSettings settings = m->session->settings();
    settings.draftsFirst = true;
    settings.seedLocked = true;
    m->session->setSettings(settings);
    paint();
    QVERIFY(frames()[1].image != atOnce[1].image);
    for (int i = 0; i < 2; ++i) {
        key(Qt::Key_Right);
        key(Qt::Key_P);
        QTRY_VERIFY_WITH_TIMEOUT(frames()[i + 1].picked, kPatienceMs);
    }
    QVERIFY(!frames()[0].picked);
    QTest::keyClick(m->window.get(), Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
    waitForPictures(2);
    QCOMPARE(recipeAt(0).seed, atOnce[1].painting->recipe.seed);
    QCOMPARE(frames()[0].image, atOnce[1].image);
    QCOMPARE(frames()[1].image, atOnce[2].image);
    // Once is enough.
    actions().finishPicked->trigger();
    auto *sentence = m->window->findChild<SentenceBar *>();
    QTRY_VERIFY_WITH_TIMEOUT(sentence->sentence().startsWith(QStringLiteral("No picked draft")), kPatienceMs);
    QVERIFY(!m->session->isPainting());
}

void TestExploreWindow::strengths_comeFirst_andRareSettingsAreFolded()
{
    m->window->actions().showSettings->trigger();
    const auto spin = [this](const char *name) {
        for (auto *box : m->window->findChildren<QDoubleSpinBox *>()) {
            if (box->accessibleName() == QLatin1String(name) && box->isVisible())
                return box;
        }
        return static_cast<QDoubleSpinBox *>(nullptr);
    };
    auto *panel = m->window->findChild<SettingsPanel *>();
    QTRY_VERIFY(spin("Pull of the words") != nullptr && spin("Neighbours") != nullptr);
    const auto top = [panel](const QWidget *widget) { return widget->mapTo(panel->widget(), QPoint()).y(); };
    QVERIFY(top(spin("Pull of the words")) < top(spin("Pull of the neighbours")));
    QVERIFY(top(spin("Pull of the neighbours")) < top(spin("Neighbours")));
    spin("Pull of the neighbours")->setValue(1.5);
    QCOMPARE(std::get<double>(m->session->settings().params.at("neighbour_strength")), 1.5);
    QVERIFY(m->session->undoStack().undoText().startsWith(QStringLiteral("Pull of the neighbours")));
    QVERIFY(m->named("Split by noise") == nullptr);
    QToolButton *more = nullptr;
    for (auto *button : panel->findChildren<QToolButton *>()) {
        if (button->text().startsWith(QStringLiteral("Advanced")))
            more = button;
    }
    QVERIFY(more != nullptr);
    more->click();
    auto *split = qobject_cast<QComboBox *>(m->named("Split by noise"));
    QVERIFY(split != nullptr);
    split->setCurrentIndex(1);
    QVERIFY(m->session->settings().params.contains("split"));
    QCOMPARE(more->text(), QStringLiteral("Advanced (1 changed)"));
    // What one part of the panel says does not take away what another one says.
    QCOMPARE(std::get<double>(m->session->settings().params.at("neighbour_strength")), 1.5);
}

void TestExploreWindow::typical_narrowsWhatSurprises()
{
    m->window->actions().showSettings->trigger();
    auto *typical = m->window->findChild<TypicalSlider *>();
    auto *slider = typical->findChild<QSlider *>();
    const auto drawn = [this](int times) {
        std::set<std::int64_t> items;
        for (int i = 0; i < times; ++i) {
            QSignalSpy retrieved(m->session.get(), &Session::retrieved);
            m->window->actions().surprise->trigger();
            if (!QTest::qWaitFor([&retrieved] { return retrieved.count() > 0; }, kPatienceMs))
                return std::size_t{0};
            items.insert(m->session->currentRecipe().pseudoQueryItem);
        }
        return items.size();
    };
    const std::size_t any = drawn(12);
    slider->setValue(0);
    QCOMPARE(m->session->settings().typicalShare, 0.01);
    QVERIFY(m->session->undoStack().undoText().startsWith(QStringLiteral("Typical pictures")));
    QTRY_VERIFY(m->session->currentRecipe().typicalShare == 0.01);
    const std::size_t few = drawn(12);
    qInfo("%zu different of all, %zu of the most typical", any, few);
    QVERIFY(few >= 1 && few <= 4);
    QVERIFY(any > few + 3);
    choose(2, 1);
    paint();
    QCOMPARE(recipeAt(0).typicalShare, 0.01);
    // The desk remembers.
    QVERIFY(m->window->close());
    m->window.reset();
    m->session.reset();
    m->studio.reset();
    m->curation.reset();
    m->openStarter();
    m->waitForNeighbours();
    QCOMPARE(m->session->settings().typicalShare, 0.01);
}

QTEST_MAIN(TestExploreWindow)
#include "tst_explore_window.moc"
