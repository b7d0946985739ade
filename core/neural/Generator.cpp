#include "core/neural/Generator.h"

#include "core/neural/ModelBundle.h"
#include "core/neural/generators/GeneratorEntry.h"

namespace palimpsest::neural {

Generator::~Generator() = default;

Result<std::unique_ptr<Generator>> loadGenerator(const std::filesystem::path &directory, const ComputeOptions &options)
{
    const auto info = readModelInfo(directory);
    if (!info)
        return info.error();
    generators::GeneratorRegistry registry;
    generators::registerGeneratorAll(registry);
    const generators::GeneratorEntry *entry = info->kind == "generator" ? registry.find(info->type) : nullptr;
    if (entry == nullptr)
        return Error{ErrorCode::Unsupported,
                     "The model \"" + info->name
                         + "\" is of a kind that this program cannot paint with; choose another model.",
                     "kind " + info->kind + ", type " + info->type};
    return entry->load(directory, options);
}

} // namespace palimpsest::neural
