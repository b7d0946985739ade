#pragma once

#include "core/base/Neighbour.h"
#include "core/base/Query.h"
#include "core/base/Recipe.h"
#include "core/pipeline/PaintJob.h"
#include "core/pipeline/Studio.h"

#include <QImage>
#include <QMetaType>
#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace palimpsest::ui {

/// Names one job for the whole run of the program; 0 is no job. A result whose id is not awaited is dropped.
using JobId = quint64;

/// The settings that are not part of the query: what the settings panel shows.
struct PaintSettings {
    int k = 4;
    int count = 4; ///< Pictures per press of Paint.
    ConditioningMode mode = ConditioningMode::TextAndNeighbours;
    ParamValues params; ///< Only what differs from the generator's defaults has to be here.
    std::uint64_t seed = 0;
    std::vector<SeedVariation> variations; ///< Steps away from the noise of `seed`; they go with it.
    bool seedLocked = false;
    double typicalShare = 1.0; ///< From which share of the most typical items a surprise is drawn, (0,1].
    bool draftsFirst = false;  ///< Whether drafts are painted, to be finished when they are picked.

    bool operator==(const PaintSettings &other) const = default;
};

/// One picture to paint.
struct PaintOrder {
    JobId id = 0;
    QString label; ///< Shown with the picture: the database's name in a sweep, else empty.
    QString press; ///< The same for all pictures of one press of Paint.
    QString model; ///< Id of the model that it is to be painted with; empty: the one in use.
    pipeline::RetrieveRequest retrieval;
    /// Whether the neighbours are retrieved when the order's turn comes (a sweep) instead of being given.
    bool retrieveFirst = false;
    std::vector<Neighbour> neighbours;
    PaintSettings settings;
    std::int64_t pseudoQueryItem = -1;
    std::vector<std::string> parents; ///< See Recipe::parents.
    // See Recipe.
    std::vector<SeedVariation> variations;
    std::optional<RecipeStart> start;
    std::optional<RecipeMorph> morph;
    std::int64_t draftOfSteps = 0;
    /// Given to the neighbours at these places, once they are found.
    std::vector<std::pair<std::size_t, double>> weights;
    std::optional<pipeline::GridPlace> place; ///< In a grid.
    int columns = 0; ///< How many pictures of the press lie beside each other on the table; 0: as many as fit.
};

/// How far a picture is. `preview` is null when nothing new can be shown.
struct PaintProgress {
    QString stage;
    qint64 done = 0;
    qint64 total = 0;
    QImage preview;
};

/// A finished picture; `image` is painting->image, ready to be drawn.
struct PaintedPicture {
    std::shared_ptr<const pipeline::Painting> painting;
    QImage image;
};

} // namespace palimpsest::ui

Q_DECLARE_METATYPE(palimpsest::ui::PaintProgress)
Q_DECLARE_METATYPE(palimpsest::ui::PaintedPicture)
Q_DECLARE_METATYPE(palimpsest::Error)
