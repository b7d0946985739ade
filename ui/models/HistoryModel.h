#pragma once

#include "ui/jobs/HistoryStore.h"

#include <QAbstractListModel>
#include <QVector>

namespace palimpsest::ui {

/// What has been painted, newest first. Knows no pictures; views fetch thumbnails by PathRole. GUI thread only.
class HistoryModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        PathRole = Qt::UserRole + 1, ///< QString
        DraftRole,                   ///< bool
    };

    explicit HistoryModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    /// Files can be dragged out: URLs as text/uri-list.
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDragActions() const override;

    /// Takes over what the disk holds; where that is what is shown already, nothing changes.
    void setEntries(const QVector<HistoryEntry> &newestFirst);
    /// One that is there already is not there twice.
    void add(const HistoryEntry &entry);
    void remove(const QString &path);

    [[nodiscard]] const QVector<HistoryEntry> &entries() const { return m_entries; }
    /// Row of the file, or -1.
    [[nodiscard]] int rowOf(const QString &path) const;

private:
    QVector<HistoryEntry> m_entries;
};

} // namespace palimpsest::ui
