#pragma once

#include "core/base/Marks.h"
#include "core/base/Recipe.h"
#include "core/imaging/PictureSaving.h"
#include "core/pipeline/Export.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace palimpsest::pipeline {

/// A picture file as far as its words go.
struct ExportSource {
    std::filesystem::path file;
    std::optional<Recipe> recipe; ///< Ours alone.
    std::vector<imaging::PngText> texts;
    std::int64_t paintedMs = 0; ///< Since 1970, UTC.
};

/// Reads it. A damaged recipe is none. Fails as imaging::readPictureTexts().
Result<ExportSource> readExportSource(const std::filesystem::path &file);

/// What goes into the exported file, and sentences about what cannot.
struct ExportTexts {
    imaging::SaveTexts texts;
    std::vector<std::string> notes;
};

/// Of our pictures what the profile lets out, with the marks; of foreign ones everything that they hold, or with the other
/// profiles only that a machine made them where they say so. `widthPx` and `heightPx` are of the source.
ExportTexts exportTexts(const ExportSource &source, imaging::PictureExtras extras, const ExportSettings &settings,
                        const Marks &marks);

/// The imaging module's word for a format.
imaging::SaveFormat saveFormatOf(ExportFormat format);

/// ISO 8601 in UTC, to the second.
std::string iso8601(std::int64_t milliseconds);

} // namespace palimpsest::pipeline
