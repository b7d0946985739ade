#include "core/neural/memory/CompactAllocator.h"

#include <c10/core/Allocator.h>
#include <c10/core/CPUAllocator.h>
#include <c10/util/Exception.h>
#include <torch/version.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <mutex>

namespace palimpsest::neural::memory {

namespace {

constexpr std::size_t kAlignment = 64; // As the library's own: the widest vectors.
constexpr std::size_t kLarge = std::size_t{1}
                               << 16; // From here on sizes are rounded up, so that similar ones fit as well.

/// Aligned pieces cut out of plain ones, whose beginning is noted right before the piece.
class CompactAllocator : public c10::Allocator {
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
        return &release;
    }

private:
    static c10::DataPtr give(std::size_t bytes)
    {
        void *piece = bytes == 0 ? nullptr : aligned(bytes);
        return {piece, piece, &release, c10::Device(c10::DeviceType::CPU)};
    }

    static void *aligned(std::size_t bytes)
    {
        const std::size_t unit = bytes >= kLarge ? kLarge : kAlignment;
        // Sizes that cannot be are refused in the library's words, by which the program knows them.
        TORCH_CHECK(bytes < std::numeric_limits<std::size_t>::max() / 2,
                    "CompactAllocator: can't allocate memory: ", bytes, " bytes");
        const std::size_t rounded = (bytes + unit - 1) / unit * unit;
        auto *whole = static_cast<std::byte *>(std::malloc(rounded + kAlignment));
        TORCH_CHECK(whole != nullptr, "CompactAllocator: can't allocate memory: ", bytes, " bytes");
        // malloc() aligns to twice a pointer, so that there is always room for one before the next boundary.
        const std::size_t past = reinterpret_cast<std::uintptr_t>(whole) % kAlignment;
        std::byte *piece = whole + (kAlignment - past);
        reinterpret_cast<void **>(piece)[-1] = whole;
        return piece;
    }

    static void release(void *piece)
    {
        if (piece != nullptr)
            std::free(static_cast<void **>(piece)[-1]);
    }
};

} // namespace

void useCompactAllocator()
{
    static CompactAllocator allocator;
    static std::once_flag once;
    std::call_once(once, [] { c10::SetCPUAllocator(&allocator, 0); });
}

} // namespace palimpsest::neural::memory
