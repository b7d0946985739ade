#pragma once

#include "core/base/Registry.h"
#include "core/base/Result.h"
#include "core/neural/Device.h"
#include "core/neural/Generator.h"

#include <filesystem>
#include <memory>
#include <string>

namespace palimpsest::neural::generators {

/// A member of the open set of generators. `id` is the "type" in a bundle's model.json.
struct GeneratorEntry {
    std::string id;      ///< Stable: "rdm".
    std::string title;   ///< For the artist.
    std::string summary; ///< One sentence.
    /// Loads a bundle of this type. NotFound, Corrupt, Unsupported, OutOfMemory; nothing is thrown.
    Result<std::unique_ptr<Generator>> (*load)(const std::filesystem::path &directory,
                                               const ComputeOptions &options) = nullptr;
};

using GeneratorRegistry = Registry<GeneratorEntry>;

/// Registers every generator of this folder, in order of file names.
void registerGeneratorAll(GeneratorRegistry &registry);

} // namespace palimpsest::neural::generators
