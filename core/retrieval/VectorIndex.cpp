#include "core/retrieval/VectorIndex.h"

#include "core/base/SafetensorsView.h"

#include <faiss/IndexFlat.h>
#include <faiss/IndexScalarQuantizer.h>
#include <faiss/impl/FaissException.h>
#include <faiss/index_io.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <new>
#include <string>
#include <system_error>
#include <utility>

namespace palimpsest::retrieval {

namespace {

using nlohmann::json;

constexpr int kVersion = 1;
constexpr const char *kIndexName = "partitioned.faiss";
constexpr const char *kStampName = "partitioned.json";
constexpr std::int64_t kMinimumRows = 256;
constexpr std::int64_t kTrainingRowsPerCell = 64;
constexpr std::int64_t kChunkRows = 4096;
constexpr std::uint64_t kMaxStampBytes = 65536;

// Runs `work` and turns what FAISS throws into an Error with `message`.
template<typename Work>
auto guarded(ErrorCode code, const char *message, Work work) -> decltype(work())
{
    try {
        return work();
    } catch (const std::bad_alloc &) {
        return Error{ErrorCode::OutOfMemory, "There is not enough memory for the search index.", {}};
    } catch (const std::exception &exception) {
        return Error{code, message, exception.what()};
    }
}

std::vector<float> copyRows(const EmbeddingView &rows, std::int64_t first, std::int64_t count, std::int64_t stride)
{
    const auto dimension = static_cast<std::size_t>(rows.dimension);
    std::vector<float> values(static_cast<std::size_t>(count) * dimension);
    for (std::int64_t i = 0; i < count; ++i)
        rows.copyRow(first + i * stride, std::span(values).subspan(static_cast<std::size_t>(i) * dimension, dimension));
    return values;
}

json stampJson(const IndexStamp &stamp, std::uint64_t bytes)
{
    return {{"version", kVersion},
            {"rows", stamp.rows},
            {"revision", stamp.revision},
            {"dimension", stamp.dimension},
            {"bytes", bytes}};
}

} // namespace

struct VectorIndex::Impl {
    std::unique_ptr<faiss::IndexFlatIP> cells; ///< Null when the index came from a file and owns them itself.
    std::unique_ptr<faiss::Index> owner;
    const faiss::IndexIVF *index = nullptr; ///< The same object as `owner`.
};

VectorIndex::VectorIndex(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

VectorIndex::~VectorIndex() = default;

Result<std::unique_ptr<VectorIndex>> VectorIndex::build(const EmbeddingView &rows, const JobContext &job)
{
    if (rows.count < kMinimumRows)
        return Error{ErrorCode::InvalidArgument, "The database is too small to need a search index.",
                     std::to_string(rows.count) + " rows"};
    return guarded(
        ErrorCode::Internal, "The search index could not be built.", [&]() -> Result<std::unique_ptr<VectorIndex>> {
            const auto cellCount = static_cast<std::int64_t>(std::sqrt(static_cast<double>(rows.count)));
            auto impl = std::make_unique<Impl>();
            impl->cells = std::make_unique<faiss::IndexFlatIP>(rows.dimension);
            auto index = std::make_unique<faiss::IndexIVFScalarQuantizer>(
                impl->cells.get(), static_cast<std::size_t>(rows.dimension), static_cast<std::size_t>(cellCount),
                faiss::ScalarQuantizer::QT_8bit, faiss::METRIC_INNER_PRODUCT, true);
            index->cp.spherical = true;
            job.report({"Sorting the database", 0, rows.count, nullptr});
            const std::int64_t training = std::min(rows.count, cellCount * kTrainingRowsPerCell);
            index->train(training, copyRows(rows, 0, training, rows.count / training).data());
            for (std::int64_t first = 0; first < rows.count; first += kChunkRows) {
                if (job.stopRequested())
                    return cancelledError();
                const std::int64_t count = std::min(kChunkRows, rows.count - first);
                index->add(count, copyRows(rows, first, count, 1).data());
                job.report({"Sorting the database", first + count, rows.count, nullptr});
            }
            impl->index = index.get();
            impl->owner = std::move(index);
            return std::unique_ptr<VectorIndex>(new VectorIndex(std::move(impl)));
        });
}

Result<std::unique_ptr<VectorIndex>> VectorIndex::load(const std::filesystem::path &directory,
                                                       const IndexStamp &expected)
{
    const Error none{ErrorCode::NotFound, "There is no current search index.", directory.string()};
    const auto text = readFileBytes(directory / kStampName, kMaxStampBytes);
    std::error_code code;
    const std::uint64_t bytes = std::filesystem::file_size(directory / kIndexName, code);
    if (!text || code)
        return none;
    constexpr const char *kDamaged = "The search index is damaged; it will be built again.";
    return guarded(ErrorCode::Corrupt, kDamaged, [&]() -> Result<std::unique_ptr<VectorIndex>> {
        const auto *characters = reinterpret_cast<const char *>(text->data());
        if (json::parse(characters, characters + text->size()) != stampJson(expected, bytes))
            return none;
        auto impl = std::make_unique<Impl>();
        impl->owner.reset(faiss::read_index((directory / kIndexName).c_str()));
        impl->index = dynamic_cast<const faiss::IndexIVF *>(impl->owner.get());
        if (impl->index == nullptr || impl->index->ntotal != expected.rows || impl->index->d != expected.dimension)
            return Error{ErrorCode::Corrupt, kDamaged, "another kind of index"};
        return std::unique_ptr<VectorIndex>(new VectorIndex(std::move(impl)));
    });
}

Result<void> VectorIndex::save(const std::filesystem::path &directory, const IndexStamp &stamp) const
{
    constexpr const char *kFailed = "The search index could not be written.";
    return guarded(ErrorCode::Io, kFailed, [&]() -> Result<void> {
        std::error_code code;
        std::filesystem::create_directories(directory, code);
        std::filesystem::remove(directory / kStampName, code);
        const std::filesystem::path temporary = directory / (std::string(kIndexName) + ".new");
        faiss::write_index(m_impl->owner.get(), temporary.c_str());
        std::filesystem::rename(temporary, directory / kIndexName);
        const std::filesystem::path stampTemporary = directory / (std::string(kStampName) + ".new");
        std::ofstream stream(stampTemporary, std::ios::binary);
        stream << stampJson(stamp, std::filesystem::file_size(directory / kIndexName)).dump() << '\n';
        stream.close();
        if (!stream)
            return Error{ErrorCode::Io, kFailed, stampTemporary.string()};
        std::filesystem::rename(stampTemporary, directory / kStampName);
        return {};
    });
}

Result<std::vector<std::int64_t>> VectorIndex::candidates(std::span<const float> query, std::int64_t count,
                                                          double probedShare) const
{
    PALIMPSEST_ASSERT(query.size() == static_cast<std::size_t>(m_impl->index->d));
    return guarded(ErrorCode::Internal, "The search index failed.", [&]() -> Result<std::vector<std::int64_t>> {
        const faiss::IndexIVF &index = *m_impl->index;
        faiss::SearchParametersIVF parameters;
        parameters.nprobe =
            std::max<std::size_t>(1, static_cast<std::size_t>(probedShare * static_cast<double>(index.nlist)));
        const std::int64_t wanted = std::clamp<std::int64_t>(count, 1, std::max<std::int64_t>(index.ntotal, 1));
        std::vector<float> scores(static_cast<std::size_t>(wanted));
        std::vector<faiss::Index::idx_t> labels(scores.size(), -1);
        index.search(1, query.data(), wanted, scores.data(), labels.data(), &parameters);
        std::vector<std::int64_t> rows;
        std::copy_if(labels.begin(), labels.end(), std::back_inserter(rows), [](auto label) { return label >= 0; });
        return rows;
    });
}

} // namespace palimpsest::retrieval
