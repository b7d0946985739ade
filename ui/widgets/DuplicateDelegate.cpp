#include "ui/widgets/DuplicateDelegate.h"

#include "ui/widgets/Appearance.h"
#include "ui/widgets/CardPainting.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Metrics.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace palimpsest::ui {

namespace {

constexpr int kPictureLines = 6;
constexpr int kWordLines = 5;    ///< Size, place, facts, and two of the reason.
constexpr int kCardLines = 11;   ///< Width.
constexpr int kFramedKept = 600; ///< Cards.
constexpr double kLeavingOpacity = 0.45;

int headingHeight(const QFontMetrics &metrics)
{
    return metrics.height() + card::step(metrics);
}

int cardWidth(const QFontMetrics &metrics)
{
    return kCardLines * metrics.height();
}

int cardsInSight(const QRect &line, const QFontMetrics &metrics)
{
    return std::max(1, line.width() / cardWidth(metrics));
}

} // namespace

DuplicateDelegate::DuplicateDelegate(const DuplicateModel &model, PictureLoader &pictures, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
    , m_pictures(pictures)
    , m_framed(kFramedKept)
    , m_words(kFramedKept)
{
    connect(&model, &QAbstractItemModel::modelReset, this, [this] { m_words.clear(); });
    connect(&model, &QAbstractItemModel::dataChanged, this, [this] { m_words.clear(); });
}

void DuplicateDelegate::setCurrent(const QModelIndex &index, int card)
{
    m_current = index;
    m_card = card;
}

QSize DuplicateDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const QFontMetrics &metrics = option.fontMetrics;
    const int words = kWordLines * QFontMetrics(card::smallFont(option.font)).height();
    return {cardWidth(metrics),
            headingHeight(metrics) + kPictureLines * metrics.height() + words + 4 * card::step(metrics)};
}

int DuplicateDelegate::firstCard(const QRect &line, const QFontMetrics &metrics, const QModelIndex &index) const
{
    const int cards = static_cast<int>(m_model.group(index.row()).size());
    const int room = cardsInSight(line, metrics);
    if (m_current != index || cards <= room)
        return 0;
    return std::clamp(m_card - room / 2, 0, cards - room);
}

QRect DuplicateDelegate::cardRect(const QRect &line, const QFontMetrics &metrics, const QModelIndex &index,
                                  int card) const
{
    const int place = card - firstCard(line, metrics, index);
    if (place < 0 || place >= cardsInSight(line, metrics))
        return {};
    const int width = cardWidth(metrics);
    const int top = line.top() + headingHeight(metrics);
    return {line.left() + place * width, top, width, line.bottom() - top};
}

int DuplicateDelegate::cardAt(const QRect &line, const QFontMetrics &metrics, const QModelIndex &index,
                              const QPoint &at) const
{
    const int cards = static_cast<int>(m_model.group(index.row()).size());
    for (int card = 0; card < cards; ++card) {
        if (cardRect(line, metrics, index, card).contains(at))
            return card;
    }
    return -1;
}

void DuplicateDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    if (option.font != m_font || option.palette.cacheKey() != m_paletteKey)
        forgetDrawn(option);
    const DuplicateModel::Group &group = m_model.group(index.row());
    const int step = card::step(option.fontMetrics);
    const int room = cardsInSight(option.rect, option.fontMetrics);
    const int first = firstCard(option.rect, option.fontMetrics, index);
    const int last = std::min(first + room, static_cast<int>(group.size()));
    const QFont bold = metrics::headingFont(option.font);
    QRect heading(option.rect.left() + step, option.rect.top(), option.rect.width() - 2 * step,
                  headingHeight(option.fontMetrics));
    QString words = m_model.heading(index.row());
    if (const int hidden = static_cast<int>(group.size()) - (last - first); hidden > 0)
        words += QStringLiteral(" · ") + tr("%Ln not in sight: left and right show them", nullptr, hidden);
    if (m_model.offersReject(index.row()))
        words += QStringLiteral(" · ") + tr("R marks the others as rejected instead");
    card::paintLine(painter, heading, words, bold, option.palette.color(QPalette::WindowText));
    for (int card = first; card < last; ++card)
        paintCard(painter, option, cardRect(option.rect, option.fontMetrics, index, card), group, card);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      option.palette.color(QPalette::Mid));
}

void DuplicateDelegate::paintCard(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect,
                                  const DuplicateModel::Group &group, int card) const
{
    const pipeline::KeepDecision &decision = group[static_cast<std::size_t>(card)];
    const int step = card::step(option.fontMetrics);
    QStyleOptionViewItem ground = option;
    ground.rect = rect;
    const bool current = m_current == option.index && m_card == card && option.state.testFlag(QStyle::State_HasFocus);
    ground.state.setFlag(QStyle::State_HasFocus, current);
    ground.state.setFlag(QStyle::State_Selected, false);
    ground.state.setFlag(QStyle::State_MouseOver, false);
    card::paintGround(painter, ground);
    const QRect inside = rect.adjusted(step, step, -step, -step);
    const int side = kPictureLines * option.fontMetrics.height();
    const double ratio = painter->device()->devicePixelRatioF();
    const PictureKey key{QString::fromStdString(decision.item.databaseId),
                         decision.item.itemId,
                         {},
                         PictureLoader::sideFor(side, ratio)};
    const QPixmap picture = framed(key, QSize(inside.width(), side), ratio, option.palette);
    const QSize size = (QSizeF(picture.size()) / picture.devicePixelRatio()).toSize();
    const QRect place(QPoint(inside.left(), inside.top() + side - size.height()), size);
    painter->setOpacity(decision.stays ? 1.0 : kLeavingOpacity);
    painter->drawPixmap(place.topLeft(), picture);
    painter->setOpacity(1.0);
    paintSign(painter, place, option, decision.stays);
    paintWords(painter, inside.adjusted(0, side + step, 0, 0), option, card);
}

QPixmap DuplicateDelegate::framed(const PictureKey &key, const QSize &room, double ratio, const QPalette &palette) const
{
    if (const QPixmap *known = m_framed.object(key))
        return *known;
    const QImage image = m_pictures.picture(key);
    // One plate serves all that are not here yet.
    const PictureKey drawn = image.isNull() ? PictureKey{{}, -1, {}, key.sidePx} : key;
    if (const QPixmap *known = m_framed.object(drawn))
        return *known;
    const QSize size =
        image.isNull() ? QSize(room.height(), room.height()) : image.size().scaled(room, Qt::KeepAspectRatio);
    QPixmap framed(size * ratio);
    framed.setDevicePixelRatio(ratio);
    framed.fill(Qt::transparent);
    QPainter painter(&framed);
    card::paintPicture(&painter, QRect(QPoint(0, 0), size), image, palette);
    painter.end();
    m_framed.insert(drawn, new QPixmap(framed));
    return framed;
}

void DuplicateDelegate::paintSign(QPainter *painter, const QRect &picture, const QStyleOptionViewItem &option,
                                  bool stays) const
{
    const int step = card::step(option.fontMetrics);
    const QFont small = card::smallFont(option.font);
    const double ratio = painter->device()->devicePixelRatioF();
    QPixmap &sign = m_signs[stays ? 0 : 1];
    if (sign.isNull() || sign.devicePixelRatio() != ratio) {
        m_signs = {drawnSign(small, step, ratio, true), drawnSign(small, step, ratio, false)};
    }
    painter->drawPixmap(picture.topLeft() + QPoint(step, step), sign);
}

QPixmap DuplicateDelegate::drawnSign(const QFont &font, int step, double ratio, bool stays)
{
    const QString words = stays ? tr("stays") : tr("leaves");
    const QFontMetrics metrics(font);
    const int side = metrics.height();
    const QRect plate(0, 0, side + metrics.horizontalAdvance(words) + 3 * step, side + step);
    QPixmap sign(plate.size() * ratio);
    sign.setDevicePixelRatio(ratio);
    sign.fill(Qt::transparent);
    QPainter painter(&sign);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(stays ? affirmativeGround() : QColor(0, 0, 0, 190));
    painter.drawRoundedRect(plate, step, step);
    paletteIcon(stays ? QStringLiteral("stays") : QStringLiteral("leaves"), QPalette::BrightText)
        .paint(&painter, QRect(step, step / 2, side, side));
    card::paintLine(&painter, plate.adjusted(side + 2 * step, 0, 0, 0), words, font, Qt::white);
    return sign;
}

const DuplicateDelegate::Words &DuplicateDelegate::wordsOf(int row, int card, int width, const QFont &font) const
{
    const std::pair place(row, card);
    if (const Words *known = m_words.object(place))
        return *known;
    const DuplicateModel::Group &group = m_model.group(row);
    const pipeline::KeepDecision &decision = group[static_cast<std::size_t>(card)];
    const pipeline::KeepDecision &kept = group.front();
    const QFontMetrics metrics(font);
    const auto line = [&](const QString &text, const QString &ofKept, Qt::TextElideMode cut) {
        Words::Line result{QStaticText(metrics.elidedText(text, cut, width)), text == ofKept};
        result.text.setTextFormat(Qt::PlainText);
        result.text.prepare({}, font);
        return result;
    };
    auto *words = new Words{{line(m_model.size(decision), m_model.size(kept), Qt::ElideRight),
                             line(m_model.place(decision), m_model.place(kept), Qt::ElideMiddle),
                             line(m_model.facts(decision), m_model.facts(kept), Qt::ElideRight)},
                            QStaticText(m_model.reason(decision))};
    words->reason.setTextFormat(Qt::PlainText);
    words->reason.setTextWidth(width);
    words->reason.prepare({}, font);
    m_words.insert(place, words);
    return *words;
}

void DuplicateDelegate::paintWords(QPainter *painter, const QRect &rect, const QStyleOptionViewItem &option,
                                   int card) const
{
    const QFont small = card::smallFont(option.font);
    const QColor same = secondaryText(option.palette);
    const QColor differs = option.palette.color(QPalette::WindowText);
    const int height = QFontMetrics(small).height();
    const Words &words = wordsOf(option.index.row(), card, rect.width(), small);
    QPoint at = rect.topLeft();
    painter->setFont(small);
    for (const Words::Line &line : words.lines) {
        painter->setPen(line.isAsKept ? same : differs);
        painter->drawStaticText(at, line.text);
        at.ry() += height;
    }
    painter->setPen(differs);
    painter->drawStaticText(at, words.reason);
}

void DuplicateDelegate::forgetDrawn(const QStyleOptionViewItem &option) const
{
    m_font = option.font;
    m_paletteKey = option.palette.cacheKey();
    m_signs = {};
    m_framed.clear();
    m_words.clear();
}

} // namespace palimpsest::ui
