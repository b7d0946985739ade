#pragma once

#include "core/base/Change.h"
#include "core/base/ItemReference.h"
#include "core/base/JobContext.h"
#include "core/base/Marks.h"
#include "core/base/Neighbour.h"
#include "core/base/Result.h"
#include "core/base/Workers.h"
#include "core/pipeline/Curation.h"

#include <cstdint>
#include <filesystem>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace palimpsest::pipeline {

/// What counts as the same.
struct DuplicateOptions {
    bool sameFile = true;      ///< The same bytes.
    bool looksTheSame = true;  ///< Larger, smaller, compressed otherwise, a little retouched; from the thumbnails.
    bool meansTheSame = true;  ///< Near for the encoder: other photographs of a work, series, crops.
    int shapeBits = 6;         ///< Looks: so many of 63 bits may differ, 0 to 11.
    double colourSteps = 12.0; ///< Looks: so far may colours be apart, of 255.
    double leastCosine = 0.97; ///< Means: at least so near.
    Workers workers;           ///< Threads that help to look at thumbnails.
};

/// Items that are the same. A group has a centre, its first item, and every other item is within the thresholds of that
/// centre; so two of its items are at most twice as far apart, and a chain of small differences, each to the next, does
/// not grow into one group (with single linkage, a series of sunsets does).
struct DuplicateGroup {
    std::vector<ItemReference> items;
    std::vector<double> distances; ///< From the centre: 0 (same file), bits, or 1 - cosine.
};

/// Three lists, from the strictest to the loosest; the largest groups first. What one list says already the next ones do
/// not repeat: a group whose items are all in one group of a stricter list is left out.
struct DuplicateReport {
    std::vector<DuplicateGroup> sameFile;
    std::vector<DuplicateGroup> looksTheSame;
    std::vector<DuplicateGroup> meansTheSame;
    std::int64_t items = 0;      ///< That were compared.
    std::int64_t unreadable = 0; ///< Without a thumbnail that can be read; compared by file and meaning alone.
    std::int64_t hashed = 0;     ///< Thumbnails that had to be looked at; the others were remembered.
    double hashSeconds = 0.0;
    double groupSeconds = 0.0;
};

/// Finds what is there more than once in a database or in several of one encoder. What thumbnails look like is kept in the
/// curation's cache. NotFound (no such database), InvalidArgument (no database, encoders differ, a threshold out of range),
/// Cancelled (what was looked at is remembered), OutOfMemory, Io.
Result<DuplicateReport> findDuplicates(Curation &curation, std::span<const std::string> databaseIds,
                                       const DuplicateOptions &options, const JobContext &job);

/// What makes an item the one to keep. Rules are asked in order; the first that prefers one item decides.
enum class KeepRule {
    PreferredDatabase, ///< See KeepRules::databases.
    PreferredFolder,   ///< See KeepRules::folders.
    Picked,            ///< Picked before unflagged before rejected.
    HighestRating,
    LargestPicture,
    MostFacts,  ///< The most of artist, title, year, caption, licence and source; an artist counts twice.
    HasPicture, ///< Its picture is where it should be.
    OldestFile, ///< By the time of the picture's file.
    FirstImported, ///< The earlier item of a database; of two databases, the one that comes first in the group. Comes last.
};

struct KeepRules {
    std::vector<KeepRule> order{KeepRule::Picked,    KeepRule::HighestRating, KeepRule::LargestPicture,
                                KeepRule::MostFacts, KeepRule::HasPicture,    KeepRule::OldestFile};
    std::vector<std::string> databases;         ///< Ids, the most preferred first.
    std::vector<std::filesystem::path> folders; ///< Likewise.
    std::set<ItemReference>
        chosen; ///< The artist's own choices; they stay, several of a group too, whatever the rules say.
};

/// What happens to those that are not kept.
enum class DuplicateAction {
    Remove, ///< Taken out of their databases; the pictures stay.
    Trash,  ///< Their pictures go to the trash as well.
    Reject, ///< Marked as rejected, which works for databases that cannot be written too.
};

/// What would become of one item, and why, in one short sentence.
struct KeepDecision {
    ItemReference item;
    bool stays = true;
    std::string reason;
    // What it can be compared by.
    ItemFacts facts;
    std::filesystem::path picture; ///< Where its file is, or was.
    int widthPx = 0;               ///< Of the item; a part of a picture is smaller than its file.
    int heightPx = 0;
    Marks marks;
    bool changeable = true; ///< Its database can be changed.
};

/// What would be done: a preview, and what applyDuplicatePlan() does.
struct DuplicatePlan {
    DuplicateAction action = DuplicateAction::Remove;
    std::vector<std::vector<KeepDecision>> groups; ///< In the order of the groups; the item to keep first.
    std::int64_t leaving = 0;                      ///< Items that do not stay.
};

/// Decides for every group; changes nothing. Items that cannot be treated so (their database ships with the program or may
/// not be written, their file is that of the item to keep) stay, with that reason. Items that are gone are left out.
/// Fails as Library::item().
Result<DuplicatePlan> planDuplicates(Curation &curation, std::span<const DuplicateGroup> groups, const KeepRules &rules,
                                     DuplicateAction action);

/// Does what a plan says, as one change. Fails as removeItems(), trashPictures() or Curation::mark().
Result<Change> applyDuplicatePlan(Curation &curation, const DuplicatePlan &plan);

} // namespace palimpsest::pipeline
