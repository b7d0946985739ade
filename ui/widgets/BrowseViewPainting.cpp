#include "ui/widgets/BrowseView.h"

#include "ui/widgets/CardPainting.h"
#include "ui/widgets/EmptyText.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/MarkPainting.h"

#include <QCursor>
#include <QDrag>
#include <QMimeData>
#include <QPaintEvent>
#include <QPainter>
#include <QPixmap>
#include <QStyleOptionRubberBand>
#include <QStyleOptionViewItem>

#include <algorithm>
#include <array>
#include <cstddef>

// How the grid looks. Nothing here may depend on how many items there are.

namespace palimpsest::ui {

namespace {

constexpr double kRejectedOpacity = 0.3;

} // namespace

struct BrowseView::Look {
    QStyleOptionViewItem option;
    QFont small;
    QColor plate; ///< Where a picture is not here yet.
    int step = 0;
    int side = 0;
    int hovered = -1;
    std::array<QPixmap, 8> grounds; ///< By selected, under the mouse, with the focus; made when first needed.
    bool words = false;
};

void BrowseView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), palette().color(QPalette::Base));
    Look look;
    initViewItemOption(&look.option);
    look.small = card::smallFont(font());
    look.plate = palette().color(QPalette::WindowText);
    look.plate.setAlphaF(0.08F);
    look.step = card::step(fontMetrics());
    look.side = sideLogicalPx();
    look.words = wordsHeight() > 0;
    if (viewport()->underMouse())
        look.hovered = indexAt(viewport()->mapFromGlobal(QCursor::pos())).row();
    const int offset = verticalOffset();
    const auto [first, last] = visibleRows();
    for (int row = first; row < last; ++row) {
        if (event->region().intersects(m_grid.cardRect(row).translated(0, -offset)))
            paintCard(painter, row, look);
    }
    if (!m_band.isNull()) {
        QStyleOptionRubberBand band;
        band.initFrom(this);
        band.shape = QRubberBand::Rectangle;
        band.opaque = false;
        band.rect = m_band.translated(0, -offset);
        style()->drawControl(QStyle::CE_RubberBand, &band, &painter, this);
    }
    painter.end();
    if (m_grid.count == 0)
        paintEmptyText(*this, m_emptyText);
}

void BrowseView::paintGround(QPainter &painter, const QRect &card, Look &look)
{
    const QStyle::State state = look.option.state;
    const std::size_t kind = (state.testFlag(QStyle::State_Selected) ? 1U : 0U)
                             + (state.testFlag(QStyle::State_MouseOver) ? 2U : 0U)
                             + (state.testFlag(QStyle::State_HasFocus) ? 4U : 0U);
    if (kind == 0)
        return;
    // All cards have one size, and round corners take long to draw.
    QPixmap &ground = look.grounds[kind];
    if (ground.isNull()) {
        ground = QPixmap(card.size() * devicePixelRatioF());
        ground.setDevicePixelRatio(devicePixelRatioF());
        ground.fill(Qt::transparent);
        QStyleOptionViewItem option = look.option;
        option.rect = QRect(QPoint(0, 0), card.size());
        QPainter once(&ground);
        card::paintGround(&once, option);
    }
    painter.drawPixmap(card.topLeft(), ground);
}

void BrowseView::paintCard(QPainter &painter, int row, Look &look)
{
    const QModelIndex index = m_browse->index(row);
    const QRect card = m_grid.cardRect(row).translated(0, -verticalOffset());
    look.option.rect = card;
    look.option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
    look.option.state.setFlag(QStyle::State_MouseOver, row == look.hovered);
    look.option.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
    paintGround(painter, card, look);

    const QRect place(card.topLeft() + QPoint(look.step, look.step), QSize(look.side, look.side));
    const ItemKey item = m_browse->keyAt(row);
    QImage picture = m_loader.picture(item);
    const bool exact = !picture.isNull();
    const CullMarks marks = m_browse->marks(row);
    if (!exact)
        picture = m_loader.substitute(item);
    if (picture.isNull()) {
        painter.fillRect(place, look.plate);
        if (m_loader.hasFailed(item)) {
            QRect sign(0, 0, look.side / 3, look.side / 3);
            sign.moveCenter(place.center());
            paletteIcon(QStringLiteral("picture")).paint(&painter, sign);
        }
    } else {
        painter.setOpacity(marks.flag == PickFlag::Rejected ? kRejectedOpacity : 1.0);
        const double scale =
            exact ? devicePixelRatioF() : std::max(picture.width(), picture.height()) / static_cast<double>(look.side);
        const QSize size = (QSizeF(picture.size()) / scale).toSize();
        // On the floor of its place, like pictures on a shelf, so that the words stand close to it.
        const QPoint corner(place.left() + (place.width() - size.width()) / 2, place.bottom() + 1 - size.height());
        picture.setDevicePixelRatio(exact ? scale : 1.0);
        if (exact)
            painter.drawImage(corner, picture);
        else
            painter.drawImage(QRect(corner, size), picture);
        painter.setOpacity(1.0);
    }
    if (marks != CullMarks())
        paintMarks(painter, marks, place, look);
    if (const QString badge = m_browse->badge(row); !badge.isEmpty())
        card::paintPill(&painter, place.topRight() + QPoint(-look.step / 2, look.step / 2), Qt::TopRightCorner, badge,
                        look.small);
    if (look.words)
        paintWords(painter, row, card, look);
}

void BrowseView::paintMarks(QPainter &painter, const CullMarks &marks, const QRect &place, const Look &look)
{
    if (marks.flag != PickFlag::None)
        painter.drawPixmap(place.topLeft(), flag(marks.flag, look));
    if (marks.label != ColourLabel::None) {
        // Below the picture, where it cannot be taken for a part of it.
        const QRect strip(place.left(), place.bottom() + 1 + look.step / 4, place.width(), std::max(2, look.step / 2));
        painter.fillRect(strip, labelColour(marks.label));
    }
    if (marks.rating > 0) {
        const QPixmap &badge = stars(marks.rating, look);
        const auto height = static_cast<int>(badge.height() / badge.devicePixelRatio());
        painter.drawPixmap(place.left(), place.bottom() + 1 - height, badge);
    }
}

const QPixmap &BrowseView::stars(int rating, const Look &look)
{
    QPixmap &badge = m_stars[static_cast<std::size_t>(rating)];
    if (badge.isNull())
        badge = starsBadge(rating, look.small, look.side, devicePixelRatioF());
    return badge;
}

const QPixmap &BrowseView::flag(PickFlag flag, const Look &look)
{
    QPixmap &badge = m_flags[static_cast<std::size_t>(flag)];
    if (badge.isNull())
        badge = flagBadge(flag, look.small, devicePixelRatioF());
    return badge;
}

void BrowseView::forgetBadges()
{
    m_stars.fill({});
    m_flags.fill({});
}

const BrowseView::Words &BrowseView::wordsOf(int row, const Look &look)
{
    if (const Words *known = m_words.object(row))
        return *known;
    const QModelIndex index = m_browse->index(row);
    QString by = index.data(GridModel::ArtistRole).toString();
    if (by.isEmpty())
        by = index.data(GridModel::CreditRole).toString();
    const auto cut = [&](const QString &text, const QFont &font) {
        QStaticText result(QFontMetrics(font).elidedText(text.simplified(), Qt::ElideRight, look.side));
        result.setTextFormat(Qt::PlainText);
        result.prepare({}, font);
        return result;
    };
    auto *words = new Words{cut(index.data(Qt::DisplayRole).toString(), font()), cut(by, look.small)};
    m_words.insert(row, words);
    return *words;
}

void BrowseView::paintWords(QPainter &painter, int row, const QRect &card, const Look &look)
{
    const Words &words = wordsOf(row, look);
    const QPoint corner(card.left() + look.step, card.top() + look.side + 2 * look.step);
    // In the direction of reading, as the pictures stand.
    const auto place = [&](const QStaticText &text, int down) {
        const int indent = isRightToLeft() ? look.side - static_cast<int>(text.size().width()) : 0;
        return corner + QPoint(indent, down);
    };
    painter.setFont(font());
    painter.setPen(card::textColour(look.option));
    painter.drawStaticText(place(words.title, 0), words.title);
    painter.setFont(look.small);
    painter.setPen(card::secondaryColour(look.option));
    painter.drawStaticText(place(words.by, fontMetrics().height()), words.by);
}

void BrowseView::startDrag(Qt::DropActions)
{
    QModelIndexList indexes;
    for (const int row : selectedRows(GridModel::kMaximumDragged))
        indexes.append(m_browse->index(row));
    if (indexes.isEmpty())
        return;
    auto *carried = m_browse->mimeData(indexes);
    const QModelIndex held = currentIndex().isValid() ? currentIndex() : indexes.front();
    QImage picture = m_loader.picture(m_browse->keyAt(held.row()));
    if (indexes.size() == 1 && !picture.isNull())
        carried->setImageData(picture);
    auto *drag = new QDrag(this);
    drag->setMimeData(carried);
    if (!picture.isNull()) {
        picture.setDevicePixelRatio(devicePixelRatioF());
        drag->setPixmap(QPixmap::fromImage(picture));
    }
    drag->exec(Qt::CopyAction);
}

} // namespace palimpsest::ui
