#pragma once

#include "core/base/Result.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace palimpsest::pipeline::studies {

/// A photograph and the sentences that people have written about it.
struct CaptionedPicture {
    std::filesystem::path path;
    std::vector<std::string> captions; ///< In the order of the file.
};

/// The fields of one line of comma-separated values (RFC 4180, without line feeds inside of fields).
std::vector<std::string> csvFields(std::string_view line);

/// The pictures of `folder`/captions.csv, which has columns "file" (relative to the folder) and "caption" and a line for each
/// caption, in the order of the file. NotFound when there is no such file; Corrupt when it lacks a column.
Result<std::vector<CaptionedPicture>> readCaptions(const std::filesystem::path &folder);

} // namespace palimpsest::pipeline::studies
