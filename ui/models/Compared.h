#pragma once

#include "core/base/Recipe.h"

#include <QImage>
#include <QString>

#include <optional>
#include <vector>

namespace palimpsest::ui {

/// How many pictures can be compared at once.
constexpr int kMostCompared = 9;

/// One of the pictures that are compared.
struct ComparedPicture {
    QString path;
    QString title;
    QImage image;
    std::optional<Recipe> recipe; ///< Nothing where the file holds none.
};

/// A setting in all pictures that are compared.
struct ComparedSetting {
    QString name;
    std::vector<QString> values; ///< One for each picture; empty where it has none.
    [[nodiscard]] bool differs() const;
};

/// A neighbour in all pictures that are compared.
struct ComparedNeighbour {
    Neighbour neighbour; ///< As the first picture that has it says.
    struct Use {
        double share = 0.0; ///< Of the attention, 0..1.
        double weight = 1.0;
        NeighbourState state = NeighbourState::Retrieved;
    };
    std::vector<std::optional<Use>> uses; ///< One for each picture; nothing where it was not drawn on.
    /// Whether one has it and another has not, or with another weight.
    [[nodiscard]] bool differs() const;
};

/// Query, databases, model, seed, mode and every parameter, in that order.
[[nodiscard]] std::vector<ComparedSetting> comparedSettings(const std::vector<ComparedPicture> &pictures);

/// All neighbours of all pictures, those that most pictures share first. The same picture in two databases is one.
[[nodiscard]] std::vector<ComparedNeighbour> comparedNeighbours(const std::vector<ComparedPicture> &pictures);

/// How far `other` is from `first` at each point: the absolute difference of each channel times `gain`, held at 255. `other`
/// is scaled to the size of `first` where it has another. Null when one of them is.
[[nodiscard]] QImage differenceImage(const QImage &first, const QImage &other, double gain);

/// The mean absolute difference over all points and channels, 0..255.
[[nodiscard]] double meanDifference(const QImage &first, const QImage &other);

} // namespace palimpsest::ui
