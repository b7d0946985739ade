#pragma once

#include "core/neural/nn/ConvolutionTiles.h"
#include "core/neural/nn/TileMath.h"
#include "core/neural/nn/TileSizes.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace palimpsest::neural::nn {

/// Where the tiles of the left side come from.
struct Source {
    const std::uint16_t *first = nullptr;
    const std::uint16_t *last = nullptr; // Of the last block, where that is elsewhere.
    std::int64_t pitch = 0;              // Numbers between positions.
    std::int64_t tapOffsets[9] = {};
    std::int64_t taps = 1;
    std::int64_t steps = 1; // Of kTileDepth numbers, each tap.
};

/// A strip whose positions lie behind each other, so that tiles can be loaded from them.
class Strip {
public:
    Strip(const TileShape &shape, const TilePictures &pictures, const TileTask &task, TileScratch &scratch)
        : m_shape(shape)
        , m_pictures(pictures)
        , m_strip(task)
        , m_scratch(scratch)
    {
        m_scratch.blocks.clear();
        m_scratch.targets.clear();
        if (shape.side == 1)
            listRows();
        else
            listPictures();
        m_source.taps = shape.taps();
    }

    /// The channels first .. first + count - 1 as they are, or copied with borders of zeros.
    Source channels(std::int64_t first, std::int64_t count)
    {
        if (m_shape.side == 1 && m_shape.in % kTileDepth == 0)
            return plainRows(first, count);
        m_source.steps = ceilDiv(count, kTileDepth);
        // Neighbours at multiples of large powers of two would fall on the same places of the first cache.
        m_source.pitch = (m_source.steps + (m_source.steps % 4 == 0 ? 1 : 0)) * kTileDepth;
        m_place = alignedIn(m_scratch.positions, (m_positions + kPanelSums) * m_source.pitch);
        m_source.first = m_place;
        if (m_shape.side == 1)
            copyRow(m_strip.firstRow, 0, m_strip.rows, first, count);
        else
            copyPictures(first, count);
        return m_source;
    }

private:
    /// One run of rows that lie below each other in one picture.
    template<typename Call>
    void forEachPicture(const Call &call) const
    {
        const std::int64_t end = m_strip.firstRow + m_strip.rows;
        for (std::int64_t row = m_strip.firstRow; row < end;) {
            const std::int64_t picture = row / m_pictures.height;
            const std::int64_t last = std::min(end, (picture + 1) * m_pictures.height);
            call(picture, row - picture * m_pictures.height, last - picture * m_pictures.height);
            row = last;
        }
    }

    void addBlocks(std::int64_t first, std::int64_t count)
    {
        for (std::int64_t done = 0; done < count; done += kPanelSums)
            m_scratch.blocks.push_back({first + done, count - done > kTileRows});
    }

    void listRows()
    {
        m_positions = m_strip.rows;
        for (std::int64_t row = 0; row < m_strip.rows; ++row)
            m_scratch.targets.push_back(m_strip.firstRow + row);
        addBlocks(0, m_strip.rows);
        m_scratch.targets.resize(static_cast<std::size_t>(m_positions + kPanelSums), -1);
    }

    void listPictures()
    {
        const std::int64_t wide = m_strip.columns + 2;
        forEachPicture([&](std::int64_t picture, std::int64_t begin, std::int64_t end) {
            addBlocks(m_positions, (end - begin) * wide - 2);
            for (std::int64_t y = begin; y < end; ++y) {
                const std::int64_t target = (picture * m_pictures.height + y) * m_pictures.width + m_strip.firstColumn;
                for (std::int64_t x = 0; x < wide; ++x)
                    m_scratch.targets.push_back(x < m_strip.columns ? target + x : -1);
            }
            m_positions += (end - begin + 2) * wide;
            m_scratch.targets.resize(static_cast<std::size_t>(m_positions), -1);
        });
        m_scratch.targets.resize(static_cast<std::size_t>(m_positions + kPanelSums), -1);
    }

    /// Rows as they lie in memory; the last ones, which fill no tile, in a copy.
    Source plainRows(std::int64_t first, std::int64_t count)
    {
        m_source.pitch = m_shape.in;
        m_source.steps = count / kTileDepth;
        m_source.first = m_pictures.first + m_strip.firstRow * m_shape.in + first;
        const std::int64_t over = m_strip.rows % kTileRows;
        if (over != 0) {
            const std::int64_t from = m_scratch.blocks.back().first;
            std::uint16_t *copy = alignedIn(m_scratch.positions, kPanelSums * m_shape.in);
            std::memcpy(copy, m_source.first - first + from * m_shape.in,
                        static_cast<std::size_t>((m_strip.rows - from) * m_shape.in) * 2);
            m_source.last = copy + first;
        }
        return m_source;
    }

    void copyPictures(std::int64_t first, std::int64_t count)
    {
        const std::int64_t wide = m_strip.columns + 2;
        for (std::int64_t tap = 0; tap < 9; ++tap)
            m_source.tapOffsets[tap] = (tap / 3 * wide + tap % 3) * m_source.pitch;
        const std::int64_t left = std::max<std::int64_t>(0, m_strip.firstColumn - 1);
        const std::int64_t right = std::min(m_pictures.width, m_strip.firstColumn + m_strip.columns + 1);
        const std::int64_t before = left - (m_strip.firstColumn - 1);
        forEachPicture([&](std::int64_t picture, std::int64_t begin, std::int64_t end) {
            for (std::int64_t y = begin - 1; y <= end; ++y) {
                if (y < 0 || y >= m_pictures.height) {
                    leaveOut(wide);
                    continue;
                }
                leaveOut(before);
                copyRow((picture * m_pictures.height + y) * m_pictures.width, left, right - left, first, count);
                leaveOut(wide - before - (right - left));
            }
        });
    }

    /// Positions outside of the picture.
    void leaveOut(std::int64_t count)
    {
        std::memset(m_place, 0, static_cast<std::size_t>(count * m_source.pitch) * 2);
        m_place += count * m_source.pitch;
    }

    void copyRow(std::int64_t row, std::int64_t from, std::int64_t positions, std::int64_t first, std::int64_t count)
    {
        const std::uint16_t *given = m_pictures.first + (row + from) * m_shape.in + first;
        const std::int64_t pitch = m_source.pitch;
        if (count == m_shape.in && count == pitch) {
            std::memcpy(m_place, given, static_cast<std::size_t>(positions * pitch) * 2);
            m_place += positions * pitch;
            return;
        }
        for (std::int64_t i = 0; i < positions; ++i, given += m_shape.in, m_place += pitch) {
            std::memcpy(m_place, given, static_cast<std::size_t>(count) * 2);
            std::memset(m_place + count, 0, static_cast<std::size_t>(pitch - count) * 2);
        }
    }

    const TileShape &m_shape;
    const TilePictures &m_pictures;
    const TileTask &m_strip;
    TileScratch &m_scratch;
    Source m_source;
    std::int64_t m_positions = 0;
    std::uint16_t *m_place = nullptr;
};

} // namespace palimpsest::neural::nn
