#include "tests/ui/NeighbourTesting.h"

#include "ui/models/NeighbourModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace palimpsest;
using namespace palimpsest::ui;

class TestNeighbourModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void passesTheModelTester();
    void pin_isAToggle_andIsKept();
    void exclude_keepsTheRow_andAsksForAnother();
    void exclude_ofAPinned_comesBackAsRetrieved();
    void addedByHand_comesBackAsAddedByHand();
    void weight_staysBetweenNothingAndTwice();
    void weight_snapsToItsSteps();
    void weight_survivesANewRetrieval();
    void undo_takesBackStateAndWeight();
    void undo_mergesStepsOfOneWeight();
    void undo_doesNothing_whenTheNeighbourIsGone();
    void pinItems_putsThemInFront_inOneStep();
    void influence_isShownOnlyForThoseWhoTookPart();
    void accessibleText_saysEverythingThatIsDrawn();
    void conditioningCount_leavesOutExcludedAndWeightless();
};

namespace {

NeighbourState stateAt(const NeighbourModel &model, int row)
{
    return model.neighbours()[static_cast<std::size_t>(row)].state;
}

double weightAt(const NeighbourModel &model, int row)
{
    return model.neighbours()[static_cast<std::size_t>(row)].weight;
}

Neighbour addedNeighbour()
{
    Neighbour neighbour;
    neighbour.picturePath = "/pictures/boat.png";
    neighbour.state = NeighbourState::AddedByHand;
    return neighbour;
}

} // namespace

void TestNeighbourModel::passesTheModelTester()
{
    NeighbourModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRetrieved(retrievedNeighbours({1, 2, 3}));
    model.togglePinned(1);
    model.addByHand(addedNeighbour());
    model.toggleExcluded(0);
    model.setRetrieved(retrievedNeighbours({3, 4}));
    model.setExactly({});
    QCOMPARE(model.rowCount(), 0);
}

void TestNeighbourModel::pin_isAToggle_andIsKept()
{
    NeighbourModel model;
    model.setRetrieved(retrievedNeighbours({1, 2}));
    QSignalSpy kept(&model, &NeighbourModel::keptChanged);
    model.togglePinned(1);
    QCOMPARE(stateAt(model, 1), NeighbourState::Pinned);
    QCOMPARE(model.kept().size(), std::size_t{1});
    QCOMPARE(model.kept().front().itemId, std::int64_t{2});
    QCOMPARE(kept.count(), 0);
    model.togglePinned(1);
    QCOMPARE(stateAt(model, 1), NeighbourState::Retrieved);
    QVERIFY(model.kept().empty());
    QCOMPARE(kept.count(), 1);
}

void TestNeighbourModel::exclude_keepsTheRow_andAsksForAnother()
{
    NeighbourModel model;
    model.setRetrieved(retrievedNeighbours({1, 2}));
    QSignalSpy kept(&model, &NeighbourModel::keptChanged);
    model.toggleExcluded(0);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(stateAt(model, 0), NeighbourState::Excluded);
    QCOMPARE(kept.count(), 1);
}

void TestNeighbourModel::exclude_ofAPinned_comesBackAsRetrieved()
{
    NeighbourModel model;
    model.setRetrieved(retrievedNeighbours({1}));
    model.togglePinned(0);
    model.toggleExcluded(0);
    model.toggleExcluded(0);
    QCOMPARE(stateAt(model, 0), NeighbourState::Retrieved);
}

void TestNeighbourModel::addedByHand_comesBackAsAddedByHand()
{
    NeighbourModel model;
    model.addByHand(addedNeighbour());
    model.addByHand(addedNeighbour());
    QCOMPARE(model.rowCount(), 1);
    model.toggleExcluded(0);
    QCOMPARE(stateAt(model, 0), NeighbourState::Excluded);
    model.toggleExcluded(0);
    QCOMPARE(stateAt(model, 0), NeighbourState::AddedByHand);
    model.togglePinned(0);
    QCOMPARE(stateAt(model, 0), NeighbourState::AddedByHand);
}

void TestNeighbourModel::weight_staysBetweenNothingAndTwice()
{
    NeighbourModel model;
    model.setRetrieved(retrievedNeighbours({1}));
    for (int i = 0; i < 20; ++i)
        model.changeWeight(0, NeighbourModel::kWeightStep);
    QCOMPARE(weightAt(model, 0), 2.0);
    for (int i = 0; i < 20; ++i)
        model.changeWeight(0, -NeighbourModel::kWeightStep);
    QCOMPARE(weightAt(model, 0), 0.0);
}

void TestNeighbourModel::weight_snapsToItsSteps()
{
    NeighbourModel model;
    model.setRetrieved(retrievedNeighbours({1}));
    model.setWeight(0, 0.9);
    model.changeWeight(0, NeighbourModel::kWeightStep);
    QCOMPARE(weightAt(model, 0), 1.25);
}

void TestNeighbourModel::weight_survivesANewRetrieval()
{
    NeighbourModel model;
    model.setRetrieved(retrievedNeighbours({1, 2}));
    model.setWeight(1, 1.5);
    model.setRetrieved(retrievedNeighbours({2, 3}));
    QCOMPARE(weightAt(model, 0), 1.5);
    QCOMPARE(weightAt(model, 1), 1.0);
}

void TestNeighbourModel::undo_takesBackStateAndWeight()
{
    NeighbourModel model;
    model.setRetrieved(retrievedNeighbours({1, 2}));
    model.setWeight(0, 0.5);
    model.toggleExcluded(0);
    model.undoStack().undo();
    QCOMPARE(stateAt(model, 0), NeighbourState::Retrieved);
    model.undoStack().undo();
    QCOMPARE(weightAt(model, 0), 1.0);
    model.undoStack().redo();
    QCOMPARE(weightAt(model, 0), 0.5);
}

void TestNeighbourModel::undo_mergesStepsOfOneWeight()
{
    NeighbourModel model;
    model.setRetrieved(retrievedNeighbours({1}));
    model.changeWeight(0, NeighbourModel::kWeightStep);
    model.changeWeight(0, NeighbourModel::kWeightStep);
    QCOMPARE(model.undoStack().count(), 1);
    model.undoStack().undo();
    QCOMPARE(weightAt(model, 0), 1.0);
}

void TestNeighbourModel::undo_doesNothing_whenTheNeighbourIsGone()
{
    NeighbourModel model;
    model.setRetrieved(retrievedNeighbours({1}));
    model.setWeight(0, 2.0);
    model.setRetrieved(retrievedNeighbours({5}));
    model.undoStack().undo();
    QCOMPARE(weightAt(model, 0), 1.0);
}

void TestNeighbourModel::pinItems_putsThemInFront_inOneStep()
{
    NeighbourModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRetrieved(retrievedNeighbours({1, 2, 3}));
    QSignalSpy kept(&model, &NeighbourModel::keptChanged);
    model.pinItems(retrievedNeighbours({2, 9}));
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.neighbours()[0].itemId, 9);
    QVERIFY(stateAt(model, 0) == NeighbourState::Pinned);
    QVERIFY2(stateAt(model, 2) == NeighbourState::Pinned, "What was here stays where it was");
    QCOMPARE(model.kept().size(), std::size_t{2});
    QVERIFY(kept.count() > 0);
    QCOMPARE(model.undoStack().count(), 1);
    model.pinItems(retrievedNeighbours({2, 9}));
    QCOMPARE(model.undoStack().count(), 1);
    model.undoStack().undo();
    QCOMPARE(model.rowCount(), 3);
    QVERIFY(model.kept().empty());
    model.undoStack().redo();
    QCOMPARE(model.kept().size(), std::size_t{2});
}

void TestNeighbourModel::influence_isShownOnlyForThoseWhoTookPart()
{
    NeighbourModel model;
    model.setRetrieved(retrievedNeighbours({1, 2, 3}));
    model.setInfluence(retrievedNeighbours({3, 1}), {0.6, 0.2});
    QCOMPARE(model.index(0).data(NeighbourModel::InfluenceRole).toDouble(), 0.2);
    QVERIFY(!model.index(1).data(NeighbourModel::InfluenceRole).isValid());
    QCOMPARE(model.index(2).data(NeighbourModel::InfluenceRole).toDouble(), 0.6);
}

void TestNeighbourModel::accessibleText_saysEverythingThatIsDrawn()
{
    NeighbourModel model;
    model.setRetrieved(retrievedNeighbours({1, 2}));
    model.togglePinned(1);
    model.setWeight(1, 1.25);
    QCOMPARE(model.index(1).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("Neighbour 2 of 2, Painter, Picture 2, pinned, weight 1.25"));
    const QString more = model.index(1).data(Qt::AccessibleDescriptionRole).toString();
    QVERIFY2(more.startsWith(QStringLiteral("score 0.50")), qPrintable(more));
}

void TestNeighbourModel::conditioningCount_leavesOutExcludedAndWeightless()
{
    NeighbourModel model;
    model.setRetrieved(retrievedNeighbours({1, 2, 3}));
    model.toggleExcluded(0);
    model.setWeight(1, 0.0);
    QCOMPARE(model.conditioningCount(), 1);
}

QTEST_MAIN(TestNeighbourModel)
#include "tst_neighbour_model.moc"
