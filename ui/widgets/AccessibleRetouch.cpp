#include "ui/widgets/AccessibleRetouch.h"

#include "ui/widgets/AccessibleWords.h"
#include "ui/widgets/RetouchView.h"

#include <QLocale>

#include <cmath>

namespace palimpsest::ui {

AccessibleRetouch::AccessibleRetouch(RetouchView &view) : AccessibleView(&view, QAccessible::Graphic), m_view(view) {}

QString AccessibleRetouch::text(QAccessible::Text kind) const
{
    if (!m_view.picture().isNull()) {
        if (kind == QAccessible::Description)
            return deed();
        if (kind == QAccessible::Value)
            return AccessibleWords::magnification(m_view.scale());
    }
    return AccessibleView::text(kind);
}

QString AccessibleRetouch::deed() const
{
    const QLocale locale;
    if (m_view.kind() == RecipeStart::Kind::Enlarge)
        return AccessibleWords::tr("The picture is enlarged, %1 × %2 pixels now")
            .arg(m_view.picture().width())
            .arg(m_view.picture().height());
    if (m_view.kind() == RecipeStart::Kind::Outpaint) {
        const CanvasMargins &margins = m_view.margins();
        return AccessibleWords::tr("The canvas grows by %1 pixels at the left, %2 above, %3 at the right, %4 below")
            .arg(margins.left)
            .arg(margins.top)
            .arg(margins.right)
            .arg(margins.bottom);
    }
    const QString brush = locale.toString(std::lround(m_view.brush()));
    return (m_view.isErasing() ? AccessibleWords::tr("The brush, %1 pixels wide, takes marks away. %2.")
                               : AccessibleWords::tr("The brush, %1 pixels wide, marks. %2."))
        .arg(brush, AccessibleView::text(QAccessible::Description));
}

bool AccessibleRetouch::canZoom() const
{
    return !m_view.picture().isNull();
}

void AccessibleRetouch::zoomBy(double factor)
{
    m_view.zoomBy(factor);
}

} // namespace palimpsest::ui
