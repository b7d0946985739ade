#include "ui/widgets/NeighbourDelegate.h"

#include "ui/models/NeighbourModel.h"
#include "ui/widgets/CardPainting.h"
#include "ui/widgets/Icons.h"

#include <QFontMetrics>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace palimpsest::ui {

namespace {

constexpr int kPictureLines = 10; ///< Height of the picture in lines of text.
constexpr int kMinimumTargetPx = 24;

// Where the parts of a card are.
struct Layout {
    QRect picture, title, credit, weight, weightTarget, pin, exclude, folded;

    explicit Layout(const QStyleOptionViewItem &option)
    {
        const QFontMetrics metrics(option.font);
        const int step = card::step(metrics);
        const int pad = 2 * step;
        const int side = kPictureLines * metrics.height();
        const QRect inner = option.rect.adjusted(pad, pad, -pad, -pad);
        picture = QRect(inner.topLeft(), QSize(side, side));
        const int line = metrics.height();
        title = QRect(inner.left(), picture.bottom() + 1 + step, side, line);
        credit = QRect(inner.left(), title.bottom() + 1, side, line);
        weight = QRect(inner.left(), credit.bottom() + 1 + step, side, step);
        weightTarget = QRect(inner.left(), 0, side, std::max(kMinimumTargetPx, 3 * step));
        weightTarget.moveCenter(QPoint(weightTarget.center().x(), weight.center().y()));
        const int target = std::max(kMinimumTargetPx, line + step);
        exclude = QRect(picture.right() + 1 - target - step / 2, picture.top() + step / 2, target, target);
        pin = exclude.translated(-target - step / 2, 0);
        folded = QRect(picture.right() + 1 - 2 * target, picture.bottom() + 1 - 2 * target, 2 * target, target);
    }

    [[nodiscard]] QSize size(const QStyleOptionViewItem &option) const
    {
        const int pad = 2 * card::step(QFontMetrics(option.font));
        return {picture.width() + 2 * pad, weight.bottom() + 1 - option.rect.top() + pad};
    }
};

NeighbourState stateOf(const QModelIndex &index)
{
    return static_cast<NeighbourState>(index.data(NeighbourModel::StateRole).toInt());
}

// Excluded ones are dim, and so are those that have little part in the place pointed at.
double opacityOf(const QModelIndex &index)
{
    if (stateOf(index) == NeighbourState::Excluded)
        return 0.4;
    const QVariant lit = index.data(NeighbourModel::LitRole);
    constexpr double kLeast = 0.2;
    constexpr double kFullFrom = 0.5; // Half of a place is as much as a neighbour commonly has.
    return lit.isValid() ? kLeast + (1.0 - kLeast) * std::min(1.0, lit.toDouble() / kFullFrom) : 1.0;
}

// A licence in a frame; one that forbids is filled, so that it is seen without its colour.
int paintBadge(QPainter *painter, const QRect &line, const QModelIndex &index, const QStyleOptionViewItem &option)
{
    const QString text = index.data(NeighbourModel::BadgeRole).toString();
    const bool forbids = index.data(NeighbourModel::ForbidsRole).toBool();
    const QFont font = card::smallFont(option.font);
    const QFontMetrics metrics(font);
    const int pad = card::step(metrics);
    const int width = metrics.horizontalAdvance(text) + 2 * pad;
    const QRect frame(line.right() + 1 - width, line.top() + (line.height() - metrics.height()) / 2, width,
                      metrics.height());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(font);
    const QColor ink = forbids ? card::textColour(option) : card::secondaryColour(option);
    painter->setPen(ink);
    painter->setBrush(forbids ? QBrush(ink) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), pad / 2.0, pad / 2.0);
    if (forbids)
        painter->setPen(option.palette.color(QPalette::Active, QPalette::Base));
    painter->drawText(frame, Qt::AlignCenter, text);
    painter->restore();
    return width + pad;
}

// "0.62 close", or the number alone where the words find no room of `widthPx`.
QString scoreText(const QModelIndex &index, const QFontMetrics &metrics, int widthPx)
{
    const QString score = QLocale().toString(index.data(NeighbourModel::ScoreRole).toDouble(), 'f', 2);
    const QString word = index.data(NeighbourModel::ClosenessRole).toString();
    const QString both = QStringLiteral("%1 %2").arg(score, word);
    return word.isEmpty() || metrics.horizontalAdvance(both) > widthPx ? score : both;
}

// Dark plate with the sign; a state that is on fills the plate with the highlight colour, so shape and colour both tell.
void paintSign(QPainter *painter, const QRect &rect, const QString &name, bool on, const QPalette &palette)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(on ? QPen(Qt::white, 1.0) : QPen(Qt::NoPen));
    painter->setBrush(on ? palette.color(QPalette::Active, QPalette::Highlight) : QColor(0, 0, 0, 190));
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4.0, 4.0);
    const int margin = rect.width() / 6;
    paletteIcon(name).paint(painter, rect.adjusted(margin, margin, -margin, -margin), Qt::AlignCenter, QIcon::Selected);
    painter->restore();
}

void paintWeight(QPainter *painter, const QRect &rect, double weight, const QStyleOptionViewItem &option)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    const double radius = rect.height() / 2.0;
    QColor groove = card::textColour(option);
    groove.setAlphaF(0.2F);
    painter->setBrush(groove);
    painter->drawRoundedRect(rect, radius, radius);
    const double share = std::clamp(weight / NeighbourModel::kMaximumWeight, 0.0, 1.0);
    QRectF filled(rect);
    filled.setWidth(rect.width() * share);
    painter->setBrush(option.palette.color(QPalette::Active, QPalette::Highlight));
    if (share > 0.0)
        painter->drawRoundedRect(filled, radius, radius);
    // The mark of weight 1, "as retrieved".
    const QRectF mark(rect.center().x() - 0.5, rect.top() - 2.0, 1.5, rect.height() + 4.0);
    painter->setBrush(card::textColour(option));
    painter->drawRect(mark);
    painter->restore();
}

} // namespace

NeighbourDelegate::NeighbourDelegate(PictureLoader &pictures, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_pictures(pictures)
{
}

PictureKey NeighbourDelegate::keyOf(const QModelIndex &index, const QFontMetrics &metrics, double devicePixelRatio)
{
    const int side = PictureLoader::sideFor(kPictureLines * metrics.height(), devicePixelRatio);
    const qint64 item = index.data(NeighbourModel::ItemRole).toLongLong();
    if (item >= 0)
        return {index.data(NeighbourModel::DatabaseRole).toString(), item, {}, side};
    return {{}, -1, index.data(NeighbourModel::PathRole).toString(), side};
}

QSize NeighbourDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return Layout(option).size(option);
}

void NeighbourDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Layout layout(option);
    const bool excluded = stateOf(index) == NeighbourState::Excluded;
    card::paintGround(painter, option);
    const PictureKey key = keyOf(index, QFontMetrics(option.font), painter->device()->devicePixelRatioF());
    QImage picture = key.database.isEmpty() && key.path.isEmpty() ? QImage() : m_pictures.picture(key);
    if (excluded && !picture.isNull())
        picture = picture.convertToFormat(QImage::Format_Grayscale8);
    painter->setOpacity(opacityOf(index));
    card::paintPicture(painter, layout.picture, picture, option.palette);
    painter->setOpacity(1.0);
    paintSigns(painter, option, index);
    paintFacts(painter, option, index);
}

void NeighbourDelegate::paintSigns(QPainter *painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    const Layout layout(option);
    const NeighbourState state = stateOf(index);
    const QFont font = card::smallFont(option.font);
    const int inset = card::step(QFontMetrics(option.font)) / 2;
    const QRect frame = layout.picture.adjusted(inset, inset, -inset, -inset);
    const int alike = index.data(NeighbourModel::FoldedRole).toInt();
    if (alike > 0 && state != NeighbourState::Excluded)
        //: Pictures that are nearly the same as this one and stand behind it.
        card::paintPill(painter, layout.folded.bottomRight() - QPoint(inset, 0), Qt::BottomRightCorner,
                        tr("+%1 alike").arg(alike), font);
    const QVariant lit = index.data(NeighbourModel::LitRole);
    const QVariant influence = lit.isValid() ? lit : index.data(NeighbourModel::InfluenceRole);
    int room = frame.width();
    if (influence.isValid() && state != NeighbourState::Excluded) {
        //: A neighbour's share of the last picture, or of the place of it that is pointed at.
        const QString share = tr("%1 %").arg(std::lround(influence.toDouble() * 100.0));
        room -= card::paintPill(painter, frame.bottomRight(), Qt::BottomRightCorner, share, font).width() + 2 * inset;
    }
    const QFontMetrics metrics(font);
    if (state != NeighbourState::AddedByHand)
        card::paintPill(painter, frame.bottomLeft(), Qt::BottomLeftCorner,
                        scoreText(index, metrics, room - 2 * card::step(metrics)), font);
    const QString notice = index.data(NeighbourModel::NoticeRole).toString();
    if (!notice.isEmpty())
        card::paintPill(painter, frame.topLeft(), Qt::TopLeftCorner, notice, font);
    const bool reachable = option.state.testFlag(QStyle::State_MouseOver);
    const bool pinned = state == NeighbourState::Pinned;
    const bool excluded = state == NeighbourState::Excluded;
    if (state == NeighbourState::AddedByHand)
        paintSign(painter, layout.pin, QStringLiteral("plus"), true, option.palette);
    else if (pinned || reachable)
        paintSign(painter, layout.pin, QStringLiteral("pin"), pinned, option.palette);
    if (excluded || reachable)
        paintSign(painter, layout.exclude, QStringLiteral("exclude"), excluded, option.palette);
}

void NeighbourDelegate::paintFacts(QPainter *painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    const Layout layout(option);
    const bool excluded = stateOf(index) == NeighbourState::Excluded;
    const double weight = index.data(NeighbourModel::WeightRole).toDouble();
    QFont titleFont = option.font;
    titleFont.setStrikeOut(excluded);
    const QColor titleColour = excluded ? card::secondaryColour(option) : card::textColour(option);
    QRect title = layout.title;
    title.setRight(title.right() - paintBadge(painter, layout.title, index, option));
    card::paintLine(painter, title, index.data(Qt::DisplayRole).toString(), titleFont, titleColour);

    const QFont font = card::smallFont(option.font);
    QRect credit = layout.credit;
    if (weight != 1.0) {
        const QString text = tr("× %1").arg(QLocale().toString(weight, 'f', 2));
        const int width = QFontMetrics(font).horizontalAdvance(text);
        card::paintLine(painter, QRect(credit.right() + 1 - width, credit.top(), width, credit.height()), text, font,
                        card::textColour(option));
        credit.setRight(credit.right() - width - card::step(QFontMetrics(font)));
    }
    card::paintLine(painter, credit, index.data(NeighbourModel::CreditRole).toString(), font,
                    card::secondaryColour(option));
    if (!excluded)
        paintWeight(painter, layout.weight, weight, option);
}

bool NeighbourDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                    const QModelIndex &index)
{
    const auto type = event->type();
    if (type != QEvent::MouseButtonPress && type != QEvent::MouseButtonRelease && type != QEvent::MouseMove)
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const Layout layout(option);
    const QPoint at = mouse->position().toPoint();
    if (type == QEvent::MouseButtonPress)
        m_draggingWeight = mouse->button() == Qt::LeftButton && layout.weightTarget.contains(at)
                           && stateOf(index) != NeighbourState::Excluded;
    if (m_draggingWeight) {
        const double share = (at.x() - layout.weight.left()) / static_cast<double>(layout.weight.width());
        constexpr double kFine = NeighbourModel::kWeightStep / 5.0;
        const double weight = std::clamp(share, 0.0, 1.0) * NeighbourModel::kMaximumWeight;
        Q_EMIT weightDragged(index.row(), std::round(weight / kFine) * kFine);
        if (type == QEvent::MouseButtonRelease)
            m_draggingWeight = false;
        return true;
    }
    if (type == QEvent::MouseButtonRelease && mouse->button() == Qt::LeftButton) {
        if (layout.pin.contains(at)) {
            Q_EMIT pinClicked(index.row());
            return true;
        }
        if (layout.exclude.contains(at)) {
            Q_EMIT excludeClicked(index.row());
            return true;
        }
        if (layout.folded.contains(at) && index.data(NeighbourModel::FoldedRole).toInt() > 0) {
            Q_EMIT foldedClicked(index.row());
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

} // namespace palimpsest::ui
