#pragma once

#include "core/neural/weights/BundleConfig.h"

#include <optional>
#include <string>

namespace palimpsest::neural::benchmark {

/// The configurations of a published generator and of the encoder that it was trained with.
struct FakeShape {
    weights::GeneratorConfig generator;
    weights::EncoderConfig encoder;
};

/// The shape of that name, or nothing.
std::optional<FakeShape> fakeShape(const std::string &name);

} // namespace palimpsest::neural::benchmark
