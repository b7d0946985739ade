#include "core/retrieval/detail/PartitionModel.h"

#include "core/base/Embedding.h"
#include "core/retrieval/detail/BestRows.h"
#include "core/retrieval/detail/CodeKernels.h"
#include "core/retrieval/detail/DotKernels.h"
#include "core/retrieval/detail/DotProduct.h"
#include "core/retrieval/detail/ExactScan.h"

#include <faiss/IndexFlat.h>
#include <faiss/VectorTransform.h>
#include <faiss/impl/ProductQuantizer.h>
#include <omp.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <string>

namespace palimpsest::retrieval {

namespace {

constexpr std::int64_t kRowsPerPart = 40; ///< Of the sample that finds the centres.
constexpr int kCentreRounds = 10;
constexpr std::int64_t kCodeSampleRows = 32768;
constexpr int kCodeRounds = 15;
constexpr std::int64_t kBlockRows = 8192;
// The shortest codes that keep eight numbers in a byte, unless there are so many rows that memory asks for fewer bytes.
constexpr int kValuesPerByte = 8;
constexpr std::int64_t kMaximumCodeBytes = std::int64_t{3} << 29;
// From here on comparing a row with every centre is most of the work of sorting it in.
constexpr int kGroupedParts = 1024;
constexpr std::size_t kGroupsLookedAt = 5;

int chooseParts(std::int64_t rows)
{
    return static_cast<int>(std::clamp(std::sqrt(static_cast<double>(rows)), 16.0, 65536.0));
}

int chooseCodeBytes(const EmbeddingView &rows)
{
    int values = std::min(kValuesPerByte, rows.dimension);
    while (rows.dimension % values != 0)
        --values;
    while (rows.count * (rows.dimension / values) > kMaximumCodeBytes && rows.dimension % (values * 2) == 0)
        values *= 2;
    return rows.dimension / values;
}

// `count` of the rows, in random order; always the same ones.
std::vector<float> sampleRows(const EmbeddingView &rows, std::int64_t count)
{
    std::mt19937_64 random(20221);
    std::vector<std::int64_t> chosen;
    // One row of each of `count` equal stretches reads the file from front to back.
    for (std::int64_t i = 0; i < count; ++i) {
        const std::int64_t first = i * rows.count / count;
        const std::int64_t end = (i + 1) * rows.count / count;
        chosen.push_back(first + static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(end - first)));
    }
    const auto dimension = static_cast<std::size_t>(rows.dimension);
    std::vector<std::size_t> places(chosen.size());
    for (std::size_t i = 0; i < places.size(); ++i)
        places[i] = i;
    std::shuffle(places.begin(), places.end(), random);
    std::vector<float> values(chosen.size() * dimension);
    for (std::size_t i = 0; i < chosen.size(); ++i)
        copyFloats(rows, chosen[i], std::span(values).subspan(places[i] * dimension, dimension));
    releaseRows(rows, 0, rows.count);
    return values;
}

// One round of spherical k-means: every centre becomes the direction of the mean of what is nearest to it.
void moveCentres(std::span<const float> values, std::span<const std::uint32_t> parts, int dimension,
                 std::vector<float> &centres, std::mt19937_64 &random)
{
    const auto width = static_cast<std::size_t>(dimension);
    std::fill(centres.begin(), centres.end(), 0.0F);
    for (std::size_t row = 0; row < parts.size(); ++row) {
        float *centre = centres.data() + parts[row] * width;
        const float *value = values.data() + row * width;
        for (std::size_t i = 0; i < width; ++i)
            centre[i] += value[i];
    }
    for (std::size_t part = 0; part * width < centres.size(); ++part) {
        const std::span<float> centre = std::span(centres).subspan(part * width, width);
        if (normaliseL2(centre))
            continue;
        // Nothing is near it: it starts again from some row.
        std::copy_n(values.begin() + static_cast<std::ptrdiff_t>(random() % parts.size() * width), width,
                    centre.begin());
    }
}

Result<std::vector<float>> findCentres(std::span<const float> sample, int parts, int dimension, const JobContext &job)
{
    const auto width = static_cast<std::size_t>(dimension);
    std::mt19937_64 random(20222);
    // The sample is in random order, so its first rows are a random choice.
    std::vector<float> centres(sample.begin(),
                               sample.begin() + static_cast<std::ptrdiff_t>(static_cast<std::size_t>(parts) * width));
    std::vector<std::uint32_t> assigned(sample.size() / width);
    const auto rows = static_cast<std::int64_t>(assigned.size());
    for (int round = 0; round < kCentreRounds; ++round) {
        for (std::int64_t first = 0; first < rows; first += kBlockRows) {
            if (job.stopRequested())
                return cancelledError();
            job.report({"Sorting the database", round * rows + first, kCentreRounds * rows, nullptr});
            const auto begin = static_cast<std::size_t>(first);
            const std::size_t count = std::min(static_cast<std::size_t>(kBlockRows), assigned.size() - begin);
            assignParts(centres, sample.subspan(begin * width, count * width), dimension,
                        std::span(assigned).subspan(begin, count));
        }
        moveCentres(sample, assigned, dimension, centres, random);
    }
    return centres;
}

// The axes along which the residuals vary most, dealt out so that every sub-quantiser gets the same share.
std::vector<float> findRotation(const std::vector<float> &residuals, int dimension, int codeBytes)
{
    const auto width = static_cast<std::size_t>(dimension);
    const std::size_t rows = residuals.size() / width;
    std::vector<float> rotation(width * width);
    for (std::size_t i = 0; i < width; ++i)
        rotation[i * width + i] = 1.0F;
    // Fewer rows do not determine all axes.
    if (rows < 4 * width)
        return rotation;
    faiss::PCAMatrix axes(dimension, dimension);
    axes.balanced_bins = codeBytes;
    axes.train(static_cast<faiss::Index::idx_t>(rows), residuals.data());
    if (axes.is_orthonormal && axes.A.size() == rotation.size())
        rotation = axes.A;
    return rotation;
}

Result<std::vector<float>> findCodebooks(const std::vector<float> &rotated, const PartitionModel &model,
                                         const JobContext &job)
{
    const std::size_t values = model.codedValues();
    const auto width = static_cast<std::size_t>(model.dimension);
    const std::size_t rows = rotated.size() / width;
    std::vector<float> codebooks;
    std::vector<float> part(rows * values);
    for (int byte = 0; byte < model.codeBytes; ++byte) {
        if (job.stopRequested())
            return cancelledError();
        job.report({"Finding short codes", byte, model.codeBytes, nullptr});
        for (std::size_t row = 0; row < rows; ++row)
            std::copy_n(rotated.begin()
                            + static_cast<std::ptrdiff_t>(row * width + static_cast<std::size_t>(byte) * values),
                        values, part.begin() + static_cast<std::ptrdiff_t>(row * values));
        faiss::ProductQuantizer quantiser(values, 1, 8);
        quantiser.cp.niter = kCodeRounds;
        quantiser.cp.min_points_per_centroid = 1;
        quantiser.train(rows, part.data());
        codebooks.insert(codebooks.end(), quantiser.centroids.begin(), quantiser.centroids.end());
    }
    return codebooks;
}

std::vector<float> floatCentres(const PartitionModel &model)
{
    std::vector<float> centres(model.centres.size());
    copyFloats(model.centreRows(), 0, centres);
    return centres;
}

void subtractCentres(std::span<const float> centres, std::span<const std::uint32_t> parts, std::span<float> values)
{
    const std::size_t width = values.size() / parts.size();
    for (std::size_t row = 0; row < parts.size(); ++row) {
        const float *centre = centres.data() + parts[row] * width;
        float *value = values.data() + row * width;
        for (std::size_t i = 0; i < width; ++i)
            value[i] -= centre[i];
    }
}

} // namespace

void assignParts(std::span<const float> centres, std::span<const float> values, int dimension,
                 std::span<std::uint32_t> parts)
{
    const auto width = static_cast<std::size_t>(dimension);
    faiss::IndexFlatIP index(dimension);
    index.add(static_cast<faiss::Index::idx_t>(centres.size() / width), centres.data());
    std::vector<float> scores(parts.size());
    std::vector<faiss::Index::idx_t> labels(parts.size());
    index.search(static_cast<faiss::Index::idx_t>(parts.size()), values.data(), 1, scores.data(), labels.data());
    // A row that is not a number is near nothing; it goes into the first part, where only the tail of a list finds it.
    std::transform(labels.begin(), labels.end(), parts.begin(),
                   [](auto label) { return static_cast<std::uint32_t>(std::max<faiss::Index::idx_t>(label, 0)); });
}

void rotate(std::span<const float> rotation, std::span<const float> values, int dimension, std::span<float> out)
{
    faiss::LinearTransform transform(dimension, dimension, false);
    transform.A.assign(rotation.begin(), rotation.end());
    transform.is_trained = true;
    transform.apply_noalloc(static_cast<faiss::Index::idx_t>(values.size() / static_cast<std::size_t>(dimension)),
                            values.data(), out.data());
}

Result<PartitionModel> trainPartitions(const EmbeddingView &rows, const JobContext &job)
{
    if (rows.count < kMinimumPartitionedRows)
        return Error{ErrorCode::InvalidArgument,
                     "The database is too small for this kind of search index; it is searched without one.",
                     std::to_string(rows.count) + " rows"};
    PartitionModel model;
    model.dimension = rows.dimension;
    model.parts = chooseParts(rows.count);
    model.codeBytes = chooseCodeBytes(rows);
    model.trainedRows = rows.count;
    std::vector<float> sample = sampleRows(rows, std::min(rows.count, model.parts * kRowsPerPart));
    const auto centres = findCentres(sample, model.parts, rows.dimension, job);
    if (!centres)
        return centres.error();
    model.centres.resize(centres->size());
    std::transform(centres->begin(), centres->end(), model.centres.begin(), halfFromFloat);

    const std::int64_t codeRows = std::min(kCodeSampleRows, rows.count);
    std::vector<float>().swap(sample);
    std::vector<float> residuals = sampleRows(rows, codeRows);
    std::vector<std::uint32_t> parts(static_cast<std::size_t>(codeRows));
    const std::vector<float> rounded = floatCentres(model);
    assignParts(rounded, residuals, rows.dimension, parts);
    subtractCentres(rounded, parts, residuals);
    model.rotation = findRotation(residuals, rows.dimension, model.codeBytes);
    std::vector<float> rotated(residuals.size());
    rotate(model.rotation, residuals, rows.dimension, rotated);
    auto codebooks = findCodebooks(rotated, model, job);
    if (!codebooks)
        return codebooks.error();
    model.codebooks = std::move(*codebooks);
    return model;
}

Result<PartFinder> PartFinder::create(const PartitionModel &model, const JobContext &job)
{
    PartFinder finder;
    finder.m_dimension = model.dimension;
    const auto width = static_cast<std::size_t>(model.dimension);
    const auto parts = static_cast<std::size_t>(model.parts);
    std::vector<std::uint32_t> groupOf(parts, 0);
    std::size_t groups = 1;
    if (model.parts >= kGroupedParts) {
        groups = static_cast<std::size_t>(std::sqrt(static_cast<double>(model.parts)));
        const std::vector<float> centres = floatCentres(model);
        auto found = findCentres(centres, static_cast<int>(groups), model.dimension, job);
        if (!found)
            return found.error();
        finder.m_groups = std::move(*found);
        assignParts(finder.m_groups, centres, model.dimension, groupOf);
    }
    for (std::size_t group = 0; group < groups; ++group) {
        finder.m_starts.push_back(finder.m_parts.size());
        for (std::size_t part = 0; part < parts; ++part) {
            if (groupOf[part] != group)
                continue;
            finder.m_parts.push_back(static_cast<std::uint32_t>(part));
            const auto centre = model.centres.begin() + static_cast<std::ptrdiff_t>(part * width);
            finder.m_rows.insert(finder.m_rows.end(), centre, centre + model.dimension);
        }
    }
    finder.m_starts.push_back(finder.m_parts.size());
    return finder;
}

std::uint32_t PartFinder::partOf(const float *row) const
{
    const DotKernels &kernels = bestKernels();
    const auto width = static_cast<std::size_t>(m_dimension);
    const std::size_t groups = m_starts.size() - 1;
    BestRows nearest(kGroupsLookedAt);
    for (std::size_t group = 0; group < groups; ++group) {
        const float score = m_groups.empty() ? 0.0F : kernels.single(m_groups.data() + group * width, row, width);
        const Candidate candidate{score, static_cast<std::int64_t>(group)};
        if (nearest.wants(candidate))
            nearest.add(candidate);
    }
    Candidate best{-std::numeric_limits<float>::infinity(), 0};
    for (const Candidate &group : nearest.candidates()) {
        const auto first = static_cast<std::size_t>(group.row);
        for (std::size_t member = m_starts[first]; member < m_starts[first + 1]; ++member) {
            const Candidate candidate{kernels.half(m_rows.data() + member * width, row, width), m_parts[member]};
            if (better(candidate, best))
                best = candidate;
        }
    }
    return static_cast<std::uint32_t>(best.row);
}

PartitionEncoder::PartitionEncoder(const PartitionModel &model, PartFinder finder)
    : m_model(model)
    , m_finder(std::move(finder))
    , m_centres(floatCentres(model))
{
}

void PartitionEncoder::encode(const EmbeddingView &rows, std::int64_t first, std::int64_t count,
                              std::span<std::uint32_t> parts, std::span<std::uint8_t> codes)
{
    m_rows.resize(static_cast<std::size_t>(count) * static_cast<std::size_t>(rows.dimension));
    m_rotated.resize(m_rows.size());
    copyFloats(rows, first, m_rows);
#pragma omp parallel for schedule(dynamic, 64) num_threads(omp_get_num_procs())
    for (std::int64_t row = 0; row < count; ++row)
        parts[static_cast<std::size_t>(row)] = m_finder.partOf(m_rows.data() + row * rows.dimension);
    subtractCentres(m_centres, parts, m_rows);
    rotate(m_model.rotation, m_rows, rows.dimension, m_rotated);
    encodeRows(m_model, m_rotated, codes);
}

} // namespace palimpsest::retrieval
