#include "core/neural/parity/Sha256.h"

#include "core/base/Sha256.h"

namespace palimpsest::neural {

std::string sha256Hex(std::span<const std::uint8_t> bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.finish();
}

} // namespace palimpsest::neural
