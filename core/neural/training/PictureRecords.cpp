#include "core/neural/training/PictureRecords.h"

#include "core/neural/training/RdmData.h"
#include "core/neural/training/TrainingRun.h"
#include "core/neural/weights/Crc32.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <fstream>
#include <limits>
#include <system_error>
#include <vector>

namespace palimpsest::neural::training {

namespace {

constexpr std::int64_t kPicturesAtATime = 8;
constexpr const char *kEnding = ".records";

std::string fileNameOf(const std::string &stamp)
{
    const auto *bytes = reinterpret_cast<const std::uint8_t *>(stamp.data());
    return "pictures-" + std::to_string(weights::crc32({bytes, stamp.size()})) + kEnding;
}

Error writeError(const std::filesystem::path &path)
{
    return {ErrorCode::Io, "The pictures' numbers cannot be written; is the disk full?", path.string()};
}

/// Turns pictures into rows (Z*h*w + D) float16: the latent, then the embedding. Rows of unreadable pictures are NaN.
class RecordMaker {
public:
    RecordMaker(const RdmTrainOptions &options, std::int64_t sidePx, diffusion::FirstStage &firstStage,
                Encoder &encoder)
        : m_options(options)
        , m_sidePx(sidePx)
        , m_firstStage(firstStage)
        , m_encoder(encoder)
    {
        m_latentShape = encodeLatents(firstStage, at::zeros({1, 3, sidePx, sidePx}), Precision::Float32).sizes().vec();
        m_latentShape.erase(m_latentShape.begin());
    }

    [[nodiscard]] const std::vector<std::int64_t> &latentShape() const { return m_latentShape; }
    [[nodiscard]] std::int64_t latentNumbers() const { return m_latentShape[0] * m_latentShape[1] * m_latentShape[2]; }
    [[nodiscard]] std::int64_t width() const { return latentNumbers() + m_encoder.dimension(); }

    /// Rows (count,width) of the pictures from `first` on.
    Result<at::Tensor> make(std::int64_t first, std::int64_t count, const JobContext &job)
    {
        std::vector<Image> pictures;
        std::vector<std::int64_t> indices;
        for (std::int64_t i = first; i < first + count; ++i) {
            auto picture = m_options.set.picture(i, static_cast<int>(m_sidePx));
            if (!picture && picture.error().code == ErrorCode::Cancelled)
                return picture.error();
            if (!picture)
                continue;
            pictures.push_back(std::move(*picture));
            indices.push_back(i);
        }
        at::Tensor rows =
            at::full({count, width()}, std::numeric_limits<float>::quiet_NaN(), at::TensorOptions(at::kFloat));
        if (pictures.empty())
            return rows.to(at::kHalf);
        auto embeddings = embed(indices, pictures, job);
        if (!embeddings)
            return embeddings.error();
        const at::Tensor latents = encode(pictures).flatten(1);
        rows.index_put_({at::tensor(indices, at::kLong) - first}, at::cat({latents, *embeddings}, 1));
        return rows.to(at::kHalf);
    }

private:
    Result<at::Tensor> embed(const std::vector<std::int64_t> &indices, const std::vector<Image> &pictures,
                             const JobContext &job)
    {
        std::vector<at::Tensor> rows;
        if (m_options.set.embedding) {
            for (const std::int64_t i : indices) {
                auto values = m_options.set.embedding(i);
                if (!values)
                    return values.error();
                rows.push_back(at::tensor(*values, at::kFloat));
            }
        } else {
            auto embeddings = m_encoder.encodeImages(pictures, job);
            if (!embeddings)
                return embeddings.error();
            for (const Embedding &embedding : *embeddings)
                rows.push_back(at::tensor(embedding.values, at::kFloat));
        }
        at::Tensor stacked = at::stack(rows);
        if (stacked.size(1) != m_encoder.dimension())
            return Error{ErrorCode::InvalidArgument, "The embeddings are not those of the model's encoder.", {}};
        return stacked;
    }

    at::Tensor encode(std::vector<Image> &pictures)
    {
        std::vector<at::Tensor> x;
        for (Image &picture : pictures)
            x.push_back(at::from_blob(picture.pixels().data(), {picture.height(), picture.width(), 3}, at::kByte)
                            .permute({2, 0, 1})
                            .to(at::kFloat)
                            .div(255.0F));
        return encodeLatents(m_firstStage, at::stack(x), precisionOf(m_options));
    }

    const RdmTrainOptions &m_options;
    std::int64_t m_sidePx;
    diffusion::FirstStage &m_firstStage;
    Encoder &m_encoder;
    std::vector<std::int64_t> m_latentShape;
};

Result<PictureRecords> readRecords(const std::filesystem::path &path, std::int64_t count, const RecordMaker &maker)
{
    const auto file = weights::MappedFile::open(path);
    if (!file)
        return file.error();
    const at::Tensor rows = weights::mappedVector(*file, 0, count * maker.width(), at::kHalf).view({count, -1});
    const std::vector<std::int64_t> &shape = maker.latentShape();
    PictureRecords records;
    records.latents = rows.narrow(1, 0, maker.latentNumbers()).reshape({count, shape[0], shape[1], shape[2]});
    records.images = rows.narrow(1, maker.latentNumbers(), maker.width() - maker.latentNumbers());
    records.readable = rows.select(1, 0).isfinite();
    return records;
}

} // namespace

Result<PictureRecords> pictureRecords(const std::filesystem::path &folder, const std::string &stamp,
                                      const RdmTrainOptions &options, std::int64_t sidePx,
                                      diffusion::FirstStage &firstStage, Encoder &encoder, const JobContext &job)
{
    const std::filesystem::path path = folder / fileNameOf(stamp);
    RecordMaker maker(options, sidePx, firstStage, encoder);
    const auto rowBytes = static_cast<std::uintmax_t>(maker.width()) * sizeof(at::Half);
    std::error_code failure;
    std::filesystem::create_directories(folder, failure);
    std::ofstream file(path, std::ios::binary | std::ios::app);
    const std::int64_t there =
        std::min(options.set.count, static_cast<std::int64_t>(std::filesystem::file_size(path, failure) / rowBytes));
    std::filesystem::resize_file(path, static_cast<std::uintmax_t>(there) * rowBytes, failure);
    if (failure || !file)
        return writeError(path);
    for (std::int64_t first = there; first < options.set.count; first += kPicturesAtATime) {
        job.report({"Looking at the pictures", first, options.set.count, nullptr});
        if (job.stopRequested())
            return cancelledError();
        const std::int64_t count = std::min(kPicturesAtATime, options.set.count - first);
        const auto rows = maker.make(first, count, job);
        if (!rows)
            return rows.error();
        const at::Tensor plain = rows->contiguous();
        file.write(static_cast<const char *>(plain.data_ptr()), static_cast<std::streamsize>(plain.nbytes()));
        if (!file.flush())
            return writeError(path);
    }
    return readRecords(path, options.set.count, maker);
}

void removePictureRecords(const std::filesystem::path &folder)
{
    std::error_code failure;
    for (std::filesystem::directory_iterator entry(folder, failure), end; !failure && entry != end;
         entry.increment(failure)) {
        std::error_code ignored; // They only take space.
        if (entry->path().extension() == kEnding)
            std::filesystem::remove(entry->path(), ignored);
    }
}

} // namespace palimpsest::neural::training
