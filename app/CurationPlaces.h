#pragma once

#include "app/Paths.h"
#include "core/pipeline/Curation.h"

namespace palimpsest::app {

/// Where tags, ratings and collections of this person are kept.
[[nodiscard]] inline pipeline::CurationPlaces curationPlaces()
{
    return {userDataDirectory() / "curation.sqlite", cacheDirectory() / "curation", homeTrashDirectory()};
}

} // namespace palimpsest::app
