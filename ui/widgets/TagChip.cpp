#include "ui/widgets/TagChip.h"

#include "ui/widgets/Appearance.h"
#include "ui/widgets/CardPainting.h"
#include "ui/widgets/Icons.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolButton>

namespace palimpsest::ui {

TagChip::TagChip(Kind kind, const QString &tag, int pictures, int all, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_tag(tag)
    , m_word(new QToolButton(this))
    , m_cross(new QToolButton(this))
{
    const bool worn = kind == Kind::Worn;
    const int step = card::step(fontMetrics());
    const QLocale locale;
    const bool byAll = pictures >= all;
    //: A tag and by how many of the chosen pictures it is worn: "storm 3/12"
    const QString counted = tr("%1 %2/%3").arg(tag, locale.toString(pictures), locale.toString(all));
    m_word->setText(!worn || byAll ? tag : counted);
    m_word->setToolButtonStyle(worn ? Qt::ToolButtonTextOnly : Qt::ToolButtonTextBesideIcon);
    if (!worn) {
        m_word->setIcon(paletteIcon(QStringLiteral("plus")));
        m_word->setAccessibleName(tr("Suggested tag %1").arg(tag));
        m_word->setToolTip(tr("Suggested: click to give it"));
        m_cross->setAccessibleName(tr("Do not suggest %1").arg(tag));
        m_cross->setToolTip(tr("Do not suggest this for the picture again"));
    } else {
        m_word->setAccessibleName(
            byAll ? tr("Tag %1").arg(tag)
                  : tr("Tag %1, worn by %2 of %3").arg(tag, locale.toString(pictures), locale.toString(all)));
        m_word->setToolTip(byAll ? QString() : tr("Give it to all of them"));
        m_word->setEnabled(!byAll);
        m_cross->setAccessibleName(tr("Remove tag %1").arg(tag));
        m_cross->setToolTip(tr("Take this tag off"));
    }
    m_cross->setIcon(paletteIcon(QStringLiteral("close")));
    for (QToolButton *button : {m_word, m_cross}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setMinimumSize(24, 24);
        button->setIconSize(QSize(1, 1) * (fontMetrics().height() * 3 / 4));
    }
    // What is worn by all cannot be pressed, but is no less readable for that.
    QPalette readable = m_word->palette();
    readable.setColor(QPalette::Disabled, QPalette::ButtonText, palette().color(QPalette::WindowText));
    m_word->setPalette(readable);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(step / 2, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_word);
    layout->addWidget(m_cross);
    connect(m_word, &QToolButton::clicked, this, &TagChip::accepted);
    connect(m_cross, &QToolButton::clicked, this, &TagChip::refused);
}

void TagChip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        Q_EMIT refused();
    else
        QWidget::keyPressEvent(event);
}

void TagChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF outline = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const double radius = outline.height() / 2.0;
    QColor fill = palette().color(QPalette::WindowText);
    fill.setAlphaF(0.07F);
    painter.setPen(QPen(secondaryText(palette()), 1.0, m_kind == Kind::Worn ? Qt::SolidLine : Qt::DashLine));
    painter.setBrush(m_kind == Kind::Worn ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(outline, radius, radius);
}

} // namespace palimpsest::ui
