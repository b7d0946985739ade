#pragma once

#include "core/base/Query.h"
#include "core/base/Result.h"

#include <optional>
#include <string>
#include <string_view>

namespace palimpsest {

// A query as it is typed:
//
//   storm + 2:ship.jpg - people artist:turner year:1830..1851 #20304a mix:0.3
//
// Words without any of the signs below are one text part, exactly as they stand.
//   a + b - c        parts, parted by a + or a - with blanks on both sides; a leading "- " makes the first part negative
//   2:a              a part's weight, before it
//   "a + b"          words that are no signs; inside, \" is a quote and \\ a backslash. Quotes around a whole part are not
//                    part of the text; quotes inside a part are.
//   class:cat        the class "cat": searched as "An image of a cat."
//   ship.jpg         a picture file: one word that ends like one. image:"my ship.jpg" is for names with blanks or others
//   ship.jpg@x,y,w,h the part of a picture that begins at (x,y) and is (w,h) large, in shares (0..1) of its width and height
//   #rrggbb, #rgb    a colour, up to five; not right behind a minus
//   mix:0.3          how much the colours count, 0..1; 0.5 when it is not said
//   artist:turner, artist:"van gogh", title: style: caption: licence: source: tag: database:
//                    only items whose fact contains this, whatever its case and accents; -artist:turner (or artist:turner as
//                    a negative part) only those whose does not. Several of one fact are alternatives. artist:"" and
//                    year:.. are items that have one at all.
//   year:1889, year:1850..1900, year:1850.., year:..1900; rating:3..5 likewise
//
// Signs without anything to sign, as they occur while typing, are passed over.

/// Reads what was typed. Paths of pictures stay as they were typed. InvalidArgument, with one sentence, for a year or rating
/// that is none, a crop outside its picture, a colour that is subtracted, a share out of range, and a sixth colour.
Result<Query> parseQuery(std::string_view text);

/// Reads facts alone, such as "artist:turner -year:..1800", for places where nothing else is asked. Fails as parseQuery(),
/// and with InvalidArgument for anything that is no fact.
Result<std::vector<FactCondition>> parseConditions(std::string_view text);

/// The query as it would be typed: parseQuery() gives an equal one. InvalidArgument when a part is a picture without a file.
Result<std::string> formatQuery(const Query &query);

/// One condition as it would be typed: "artist:turner".
std::string formatCondition(const FactCondition &condition);

/// The stable name of a field: "artist".
std::string_view factFieldName(FactCondition::Field field);
/// The inverse; empty for unknown names.
std::optional<FactCondition::Field> factFieldFromName(std::string_view name);

/// "#20304a".
std::string formatColour(const QueryColour &colour);
/// Reads "#20304a" or "#abc"; empty for anything else.
std::optional<QueryColour> parseColour(std::string_view text);

} // namespace palimpsest
