#include "ui/widgets/AccessibleView.h"

#include "ui/widgets/AccessiblePart.h"

namespace palimpsest::ui {

namespace {

constexpr double kZoomStep = 1.25;

} // namespace

AccessibleView::~AccessibleView()
{
    for (const QAccessible::Id id : m_parts)
        QAccessible::deleteAccessibleInterface(id);
}

QString AccessibleView::partText(int, QAccessible::Text) const
{
    return {};
}

QRectF AccessibleView::partRect(int) const
{
    return {};
}

void AccessibleView::makeCurrent(int) {}

void AccessibleView::zoomBy(double) {}

int AccessibleView::childCount() const
{
    return widgetCount() + partCount();
}

QAccessibleInterface *AccessibleView::child(int index) const
{
    const int part = index - widgetCount();
    if (part < 0)
        return QAccessibleWidget::child(index);
    if (part >= partCount())
        return nullptr;
    while (static_cast<int>(m_parts.size()) <= part) {
        auto *made = new AccessiblePart(*this, static_cast<int>(m_parts.size()));
        m_parts.push_back(QAccessible::registerAccessibleInterface(made));
    }
    return QAccessible::accessibleInterface(m_parts[static_cast<std::size_t>(part)]);
}

QAccessibleInterface *AccessibleView::childAt(int x, int y) const
{
    for (int part = 0; part < partCount(); ++part) {
        QAccessibleInterface *found = child(widgetCount() + part);
        if (found != nullptr && found->rect().contains(x, y))
            return found;
    }
    return QAccessibleWidget::childAt(x, y);
}

int AccessibleView::indexOfChild(const QAccessibleInterface *child) const
{
    for (std::size_t part = 0; part < m_parts.size(); ++part) {
        if (QAccessible::accessibleInterface(m_parts[part]) == child)
            return widgetCount() + static_cast<int>(part);
    }
    return QAccessibleWidget::indexOfChild(child);
}

QAccessibleInterface *AccessibleView::focusChild() const
{
    if (widget()->hasFocus() && currentPart() >= 0)
        return child(widgetCount() + currentPart());
    return QAccessibleWidget::focusChild();
}

QStringList AccessibleView::actionNames() const
{
    QStringList names = QAccessibleWidget::actionNames();
    if (canZoom())
        names += {increaseAction(), decreaseAction()};
    return names;
}

void AccessibleView::doAction(const QString &name)
{
    if (name == increaseAction())
        zoomBy(kZoomStep);
    else if (name == decreaseAction())
        zoomBy(1.0 / kZoomStep);
    else
        QAccessibleWidget::doAction(name);
}

} // namespace palimpsest::ui
