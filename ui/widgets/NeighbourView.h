#pragma once

#include "ui/widgets/PictureMime.h"

#include <QListView>

namespace palimpsest::ui {

/// A single row of cards: the wheel moves it sideways, pictures can be dropped on it, and an empty one explains
/// itself. Letters are left to the actions. GUI thread only.
class NeighbourView : public QListView {
    Q_OBJECT

public:
    explicit NeighbourView(QWidget *parent = nullptr);

    void setEmptyText(const QString &text);

Q_SIGNALS:
    void picturesDropped(const QList<palimpsest::ui::IncomingPicture> &pictures);
    /// Ctrl and the wheel over a card.
    void weightTurned(int row, int notches);

protected:
    void keyboardSearch(const QString &search) override;
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QString m_emptyText;
};

} // namespace palimpsest::ui
