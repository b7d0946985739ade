#include "core/retrieval/SyntheticVectors.h"

#include "core/base/Embedding.h"
#include "core/base/Half.h"
#include "core/retrieval/detail/IndexFile.h"
#include "core/retrieval/detail/MixedBits.h"

#include <omp.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <numeric>
#include <system_error>
#include <utility>

namespace palimpsest::retrieval {

namespace {

constexpr int kTableBits = 12;
constexpr std::int64_t kBlockRows = 16384;
// The share of a text's squared length that lies along the direction that all texts have in common.
constexpr double kTextShare = 0.64;

/// The means of 4096 equally likely slices of the normal distribution.
std::array<float, 1 << kTableBits> normalTable()
{
    std::array<float, 1 << kTableBits> table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
        const double target = (static_cast<double>(i) + 0.5) / static_cast<double>(table.size());
        double low = -6.0;
        double high = 6.0;
        for (int step = 0; step < 50; ++step) {
            const double middle = (low + high) / 2.0;
            (0.5 * std::erfc(-middle / std::sqrt(2.0)) < target ? low : high) = middle;
        }
        table[i] = static_cast<float>(low);
    }
    return table;
}

/// A stream of random numbers.
class Draws {
public:
    explicit Draws(std::uint64_t seed) : m_state(mixedBits(seed)) {}

    std::uint64_t bits() { return mixedBits(m_state++); }
    double unit() { return static_cast<double>(bits() >> 11U) * 0x1p-53; }
    /// Normal numbers, the i-th of variance scales[i] squared.
    void normals(std::span<const float> scales, std::span<float> out)
    {
        static const auto table = normalTable();
        constexpr std::uint64_t kMask = (1U << kTableBits) - 1;
        std::uint64_t pool = 0;
        for (std::size_t i = 0; i < out.size(); ++i) {
            if (i % 5 == 0)
                pool = bits();
            out[i] = scales[i] * table[pool & kMask];
            pool >>= kTableBits;
        }
    }

private:
    std::uint64_t m_state;
};

// The fast Walsh-Hadamard transform of a power of two of numbers, orthonormal.
void hadamard(std::span<float> values)
{
    for (std::size_t step = 1; step < values.size(); step *= 2) {
        for (std::size_t block = 0; block < values.size(); block += step * 2) {
            for (std::size_t i = block; i < block + step; ++i) {
                const float a = values[i];
                const float b = values[i + step];
                values[i] = a + b;
                values[i + step] = a - b;
            }
        }
    }
    const float scale = 1.0F / std::sqrt(static_cast<float>(values.size()));
    for (float &value : values)
        value *= scale;
}

void addScaled(std::span<float> sum, std::span<const float> values, double factor)
{
    for (std::size_t i = 0; i < sum.size(); ++i)
        sum[i] += static_cast<float>(factor) * values[i];
}

} // namespace

struct ClusteredVectors::Impl {
    ClusteredVectorsSpec spec;
    std::vector<float> scales;               ///< (D) of the normal parts, before the rotation.
    std::vector<float> signs;                ///< (D) +-1
    std::vector<float> mean;                 ///< (D)
    std::vector<float> text;                 ///< (D)
    std::vector<std::vector<float>> centres; ///< (clusters, D): sqrt(topic) t + sqrt(cluster) c
    std::vector<double> spreads;             ///< (clusters)
    std::vector<double> cumulative;          ///< (clusters) of the Zipf law.

    [[nodiscard]] std::vector<float> direction(Draws &draws) const
    {
        std::vector<float> values(scales.size());
        draws.normals(scales, values);
        normaliseL2(values);
        return values;
    }
    /// Hides the axes. Any dimension: the largest power of two from the front, then from the back.
    void rotate(std::span<float> values) const
    {
        std::size_t width = 1;
        while (width * 2 <= values.size())
            width *= 2;
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] *= signs[i];
        hadamard(values.first(width));
        if (width < values.size())
            hadamard(values.last(width));
    }
};

ClusteredVectors::ClusteredVectors(const ClusteredVectorsSpec &spec) : m_impl(std::make_unique<Impl>())
{
    Impl &impl = *m_impl;
    impl.spec = spec;
    Draws draws(spec.seed);
    const auto dimension = static_cast<std::size_t>(spec.dimension);
    for (std::size_t i = 0; i < dimension; ++i) {
        impl.scales.push_back(static_cast<float>(std::pow(static_cast<double>(i) + 1.0, -spec.spectrumExponent / 2.0)));
        impl.signs.push_back((draws.bits() & 1U) != 0 ? 1.0F : -1.0F);
    }
    impl.mean = impl.direction(draws);
    impl.text = impl.direction(draws);
    std::vector<std::vector<float>> topics;
    for (int topic = 0; topic < spec.topics; ++topic)
        topics.push_back(impl.direction(draws));
    double total = 0.0;
    for (int cluster = 0; cluster < spec.clusters; ++cluster) {
        std::vector<float> centre(dimension);
        addScaled(centre, topics[draws.bits() % topics.size()], std::sqrt(spec.topicShare));
        addScaled(centre, impl.direction(draws), std::sqrt(spec.clusterShare));
        impl.centres.push_back(std::move(centre));
        impl.spreads.push_back(0.7 + 0.6 * draws.unit());
        total += std::pow(static_cast<double>(cluster) + 1.0, -spec.zipfExponent);
        impl.cumulative.push_back(total);
    }
}

ClusteredVectors::~ClusteredVectors() = default;

void ClusteredVectors::draw(VectorStream stream, std::int64_t number, std::span<float> out) const
{
    const Impl &impl = *m_impl;
    PALIMPSEST_ASSERT(out.size() == impl.scales.size());
    const std::uint64_t streamSeed = mixedBits(impl.spec.seed + static_cast<std::uint64_t>(stream) + 1);
    Draws draws(streamSeed ^ mixedBits(static_cast<std::uint64_t>(number)));
    const auto place =
        std::upper_bound(impl.cumulative.begin(), impl.cumulative.end() - 1, draws.unit() * impl.cumulative.back());
    const auto cluster = static_cast<std::size_t>(place - impl.cumulative.begin());
    draws.normals(impl.scales, out);
    normaliseL2(out);
    const float own = static_cast<float>(impl.spreads[cluster] * std::sqrt(impl.spec.ownShare));
    for (float &value : out)
        value *= own;
    addScaled(out, impl.centres[cluster], 1.0);
    if (stream == VectorStream::TextQueries) {
        normaliseL2(out);
        for (float &value : out)
            value *= static_cast<float>(std::sqrt(1.0 - kTextShare));
        addScaled(out, impl.text, std::sqrt(kTextShare));
    } else {
        addScaled(out, impl.mean, std::sqrt(impl.spec.meanShare));
    }
    impl.rotate(out);
    normaliseL2(out);
}

std::vector<std::vector<float>> ClusteredVectors::first(VectorStream stream, int count) const
{
    std::vector<std::vector<float>> vectors(static_cast<std::size_t>(count), std::vector<float>(m_impl->scales.size()));
    for (std::size_t i = 0; i < vectors.size(); ++i)
        draw(stream, static_cast<std::int64_t>(i), vectors[i]);
    return vectors;
}

struct ClusteredVectorFile::Impl {
    MappedIndexFile file;
    EmbeddingView rows;
};

ClusteredVectorFile::ClusteredVectorFile(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

ClusteredVectorFile::~ClusteredVectorFile() = default;

EmbeddingView ClusteredVectorFile::rows() const
{
    return m_impl->rows;
}

namespace {

std::vector<std::uint16_t> drawnRows(const ClusteredVectors &vectors, std::int64_t first, std::int64_t count,
                                     int dimension)
{
    const auto width = static_cast<std::size_t>(dimension);
    std::vector<std::uint16_t> halves(static_cast<std::size_t>(count) * width);
#pragma omp parallel num_threads(omp_get_num_procs())
    {
        std::vector<float> values(width);
#pragma omp for schedule(static)
        for (std::int64_t i = 0; i < count; ++i) {
            vectors.draw(VectorStream::Rows, first + i, values);
            std::transform(values.begin(), values.end(),
                           halves.begin() + static_cast<std::ptrdiff_t>(static_cast<std::size_t>(i) * width),
                           halfFromFloat);
        }
    }
    return halves;
}

} // namespace

Result<std::unique_ptr<ClusteredVectorFile>> ClusteredVectorFile::open(const std::filesystem::path &path,
                                                                       const ClusteredVectorsSpec &spec,
                                                                       std::int64_t rows, const JobContext &job)
{
    const ClusteredVectors vectors(spec);
    const auto rowBytes = static_cast<std::uint64_t>(spec.dimension) * sizeof(std::uint16_t);
    std::error_code code;
    std::filesystem::create_directories(path.parent_path(), code);
    const std::uintmax_t present = std::filesystem::file_size(path, code);
    // Whole blocks are kept; the last one may have been cut off in the middle.
    std::int64_t first = code ? 0 : static_cast<std::int64_t>(present / rowBytes) / kBlockRows * kBlockRows;
    if (!code && present >= static_cast<std::uint64_t>(rows) * rowBytes)
        first = rows;
    if (first < rows) {
        std::ofstream stream(path, std::ios::binary | std::ios::app);
        stream.close();
        std::filesystem::resize_file(path, static_cast<std::uint64_t>(first) * rowBytes, code);
        stream.open(path, std::ios::binary | std::ios::app);
        for (; first < rows && stream; first += kBlockRows) {
            if (job.stopRequested())
                return cancelledError();
            job.report({"Making vectors", first, rows, nullptr});
            const auto halves = drawnRows(vectors, first, std::min(kBlockRows, rows - first), spec.dimension);
            stream.write(reinterpret_cast<const char *>(halves.data()),
                         static_cast<std::streamsize>(halves.size() * sizeof(std::uint16_t)));
        }
        stream.close();
        if (!stream)
            return Error{ErrorCode::Io, "\"" + path.string() + "\" cannot be written; check the disk.", {}};
    }
    auto mapped = MappedIndexFile::map(path);
    if (!mapped)
        return mapped.error();
    auto impl = std::make_unique<Impl>();
    impl->file = std::move(*mapped);
    impl->rows.halfRows = reinterpret_cast<const std::uint16_t *>(impl->file.bytes().data());
    impl->rows.count = rows;
    impl->rows.dimension = spec.dimension;
    impl->rows.isMapped = true;
    return std::unique_ptr<ClusteredVectorFile>(new ClusteredVectorFile(std::move(impl)));
}

} // namespace palimpsest::retrieval
