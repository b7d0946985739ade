#pragma once

#include "ui/jobs/ThumbnailLoader.h"
#include "ui/models/GridModel.h"
#include "ui/widgets/BrowseGrid.h"

#include <QCache>
#include <QHash>
#include <QListView>
#include <QPixmap>
#include <QStaticText>
#include <QTimer>

#include <array>
#include <utility>
#include <vector>

namespace palimpsest::ui {

class ScrubLabel;

/// Items of databases as a grid of thumbnails with a true scroll bar. Its work depends on what is in sight, never on
/// how much there is. Ctrl and the wheel change the size; while the handle of the scroll bar is dragged a label says
/// where one is. A list view for those who are read to, but none of its layout is used: that visits every item.
/// GUI thread only.
class BrowseView : public QListView {
    Q_OBJECT

public:
    /// `loader` must outlive the view.
    explicit BrowseView(ThumbnailLoader &loader, QWidget *parent = nullptr);

    /// `model` must outlive the view or be replaced.
    void setBrowseModel(GridModel *model);
    void setEmptyText(const QString &text);

    static constexpr int kLevels = 8;
    static constexpr int kDefaultLevel = 3;
    [[nodiscard]] int level() const { return m_level; }
    /// How large the thumbnails are, 0..kLevels-1; what is current, or else in sight, stays where it is.
    void setLevel(int level);

    /// Rows in sight, from the first to behind the last.
    [[nodiscard]] std::pair<int, int> visibleRows() const;
    /// Selected rows, ascending, at most `limit`.
    [[nodiscard]] std::vector<int> selectedRows(int limit) const;
    [[nodiscard]] int selectedCount() const;
    /// Selects the items with these keys and nothing else, where they are shown; nothing changes when there are none.
    void selectItems(const std::vector<ItemKey> &items);

    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;
    void keyboardSearch(const QString &search) override;
    void reset() override;
    void doItemsLayout() override;

Q_SIGNALS:
    void levelChanged(int level);
    void selectionCountChanged(int count);
    void closeRequested();

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] int horizontalOffset() const override { return 0; }
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex &) const override { return false; }
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    void startDrag(Qt::DropActions actions) override;

    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Look; ///< What all cards of one paint event share.
    void paintCard(QPainter &painter, int row, Look &look);
    void paintGround(QPainter &painter, const QRect &card, Look &look);
    void paintMarks(QPainter &painter, const CullMarks &marks, const QRect &place, const Look &look);
    [[nodiscard]] const QPixmap &stars(int rating, const Look &look);
    [[nodiscard]] const QPixmap &flag(PickFlag flag, const Look &look);
    void paintWords(QPainter &painter, int row, const QRect &card, const Look &look);
    void zoomAround(int level, int row);
    void layOut(int anchorRow);
    [[nodiscard]] int sideLogicalPx() const;
    [[nodiscard]] int wordsHeight() const;
    [[nodiscard]] int anchorRow() const;
    [[nodiscard]] QItemSelection rectangleSelection(const QRect &contents) const;
    [[nodiscard]] int rowNear(const QPoint &contents) const;
    void setBand(const QRect &contents);
    void requestThumbnails();
    void updateScrubLabel();

    ThumbnailLoader &m_loader;
    GridModel *m_browse = nullptr;
    QString m_emptyText;
    BrowseGrid m_grid;
    int m_level = kDefaultLevel;
    QRect m_band; ///< Of the contents; null while none is drawn.
    QPoint m_bandStart;
    int m_direction = 1;    ///< Of the last scrolling.
    bool m_leaping = false; ///< The last scrolling left out more than a screen.
    struct Words {
        QStaticText title;
        QStaticText by;
    };
    /// The words under the card of a row, cut to its width. Kept, because cutting them takes longer than all else.
    [[nodiscard]] const Words &wordsOf(int row, const Look &look);
    QCache<int, Words> m_words;
    std::array<QPixmap, kMaximumRating + 1> m_stars; ///< As starsBadge(); made when first needed.
    std::array<QPixmap, 3> m_flags;                  ///< By PickFlag.
    void forgetBadges();
    QHash<ItemKey, int> m_rowsInSight; ///< By item, as last asked for.
    QTimer m_request;
    ScrubLabel *m_scrub;
};

} // namespace palimpsest::ui
