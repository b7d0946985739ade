#pragma once

#include "core/base/Query.h"

#include <QDialog>
#include <QImage>

class QDialogButtonBox;

namespace palimpsest::ui {

class CropView;

/// Lets the artist choose which part of a picture counts, with the mouse or the arrow keys. GUI thread only.
class CropDialog : public QDialog {
    Q_OBJECT

public:
    CropDialog(const QImage &picture, const CropRectangle &crop, QWidget *parent = nullptr);

    [[nodiscard]] CropRectangle crop() const;
    void setCrop(const CropRectangle &crop);

Q_SIGNALS:
    void cropChosen(const palimpsest::CropRectangle &crop);

private:
    CropView *m_view;
    QDialogButtonBox *m_buttons;
};

} // namespace palimpsest::ui
