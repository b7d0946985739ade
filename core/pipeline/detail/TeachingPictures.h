#pragma once

#include "core/base/Neighbour.h"
#include "core/neural/TeachingSet.h"
#include "core/pipeline/detail/OpenDatabase.h"

#include <memory>
#include <string>

namespace palimpsest::pipeline {

/// What the facts of a picture say of it, in the ways that people write prompts.
neural::TeachingCaptions captionsFromFacts(const ItemFacts &facts);

/// The pictures of a database for a trainer, in the order of its rows; their stored embeddings where they are those of
/// `encoderId`. The set keeps the database open; `library` must outlive it.
neural::TeachingSet teachingSet(Library &library, std::shared_ptr<const OpenDatabase> database,
                                const std::string &encoderId);

} // namespace palimpsest::pipeline
