#pragma once

#include "ui/jobs/PictureLoader.h"

#include <QStyledItemDelegate>

namespace palimpsest::ui {

/// Draws a picture of the queue: what it is painted from or how far it is, what was asked for, and when it is ready. GUI thread
/// only.
class QueueDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// `pictures` must outlive the delegate.
    QueueDelegate(PictureLoader &pictures, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    [[nodiscard]] QImage pictureOf(const QModelIndex &index, int sidePx) const;

    PictureLoader &m_pictures;
};

} // namespace palimpsest::ui
