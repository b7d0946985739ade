#pragma once

#include "ui/models/RetouchSettings.h"

#include "core/base/Recipe.h"

#include <QImage>
#include <QString>
#include <QWidget>

#include <optional>

class QAction;
class QHBoxLayout;
class QLabel;
class QUndoStack;

namespace palimpsest::ui {

class RetouchPanel;
class RetouchView;

/// A picture that is worked on.
struct RetouchedPicture {
    QString path;  ///< Its file.
    QString title; ///< What it is called above it.
    QImage image;
    std::optional<Recipe> recipe; ///< When it was painted here.
};

/// One picture, to be repainted in part or as a whole, to be drawn larger on its sides, or to be enlarged. What is marked
/// and dragged are steps of the undo stack. GUI thread only.
class RetouchPage : public QWidget {
    Q_OBJECT

public:
    /// `undoStack` must outlive the page.
    explicit RetouchPage(QUndoStack &undoStack, QWidget *parent = nullptr);

    /// `kinds` in the order of RecipeStart::Kind.
    void setActions(const QList<QAction *> &kinds, const QList<QAction *> &maskActions, QAction *paint, QAction *close);

    void setPicture(const RetouchedPicture &picture);
    [[nodiscard]] const RetouchedPicture &picture() const { return m_picture; }
    [[nodiscard]] bool hasPicture() const { return !m_picture.image.isNull(); }

    [[nodiscard]] RecipeStart::Kind kind() const;
    void setKind(RecipeStart::Kind kind);
    [[nodiscard]] RetouchView &view() { return *m_view; }
    [[nodiscard]] RetouchPanel &panel() { return *m_panel; }
    /// Whether what is set can be painted: a canvas that grows needs a side on which it does.
    [[nodiscard]] bool canPaint() const;
    /// In pixels.
    [[nodiscard]] QSize resultSize() const;

    /// Nothing is marked, all is, what was not, or what was marked in the last picture of this size.
    void clearMask();
    void invertMask();
    [[nodiscard]] bool hasFormerMask() const;
    void useFormerMask();

Q_SIGNALS:
    void pictureChanged();
    /// Kind, mask, margins or settings.
    void changed();

private:
    void stepMask(const QImage &before, const QImage &after, const QString &label);
    void stepMargins(const CanvasMargins &before);
    void follow();
    void updateSummary();

    QUndoStack &m_undoStack;
    RetouchedPicture m_picture;
    QImage m_formerMask;
    QLabel *m_title;
    QHBoxLayout *m_bar;
    RetouchView *m_view;
    RetouchPanel *m_panel;
};

} // namespace palimpsest::ui
