#pragma once

#include "app/cli/Options.h"
#include "app/cli/WorkerThreads.h"
#include "app/cli/Workplace.h"
#include "core/base/Result.h"
#include "core/neural/Encoder.h"
#include "core/pipeline/Import.h"

#include <CLI/App.hpp>

#include <memory>
#include <string>

namespace palimpsest::app::cli {

/// What every command that embeds pictures asks: the encoder, where to compute, how many threads decode ahead.
struct EncoderChoice {
    ComputeChoice compute;
    std::string encoder; ///< Folder of a bundle; empty: the encoder of the model (the first one without --model).
    int workers = 0;

    void addTo(CLI::App *command);
    /// The encoder, loaded. NotFound with a remedy.
    [[nodiscard]] Result<std::unique_ptr<neural::Encoder>> load() const;
};

/// The context of an import: like Workplace::job(), and says aloud, once, that it waits for another program.
JobContext importJob(Workplace &workplace);

/// Prints what an import did: what it could not take on standard error, one line, and where the database is.
void printImportReport(const pipeline::ImportReport &report, Console &console);

} // namespace palimpsest::app::cli
