#pragma once

#include "ui/widgets/PictureMime.h"

#include <QListView>

namespace palimpsest::ui {

/// A single row of cards: the wheel moves it sideways, cards can be dragged to another place and out of the window, pictures
/// can be dropped on it, and an empty one explains itself. Letters are left to the actions. GUI thread only.
class NeighbourView : public QListView {
    Q_OBJECT

public:
    explicit NeighbourView(QWidget *parent = nullptr);

    void setEmptyText(const QString &text);

Q_SIGNALS:
    void picturesDropped(const QList<palimpsest::ui::IncomingPicture> &pictures);
    /// Pictures of the browsing grid, with all that is known of them; the grid knows which.
    void itemsDropped();
    /// A card was dragged to another place among the others.
    void moved(int row, int to);
    /// Ctrl and the wheel over a card.
    void weightTurned(int row, int notches);

protected:
    void keyboardSearch(const QString &search) override;
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    [[nodiscard]] bool isWelcome(const QDropEvent *event) const;
    /// Before which card something dropped at `x` would go: 0..rowCount().
    [[nodiscard]] int gapAt(int x) const;
    void setDropGap(int gap);

    int m_dropGap = -1; ///< While a card is dragged over the others.
    QString m_emptyText;
};

} // namespace palimpsest::ui
