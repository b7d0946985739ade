#include "ui/panels/RetouchPage.h"

#include "ui/models/MaskImage.h"
#include "ui/models/UndoStep.h"
#include "ui/panels/RetouchPanel.h"
#include "ui/widgets/CardPainting.h"
#include "ui/widgets/Metrics.h"
#include "ui/widgets/RetouchView.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>
#include <QToolButton>
#include <QUndoStack>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace palimpsest::ui {

RetouchPage::RetouchPage(QUndoStack &undoStack, QWidget *parent)
    : QWidget(parent)
    , m_undoStack(undoStack)
    , m_title(new QLabel(this))
    , m_bar(new QHBoxLayout)
    , m_view(new RetouchView(this))
    , m_panel(new RetouchPanel(this))
{
    const int step = card::step(fontMetrics());
    m_title->setFont(metrics::headingFont(font()));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_bar->setContentsMargins(3 * step, step / 2, 2 * step, step / 2);
    m_bar->setSpacing(step);
    m_bar->addWidget(m_title, 1);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(m_view);
    splitter->addWidget(m_panel);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setChildrenCollapsible(false);
    const int line = fontMetrics().height();
    splitter->setSizes({60 * line, 16 * line});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_bar);
    layout->addWidget(splitter, 1);
    setFocusProxy(m_view);

    connect(m_view, &RetouchView::maskDrawn, this,
            [this](const QImage &before) { stepMask(before, m_view->mask(), tr("Mark a part")); });
    connect(m_view, &RetouchView::marginsDrawn, this, &RetouchPage::stepMargins);
    connect(m_view, &RetouchView::marginsChanged, this, [this] {
        m_panel->setMargins(m_view->margins());
        follow();
    });
    connect(m_view, &RetouchView::brushChanged, this,
            [this](double diameter) { m_panel->setBrush(diameter, m_view->largestBrush()); });
    connect(m_panel, &RetouchPanel::brushChanged, m_view, &RetouchView::setBrush);
    connect(m_panel, &RetouchPanel::marginsChanged, m_view, &RetouchView::setMargins);
    connect(m_panel, &RetouchPanel::settingsChanged, this, &RetouchPage::follow);
}

void RetouchPage::setActions(const QList<QAction *> &kinds, const QList<QAction *> &maskActions, QAction *paint,
                             QAction *close)
{
    for (QAction *action : kinds + QList<QAction *>{close}) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setMinimumHeight(std::max(24, 7 * card::step(fontMetrics())));
        m_bar->addWidget(button);
    }
    m_panel->setActions(maskActions, paint);
    addActions(kinds);
    addActions(maskActions);
}

void RetouchPage::setPicture(const RetouchedPicture &picture)
{
    if (!mask::marksNothing(m_view->mask()))
        m_formerMask = m_view->mask();
    m_picture = picture;
    m_view->setPicture(picture.image);
    m_panel->setBrush(m_view->brush(), m_view->largestBrush());
    m_panel->setMargins({});
    m_panel->setHasOwnNeighbours(picture.recipe && !picture.recipe->neighbours.empty());
    m_title->setText(picture.title);
    m_title->setToolTip(picture.path);
    Q_EMIT pictureChanged();
    follow();
}

RecipeStart::Kind RetouchPage::kind() const
{
    return m_view->kind();
}

void RetouchPage::setKind(RecipeStart::Kind kind)
{
    m_view->setKind(kind);
    m_panel->setKind(kind);
    follow();
}

bool RetouchPage::canPaint() const
{
    return hasPicture() && (kind() != RecipeStart::Kind::Outpaint || !(m_view->margins() == CanvasMargins()));
}

QSize RetouchPage::resultSize() const
{
    const QSize size = m_picture.image.size();
    if (kind() == RecipeStart::Kind::Outpaint) {
        const CanvasMargins &margins = m_view->margins();
        return {size.width() + margins.left + margins.right, size.height() + margins.top + margins.bottom};
    }
    if (kind() == RecipeStart::Kind::Enlarge)
        return (QSizeF(size) * m_panel->settings().enlargement).toSize();
    return size;
}

void RetouchPage::stepMask(const QImage &before, const QImage &after, const QString &label)
{
    // What is undone after another picture was taken is of that picture, and lost with it.
    const auto put = [this, path = m_picture.path](const QImage &mask) {
        if (path == m_picture.path)
            m_view->setMask(mask);
        follow();
    };
    m_undoStack.push(new UndoStep(
        label, [put, after] { put(after); }, [put, before] { put(before); }));
}

void RetouchPage::stepMargins(const CanvasMargins &before)
{
    const auto put = [this, path = m_picture.path](const CanvasMargins &margins) {
        if (path == m_picture.path)
            m_view->setMargins(margins);
    };
    const CanvasMargins after = m_view->margins();
    m_undoStack.push(new UndoStep(
        tr("Grow the canvas"), [put, after] { put(after); }, [put, before] { put(before); }));
}

void RetouchPage::clearMask()
{
    if (hasPicture())
        stepMask(m_view->mask(), mask::blank(m_picture.image.size()), tr("Unmark all"));
}

void RetouchPage::invertMask()
{
    if (!hasPicture())
        return;
    QImage inverted = m_view->mask();
    mask::invert(inverted);
    stepMask(m_view->mask(), inverted, tr("Mark the rest"));
}

bool RetouchPage::hasFormerMask() const
{
    return hasPicture() && m_formerMask.size() == m_picture.image.size();
}

void RetouchPage::useFormerMask()
{
    if (hasFormerMask())
        stepMask(m_view->mask(), m_formerMask, tr("Mark as before"));
}

void RetouchPage::follow()
{
    updateSummary();
    Q_EMIT changed();
}

void RetouchPage::updateSummary()
{
    if (!hasPicture()) {
        m_panel->setSummary({});
        return;
    }
    const QSize size = resultSize();
    const QString pixels = tr("%1 × %2 pixels").arg(size.width()).arg(size.height());
    switch (kind()) {
    case RecipeStart::Kind::Repaint: {
        const double marked = mask::markedShare(m_view->mask());
        m_panel->setSummary(marked > 0.0 ? tr("%1 % of the picture is painted anew; the rest stays to the pixel.")
                                               .arg(std::max(1, qRound(marked * 100.0)))
                                         : tr("Nothing is marked, so the whole picture is painted over."));
        break;
    }
    case RecipeStart::Kind::Outpaint:
        m_panel->setSummary(canPaint() ? tr("The picture becomes %1.").arg(pixels)
                                       : tr("Drag an edge of the picture outwards."));
        break;
    case RecipeStart::Kind::Enlarge:
        m_panel->setSummary(tr("The picture becomes %1.").arg(pixels));
        break;
    }
}

} // namespace palimpsest::ui
