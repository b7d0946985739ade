#pragma once

#include "core/base/Marks.h"
#include "core/base/Result.h"
#include "core/database/CurationStore.h"
#include "core/database/Database.h"
#include "core/database/PictureKey.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace palimpsest::database {

/// The marks of one database, row by row, in memory: what filters ask, and the way from marks to rows. Takes about 60
/// bytes an item. Not thread-safe.
class RowMarks {
public:
    /// Of the items that `database` has now. Reads all of the store. Fails as both.
    static Result<RowMarks> read(const Database &database, CurationStore &store);

    /// The rows (which are the item ids) that pass, ascending; removed items are not among them.
    [[nodiscard]] std::vector<std::int64_t> rows(const MarkFilter &filter) const;
    /// The marks of a row; 0 <= row < rowCount().
    [[nodiscard]] Marks marks(std::int64_t row) const;
    /// The marks of all rows, in order.
    [[nodiscard]] std::vector<CullMarks> cullMarks() const;
    /// Which picture is in a row.
    [[nodiscard]] const PictureKey &key(std::int64_t row) const { return m_keys[static_cast<std::size_t>(row)]; }
    /// The first row with that picture that is not removed; nothing when there is none.
    [[nodiscard]] std::optional<std::int64_t> rowOf(const PictureKey &key) const;
    [[nodiscard]] std::int64_t rowCount() const { return static_cast<std::int64_t>(m_keys.size()); }
    /// Every tag that an item wears, ascending; removed ones do not count.
    [[nodiscard]] std::vector<TagCount> tags() const;

    /// Takes in what was written to the store; pictures that are not in this database do no harm.
    void update(std::span<const MarkedPicture> written);

private:
    using Rows = std::vector<std::int64_t>; ///< Ascending.

    [[nodiscard]] bool isRemoved(std::int64_t row) const;
    /// All rows with that picture, the removed ones too.
    [[nodiscard]] Rows allRowsOf(const PictureKey &key) const;
    [[nodiscard]] Rows taggedRows(std::string_view tag) const;

    std::vector<PictureKey> m_keys;
    std::unordered_multimap<PictureKey, std::int64_t, PictureKeyHash> m_rowsOfKey;
    std::vector<bool> m_removed;
    std::vector<std::uint8_t> m_ratings;
    std::vector<PickFlag> m_flags;
    std::vector<ColourLabel> m_labels;
    std::map<std::string, Rows, std::less<>> m_tagged; ///< No tag without rows.
};

} // namespace palimpsest::database
