#include "core/pipeline/GoldenCases.h"

#include "core/database/NpzDatabase.h"

#include <memory>
#include <utility>

namespace palimpsest::pipeline {

namespace {

Result<retrieval::CaseDatabase> readNpz(const std::filesystem::path &folder)
{
    auto read = database::readNpzDatabase(folder);
    if (!read)
        return read.error();
    const auto owner = std::make_shared<const database::NpzDatabase>(std::move(*read));
    return retrieval::CaseDatabase{owner->view(), owner->imageIds, owner->patches, owner};
}

} // namespace

std::vector<retrieval::RetrievalCheck> checkRetrievalCase(const std::filesystem::path &directory)
{
    return retrieval::checkRetrievalCase(directory, readNpz);
}

} // namespace palimpsest::pipeline
