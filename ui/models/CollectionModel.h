#pragma once

#include "core/pipeline/Curation.h"

#include <QAbstractListModel>
#include <QString>

#include <cstdint>
#include <vector>

namespace palimpsest::ui {

/// The collections by name. It changes nothing itself: a new name or pictures dropped onto one are told, and what has become
/// of it comes with setCollections(). GUI thread only.
class CollectionModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< qint64
        SmartRole,                 ///< bool
        QueryRole,                 ///< QString
    };

    explicit CollectionModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::CopyAction; }
    [[nodiscard]] bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                       const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

    /// Shows these, which are in order of their names.
    void setCollections(std::vector<pipeline::Collection> collections);
    [[nodiscard]] const std::vector<pipeline::Collection> &collections() const { return m_collections; }
    /// Null when there is none.
    [[nodiscard]] const pipeline::Collection *find(std::int64_t id) const;
    [[nodiscard]] int rowOf(std::int64_t id) const;

Q_SIGNALS:
    void renameRequested(qint64 id, const QString &name);
    /// Pictures of the grid were dropped onto a collection, or beside all of them (0).
    void itemsDropped(qint64 id);

private:
    std::vector<pipeline::Collection> m_collections;
};

} // namespace palimpsest::ui
