#pragma once

#include "ui/jobs/PictureLoader.h"

#include "core/base/Neighbour.h"

#include <QFrame>

#include <vector>

class QListWidget;
class QPushButton;

namespace palimpsest::ui {

/// What stands folded behind a neighbour: pictures that are nearly the same, to look at and to pin. Opens over the
/// window. GUI thread only.
class FoldedPopup : public QFrame {
    Q_OBJECT

public:
    /// `pictures` must outlive the popup.
    FoldedPopup(PictureLoader &pictures, QWidget *parent = nullptr);

    /// Shows `items`, which stand behind `title`, with the corner at `corner` of the screen.
    void open(const QString &title, std::vector<Neighbour> items, const QPoint &corner);

Q_SIGNALS:
    /// The artist wants these among the neighbours too.
    void pinRequested(const std::vector<palimpsest::Neighbour> &items);

private:
    [[nodiscard]] PictureKey keyOf(const Neighbour &item) const;
    void showThumbnails();
    void pinChosen();

    PictureLoader &m_pictures;
    std::vector<Neighbour> m_items;
    QListWidget *m_list;
    QPushButton *m_pin;
};

} // namespace palimpsest::ui
