#include "ui/widgets/KeepRuleList.h"

#include <QKeyEvent>

#include <utility>

namespace palimpsest::ui {

using pipeline::KeepRule;

KeepRuleList::KeepRuleList(QWidget *parent) : QListWidget(parent)
{
    setAccessibleName(tr("Rules for what stays"));
    setAccessibleDescription(tr("The first rule that prefers a picture decides. Alt and the arrow keys move a rule."));
    setToolTip(accessibleDescription());
    setDragDropMode(QAbstractItemView::InternalMove);
    setUniformItemSizes(true);
    for (const auto &[rule, words] :
         {std::pair(KeepRule::Picked, tr("Picked, not rejected")),
          std::pair(KeepRule::HighestRating, tr("Rated highest")),
          std::pair(KeepRule::LargestPicture, tr("Largest picture")),
          std::pair(KeepRule::MostFacts, tr("Most is known of it")),
          std::pair(KeepRule::HasPicture, tr("Its file is there")), std::pair(KeepRule::OldestFile, tr("Oldest file")),
          std::pair(KeepRule::PreferredDatabase, tr("Came with the program"))}) {
        auto *item = new QListWidgetItem(words, this);
        item->setData(Qt::UserRole, static_cast<int>(rule));
    }
    setCurrentRow(0);
    connect(model(), &QAbstractItemModel::rowsMoved, this, &KeepRuleList::orderChanged);
}

std::vector<KeepRule> KeepRuleList::order() const
{
    std::vector<KeepRule> rules;
    for (int row = 0; row < count(); ++row)
        rules.push_back(static_cast<KeepRule>(item(row)->data(Qt::UserRole).toInt()));
    return rules;
}

void KeepRuleList::moveCurrent(int by)
{
    const int from = currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= count())
        return;
    // The model counts the place before the rule is taken out.
    model()->moveRow({}, from, {}, by > 0 ? to + 1 : to);
    setCurrentRow(to);
}

void KeepRuleList::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() == Qt::AltModifier && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        moveCurrent(event->key() == Qt::Key_Up ? -1 : 1);
        return;
    }
    QListWidget::keyPressEvent(event);
}

} // namespace palimpsest::ui
