#include "core/database/detail/FactsCsv.h"

#include "core/database/detail/Csv.h"
#include "core/database/detail/Files.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

namespace palimpsest::database {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kHeaderBytes = 16384;

int columnOf(const std::vector<std::string> &header, std::string_view name)
{
    const auto found = std::find(header.begin(), header.end(), name);
    return found == header.end() ? -1 : static_cast<int>(found - header.begin());
}

bool hasColumns(const std::vector<std::string> &header, std::span<const std::string_view> columns)
{
    return std::all_of(columns.begin(), columns.end(),
                       [&](std::string_view name) { return columnOf(header, name) >= 0; });
}

Error noKey(const fs::path &csv, std::string_view keyColumn)
{
    return {ErrorCode::Corrupt,
            "The table \"" + csv.filename().string() + "\" needs a column named " + std::string(keyColumn) + ".",
            {}};
}

} // namespace

Result<void> visitFacts(const fs::path &csv, std::string_view keyColumn, std::span<const FactColumn> columns,
                        const std::function<void(const std::string &key, ItemFacts facts)> &visit)
{
    const auto file = File::open(csv, File::Mode::Read);
    if (!file)
        return file.error();
    const auto bytes = file->size();
    if (!bytes)
        return bytes.error();
    const auto mapped = MappedFile::map(*file, *bytes);
    if (!mapped)
        return mapped.error();
    const std::string_view text(reinterpret_cast<const char *>(mapped->bytes().data()), mapped->bytes().size());
    const auto header = visitCsv(text, [&](const std::vector<std::string> &names, std::vector<std::string> &row) {
        const int key = columnOf(names, keyColumn);
        if (key < 0)
            return;
        ItemFacts facts;
        for (const FactColumn &column : columns) {
            const int index = columnOf(names, column.name);
            if (index >= 0 && (facts.*column.member).empty())
                facts.*column.member = std::move(row[static_cast<std::size_t>(index)]);
        }
        visit(row[static_cast<std::size_t>(key)], std::move(facts));
    });
    if (!header)
        return header.error();
    if (columnOf(*header, keyColumn) < 0)
        return noKey(csv, keyColumn);
    return {};
}

std::vector<std::string> headerOfCsv(const fs::path &csv)
{
    std::ifstream stream(csv, std::ios::binary);
    std::string head(kHeaderBytes, '\0');
    stream.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(stream.gcount()));
    return csvHeader(head);
}

fs::path csvWithColumns(const SourceRequest &request, std::span<const std::string_view> columns)
{
    if (!request.csv.empty())
        return hasColumns(headerOfCsv(request.csv), columns) ? request.csv : fs::path();
    std::vector<fs::path> found;
    std::error_code code;
    fs::directory_iterator entries(request.location, code);
    for (; !code && entries != fs::directory_iterator(); entries.increment(code)) {
        if (entries->path().extension() == ".csv" && hasColumns(headerOfCsv(entries->path()), columns))
            found.push_back(entries->path());
    }
    std::sort(found.begin(), found.end());
    return found.empty() ? fs::path() : found.front();
}

} // namespace palimpsest::database
