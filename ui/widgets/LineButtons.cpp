#include "ui/widgets/LineButtons.h"

#include "ui/widgets/AccessibleWords.h"
#include "ui/widgets/Icons.h"

#include <QAction>
#include <QLineEdit>
#include <QToolButton>

namespace palimpsest::ui {

namespace {

/// The button that Qt makes of an action in a line of text, or null.
QToolButton *buttonOf(const QLineEdit &line, const QAction *action)
{
    for (auto *button : line.findChildren<QToolButton *>()) {
        if (action != nullptr && button->defaultAction() == action)
            return button;
    }
    return nullptr;
}

} // namespace

void addClearButton(QLineEdit &line)
{
    line.setClearButtonEnabled(true);
    // Name and sign are the button's, not the action's: where that changes, Qt shows the button of an empty line too.
    if (QToolButton *button = buttonOf(line, line.findChild<QAction *>(QStringLiteral("_q_qlineeditclearaction")))) {
        button->setAccessibleName(AccessibleWords::tr("Clear the line"));
        button->setIcon(paletteIcon(QStringLiteral("close")));
    }
}

void addSearchSign(QLineEdit &line)
{
    const QAction *sign = line.addAction(paletteIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    if (QToolButton *button = buttonOf(line, sign))
        button->setAccessibleName(line.accessibleName());
    QObject::connect(sign, &QAction::triggered, &line, [&line] { line.setFocus(Qt::OtherFocusReason); });
}

} // namespace palimpsest::ui
