#pragma once

#include "core/base/JobContext.h"
#include "core/base/Result.h"

#include <cstdint>
#include <filesystem>

namespace palimpsest::imaging {

/// What a gallery pack holds.
struct GalleryPackOptions {
    int countPerPair = 100;      ///< Pictures of each subject/style pair.
    std::uint64_t seed = 1;      ///< Another seed gives other pictures.
    int sizePx = 256;            ///< 64 to 2048.
    bool includeHeldOut = false; ///< Also the held-out styles.
    /// Scenes whose subject was taken out: `subject` is -1 and captions name the style alone.
    bool withoutSubjects = false;
    int threads = 0;         ///< At most this many of the image library's pool; 0 = all of it, 1 = no pool.
    int manners = 0;         ///< Made-up manners 0 .. manners-1, which count as styles that no caption names.
    int countPerManner = 10; ///< Pictures of each subject in each manner.
};

/// Paints a data set into one safetensors file: 8 bytes little-endian header length, JSON header, raw data.
///
/// Tensors: `images` (N,H,W,3) uint8 RGB; `subject`, `style`, `time`, `accent`, `setting` (N) int32, indices into the lists.
/// `captions` (N,8,96) uint8, UTF-8 padded with zeros, and `caption_labels` (N,8,5) int32, the attributes in that order that
/// each names or -1: four random captions, two that name subject and style, two that leave the style out; held-out styles are never named.
/// `__metadata__`: `subjects`, `styles`, `times`, `accents`, `settings`, `held_out`, each a JSON array of names as a string; `seed`
/// and `format` = "palimpsest gallery pack". Made-up manners are the styles "manner 1", "manner 2" and so on behind the others.
/// The data start at a multiple of 64 bytes. Picture i shows pair i mod P of the P pairs of subject and style, so that every run of
/// P pictures is balanced; with manners they follow, likewise.
///
/// Streams: memory stays at about a hundred pictures. The file appears under its name only when complete. Fails with
/// InvalidArgument, Io or Cancelled, and then leaves nothing behind.
Result<void> writeGalleryPack(const std::filesystem::path &path, const GalleryPackOptions &options,
                              const JobContext &context);

} // namespace palimpsest::imaging
