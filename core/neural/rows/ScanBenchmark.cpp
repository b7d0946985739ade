#include "core/neural/ScanBenchmark.h"

#include "core/base/Half.h"
#include "core/neural/CardRows.h"
#include "core/neural/diffusion/Autocast.h"
#include "core/neural/weights/Guarded.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <memory>
#include <mutex>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

namespace palimpsest::neural {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::int64_t kSpareCandidates = 32;
constexpr std::int64_t kRowsOfThread = 1024;
constexpr std::int64_t kUploadStep = std::int64_t{256} << 20;
constexpr std::int64_t kOneInSoManyTwice = 100;
constexpr int kWarmUps = 5;

double millisecondsSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// SplitMix64 (Steele, Lea, Flood 2014): the number at `place` of the sequence of `seed`.
std::uint64_t randomBits(std::uint64_t seed, std::uint64_t place)
{
    std::uint64_t z = seed * 0xD1342543DE82EF95U + (place + 1) * 0x9E3779B97F4A7C15U;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31);
}

/// Nearly normal: the sum of four uniform numbers, mean 0.
float randomNumber(std::uint64_t seed, std::uint64_t place)
{
    const std::uint64_t bits = randomBits(seed, place);
    const auto sum = static_cast<std::int64_t>((bits & 0xFFFFU) + ((bits >> 16) & 0xFFFFU) + ((bits >> 32) & 0xFFFFU)
                                               + (bits >> 48));
    return static_cast<float>(sum - 2 * 0xFFFF) / 37'837.0F;
}

void normalise(std::span<float> values)
{
    double squares = 0.0;
    for (const float value : values)
        squares += static_cast<double>(value) * static_cast<double>(value);
    const double factor = squares > 0.0 ? 1.0 / std::sqrt(squares) : 0.0;
    for (float &value : values)
        value = static_cast<float>(static_cast<double>(value) * factor);
}

std::vector<float> randomRow(std::uint64_t seed, std::int64_t row, int dimension)
{
    std::vector<float> values(static_cast<std::size_t>(dimension));
    const auto first = static_cast<std::uint64_t>(row) * static_cast<std::uint64_t>(dimension);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = randomNumber(seed, first + i);
    normalise(values);
    return values;
}

/// Random float16 rows and the queries for them.
struct Material {
    std::vector<std::uint16_t> halves; ///< (R,D)
    std::vector<std::vector<float>> queries;
    EmbeddingView view;

    explicit Material(const ScanBenchmarkOptions &options)
        : halves(static_cast<std::size_t>(options.rows) * static_cast<std::size_t>(options.dimension))
    {
        view.halfRows = halves.data();
        view.count = options.rows;
        view.dimension = options.dimension;
        at::parallel_for(0, options.rows, kRowsOfThread, [&](std::int64_t begin, std::int64_t end) {
            for (std::int64_t row = begin; row < end; ++row) {
                const bool twice = row % kOneInSoManyTwice == kOneInSoManyTwice - 1;
                const auto values = randomRow(options.seed, twice ? row - 1 : row, options.dimension);
                std::transform(values.begin(), values.end(), halves.begin() + row * options.dimension, halfFromFloat);
            }
        });
        for (int i = 0; i < options.queries; ++i) {
            queries.push_back(randomRow(options.seed + 1, i, options.dimension));
            if (i % 2 == 0)
                continue;
            const std::vector<float> row = view.row(options.rows / options.queries * i);
            for (std::size_t j = 0; j < row.size(); ++j)
                queries.back()[j] += row[j];
            normalise(queries.back());
        }
    }
};

struct Scored {
    double score = 0.0;
    std::int64_t row = -1;

    bool operator==(const Scored &) const = default;
};

bool better(const Scored &a, const Scored &b)
{
    return a.score != b.score ? a.score > b.score : a.row < b.row;
}

void keepBest(std::vector<Scored> &best, std::size_t limit)
{
    std::sort(best.begin(), best.end(), better);
    best.resize(std::min(best.size(), limit));
}

/// Several sums side by side, which a processor adds faster than one.
double exactProduct(std::span<const double> row, std::span<const double> query)
{
    constexpr std::size_t kSums = 8;
    std::array<double, kSums> sums{};
    std::size_t i = 0;
    for (; i + kSums <= row.size(); i += kSums) {
        for (std::size_t j = 0; j < kSums; ++j)
            sums[j] += row[i + j] * query[i + j];
    }
    for (; i < row.size(); ++i)
        sums[0] += row[i] * query[i];
    return std::accumulate(sums.begin(), sums.end(), 0.0);
}

std::vector<double> exactValues(std::span<const float> values)
{
    return {values.begin(), values.end()};
}

/// What a query found, ranked in double precision.
struct Answer {
    std::vector<Scored> neighbours;
    bool proven = false;
};

Result<Answer> search(CardRows &held, const Material &material, std::span<const float> query, int neighbours)
{
    const auto candidates = held.best(query, neighbours + kSpareCandidates);
    if (!candidates)
        return candidates.error();
    Answer answer;
    const std::vector<double> exactQuery = exactValues(query);
    for (const std::int64_t row : candidates->rows)
        answer.neighbours.push_back({exactProduct(exactValues(material.view.row(row)), exactQuery), row});
    keepBest(answer.neighbours, static_cast<std::size_t>(neighbours));
    answer.proven = answer.neighbours.back().score > candidates->restAtMost;
    return answer;
}

/// The exact neighbours of all queries, on all cores; each row is converted once.
std::vector<std::vector<Scored>> exactNeighbours(const Material &material, int neighbours, const JobContext &job)
{
    const auto limit = static_cast<std::size_t>(neighbours);
    std::vector<std::vector<Scored>> all(material.queries.size());
    std::vector<std::vector<double>> queries;
    for (const std::vector<float> &query : material.queries)
        queries.push_back(exactValues(query));
    std::mutex mutex;
    at::parallel_for(0, material.view.count, kRowsOfThread, [&](std::int64_t begin, std::int64_t end) {
        std::vector<std::vector<Scored>> own(material.queries.size());
        for (std::int64_t row = begin; row < end && !job.stopRequested(); ++row) {
            const std::vector<double> values = exactValues(material.view.row(row));
            for (std::size_t i = 0; i < own.size(); ++i) {
                const Scored scored{exactProduct(values, queries[i]), row};
                if (own[i].size() >= limit && !better(scored, own[i].front()))
                    continue;
                if (own[i].size() >= limit) {
                    std::pop_heap(own[i].begin(), own[i].end(), better);
                    own[i].pop_back();
                }
                own[i].push_back(scored);
                std::push_heap(own[i].begin(), own[i].end(), better);
            }
        }
        const std::scoped_lock lock(mutex);
        for (std::size_t i = 0; i < own.size(); ++i)
            all[i].insert(all[i].end(), own[i].begin(), own[i].end());
    });
    for (std::vector<Scored> &best : all)
        keepBest(best, limit);
    return all;
}

Result<std::unique_ptr<CardRows>> upload(const Material &material, const std::string &device, ScanBenchmark &found)
{
    CardRowsOptions options;
    options.device = device;
    options.shareOfFreeMemory = 0.9;
    // So that starting the card does not count.
    if (const auto first = CardRows::create({material.view.halfRows, nullptr, 1, material.view.dimension}, options);
        !first)
        return first.error();
    const auto start = Clock::now();
    auto held = CardRows::create(material.view, options);
    while (held && !(*held)->isComplete()) {
        if (const auto copied = (*held)->copyMore(kUploadStep); !copied)
            return copied.error();
    }
    found.uploadMs = millisecondsSince(start);
    if (held)
        found.deviceBytes = (*held)->deviceBytes();
    return held;
}

Result<std::vector<Answer>> timeSearches(CardRows &held, const Material &material, const ScanBenchmarkOptions &options,
                                         const JobContext &job, ScanBenchmark &found)
{
    for (int i = 0; i < kWarmUps; ++i) {
        if (const auto answer = search(held, material, material.queries.front(), options.neighbours); !answer)
            return answer.error();
    }
    std::vector<double> times;
    std::vector<Answer> answers;
    for (int round = 0; round < options.rounds; ++round) {
        answers.clear();
        for (const std::vector<float> &query : material.queries) {
            if (job.stopRequested())
                return Error{ErrorCode::Cancelled, "Stopped.", {}};
            const auto start = Clock::now();
            auto answer = search(held, material, query, options.neighbours);
            times.push_back(millisecondsSince(start));
            if (!answer)
                return answer.error();
            answers.push_back(std::move(*answer));
        }
    }
    std::sort(times.begin(), times.end());
    found.medianMs = times[times.size() / 2];
    found.p99Ms = times[std::min(times.size() - 1, times.size() * 99 / 100)];
    found.gigabytesPerSecond =
        static_cast<double>(material.halves.size() * sizeof(std::uint16_t)) / found.medianMs / 1e6;
    return answers;
}

} // namespace

Result<ScanBenchmark> benchmarkScan(const ScanBenchmarkOptions &options, const JobContext &job)
{
    if (options.rows < 1 || options.dimension < 1 || options.queries < 1 || options.rounds < 1
        || options.neighbours < 1)
        return Error{ErrorCode::InvalidArgument, "All numbers of the measurement must be at least 1.", {}};
    return weights::guarded("The search could not be measured.", [&]() -> Result<ScanBenchmark> {
        const auto device = diffusion::resolveDevice(options.device);
        if (!device)
            return device.error();
        ScanBenchmark found;
        found.device = device->str();
        found.rows = options.rows;
        found.dimension = options.dimension;
        found.queries = options.queries;
        const Material material(options);
        const auto held = upload(material, found.device, found);
        if (!held)
            return held.error();
        const auto answers = timeSearches(**held, material, options, job, found);
        if (!answers)
            return answers.error();
        const auto start = Clock::now();
        const auto exact = exactNeighbours(material, options.neighbours, job);
        if (job.stopRequested())
            return Error{ErrorCode::Cancelled, "Stopped.", {}};
        found.checkSeconds = millisecondsSince(start) / 1e3;
        for (std::size_t i = 0; i < exact.size(); ++i) {
            found.identical += (*answers)[i].neighbours == exact[i] ? 1 : 0;
            found.proven += (*answers)[i].proven ? 1 : 0;
        }
        return found;
    });
}

} // namespace palimpsest::neural
