#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;

namespace palimpsest::ui {

/// The line above the table: what is in sight, and what can be done with it. GUI thread only.
class CanvasBar : public QWidget {
    Q_OBJECT

public:
    explicit CanvasBar(QWidget *parent = nullptr);

    /// Buttons in this order; null is a gap.
    void setActions(const QList<QAction *> &actions);
    void setCaption(const QString &caption);
    /// 0 hides it.
    void setScale(double devicePixelsPerPicturePixel);

private:
    QLabel *m_caption;
    QLabel *m_scale;
    QHBoxLayout *m_layout;
};

} // namespace palimpsest::ui
