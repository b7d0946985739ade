#pragma once

#include "core/base/Image.h"

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace palimpsest {

/// A rectangle of a picture in shares of its width and height, so that it does not depend on the picture's size.
struct CropRectangle {
    double x = 0.0; ///< Of the left edge, 0..1.
    double y = 0.0; ///< Of the top edge, 0..1.
    double width = 1.0;
    double height = 1.0;

    bool operator==(const CropRectangle &other) const = default;
};

/// One signed, weighted part of a query.
struct QueryPart {
    enum class Kind {
        Text,  ///< `text` is encoded as it stands.
        Class, ///< `text` names a class and is encoded as "An image of a <text>."
        Image, ///< `picture`, or else the file at `picturePath`, is encoded.
    };
    Kind kind = Kind::Text;
    std::string text;
    std::string picturePath;
    std::shared_ptr<const Image> picture; ///< May be null when the path is given.
    double weight = 1.0;                  ///< Signed; the query is the normalised weighted sum of its parts.
    std::optional<CropRectangle> crop = std::nullopt; ///< Image only: the part of the picture that counts.

    bool operator==(const QueryPart &other) const = default;
};

/// A colour that is looked for, in sRGB.
struct QueryColour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;

    bool operator==(const QueryColour &other) const = default;
};

/// What must be true of an item for it to be found.
struct FactCondition {
    enum class Field {
        Title,
        Artist,
        Style,
        Year,
        Caption,
        Licence,
        Source,
        Tag,
        Rating,
        Database,
    };
    static constexpr int kNoBound = std::numeric_limits<int>::min();

    Field field = Field::Artist;
    std::string text;    ///< All but Year and Rating: what the fact contains, compared without case and accents.
    int from = kNoBound; ///< Year and Rating: the smallest that fits; kNoBound is open.
    int to = kNoBound;   ///< Year and Rating: the largest that fits; kNoBound is open.
    bool negated = false;

    bool operator==(const FactCondition &other) const = default;
};

/// What is searched for. Without parts and colours it is a pseudo-query: an item drawn from the database (unconditional).
struct Query {
    static constexpr std::size_t kMaximumColours = 5;
    static constexpr double kDefaultColourShare = 0.5;

    std::vector<QueryPart> parts;
    std::vector<QueryColour> colours = {};    ///< At most kMaximumColours.
    double colourShare = kDefaultColourShare; ///< 0..1: how much the colours count beside the parts.
    /// Only items that fit are found: of one field's conditions any, of several fields all, of negated ones none.
    std::vector<FactCondition> conditions = {};

    [[nodiscard]] bool isPseudoQuery() const { return parts.empty() && colours.empty(); }
    bool operator==(const Query &other) const = default;
};

} // namespace palimpsest
