#pragma once

#include "ui/models/ItemKey.h"

#include "core/base/Marks.h"

#include <QAbstractListModel>
#include <QString>

namespace palimpsest::ui {

/// What a BrowseView shows: pictures in an order, each with a key, its marks and a line of words. Rows cost nothing until
/// they are asked for. GUI thread only.
class GridModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        ItemRole = Qt::UserRole + 1, ///< qint64
        CreditRole,                  ///< QString: the line below the title
        ArtistRole,                  ///< QString: in its place where there is one
        LicenceRole,                 ///< QString
    };

    static constexpr int kMaximumDragged = 200;

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] virtual ItemKey keyAt(int row) const = 0;
    /// Where the item is shown, or -1. Looks through all of them.
    [[nodiscard]] virtual int rowOf(ItemKey key) const = 0;
    [[nodiscard]] virtual CullMarks marks(int row) const = 0;
    /// A word that is set over the picture of a row; empty for most.
    [[nodiscard]] virtual QString badge(int) const { return {}; }
    /// What a row has in common with those around it, for the label at the scroll bar; may be empty.
    [[nodiscard]] virtual QString section(int row) const = 0;
};

} // namespace palimpsest::ui
