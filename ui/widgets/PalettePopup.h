#pragma once

#include "core/base/Query.h"

#include <QFrame>
#include <QVector>

class QToolButton;

namespace palimpsest::ui {

/// A small palette that opens over the window: colours to look for by a click, others by a dialog. GUI thread only.
class PalettePopup : public QFrame {
    Q_OBJECT

public:
    explicit PalettePopup(QWidget *parent = nullptr);

    /// Opens under `anchor`.
    void openUnder(QWidget *anchor);

Q_SIGNALS:
    void colourChosen(const palimpsest::QueryColour &colour);

private:
    void askForAnother();

    QVector<QToolButton *> m_swatches;
};

} // namespace palimpsest::ui
