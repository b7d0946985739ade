#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace palimpsest {

/// A set of rows of one database, a bit for each. A value type; two sets that are combined are of the same database.
class RowSet {
public:
    /// The empty set among `rows` rows.
    explicit RowSet(std::int64_t rows = 0) : m_rows(rows), m_words(static_cast<std::size_t>((rows + 63) / 64)) {}

    /// The set of all `rows` rows.
    static RowSet all(std::int64_t rows)
    {
        RowSet set(rows);
        set.invert();
        return set;
    }

    /// How many rows there are to be in the set or not.
    [[nodiscard]] std::int64_t rows() const { return m_rows; }

    /// Rows that do not exist are in no set.
    [[nodiscard]] bool contains(std::int64_t row) const
    {
        return row >= 0 && row < m_rows && ((m_words[wordOf(row)] >> (row % 64)) & 1U) != 0;
    }

    /// 0 <= row < rows().
    void insert(std::int64_t row) { m_words[wordOf(row)] |= std::uint64_t{1} << (row % 64); }
    void erase(std::int64_t row) { m_words[wordOf(row)] &= ~(std::uint64_t{1} << (row % 64)); }

    void unite(const RowSet &other)
    {
        for (std::size_t i = 0; i < m_words.size(); ++i)
            m_words[i] |= other.m_words[i];
    }
    void intersect(const RowSet &other)
    {
        for (std::size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= other.m_words[i];
    }
    void invert()
    {
        for (std::uint64_t &word : m_words)
            word = ~word;
        if (m_rows % 64 != 0)
            m_words.back() &= (std::uint64_t{1} << (m_rows % 64)) - 1;
    }

    /// How many rows are in the set.
    [[nodiscard]] std::int64_t count() const
    {
        std::int64_t count = 0;
        for (const std::uint64_t word : m_words)
            count += std::popcount(word);
        return count;
    }

    /// The rows of the set in [first, end), ascending.
    template<typename Visit>
    void visit(std::int64_t first, std::int64_t end, Visit visit) const
    {
        for (std::int64_t row = first; row < end;) {
            const std::uint64_t word = m_words[wordOf(row)] >> (row % 64);
            if (word == 0) {
                row += 64 - row % 64;
                continue;
            }
            row += std::countr_zero(word);
            if (row < end)
                visit(row);
            ++row;
        }
    }

    bool operator==(const RowSet &other) const = default;

private:
    static std::size_t wordOf(std::int64_t row) { return static_cast<std::size_t>(row / 64); }

    std::int64_t m_rows;
    std::vector<std::uint64_t> m_words;
};

} // namespace palimpsest
