#pragma once

#include "core/base/JobContext.h"
#include "core/base/Result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace palimpsest::database {

/// Something that is not as it should be in a database.
struct Finding {
    enum class Gravity {
        Note,    ///< Harmless, e.g. left-overs of an interrupted import.
        Damage,  ///< Something is lost or wrong, and a repair makes the rest sound again.
        Hopeless ///< The rest cannot be told from what is wrong: restore a copy, or import again.
    };
    Gravity gravity = Gravity::Note;
    std::string sentence; ///< For the artist.
    std::string detail;
};

/// What a check has looked at and found.
struct IntegrityReport {
    std::int64_t items = 0;            ///< Not removed.
    std::int64_t checkedBytes = 0;     ///< Compared with their checksums.
    std::int64_t uncheckedBytes = 0;   ///< Older than checksums; a repair gives them some.
    std::int64_t vanishedPictures = 0; ///< Pictures of the source folders that are not there; not a fault.
    std::vector<Finding> findings;

    /// Nothing but notes.
    [[nodiscard]] bool isSound() const;
};

/// Holds the catalogue, the embeddings, the thumbnails and the stored pictures of a database against each other and
/// against their checksums. Reads all of it and changes nothing. A directory that is no database, or one that a newer
/// program made, is refused as by Database::open(). Progress: bytes. Cancelled, Io.
Result<IntegrityReport> checkDatabase(const std::filesystem::path &directory, const JobContext &job);

/// Makes a database sound: cuts off left-overs, removes the items whose embeddings are lost (their files are forgotten,
/// so that importing the folder again takes them in anew), forgets thumbnails that are damaged, rebuilds the
/// catalogue's own indexes and writes missing checksums. Returns what was found; what is Hopeless is still so.
/// Fails as checkDatabase(), and when another program is writing.
Result<IntegrityReport> repairDatabase(const std::filesystem::path &directory, const JobContext &job);

} // namespace palimpsest::database
