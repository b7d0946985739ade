#pragma once

#include "core/base/JobContext.h"
#include "core/base/Neighbour.h"
#include "core/base/Result.h"
#include "core/database/ItemSource.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace palimpsest::database {

/// What is known of one file of a folder.
struct FileFacts {
    ItemFacts facts;  ///< SourceItem::facts.
    ItemFacts stated; ///< SourceItem::stated.
};

/// Says what is known of a file, by its path relative to the folder.
using FactsOfFile = std::function<FileFacts(const std::filesystem::path &relative)>;

/// The pictures below a folder with their facts, sorted by path; hidden files and databases are passed over.
/// NotFound (no such folder), Io, Cancelled.
Result<SourceListing> listPictures(const std::filesystem::path &folder, const FactsOfFile &factsOf,
                                   const JobContext &job);

/// Whether the file is one that listPictures() would list: by its suffix, else by its first bytes.
bool looksLikePicture(const std::filesystem::path &path);

/// Up to `maximum` pictures of the folder, found quickly: only its first levels are looked at. Relative paths.
std::vector<std::filesystem::path> somePictures(const std::filesystem::path &folder, std::size_t maximum);

/// Copies into `facts` what `fallback` knows and `facts` does not.
void fillEmpty(ItemFacts &facts, const ItemFacts &fallback);

/// Facts by the names of files. Remembers which of its entries were asked for.
class FactTable {
public:
    enum class Match {
        WholePath, ///< An entry is meant for the file with its path relative to the folder.
        NameToo,   ///< Else for a file of its name, in whatever sub-folder, if only one entry has that name.
    };
    explicit FactTable(Match match = Match::WholePath) : m_match(match) {}

    void add(const std::string &path, ItemFacts facts);
    /// The facts of a file, or null.
    [[nodiscard]] const ItemFacts *find(const std::filesystem::path &relative);
    [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }
    /// Refuses, in `listing`, the entries that no file has asked for: one by one, or all together when there are many.
    void reportMissing(SourceListing &listing) const;

private:
    struct Entry {
        std::string path;
        ItemFacts facts;
        bool used = false;
    };
    Match m_match;
    std::vector<Entry> m_entries;
    std::unordered_map<std::string, std::size_t> m_byPath;
    std::unordered_map<std::string, std::size_t> m_byName; ///< Only names that occur once.
    std::unordered_set<std::string> m_repeatedNames;
};

} // namespace palimpsest::database
