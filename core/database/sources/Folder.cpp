#include "core/database/ItemSource.h"
#include "core/database/detail/FactsCsv.h"
#include "core/database/detail/FileNameFacts.h"
#include "core/database/detail/PictureFolder.h"

#include <array>
#include <string_view>
#include <system_error>
#include <utility>

namespace palimpsest::database {

void registerSourceFolder(Registry<ItemSource> &registry);

namespace {

namespace fs = std::filesystem;

constexpr std::array<FactColumn, 7> kFactColumns{{{"title", &ItemFacts::title},
                                                  {"artist", &ItemFacts::artist},
                                                  {"year", &ItemFacts::year},
                                                  {"style", &ItemFacts::style},
                                                  {"licence", &ItemFacts::licence},
                                                  {"source", &ItemFacts::source},
                                                  {"caption", &ItemFacts::caption}}};

// The table that the artist named, or else the only CSV file at the top of the folder.
fs::path tablePath(const SourceRequest &request)
{
    if (!request.csv.empty())
        return request.csv;
    fs::path found;
    std::error_code code;
    fs::directory_iterator entries(request.location, code);
    for (; !code && entries != fs::directory_iterator(); entries.increment(code)) {
        if (entries->path().extension() != ".csv")
            continue;
        if (!found.empty())
            return {};
        found = entries->path();
    }
    return found;
}

// A table that nobody asked for must not stand in the way: what cannot be used of it is left out.
Result<FactTable> readTable(const fs::path &path, bool required)
{
    FactTable table;
    if (path.empty())
        return table;
    const auto read = visitFacts(path, "path", kFactColumns,
                                 [&](const std::string &key, ItemFacts facts) { table.add(key, std::move(facts)); });
    if (!read && required)
        return read.error();
    return read ? std::move(table) : FactTable();
}

// The table first, then the name of the file; the style of a table that leaves it blank is the sub-folder.
FileFacts factsOf(const fs::path &relative, FactTable &table)
{
    ItemFacts guessed = factsFromFileName(relative.stem().string());
    if (relative.has_parent_path())
        guessed.style = relative.begin()->string();
    const ItemFacts *listed = table.find(relative);
    if (listed == nullptr)
        return {guessed, {}};
    // A title from the table makes a guess at the artist or year out of the file name more likely wrong than missing.
    if (!listed->title.empty()) {
        guessed.artist.clear();
        guessed.year.clear();
    }
    FileFacts known{*listed, *listed};
    fillEmpty(known.facts, guessed);
    return known;
}

Result<SourceListing> list(const SourceRequest &request, const JobContext &job)
{
    std::error_code code;
    if (!fs::is_directory(request.location, code))
        return Error{ErrorCode::NotFound, "There is no folder \"" + request.location.string() + "\"; check the name.",
                     code.message()};
    auto table = readTable(tablePath(request), !request.csv.empty());
    if (!table)
        return table.error();
    auto listing = listPictures(
        request.location, [&](const fs::path &relative) { return factsOf(relative, *table); }, job);
    if (listing)
        table->reportMissing(*listing);
    return listing;
}

} // namespace

void registerSourceFolder(Registry<ItemSource> &registry)
{
    ItemSource source;
    source.id = "folder";
    source.title = "Folder of pictures";
    source.summary = "Pictures in a folder; the sub-folder is the style, a CSV table or the file name gives the facts.";
    source.recognise = [](const SourceRequest &request) {
        std::error_code code;
        return fs::is_directory(request.location, code) ? Recognition::Possible : Recognition::No;
    };
    source.list = list;
    registry.add(std::move(source));
}

} // namespace palimpsest::database
