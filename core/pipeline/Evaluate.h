#pragma once

#include "core/base/Image.h"
#include "core/base/JobContext.h"
#include "core/base/ParamSpec.h"
#include "core/base/Result.h"
#include "core/pipeline/Library.h"
#include "core/pipeline/Studio.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace palimpsest::pipeline {

/// One question that can be put to a model.
struct StudyInfo {
    std::string id; ///< Stable: "database-size".
    std::string title;
    std::string summary; ///< One sentence.
};

/// Everything that can be asked, in the order in which a report should tell it.
std::vector<StudyInfo> availableStudies();

/// What a model is measured with.
struct EvaluateOptions {
    Studio::Options studio;
    std::vector<std::string> databaseIds; ///< Neighbours come from these. Empty: the bundled ones of one style each
                                          ///< whose style was trained on, searched as one.
    std::filesystem::path real;           ///< Folder of pictures to be compared with; sub-folder = style. Empty: the
                                          ///< gallery paints pictures that no training has seen.
    std::filesystem::path inception; ///< Published weights of the FID's network. Empty: the encoder's embeddings serve.
    std::filesystem::path classifier;   ///< Classifier bundle; empty: subjects and styles are not judged.
    std::filesystem::path trainingPack; ///< For the memorisation study: what the model was trained on.
    std::filesystem::path out;          ///< Folder for the files; made when absent.
    int pictures = 96;                  ///< Paintings per row of a study, 8 to 100,000.
    int yardstick = 960;                ///< Real pictures that every set is compared with, 8 to 100,000.
    ParamValues params;                 ///< In place of the model's defaults: steps, guidance, sampler, ...
    std::uint64_t seed = 2026;          ///< Of the paintings and of what the gallery paints.
};

/// What a study left behind.
struct StudyReport {
    std::string id;
    std::filesystem::path csv;
    std::filesystem::path plot;                  ///< SVG.
    std::filesystem::path sheet;                 ///< PNG; empty when the study draws none.
    std::vector<std::vector<std::string>> table; ///< The rows of the CSV file, the heading first.
    std::vector<std::string> findings;           ///< One sentence each.
    double seconds = 0.0;
};

/// Runs one study and writes <out>/<id>.csv and <out>/<id>.svg. The same options give the same files on the same machine.
/// NotFound for an unknown study, a missing model, database or file; InvalidArgument; Cancelled; Io; what painting and
/// retrieving fail with.
Result<StudyReport> runStudy(const std::string &id, Library &library, const EvaluateOptions &options,
                             const JobContext &job);

/// A contact sheet of what the model paints.
struct SheetOptions {
    Studio::Options studio;
    std::vector<std::string> prompts;     ///< A row each; empty: every subject of the gallery.
    std::vector<std::string> databaseIds; ///< A column each; empty: every bundled database of one style.
    ParamValues params;
    std::uint64_t seed = 7; ///< The same for a row, so that only the database differs.
    bool blind = false;     ///< One picture per prompt in random order and from random databases, without labels.
    int cellPx = 160;
};

/// The sheet, and for a blind one what is on it, in reading order: {"1", prompt, database}.
struct PaintedSheet {
    Image image;
    std::vector<std::vector<std::string>> answers;
};

/// Paints a sheet. Fails as Studio::paint(); InvalidArgument when it would be empty or too large.
Result<PaintedSheet> paintSheet(Library &library, const SheetOptions &options, const JobContext &job);

} // namespace palimpsest::pipeline
