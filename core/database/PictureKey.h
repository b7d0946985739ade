#pragma once

#include "core/database/Database.h"

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace palimpsest::database {

/// Says which picture, or which part of one, wherever it lies and in however many databases it is an item: by content.
/// What the artist says about a picture is kept under it, so that it is still known when the picture is moved, imported
/// again, embedded for another encoder or taken into another database. A small value.
struct PictureKey {
    std::array<std::uint8_t, 16> content{}; ///< The content id's bytes.
    PatchRectangle patch{};                 ///< All zero: the whole picture.

    auto operator<=>(const PictureKey &other) const = default;

    /// Of an item with these. A content id that is none gets the key of its characters.
    static PictureKey of(std::string_view contentId, const std::optional<PatchRectangle> &patch);

    /// The form in which it is stored: 16 bytes, or 32 for a part, little-endian.
    static constexpr std::size_t kMaximumBytes = 32;
    std::size_t toBytes(std::span<std::uint8_t, kMaximumBytes> bytes) const;
    /// The inverse; nothing when the length is wrong.
    static std::optional<PictureKey> fromBytes(std::span<const std::uint8_t> bytes);
};

/// For unordered containers; content ids are hashes already.
struct PictureKeyHash {
    std::size_t operator()(const PictureKey &key) const;
};

} // namespace palimpsest::database
