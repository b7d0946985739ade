#pragma once

#include <c10/core/Allocator.h>
#include <c10/core/CPUAllocator.h>
#include <torch/version.h>

#include <cstddef>

namespace palimpsest::test {

/// Stands before the allocator that the tensor library has for the CPU when it is made; c10::SetCPUAllocator() puts it there. Tests
/// derive from it to count or to refuse.
class StandInAllocator : public c10::Allocator {
public:
#if TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 3)
    c10::DataPtr allocate(std::size_t bytes) override
    {
        return give(bytes);
    }
    void copy_data(void *to, const void *from, std::size_t bytes) const override
    {
        default_copy_data(to, from, bytes);
    }
#else
    c10::DataPtr allocate(std::size_t bytes) const override
    {
        return give(bytes);
    }
#endif
    c10::DeleterFnPtr raw_deleter() const override
    {
        return m_real->raw_deleter();
    }

protected:
    /// What allocate() gives; may throw as the real one does.
    virtual c10::DataPtr give(std::size_t bytes) const = 0;

    c10::Allocator *const m_real = c10::GetCPUAllocator();
};

} // namespace palimpsest::test
