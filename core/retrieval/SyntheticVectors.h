#pragma once

#include "core/base/EmbeddingView.h"
#include "core/base/JobContext.h"
#include "core/base/Result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <vector>

namespace palimpsest::retrieval {

/// Made-up embeddings for measurements, shaped like those that CLIP gives of pictures. A row is the unit vector along
///   sqrt(mean) m + sqrt(topic) t + sqrt(cluster) c + spread sqrt(own) g
/// of unit vectors: m is shared by all (CLIP's pictures fill a narrow cone), t is one of 64 topics, c one of 4096
/// clusters, each within a topic and chosen with the probabilities of a Zipf law, and g is the row's own. t, c and g are
/// normal with variances (j + 1)^-0.8 along axes that a random rotation hides, which is about 74 effective dimensions
/// of 512; spread is 0.7 to 1.3, another one for each cluster.
struct ClusteredVectorsSpec {
    int dimension = 512;
    int topics = 64;
    int clusters = 4096;
    double zipfExponent = 0.8;
    double spectrumExponent = 0.8;
    double meanShare = 0.45; ///< The four shares of the squared length add up to 1.
    double topicShare = 0.10;
    double clusterShare = 0.15;
    double ownShare = 0.30;
    std::uint64_t seed = 1;
};

/// Where a vector is drawn from.
enum class VectorStream {
    Rows,
    Queries,     ///< New draws from the same distribution: pictures that are not in the database.
    TextQueries, ///< Far from all rows, as CLIP's texts are from its pictures: cosines of about 0.3 with the nearest.
};

/// Draws vectors; each depends on the spec, the stream and its number alone. Thread-safe.
class ClusteredVectors {
public:
    explicit ClusteredVectors(const ClusteredVectorsSpec &spec);
    ~ClusteredVectors();
    ClusteredVectors(const ClusteredVectors &) = delete;
    ClusteredVectors &operator=(const ClusteredVectors &) = delete;

    /// Writes vector `number` of `stream` into `out` (D), L2-normalised.
    void draw(VectorStream stream, std::int64_t number, std::span<float> out) const;
    /// The first `count` vectors of a stream.
    [[nodiscard]] std::vector<std::vector<float>> first(VectorStream stream, int count) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// The first `rows` rows as float16 in a file of their own, mapped; made a block at a time, and taken up again where an
/// earlier call was stopped. Valid as long as the object.
class ClusteredVectorFile {
public:
    /// Cancelled, Io.
    static Result<std::unique_ptr<ClusteredVectorFile>> open(const std::filesystem::path &path,
                                                             const ClusteredVectorsSpec &spec, std::int64_t rows,
                                                             const JobContext &job);
    ~ClusteredVectorFile();
    ClusteredVectorFile(const ClusteredVectorFile &) = delete;
    ClusteredVectorFile &operator=(const ClusteredVectorFile &) = delete;

    [[nodiscard]] EmbeddingView rows() const;

private:
    struct Impl;
    explicit ClusteredVectorFile(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace palimpsest::retrieval
