#pragma once

#include "core/base/Image.h"
#include "core/base/Result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <vector>

namespace palimpsest::neural {

/// The pictures of a gallery pack, memory-mapped, for looking at what a model was trained on. Immutable, thread-safe.
class TrainingPack {
public:
    /// NotFound; Corrupt when it is no gallery pack.
    static Result<TrainingPack> open(const std::filesystem::path &path);
    ~TrainingPack();
    TrainingPack(TrainingPack &&) noexcept;
    TrainingPack &operator=(TrainingPack &&) noexcept;

    /// The pictures whose style may be trained on, ascending.
    [[nodiscard]] const std::vector<std::int64_t> &trainable() const;
    /// A picture of the pack; `index` must be one of trainable().
    [[nodiscard]] Image picture(std::int64_t index) const;

private:
    struct Impl;
    explicit TrainingPack(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace palimpsest::neural
