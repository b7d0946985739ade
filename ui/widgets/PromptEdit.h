#pragma once

#include "ui/widgets/PictureMime.h"

#include <QLineEdit>

namespace palimpsest::ui {

/// A line of words that hands on pasted and dropped pictures instead of swallowing them. GUI thread only.
class PromptEdit : public QLineEdit {
    Q_OBJECT

public:
    explicit PromptEdit(QWidget *parent = nullptr);

Q_SIGNALS:
    void picturesOffered(const QList<palimpsest::ui::IncomingPicture> &pictures);
    /// Backspace was pressed before the first letter.
    void backspacedAtStart();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
};

} // namespace palimpsest::ui
