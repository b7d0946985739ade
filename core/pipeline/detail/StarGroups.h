#pragma once

#include "core/base/EmbeddingView.h"
#include "core/base/JobContext.h"
#include "core/base/Result.h"
#include "core/imaging/PerceptualHash.h"

#include <cstdint>
#include <span>
#include <vector>

namespace palimpsest::pipeline {

/// Two members that are near each other.
struct NearPair {
    std::int32_t a = 0;
    std::int32_t b = 0;
    float distance = 0.0F;
};

/// A group around a centre, which is its first member; all others are near that one.
struct StarGroup {
    std::vector<std::int32_t> members;
    std::vector<float> distances;
};

/// Groups of two or more members out of `count`: who is near the most others becomes the first centre and takes them,
/// then the next of those that are left. Near pairs may be named twice. Members of a group ascend after the centre, the
/// largest groups come first. Depends on nothing but the set of pairs.
std::vector<StarGroup> starGroups(std::int64_t count, std::vector<NearPair> pairs);

/// How near hashes are to be.
struct HashThresholds {
    int shapeBits = 6; ///< 0 to kMaximumShapeBits.
    double colourSteps = 12.0;
};
constexpr int kMaximumShapeBits = 11;

/// All pairs of hashes within the thresholds, of which every hash names at most some hundreds. Hundreds of thousands
/// take a second: two hashes that differ in few bits agree nearly in one quarter (Norouzi, Punjani, Fleet 2012,
/// "multi-index hashing"). Cancelled.
Result<std::vector<NearPair>> nearHashes(std::span<const imaging::PerceptualHash> hashes,
                                         const HashThresholds &thresholds, const JobContext &job);

/// Pairs of rows with at least this cosine, of the 24 nearest of each row, in several databases as if they were one: nearly
/// all of them, see retrieval::nearestGraph(). Fails as that.
Result<std::vector<NearPair>> nearEmbeddings(std::span<const EmbeddingView> parts, float leastCosine,
                                             const JobContext &job);

} // namespace palimpsest::pipeline
