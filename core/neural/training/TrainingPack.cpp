#include "core/neural/TrainingPack.h"

#include "core/neural/training/PackedPictures.h"
#include "core/neural/weights/Guarded.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <utility>

namespace palimpsest::neural {

struct TrainingPack::Impl {
    training::PackedPictures pictures;
    std::vector<std::int64_t> trainable;
};

TrainingPack::TrainingPack(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
TrainingPack::~TrainingPack() = default;
TrainingPack::TrainingPack(TrainingPack &&) noexcept = default;
TrainingPack &TrainingPack::operator=(TrainingPack &&) noexcept = default;

Result<TrainingPack> TrainingPack::open(const std::filesystem::path &path)
{
    return weights::guarded("The training pictures could not be read.", [&]() -> Result<TrainingPack> {
        auto pictures = training::openPackedPictures(path);
        if (!pictures)
            return pictures.error();
        auto impl = std::make_unique<Impl>();
        const at::Tensor rows = pictures->trainable().contiguous();
        impl->trainable.assign(rows.data_ptr<std::int64_t>(), rows.data_ptr<std::int64_t>() + rows.numel());
        impl->pictures = std::move(*pictures);
        return TrainingPack(std::move(impl));
    });
}

const std::vector<std::int64_t> &TrainingPack::trainable() const
{
    return m_impl->trainable;
}

Image TrainingPack::picture(std::int64_t index) const
{
    const at::Tensor pixels = m_impl->pictures.images[index].contiguous();
    Image image(static_cast<int>(pixels.size(1)), static_cast<int>(pixels.size(0)));
    std::copy_n(pixels.data_ptr<std::uint8_t>(), pixels.numel(), image.pixels().begin());
    return image;
}

} // namespace palimpsest::neural
