#include "core/neural/parity/CheckpointCases.h"

#include "core/neural/parity/Compare.h"
#include "core/neural/parity/Sha256.h"
#include "core/neural/weights/Guarded.h"
#include "core/neural/weights/Safetensors.h"
#include "core/neural/weights/TorchFile.h"

#include <ATen/Functions.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace palimpsest::neural {

namespace {

using nlohmann::json;
using weights::TensorMap;

constexpr const char *kIndexFile = "expected_index.json";
constexpr const char *kValuesFile = "zoo_expected.safetensors";
constexpr const char *kAveragesFile = "ema_names.json";
constexpr const char *kExpectFile = "expect.json";
constexpr const char *kHashKey = "sha256_20hex_of_f32_or_i64";
constexpr const char *kAveragePrefix = "model_ema.";
constexpr const char *kWeightName = "w";
constexpr const char *kCanary = "HOSTILE_CANARY";
constexpr double kMaxSecondsPerFile = 5.0;

constexpr std::array<std::pair<std::string_view, at::ScalarType>, 10> kStoredTypes{{
    {"float64", at::kDouble},
    {"float32", at::kFloat},
    {"float16", at::kHalf},
    {"bfloat16", at::kBFloat16},
    {"int64", at::kLong},
    {"int32", at::kInt},
    {"int16", at::kShort},
    {"int8", at::kChar},
    {"uint8", at::kByte},
    {"bool", at::kBool},
}};

/// As the golden files give values: contiguous float32 or int64.
at::Tensor normalised(const at::Tensor &tensor)
{
    return tensor.to(at::isFloatingType(tensor.scalar_type()) ? at::kFloat : at::kLong).contiguous();
}

std::span<const std::uint8_t> bytesOf(const at::Tensor &contiguous)
{
    return {static_cast<const std::uint8_t *>(contiguous.data_ptr()), static_cast<std::size_t>(contiguous.nbytes())};
}

bool sameBytes(const at::Tensor &a, const at::Tensor &b)
{
    const at::Tensor left = normalised(a);
    const at::Tensor right = normalised(b);
    return left.sizes() == right.sizes() && left.scalar_type() == right.scalar_type()
           && std::ranges::equal(bytesOf(left), bytesOf(right));
}

/// What is wrong with a tensor, or empty.
std::string tensorProblem(const at::Tensor &tensor, const json &expected)
{
    const auto type = std::find_if(kStoredTypes.begin(), kStoredTypes.end(),
                                   [&](const auto &row) { return row.second == tensor.scalar_type(); });
    if (type == kStoredTypes.end() || type->first != expected.at("stored_dtype").get<std::string>())
        return "another number type";
    if (tensor.sizes() != expected.at("shape").get<std::vector<std::int64_t>>())
        return "another shape";
    if (tensor.strides() != expected.at("stride").get<std::vector<std::int64_t>>())
        return "other strides";
    const std::string hash = expected.at(kHashKey).get<std::string>();
    if (sha256Hex(bytesOf(normalised(tensor))).substr(0, hash.size()) != hash)
        return "other values";
    return {};
}

/// Every tensor of one file against the index: one check, whose detail names the first that differ.
ParityCheck checkIndex(const std::string &file, const TensorMap &tensors, const json &index)
{
    std::string detail;
    std::size_t bad = 0;
    const auto note = [&](const std::string &name, const std::string &problem) {
        if (++bad <= 5)
            detail += name + ": " + problem + "; ";
    };
    for (const auto &[name, expected] : index.items()) {
        const auto found = tensors.find(name);
        const std::string problem = found == tensors.end() ? "missing" : tensorProblem(found->second, expected);
        if (!problem.empty())
            note(name, problem);
    }
    for (const auto &[name, tensor] : tensors) {
        if (!index.contains(name))
            note(name, "unexpected");
    }
    return checkThat(file, bad == 0,
                     bad == 0 ? std::to_string(tensors.size()) + " tensors" : detail + std::to_string(bad) + " in all");
}

/// The values of a file whose tensors are all among the expected ones.
void checkValues(const std::string &file, const TensorMap &tensors, const TensorMap &expected,
                 std::vector<ParityCheck> &checks)
{
    if (!std::all_of(tensors.begin(), tensors.end(), [&](const auto &item) { return expected.contains(item.first); }))
        return;
    std::string differing;
    for (const auto &[name, tensor] : tensors) {
        if (!sameBytes(tensor, expected.at(name)))
            differing += name + "; ";
    }
    checks.push_back(checkThat(file + ":values", differing.empty(), differing));
}

void checkScalars(const std::string &file, const ParamValues &scalars, const json &expected,
                  std::vector<ParityCheck> &checks)
{
    for (const auto &[name, value] : expected.items()) {
        const auto found = scalars.find(name);
        const bool same =
            found != scalars.end() && std::visit([&](const auto &held) { return json(held) == value; }, found->second);
        checks.push_back(checkThat(file + ":" + name, same, value.dump()));
    }
}

/// The averages' counters, and applyEma() against the table of names.
void checkAverages(const std::string &file, const TensorMap &tensors, const json &names, const json &manifest,
                   std::vector<ParityCheck> &checks)
{
    const json &ema = manifest.at("ema");
    checks.push_back(compareTensors(file + ":decay", tensors.at("model_ema.decay"),
                                    at::scalar_tensor(ema.at("decay").get<double>(), at::kDouble), {1e-9, 0.0}));
    checks.push_back(compareTensors(file + ":num_updates", tensors.at("model_ema.num_updates"),
                                    at::scalar_tensor(ema.at("num_updates").get<std::int64_t>(), at::kLong), {}));
    TensorMap averaged = tensors;
    const auto report = weights::applyEma(averaged);
    if (!report) {
        checks.push_back(failedCheck(file + ":averages", report.error()));
        return;
    }
    bool same = report->replaced == names.size() && report->unused.empty();
    for (const auto &[average, weight] : names.items())
        same = same && averaged.contains(weight.get<std::string>())
               && sameBytes(averaged.at(weight.get<std::string>()), tensors.at(average));
    const bool gone = averaged.lower_bound(kAveragePrefix) == averaged.end()
                      || !averaged.lower_bound(kAveragePrefix)->first.starts_with(kAveragePrefix);
    checks.push_back(checkThat(file + ":averages", same && gone,
                               std::to_string(report->replaced) + " of " + std::to_string(names.size())));
}

Result<std::vector<ParityCheck>> checkpointChecks(const std::filesystem::path &directory, const json &manifest)
{
    const auto index = readJsonFile(directory / kIndexFile);
    const auto names = readJsonFile(directory / kAveragesFile);
    const auto values = weights::readSafetensors(directory / kValuesFile);
    if (!index || !names || !values)
        return !index ? index.error() : !names ? names.error() : values.error();
    std::vector<ParityCheck> checks;
    for (const auto &[file, expected] : index->items()) {
        const auto read = weights::readTorchFile(directory / file);
        if (!read) {
            checks.push_back(failedCheck(file, read.error()));
            continue;
        }
        checks.push_back(checkIndex(file, read->tensors, expected));
        checkValues(file, read->tensors, values->tensors, checks);
        // Only Lightning files have them; the others hold plain values of other names.
        const json &scalars = manifest.at("top_level_scalars");
        const auto isThere = [&read](const auto &item) { return read->scalars.contains(item.key()); };
        if (std::ranges::all_of(scalars.items(), isThere))
            checkScalars(file, read->scalars, scalars, checks);
        // Only files with all averages; the smaller ones hold a few of them.
        bool hasAll = true;
        for (const auto &[average, weight] : names->items())
            hasAll = hasAll && read->tensors.contains(average);
        if (hasAll)
            checkAverages(file, read->tensors, *names, manifest, checks);
    }
    return checks;
}

/// The tensor that controls and tolerated files hold: the JSON list after "w=" in the manifest's words.
Result<at::Tensor> expectedWeight(const json &manifest)
{
    for (const auto &[file, words] : manifest.at("controls").items()) {
        const std::string text = words.get<std::string>();
        const std::size_t start = text.find('[');
        const std::size_t end = text.rfind(']');
        if (start == std::string::npos || end == std::string::npos)
            continue;
        std::vector<double> numbers;
        const json rows = json::parse(text.substr(start, end - start + 1));
        for (const json &row : rows) {
            for (const json &number : row)
                numbers.push_back(number.get<double>());
        }
        const auto count = static_cast<std::int64_t>(rows.size());
        return at::tensor(numbers).view({count, -1});
    }
    return Error{ErrorCode::Corrupt, "The manifest does not say what the controls hold.", {}};
}

enum class Demand { Read, Refuse, ReadOrRefuse };

ParityCheck checkHostileFile(const std::filesystem::path &path, Demand demand, const at::Tensor &expected)
{
    const std::string name = path.filename().string();
    const auto start = std::chrono::steady_clock::now();
    const auto read = weights::readTensors(path);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    if (seconds > kMaxSecondsPerFile)
        return checkThat(name, false, "took " + std::to_string(seconds) + " s");
    if (!read) {
        const std::string &message = read.error().message;
        const bool isClear = !message.empty() && message.back() == '.' && read.error().code != ErrorCode::Internal;
        return checkThat(name, demand != Demand::Read && isClear, message);
    }
    if (demand == Demand::Refuse)
        return checkThat(name, false, "was read");
    const auto found = read->find(kWeightName);
    return compareTensors(name, found == read->end() ? at::Tensor() : found->second, expected, {});
}

bool hasCanary(const std::filesystem::path &directory)
{
    std::error_code failure;
    for (std::filesystem::directory_iterator entry(directory, failure), end; !failure && entry != end;
         entry.increment(failure)) {
        if (entry->path().filename().string().starts_with(kCanary))
            return true;
    }
    return false;
}

/// Nothing that a hostile file tries to leave behind is in the working directory, its parents or the temporary
/// directory.
ParityCheck checkNoCanary()
{
    std::error_code failure;
    bool found = hasCanary(std::filesystem::temp_directory_path(failure));
    std::filesystem::path directory = std::filesystem::current_path(failure);
    for (; directory.has_relative_path(); directory = directory.parent_path())
        found = found || hasCanary(directory);
    return checkThat("nothing executed", !found, found ? "a canary file was left behind" : "");
}

Result<std::vector<ParityCheck>> hostileChecks(const std::filesystem::path &directory, const json &manifest)
{
    const auto expect = readJsonFile(directory / kExpectFile);
    if (!expect)
        return expect.error();
    const auto weight = expectedWeight(manifest);
    if (!weight)
        return weight.error();
    std::vector<ParityCheck> checks;
    for (const auto &[file, words] : manifest.at("controls").items())
        checks.push_back(checkHostileFile(directory / file, Demand::Read, *weight));
    for (const auto &[file, entry] : expect->items()) {
        const bool mustRefuse = entry.at("must").get<std::string>() == "refuse";
        checks.push_back(
            checkHostileFile(directory / file, mustRefuse ? Demand::Refuse : Demand::ReadOrRefuse, *weight));
    }
    checks.push_back(checkNoCanary());
    return checks;
}

template<typename Run>
std::vector<ParityCheck> runCase(const std::filesystem::path &directory, Run run)
{
    const auto manifest = readManifest(directory);
    if (!manifest)
        return {failedCheck("manifest.json", manifest.error())};
    auto checks = weights::guarded("The case could not be run.", [&] { return run(directory, *manifest); });
    return checks ? std::move(*checks) : std::vector<ParityCheck>{failedCheck("case", checks.error())};
}

} // namespace

std::vector<ParityCheck> checkCheckpointCase(const std::filesystem::path &caseDirectory)
{
    return runCase(caseDirectory, checkpointChecks);
}

std::vector<ParityCheck> checkHostileCheckpointCase(const std::filesystem::path &caseDirectory)
{
    return runCase(caseDirectory, hostileChecks);
}

} // namespace palimpsest::neural
