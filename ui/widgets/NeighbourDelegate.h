#pragma once

#include "ui/jobs/PictureLoader.h"

#include <QStyledItemDelegate>

namespace palimpsest::ui {

/// Draws a neighbour as a card: picture with score and share, title, credit, weight bar, signs for pinned and excluded.
/// With the mouse the signs pin, exclude and
/// unfold, and the bar sets the weight. GUI thread only.
class NeighbourDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    NeighbourDelegate(PictureLoader &pictures, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

    /// The picture that the card of `index` shows at `devicePixelRatio`.
    [[nodiscard]] static PictureKey keyOf(const QModelIndex &index, const QFontMetrics &metrics,
                                          double devicePixelRatio);

Q_SIGNALS:
    void pinClicked(int row);
    void excludeClicked(int row);
    void foldedClicked(int row);
    void weightDragged(int row, double weight);

private:
    void paintSigns(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintFacts(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    PictureLoader &m_pictures;
    bool m_draggingWeight = false;
};

} // namespace palimpsest::ui
