#pragma once

#include "ui/jobs/PictureLoader.h"
#include "ui/models/NeighbourModel.h"
#include "ui/widgets/PictureMime.h"

#include <QWidget>

#include <optional>
#include <vector>

class QAction;
class QHBoxLayout;
class QLabel;
class QListView;

namespace palimpsest::ui {

class NeighbourDelegate;
class NeighbourView;

/// The pictures that will condition the next one, always in sight. Keys and menu come from actions; the mouse works
/// on the cards themselves; pictures can be dropped in. GUI thread only.
class NeighbourStrip : public QWidget {
    Q_OBJECT

public:
    /// Both must outlive the strip.
    NeighbourStrip(NeighbourModel &model, PictureLoader &pictures, QWidget *parent = nullptr);

    /// Adds the actions that work on the current neighbour, with their keys, to the list and to its menu.
    void addNeighbourActions(const QList<QAction *> &actions);

    /// Row of the current neighbour, or -1.
    [[nodiscard]] int currentRow() const;
    /// Rows of all chosen neighbours, ascending.
    [[nodiscard]] std::vector<int> chosenRows() const;
    /// On the screen, below the card of the current neighbour.
    [[nodiscard]] QPoint cornerOfCurrent() const;
    void focusList();
    /// Moves the current neighbour among the others.
    void moveCurrent(int by);
    /// Asks for what stands behind the current neighbour, if anything does.
    void unfoldCurrent();
    /// Puts `bar` above the neighbours, at the right.
    void setFindingBar(QWidget *bar);
    /// Says where the neighbours come from, above them.
    void setHeading(const QString &heading);

Q_SIGNALS:
    void currentRowChanged(int row);
    void chosenChanged();
    void opened(int row);
    /// The mouse or the keyboard points at a neighbour; -1 when at none any more.
    void pointedAt(int row);
    /// The artist wants to see what stands folded behind a neighbour; `corner` is on the screen, below its card.
    void unfoldRequested(int row, const QPoint &corner);
    void itemsDropped();
    void picturesDropped(const QList<palimpsest::ui::IncomingPicture> &pictures);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectDelegate(NeighbourDelegate *delegate);
    void unfold(int row);
    [[nodiscard]] QPoint cornerOf(int row) const;
    void rememberCurrent(const QModelIndex &current);
    void restoreCurrent();
    /// The hint gives way to the heading.
    void fitHead();
    void fixHeight();

    NeighbourModel &m_model;
    QHBoxLayout *m_head;
    QLabel *m_heading;
    QLabel *m_hint;
    QWidget *m_bar = nullptr;
    NeighbourView *m_view;
    std::optional<NeighbourIdentity> m_current;
};

} // namespace palimpsest::ui
