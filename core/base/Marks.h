#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace palimpsest {

constexpr int kMaximumRating = 5;

/// What a culler says of a picture.
enum class PickFlag : std::uint8_t { None, Picked, Rejected };

/// The colours of the culler keys 6 to 9.
enum class ColourLabel : std::uint8_t { None, Red, Yellow, Green, Blue };

/// What the artist has said about a picture. A value; empty marks are those of a picture nobody has said anything about.
struct Marks {
    int rating = 0; ///< 0 (none) to kMaximumRating.
    PickFlag flag = PickFlag::None;
    ColourLabel label = ColourLabel::None;
    std::vector<std::string> tags; ///< Ascending, each once, in normal form: "calm", "artist:monet".

    bool operator==(const Marks &other) const = default;
    [[nodiscard]] bool isEmpty() const { return *this == Marks(); }
};

/// Marks without their tags, in three bytes: for tables of all pictures of a database.
struct CullMarks {
    std::uint8_t rating = 0; ///< 0 (none) to kMaximumRating.
    PickFlag flag = PickFlag::None;
    ColourLabel label = ColourLabel::None;

    bool operator==(const CullMarks &other) const = default;
};

/// One edit, the same for as many pictures as it is applied to. What is not set stays as it is.
struct MarkEdit {
    std::optional<int> rating;
    std::optional<PickFlag> flag;
    std::optional<ColourLabel> label;
    std::vector<std::string> addedTags;
    std::vector<std::string> removedTags;
};

/// Which marks are looked for; everything that is set must hold.
struct MarkFilter {
    std::vector<std::string> tags;        ///< All of them. "artist:" stands for any tag of that kind.
    std::vector<std::string> withoutTags; ///< None of them; likewise.
    int minimumRating = 0;
    std::optional<PickFlag> flag;
    std::optional<ColourLabel> label;
};

/// A tag and how many pictures wear it.
struct TagCount {
    std::string tag;
    std::int64_t pictures = 0;

    bool operator==(const TagCount &other) const = default;
};

} // namespace palimpsest
