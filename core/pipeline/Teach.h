#pragma once

#include "core/base/Image.h"
#include "core/base/JobContext.h"
#include "core/base/Result.h"
#include "core/pipeline/Library.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace palimpsest::neural {
struct RdmTrainOptions;
}

namespace palimpsest::pipeline {

/// What is asked of a teaching: a model learns the pictures of a database and becomes a model of its own.
struct TeachRequest {
    std::string databaseId;          ///< Or name, or path.
    std::string baseModel;           ///< Id or directory of the model that begins.
    std::string name;                ///< Of the new model, for the artist.
    std::filesystem::path directory; ///< Of the new model; continued when a teaching of it was cut off.
    double minutes = 30.0;           ///< In all, what was done before included.
    std::int64_t steps = 0;          ///< Instead of minutes when not 0.
    std::int64_t batch = 0;          ///< 0 = as the trainer thinks best.
    double learningRate = 0.0;       ///< 0 = as the trainer thinks best.
    double sampleMinutes = 0.5;      ///< How often samples are painted; 0 = never.
    double checkpointMinutes = 2.0;
    std::string samplePrompt; ///< Words that the samples follow beside their neighbours; may be empty.
    int threads = 0;          ///< Processor cores; 0 = as the program has been told.
};

/// How far a teaching is, told after every step.
struct TeachStatus {
    std::int64_t step = 0;
    double minutes = 0.0;
    double share = 0.0;        ///< Of the whole teaching, 0..1.
    double loss = 0.0;         ///< Running mean.
    double heldOutLoss = -1.0; ///< Of pictures that are not taught, when it was measured now; else below 0.
    std::vector<std::shared_ptr<const Image>> samples; ///< Painted now; empty when none were.
};

/// A teaching as its folder remembers it.
struct TeachingRecord {
    TeachRequest request;
    std::string databaseName;
    double minutesDone = 0.0;
    bool finished = false;
    struct Point {
        double minutes = 0.0;
        double loss = 0.0;
    };
    std::vector<Point> curve; ///< The loss so far, oldest first.
};

/// What a teaching has made.
struct TeachReport {
    std::string modelId;
    std::string name;
    std::filesystem::path directory;
    std::int64_t steps = 0;
    double minutes = 0.0;
    double loss = 0.0;
};

/// Teaches: encodes the database's pictures once, then trains the denoiser of a copy of the base model; first stage and encoder
/// stay what they are. Stopping keeps a checkpoint, and the same request goes on from it. `watch` is called on this thread.
/// The models are looked for in `modelDirectories`. NotFound (database, model, encoder, no readable picture), InvalidArgument,
/// Cancelled, OutOfMemory, Io, Corrupt.
Result<TeachReport> teach(Library &library, const std::vector<std::filesystem::path> &modelDirectories,
                          const TeachRequest &request, const std::function<void(const TeachStatus &)> &watch,
                          const JobContext &job);

/// The teachings directly below `directory` that have begun, oldest name first; those that cannot be read are left out.
std::vector<TeachingRecord> teachings(const std::filesystem::path &directory);

/// A folder for a new model of that name below `directory`, which is not there yet.
std::filesystem::path newModelDirectory(const std::filesystem::path &directory, const std::string &name);

/// Fills `options.from`, `options.encoder` and `options.set` for teaching a model with a database: what the command line and
/// teach() have in common. `baseModel` is an id or a directory. Fails like teach(). The database stays open as long as the set.
Result<void> prepareTeaching(Library &library, const std::vector<std::filesystem::path> &modelDirectories,
                             const std::string &databaseId, const std::string &baseModel,
                             neural::RdmTrainOptions &options);

} // namespace palimpsest::pipeline
