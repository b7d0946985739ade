#pragma once

#include "core/base/Image.h"
#include "core/base/Result.h"

#include <filesystem>
#include <string>

namespace palimpsest::pipeline {

/// A picture file as it was read.
struct PictureFile {
    Image picture;
    std::string contentId;
};

/// Reads a picture and the id of its file from the same bytes. Fails as imaging::decodePicture().
Result<PictureFile> readPictureFile(const std::filesystem::path &path);

} // namespace palimpsest::pipeline
