#pragma once

#include <cstddef>
#include <filesystem>

namespace palimpsest::test {

/// A home in miniature: folders "models" with the tiny generator and its encoder, "pictures" with `count` small pictures in two
/// styles, and "databases" with a database "shapes" of them. False when anything fails.
bool makeTinyMuseum(const std::filesystem::path &home, int count);

} // namespace palimpsest::test
