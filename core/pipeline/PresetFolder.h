#pragma once

#include "core/base/Result.h"
#include "core/pipeline/Preset.h"

#include <filesystem>
#include <string>
#include <vector>

namespace palimpsest::pipeline {

/// The presets of a folder, each a JSON file of its own that may be copied, sent and edited. Immutable; thread-safe as long as
/// one preset is not changed by two at once.
class PresetFolder {
public:
    /// The folder need not be there yet.
    explicit PresetFolder(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    struct Entry {
        std::filesystem::path file;
        Preset preset;
    };
    struct Listing {
        std::vector<Entry> presets;  ///< By name.
        std::vector<Error> problems; ///< Of files that cannot be read.
    };
    [[nodiscard]] Listing list() const;

    /// What happens when another preset has the name already.
    enum class Taken {
        Refuse,
        Replace,
        AnotherName, ///< "Name (2)".
    };
    /// Keeps a preset and returns its file. InvalidArgument for a name that is empty, too long, of several lines, or taken; Io.
    Result<std::filesystem::path> add(Preset preset, Taken taken) const;
    /// Gives a preset another name and returns its new file. NotFound; otherwise fails as add() with Taken::Refuse.
    Result<std::filesystem::path> rename(const std::filesystem::path &file, const std::string &name) const;
    /// A preset that lies in the desktop's trash.
    struct Discarded {
        Preset preset;
        std::filesystem::path original;
        std::filesystem::path trashed;
        std::filesystem::path info; ///< The .trashinfo of it.
    };
    /// Moves a preset to the trash at `homeTrash`. NotFound, Io; InvalidArgument for a file that is not directly in the folder.
    Result<Discarded> discard(const std::filesystem::path &file, const std::filesystem::path &homeTrash) const;
    /// Brings one back and returns its file: out of the trash, or, where that was emptied or another preset has its place,
    /// under another name. Fails as add().
    Result<std::filesystem::path> restore(const Discarded &discarded) const;

    [[nodiscard]] const std::filesystem::path &folder() const { return m_folder; }

private:
    [[nodiscard]] std::filesystem::path fileOf(const std::string &name) const;

    std::filesystem::path m_folder;
};

} // namespace palimpsest::pipeline
