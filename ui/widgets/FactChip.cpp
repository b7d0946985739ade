#include "ui/widgets/FactChip.h"

#include "ui/widgets/Icons.h"

#include "core/base/QueryText.h"

#include <QAction>
#include <QMenu>

#include <utility>

namespace palimpsest::ui {

FactChip::FactChip(FactCondition condition, QWidget *parent)
    : Chip(parent)
    , m_condition(std::move(condition))
    , m_negate(chipMenu()->addAction(tr("Only what is not so")))
{
    m_negate->setCheckable(true);
    connect(m_negate, &QAction::toggled, this, [this](bool negated) {
        m_condition.negated = negated;
        refresh();
        Q_EMIT changed();
    });
    finishMenu();
    refresh();
}

void FactChip::refresh()
{
    const QSignalBlocker blocker(m_negate);
    m_negate->setChecked(m_condition.negated);
    setIcon(paletteIcon(m_condition.negated ? QStringLiteral("exclude") : QStringLiteral("filter")));
    FactCondition plain = m_condition;
    plain.negated = false;
    const QString text = QString::fromStdString(formatCondition(plain));
    setText(shortened(m_condition.negated ? tr("not %1").arg(text) : text));
    setToolTip(m_condition.negated ? tr("Only pictures of which this is not true: %1. Delete removes it.").arg(text)
                                   : tr("Only pictures of which this is true: %1. Delete removes it.").arg(text));
    setAccessibleName(m_condition.negated ? tr("Filter: not %1").arg(text) : tr("Filter: %1").arg(text));
}

} // namespace palimpsest::ui
