#include "tests/ui/WindowFixture.h"
#include "ui/models/FrameTable.h"
#include "ui/panels/NeighbourStrip.h"
#include "ui/panels/QueryBar.h"
#include "ui/panels/SettingsPanel.h"
#include "ui/widgets/Canvas.h"
#include "ui/widgets/NeighbourView.h"
#include "ui/widgets/PictureMime.h"
#include "ui/widgets/SentenceBar.h"
#include "ui/windows/WindowActions.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace palimpsest;
using namespace palimpsest::ui;

/// Plays the neighbours in the real window, as an artist would.
class TestNeighboursWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void keys_pinExcludeAndWeigh();
    void cards_areMovedByKeys_andByDragging();
    void artist_isExcluded_staysInSight_andComesBack();
    void tag_isExcludedFromAMenu();
    void licence_isOnTheCard_andRead();
    void pointing_lightsPictureAndNeighbours();
    void without_paintsTheSameSeedTwice();
    void ownPicture_becomesANeighbour();
    void settings_areUndone_andNamed();
    void paste_goesWhereTheFocusIs();
    void droppedRecipe_isOfferedFirst();

private:
    [[nodiscard]] NeighbourModel &model() { return m->session->neighbours(); }
    [[nodiscard]] const Neighbour &at(int row) { return model().neighbours()[static_cast<std::size_t>(row)]; }
    [[nodiscard]] NeighbourView &view() { return *m->window->findChild<NeighbourView *>(); }
    [[nodiscard]] WindowActions &actions() { return m->window->actions(); }
    void choose(int row);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&view(), key, modifiers);
    }
    void paint();

    std::unique_ptr<WindowFixture> m;
};

void TestNeighboursWindow::init()
{
    if (const char *missing = WindowFixture::missingStarter())
        QSKIP(missing);
    m = std::make_unique<WindowFixture>();
    m->openStarter();
    m->waitForNeighbours();
    QVERIFY(model().rowCount() >= 3);
}

void TestNeighboursWindow::cleanup()
{
    m.reset();
}

void TestNeighboursWindow::choose(int row)
{
    view().setFocus();
    view().setCurrentIndex(model().index(row));
}

void TestNeighboursWindow::paint()
{
    PaintSettings settings = m->session->settings();
    settings.count = 1;
    settings.params["steps"] = std::int64_t{4};
    m->session->setSettings(settings);
    QTest::keyClick(m->window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!m->session->isPainting() && m->session->table().frames().size() == 1
                                 && m->session->table().frames().front().painting,
                             kPatienceMs);
}

void TestNeighboursWindow::keys_pinExcludeAndWeigh()
{
    choose(1);
    const NeighbourIdentity second = NeighbourIdentity::of(at(1));
    key(Qt::Key_P);
    QCOMPARE(at(1).state, NeighbourState::Pinned);
    key(Qt::Key_Up);
    key(Qt::Key_Up);
    QCOMPARE(at(1).weight, 1.5);
    key(Qt::Key_1);
    QCOMPARE(at(1).weight, 1.0);
    choose(2);
    const NeighbourIdentity third = NeighbourIdentity::of(at(2));
    QSignalSpy retrieved(m->session.get(), &Session::retrieved);
    key(Qt::Key_X);
    QTRY_VERIFY_WITH_TIMEOUT(retrieved.count() > 0, kPatienceMs);
    QVERIFY(model().rowOf(second) >= 0);
    const int row = model().rowOf(third);
    QVERIFY(row >= 0);
    QCOMPARE(at(row).state, NeighbourState::Excluded);
    actions().undo->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(model().rowOf(third) >= 0 && at(model().rowOf(third)).state != NeighbourState::Excluded,
                             kPatienceMs);
}

void TestNeighboursWindow::cards_areMovedByKeys_andByDragging()
{
    choose(0);
    const NeighbourIdentity first = NeighbourIdentity::of(at(0));
    key(Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(model().rowOf(first), 1);
    QCOMPARE(at(1).state, NeighbourState::Pinned);
    QCOMPARE(view().currentIndex().row(), 1);
    actions().undo->trigger();
    QCOMPARE(model().rowOf(first), 0);
    QCOMPARE(at(0).state, NeighbourState::Retrieved);
    // A drop from the view itself is a move; drags cannot be driven without a pointer, so the drop is told to the view.
    Q_EMIT view().moved(2, 0);
    QCOMPARE(model().rowOf(first), 1);
    QVERIFY(at(0).state == NeighbourState::Pinned);
    const std::unique_ptr<QMimeData> mime(model().mimeData({model().index(0)}));
    QVERIFY(!mime->urls().isEmpty() && mime->urls().front().isLocalFile());
}

void TestNeighboursWindow::artist_isExcluded_staysInSight_andComesBack()
{
    choose(0);
    const std::string artist = at(0).facts.artist;
    if (artist.empty())
        QSKIP("the bundled databases name no artists");
    const NeighbourIdentity first = NeighbourIdentity::of(at(0));
    QSignalSpy retrieved(m->session.get(), &Session::retrieved);
    key(Qt::Key_X, Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(retrieved.count() > 0, kPatienceMs);
    QTest::qWait(300);
    QCOMPARE(m->session->query().conditions.size(), std::size_t{1});
    QVERIFY(m->session->query().conditions.front().negated);
    QVERIFY(model().rowOf(first) >= 0);
    for (const Neighbour &each : model().neighbours())
        QVERIFY(each.facts.artist != artist || each.state == NeighbourState::Excluded);
    actions().undo->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(m->session->query().conditions.empty(), kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(model().rowOf(first) >= 0 && at(model().rowOf(first)).state != NeighbourState::Excluded,
                             kPatienceMs);
}

void TestNeighboursWindow::tag_isExcludedFromAMenu()
{
    const ItemReference item{at(0).databaseId, at(0).itemId};
    QSignalSpy changed(&m->session->curation(), &CurationDesk::changed);
    m->session->curation().change([item](pipeline::Curation &curation) {
        MarkEdit edit;
        edit.addedTags = {"mood:loud"};
        return curation.mark(std::span(&item, 1), edit);
    });
    QTRY_VERIFY_WITH_TIMEOUT(changed.count() > 0, kPatienceMs);
    choose(0);
    key(Qt::Key_X, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(qobject_cast<QMenu *>(QApplication::activePopupWidget()) != nullptr, kPatienceMs);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QCOMPARE(menu->actions().size(), 1);
    QVERIFY(menu->actions().front()->text().contains(QStringLiteral("mood:loud")));
    QSignalSpy retrieved(m->session.get(), &Session::retrieved);
    menu->actions().front()->trigger();
    menu->close();
    QTRY_VERIFY_WITH_TIMEOUT(retrieved.count() > 0, kPatienceMs);
    QCOMPARE(m->session->query().conditions.front().text, std::string("mood:loud"));
    QTRY_VERIFY_WITH_TIMEOUT(std::none_of(model().neighbours().begin(), model().neighbours().end(),
                                          [&](const Neighbour &each) {
                                              return each.itemId == item.itemId && each.databaseId == item.databaseId
                                                     && each.state != NeighbourState::Excluded;
                                          }),
                             kPatienceMs);
}

void TestNeighboursWindow::licence_isOnTheCard_andRead()
{
    const QModelIndex index = model().index(0);
    QCOMPARE(index.data(NeighbourModel::BadgeRole).toString(), QStringLiteral("CC0"));
    QVERIFY(!index.data(NeighbourModel::ForbidsRole).toBool());
    QVERIFY(index.data(Qt::AccessibleDescriptionRole).toString().contains(QStringLiteral("licence CC0-1.0")));
}

void TestNeighboursWindow::pointing_lightsPictureAndNeighbours()
{
    paint();
    auto *canvas = m->window->findChild<Canvas *>();
    QVERIFY(!model().index(0).data(NeighbourModel::LitRole).isValid());
    QTest::mouseMove(canvas, canvas->rect().center() + QPoint(3, 5));
    QTRY_VERIFY(model().index(0).data(NeighbourModel::LitRole).isValid());
    double sum = 0.0;
    for (int row = 0; row < model().rowCount(); ++row)
        sum += model().index(row).data(NeighbourModel::LitRole).toDouble();
    QVERIFY(std::abs(sum - 1.0) < 1e-6);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(canvas, &leave);
    QVERIFY(!model().index(0).data(NeighbourModel::LitRole).isValid());
    // And the other way round: a veil lies over what a neighbour did not shape.
    canvas->setFocus();
    const QImage plain = canvas->grab().toImage();
    QVERIFY(QMetaObject::invokeMethod(m->window->findChild<NeighbourStrip *>(), "pointedAt", Q_ARG(int, 0)));
    QVERIFY(canvas->grab().toImage() != plain);
}

void TestNeighboursWindow::without_paintsTheSameSeedTwice()
{
    paint();
    const Recipe painted = m->session->table().frames().front().painting->recipe;
    const QImage before = m->session->table().frames().front().image;
    choose(1);
    const NeighbourIdentity left = NeighbourIdentity::of(at(1));
    key(Qt::Key_W);
    QTRY_VERIFY_WITH_TIMEOUT(m->session->table().frames().size() == 2 && !m->session->isPainting(), kPatienceMs);
    const auto &frames = m->session->table().frames();
    QVERIFY(frames[0].painting && frames[1].painting);
    QCOMPARE(frames[0].image, before);
    QCOMPARE(frames[1].painting->recipe.seed, painted.seed);
    QVERIFY(frames[1].image != before);
    for (const Neighbour &each : frames[1].painting->recipe.neighbours)
        QVERIFY(NeighbourIdentity::of(each) != left || each.state == NeighbourState::Excluded);
    QVERIFY(frames[1].label.startsWith(QStringLiteral("Without")));
}

void TestNeighboursWindow::ownPicture_becomesANeighbour()
{
    QImage picture(96, 96, QImage::Format_RGB32);
    picture.fill(QColor(200, 60, 30));
    const QString path = m->home.filePath(QStringLiteral("mine.png"));
    QVERIFY(picture.save(path));
    const int before = model().conditioningCount();
    Q_EMIT view().picturesDropped({{path, {}}});
    QTRY_VERIFY_WITH_TIMEOUT(at(0).state == NeighbourState::AddedByHand, kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(model().conditioningCount() >= before, kPatienceMs);
    QCOMPARE(QString::fromStdString(at(0).picturePath), path);
}

void TestNeighboursWindow::settings_areUndone_andNamed()
{
    const PaintSettings before = m->session->settings();
    auto *panel = m->window->findChild<SettingsPanel *>();
    PaintSettings wanted = before;
    wanted.k = before.k + 1;
    Q_EMIT panel->settingsChanged(wanted);
    wanted.k = before.k + 3;
    Q_EMIT panel->settingsChanged(wanted);
    QCOMPARE(m->session->settings().k, before.k + 3);
    QCOMPARE(m->session->undoStack().undoText(),
             QStringLiteral("Neighbours: %1 to %2").arg(before.k).arg(before.k + 3));
    const std::uint64_t seed = m->session->settings().seed;
    actions().newSeed->trigger();
    QVERIFY(m->session->settings().seed != seed);
    actions().undo->trigger();
    QCOMPARE(m->session->settings().seed, seed);
    actions().undo->trigger();
    QCOMPARE(m->session->settings().k, before.k);
    QCOMPARE(panel->settings().k, before.k);
    actions().redo->trigger();
    QCOMPARE(m->session->settings().k, before.k + 3);
}

void TestNeighboursWindow::paste_goesWhereTheFocusIs()
{
    QImage picture(96, 96, QImage::Format_RGB32);
    picture.fill(QColor(20, 60, 130));
    const QString path = m->home.filePath(QStringLiteral("blue.png"));
    QVERIFY(picture.save(path));
    // As a file manager or a text editor gives it.
    auto *mime = new QMimeData;
    mime->setText(QUrl::fromLocalFile(path).toString());
    QGuiApplication::clipboard()->setMimeData(mime);
    choose(0);
    actions().pasteQuery->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(at(0).state == NeighbourState::AddedByHand, kPatienceMs);
    QVERIFY(m->session->query().parts.empty() || m->session->query().parts.front().kind != QueryPart::Kind::Image);
    m->window->findChild<Canvas *>()->setFocus();
    actions().pasteQuery->trigger();
    const auto searched = [this] {
        const auto &parts = m->session->query().parts;
        return std::any_of(parts.begin(), parts.end(),
                           [](const QueryPart &part) { return part.kind == QueryPart::Kind::Image; });
    };
    QTRY_VERIFY_WITH_TIMEOUT(searched(), kPatienceMs);
}

void TestNeighboursWindow::droppedRecipe_isOfferedFirst()
{
    paint();
    const Frame frame = m->session->table().frames().front();
    QTRY_VERIFY_WITH_TIMEOUT(!m->session->table().frames().front().path.isEmpty(), kPatienceMs);
    const QString path = m->session->table().frames().front().path;
    const Recipe painted = frame.painting->recipe;
    // What is copied brings its recipe along.
    m->window->findChild<Canvas *>()->setFocus();
    actions().copyPicture->trigger();
    const auto copied = recipeIn(QGuiApplication::clipboard()->mimeData());
    QVERIFY(copied.has_value());
    QCOMPARE(copied->seed, painted.seed);
    actions().newSeed->trigger();
    Q_EMIT m->window->findChild<Canvas *>()->picturesDropped({{path, {}}});
    auto *sentence = m->window->findChild<SentenceBar *>();
    QTRY_VERIFY_WITH_TIMEOUT(sentence->sentence().contains(QStringLiteral("recipe")), kPatienceMs);
    QVERIFY(m->session->settings().seed != painted.seed);
    for (QPushButton *button : sentence->findChildren<QPushButton *>()) {
        if (button->isVisible())
            button->click();
    }
    QTRY_COMPARE_WITH_TIMEOUT(m->session->settings().seed, painted.seed, kPatienceMs);
}

QTEST_MAIN(TestNeighboursWindow)
#include "tst_neighbours_window.moc"
