#pragma once

#include "core/base/Result.h"

#include <span>
#include <string>
#include <utility>
#include <vector>

namespace palimpsest::app {

/// A command line of "words and --key value", read without a library.
struct KeyValues {
    std::vector<std::string> words;                          ///< In order.
    std::vector<std::pair<std::string, std::string>> values; ///< Keys without their dashes, in order.
};

/// Reads "--key value", "--key=value", "key=value" and words. InvalidArgument when a key lacks its value.
Result<KeyValues> readKeyValues(std::span<const char *const> arguments);

} // namespace palimpsest::app
