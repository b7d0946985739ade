#include "core/base/QueryText.h"
#include "tests/ui/WindowFixture.h"
#include "ui/models/CollectionModel.h"
#include "ui/panels/BrowseBar.h"
#include "ui/panels/BrowsePanel.h"
#include "ui/panels/TagsPanel.h"
#include "ui/widgets/BrowseView.h"
#include "ui/widgets/TagChip.h"
#include "ui/windows/CuratingActions.h"
#include "ui/windows/WindowActions.h"

#include <QAction>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <memory>
#include <set>

using namespace palimpsest;
using namespace palimpsest::ui;

/// Marks, tags and collects pictures of the bundled databases in the real window, as an artist would.
class TestCurateWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void stars_ofASelection_areUndoneTogether();
    void undo_takesBackWhatIsStillOnItsWay();
    void chosenPictures_becomeADatabase();
    void flags_areGivenAndTakenByKeys();
    void label_again_takesItOff();
    void large_goesOn_onlyWhenAsked();
    void filter_showsWhatWearsTheMarks_andFollowsThem();
    void query_filtersTheGrid_whileItIsTyped();
    void nearest_putsWhatTheQueryMeansFirst();
    void severalDatabases_areShownTogether();
    void tags_areGivenCountedAndTaken();
    void suggestions_areWornOnlyWhenAccepted();
    void collection_isMadeNamedFilledAndEmptied();
    void collection_takesWhatIsDroppedOntoIt();
    void smartCollection_followsTheMarks();
    void deletingACollection_canBeUndone();
    void keepQuery_withoutOne_saysSo();

private:
    void browse();
    void select(const std::vector<int> &rows);
    [[nodiscard]] BrowseModel &model() { return m_panel->model(); }
    [[nodiscard]] Marks marksOf(const ItemReference &item);
    [[nodiscard]] CuratingActions &actions() { return *m->window->actions().curating; }
    [[nodiscard]] CollectionModel &collections() { return *m->window->findChild<CollectionModel *>(); }
    [[nodiscard]] TagChip *chip(TagChip::Kind kind, const QString &tag) const;
    [[nodiscard]] QString title() const;
    void giveTag(const QString &tag);
    void makeCollection(const std::vector<int> &rows);
    void undo() { m->window->actions().undo->trigger(); }

    std::unique_ptr<WindowFixture> m;
    BrowsePanel *m_panel = nullptr;
};

void TestCurateWindow::init()
{
    if (const char *missing = WindowFixture::missingStarter())
        QSKIP(missing);
    m = std::make_unique<WindowFixture>();
    m->openStarter();
    m->waitForNeighbours();
    m->session->setQuery({});
    m_panel = m->window->findChild<BrowsePanel *>();
    browse();
}

void TestCurateWindow::cleanup()
{
    m.reset();
}

void TestCurateWindow::browse()
{
    QSignalSpy opened(m_panel, &BrowsePanel::opened);
    QTest::keyClick(m->window.get(), Qt::Key_B, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(opened.count() > 0 && model().rowCount() > 12, kPatienceMs);
}

void TestCurateWindow::select(const std::vector<int> &rows)
{
    std::vector<ItemKey> keys;
    for (const int row : rows)
        keys.push_back(model().keyAt(row));
    m_panel->view().setCurrentIndex(model().index(rows.front()));
    m_panel->view().selectItems(keys);
}

Marks TestCurateWindow::marksOf(const ItemReference &item)
{
    const auto marks = (*m->studio->curation())->marks(std::span(&item, 1));
    return marks ? marks->front() : Marks();
}

TagChip *TestCurateWindow::chip(TagChip::Kind kind, const QString &tag) const
{
    for (TagChip *chip : m->window->findChildren<TagChip *>()) {
        if (chip->kind() == kind && chip->isVisible() && (tag.isEmpty() || chip->tag() == tag))
            return chip;
    }
    return nullptr;
}

QString TestCurateWindow::title() const
{
    return m_panel->source().title;
}

void TestCurateWindow::giveTag(const QString &tag)
{
    QTest::keyClick(m->window->focusWidget(), Qt::Key_T);
    auto *line = qobject_cast<QLineEdit *>(m->named("Add tags"));
    QVERIFY(line != nullptr);
    QVERIFY(line->hasFocus());
    QTest::keyClicks(line, tag);
    QTest::keyClick(line, Qt::Key_Return);
}

void TestCurateWindow::makeCollection(const std::vector<int> &rows)
{
    const int before = collections().rowCount();
    select(rows);
    QTest::keyClick(&m_panel->view(), Qt::Key_G, Qt::ControlModifier);
    QTRY_COMPARE(collections().rowCount(), before + 1);
}

void TestCurateWindow::stars_ofASelection_areUndoneTogether()
{
    select({0, 1, 2});
    const std::vector<ItemReference> items{model().reference(0), model().reference(1), model().reference(2)};
    QTest::keyClick(&m_panel->view(), Qt::Key_4);
    QTRY_COMPARE(model().marks(2).rating, 4);
    for (const ItemReference &item : items)
        QCOMPARE(marksOf(item).rating, 4);
    QCOMPARE(model().marks(3).rating, 0);
    QCOMPARE(m->session->undoStack().undoText(), QStringLiteral("Rate 3 pictures 4 stars"));
    QVERIFY(model().index(1).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("4 stars")));
    QVERIFY(model().index(1).data(Qt::ToolTipRole).toString().contains(QStringLiteral("4 stars")));
    undo();
    QTRY_COMPARE(model().marks(1).rating, 0);
    for (const ItemReference &item : items)
        QVERIFY(marksOf(item).isEmpty());
}

void TestCurateWindow::undo_takesBackWhatIsStillOnItsWay()
{
    select({3});
    const ItemReference item = model().reference(3);
    QTest::keyClick(&m_panel->view(), Qt::Key_2);
    QTRY_COMPARE(model().marks(3).rating, 2);
    QTest::keyClick(&m_panel->view(), Qt::Key_5);
    QVERIFY(m->session->curation().isBusy());
    undo();
    QTRY_VERIFY(!m->session->curation().isBusy());
    QTRY_COMPARE(marksOf(item).rating, 2);
    QTRY_COMPARE(model().marks(3).rating, 2);
    QVERIFY(m->session->undoStack().canRedo());
    m->window->actions().redo->trigger();
    QTRY_COMPARE(model().marks(3).rating, 5);
}

void TestCurateWindow::chosenPictures_becomeADatabase()
{
    select({2, 4, 6});
    const int before = m->session->shelf().rowCount();
    QTest::keyClick(&m_panel->view(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = m->window->findChild<QInputDialog *>();
    QVERIFY(dialog != nullptr);
    QVERIFY(dialog->textValue().startsWith(QStringLiteral("From ")));
    dialog->setTextValue(QStringLiteral("Three of them"));
    dialog->accept();
    QTRY_COMPARE_WITH_TIMEOUT(m->session->shelf().rowCount(), before + 1, kPatienceMs);
    const QString id = m->session->databases().front();
    QCOMPARE(m->session->shelf().nameOf(id), QStringLiteral("Three of them"));
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 3, kPatienceMs);
    m->waitForNeighbours();
    undo();
    QTRY_COMPARE_WITH_TIMEOUT(m->session->shelf().rowCount(), before, kPatienceMs);
    QVERIFY(!m->session->databases().contains(id));
}

void TestCurateWindow::flags_areGivenAndTakenByKeys()
{
    BrowseView &view = m_panel->view();
    select({5});
    const QRect card = view.visualRect(model().index(5));
    QTRY_VERIFY_WITH_TIMEOUT(!m_panel->thumbnails().picture(model().keyAt(5)).isNull(), kPatienceMs);
    const QImage plain = view.viewport()->grab(card).toImage();
    QTest::keyClick(&view, Qt::Key_P);
    QTRY_COMPARE(model().marks(5).flag, PickFlag::Picked);
    QTRY_VERIFY(view.viewport()->grab(card).toImage() != plain);
    const QImage picked = view.viewport()->grab(card).toImage();
    QTest::keyClick(&view, Qt::Key_X);
    QTRY_COMPARE(model().marks(5).flag, PickFlag::Rejected);
    QTRY_VERIFY(view.viewport()->grab(card).toImage() != picked);
    QCOMPARE(marksOf(model().reference(5)).flag, PickFlag::Rejected);
    QTest::keyClick(&view, Qt::Key_U);
    QTRY_COMPARE(model().marks(5).flag, PickFlag::None);
    QTRY_COMPARE(view.viewport()->grab(card).toImage(), plain);
}

void TestCurateWindow::label_again_takesItOff()
{
    select({1, 2});
    QTest::keyClick(&m_panel->view(), Qt::Key_6);
    QTRY_COMPARE(model().marks(2).label, ColourLabel::Red);
    QTest::keyClick(&m_panel->view(), Qt::Key_9);
    QTRY_COMPARE(model().marks(2).label, ColourLabel::Blue);
    select({1, 2, 3});
    QTest::keyClick(&m_panel->view(), Qt::Key_9);
    QTRY_COMPARE(model().marks(3).label, ColourLabel::Blue);
    QCOMPARE(model().marks(1).label, ColourLabel::Blue);
    QTest::keyClick(&m_panel->view(), Qt::Key_9);
    QTRY_COMPARE(model().marks(1).label, ColourLabel::None);
    QCOMPARE(marksOf(model().reference(3)).label, ColourLabel::None);
}

void TestCurateWindow::large_goesOn_onlyWhenAsked()
{
    select({3});
    QTest::keyClick(&m_panel->view(), Qt::Key_Return);
    QVERIFY(m_panel->isLarge());
    QTest::keyClick(m->window->focusWidget(), Qt::Key_5);
    QTRY_COMPARE(model().marks(3).rating, 5);
    QCOMPARE(m_panel->currentRow(), 3);
    actions().goOn->trigger();
    QTest::keyClick(m->window->focusWidget(), Qt::Key_X);
    QCOMPARE(m_panel->currentRow(), 4);
    QTRY_COMPARE(model().marks(3).flag, PickFlag::Rejected);
    QCOMPARE(model().marks(4), CullMarks());
}

void TestCurateWindow::filter_showsWhatWearsTheMarks_andFollowsThem()
{
    const int all = model().rowCount();
    select({2, 4, 6});
    const std::set<ItemReference> kept{model().reference(2), model().reference(4), model().reference(6)};
    QTest::keyClick(&m_panel->view(), Qt::Key_3);
    QTRY_COMPARE(model().marks(6).rating, 3);
    const auto choose = [&](const QString &words) {
        for (QMenu *menu : m_panel->findChild<BrowseBar *>()->findChildren<QMenu *>()) {
            for (QAction *action : menu->actions()) {
                if (action->text().remove(QLatin1Char('&')) == words)
                    action->trigger();
            }
        }
    };
    choose(QStringLiteral("2 stars or more"));
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 3, kPatienceMs);
    for (int row = 0; row < 3; ++row)
        QVERIFY(kept.contains(model().reference(row)));
    select({0});
    QTest::keyClick(&m_panel->view(), Qt::Key_1);
    QTRY_COMPARE(model().rowCount(), 2);
    QCOMPARE(m_panel->currentRow(), 0);
    choose(QStringLiteral("Picked"));
    QTRY_COMPARE(model().rowCount(), 0);
    choose(QStringLiteral("Any rating"));
    choose(QStringLiteral("All pictures"));
    QTRY_COMPARE(model().rowCount(), all);
}

void TestCurateWindow::query_filtersTheGrid_whileItIsTyped()
{
    const int all = model().rowCount();
    select({0, 1});
    QTest::keyClick(&m_panel->view(), Qt::Key_5);
    QTRY_COMPARE(model().marks(1).rating, 5);
    QTest::keyClick(m->window.get(), Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(m->window->focusWidget(), QStringLiteral("rating:4.."));
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 2, kPatienceMs);
    QCOMPARE(model().marks(0).rating, 5);
    undo();
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 0, kPatienceMs);
    m->session->setQuery({});
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), all, kPatienceMs);
}

void TestCurateWindow::nearest_putsWhatTheQueryMeansFirst()
{
    const int all = model().rowCount();
    Query query;
    query.parts.push_back({QueryPart::Kind::Text, "a ship in a storm", {}, {}, 1.0, {}});
    QSignalSpy retrieved(m->session.get(), &Session::retrieved);
    m->session->setQuery(query);
    QTRY_VERIFY_WITH_TIMEOUT(retrieved.count() > 0, kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(!m_panel->source().foundOrder.isEmpty(), kPatienceMs);
    QCOMPARE(model().rowCount(), all);
    m_panel->setOrder(BrowseOrder::AsFound);
    QTRY_COMPARE_WITH_TIMEOUT(model().order(), BrowseOrder::AsFound, kPatienceMs);
    QCOMPARE(model().rowCount(), all);
    const auto &found = m->session->neighbours().neighbours();
    QVERIFY(!found.empty());
    QCOMPARE(model().itemAt(0), found.front().itemId);
}

void TestCurateWindow::severalDatabases_areShownTogether()
{
    const ShelfModel &shelf = m->session->shelf();
    QStringList ids;
    std::int64_t items = 0;
    for (int row = 0; row < 2; ++row) {
        ids.append(shelf.index(row).data(ShelfModel::IdRole).toString());
        items += m->library->find(ids.back().toStdString())->items;
    }
    m->session->setDatabases(ids);
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), static_cast<int>(items), kPatienceMs);
    QCOMPARE(model().databaseIds(), ids);
    QCOMPARE(model().databaseId(model().rowCount() - 1), ids.back());
    QVERIFY(title().contains(shelf.nameOf(ids.back())));
    // One of each, at the same time.
    const int last = model().rowCount() - 1;
    select({0, last});
    QTest::keyClick(&m_panel->view(), Qt::Key_2);
    QTRY_COMPARE(model().marks(last).rating, 2);
    QCOMPARE(marksOf(model().reference(0)).rating, 2);
    m_panel->view().setCurrentIndex(model().index(last));
    QTRY_VERIFY_WITH_TIMEOUT(!m_panel->currentImage().isNull(), kPatienceMs);
    m_panel->setOrder(BrowseOrder::Title);
    QTRY_COMPARE_WITH_TIMEOUT(model().order(), BrowseOrder::Title, kPatienceMs);
    std::set<QString> seen;
    for (int row = 0; row < model().rowCount(); ++row)
        seen.insert(model().databaseId(row));
    QCOMPARE(seen.size(), std::size_t{2});
}

void TestCurateWindow::tags_areGivenCountedAndTaken()
{
    select({0, 1});
    giveTag(QStringLiteral("Mood : Calm"));
    QTRY_VERIFY_WITH_TIMEOUT(chip(TagChip::Kind::Worn, QStringLiteral("mood:calm")) != nullptr, kPatienceMs);
    QCOMPARE(marksOf(model().reference(1)).tags, std::vector<std::string>{"mood:calm"});
    QTest::keyClick(m->window->focusWidget(), Qt::Key_Escape);
    QCOMPARE(m->window->focusWidget(), &m_panel->view());
    select({0, 1, 2});
    const auto counted = [this] {
        const TagChip *worn = chip(TagChip::Kind::Worn, QStringLiteral("mood:calm"));
        return worn == nullptr ? QString() : worn->word()->text();
    };
    QTRY_COMPARE(counted(), QStringLiteral("mood:calm 2/3"));
    QTest::mouseClick(chip(TagChip::Kind::Worn, {})->word(), Qt::LeftButton);
    QTRY_COMPARE(counted(), QStringLiteral("mood:calm"));
    QTest::mouseClick(chip(TagChip::Kind::Worn, {})->cross(), Qt::LeftButton);
    QTRY_VERIFY(chip(TagChip::Kind::Worn, {}) == nullptr);
    QVERIFY(marksOf(model().reference(0)).tags.empty());
    undo();
    QTRY_COMPARE(counted(), QStringLiteral("mood:calm"));
}

void TestCurateWindow::suggestions_areWornOnlyWhenAccepted()
{
    select({0});
    QTest::keyClick(m->window.get(), Qt::Key_F10);
    QTRY_VERIFY_WITH_TIMEOUT(chip(TagChip::Kind::Suggested, {}) != nullptr, kPatienceMs);
    const ItemReference item = model().reference(0);
    QVERIFY(marksOf(item).tags.empty());
    const QString first = chip(TagChip::Kind::Suggested, {})->tag();
    QTest::mouseClick(chip(TagChip::Kind::Suggested, first)->cross(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(chip(TagChip::Kind::Suggested, first) == nullptr, kPatienceMs);
    QVERIFY(marksOf(item).tags.empty());
    QTRY_VERIFY_WITH_TIMEOUT(chip(TagChip::Kind::Suggested, {}) != nullptr, kPatienceMs);
    const QString second = chip(TagChip::Kind::Suggested, {})->tag();
    QTest::mouseClick(chip(TagChip::Kind::Suggested, second)->word(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(chip(TagChip::Kind::Worn, second) != nullptr, kPatienceMs);
    QCOMPARE(marksOf(item).tags, std::vector<std::string>{second.toStdString()});
    QTest::keyClick(m->window.get(), Qt::Key_F10);
    QVERIFY(!actions().showTags->isChecked());
}

void TestCurateWindow::collection_isMadeNamedFilledAndEmptied()
{
    makeCollection({7, 3});
    QWidget *editor = m->window->focusWidget();
    QVERIFY2(qobject_cast<QLineEdit *>(editor) != nullptr, "What is new waits for its name");
    QTest::keyClicks(editor, QStringLiteral("Storms"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(collections().index(0).data().toString(), QStringLiteral("Storms"));
    const ItemReference third = model().reference(3);
    auto *list = qobject_cast<QListView *>(m->named("Collections"));
    QVERIFY(list != nullptr);
    QVERIFY2(m->named("Databases") != nullptr, "The collections stand below the databases, not in their place");
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 2, kPatienceMs);
    QCOMPARE(title(), QStringLiteral("Storms"));
    QCOMPARE(model().order(), BrowseOrder::AsFound);
    QCOMPARE(model().reference(0), third);
    select({0});
    QTest::keyClick(&m_panel->view(), Qt::Key_Delete);
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 1, kPatienceMs);
    undo();
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 2, kPatienceMs);
    QCOMPARE(model().reference(0), third);
}

void TestCurateWindow::collection_takesWhatIsDroppedOntoIt()
{
    makeCollection({0});
    const qint64 id = collections().index(0).data(CollectionModel::IdRole).toLongLong();
    const auto count = [&] { return (*m->studio->curation())->collection(id)->items.size(); };
    QCOMPARE(count(), std::size_t{1});
    select({4, 5});
    const std::unique_ptr<QMimeData> dragged(model().mimeData({model().index(4), model().index(5)}));
    QVERIFY(collections().dropMimeData(dragged.get(), Qt::CopyAction, -1, -1, collections().index(0)));
    QTRY_COMPARE(count(), std::size_t{3});
    select({6});
    Q_EMIT actions().addTo->aboutToShow();
    actions().addTo->actions().front()->trigger();
    QTRY_COMPARE(count(), std::size_t{4});
    QTRY_VERIFY(m->session->undoStack().undoText().startsWith(QStringLiteral("Put 1 picture ")));
    undo();
    QTRY_COMPARE(count(), std::size_t{3});
}

void TestCurateWindow::smartCollection_followsTheMarks()
{
    const auto query = parseQuery("rating:5");
    QVERIFY(query);
    m->session->setQuery(*query);
    actions().keepQuery->trigger();
    QTRY_COMPARE(collections().rowCount(), 1);
    QTest::keyClick(m->window->focusWidget(), Qt::Key_Escape);
    QVERIFY(collections().index(0).data(CollectionModel::SmartRole).toBool());
    QCOMPARE(collections().index(0).data(CollectionModel::QueryRole).toString(), QStringLiteral("rating:5"));
    m->session->setQuery({});
    QTRY_VERIFY_WITH_TIMEOUT(model().rowCount() > 12, kPatienceMs);
    m_panel->focusList();
    select({8});
    const ItemReference eighth = model().reference(8);
    QTest::keyClick(&m_panel->view(), Qt::Key_5);
    QTRY_COMPARE(model().marks(8).rating, 5);
    actions().openCollection->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 1, kPatienceMs);
    QCOMPARE(model().reference(0), eighth);
    QTest::keyClick(&m_panel->view(), Qt::Key_0);
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 0, kPatienceMs);
    undo();
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 1, kPatienceMs);
}

void TestCurateWindow::deletingACollection_canBeUndone()
{
    const int all = model().rowCount();
    makeCollection({1, 2});
    QTest::keyClick(m->window->focusWidget(), Qt::Key_Escape);
    actions().openCollection->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 2, kPatienceMs);
    QSignalSpy failed(m_panel, &BrowsePanel::failed);
    actions().removeCollection->trigger();
    QTRY_COMPARE(collections().rowCount(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), all, kPatienceMs);
    QCOMPARE(failed.count(), 0);
    undo();
    QTRY_COMPARE(collections().rowCount(), 1);
    const qint64 id = collections().index(0).data(CollectionModel::IdRole).toLongLong();
    QCOMPARE((*m->studio->curation())->collection(id)->items.size(), std::size_t{2});
}

void TestCurateWindow::keepQuery_withoutOne_saysSo()
{
    QSignalSpy failed(m->session.get(), &Session::failed);
    actions().keepQuery->trigger();
    QCOMPARE(failed.count(), 1);
    QCOMPARE(collections().rowCount(), 0);
}

QTEST_MAIN(TestCurateWindow)
#include "tst_curate_window.moc"
