#pragma once

#include "core/base/JobContext.h"
#include "core/base/Result.h"

#include <cstdint>
#include <string>

namespace palimpsest::neural {

/// What is measured.
struct ScanBenchmarkOptions {
    std::string device = "auto";
    std::int64_t rows = 1'000'000;
    int dimension = 512;
    int queries = 50;
    int rounds = 10;     ///< Every query is timed so many times.
    int neighbours = 20; ///< Compared with the exact ones.
    std::uint64_t seed = 1;
};

/// Exact retrieval over random rows, measured and compared.
struct ScanBenchmark {
    std::string device;
    std::int64_t rows = 0;
    int dimension = 0;
    std::int64_t deviceBytes = 0; ///< Taken on the device.
    double uploadMs = 0.0;
    double medianMs = 0.0; ///< Of one query: candidates on the device and their ranking in double precision.
    double p99Ms = 0.0;
    double gigabytesPerSecond = 0.0; ///< Bytes of the rows over the median.
    int queries = 0;
    int identical = 0;         ///< Queries whose neighbours are those of a scan in double precision, in the same order.
    int proven = 0;            ///< Queries whose neighbours could be told to be the nearest without that scan.
    double checkSeconds = 0.0; ///< That the scan in double precision took.
};

/// Holds seeded random float16 rows (rows,dimension) on a device and searches them: half of the queries are random, half near a
/// row; one row in a hundred is there twice, so that scores tie. Fails as CardRows; InvalidArgument for numbers below 1;
/// Cancelled.
Result<ScanBenchmark> benchmarkScan(const ScanBenchmarkOptions &options, const JobContext &job = {});

} // namespace palimpsest::neural
