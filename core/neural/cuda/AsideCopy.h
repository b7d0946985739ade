#pragma once

#include <ATen/core/Tensor.h>

#include <memory>

namespace palimpsest::neural::cuda {

/// Brings one tensor at a time from a CUDA card to the CPU on a stream of its own and through pinned memory, while the card goes on
/// with what is started meanwhile. Not thread-safe.
class AsideCopy {
public:
    AsideCopy();
    ~AsideCopy();
    AsideCopy(const AsideCopy &) = delete;
    AsideCopy &operator=(const AsideCopy &) = delete;

    /// Begins to copy x, as it will be when the card has done what was started so far.
    void begin(const at::Tensor &x);
    [[nodiscard]] bool isUnderWay() const;
    /// Waits for what was begun. It is there until the next begin(). Undefined when nothing was begun.
    at::Tensor finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace palimpsest::neural::cuda
