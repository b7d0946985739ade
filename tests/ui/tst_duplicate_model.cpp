#include "ui/models/DuplicateModel.h"
#include "ui/widgets/KeepRuleList.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <vector>

using namespace palimpsest;
using namespace palimpsest::ui;
using pipeline::DuplicateAction;
using pipeline::DuplicatePlan;
using pipeline::KeepDecision;
using pipeline::KeepRule;

namespace {

KeepDecision decision(std::int64_t item, bool stays)
{
    KeepDecision result;
    result.item = {"museum", item};
    result.stays = stays;
    result.reason = stays ? "It is the largest: 30 x 20." : "It is smaller: 15 x 10, not 30 x 20.";
    result.facts.title = "Picture " + std::to_string(item);
    result.picture = "/museum/rooms/" + std::to_string(item) + ".jpg";
    result.widthPx = stays ? 30 : 15;
    result.heightPx = stays ? 20 : 10;
    return result;
}

std::shared_ptr<DuplicatePlan> planOf(std::vector<std::vector<KeepDecision>> groups,
                                      DuplicateAction action = DuplicateAction::Remove)
{
    auto plan = std::make_shared<DuplicatePlan>();
    plan->action = action;
    plan->groups = std::move(groups);
    return plan;
}

} // namespace

/// What the list of duplicates says, and in which order its rules are asked.
class TestDuplicateModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void groups_areShownWithWhatBecomesOfThem();
    void groupsOfOne_areDoneWith();
    void sameGroups_keepTheirRows();
    void rejected_groups_areDoneWith_onlyWhenRejecting();
    void heldBack_groups_sayWhy_andOfferToReject();
    void rules_moveByKeys();
};

void TestDuplicateModel::groups_areShownWithWhatBecomesOfThem()
{
    DuplicateModel model;
    const QAbstractItemModelTester tester(&model);
    model.setDatabaseNames({{QStringLiteral("museum"), QStringLiteral("Museum")}});
    KeepDecision rated = decision(1, true);
    rated.marks.rating = 4;
    model.setPlan(planOf({{rated, decision(2, false), decision(3, false)}, {decision(4, true), decision(5, false)}}));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.leaving(), 3);
    QCOMPARE(model.index(0).data(DuplicateModel::CardsRole).toInt(), 3);
    QCOMPARE(model.index(0).data(DuplicateModel::LeavingRole).toInt(), 2);
    QCOMPARE(model.size(rated), QStringLiteral("30 × 20  ★★★★"));
    QCOMPARE(model.place(rated), QStringLiteral("Museum · /museum/rooms"));
    const QString spoken = model.spoken(model.group(0)[1]);
    for (const char *part : {"Leaves", "Picture 2", "15 by 10", "It is smaller"})
        QVERIFY2(spoken.contains(QLatin1String(part)), part);
    QVERIFY(model.index(1).data(Qt::AccessibleTextRole).toString().contains(QLatin1String("Group 2 of 2")));
}

void TestDuplicateModel::groupsOfOne_areDoneWith()
{
    DuplicateModel model;
    model.setPlan(planOf({{}, {decision(4, true), decision(5, false)}, {decision(6, true)}}));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.groupNumber(0), 1);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.leaving(), 0);
}

void TestDuplicateModel::sameGroups_keepTheirRows()
{
    DuplicateModel model;
    model.setPlan(planOf({{decision(1, true), decision(2, false)}}));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setPlan(planOf({{decision(2, true), decision(1, false)}}));
    QCOMPARE(reset.count(), 0);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(model.group(0).front().item.itemId, std::int64_t{2});
    model.setPlan(planOf({{}}));
    QCOMPARE(reset.count(), 1);
}

void TestDuplicateModel::rejected_groups_areDoneWith_onlyWhenRejecting()
{
    KeepDecision rejected = decision(2, false);
    rejected.marks.flag = PickFlag::Rejected;
    DuplicateModel model;
    model.setPlan(planOf({{decision(1, true), rejected}}, DuplicateAction::Remove));
    QCOMPARE(model.leaving(), 1);
    model.setPlan(planOf({{decision(1, true), rejected}}, DuplicateAction::Reject));
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.leaving(), 0);
    model.setPlan(planOf({{decision(1, true), rejected, decision(3, false)}}, DuplicateAction::Reject));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.leaving(), 1);
}

void TestDuplicateModel::heldBack_groups_sayWhy_andOfferToReject()
{
    KeepDecision held = decision(2, true);
    held.changeable = false;
    DuplicateModel model;
    model.setPlan(planOf({{decision(1, true), held}, {decision(3, true), decision(4, false)}}));
    QVERIFY(model.isHeldBack(0) && !model.isHeldBack(1));
    QVERIFY(model.offersReject(0));
    QVERIFY(model.heading(0).contains(QLatin1String("cannot be changed")));
    model.setRejectable(false);
    QVERIFY(!model.offersReject(0));
}

void TestDuplicateModel::rules_moveByKeys()
{
    KeepRuleList rules;
    const std::vector<KeepRule> before = rules.order();
    QCOMPARE(before.front(), KeepRule::Picked);
    QSignalSpy changed(&rules, &KeepRuleList::orderChanged);
    rules.setCurrentRow(2);
    QTest::keyClick(&rules, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(rules.order()[1], before[2]);
    QCOMPARE(rules.order()[2], before[1]);
    QCOMPARE(rules.currentRow(), 1);
    QTest::keyClick(&rules, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(rules.order(), before);
    QCOMPARE(changed.count(), 2);
    rules.setCurrentRow(0);
    rules.moveCurrent(-1);
    QCOMPARE(changed.count(), 2);
}

QTEST_MAIN(TestDuplicateModel)
#include "tst_duplicate_model.moc"
