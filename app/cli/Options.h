#pragma once

#include "core/base/ParamText.h"
#include "core/base/Query.h"
#include "core/base/Result.h"
#include "core/neural/Device.h"
#include "core/pipeline/Library.h"
#include "core/pipeline/Studio.h"

#include <CLI/App.hpp>

#include <string>
#include <vector>

namespace palimpsest::app::cli {

/// --device, --precision, --threads, --model.
struct ComputeChoice {
    std::string device = "auto";
    std::string precision = "auto";
    int threads = 0;
    std::string model;

    void addTo(CLI::App *command);
    [[nodiscard]] pipeline::Studio::Options studioOptions() const;
    [[nodiscard]] neural::ComputeOptions computeOptions() const;
};

/// --prompt, --class, --image, --part: what is searched for.
struct QueryChoice {
    std::vector<std::string> texts;
    std::vector<std::string> classes;
    std::vector<std::string> images;
    std::vector<std::string> parts; ///< "W:text", "W:image:FILE" or "W:class:NAME".

    void addTo(CLI::App *command);
    [[nodiscard]] bool isEmpty() const;
    /// The query; InvalidArgument for a part that is not "W:...", NotFound for a picture that is not there.
    [[nodiscard]] Result<Query> query() const;
};

/// The databases that were named, or, when none was, the one to begin with: a bundled mixed one if there is any.
/// NotFound when a name fits none, or the shelf is empty.
Result<std::vector<pipeline::DatabaseInfo>> chosenDatabases(pipeline::Library &library,
                                                            const std::vector<std::string> &names);

/// The ids of databases.
std::vector<std::string> idsOf(const std::vector<pipeline::DatabaseInfo> &databases);

} // namespace palimpsest::app::cli
