#include "core/retrieval/detail/IndexHeader.h"

#include "core/base/SafetensorsView.h"
#include "core/retrieval/detail/DotProduct.h"
#include "core/retrieval/detail/IndexFile.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <system_error>
#include <utility>

namespace palimpsest::retrieval {

namespace {

using nlohmann::json;

constexpr int kVersion = 2;
constexpr std::uint64_t kMaximumHeaderBytes = 65536;
constexpr std::int64_t kFingerprintRows = 256;
constexpr std::array<std::pair<IndexKind, std::string_view>, 3> kKindNames{{
    {IndexKind::Exact, "exact"},
    {IndexKind::Graph, "graph"},
    {IndexKind::Partitions, "partitions"},
}};

json headerJson(const IndexHeader &header)
{
    const IndexFacts &facts = header.facts;
    return {{"version", kVersion},
            {"kind", indexKindName(facts.kind)},
            {"rows", facts.rows},
            {"dimension", header.dimension},
            {"fingerprint", header.fingerprint},
            {"file", header.fileName},
            {"file_bytes", header.seal.bytes},
            {"checked_bytes", header.seal.checkedBytes},
            {"checksum", header.seal.checksum},
            {"breadth", header.effort.breadth},
            {"shortlist", header.effort.shortlist},
            {"parameters", facts.parameters},
            {"measured",
             {{"recall_at_20", facts.recall},
              {"mixed_recall_at_20", facts.mixedRecall},
              {"queries", facts.queries},
              {"median_ms", facts.medianMs},
              {"exact_median_ms", facts.exactMedianMs}}},
            {"build_seconds", facts.buildSeconds}};
}

Result<IndexHeader> headerFromJson(const json &value)
{
    if (value.at("version").get<int>() > kVersion)
        return Error{
            ErrorCode::Unsupported, "The search index was made by a newer Palimpsest; update the program.", {}};
    const auto kind = indexKindFromName(value.at("kind").get<std::string>());
    if (value.at("version").get<int>() != kVersion || !kind)
        return damagedIndexError("version or kind");
    IndexHeader header;
    header.facts.kind = *kind;
    header.facts.rows = value.at("rows").get<std::int64_t>();
    header.dimension = value.at("dimension").get<int>();
    header.fingerprint = value.at("fingerprint").get<std::uint64_t>();
    header.fileName = value.at("file").get<std::string>();
    header.seal.bytes = value.at("file_bytes").get<std::uint64_t>();
    header.seal.checkedBytes = value.at("checked_bytes").get<std::uint64_t>();
    header.seal.checksum = value.at("checksum").get<std::uint64_t>();
    header.effort.breadth = value.at("breadth").get<std::int64_t>();
    header.effort.shortlist = value.at("shortlist").get<std::int64_t>();
    header.facts.parameters = value.at("parameters").get<std::map<std::string, std::int64_t>>();
    const json &measured = value.at("measured");
    header.facts.recall = measured.at("recall_at_20").get<double>();
    header.facts.mixedRecall = measured.at("mixed_recall_at_20").get<double>();
    header.facts.queries = measured.at("queries").get<std::int64_t>();
    header.facts.medianMs = measured.at("median_ms").get<double>();
    header.facts.exactMedianMs = measured.at("exact_median_ms").get<double>();
    header.facts.buildSeconds = value.at("build_seconds").get<double>();
    header.facts.bytes = static_cast<std::int64_t>(header.seal.bytes);
    const bool hasFile = !header.fileName.empty();
    const bool plain = std::filesystem::path(header.fileName).filename() == header.fileName;
    if (header.facts.rows < 0 || header.effort.breadth < 1 || header.effort.shortlist < 1 || !plain
        || hasFile != (*kind != IndexKind::Exact))
        return damagedIndexError("values");
    return header;
}

} // namespace

std::string_view indexKindName(IndexKind kind)
{
    const auto *found =
        std::find_if(kKindNames.begin(), kKindNames.end(), [&](const auto &entry) { return entry.first == kind; });
    return found->second;
}

std::optional<IndexKind> indexKindFromName(std::string_view name)
{
    for (const auto &[kind, known] : kKindNames) {
        if (known == name)
            return kind;
    }
    return std::nullopt;
}

Result<IndexFacts> readIndexFacts(const std::filesystem::path &directory)
{
    const auto header = readIndexHeader(directory);
    if (!header)
        return header.error();
    return header->facts;
}

bool RowFilter::passes(std::int64_t row) const
{
    const auto holds = [row](std::span<const std::int64_t> rows) {
        return !rows.empty() && std::binary_search(rows.begin(), rows.end(), row);
    };
    return row != unseen && (allowed == nullptr || allowed->contains(row)) && !holds(excluded) && !holds(removed);
}

std::int64_t RowFilter::left(std::int64_t rows) const
{
    const std::int64_t left = rows - static_cast<std::int64_t>(removed.size());
    return std::max<std::int64_t>(allowed == nullptr ? left : std::min(left, allowed->count()), 1);
}

std::uint64_t fingerprintOf(const EmbeddingView &rows, std::int64_t count)
{
    const std::int64_t samples = std::min(count, kFingerprintRows);
    const auto dimension = static_cast<std::size_t>(rows.dimension);
    std::vector<std::int64_t> chosen;
    for (std::int64_t i = 0; i < samples; ++i)
        chosen.push_back(samples == 1 ? 0 : i * (count - 1) / (samples - 1));
    if (rows.halfRows != nullptr) {
        for (const std::int64_t row : chosen)
            prefetchPages(rows.halfRows + static_cast<std::size_t>(row) * dimension, dimension * sizeof(std::uint16_t));
    }
    std::vector<float> values(chosen.size() * dimension);
    for (std::size_t i = 0; i < chosen.size(); ++i)
        copyFloats(rows, chosen[i], std::span(values).subspan(i * dimension, dimension));
    return checksumOf(std::as_bytes(std::span(values)));
}

Result<IndexHeader> readIndexHeader(const std::filesystem::path &directory)
{
    const auto text = readFileBytes(directory / kHeaderName, kMaximumHeaderBytes);
    if (!text)
        return text.error();
    try {
        const auto *characters = reinterpret_cast<const char *>(text->data());
        return headerFromJson(json::parse(characters, characters + text->size()));
    } catch (const json::exception &exception) {
        return damagedIndexError(exception.what());
    }
}

Result<void> writeIndexHeader(const std::filesystem::path &directory, const IndexHeader &header)
{
    const std::string text = headerJson(header).dump(2) + '\n';
    if (auto done = writeSmallFile(directory / kHeaderName, std::as_bytes(std::span(text))); !done)
        return done;
    // Whoever has an earlier file open keeps it until it is closed.
    std::error_code code;
    std::filesystem::directory_iterator entries(directory, code);
    for (; !code && entries != std::filesystem::directory_iterator(); entries.increment(code)) {
        const std::string name = entries->path().filename().string();
        std::error_code ignored;
        const bool ours = name.starts_with(kFilePrefix) || name.starts_with("partitioned.");
        if (ours && name != header.fileName && name != kHeaderName)
            std::filesystem::remove(entries->path(), ignored);
    }
    return {};
}

Result<std::unique_ptr<SearchIndex>> openIndexFile(const std::filesystem::path &path, IndexKind kind,
                                                   const FileSeal &seal, const EmbeddingView &rows)
{
    PALIMPSEST_ASSERT(kind != IndexKind::Exact);
    return kind == IndexKind::Graph ? openGraph(path, seal, rows) : openPartitions(path, seal, rows);
}

namespace {

Result<OpenIndex> openCurrent(const std::filesystem::path &directory, const EmbeddingView &rows)
{
    auto header = readIndexHeader(directory);
    if (!header)
        return header.error();
    const std::int64_t covered = header->facts.rows;
    if (header->dimension != rows.dimension || covered > rows.count
        || header->fingerprint != fingerprintOf(rows, covered))
        return Error{ErrorCode::NotFound, "The search index belongs to other pictures; it will be built again.",
                     directory.string()};
    OpenIndex opened{std::move(*header), nullptr};
    if (opened.header.facts.kind == IndexKind::Exact)
        return opened;
    auto index = openIndexFile(directory / opened.header.fileName, opened.header.facts.kind, opened.header.seal, rows);
    if (!index)
        return index.error();
    if ((*index)->rows() != covered)
        return damagedIndexError("number of rows");
    opened.index = std::move(*index);
    return opened;
}

} // namespace

Result<OpenIndex> openIndex(const std::filesystem::path &directory, const EmbeddingView &rows)
{
    auto opened = openCurrent(directory, rows);
    // Another program may have put a new index in place between the reading of the header and of its file.
    if (!opened && opened.error().code == ErrorCode::NotFound)
        opened = openCurrent(directory, rows);
    return opened;
}

} // namespace palimpsest::retrieval
