#include "core/pipeline/DatabaseCurating.h"
#include "tests/ui/WindowFixture.h"
#include "ui/panels/DuplicatesPanel.h"
#include "ui/widgets/DuplicateView.h"
#include "ui/widgets/KeepRuleList.h"
#include "ui/windows/WindowActions.h"

#include <QAction>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

using namespace palimpsest;
using namespace palimpsest::ui;
using pipeline::DuplicateAction;

namespace {

constexpr int kCopied = 30; ///< Items of the starter that are in a database of one's own too.

} // namespace

/// Duplicates between a bundled database and one made from it, in the real window, driven as an artist would.
class TestDuplicatesWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void duplicates_areFoundAndShown_andEscapeGoesBack();
    void search_canBeStopped_andBegunAgain();
    void rules_changeThePreview_andNothingElse();
    void apply_removesOnce_andUndoBringsBack();
    void artistsChoice_overrulesTheRules_andUndoTakesItBack();
    void rejecting_doesOneListOnce();
    void otherLists_sayWhatLooksAndMeansTheSame();
    void closing_whileLooking_isClean();

private:
    void showDuplicates();
    void settle();
    /// Of pictures that look or mean the same; whether there are any.
    bool showFirstListOfAlike();
    void mark(const ItemReference &item, int rating, PickFlag flag);
    [[nodiscard]] std::int64_t ownItems() const { return m->library->find(m_own.toStdString())->items; }
    [[nodiscard]] QPushButton *applyButton() const;
    [[nodiscard]] DuplicateModel &model() const { return m_panel->model(); }
    [[nodiscard]] DuplicateView &view() const { return m_panel->view(); }

    std::unique_ptr<WindowFixture> m;
    DuplicatesPanel *m_panel = nullptr;
    QString m_own;
};

void TestDuplicatesWindow::init()
{
    if (const char *missing = WindowFixture::missingStarter())
        QSKIP(missing);
    m = std::make_unique<WindowFixture>();
    m->openStarter();
    m->waitForNeighbours();
    m_panel = m->window->findChild<DuplicatesPanel *>();
    const QString starter = m->session->databases().front();
    std::vector<ItemReference> items;
    for (std::int64_t item = 0; item < kCopied; ++item)
        items.push_back({starter.toStdString(), item});
    const auto curation = m->studio->curation();
    QVERIFY(curation);
    const auto made = pipeline::makeDatabase(**curation, "Copies", items, {}, {});
    QVERIFY(made);
    m_own = QString::fromStdString(made->database.id);
    QSignalSpy changed(m->session.get(), &Session::databasesChanged);
    m->session->refreshLibrary();
    QTRY_VERIFY_WITH_TIMEOUT(changed.count() > 0 && m->session->shelf().rowOf(m_own) >= 0, kPatienceMs);
    m->session->setDatabases({m_own, starter});
}

void TestDuplicatesWindow::cleanup()
{
    m.reset();
}

void TestDuplicatesWindow::settle()
{
    QTRY_VERIFY_WITH_TIMEOUT(
        m_panel->hasReport() && !m_panel->service().isFinding() && !m_panel->service().isPlanning(), kPatienceMs);
}

void TestDuplicatesWindow::showDuplicates()
{
    QTest::keyClick(m->window.get(), Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_panel->isVisible());
    settle();
    QCOMPARE(model().rowCount(), kCopied);
}

bool TestDuplicatesWindow::showFirstListOfAlike()
{
    for (const int list : {1, 2}) {
        m_panel->setList(list);
        settle();
        if (model().rowCount() > 0)
            return true;
    }
    return false;
}

void TestDuplicatesWindow::mark(const ItemReference &item, int rating, PickFlag flag)
{
    MarkEdit edit;
    edit.rating = rating;
    edit.flag = flag;
    m->session->curation().change([item, edit](pipeline::Curation &curation) {
        const std::vector<ItemReference> items{item};
        return curation.mark(items, edit);
    });
}

QPushButton *TestDuplicatesWindow::applyButton() const
{
    for (auto *button : m_panel->findChildren<QPushButton *>()) {
        const QString text = button->text();
        if (text.startsWith(QLatin1String("&Re")) || text.startsWith(QLatin1String("&Trash")))
            return button;
    }
    return nullptr;
}

void TestDuplicatesWindow::duplicates_areFoundAndShown_andEscapeGoesBack()
{
    showDuplicates();
    QVERIFY(m->window->actions().duplicates->isChecked());
    QCOMPARE(m_panel->list(), 0);
    for (int row = 0; row < model().rowCount(); ++row) {
        const DuplicateModel::Group &group = model().group(row);
        QCOMPARE(group.size(), std::size_t{2});
        QVERIFY(group.front().stays && !group.back().stays);
        QVERIFY2(group.back().item.databaseId == m_own.toStdString(), "What came with the program stays");
        QVERIFY(!group.back().reason.empty());
    }
    QCOMPARE(applyButton()->text(), QStringLiteral("&Remove %1 pictures").arg(kCopied));
    QVERIFY(view().hasFocus());
    QTest::keyClick(&view(), Qt::Key_Down);
    QTest::keyClick(&view(), Qt::Key_Right);
    QCOMPARE(view().currentIndex().row(), 1);
    QCOMPARE(view().currentCard(), 1);
    QVERIFY(view().accessibleDescription().contains(QLatin1String("Leaves")));
    QTest::keyClick(&view(), Qt::Key_Escape);
    QVERIFY(!m_panel->isVisible());
    QCOMPARE(ownItems(), std::int64_t{kCopied});
}

void TestDuplicatesWindow::search_canBeStopped_andBegunAgain()
{
    QSignalSpy found(&m_panel->service(), &DuplicateService::found);
    QSignalSpy stopped(&m_panel->service(), &DuplicateService::stopped);
    m->window->actions().duplicates->trigger();
    QVERIFY(m_panel->service().isFinding());
    m_panel->toggleFinding();
    QTRY_VERIFY_WITH_TIMEOUT(!m_panel->service().isFinding(), kPatienceMs);
    // It may have been done already when it was asked to stop.
    QCOMPARE(found.count() + stopped.count(), 1);
    m_panel->toggleFinding();
    settle();
    QCOMPARE(model().rowCount(), kCopied);
}

void TestDuplicatesWindow::rules_changeThePreview_andNothingElse()
{
    showDuplicates();
    QSignalSpy planned(&m_panel->service(), &DuplicateService::planned);
    // Rejecting is refused for the same file, which wears the same marks everywhere.
    m_panel->setAction(DuplicateAction::Reject);
    QVERIFY2(!applyButton()->isEnabled(), "What is not seen yet cannot be done");
    QTRY_COMPARE_WITH_TIMEOUT(planned.count(), 1, kPatienceMs);
    QCOMPARE(model().leaving(), 0);
    QVERIFY(!applyButton()->isEnabled());
    m_panel->setAction(DuplicateAction::Remove);
    QTRY_COMPARE_WITH_TIMEOUT(planned.count(), 2, kPatienceMs);
    QCOMPARE(model().leaving(), kCopied);
    QCOMPARE(ownItems(), std::int64_t{kCopied});
    QVERIFY(!m->session->undoStack().canUndo());

    // Of two pictures that are alike one is picked and the other one rated.
    QVERIFY(showFirstListOfAlike());
    const ItemReference rated = model().group(0).front().item;
    const ItemReference picked = model().group(0).back().item;
    mark(rated, 5, PickFlag::None);
    mark(picked, 0, PickFlag::Picked);
    QTRY_VERIFY_WITH_TIMEOUT(model().group(0).front().item == picked, kPatienceMs);
    m_panel->rules().setCurrentRow(1);
    QTest::keyClick(&m_panel->rules(), Qt::Key_Up, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(model().group(0).front().item == rated, kPatienceMs);
    QCOMPARE(model().group(0).front().reason, std::string("You have rated it 5."));
    QTest::keyClick(&m_panel->rules(), Qt::Key_Down, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(model().group(0).front().item == picked, kPatienceMs);
}

void TestDuplicatesWindow::apply_removesOnce_andUndoBringsBack()
{
    showDuplicates();
    QTest::mouseClick(applyButton(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 0, kPatienceMs);
    QCOMPARE(m->session->undoStack().count(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(ownItems(), std::int64_t{0}, kPatienceMs);
    m->window->actions().undo->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), kCopied, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(ownItems(), std::int64_t{kCopied}, kPatienceMs);
    m->window->actions().redo->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 0, kPatienceMs);
}

void TestDuplicatesWindow::artistsChoice_overrulesTheRules_andUndoTakesItBack()
{
    showDuplicates();
    const ItemReference best = model().group(2).front().item;
    const ItemReference other = model().group(2).back().item;
    view().setCurrentIndex(model().index(2));
    // A click keeps the other one; that of the bundled database cannot leave then.
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, view().cardRect(2, 1).center());
    QTRY_VERIFY_WITH_TIMEOUT(model().group(2).front().item == other, kPatienceMs);
    QCOMPARE(model().leaving(), kCopied - 1);
    QVERIFY(model().isHeldBack(2));
    QCOMPARE(model().group(2).front().reason, std::string("You want to keep it."));
    m->window->actions().undo->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(model().group(2).front().item == best, kPatienceMs);
    QCOMPARE(model().leaving(), kCopied);
    QTest::keyClick(&view(), Qt::Key_A);
    QTRY_COMPARE_WITH_TIMEOUT(model().leaving(), kCopied - 1, kPatienceMs);
    QVERIFY(model().group(2).front().stays && model().group(2).back().stays);
    QTest::keyClick(&view(), Qt::Key_Backspace);
    QTRY_COMPARE_WITH_TIMEOUT(model().leaving(), kCopied, kPatienceMs);
    // What the artist wants to keep stays when the list is applied.
    QTest::keyClick(&view(), Qt::Key_A);
    settle();
    QTest::mouseClick(applyButton(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(ownItems(), std::int64_t{1}, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 1, kPatienceMs);
}

void TestDuplicatesWindow::rejecting_doesOneListOnce()
{
    showDuplicates();
    QVERIFY(showFirstListOfAlike());
    m_panel->setAction(DuplicateAction::Reject);
    settle();
    const int leaving = model().leaving();
    QVERIFY(leaving > 0);
    QSignalSpy changed(&m->session->curation(), &CurationDesk::changed);
    QTest::mouseClick(applyButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(changed.count() == 1, kPatienceMs);
    settle();
    QCOMPARE(model().leaving(), 0);
    QCOMPARE(model().rowCount(), 0);
    m->window->actions().undo->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(model().leaving(), leaving, kPatienceMs);
}

void TestDuplicatesWindow::otherLists_sayWhatLooksAndMeansTheSame()
{
    showDuplicates();
    QSignalSpy found(&m_panel->service(), &DuplicateService::found);
    m_panel->setList(2);
    settle();
    const int strict = model().rowCount();
    m_panel->setLeastCosine(0.9);
    m_panel->toggleFinding();
    QTRY_COMPARE_WITH_TIMEOUT(found.count(), 1, kPatienceMs);
    m_panel->setList(2);
    settle();
    QVERIFY2(model().rowCount() > strict, "Less near pictures are groups too");
    // Two of the bundled database: neither can be removed, so it is offered to reject.
    int row = 0;
    while (row < model().rowCount() && !model().offersReject(row))
        ++row;
    QVERIFY(row < model().rowCount());
    view().setCurrentIndex(model().index(row));
    QSignalSpy changed(&m->session->curation(), &CurationDesk::changed);
    QTest::keyClick(&view(), Qt::Key_R);
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, kPatienceMs);
    QVERIFY(m->session->undoStack().canUndo());
}

void TestDuplicatesWindow::closing_whileLooking_isClean()
{
    m->window->actions().duplicates->trigger();
    QVERIFY(m_panel->service().isFinding());
    QVERIFY(m->window->close());
    m->window.reset();
    m->session.reset();
}

QTEST_MAIN(TestDuplicatesWindow)
#include "tst_duplicates_window.moc"
