#include "ui/widgets/BrowseView.h"

#include "ui/widgets/Appearance.h"
#include "ui/widgets/CardPainting.h"
#include "ui/widgets/ScrubLabel.h"

#include <QKeyEvent>
#include <QLocale>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <utility>

// How the grid is laid out and scrolled; BrowseViewSelecting.cpp moves in it, BrowseViewPainting.cpp shows it.

namespace palimpsest::ui {

namespace {

constexpr std::array<int, BrowseView::kLevels> kSidesPx{56, 72, 96, 128, 160, 208, 272, 368};
constexpr int kLeastSideWithWordsPx = 96;
// Scrolling asks for thumbnails at most this often.
constexpr int kRequestEveryMs = 12;
constexpr int kScreensAhead = 2;
constexpr int kBytesPerPixel = 4;
constexpr int kWordsKept = 2000; ///< Cards.

} // namespace

BrowseView::BrowseView(ThumbnailLoader &loader, QWidget *parent)
    : QListView(parent)
    , m_loader(loader)
    , m_words(kWordsKept)
    , m_scrub(new ScrubLabel(this))
{
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setDragDropMode(QAbstractItemView::DragOnly);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    m_request.setSingleShot(true);
    m_request.setInterval(kRequestEveryMs);
    connect(&m_request, &QTimer::timeout, this, &BrowseView::requestThumbnails);
    connect(verticalScrollBar(), &QScrollBar::sliderPressed, this, &BrowseView::updateScrubLabel);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &BrowseView::updateScrubLabel);
    connect(verticalScrollBar(), &QScrollBar::sliderReleased, this, [this] {
        m_scrub->hide();
        m_request.start();
    });
    connect(&loader, &ThumbnailLoader::loaded, this, [this](ItemKey item) {
        const auto found = m_rowsInSight.constFind(item);
        if (found != m_rowsInSight.constEnd() && *found < m_grid.count)
            viewport()->update(m_grid.cardRect(*found).translated(0, -verticalOffset()));
    });
}

void BrowseView::setBrowseModel(GridModel *model)
{
    m_browse = model;
    setModel(model);
}

void BrowseView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

int BrowseView::sideLogicalPx() const
{
    return kSidesPx[static_cast<std::size_t>(m_level)];
}

int BrowseView::wordsHeight() const
{
    if (sideLogicalPx() < kLeastSideWithWordsPx)
        return 0;
    const int step = card::step(fontMetrics());
    return step + fontMetrics().height() + QFontMetrics(card::smallFont(font())).height();
}

void BrowseView::setLevel(int level)
{
    zoomAround(level, anchorRow());
}

void BrowseView::zoomAround(int level, int row)
{
    level = std::clamp(level, 0, kLevels - 1);
    if (level == m_level)
        return;
    m_level = level;
    layOut(row);
    Q_EMIT levelChanged(level);
}

int BrowseView::anchorRow() const
{
    const auto [first, last] = visibleRows();
    const int current = currentIndex().row();
    return current >= first && current < last ? current : first;
}

void BrowseView::layOut(int anchorRow)
{
    const int before = anchorRow < m_grid.count ? m_grid.topOf(anchorRow) - verticalOffset() : 0;
    const int step = card::step(fontMetrics());
    const int pad = step;
    const int side = sideLogicalPx();
    const QSize card(side + 2 * pad, side + 2 * pad + wordsHeight());
    const int count = m_browse == nullptr ? 0 : m_browse->rowCount();
    if (card != m_grid.card) {
        m_words.clear();
        forgetBadges();
    }
    m_grid = BrowseGrid::fit(count, viewport()->width(), card, step);
    m_loader.setSidePx(static_cast<int>(std::lround(side * devicePixelRatioF())));
    const int room = viewport()->height();
    verticalScrollBar()->setRange(0, std::max(0, m_grid.height() - room));
    verticalScrollBar()->setPageStep(room);
    verticalScrollBar()->setSingleStep(std::max(1, m_grid.lineHeight / 3));
    if (anchorRow < count)
        verticalScrollBar()->setValue(m_grid.topOf(anchorRow) - std::clamp(before, -m_grid.lineHeight, room));
    viewport()->update();
    m_request.start();
}

void BrowseView::updateGeometries()
{
    layOut(anchorRow());
    QAbstractItemView::updateGeometries();
}

void BrowseView::resizeEvent(QResizeEvent *event)
{
    QAbstractItemView::resizeEvent(event);
    updateGeometries();
}

void BrowseView::reset()
{
    QAbstractItemView::reset();
    m_words.clear();
    m_rowsInSight.clear();
    m_band = {};
    layOut(0);
    verticalScrollBar()->setValue(0);
}

void BrowseView::doItemsLayout()
{
    QAbstractItemView::doItemsLayout();
}

std::pair<int, int> BrowseView::visibleRows() const
{
    if (m_grid.count == 0)
        return {0, 0};
    const int first = m_grid.lineAt(verticalOffset()) * m_grid.columns;
    const int last = (m_grid.lineAt(verticalOffset() + viewport()->height()) + 1) * m_grid.columns;
    return {first, std::min(last, m_grid.count)};
}

int BrowseView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

QRect BrowseView::visualRect(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_grid.count)
        return {};
    return m_grid.cardRect(index.row()).translated(0, -verticalOffset());
}

QModelIndex BrowseView::indexAt(const QPoint &point) const
{
    const int row = m_grid.indexAt(point + QPoint(0, verticalOffset()));
    return row < 0 ? QModelIndex() : m_browse->index(row);
}

void BrowseView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid() || index.row() >= m_grid.count)
        return;
    const int top = m_grid.topOf(index.row());
    const int room = viewport()->height();
    const int bottom = top + m_grid.lineHeight + m_grid.gap - m_grid.gap / 2;
    const int now = verticalOffset();
    int wanted = now;
    if (hint == PositionAtCenter)
        wanted = (top + bottom - room) / 2;
    else if (hint == PositionAtTop || (hint == EnsureVisible && top < now))
        wanted = top;
    else if (hint == PositionAtBottom || (hint == EnsureVisible && bottom > now + room))
        wanted = bottom - room;
    verticalScrollBar()->setValue(wanted);
}

void BrowseView::keyboardSearch(const QString &) {}

void BrowseView::scrollContentsBy(int dx, int dy)
{
    m_direction = dy > 0 ? -1 : 1;
    m_leaping = std::abs(dy) > viewport()->height();
    // What stays in sight is moved as it is; only what comes into sight is painted. Between device pixels it cannot be.
    const bool whole = devicePixelRatioF() == std::floor(devicePixelRatioF());
    if (whole && !m_leaping && m_band.isNull())
        viewport()->scroll(dx, dy);
    else
        viewport()->update();
    if (!m_request.isActive())
        m_request.start();
}

void BrowseView::requestThumbnails()
{
    const auto [first, last] = visibleRows();
    const int screen = last - first;
    const auto perPicture = static_cast<qsizetype>(m_loader.sidePx()) * m_loader.sidePx() * kBytesPerPixel;
    // Never so much ahead that it would drive out what is in sight.
    const auto room = static_cast<int>(m_loader.cacheBytes() / 2 / std::max<qsizetype>(1, perPicture)) - screen;
    const bool hurried = m_leaping || verticalScrollBar()->isSliderDown();
    const int ahead = hurried ? 0 : std::clamp(kScreensAhead * screen, 0, std::max(0, room));
    m_rowsInSight.clear();
    std::vector<ItemKey> wanted;
    for (int row = first; row < last; ++row) {
        wanted.push_back(m_browse->keyAt(row));
        m_rowsInSight.insert(wanted.back(), row);
    }
    const auto want = [&](int row) {
        if (row >= 0 && row < m_grid.count)
            wanted.push_back(m_browse->keyAt(row));
    };
    for (int i = 0; i < ahead; ++i)
        want(m_direction > 0 ? last + i : first - 1 - i);
    for (int i = 0; i < ahead / 2; ++i)
        want(m_direction > 0 ? first - 1 - i : last + i);
    m_loader.want(wanted);
    if (std::exchange(m_leaping, false) && !verticalScrollBar()->isSliderDown())
        m_request.start();
}

void BrowseView::updateScrubLabel()
{
    if (!verticalScrollBar()->isSliderDown() || m_grid.count == 0)
        return;
    const int row = visibleRows().first;
    const QLocale locale;
    m_scrub->showBeside(*verticalScrollBar(), m_browse->section(row),
                        tr("%1 of %2").arg(locale.toString(row + 1), locale.toString(m_grid.count)));
}

void BrowseView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractItemView::wheelEvent(event);
        return;
    }
    const QModelIndex under = indexAt(event->position().toPoint());
    if (event->angleDelta().y() != 0)
        zoomAround(m_level + (event->angleDelta().y() > 0 ? 1 : -1), under.isValid() ? under.row() : anchorRow());
    event->accept();
}

void BrowseView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closeRequested();
        event->accept();
        return;
    }
    QAbstractItemView::keyPressEvent(event);
}

bool BrowseView::event(QEvent *event)
{
    const bool result = QListView::event(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange || event->type() == QEvent::Show) {
        m_words.clear();
        forgetBadges();
        layOut(anchorRow());
    }
    return result;
}

} // namespace palimpsest::ui
