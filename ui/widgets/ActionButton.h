#pragma once

#include <QPushButton>

class QAction;

namespace palimpsest::ui {

/// A push button for an action: its words, icon and help, pressed or not, possible or not. GUI thread only.
class ActionButton : public QPushButton {
    Q_OBJECT

public:
    explicit ActionButton(QWidget *parent = nullptr);

    /// `action` must outlive the button.
    void setAction(QAction *action);
};

} // namespace palimpsest::ui
