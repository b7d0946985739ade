#pragma once

#include "core/base/JobContext.h"
#include "core/base/Result.h"
#include "core/neural/Device.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace palimpsest::neural {

/// What is measured, and how often.
struct GenerationBenchmarkOptions {
    std::filesystem::path generator; ///< Bundle.
    std::filesystem::path encoder;   ///< Bundle; empty = not measured.
    std::string device = "cpu";
    Precision precision = Precision::Auto;
    std::vector<std::int64_t> batches{1, 4};
    int rounds = 3;        ///< Measurements of each kind, in turn; their median counts.
    bool peak = true;      ///< Also the device's peak, for the share of it.
    bool reference = true; ///< Also the plain way, for the ratio.
    /// Above 0: paints whole pictures of so many DDIM steps, for pictures a minute.
    std::int64_t paintSteps = 0;
    /// Above 0: paints one picture of so many DDIM steps both ways and compares them.
    std::int64_t likenessSteps = 0;
    bool profile = false; ///< Where the time of one pass goes, by layer.
};

/// One part of the work, at one batch size.
struct BenchmarkRow {
    std::string
        part; ///< "denoiser" (guided: twice the batch), "first stage" (decoding), "encoder, picture", "encoder, text"
    std::int64_t batch = 1;
    double gigaFlop = 0.0;    ///< Of convolutions, linear layers and attention's products; two per multiply-add.
    double oursMs = 0.0;      ///< Median.
    double referenceMs = 0.0; ///< Median; 0 = not measured.
    /// The device's peak in the type that ours computes in, measured in turn with it; 0 = not measured.
    double peakTeraFlops = 0.0;

    [[nodiscard]] double teraFlops() const { return oursMs > 0.0 ? gigaFlop / oursMs : 0.0; }
    [[nodiscard]] double sharePeak() const { return peakTeraFlops > 0.0 ? teraFlops() / peakTeraFlops : 0.0; }
    [[nodiscard]] double ratio() const { return oursMs > 0.0 ? referenceMs / oursMs : 0.0; }
};

/// Whole pictures.
struct PaintingRow {
    std::int64_t batch = 1;
    std::int64_t steps = 0;
    double seconds = 0.0; ///< Of one batch, decoding included.
    double picturesPerMinute = 0.0;
    double previewSeconds = 0.0; ///< The same with a preview of the first picture after each step.
};

/// Time of one layer or one part of it, without what lies inside it.
struct ProfileRow {
    std::string path; ///< Dotted name.
    double ms = 0.0;
};

/// What was found.
struct GenerationBenchmark {
    std::string model;
    std::string device;
    Precision precision = Precision::Float32; ///< Of ours.
    int threads = 0;
    /// The best of large convolutions and matrix products, medians of a few runs at the beginning; 0 = not measured.
    double peakFloatTeraFlops = 0.0;
    double peakHalfTeraFlops = 0.0;
    double loadMs = 0.0;            ///< Opening the generator.
    std::int64_t weightBytes = 0;   ///< Of the generator in the type that ours computes in.
    std::int64_t residentBytes = 0; ///< Most that the process held while ours ran alone; 0 where it cannot be known.
    std::int64_t deviceBytes = 0;   ///< The same on a graphics card.
    std::vector<BenchmarkRow> rows;
    std::vector<PaintingRow> paintings;
    double latentCosine = 0.0; ///< Of both ways' last latents; 0 = not measured.
    double pictureDecibels = 0.0;
    std::vector<ProfileRow> profile; ///< Denoiser at the first batch size, in the order of the pass.
};

/// Measures a generator and its encoder: ours against the plain way of the original programs (float32, contiguous, one operation
/// after the other), in one process and in turn, so that a busy machine disturbs both alike, and against the device's own peak.
/// Fails as loadGenerator() and loadEncoder() do; Cancelled.
Result<GenerationBenchmark> benchmarkGeneration(const GenerationBenchmarkOptions &options, const JobContext &job);

} // namespace palimpsest::neural
