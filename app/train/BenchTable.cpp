#include "app/train/BenchTable.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>

namespace palimpsest::app {

namespace {

using neural::BenchmarkRow;
using neural::GenerationBenchmark;
using neural::Precision;

const char *precisionName(Precision precision)
{
    return precision == Precision::BFloat16 ? "bfloat16" : "float32";
}

Error badValue(const std::string &key, const std::string &value)
{
    return {ErrorCode::InvalidArgument, "\"" + value + "\" is no value for --" + key + ".", {}};
}

/// Whole numbers with commas between them.
Result<std::vector<std::int64_t>> numbersOf(const std::string &key, const std::string &text)
{
    std::vector<std::int64_t> numbers;
    std::size_t at = 0;
    while (at <= text.size()) {
        const std::size_t comma = std::min(text.find(',', at), text.size());
        const std::string part = text.substr(at, comma - at);
        if (part.empty() || part.size() > 6 || part.find_first_not_of("0123456789") != std::string::npos)
            return badValue(key, text);
        numbers.push_back(std::stoll(part));
        at = comma + 1;
    }
    return numbers;
}

Result<bool> yesOrNo(const std::string &key, const std::string &value)
{
    if (value == "yes" || value == "no")
        return value == "yes";
    return badValue(key, value);
}

void printLine(cli::Console &console, const char *format, auto... values)
{
    char line[200];
    std::snprintf(line, sizeof line, format, values...);
    console.result(line);
}

nlohmann::json rowJson(const BenchmarkRow &row)
{
    return {{"part", row.part},
            {"batch", row.batch},
            {"gigaflop", row.gigaFlop},
            {"ms", row.oursMs},
            {"reference_ms", row.referenceMs},
            {"ratio", row.ratio()},
            {"teraflops", row.teraFlops()},
            {"peak_teraflops", row.peakTeraFlops},
            {"share_of_peak", row.sharePeak()}};
}

} // namespace

const std::vector<std::pair<std::string, std::string>> &benchOptions()
{
    static const std::vector<std::pair<std::string, std::string>> options = {
        {"model", "Folder of the generator (needed)"},
        {"encoder", "Folder of its encoder; without one it is not measured"},
        {"device", "cpu, cuda or cuda:N"},
        {"precision", "auto, float32 or bfloat16"},
        {"batches", "Batch sizes, with commas between them; 1,4 when not given"},
        {"rounds", "Measurements of each kind; their median counts"},
        {"peak", "yes or no: also measure the device's peak"},
        {"reference", "yes or no: also measure the plain way of the original programs"},
        {"paint", "Also paint whole pictures of so many steps"},
        {"likeness", "Also paint a picture of so many steps both ways and compare them"},
        {"profile", "yes or no: where the time goes, by layer"},
    };
    return options;
}

Result<void> setBenchOption(neural::GenerationBenchmarkOptions &options, const std::string &key,
                            const std::string &value)
{
    if (key == "model")
        options.generator = value;
    else if (key == "encoder")
        options.encoder = value;
    else if (key == "device")
        options.device = value;
    else if (key == "precision") {
        static const std::map<std::string, Precision> kNames = {
            {"auto", Precision::Auto}, {"float32", Precision::Float32}, {"bfloat16", Precision::BFloat16}};
        const auto found = kNames.find(value);
        if (found == kNames.end())
            return badValue(key, value);
        options.precision = found->second;
    } else if (key == "reference" || key == "profile" || key == "peak") {
        const auto yes = yesOrNo(key, value);
        if (!yes)
            return yes.error();
        (key == "profile" ? options.profile : key == "peak" ? options.peak : options.reference) = *yes;
    } else if (key == "batches" || key == "rounds" || key == "paint" || key == "likeness") {
        const auto numbers = numbersOf(key, value);
        if (!numbers)
            return numbers.error();
        if (key == "batches")
            options.batches = *numbers;
        else if (key == "rounds")
            options.rounds = static_cast<int>(numbers->front());
        else
            (key == "paint" ? options.paintSteps : options.likenessSteps) = numbers->front();
    } else
        return Error{ErrorCode::InvalidArgument, "The benchmark has no option --" + key + ".", {}};
    return {};
}

void printBench(const GenerationBenchmark &bench, cli::Console &console)
{
    printLine(console, "%s on %s, %s, %d threads", bench.model.c_str(), bench.device.c_str(),
              precisionName(bench.precision), bench.threads);
    printLine(console, "peak of the device: %.2f TFLOP/s float32, %.2f bfloat16", bench.peakFloatTeraFlops,
              bench.peakHalfTeraFlops);
    printLine(console, "opened in %.1f s; weights %.0f MB; at most %.0f MB resident", bench.loadMs / 1e3,
              static_cast<double>(bench.weightBytes) / 1e6, static_cast<double>(bench.residentBytes) / 1e6);
    printLine(console, "%-18s %5s %10s %10s %12s %7s %9s %8s", "PART", "BATCH", "GFLOP", "MS", "REFERENCE", "RATIO",
              "TFLOP/S", "OF PEAK");
    for (const BenchmarkRow &row : bench.rows)
        printLine(console, "%-18s %5lld %10.1f %10.1f %12.1f %7.2f %9.3f %7.1f%%", row.part.c_str(),
                  static_cast<long long>(row.batch), row.gigaFlop, row.oursMs, row.referenceMs, row.ratio(),
                  row.teraFlops(), 100.0 * row.sharePeak());
    for (const neural::PaintingRow &row : bench.paintings)
        printLine(console, "painting %lld of %lld steps: %.2f s, %.1f a minute; %.2f s with a preview a step",
                  static_cast<long long>(row.batch), static_cast<long long>(row.steps), row.seconds,
                  row.picturesPerMinute, row.previewSeconds);
    if (bench.latentCosine != 0.0)
        printLine(console, "against the reference: cosine of the last latents %.6f, pictures %.1f dB",
                  bench.latentCosine, bench.pictureDecibels);
    double total = 0.0;
    for (const neural::ProfileRow &row : bench.profile)
        total += row.ms;
    for (const neural::ProfileRow &row : bench.profile)
        printLine(console, "%9.3f ms %5.1f%%  %s", row.ms, 100.0 * row.ms / total, row.path.c_str());
}

std::string benchJson(const GenerationBenchmark &bench)
{
    nlohmann::json rows = nlohmann::json::array();
    for (const BenchmarkRow &row : bench.rows)
        rows.push_back(rowJson(row));
    nlohmann::json paintings = nlohmann::json::array();
    for (const neural::PaintingRow &row : bench.paintings)
        paintings.push_back({{"batch", row.batch},
                             {"steps", row.steps},
                             {"seconds", row.seconds},
                             {"seconds_with_previews", row.previewSeconds},
                             {"pictures_per_minute", row.picturesPerMinute}});
    nlohmann::json profile = nlohmann::json::array();
    for (const neural::ProfileRow &row : bench.profile)
        profile.push_back({{"path", row.path}, {"ms", row.ms}});
    const nlohmann::json all = {
        {"model", bench.model},
        {"device", bench.device},
        {"precision", precisionName(bench.precision)},
        {"threads", bench.threads},
        {"peak_teraflops", {{"float32", bench.peakFloatTeraFlops}, {"bfloat16", bench.peakHalfTeraFlops}}},
        {"load_ms", bench.loadMs},
        {"weight_bytes", bench.weightBytes},
        {"resident_bytes", bench.residentBytes},
        {"rows", std::move(rows)},
        {"paintings", std::move(paintings)},
        {"latent_cosine", bench.latentCosine},
        {"picture_decibels", bench.pictureDecibels},
        {"profile", std::move(profile)}};
    return all.dump(2);
}

std::string foldedStacks(const GenerationBenchmark &bench)
{
    std::string text;
    for (const neural::ProfileRow &row : bench.profile) {
        std::string stack = row.path;
        std::replace(stack.begin(), stack.end(), '.', ';');
        text += stack + ' ' + std::to_string(std::llround(row.ms * 1e3)) + '\n';
    }
    return text;
}

} // namespace palimpsest::app
