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
    /// NotFound, Io; InvalidArgument for a file that is not directly in the folder.
    Result<void> remove(const std::filesystem::path &file) const;

    [[nodiscard]] const std::filesystem::path &folder() const { return m_folder; }

private:
    [[nodiscard]] std::filesystem::path fileOf(const std::string &name) const;

    std::filesystem::path m_folder;
};

} // namespace palimpsest::pipeline
