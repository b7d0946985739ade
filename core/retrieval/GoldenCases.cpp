#include "core/retrieval/GoldenCases.h"

#include "core/base/Embedding.h"
#include "core/retrieval/FlatSearch.h"
#include "core/retrieval/detail/CaseFiles.h"
#include "core/retrieval/detail/DotProduct.h"

#include <algorithm>
#include <cmath>
#include <exception>
#include <utility>

namespace palimpsest::retrieval {

namespace {

// Neighbours whose double-precision scores differ by less may swap, says the manifest's text.
constexpr double kSwapMargin = 1e-6;
constexpr std::size_t kEmbeddedNeighbours = 4;

// What a search of one case database gave, flattened over the queries.
struct Found {
    std::vector<std::int64_t> ids;
    std::vector<std::int64_t> imageIds;
    std::vector<std::int64_t> patches;
    std::vector<double> scores;
    std::vector<double> embeddings; ///< Of the first four neighbours.
};

Result<Found> search(const CaseDatabase &database, std::vector<float> queries, int k)
{
    Found found;
    const auto dimension = static_cast<std::size_t>(database.rows.dimension);
    for (std::size_t first = 0; first + dimension <= queries.size(); first += dimension) {
        const std::span<float> query = std::span(queries).subspan(first, dimension);
        normaliseL2(query);
        const auto hits = flatSearch(database.rows, {query, k, {}});
        if (!hits)
            return hits.error();
        for (std::size_t i = 0; i < hits->size(); ++i) {
            const Hit &hit = (*hits)[i];
            const auto row = static_cast<std::size_t>(hit.row);
            found.ids.push_back(hit.row);
            found.scores.push_back(hit.score);
            found.imageIds.push_back(database.imageIds.at(row));
            found.patches.insert(found.patches.end(), database.patches.at(row).begin(), database.patches.at(row).end());
            const std::vector<float> values = database.rows.row(hit.row);
            if (i < kEmbeddedNeighbours)
                found.embeddings.insert(found.embeddings.end(), values.begin(), values.end());
        }
    }
    return found;
}

// Rows at the same place may differ when their scores are equal within the margin; `swapped` then tells that what
// belongs to the rows cannot be compared place by place either.
RetrievalCheck compareRows(const std::string &name, const Found &found, const std::vector<std::int64_t> &expected,
                           const std::vector<double> &expectedScores, bool &swapped)
{
    RetrievalCheck check = compareIntegers(name, found.ids, expected);
    swapped = false;
    if (check.passed || found.ids.size() != expected.size())
        return check;
    check.passed = true;
    check.maxError = 0.0;
    check.tolerance = kSwapMargin;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        if (found.ids[i] == expected[i])
            continue;
        swapped = true;
        const double difference = std::abs(found.scores[i] - expectedScores[i]);
        check.maxError = std::max(check.maxError, difference);
        if (difference < kSwapMargin)
            continue;
        check.passed = false;
        check.detail = "place " + std::to_string(i) + ": row " + std::to_string(found.ids[i]) + " instead of "
                       + std::to_string(expected[i]);
    }
    return check;
}

std::vector<double> scoresOf(const CaseDatabase &database, std::vector<float> queries,
                             const std::vector<std::int64_t> &ids, std::size_t k)
{
    std::vector<double> scores;
    const auto dimension = static_cast<std::size_t>(database.rows.dimension);
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const std::span<float> query = std::span(queries).subspan(i / k * dimension, dimension);
        normaliseL2(query);
        const bool inside = ids[i] >= 0 && ids[i] < database.rows.count;
        scores.push_back(inside ? exactDotProduct(database.rows, ids[i], query) : std::nan(""));
    }
    return scores;
}

// The expected values of one case database.
struct Expected {
    std::vector<std::int64_t> ids;
    std::vector<std::int64_t> imageIds;
    std::vector<std::int64_t> patches;
    std::vector<float> scores;
    std::vector<float> embeddings;
};

Result<Expected> expectedOf(const CaseFiles &files, const std::string &name)
{
    auto ids = files.tensors().integers(name + ".ids");
    auto imageIds = files.tensors().integers(name + ".img_ids");
    auto patches = files.tensors().integers(name + ".patch_coords");
    auto scores = files.tensors().floats(name + ".scores");
    auto embeddings = files.tensors().floats(name + ".nn_embeddings_k4");
    if (!ids || !imageIds || !patches || !scores || !embeddings)
        return Error{ErrorCode::Corrupt, "The reference case lacks a tensor.", name};
    return Expected{std::move(*ids), std::move(*imageIds), std::move(*patches), std::move(*scores),
                    std::move(*embeddings)};
}

Result<std::vector<RetrievalCheck>> checkDatabase(const CaseFiles &files, const std::string &name,
                                                  const CaseDatabaseReader &readDatabase)
{
    const auto queries = files.tensors().floats("in.queries");
    const auto expected = expectedOf(files, name);
    const auto scoreTolerance = files.tolerance("scores");
    const auto embeddingTolerance = files.tolerance("nn_embeddings_k4");
    const auto database = readDatabase(files.directory() / name);
    if (!queries || !expected || !scoreTolerance || !embeddingTolerance || !database)
        return !database ? database.error()
                         : Error{ErrorCode::Corrupt, "The reference case lacks a tensor or tolerance.", name};
    const int k = files.manifest().at("config").at("k").get<int>();
    const auto found = search(*database, *queries, k);
    if (!found)
        return found.error();
    if (found->ids.size() != expected->ids.size())
        return Error{ErrorCode::Corrupt, "The reference case has another number of neighbours.", name};
    bool swapped = false;
    const auto expectedScores = scoresOf(*database, *queries, expected->ids, static_cast<std::size_t>(k));
    const std::string prefix = "retrieval_db/" + name + ".";
    std::vector<RetrievalCheck> checks;
    checks.push_back(compareRows(prefix + "ids", *found, expected->ids, expectedScores, swapped));
    checks.push_back(compareReal(prefix + "scores", found->scores, expected->scores, *scoreTolerance));
    if (swapped)
        return checks;
    checks.push_back(compareIntegers(prefix + "img_ids", found->imageIds, expected->imageIds));
    checks.push_back(compareIntegers(prefix + "patch_coords", found->patches, expected->patches));
    checks.push_back(
        compareReal(prefix + "nn_embeddings_k4", found->embeddings, expected->embeddings, *embeddingTolerance));
    return checks;
}

std::vector<RetrievalCheck> checkDatabases(const CaseFiles &files, const CaseDatabaseReader &readDatabase)
{
    constexpr std::string_view kIdsSuffix = ".ids";
    std::vector<RetrievalCheck> checks;
    for (const auto &[tensor, bytes] : files.tensors().tensors()) {
        if (!tensor.ends_with(kIdsSuffix))
            continue;
        const std::string name = tensor.substr(0, tensor.size() - kIdsSuffix.size());
        const auto checked = checkDatabase(files, name, readDatabase);
        if (checked)
            checks.insert(checks.end(), checked->begin(), checked->end());
        else
            checks.push_back(failedCheck("retrieval_db/" + name, checked.error()));
    }
    return checks;
}

} // namespace

std::vector<RetrievalCheck> checkRetrievalCase(const std::filesystem::path &directory,
                                               const CaseDatabaseReader &readDatabase)
{
    const std::string folder = directory.filename().string();
    const auto files = CaseFiles::open(directory);
    if (!files)
        return {failedCheck(folder, files.error())};
    try {
        if (files->name() == "rdm_proposal")
            return checkProposalCase(*files);
        if (files->name() == "retrieval_db")
            return checkDatabases(*files, readDatabase);
        if (files->name() == "bm25")
            return checkBm25Case(*files);
        if (files->name() == "late_interaction")
            return checkLateInteractionCase(*files);
    } catch (const std::exception &exception) {
        return {failedCheck(folder, {ErrorCode::Corrupt, "The reference case is damaged.", exception.what()})};
    }
    RetrievalCheck skipped;
    skipped.name = folder;
    skipped.skipReason = "Not a case of retrieval: \"" + files->name() + "\".";
    return {skipped};
}

} // namespace palimpsest::retrieval
