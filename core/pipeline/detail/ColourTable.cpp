#include "core/pipeline/detail/ColourTable.h"

#include "core/imaging/ColourHistogram.h"
#include "core/imaging/Thumbnails.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <fstream>
#include <string>
#include <system_error>

namespace palimpsest::pipeline {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMagic = "PLMPCOL1";
constexpr std::int64_t kReportEvery = 256;
constexpr std::int64_t kSaveEvery = 16'384;

/// The first bytes of colours.bin; native byte order, since the file can always be made again.
struct Header {
    std::array<char, 8> magic{};
    std::array<char, 64> databaseId{}; ///< The start of it: a file must not be taken over from another database.
    std::uint64_t cells = 0;
    std::uint64_t rows = 0;

    bool operator==(const Header &other) const = default;
};

Header headerOf(const database::Database &database, std::size_t rows)
{
    Header header;
    std::copy(kMagic.begin(), kMagic.end(), header.magic.begin());
    const std::string &id = database.description().id;
    std::copy_n(id.begin(), std::min(id.size(), header.databaseId.size()), header.databaseId.begin());
    header.cells = imaging::colourCellCount();
    header.rows = rows;
    return header;
}

fs::path fileOf(const database::Database &database)
{
    return database.directory() / "index" / "colours.bin";
}

// The rows on disk, no more than the database has; none when the file is not there, damaged or of another database.
std::vector<std::uint8_t> readRows(const database::Database &database)
{
    std::ifstream file(fileOf(database), std::ios::binary);
    Header header;
    if (!file.read(reinterpret_cast<char *>(&header), sizeof header))
        return {};
    if (header != headerOf(database, static_cast<std::size_t>(header.rows)))
        return {};
    const auto rows = std::min<std::uint64_t>(header.rows, static_cast<std::uint64_t>(database.itemCount()));
    std::vector<std::uint8_t> values(static_cast<std::size_t>(rows * header.cells));
    if (!file.read(reinterpret_cast<char *>(values.data()), static_cast<std::streamsize>(values.size())))
        return {};
    return values;
}

// Writes a new file in the place of the old one. A database that cannot be written to has its colours in memory only.
void writeRows(const database::Database &database, const std::vector<std::uint8_t> &values)
{
    if (database.description().bundled)
        return;
    const fs::path path = fileOf(database);
    const fs::path temporary = fs::path(path) += ".new";
    std::error_code code;
    fs::create_directories(path.parent_path(), code);
    {
        std::ofstream file(temporary, std::ios::binary | std::ios::trunc);
        const Header header = headerOf(database, values.size() / imaging::colourCellCount());
        file.write(reinterpret_cast<const char *>(&header), sizeof header);
        file.write(reinterpret_cast<const char *>(values.data()), static_cast<std::streamsize>(values.size()));
        if (!file.flush()) {
            file.close();
            fs::remove(temporary, code);
            return;
        }
    }
    fs::rename(temporary, path, code);
}

// All zero for an item without a thumbnail: it has none of any colour.
std::vector<std::uint8_t> histogramOf(const database::Database &database, std::int64_t row)
{
    const std::vector<std::uint8_t> none(imaging::colourCellCount());
    const auto item = database.itemAtRow(row);
    if (!item)
        return none;
    const auto bytes = database.thumbnail(*item);
    if (!bytes)
        return none;
    const auto picture = imaging::decodeThumbnail(*bytes);
    return picture ? imaging::colourHistogram(*picture) : none;
}

} // namespace

Result<std::shared_ptr<const ColourTable>> ColourTable::make(const database::Database &database, const JobContext &job)
{
    const auto table = std::make_shared<ColourTable>();
    table->m_values = readRows(database);
    const std::int64_t first = table->rows();
    for (std::int64_t row = first; row < database.itemCount(); ++row) {
        if (job.stopRequested()) {
            if (row > first)
                writeRows(database, table->m_values);
            return cancelledError();
        }
        if (row % kReportEvery == 0)
            job.report({"Looking at colours", row, database.itemCount(), nullptr});
        const std::vector<std::uint8_t> histogram = histogramOf(database, row);
        table->m_values.insert(table->m_values.end(), histogram.begin(), histogram.end());
        if ((row + 1) % kSaveEvery == 0)
            writeRows(database, table->m_values);
    }
    if (table->rows() > first)
        writeRows(database, table->m_values);
    return std::shared_ptr<const ColourTable>(table);
}

std::int64_t ColourTable::rows() const
{
    return static_cast<std::int64_t>(m_values.size() / imaging::colourCellCount());
}

std::vector<float> ColourTable::scores(std::span<const QueryColour> colours) const
{
    std::array<float, 256> shareOfByte{};
    for (std::size_t i = 0; i < shareOfByte.size(); ++i)
        shareOfByte[i] = imaging::colourShare(static_cast<std::uint8_t>(i));
    std::vector<float> scores(static_cast<std::size_t>(rows()));
    const std::size_t cells = imaging::colourCellCount();
    const float part = 1.0F / static_cast<float>(std::max<std::size_t>(colours.size(), 1));
    for (const QueryColour &colour : colours) {
        const std::vector<imaging::NearCell> near = imaging::cellsNear(colour);
        const std::uint8_t *row = m_values.data();
        for (float &score : scores) {
            float share = 0.0F;
            for (const imaging::NearCell &cell : near)
                share += cell.nearness * shareOfByte[row[cell.cell]];
            score += std::min(share, part);
            row += cells;
        }
    }
    return scores;
}

} // namespace palimpsest::pipeline
