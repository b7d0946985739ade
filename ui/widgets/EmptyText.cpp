#include "ui/widgets/EmptyText.h"

#include "ui/widgets/Appearance.h"

#include <QAbstractItemModel>
#include <QPainter>

namespace palimpsest::ui {

void paintEmptyText(QAbstractItemView &view, const QString &text)
{
    if (view.model() == nullptr || view.model()->rowCount() > 0)
        return;
    QPainter painter(view.viewport());
    painter.setPen(secondaryText(view.palette()));
    const int margin = view.fontMetrics().height();
    painter.drawText(view.viewport()->rect().adjusted(margin, 0, -margin, 0), Qt::AlignCenter | Qt::TextWordWrap, text);
}

} // namespace palimpsest::ui
