#pragma once

#include "ui/jobs/PictureLoader.h"
#include "ui/models/DuplicateModel.h"

#include <QCache>
#include <QFont>
#include <QPersistentModelIndex>
#include <QPixmap>
#include <QStaticText>
#include <QStyledItemDelegate>

#include <array>
#include <utility>

namespace palimpsest::ui {

/// Draws a group of duplicates as a line of cards. A group with more pictures than there is room for shows those about
/// the current one and says how many others there are. GUI thread only.
class DuplicateDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// Both must outlive the delegate.
    DuplicateDelegate(const DuplicateModel &model, PictureLoader &pictures, QObject *parent = nullptr);

    /// Which picture of which group is the current one.
    void setCurrent(const QModelIndex &index, int card);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// The place of a picture in the line `line`; empty when there is no room for it.
    [[nodiscard]] QRect cardRect(const QRect &line, const QFontMetrics &metrics, const QModelIndex &index,
                                 int card) const;
    /// The picture at a point, or -1.
    [[nodiscard]] int cardAt(const QRect &line, const QFontMetrics &metrics, const QModelIndex &index,
                             const QPoint &at) const;

private:
    [[nodiscard]] int firstCard(const QRect &line, const QFontMetrics &metrics, const QModelIndex &index) const;
    void paintCard(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect,
                   const DuplicateModel::Group &group, int card) const;
    [[nodiscard]] QPixmap framed(const PictureKey &key, const QSize &room, double ratio, const QPalette &palette) const;
    [[nodiscard]] static QPixmap drawnSign(const QFont &font, int step, double ratio, bool stays);
    void paintSign(QPainter *painter, const QRect &picture, const QStyleOptionViewItem &option, bool stays) const;
    void paintWords(QPainter *painter, const QRect &rect, const QStyleOptionViewItem &option, int card) const;
    void forgetDrawn(const QStyleOptionViewItem &option) const;

    /// What stands under a picture, cut to its width.
    struct Words {
        struct Line {
            QStaticText text;
            bool isAsKept = false; ///< The picture that stays has the same.
        };
        std::array<Line, 3> lines; ///< Size, place, facts.
        QStaticText reason;
    };
    [[nodiscard]] const Words &wordsOf(int row, int card, int width, const QFont &font) const;

    const DuplicateModel &m_model;
    PictureLoader &m_pictures;
    QPersistentModelIndex m_current;
    int m_card = 0;
    // Scaling pictures, drawing signs and cutting words take longer than all else, so they are kept as they were drawn.
    mutable QCache<PictureKey, QPixmap> m_framed;
    mutable std::array<QPixmap, 2> m_signs;             ///< Stays, leaves.
    mutable QCache<std::pair<int, int>, Words> m_words; ///< By row and card.
    mutable QFont m_font;                               ///< That these were drawn with.
    mutable qint64 m_paletteKey = 0;                    ///< Likewise.
};

} // namespace palimpsest::ui
