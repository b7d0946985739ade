#include "core/base/SafetensorsView.h"
#include "core/database/ItemSource.h"
#include "core/database/detail/Csv.h"
#include "core/database/detail/FileNameFacts.h"
#include "core/database/detail/Files.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <optional>
#include <set>
#include <string_view>
#include <system_error>
#include <unordered_map>

namespace palimpsest::database {

void registerSourceFolder(Registry<ItemSource> &registry);

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kMaxTableBytes = std::uint64_t{256} << 20;

// A table of a larger collection would drown every other refusal.
constexpr std::size_t kMissingOneByOne = 20;

// Files of other kinds are looked into; those of these kinds are always offered, so that a broken one is reported.
constexpr std::array<std::string_view, 13> kPictureSuffixes{".jpg",  ".jpeg", ".jpe", ".jfif", ".png", ".webp", ".tif",
                                                            ".tiff", ".bmp",  ".gif", ".jp2",  ".jxl", ".avif"};

constexpr std::array<std::string_view, 7> kPictureMagics{"\xFF\xD8\xFF", "\x89PNG\r\n", "GIF8", "BM",
                                                         "II*",          {"MM\0*", 4},  "RIFF"};

struct FactColumn {
    std::string_view name;
    std::string ItemFacts::*member;
};
constexpr std::array<FactColumn, 7> kFactColumns{{{"title", &ItemFacts::title},
                                                  {"artist", &ItemFacts::artist},
                                                  {"year", &ItemFacts::year},
                                                  {"style", &ItemFacts::style},
                                                  {"licence", &ItemFacts::licence},
                                                  {"source", &ItemFacts::source},
                                                  {"caption", &ItemFacts::caption}}};

using FactsByPath = std::unordered_map<std::string, ItemFacts>;

bool looksLikePicture(const fs::path &path)
{
    std::string suffix = path.extension().string();
    for (char &character : suffix) {
        if (character >= 'A' && character <= 'Z')
            character = static_cast<char>(character - 'A' + 'a');
    }
    if (std::find(kPictureSuffixes.begin(), kPictureSuffixes.end(), suffix) != kPictureSuffixes.end())
        return true;
    if (suffix == ".csv" || suffix == ".txt" || suffix == ".md" || suffix == ".json")
        return false;
    std::array<char, 8> head{};
    std::ifstream stream(path, std::ios::binary);
    stream.read(head.data(), head.size());
    const std::string_view bytes(head.data(), static_cast<std::size_t>(stream.gcount()));
    return std::any_of(kPictureMagics.begin(), kPictureMagics.end(),
                       [&](std::string_view magic) { return bytes.starts_with(magic); });
}

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

Result<FactsByPath> readTable(const fs::path &path, bool required)
{
    FactsByPath facts;
    if (path.empty())
        return facts;
    const auto bytes = readFileBytes(path, kMaxTableBytes);
    if (!bytes)
        return bytes.error();
    const auto table = parseCsv({reinterpret_cast<const char *>(bytes->data()), bytes->size()});
    if (!table && !required)
        return facts;
    if (!table)
        return table.error();
    const int pathColumn = table->column("path");
    if (pathColumn < 0 && !required)
        return facts;
    if (pathColumn < 0)
        return Error{
            ErrorCode::Corrupt, "The table \"" + path.filename().string() + "\" needs a column named path.", {}};
    for (const std::vector<std::string> &row : table->rows) {
        ItemFacts entry;
        for (const FactColumn &column : kFactColumns) {
            if (const int index = table->column(column.name); index >= 0)
                entry.*column.member = row[static_cast<std::size_t>(index)];
        }
        const fs::path name(row[static_cast<std::size_t>(pathColumn)]);
        facts.insert_or_assign(name.lexically_normal().generic_string(), std::move(entry));
    }
    return facts;
}

void fillEmpty(ItemFacts &facts, const ItemFacts &fallback)
{
    for (const FactColumn &column : kFactColumns) {
        if ((facts.*column.member).empty())
            facts.*column.member = fallback.*column.member;
    }
}

// The table first, then the name of the file; the style of a table that leaves it blank is the sub-folder.
ItemFacts factsOf(const fs::path &relative, const FactsByPath &table)
{
    ItemFacts guessed = factsFromFileName(relative.stem().string());
    if (relative.has_parent_path())
        guessed.style = relative.begin()->string();
    const auto listed = table.find(relative.generic_string());
    if (listed == table.end())
        return guessed;
    ItemFacts facts = listed->second;
    // A title from the table makes a guess at the artist or year out of the file name more likely wrong than missing.
    if (!facts.title.empty()) {
        guessed.artist.clear();
        guessed.year.clear();
    }
    fillEmpty(facts, guessed);
    return facts;
}

std::optional<SourceItem> itemOf(const fs::path &path, const fs::path &relative, const FactsByPath &table)
{
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode))
        return std::nullopt;
    SourceItem item;
    item.path = relative.generic_string();
    item.bytes = status.st_size;
    item.modifiedNs = status.st_mtim.tv_sec * 1'000'000'000 + status.st_mtim.tv_nsec;
    item.facts = factsOf(relative, table);
    return item;
}

void sortAndCheck(SourceListing &listing, const FactsByPath &table)
{
    const auto byPath = [](const auto &a, const auto &b) { return a.path < b.path; };
    std::sort(listing.items.begin(), listing.items.end(), byPath);
    std::set<std::string_view> found;
    for (const SourceItem &item : listing.items)
        found.insert(item.path);
    std::vector<SourceRefusal> missing;
    for (const auto &[path, facts] : table) {
        if (!found.contains(path))
            missing.push_back({path, "It is listed in the table but is not in the folder."});
    }
    if (missing.size() <= kMissingOneByOne)
        listing.refused.insert(listing.refused.end(), missing.begin(), missing.end());
    else
        listing.refused.push_back(
            {"(table)", std::to_string(missing.size()) + " pictures that the table lists are not in the folder."});
    std::sort(listing.refused.begin(), listing.refused.end(), byPath);
}

Result<void> walk(SourceListing &listing, const FactsByPath &table, const JobContext &job)
{
    std::error_code code;
    fs::recursive_directory_iterator entries(listing.root, fs::directory_options::skip_permission_denied, code);
    while (!code && entries != fs::recursive_directory_iterator()) {
        if (job.stopRequested())
            return cancelledError();
        const fs::path path = entries->path();
        std::error_code ignored;
        const bool hidden = path.filename().string().starts_with('.');
        const bool isDirectory = entries->is_directory(ignored);
        if (isDirectory && (hidden || fs::exists(path / kDescriptionName, ignored)))
            entries.disable_recursion_pending();
        if (!hidden && !isDirectory && fs::is_regular_file(path, ignored) && looksLikePicture(path)) {
            if (auto item = itemOf(path, path.lexically_relative(listing.root), table))
                listing.items.push_back(std::move(*item));
        }
        if (listing.items.size() % 256 == 0)
            job.report({"Looking for pictures", static_cast<std::int64_t>(listing.items.size()), 0, nullptr});
        entries.increment(code);
    }
    if (code)
        return Error{ErrorCode::Io, "The folder \"" + listing.root.string() + "\" cannot be read.", code.message()};
    return {};
}

Result<SourceListing> listFolder(const SourceRequest &request, const JobContext &job)
{
    std::error_code code;
    SourceListing listing;
    listing.root = fs::canonical(request.location, code);
    if (code || !fs::is_directory(listing.root, code))
        return Error{ErrorCode::NotFound, "There is no folder \"" + request.location.string() + "\".", code.message()};
    const auto table = readTable(tablePath(request), !request.csv.empty());
    if (!table)
        return table.error();
    if (auto done = walk(listing, *table, job); !done)
        return done.error();
    sortAndCheck(listing, *table);
    return listing;
}

} // namespace

void registerSourceFolder(Registry<ItemSource> &registry)
{
    ItemSource source;
    source.id = "folder";
    source.title = "Folder of pictures";
    source.summary = "Pictures in a folder; the sub-folder is the style, a CSV table or the file name gives the facts.";
    source.accepts = [](const SourceRequest &request) {
        std::error_code code;
        return fs::is_directory(request.location, code);
    };
    source.list = listFolder;
    registry.add(std::move(source));
}

} // namespace palimpsest::database
