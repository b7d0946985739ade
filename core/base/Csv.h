#pragma once

#include <string>
#include <vector>

namespace palimpsest {

/// One record of comma-separated values with its line feed; fields are quoted where they have to be (RFC 4180).
std::string csvLine(const std::vector<std::string> &fields);

} // namespace palimpsest
