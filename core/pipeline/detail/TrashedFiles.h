#pragma once

#include "core/base/Result.h"
#include "core/database/Trash.h"

#include <filesystem>
#include <utility>
#include <vector>

namespace palimpsest::pipeline {

/// Files that go to the trash and come back, all or none. What is gone already is passed over. Not thread-safe.
class TrashedFiles {
public:
    TrashedFiles(std::filesystem::path homeTrash, std::vector<std::filesystem::path> paths)
        : m_trash(std::move(homeTrash))
        , m_paths(std::move(paths))
    {
    }

    /// One that is in the trash already, to be restored with the others.
    void remember(database::TrashedFile file) { m_files.push_back(std::move(file)); }

    /// Moves all of them; where one cannot be moved, those that were are put back and its error is returned.
    Result<void> discard();
    /// Puts back what is in the trash, the last one first.
    Result<void> restore();

private:
    database::Trash m_trash;
    std::vector<std::filesystem::path> m_paths;
    std::vector<database::TrashedFile> m_files;
};

} // namespace palimpsest::pipeline
