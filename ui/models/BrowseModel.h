#pragma once

#include "ui/models/BrowseOrder.h"
#include "ui/models/GridModel.h"
#include "ui/models/MarkTables.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <vector>

namespace palimpsest::ui {

/// Items of one database or of several, in the order that was chosen, with their marks. Rows cost nothing until they are asked for. GUI thread only.
class BrowseModel : public GridModel {
    Q_OBJECT

public:
    using List = std::shared_ptr<const pipeline::ItemList>;

    explicit BrowseModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    /// The files of the pictures as they were imported, up to kMaximumDragged; a part of a picture has none. Beside them
    /// kItemsMime, which says that items of this grid are meant, however many.
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;

    static constexpr QLatin1String kItemsMime{"application/x-palimpsest-items"};

    /// Shows another list; `rows` holds each row of it at most once.
    void setList(List list, RowOrder rows, BrowseOrder order, MarkTables marks = {});
    /// Other marks of the same items.
    void setMarks(MarkTables marks);
    void clear();

    [[nodiscard]] const List &list() const { return m_list; }
    [[nodiscard]] BrowseOrder order() const { return m_order; }
    [[nodiscard]] QStringList databaseIds() const;
    /// Of the database of a row.
    [[nodiscard]] QString databaseId(int row) const;
    [[nodiscard]] QString databaseName(int row) const;
    [[nodiscard]] qint64 itemAt(int row) const;
    [[nodiscard]] ItemKey keyAt(int row) const override;
    [[nodiscard]] ItemReference reference(int row) const;
    /// Rows of list(), for what is done elsewhere with many.
    [[nodiscard]] RowOrder sources(const std::vector<int> &rows) const;
    [[nodiscard]] CullMarks marks(int row) const override { return marksIn(m_marks, *m_list, source(row)); }
    [[nodiscard]] bool isPatch(int row) const;
    [[nodiscard]] QString picturePath(int row) const;
    /// Title and credit in one line.
    [[nodiscard]] QString caption(int row) const;
    /// See ui::sectionOf().
    [[nodiscard]] QString section(int row) const override;
    [[nodiscard]] int rowOf(ItemKey key) const override;

private:
    [[nodiscard]] std::size_t source(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] QString text(int row, pipeline::ItemList::Fact fact) const;
    [[nodiscard]] QString credit(int row) const;
    [[nodiscard]] QString accessibleText(int row) const;
    [[nodiscard]] QString toolTip(int row) const;

    List m_list;
    RowOrder m_rows;
    MarkTables m_marks;
    BrowseOrder m_order = BrowseOrder::AsImported;
};

} // namespace palimpsest::ui
