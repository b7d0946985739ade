#include "core/retrieval/ProposalDistribution.h"
#include "core/retrieval/detail/CaseFiles.h"

#include <cstdlib>

namespace palimpsest::retrieval {

namespace {

// "0.1" and "1.0" are shares, "5" is a number of rows.
Result<ProposalDistribution> truncated(const ProposalDistribution &all, const std::string &m)
{
    if (m.find('.') != std::string::npos)
        return all.topShare(std::strtod(m.c_str(), nullptr));
    return all.topRows(std::strtoll(m.c_str(), nullptr, 10));
}

void checkTruncation(std::vector<RetrievalCheck> &checks, const CaseFiles &files, const ProposalDistribution &all,
                     const std::string &m)
{
    const std::string prefix = "rdm_proposal/m_" + m;
    const auto ids = files.tensors().integers("m_" + m + ".ids");
    const auto weights = files.tensors().floats("m_" + m + ".weights");
    const auto tolerance = files.tolerance("weights");
    const auto kept = truncated(all, m);
    if (!ids || !weights || !tolerance || !kept) {
        const Error &error = !ids         ? ids.error()
                             : !weights   ? weights.error()
                             : !tolerance ? tolerance.error()
                                          : kept.error();
        checks.push_back(failedCheck(prefix, error));
        return;
    }
    checks.push_back(compareIntegers(prefix + ".ids", kept->rows(), *ids));
    checks.push_back(compareReal(prefix + ".weights", kept->weights(), *weights, *tolerance));
}

} // namespace

std::vector<RetrievalCheck> checkProposalCase(const CaseFiles &files)
{
    const auto neighbours = files.tensors().integers("train_neighbour_ids");
    const auto ids = files.tensors().integers("ranked_ids");
    const auto counts = files.tensors().integers("ranked_counts");
    if (!neighbours || !ids || !counts)
        return {failedCheck("rdm_proposal", !neighbours ? neighbours.error() : !ids ? ids.error() : counts.error())};
    const auto all = ProposalDistribution::fromNeighbourRows(*neighbours);
    if (!all)
        return {failedCheck("rdm_proposal", all.error())};
    std::vector<RetrievalCheck> checks;
    checks.push_back(compareIntegers("rdm_proposal/ranked_ids", all->rows(), *ids));
    checks.push_back(compareIntegers("rdm_proposal/ranked_counts", all->counts(), *counts));
    const nlohmann::json truncations = files.manifest().value("m_values", nlohmann::json::object());
    for (const auto &[m, entry] : truncations.items())
        checkTruncation(checks, files, *all, m);
    return checks;
}

} // namespace palimpsest::retrieval
