#pragma once

#include "core/base/Query.h"
#include "core/base/Result.h"
#include "core/pipeline/Finding.h"
#include "core/pipeline/Library.h"

#include <CLI/App.hpp>

#include <string>
#include <vector>

namespace palimpsest::app::cli {

/// --query, --filter, --colour, --colour-share, --retriever, --set, --redundancy, --cut-off, --blend.
struct FindingChoice {
    std::vector<std::string> queries;
    std::vector<std::string> filters;
    std::vector<std::string> colours;
    double colourShare = -1.0; ///< Negative: as the query says.
    std::string retriever = "dense";
    std::vector<std::string> settings; ///< "KEY=VALUE".
    double redundancy = 1.0;
    double cutOff = -1.0;
    std::vector<std::string> blend; ///< "DATABASE=WEIGHT".

    void addTo(CLI::App *command);

    /// Adds what was typed to `query`. NotFound, InvalidArgument.
    [[nodiscard]] Result<void> extend(Query &query) const;
    /// The databases that --blend names, to be searched when no --database is given.
    [[nodiscard]] Result<std::vector<std::string>> blendedDatabases() const;
    /// How `databases` are searched. InvalidArgument for an unknown parameter, or when --blend does not name each database;
    /// NotFound for an unknown retriever or database.
    [[nodiscard]] Result<pipeline::FindingOptions> options(pipeline::Library &library,
                                                           const std::vector<pipeline::DatabaseInfo> &databases) const;
};

} // namespace palimpsest::app::cli
