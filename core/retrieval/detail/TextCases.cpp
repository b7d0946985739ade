// The reference cases of BM25 and of late interaction.
#include "core/base/Words.h"
#include "core/retrieval/MaxSim.h"
#include "core/retrieval/detail/CaseFiles.h"
#include "core/retrieval/detail/WordIndex.h"

#include <cmath>
#include <utility>

namespace palimpsest::retrieval {

namespace {

using nlohmann::json;

constexpr std::uint64_t kMaximumJsonBytes = std::uint64_t{16} << 20;

json readJson(const CaseFiles &files, const char *name)
{
    const auto bytes = readFileBytes(files.directory() / name, kMaximumJsonBytes);
    if (!bytes)
        return json();
    const auto *text = reinterpret_cast<const char *>(bytes->data());
    return json::parse(text, text + bytes->size());
}

Documents documentsOf(const std::vector<std::string> &texts)
{
    Documents documents;
    documents.count = static_cast<std::int64_t>(texts.size());
    documents.visit = [&texts](const Documents::Visitor &visit) -> Result<void> {
        for (std::size_t i = 0; i < texts.size(); ++i)
            visit(static_cast<std::int64_t>(i), texts[i]);
        return {};
    };
    return documents;
}

RetrievalCheck checkWords(const std::string &name, const std::vector<std::string> &texts,
                          const std::vector<std::vector<std::string>> &expected)
{
    RetrievalCheck check;
    check.name = name;
    check.passed = texts.size() == expected.size();
    for (std::size_t i = 0; check.passed && i < texts.size(); ++i) {
        if (wordsOf(texts[i]) == expected[i])
            continue;
        check.passed = false;
        check.detail = "text " + std::to_string(i) + " has other words";
    }
    return check;
}

// The constants that belong to a tensor of expected scores.
Bm25Settings settingsOf(const std::string &tensor)
{
    if (tensor == "okapi")
        return {Bm25Settings::Variant::Okapi, 1.5, 0.75, 0.25};
    if (tensor == "lucene_k1_09_b_04")
        return {Bm25Settings::Variant::Lucene, 0.9, 0.4, 0.25};
    return {Bm25Settings::Variant::Lucene, 1.2, 0.75, 0.25};
}

std::vector<double> scoresOf(const WordIndex &index, const std::vector<std::string> &queries,
                             const Bm25Settings &settings)
{
    std::vector<double> scores;
    for (const std::string &query : queries) {
        std::vector<double> row(static_cast<std::size_t>(index.rows()));
        index.addScores(wordsOf(query), 1.0, settings, row);
        scores.insert(scores.end(), row.begin(), row.end());
    }
    return scores;
}

// scores (nq, nd) of the tokens of one sub-case.
Result<std::vector<double>> maxSimTable(const CaseFiles &files, const std::string &queryName,
                                        const std::string &documentName, bool masked, const std::string &prefix)
{
    const TensorBytes *queryShape = files.tensors().find(queryName);
    const TensorBytes *documentShape = files.tensors().find(documentName);
    const auto queries = files.tensors().floats(queryName);
    const auto documents = files.tensors().floats(documentName);
    const auto queryMask = files.tensors().integers(prefix + "query_mask");
    const auto documentMask = files.tensors().integers(prefix + "doc_mask");
    const bool there = queryShape != nullptr && documentShape != nullptr && queries && documents && queryMask
                       && documentMask && queryShape->shape.size() == 3 && documentShape->shape.size() == 3;
    if (!there)
        return Error{ErrorCode::Corrupt, "The reference case lacks a tensor.", queryName};
    const auto part = [masked](const std::vector<float> &values, const std::vector<std::int64_t> &mask,
                               const TensorBytes &tensor, std::int64_t i) {
        const auto length = static_cast<std::size_t>(tensor.shape[1]);
        const auto dimension = static_cast<std::size_t>(tensor.shape[2]);
        const auto place = static_cast<std::size_t>(i);
        TokenRows rows{std::span(values).subspan(place * length * dimension, length * dimension), dimension, {}};
        if (masked)
            rows.kept = std::span(mask).subspan(place * length, length);
        return rows;
    };
    std::vector<double> scores;
    for (std::int64_t q = 0; q < queryShape->shape[0]; ++q) {
        for (std::int64_t d = 0; d < documentShape->shape[0]; ++d)
            scores.push_back(
                maxSim(part(*queries, *queryMask, *queryShape, q), part(*documents, *documentMask, *documentShape, d)));
    }
    return scores;
}

RetrievalCheck compareTable(const CaseFiles &files, const Result<std::vector<double>> &got, const std::string &expected)
{
    const std::string name = "late_interaction/" + expected;
    const auto values = files.tensors().floats(expected);
    const auto tolerance = files.tolerance(expected);
    if (!got || !values || !tolerance)
        return failedCheck(name, {ErrorCode::Corrupt, "The reference case lacks a tensor or tolerance.", expected});
    return compareReal(name, *got, *values, *tolerance);
}

} // namespace

std::vector<RetrievalCheck> checkBm25Case(const CaseFiles &files)
{
    const auto corpus = readJson(files, "corpus.json").get<std::vector<std::string>>();
    const auto queries = readJson(files, "queries.json").get<std::vector<std::string>>();
    const json tokens = readJson(files, "tokens.json");
    using Words = std::vector<std::vector<std::string>>;
    std::vector<RetrievalCheck> checks;
    checks.push_back(checkWords("bm25/docs", corpus, tokens.at("docs").get<Words>()));
    checks.push_back(checkWords("bm25/queries", queries, tokens.at("queries").get<Words>()));
    const auto index = WordIndex::build(documentsOf(corpus));
    if (!index)
        return {failedCheck("bm25", index.error())};
    for (const auto &[tensor, bytes] : files.tensors().tensors()) {
        const auto expected = files.tensors().floats(tensor);
        const auto tolerance = files.tolerance(tensor);
        checks.push_back(
            expected && tolerance
                ? compareReal("bm25/" + tensor, scoresOf(*index, queries, settingsOf(tensor)), *expected, *tolerance)
                : failedCheck("bm25/" + tensor, {ErrorCode::Corrupt, "The tensor has no tolerance.", {}}));
    }
    return checks;
}

std::vector<RetrievalCheck> checkLateInteractionCase(const CaseFiles &files)
{
    constexpr std::string_view kSuffix = ".query_tokens";
    std::vector<RetrievalCheck> checks;
    for (const auto &[tensor, bytes] : files.tensors().tensors()) {
        if (!tensor.ends_with(kSuffix))
            continue;
        const std::string prefix = tensor.substr(0, tensor.size() - kSuffix.size()) + ".";
        checks.push_back(compareTable(files,
                                      maxSimTable(files, prefix + "query_tokens", prefix + "doc_tokens", true, prefix),
                                      prefix + "scores"));
        checks.push_back(compareTable(
            files, maxSimTable(files, prefix + "all_negative.query", prefix + "all_negative.doc", false, prefix),
            prefix + "all_negative.scores"));
    }
    return checks;
}

} // namespace palimpsest::retrieval
