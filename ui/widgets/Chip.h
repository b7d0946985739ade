#pragma once

#include <QToolButton>

class QMenu;

namespace palimpsest::ui {

/// Something of the query as a button: its menu says what can be done with it, Delete removes it. GUI thread only.
class Chip : public QToolButton {
    Q_OBJECT

public:
    explicit Chip(QWidget *parent = nullptr);

Q_SIGNALS:
    void changed();
    void removeRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    /// The menu to fill; finishMenu() adds "Remove" and must be called once.
    [[nodiscard]] QMenu *chipMenu() { return m_menu; }
    void finishMenu();
    /// `text` shortened to what a button can hold.
    [[nodiscard]] static QString shortened(const QString &text);

private:
    QMenu *m_menu;
};

} // namespace palimpsest::ui
