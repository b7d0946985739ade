#pragma once

#include "ui/models/BrowseOrder.h"
#include "ui/models/GridModel.h"

#include "core/pipeline/History.h"

#include <QDateTime>
#include <QStringList>

#include <memory>
#include <vector>

namespace palimpsest::ui {

/// What of a history is shown: all of it, or what a search has found. A value.
struct ResultListing {
    using Marks = std::shared_ptr<const std::vector<CullMarks>>;

    std::shared_ptr<const pipeline::ResultList> list;
    RowOrder rows; ///< Of `list`, the latest first.
    Marks marks;   ///< One for each row of `list`; may be null.
};

/// The results of a history, the latest first, with their marks. GUI thread only.
class ResultModel : public GridModel {
    Q_OBJECT

public:
    explicit ResultModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    /// The files, up to kMaximumDragged.
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;

    [[nodiscard]] ItemKey keyAt(int row) const override;
    [[nodiscard]] int rowOf(ItemKey key) const override;
    [[nodiscard]] CullMarks marks(int row) const override;
    /// "draft".
    [[nodiscard]] QString badge(int row) const override;
    /// The day on which it was painted: "Today", "Thursday, 26 November 2026".
    [[nodiscard]] QString section(int row) const override;

    void setListing(ResultListing listing);
    [[nodiscard]] const ResultListing &listing() const { return m_listing; }
    [[nodiscard]] QString path(int row) const;
    [[nodiscard]] QDateTime painted(int row) const;
    /// What was asked for; never empty.
    [[nodiscard]] QString title(int row) const;
    /// Of the picture, as marks name it.
    [[nodiscard]] std::string contentId(int row) const;
    /// Where the file is shown, or -1.
    [[nodiscard]] int rowOfPath(const QString &path) const;

    /// `words` of a result, or what stands in their place.
    [[nodiscard]] static QString titleOf(std::string_view words);
    /// A day as it is said now.
    [[nodiscard]] static QString dayName(const QDate &day);

private:
    [[nodiscard]] std::size_t source(int row) const { return m_listing.rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] QString when(int row) const;
    [[nodiscard]] QString accessibleText(int row) const;
    [[nodiscard]] QString toolTip(int row) const;

    ResultListing m_listing;
};

} // namespace palimpsest::ui
