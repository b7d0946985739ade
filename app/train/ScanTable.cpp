#include "app/train/ScanTable.h"

#include <nlohmann/json.hpp>

#include <charconv>
#include <cstdint>
#include <cstdio>
#include <limits>

namespace palimpsest::app {

namespace {

/// A whole number from 1 up to what `Number` holds.
template<typename Number>
Result<void> setCount(Number &number, const std::string &key, const std::string &text)
{
    Number read = 0;
    const auto end = text.data() + text.size();
    const auto [stopped, code] = std::from_chars(text.data(), end, read);
    if (code != std::errc() || stopped != end || read < 1)
        return Error{ErrorCode::InvalidArgument, "\"" + text + "\" is no value for --" + key + ".", {}};
    number = read;
    return {};
}

void printLine(cli::Console &console, const char *format, auto... values)
{
    char line[200];
    std::snprintf(line, sizeof line, format, values...);
    console.result(line);
}

} // namespace

const std::vector<std::pair<std::string, std::string>> &scanOptions()
{
    static const std::vector<std::pair<std::string, std::string>> options = {
        {"rows", "Embeddings that are searched; 1000000 when not given"},
        {"dimension", "Numbers of each; 512 when not given"},
        {"device", "cpu, cuda or cuda:N"},
        {"queries", "Searches that are compared with one in double precision; 50 when not given"},
        {"rounds", "Times that each of them is measured; 10 when not given"},
        {"seed", "Of the random embeddings"},
    };
    return options;
}

Result<void> setScanOption(neural::ScanBenchmarkOptions &options, const std::string &key, const std::string &value)
{
    if (key == "rows")
        return setCount(options.rows, key, value);
    if (key == "dimension")
        return setCount(options.dimension, key, value);
    if (key == "queries")
        return setCount(options.queries, key, value);
    if (key == "rounds")
        return setCount(options.rounds, key, value);
    if (key == "seed")
        return setCount(options.seed, key, value);
    if (key != "device")
        return Error{ErrorCode::InvalidArgument, "The measurement has no option --" + key + ".", {}};
    options.device = value;
    return {};
}

void printScan(const neural::ScanBenchmark &scan, cli::Console &console)
{
    printLine(console, "%lld rows of %d float16 on %s, %.0f MB there; copied in %.0f ms",
              static_cast<long long>(scan.rows), scan.dimension, scan.device.c_str(),
              static_cast<double>(scan.deviceBytes) / 1e6, scan.uploadMs);
    printLine(console, "a query: median %.3f ms, p99 %.3f ms; %.1f GB/s", scan.medianMs, scan.p99Ms,
              scan.gigabytesPerSecond);
    printLine(console, "identical to the scan in double precision (%.1f s): %d/%d; proven without it: %d/%d",
              scan.checkSeconds, scan.identical, scan.queries, scan.proven, scan.queries);
}

std::string scanJson(const neural::ScanBenchmark &scan)
{
    const nlohmann::json all = {
        {"device", scan.device},       {"rows", scan.rows},
        {"dimension", scan.dimension}, {"device_bytes", scan.deviceBytes},
        {"upload_ms", scan.uploadMs},  {"median_ms", scan.medianMs},
        {"p99_ms", scan.p99Ms},        {"gigabytes_per_second", scan.gigabytesPerSecond},
        {"queries", scan.queries},     {"identical", scan.identical},
        {"proven", scan.proven},       {"check_seconds", scan.checkSeconds},
    };
    return all.dump(2);
}

} // namespace palimpsest::app
