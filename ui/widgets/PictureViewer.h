#pragma once

#include <QImage>
#include <QWidget>

namespace palimpsest::ui {

/// One picture of a database, as large as there is room, on neutral grey. Arrows ask for the one before or behind,
/// Escape, Return and Space for the way back. GUI thread only.
class PictureViewer : public QWidget {
    Q_OBJECT

public:
    explicit PictureViewer(QWidget *parent = nullptr);

    /// Shows `image`; with `final` false as a stand-in for one that is still on its way. Null clears.
    void show(const QImage &image, bool final);
    [[nodiscard]] const QImage &image() const { return m_image; }

Q_SIGNALS:
    /// -1 or 1.
    void stepped(int direction);
    void closeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    QImage m_image;
    bool m_final = false;
    int m_turned = 0; ///< Of the wheel, in eighths of a degree, until it makes a step.
};

} // namespace palimpsest::ui
