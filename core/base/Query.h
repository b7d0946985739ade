#pragma once

#include "core/base/Image.h"

#include <memory>
#include <string>
#include <vector>

namespace palimpsest {

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
};

/// What is searched for. Without parts it is a pseudo-query: an item drawn from the database (unconditional).
struct Query {
    std::vector<QueryPart> parts;

    [[nodiscard]] bool isPseudoQuery() const { return parts.empty(); }
};

} // namespace palimpsest
