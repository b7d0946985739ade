#include "ui/widgets/AccessibleMap.h"

#include "ui/widgets/AccessibleWords.h"
#include "ui/widgets/MapView.h"

namespace palimpsest::ui {

AccessibleMap::AccessibleMap(MapView &view) : AccessibleView(&view, QAccessible::Chart), m_view(view) {}

QString AccessibleMap::text(QAccessible::Text kind) const
{
    const MapScene &scene = m_view.scene();
    if (kind == QAccessible::Name) {
        const QString what = AccessibleView::text(kind);
        const QString count = AccessibleWords::tr("%n pictures", nullptr, scene.size());
        const auto chosen = static_cast<int>(scene.chosen().size());
        return chosen == 0 ? QStringLiteral("%1, %2").arg(what, count)
                           : QStringLiteral("%1, %2, %3")
                                 .arg(what, count, AccessibleWords::tr("%n of them are chosen", nullptr, chosen));
    }
    if (kind == QAccessible::Value && !m_view.shown().empty())
        return AccessibleWords::tr("%n are near enough to be seen as pictures", nullptr,
                                   static_cast<int>(m_view.shown().size()));
    return AccessibleView::text(kind);
}

bool AccessibleMap::canZoom() const
{
    return m_view.scene().size() > 0;
}

void AccessibleMap::zoomBy(double factor)
{
    m_view.zoomBy(factor);
}

} // namespace palimpsest::ui
