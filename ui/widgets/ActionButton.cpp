#include "ui/widgets/ActionButton.h"

#include <QAction>

namespace palimpsest::ui {

ActionButton::ActionButton(QWidget *parent) : QPushButton(parent)
{
    setAutoDefault(false);
}

void ActionButton::setAction(QAction *action)
{
    // The menu's mnemonic would be taken twice.
    setText(action->text().remove(QLatin1Char('&')));
    setToolTip(action->toolTip());
    setIcon(action->icon());
    setEnabled(action->isEnabled());
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, this, [this, action] { setEnabled(action->isEnabled()); });
}

} // namespace palimpsest::ui
