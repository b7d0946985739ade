#pragma once

#include "core/base/Recipe.h"
#include "core/base/Result.h"
#include "core/pipeline/Finding.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace palimpsest::pipeline {

/// What a preset holds beside the settings, the databases and the model.
struct PresetParts {
    bool query = false;
    bool neighbours = false;
    bool seed = false;

    bool operator==(const PresetParts &other) const = default;
};

/// Settings under a name, to be taken up again. A value type.
struct Preset {
    static constexpr int kVersion = 1;
    static constexpr std::size_t kMaximumNameBytes = 120;

    std::string name; ///< UTF-8, one line.
    PresetParts holds;
    /// Model, databases, k, mode, parameters and the share of typical items; query, neighbours and seed where they are held.
    Recipe recipe;
    std::string modelName; ///< For the artist; may be empty.
    int count = 4;         ///< Pictures per press of Paint.
    bool draftsFirst = false;
    FindingOptions finding;
};

/// The preset as JSON text (UTF-8): "palimpsest_preset" is the version, "recipe" as recipeToJson() writes it.
std::string presetToJson(const Preset &preset);

/// Reads what presetToJson() wrote. A recipe alone, of any version, is a preset without a name that holds everything.
/// Corrupt when it is neither, Unsupported when preset or recipe are from a newer program. The text is untrusted: sizes are
/// capped and numbers out of range refused.
Result<Preset> presetFromJson(std::string_view json);

/// The preset in a file; without a name of its own it is called as the file is. NotFound, Io; otherwise fails as
/// presetFromJson(), with the file's name in the sentence.
Result<Preset> readPresetFile(const std::filesystem::path &file);

/// Makes the preset the content of a file, in one step. NotFound (no such folder), Io.
Result<void> writePresetFile(const Preset &preset, const std::filesystem::path &file);

} // namespace palimpsest::pipeline
