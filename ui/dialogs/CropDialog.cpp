#include "ui/dialogs/CropDialog.h"

#include "ui/widgets/CardPainting.h"
#include "ui/widgets/CropView.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace palimpsest::ui {

CropDialog::CropDialog(const QImage &picture, const CropRectangle &crop, QWidget *parent)
    : QDialog(parent)
    , m_view(new CropView(picture, this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("A part of the picture"));
    const int step = card::step(fontMetrics());
    auto *words = new QLabel(tr("Draw a frame around what shall count. The arrow keys move it, with Shift they "
                                "change its size."),
                             this);
    words->setWordWrap(true);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Use this part"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * step, 3 * step, 3 * step, 3 * step);
    layout->setSpacing(2 * step);
    layout->addWidget(words);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_buttons);
    setCrop(crop);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT cropChosen(this->crop()); });
    const int line = fontMetrics().height();
    resize(36 * line, 32 * line);
    m_view->setFocus(Qt::OtherFocusReason);
}

CropRectangle CropDialog::crop() const
{
    return m_view->crop();
}

void CropDialog::setCrop(const CropRectangle &crop)
{
    m_view->setCrop(crop);
}

} // namespace palimpsest::ui
