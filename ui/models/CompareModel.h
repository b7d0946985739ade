#pragma once

#include "ui/jobs/PictureLoader.h"
#include "ui/models/Compared.h"

#include <QAbstractTableModel>

#include <vector>

namespace palimpsest::ui {

/// What pictures that are compared have in common and what not: a column for each picture, a row for each neighbour and
/// then for each setting. GUI thread only.
class CompareModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        DiffersRole = Qt::UserRole + 1, ///< bool: the row is not the same in all pictures.
    };

    /// `pictures` must outlive the model; the neighbours are shown `thumbnailPx` large.
    CompareModel(PictureLoader &pictures, int thumbnailPx, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void setPictures(const std::vector<ComparedPicture> &pictures);
    /// Leaves out the rows that are the same in all pictures.
    void setOnlyDifferences(bool only);
    [[nodiscard]] bool isNeighbour(int row) const;
    /// Of all rows, shown or not.
    [[nodiscard]] int differingNeighbours() const;
    [[nodiscard]] int differingSettings() const;

private:
    void choose();
    [[nodiscard]] const ComparedNeighbour &neighbour(int row) const;
    [[nodiscard]] const ComparedSetting &setting(int row) const;
    [[nodiscard]] bool differs(int row) const;
    [[nodiscard]] QString cellText(int row, int column) const;
    [[nodiscard]] QString rowName(int row) const;
    [[nodiscard]] QVariant thumbnail(int row) const;

    PictureLoader &m_pictures;
    int m_thumbnailPx;
    std::vector<QString> m_titles;
    std::vector<ComparedNeighbour> m_neighbours;
    std::vector<ComparedSetting> m_settings;
    std::vector<int> m_rows; ///< Shown ones: of m_neighbours, then of m_settings behind them.
    bool m_onlyDifferences = false;
};

} // namespace palimpsest::ui
