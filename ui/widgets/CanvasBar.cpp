#include "ui/widgets/CanvasBar.h"

#include "ui/widgets/CardPainting.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QSizePolicy>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace palimpsest::ui {

CanvasBar::CanvasBar(QWidget *parent)
    : QWidget(parent)
    , m_caption(new QLabel(this))
    , m_scale(new QLabel(this))
    , m_layout(new QHBoxLayout(this))
{
    const int step = card::step(fontMetrics());
    m_layout->setContentsMargins(3 * step, step / 2, 2 * step, step / 2);
    m_layout->setSpacing(step);
    // A long caption is cut rather than widening the window.
    m_caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_caption->setTextFormat(Qt::PlainText);
    m_scale->setAccessibleName(tr("Magnification"));
    m_scale->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_scale->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("0000 %")));
    m_layout->addWidget(m_caption, 1);
    m_layout->addWidget(m_scale);
}

void CanvasBar::setActions(const QList<QAction *> &actions)
{
    const int step = card::step(fontMetrics());
    for (QAction *action : actions) {
        if (action == nullptr) {
            m_layout->addSpacing(2 * step);
            continue;
        }
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        const int side = std::max(24, 7 * step);
        button->setFixedSize(side, side);
        connect(action, &QAction::changed, button, [button, action] { button->setVisible(action->isVisible()); });
        m_layout->addWidget(button);
    }
}

void CanvasBar::setCaption(const QString &caption)
{
    m_caption->setText(caption);
    m_caption->setToolTip(caption);
}

void CanvasBar::setScale(double devicePixelsPerPicturePixel)
{
    const bool known = devicePixelsPerPicturePixel > 0.0;
    m_scale->setText(known ? tr("%1 %").arg(std::lround(devicePixelsPerPicturePixel * 100.0)) : QString());
}

} // namespace palimpsest::ui
