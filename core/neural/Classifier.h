#pragma once

#include "core/base/Image.h"
#include "core/base/JobContext.h"
#include "core/base/Result.h"
#include "core/neural/Device.h"

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace palimpsest::neural {

/// What a classifier sees in a picture.
struct Judgement {
    std::string subject;       ///< Empty when it sees none of the subjects that it knows.
    double subjectShare = 0.0; ///< Its probability, 0..1.
    std::string style;
    double styleShare = 0.0;
};

/// A network that names subject and style of a picture, for measuring generators only: it shares neither weights nor training
/// pictures with anything that paints or retrieves. Not thread-safe: one thread at a time.
class Classifier {
public:
    virtual ~Classifier();

    [[nodiscard]] virtual const std::vector<std::string> &subjects() const = 0;
    [[nodiscard]] virtual const std::vector<std::string> &styles() const = 0;

    /// A judgement a picture, in order; pictures of any size. InvalidArgument for an empty picture; Cancelled; OutOfMemory.
    [[nodiscard]] virtual Result<std::vector<Judgement>> judge(std::span<const Image> pictures,
                                                               const JobContext &job) = 0;
};

/// Loads what trainClassifier() wrote: classifier.json and classifier.safetensors. NotFound, Corrupt, OutOfMemory.
Result<std::unique_ptr<Classifier>> loadClassifier(const std::filesystem::path &directory,
                                                   const ComputeOptions &options);

} // namespace palimpsest::neural
