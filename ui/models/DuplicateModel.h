#pragma once

#include "core/pipeline/Duplicates.h"

#include <QAbstractListModel>
#include <QHash>
#include <QString>

#include <memory>
#include <vector>

namespace palimpsest::ui {

/// The groups of one list of duplicates, a row each, as a plan says what would become of them. Groups about which nothing
/// is left to do are not shown. GUI thread only.
class DuplicateModel : public QAbstractListModel {
    Q_OBJECT

public:
    using Plan = std::shared_ptr<const pipeline::DuplicatePlan>;
    using Group = std::vector<pipeline::KeepDecision>;

    enum Role {
        CardsRole = Qt::UserRole + 1, ///< int: pictures of the group
        LeavingRole,                  ///< int: those that leave
    };

    explicit DuplicateModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    /// Shows another plan. Of the same groups, the rows stay as they are and only say something else.
    void setPlan(Plan plan);
    void clear();
    [[nodiscard]] const Plan &plan() const { return m_plan; }
    /// By database id.
    void setDatabaseNames(QHash<QString, QString> names);

    /// Whether marking as rejected tells the pictures apart: of the same file all wear the same marks.
    void setRejectable(bool rejectable) { m_rejectable = rejectable; }

    /// The one that stays first.
    [[nodiscard]] const Group &group(int row) const;
    /// Which group of the list that was planned.
    [[nodiscard]] int groupNumber(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    /// Items that would leave with all shown groups.
    [[nodiscard]] int leaving() const { return m_leaving; }
    /// Whether a group keeps items only because their databases cannot be changed.
    [[nodiscard]] bool isHeldBack(int row) const;
    /// Whether those that are held back can be marked as rejected instead.
    [[nodiscard]] bool offersReject(int row) const { return m_rejectable && isHeldBack(row); }

    // What a card says of its picture.
    [[nodiscard]] QString title(const pipeline::KeepDecision &decision) const;
    [[nodiscard]] QString size(const pipeline::KeepDecision &decision) const;  ///< With the rating, if any.
    [[nodiscard]] QString place(const pipeline::KeepDecision &decision) const; ///< Database and folder.
    [[nodiscard]] QString facts(const pipeline::KeepDecision &decision) const;
    [[nodiscard]] QString reason(const pipeline::KeepDecision &decision) const;
    /// All of it in one sentence, to be read aloud.
    [[nodiscard]] QString spoken(const pipeline::KeepDecision &decision) const;
    /// "4 pictures, 3 to leave"
    [[nodiscard]] QString heading(int row) const;

private:
    [[nodiscard]] bool leaves(const pipeline::KeepDecision &decision) const;
    [[nodiscard]] int leavingOf(const Group &group) const;

    Plan m_plan;
    std::vector<int> m_rows; ///< Groups of the plan.
    int m_leaving = 0;
    bool m_rejectable = true;
    QHash<QString, QString> m_names;
};

} // namespace palimpsest::ui
