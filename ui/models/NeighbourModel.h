#pragma once

#include "core/base/Neighbour.h"
#include "core/pipeline/Finding.h"

#include <QAbstractListModel>
#include <QUndoStack>

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace palimpsest::ui {

/// Tells one neighbour from all others: an item of a database, or a picture added by hand.
struct NeighbourIdentity {
    std::string databaseId;
    std::int64_t itemId = -1;
    std::string contentId;
    std::string picturePath; ///< Only for pictures added by hand.

    static NeighbourIdentity of(const Neighbour &neighbour);
    bool operator==(const NeighbourIdentity &other) const = default;
};

/// The neighbours that will condition the next picture, excluded ones at their place among them. What the artist does
/// to them goes through the undo stack. GUI thread only.
class NeighbourModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        StateRole = Qt::UserRole + 1, ///< int of NeighbourState
        WeightRole,                   ///< double, 0..2
        ScoreRole,                    ///< double, -1..1
        InfluenceRole,                ///< double, 0..1, or invalid when nothing has been painted with it
        DatabaseRole,                 ///< QString
        ItemRole,                     ///< qint64
        PathRole,                     ///< QString
        CreditRole,                   ///< QString: artist, year, style
        NoticeRole,                   ///< QString: what is amiss with the picture, or empty
        ClosenessRole,                ///< QString: how near it is in its database, in a word; may be empty
        FoldedRole,                   ///< int: pictures that are nearly the same and stand behind it
        BadgeRole,                    ///< QString: its licence in a few letters
        ForbidsRole,                  ///< bool: its licence allows no works made from it
        LitRole,                      ///< double, 0..1: its share of the place pointed at; invalid when at none
    };

    static constexpr double kWeightStep = 0.25;
    static constexpr double kMaximumWeight = 2.0;

    explicit NeighbourModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// The picture's file, where there is one, so that a card can be dropped into other programs.
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;

    /// Takes over the answer of a retrieval, with what is known of each neighbour beside itself. Weights that the artist gave
    /// to items which are still there are kept.
    void setRetrieved(const std::vector<Neighbour> &neighbours,
                      const std::vector<pipeline::NeighbourDetail> &details = {});
    /// Takes over the neighbours of a recipe exactly as they are.
    void setExactly(std::vector<Neighbour> neighbours);
    /// Puts a picture that the artist dropped in front.
    void addByHand(const Neighbour &neighbour);
    /// The share of the last picture that each neighbour had, in the order of `recipeNeighbours`; others lose theirs.
    void setInfluence(const std::vector<Neighbour> &recipeNeighbours, const std::vector<double> &influence);

    /// Pins items of databases that the artist picked: those that are here already where they are, the others in front.
    /// One step of the undo stack.
    void pinItems(const std::vector<Neighbour> &items);

    /// The share that each of `painted` had in a place of the last picture, which the artist points at; empty: at none.
    void setLit(const std::vector<Neighbour> &painted, const std::vector<double> &shares);

    /// Excludes all that `fits` says so of, as one step of the undo stack.
    void excludeAll(const std::function<bool(const Neighbour &)> &fits, const QString &label);
    /// Puts a neighbour at another place, 0 <= to < rowCount(). A retrieved one is pinned by that, so that it stays there.
    void move(int row, int to);
    void togglePinned(int row);
    void toggleExcluded(int row);
    void changeWeight(int row, double delta);
    void setWeight(int row, double weight);

    [[nodiscard]] const std::vector<Neighbour> &neighbours() const { return m_neighbours; }
    /// Pinned, added and excluded ones: what a new retrieval has to respect.
    [[nodiscard]] std::vector<Neighbour> kept() const;
    [[nodiscard]] int rowOf(const NeighbourIdentity &identity) const;
    /// What stands behind a neighbour, nearest to the query first.
    [[nodiscard]] const std::vector<pipeline::FoldedItem> &folded(int row) const;
    /// How many will condition the picture.
    [[nodiscard]] int conditioningCount() const;
    [[nodiscard]] QUndoStack &undoStack() { return m_undo; }

Q_SIGNALS:
    /// The artist changed which neighbours are kept, so the others should be retrieved again.
    void keptChanged();
    /// The artist changed anything at all.
    void edited();

private:
    friend class NeighbourEdit;
    friend class NeighbourInsertion;
    friend class NeighbourMove;
    void place(const NeighbourIdentity &identity, int row);
    void put(const Neighbour &neighbour);
    void take(const NeighbourIdentity &identity);
    void apply(const NeighbourIdentity &identity, NeighbourState state, double weight);
    void edit(int row, NeighbourState state, double weight, const QString &label);
    [[nodiscard]] QString accessibleText(int row) const;
    [[nodiscard]] QString accessibleDescription(int row) const;
    [[nodiscard]] QString toolTip(int row) const;

    /// What is shown of a neighbour beside itself.
    struct Beside {
        std::optional<double> influence;
        std::optional<double> lit;
        pipeline::NeighbourDetail detail;
    };

    std::vector<Neighbour> m_neighbours;
    std::vector<Beside> m_beside; ///< Per neighbour.
    QUndoStack m_undo;
};

} // namespace palimpsest::ui
