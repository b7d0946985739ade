#include "core/database/detail/PictureFolder.h"

#include "core/database/detail/Files.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

namespace palimpsest::database {

namespace {

namespace fs = std::filesystem;

// A table of a larger collection would drown every other refusal.
constexpr std::size_t kMissingOneByOne = 20;
constexpr int kQuickDepth = 2;
constexpr int kQuickEntries = 2000;

// Files of other kinds are looked into; those of these kinds are always offered, so that a broken one is reported.
constexpr std::array<std::string_view, 13> kPictureSuffixes{".jpg",  ".jpeg", ".jpe", ".jfif", ".png", ".webp", ".tif",
                                                            ".tiff", ".bmp",  ".gif", ".jp2",  ".jxl", ".avif"};
// These are never pictures, and a large collection may have thousands of them.
constexpr std::array<std::string_view, 8> kOtherSuffixes{".csv", ".txt", ".md",      ".json",
                                                         ".npz", ".npy", ".parquet", ".jsonl"};

constexpr std::array<std::string_view, 7> kPictureMagics{"\xFF\xD8\xFF", "\x89PNG\r\n", "GIF8", "BM",
                                                         "II*",          {"MM\0*", 4},  "RIFF"};

constexpr std::array<std::string ItemFacts::*, 7> kMembers{&ItemFacts::title, &ItemFacts::artist,  &ItemFacts::year,
                                                           &ItemFacts::style, &ItemFacts::caption, &ItemFacts::licence,
                                                           &ItemFacts::source};

std::string lowerSuffix(const fs::path &path)
{
    std::string suffix = path.extension().string();
    for (char &character : suffix) {
        if (character >= 'A' && character <= 'Z')
            character = static_cast<char>(character - 'A' + 'a');
    }
    return suffix;
}

bool isHidden(const fs::path &path)
{
    return path.filename().string().starts_with('.');
}

bool isDatabase(const fs::path &directory)
{
    std::error_code code;
    return fs::exists(directory / kDescriptionName, code);
}

std::optional<SourceItem> itemOf(const fs::path &path, const fs::path &relative, const FactsOfFile &factsOf)
{
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode))
        return std::nullopt;
    FileFacts known = factsOf(relative);
    SourceItem item;
    item.path = relative.generic_string();
    item.bytes = status.st_size;
    item.modifiedNs = status.st_mtim.tv_sec * 1'000'000'000 + status.st_mtim.tv_nsec;
    item.facts = std::move(known.facts);
    item.stated = std::move(known.stated);
    return item;
}

Result<void> walk(SourceListing &listing, const FactsOfFile &factsOf, const JobContext &job)
{
    std::error_code code;
    fs::recursive_directory_iterator entries(listing.root, fs::directory_options::skip_permission_denied, code);
    while (!code && entries != fs::recursive_directory_iterator()) {
        if (job.stopRequested())
            return cancelledError();
        const fs::path path = entries->path();
        std::error_code ignored;
        const bool isDirectory = entries->is_directory(ignored);
        if (isDirectory && (isHidden(path) || isDatabase(path)))
            entries.disable_recursion_pending();
        if (!isHidden(path) && !isDirectory && fs::is_regular_file(path, ignored) && looksLikePicture(path)) {
            if (auto item = itemOf(path, path.lexically_relative(listing.root), factsOf))
                listing.items.push_back(std::move(*item));
        }
        if (listing.items.size() % 256 == 0)
            job.report({"Looking for pictures", static_cast<std::int64_t>(listing.items.size()), 0, nullptr});
        entries.increment(code);
    }
    if (code)
        return Error{ErrorCode::Io,
                     "The folder \"" + listing.root.string() + "\" cannot be read; check its permissions.",
                     code.message()};
    return {};
}

} // namespace

bool looksLikePicture(const fs::path &path)
{
    const std::string suffix = lowerSuffix(path);
    if (std::find(kPictureSuffixes.begin(), kPictureSuffixes.end(), suffix) != kPictureSuffixes.end())
        return true;
    if (std::find(kOtherSuffixes.begin(), kOtherSuffixes.end(), suffix) != kOtherSuffixes.end())
        return false;
    std::array<char, 8> head{};
    std::ifstream stream(path, std::ios::binary);
    stream.read(head.data(), head.size());
    const std::string_view bytes(head.data(), static_cast<std::size_t>(stream.gcount()));
    return std::any_of(kPictureMagics.begin(), kPictureMagics.end(),
                       [&](std::string_view magic) { return bytes.starts_with(magic); });
}

Result<SourceListing> listPictures(const fs::path &folder, const FactsOfFile &factsOf, const JobContext &job)
{
    std::error_code code;
    SourceListing listing;
    listing.root = fs::canonical(folder, code);
    if (code || !fs::is_directory(listing.root, code))
        return Error{ErrorCode::NotFound, "There is no folder \"" + folder.string() + "\"; check the name.",
                     code.message()};
    if (auto done = walk(listing, factsOf, job); !done)
        return done.error();
    std::sort(listing.items.begin(), listing.items.end(),
              [](const SourceItem &a, const SourceItem &b) { return a.path < b.path; });
    return listing;
}

std::vector<fs::path> somePictures(const fs::path &folder, std::size_t maximum)
{
    std::vector<fs::path> found;
    std::error_code code;
    fs::recursive_directory_iterator entries(folder, fs::directory_options::skip_permission_denied, code);
    for (int seen = 0; !code && entries != fs::recursive_directory_iterator() && seen < kQuickEntries; ++seen) {
        std::error_code ignored;
        const bool isDirectory = entries->is_directory(ignored);
        if (isDirectory && (entries.depth() + 1 >= kQuickDepth || isHidden(entries->path())))
            entries.disable_recursion_pending();
        const std::string suffix = isDirectory ? std::string() : lowerSuffix(entries->path());
        if (std::find(kPictureSuffixes.begin(), kPictureSuffixes.end(), suffix) != kPictureSuffixes.end())
            found.push_back(entries->path().lexically_relative(folder));
        if (found.size() >= maximum)
            break;
        entries.increment(code);
    }
    return found;
}

void fillEmpty(ItemFacts &facts, const ItemFacts &fallback)
{
    for (std::string ItemFacts::*member : kMembers) {
        if ((facts.*member).empty())
            facts.*member = fallback.*member;
    }
}

void FactTable::add(const std::string &path, ItemFacts facts)
{
    const fs::path normal = fs::path(path).lexically_normal();
    const auto [known, isNew] = m_byPath.try_emplace(normal.generic_string(), m_entries.size());
    if (!isNew) {
        m_entries[known->second].facts = std::move(facts);
        return;
    }
    const std::string name = normal.filename().string();
    if (m_repeatedNames.contains(name) || !m_byName.try_emplace(name, m_entries.size()).second) {
        m_byName.erase(name);
        m_repeatedNames.insert(name);
    }
    m_entries.push_back({normal.generic_string(), std::move(facts), false});
}

const ItemFacts *FactTable::find(const fs::path &relative)
{
    auto found = m_byPath.find(relative.generic_string());
    if (found == m_byPath.end() && m_match == Match::WholePath)
        return nullptr;
    if (found == m_byPath.end()) {
        found = m_byName.find(relative.filename().string());
        if (found == m_byName.end())
            return nullptr;
    }
    Entry &entry = m_entries[found->second];
    entry.used = true;
    return &entry.facts;
}

void FactTable::reportMissing(SourceListing &listing) const
{
    std::vector<SourceRefusal> missing;
    for (const Entry &entry : m_entries) {
        if (!entry.used)
            missing.push_back({entry.path, "It is listed in the table but is not in the folder."});
    }
    if (missing.size() <= kMissingOneByOne)
        listing.refused.insert(listing.refused.end(), missing.begin(), missing.end());
    else
        listing.refused.push_back(
            {"(table)", std::to_string(missing.size()) + " pictures that the table lists are not in the folder."});
    std::sort(listing.refused.begin(), listing.refused.end(),
              [](const SourceRefusal &a, const SourceRefusal &b) { return a.path < b.path; });
}

} // namespace palimpsest::database
