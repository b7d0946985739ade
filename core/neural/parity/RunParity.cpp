#include "core/neural/Parity.h"

#include "core/neural/diffusion/Autocast.h"
#include "core/neural/parity/CheckpointCases.h"
#include "core/neural/parity/ClipCases.h"
#include "core/neural/parity/Harness.h"

#include <ATen/Context.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <map>
#include <system_error>

namespace palimpsest::neural {

namespace {

using nlohmann::json;
using parity::GoldenCase;

/// A kind of case: how it is recognised and what is done with it.
struct Family {
    std::string name;
    bool (*matches)(const json &manifest);
    /// Adds checks; null when not covered.
    void (*run)(GoldenCase &golden);
    std::string notCovered;
    /// Whether it runs in bfloat16 as well.
    bool inBfloat16 = false;
};

/// True when `path`, keys separated by '/', leads somewhere.
bool hasPath(const json &manifest, const std::string &path)
{
    return manifest.contains(json::json_pointer("/" + path));
}

/// True when some sub-case has `key`.
bool hasInSubcase(const json &manifest, const char *key)
{
    const json subcases = manifest.value("subcases", json::object());
    return subcases.is_object()
           && std::any_of(subcases.begin(), subcases.end(), [key](const json &one) { return one.contains(key); });
}

void addAll(GoldenCase &golden, std::vector<ParityCheck> checks)
{
    for (ParityCheck &check : checks)
        golden.add(std::move(check));
}

void runClip(GoldenCase &golden)
{
    addAll(golden, checkClipCase(golden.directory(), golden.device().str()));
}

void runClipPreprocess(GoldenCase &golden)
{
    addAll(golden, checkClipPreprocessCase(golden.directory(), golden.decodePng()));
}

void runClipTokenizer(GoldenCase &golden)
{
    addAll(golden, checkClipTokenizerCase(golden.directory()));
}

void runCheckpoint(GoldenCase &golden)
{
    addAll(golden, checkCheckpointCase(golden.directory()));
}

void runHostileCheckpoints(GoldenCase &golden)
{
    addAll(golden, checkHostileCheckpointCase(golden.directory()));
}

/// In order; the first that matches decides.
const std::vector<Family> &families()
{
    static const std::string kNotYet = "not covered yet";
    static const std::string kRetrieval = "checked by retrieval";
    static const std::vector<Family> list{
        {"autoregressive model", [](const json &m) { return hasPath(m, "config/transformer_config"); }, nullptr,
         kNotYet},
        {"rdm",
         [](const json &m) { return hasPath(m, "config/unet_config") && hasPath(m, "config/first_stage_config"); },
         parity::checkMinimalRdm,
         {}},
        {"knn2img", [](const json &m) { return m.contains("clip_weights"); }, parity::checkKnnToImage, {}},
        {"training", [](const json &m) { return m.contains("optimizer"); }, parity::checkTraining, {}},
        {"sampler",
         [](const json &m) { return m.contains("unet_config") && hasInSubcase(m, "S"); },
         parity::checkSampler,
         {}},
        {"unet options", [](const json &m) { return hasInSubcase(m, "config"); }, parity::checkUNetOptions, {}, true},
        {"unet", [](const json &m) { return hasPath(m, "config/model_channels"); }, parity::checkUNet, {}, true},
        {"autoencoder",
         [](const json &m) { return hasPath(m, "config/ddconfig"); },
         parity::checkAutoencoder,
         {},
         true},
        {"schedule", [](const json &m) { return m.contains("schedules"); }, parity::checkSchedule, {}},
        {"clip", [](const json &m) { return hasPath(m, "config/vision_layers"); }, runClip, {}},
        {"clip preprocessing", [](const json &m) { return m.contains("PIL"); }, runClipPreprocess, {}},
        {"clip tokenizer", [](const json &m) { return m.contains("vocabulary_file"); }, runClipTokenizer, {}},
        {"checkpoint",
         [](const json &m) { return m.contains("ema") && m.contains("top_level_scalars"); },
         runCheckpoint,
         {}},
        {"hostile checkpoints", [](const json &m) { return m.contains("canary"); }, runHostileCheckpoints, {}},
        {"database",
         [](const json &m) { return hasPath(m, "config/nq") || m.contains("smallest_score_gap_in_top21_per_query"); },
         nullptr, kRetrieval},
        {"proposal", [](const json &m) { return m.contains("m_values"); }, nullptr, kRetrieval},
        {"metrics", [](const json &m) { return m.contains("frechet"); }, parity::checkMetrics, {}},
        {"bm25", [](const json &m) { return m.contains("avgdl") || m.contains("average_idf"); }, nullptr, kNotYet},
        {"late interaction",
         [](const json &m) { return m.value("case", std::string()).starts_with("late_interaction"); }, nullptr,
         kNotYet},
    };
    return list;
}

/// Reference numbers assume float32 without TF32.
class ExactArithmetic {
public:
    ExactArithmetic()
        : m_matmul(at::globalContext().allowTF32CuBLAS())
        , m_convolution(at::globalContext().allowTF32CuDNN())
    {
        at::globalContext().setAllowTF32CuBLAS(false);
        at::globalContext().setAllowTF32CuDNN(false);
    }
    ~ExactArithmetic()
    {
        at::globalContext().setAllowTF32CuBLAS(m_matmul);
        at::globalContext().setAllowTF32CuDNN(m_convolution);
    }
    ExactArithmetic(const ExactArithmetic &) = delete;
    ExactArithmetic &operator=(const ExactArithmetic &) = delete;

private:
    bool m_matmul;
    bool m_convolution;
};

void runFamily(const Family &family, ParityCase &result, const json &manifest, const ParityOptions &options)
{
    if (family.run == nullptr) {
        result.notCovered = family.notCovered;
        return;
    }
    if (options.precision == Precision::BFloat16 && !family.inBfloat16) {
        result.notCovered = "computed in float32";
        return;
    }
    const auto device = diffusion::resolveDevice(options.device);
    if (!device) {
        result.checks.push_back(failedCheck("device", device.error()));
        return;
    }
    GoldenCase golden(result.directory, manifest, options, *device);
    try {
        const c10::InferenceMode inference;
        const ExactArithmetic exact;
        family.run(golden);
    } catch (const std::exception &exception) {
        golden.add(checkThat(family.name, false, exception.what()));
    }
    result.checks = golden.takeChecks();
}

} // namespace

std::size_t ParityCase::failures() const
{
    return static_cast<std::size_t>(std::count_if(checks.begin(), checks.end(), [](const ParityCheck &check) {
        return !check.passed && check.skipReason.empty();
    }));
}

std::size_t ParityCase::skipped() const
{
    return static_cast<std::size_t>(std::count_if(checks.begin(), checks.end(),
                                                  [](const ParityCheck &check) { return !check.skipReason.empty(); }));
}

std::vector<std::filesystem::path> goldenDirectories(const std::filesystem::path &sourceDirectory)
{
    std::vector<std::filesystem::path> candidates;
    if (const char *given = std::getenv("PALIMPSEST_GOLDEN"); given != nullptr && *given != '\0') {
        std::string rest = given;
        for (std::size_t end = 0; end != std::string::npos;) {
            end = rest.find(':');
            candidates.emplace_back(rest.substr(0, end));
            rest = end == std::string::npos ? std::string() : rest.substr(end + 1);
        }
    } else {
        candidates = {sourceDirectory / "tests" / "golden", sourceDirectory / ".." / "shared" / "golden"};
    }
    std::erase_if(candidates, [](const std::filesystem::path &path) {
        std::error_code ignored;
        return !std::filesystem::is_directory(path, ignored);
    });
    return candidates;
}

std::vector<std::filesystem::path> parityCaseDirectories(const std::vector<std::filesystem::path> &directories)
{
    std::map<std::string, std::filesystem::path> cases;
    for (const std::filesystem::path &directory : directories) {
        std::error_code failure;
        for (std::filesystem::directory_iterator entry(directory, failure), end; !failure && entry != end;
             entry.increment(failure)) {
            std::error_code ignored;
            if (std::filesystem::exists(entry->path() / "manifest.json", ignored))
                cases.emplace(entry->path().filename().string(), entry->path());
        }
    }
    std::vector<std::filesystem::path> result;
    for (const auto &[name, path] : cases)
        result.push_back(path);
    return result;
}

ParityCase runParityCase(const std::filesystem::path &directory, const ParityOptions &options)
{
    const auto start = std::chrono::steady_clock::now();
    ParityCase result;
    result.name = directory.filename().string();
    result.directory = directory;
    const auto manifest = readManifest(directory);
    if (!manifest) {
        result.checks.push_back(failedCheck("manifest.json", manifest.error()));
        return result;
    }
    const auto family =
        std::find_if(families().begin(), families().end(), [&](const Family &one) { return one.matches(*manifest); });
    if (family == families().end())
        result.notCovered = "unknown kind of case";
    else
        runFamily(*family, result, *manifest, options);
    result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return result;
}

std::vector<ParityCase> runParity(const ParityOptions &options)
{
    std::vector<ParityCase> cases;
    for (const std::filesystem::path &directory : parityCaseDirectories(options.directories)) {
        if (directory.filename().string().find(options.filter) != std::string::npos)
            cases.push_back(runParityCase(directory, options));
    }
    return cases;
}

} // namespace palimpsest::neural
