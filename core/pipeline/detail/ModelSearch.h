#pragma once

#include "core/base/Result.h"
#include "core/neural/ModelBundle.h"

#include <filesystem>
#include <string>
#include <vector>

namespace palimpsest::pipeline {

/// The generator bundle with that id in the first directory that has it, the first of all when the id is empty, or the bundle
/// in the directory that `idOrDirectory` is. NotFound with a remedy.
Result<neural::ModelInfo> findGenerator(const std::vector<std::filesystem::path> &directories,
                                        const std::string &idOrDirectory);

/// The encoder bundle that a generator needs, beside it or in the directories. NotFound with a remedy.
Result<neural::ModelInfo> findEncoder(const std::vector<std::filesystem::path> &directories,
                                      const neural::ModelInfo &generator);

/// All generators of the directories, each id once as findGenerator() would choose it.
std::vector<neural::ModelInfo> listGenerators(const std::vector<std::filesystem::path> &directories);

} // namespace palimpsest::pipeline
