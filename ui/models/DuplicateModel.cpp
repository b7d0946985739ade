#include "ui/models/DuplicateModel.h"

#include "ui/models/CoreText.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace palimpsest::ui {

using pipeline::DuplicateAction;
using pipeline::KeepDecision;

namespace {

QString joined(QStringList parts, const QString &between)
{
    parts.removeAll(QString());
    return parts.join(between);
}

} // namespace

DuplicateModel::DuplicateModel(QObject *parent) : QAbstractListModel(parent) {}

int DuplicateModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant DuplicateModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    const QLocale locale;
    switch (role) {
    case Qt::DisplayRole:
        return title(group(row).front());
    case Qt::AccessibleTextRole:
        //: Read aloud: "Group 3 of 120, Water Lilies, 4 pictures, 3 to leave"
        return tr("Group %1 of %2, %3, %4")
            .arg(locale.toString(row + 1), locale.toString(rowCount()), title(group(row).front()), heading(row));
    case CardsRole:
        return static_cast<int>(group(row).size());
    case LeavingRole:
        return leavingOf(group(row));
    default:
        return {};
    }
}

bool DuplicateModel::leaves(const KeepDecision &decision) const
{
    // What is rejected already need not be rejected again.
    return !decision.stays && !(m_plan->action == DuplicateAction::Reject && decision.marks.flag == PickFlag::Rejected);
}

int DuplicateModel::leavingOf(const Group &group) const
{
    return static_cast<int>(
        std::count_if(group.begin(), group.end(), [this](const KeepDecision &each) { return leaves(each); }));
}

void DuplicateModel::setPlan(Plan plan)
{
    const Plan before = std::exchange(m_plan, std::move(plan));
    std::vector<int> rows;
    m_leaving = 0;
    for (std::size_t i = 0; i < m_plan->groups.size(); ++i) {
        const Group &group = m_plan->groups[i];
        const int leaving = leavingOf(group);
        m_leaving += leaving;
        const bool rejected = std::any_of(group.begin(), group.end(),
                                          [this](const KeepDecision &each) { return !each.stays && !leaves(each); });
        if (group.size() > 1 && (leaving > 0 || !rejected))
            rows.push_back(static_cast<int>(i));
    }
    const bool same = before && rows == m_rows && before->groups.size() == m_plan->groups.size();
    if (!same)
        beginResetModel();
    m_rows = std::move(rows);
    if (!same)
        endResetModel();
    else if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void DuplicateModel::clear()
{
    beginResetModel();
    m_plan.reset();
    m_rows.clear();
    m_leaving = 0;
    endResetModel();
}

void DuplicateModel::setDatabaseNames(QHash<QString, QString> names)
{
    m_names = std::move(names);
}

const DuplicateModel::Group &DuplicateModel::group(int row) const
{
    return m_plan->groups[static_cast<std::size_t>(groupNumber(row))];
}

bool DuplicateModel::isHeldBack(int row) const
{
    return m_plan->action != DuplicateAction::Reject
           && std::any_of(group(row).begin() + 1, group(row).end(),
                          [](const KeepDecision &each) { return each.stays && !each.changeable; });
}

QString DuplicateModel::title(const KeepDecision &decision) const
{
    for (const std::string *text : {&decision.facts.title, &decision.facts.caption}) {
        if (!text->empty())
            return QString::fromStdString(*text);
    }
    return QString::fromStdString(decision.picture.stem().string());
}

QString DuplicateModel::size(const KeepDecision &decision) const
{
    const QLocale locale;
    //: Width and height of a picture
    const QString pixels = tr("%1 × %2").arg(locale.toString(decision.widthPx), locale.toString(decision.heightPx));
    return joined({pixels, QString(decision.marks.rating, QChar(0x2605))}, QStringLiteral("  "));
}

QString DuplicateModel::place(const KeepDecision &decision) const
{
    const QString id = QString::fromStdString(decision.item.databaseId);
    return joined({m_names.value(id, id), QString::fromStdString(decision.picture.parent_path().string())},
                  QStringLiteral(" · "));
}

QString DuplicateModel::facts(const KeepDecision &decision) const
{
    return joined(
        {title(decision), QString::fromStdString(decision.facts.artist), QString::fromStdString(decision.facts.year)},
        QStringLiteral(" · "));
}

QString DuplicateModel::reason(const KeepDecision &decision) const
{
    return coreText(decision.reason);
}

QString DuplicateModel::spoken(const KeepDecision &decision) const
{
    const QString rating = decision.marks.rating > 0 ? tr("rated %1").arg(decision.marks.rating) : QString();
    const QString pixels = tr("%1 by %2 pixels").arg(decision.widthPx).arg(decision.heightPx);
    return joined({decision.stays ? tr("Stays") : tr("Leaves"), title(decision), pixels, rating, place(decision),
                   reason(decision)},
                  QStringLiteral(", "));
}

QString DuplicateModel::heading(int row) const
{
    const QString pictures = tr("%Ln pictures", nullptr, static_cast<int>(group(row).size()));
    const int leaving = leavingOf(group(row));
    const QString what = leaving > 0       ? tr("%Ln to leave", nullptr, leaving)
                         : isHeldBack(row) ? tr("the database cannot be changed, so all stay")
                                           : tr("all stay");
    return joined({pictures, what}, QStringLiteral(", "));
}

} // namespace palimpsest::ui
