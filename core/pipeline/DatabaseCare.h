#pragma once

#include "core/base/JobContext.h"
#include "core/base/Result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace palimpsest::pipeline {

/// How a database is.
struct DatabaseHealth {
    enum class State {
        Sound,
        Damaged, ///< A repair makes it sound.
        Lost,    ///< Restore a copy, or import its pictures again.
    };
    struct Finding {
        State gravity = State::Sound; ///< Sound for what is worth saying but harmless.
        std::string sentence;
        std::string detail; ///< For the log; may be empty.
    };
    State state = State::Sound;
    std::int64_t items = 0;
    std::int64_t checkedBytes = 0;
    std::int64_t vanishedPictures = 0; ///< Pictures that are not where they were; their items stay.
    std::vector<Finding> findings;
};

/// Holds catalogue, embeddings, thumbnails and index of a database against each other and against their checksums;
/// changes nothing. The index is asked for items that must find themselves. NotFound, Corrupt and Unsupported when the
/// directory is no database that can be opened; Cancelled, Io.
Result<DatabaseHealth> checkDatabase(const std::filesystem::path &directory, const JobContext &job);

/// Makes a damaged database sound again: what is lost is taken out, so that importing its folder again brings it back,
/// and the index is built anew. Returns how it is afterwards, with what was found before. Fails as checkDatabase().
Result<DatabaseHealth> repairDatabase(const std::filesystem::path &directory, const JobContext &job);

} // namespace palimpsest::pipeline
