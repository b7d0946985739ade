#pragma once

#include "ui/jobs/PictureLoader.h"

#include <QStyledItemDelegate>

namespace palimpsest::ui {

/// Draws a database as a row: mosaic of its pictures, name, how many, badge. GUI thread only.
class ShelfDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    ShelfDelegate(PictureLoader &pictures, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintMosaic(QPainter *painter, const QRect &rect, const QStyleOptionViewItem &option,
                     const QModelIndex &index) const;

    PictureLoader &m_pictures;
};

} // namespace palimpsest::ui
