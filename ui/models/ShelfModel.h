#pragma once

#include "core/pipeline/Library.h"

#include <QAbstractListModel>
#include <QString>
#include <QVector>

#include <vector>

namespace palimpsest::ui {

/// A database with the items of its mosaic.
struct ShelfEntry {
    pipeline::DatabaseInfo info;
    std::vector<std::int64_t> mosaic; ///< Item ids; may be fewer than the mosaic's cells.
};

/// The databases, in the order of the library. GUI thread only.
class ShelfModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< QString
        ItemsRole,                 ///< qint64
        SubtitleRole,              ///< QString: how many pictures
        BadgeRole,                 ///< QString, may be empty: "unseen style", "your own"
        MosaicRole,                ///< QVector<qint64>
        UsableRole,                ///< bool: whether the painter understands its embeddings
    };

    static constexpr int kMosaicCells = 4;

    explicit ShelfModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    /// The artist's own databases come first, else in the order given.
    void setEntries(std::vector<ShelfEntry> entries);
    /// The encoder whose embeddings the painter understands; empty while unknown.
    void setEncoder(const QString &encoderId);

    [[nodiscard]] const std::vector<ShelfEntry> &entries() const { return m_entries; }
    /// Row of the database with that id, or -1.
    [[nodiscard]] int rowOf(const QString &id) const;
    [[nodiscard]] QString nameOf(const QString &id) const;
    [[nodiscard]] bool isUsable(int row) const;
    /// The row to greet a new user with: the bundled prints, or else the first that the painter understands, rather one of
    /// a single style that it has learned, since it paints those best. -1 when the shelf is empty.
    [[nodiscard]] int greetingRow() const;

private:
    [[nodiscard]] QString badge(const pipeline::DatabaseInfo &info) const;
    [[nodiscard]] QString accessibleText(int row) const;

    std::vector<ShelfEntry> m_entries;
    QString m_encoder;
};

} // namespace palimpsest::ui
