#include "core/neural/parity/ClipCases.h"

#include "core/neural/parity/Compare.h"
#include "core/neural/parity/TokenizerFixture.h"
#include "core/neural/text/ClipTokenizer.h"
#include "core/neural/weights/Guarded.h"
#include "core/neural/weights/Safetensors.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include <cstddef>
#include <cstdint>
#include <utility>

namespace palimpsest::neural {

namespace {

using nlohmann::json;
using text::ClipTokenizer;
using Ids = std::vector<std::int64_t>;

/// Counts mismatches of many small comparisons and remembers the first.
class Tally {
public:
    void add(bool matches, const std::string &what)
    {
        ++m_total;
        if (matches)
            return;
        ++m_failed;
        if (m_first.empty())
            m_first = what;
    }

    [[nodiscard]] ParityCheck check(const std::string &name) const
    {
        ParityCheck result = checkThat(name, m_failed == 0 && m_total > 0,
                                       std::to_string(m_total - m_failed) + " of " + std::to_string(m_total) + " agree"
                                           + (m_first.empty() ? "" : "; first other: " + m_first));
        result.maxError = static_cast<double>(m_failed);
        return result;
    }

private:
    std::size_t m_total = 0;
    std::size_t m_failed = 0;
    std::string m_first;
};

Ids encoded(const ClipTokenizer &tokenizer, const std::string &text)
{
    auto ids = tokenizer.encode(text);
    return ids ? std::move(*ids) : Ids{-1};
}

ParityCheck checkEncoding(const ClipTokenizer &tokenizer, const json &cases)
{
    Tally tally;
    for (const json &entry : cases) {
        const auto text = entry.at("text").get<std::string>();
        tally.add(encoded(tokenizer, text) == entry.at("ids").get<Ids>(), text);
    }
    return tally.check("cases.json");
}

/// Repairs that the reference leaves to ftfy: what is not repaired must at least be treated as without it.
void checkRepairs(const ClipTokenizer &tokenizer, const json &cases, std::vector<ParityCheck> &checks)
{
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const auto text = cases[i].at("text").get<std::string>();
        const std::string name = "cases_ftfy.json:" + std::to_string(i);
        const Ids ids = encoded(tokenizer, text);
        if (ids != cases[i].at("ids").get<Ids>() && ids == cases[i].at("ids_without_ftfy").get<Ids>())
            checks.push_back(skippedCheck(name, "this repair of ftfy is optional and not made: " + text));
        else
            checks.push_back(checkThat(name, ids == cases[i].at("ids").get<Ids>(), text));
    }
}

ParityCheck checkDecoding(const ClipTokenizer &tokenizer, const json &cases)
{
    Tally tally;
    for (const json &entry : cases) {
        const auto expected = entry.at("decoded").get<std::string>();
        tally.add(tokenizer.decode(entry.at("ids").get<Ids>()) == expected, expected);
    }
    return tally.check("decode.json");
}

ParityCheck checkRows(const ClipTokenizer &tokenizer, const json &texts, const std::filesystem::path &file)
{
    const std::string name = file.filename().string() + ":ids";
    const auto tensors = weights::readSafetensors(file);
    if (!tensors)
        return failedCheck(name, tensors.error());
    return checkPaddedRows(name, tokenizer, texts.get<std::vector<std::string>>(), tensors->tensors.at("ids"));
}

std::vector<ParityCheck> checkAll(const std::filesystem::path &directory, const json &manifest,
                                  const ClipTokenizer &tokenizer)
{
    std::vector<ParityCheck> checks;
    const auto size = manifest.at("vocab_size").get<std::int64_t>();
    checks.push_back(
        checkThat("vocab_size", tokenizer.vocabularySize() == size, std::to_string(tokenizer.vocabularySize())));
    const auto withJson = [&](const std::filesystem::path &file, const auto &run) {
        const auto content = readJsonFile(file);
        if (content)
            run(*content);
        else
            checks.push_back(failedCheck(file.filename().string(), content.error()));
    };
    withJson(directory / "cases.json", [&](const json &cases) { checks.push_back(checkEncoding(tokenizer, cases)); });
    withJson(directory / "decode.json", [&](const json &cases) { checks.push_back(checkDecoding(tokenizer, cases)); });
    if (std::filesystem::exists(directory / "cases_ftfy.json"))
        withJson(directory / "cases_ftfy.json", [&](const json &cases) { checkRepairs(tokenizer, cases, checks); });
    for (const auto &[file, description] : manifest.at("files").items()) {
        const std::filesystem::path path = directory / file;
        if (path.extension() == ".safetensors")
            withJson(directory / (path.stem().string() + "_index.json"),
                     [&](const json &texts) { checks.push_back(checkRows(tokenizer, texts, path)); });
    }
    return checks;
}

} // namespace

Result<std::filesystem::path> findVocabulary(const std::filesystem::path &caseDirectory, const std::string &named)
{
    const std::filesystem::path name(named);
    for (const auto &path : {caseDirectory / name.filename(),
                             caseDirectory.parent_path() / name.parent_path().filename() / name.filename()})
        if (std::filesystem::exists(path))
            return path;
    return Error{ErrorCode::NotFound, "The vocabulary file " + name.filename().string() + " is missing.", named};
}

ParityCheck checkPaddedRows(const std::string &name, const ClipTokenizer &tokenizer,
                            const std::vector<std::string> &texts, const at::Tensor &rows)
{
    const auto length = static_cast<std::size_t>(rows.size(1));
    Ids all;
    for (const std::string &text : texts) {
        const auto ids = tokenizer.encodePadded(text, length);
        if (!ids)
            return failedCheck(name, ids.error());
        all.insert(all.end(), ids->begin(), ids->end());
    }
    const at::Tensor got = at::tensor(all, at::kLong).view({static_cast<std::int64_t>(texts.size()), rows.size(1)});
    return compareTensors(name, got, rows, {});
}

std::vector<ParityCheck> checkClipTokenizerCase(const std::filesystem::path &caseDirectory)
{
    const auto manifest = readManifest(caseDirectory);
    if (!manifest)
        return {failedCheck("manifest.json", manifest.error())};
    using Checks = std::vector<ParityCheck>;
    auto checks = weights::guarded("The case could not be run.", [&]() -> Result<Checks> {
        const auto file = findVocabulary(caseDirectory, manifest->at("vocabulary_file").get<std::string>());
        if (!file)
            return file.error();
        const auto tokenizer = ClipTokenizer::load(*file);
        if (!tokenizer)
            return tokenizer.error();
        return checkAll(caseDirectory, *manifest, *tokenizer);
    });
    return checks ? std::move(*checks) : Checks{failedCheck("tokenizer", checks.error())};
}

} // namespace palimpsest::neural
