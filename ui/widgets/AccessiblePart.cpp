#include "ui/widgets/AccessiblePart.h"

#include "ui/widgets/AccessibleView.h"

namespace palimpsest::ui {

namespace {

QWidget *widgetOf(const AccessibleView &view)
{
    return qobject_cast<QWidget *>(view.object());
}

} // namespace

bool AccessiblePart::isValid() const
{
    return widgetOf(m_view) != nullptr && m_part < m_view.partCount();
}

QWindow *AccessiblePart::window() const
{
    return m_view.window();
}

QAccessibleInterface *AccessiblePart::parent() const
{
    return &m_view;
}

QString AccessiblePart::text(QAccessible::Text kind) const
{
    return isValid() ? m_view.partText(m_part, kind) : QString();
}

QRect AccessiblePart::rect() const
{
    if (!isValid())
        return {};
    const QWidget *view = widgetOf(m_view);
    const QRect inside = m_view.partRect(m_part).toAlignedRect() & view->rect();
    return inside.isEmpty() ? QRect() : QRect(view->mapToGlobal(inside.topLeft()), inside.size());
}

QAccessible::State AccessiblePart::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    const QWidget *view = widgetOf(m_view);
    const bool current = m_part == m_view.currentPart();
    state.focusable = true;
    state.selectable = true;
    state.selected = current;
    state.focused = current && view->hasFocus();
    state.invisible = !view->isVisible();
    return state;
}

void *AccessiblePart::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
}

void AccessiblePart::doAction(const QString &name)
{
    if (!isValid())
        return;
    m_view.makeCurrent(m_part);
    if (name == setFocusAction())
        widgetOf(m_view)->setFocus(Qt::OtherFocusReason);
}

} // namespace palimpsest::ui
