#include "ui/widgets/PromptEdit.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QKeyEvent>

namespace palimpsest::ui {

PromptEdit::PromptEdit(QWidget *parent) : QLineEdit(parent) {}

void PromptEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste)) {
        const QList<IncomingPicture> pictures = incomingPictures(QGuiApplication::clipboard()->mimeData());
        if (!pictures.isEmpty()) {
            Q_EMIT picturesOffered(pictures);
            return;
        }
    }
    if (event->key() == Qt::Key_Backspace && cursorPosition() == 0 && !hasSelectedText())
        Q_EMIT backspacedAtStart();
    QLineEdit::keyPressEvent(event);
}

void PromptEdit::dragEnterEvent(QDragEnterEvent *event)
{
    if (hasPictures(event->mimeData()))
        event->acceptProposedAction();
    else
        QLineEdit::dragEnterEvent(event);
}

void PromptEdit::dragMoveEvent(QDragMoveEvent *event)
{
    if (hasPictures(event->mimeData()))
        event->acceptProposedAction();
    else
        QLineEdit::dragMoveEvent(event);
}

void PromptEdit::dropEvent(QDropEvent *event)
{
    const QList<IncomingPicture> pictures = incomingPictures(event->mimeData());
    if (pictures.isEmpty()) {
        QLineEdit::dropEvent(event);
        return;
    }
    event->acceptProposedAction();
    Q_EMIT picturesOffered(pictures);
}

} // namespace palimpsest::ui
