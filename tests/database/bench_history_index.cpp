#include "tests/database/HistoryFixture.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <fstream>
#include <string>
#include <vector>

// How long the index of a long history takes: bench_history_index [results], 100,000 if it is not said.

using namespace palimpsest;
using namespace palimpsest::database;

namespace {

using Clock = std::chrono::steady_clock;

double msOf(const std::function<void()> &work)
{
    const auto start = Clock::now();
    work();
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

// The median of nine, after one that warms the page cache up.
double medianMs(const std::function<void()> &work)
{
    work();
    std::vector<double> times;
    for (int i = 0; i < 9; ++i)
        times.push_back(msOf(work));
    std::nth_element(times.begin(), times.begin() + 4, times.end());
    return times[4];
}

// Of this process, in MB.
double residentMb()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmRSS:"))
            return std::strtod(line.c_str() + 6, nullptr) / 1024.0;
    }
    return 0.0;
}

} // namespace

int main(int argc, char **argv)
{
    const int count = argc > 1 ? std::atoi(argv[1]) : 100'000;
    const std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("bench-history-" + std::to_string(count));
    std::filesystem::remove_all(folder);
    auto index = HistoryIndex::open(folder / "history.sqlite");
    if (!index)
        return 1;
    constexpr int kBatch = 64;
    const double filled = msOf([&] {
        for (int first = 0; first < count; first += kBatch) {
            std::vector<IndexedResult> batch;
            for (int i = first; i < std::min(count, first + kBatch); ++i)
                batch.push_back(testResult(i));
            if (!(*index)->update(batch, {}))
                std::exit(1);
        }
    });
    std::printf("%d results, %.0f MB on disk, taken in at %.0f a second\n", count,
                static_cast<double>(std::filesystem::file_size(folder / "history.sqlite")) / 1e6,
                count / filled * 1000.0);
    std::printf("%-34s %8.1f ms\n", "open and list all", medianMs([&] {
                    auto opened = HistoryIndex::open(folder / "history.sqlite");
                    std::size_t bytes = 0;
                    if (!opened || !(*opened)->visit([&bytes](const ResultRow &row) { bytes += row.words.size(); }))
                        std::exit(1);
                }));
    std::printf("%-34s %8.1f ms\n", "names, sizes and times of files", medianMs([&] { (void)(*index)->files(); }));
    for (const char *text : {"lighthouse", "l", "artist:artist131", "sailing dusk database:oil steps:25", "-lighthouse",
                             "a -storm -oak artist:surname", "title:\"no 131\"", "seed:4711", "zebra"}) {
        const auto query = parseHistoryQuery(text);
        std::size_t found = 0;
        const double ms = medianMs([&] { found = (*index)->find(*query)->size(); });
        std::printf("%-34s %8.1f ms  %zu found\n", text, ms, found);
    }
    std::printf("%-34s %8.1f ms\n", "everything that drew on a picture", medianMs([&] {
                    (void)(*index)->drawingOn({"oil", 131, "content131"});
                }));
    std::printf("%-34s %8.1f ms\n", "parents and children", medianMs([&] {
                    (void)(*index)->parents(count / 2);
                    (void)(*index)->children(count / 2);
                }));
    std::printf("%-34s %8.1f ms\n", "one more result", medianMs([&] {
                    static int next = count;
                    const IndexedResult result = testResult(next++);
                    (void)(*index)->update(std::span(&result, 1), {});
                }));
    std::printf("resident: %.0f MB\n", residentMb());
    std::filesystem::remove_all(folder);
    return 0;
}
