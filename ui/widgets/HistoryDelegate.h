#pragma once

#include "ui/jobs/PictureLoader.h"

#include <QStyledItemDelegate>

namespace palimpsest::ui {

/// Draws a painted picture as a thumbnail. GUI thread only.
class HistoryDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    HistoryDelegate(PictureLoader &pictures, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    PictureLoader &m_pictures;
};

} // namespace palimpsest::ui
