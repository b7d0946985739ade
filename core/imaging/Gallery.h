#pragma once

#include "core/base/Image.h"
#include "core/base/Result.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace palimpsest::imaging {

/// What to paint. The same specification gives the same picture, whatever the thread.
struct GallerySpec {
    std::string subject;    ///< One of gallerySubjects().
    std::string style;      ///< One of galleryStyles(), or empty for the plain scene.
    std::uint64_t seed = 0; ///< Place, colours and details. The scene does not depend on the style.
};

/// A painted picture and what is true of it.
struct GalleryPicture {
    Image image;
    std::string subject; ///< One of gallerySubjects().
    std::string style;   ///< One of galleryStyles(), or empty.
    std::string palette; ///< The accent colour, one of galleryAccents().
    std::string time;    ///< One of galleryTimes().
    std::string title;   ///< For the wall label: "Red Lighthouse at Sunset".
    std::string caption; ///< One sentence with every attribute that can be seen.
};

/// The names, in the order that indices in GalleryCaption and gallery packs refer to.
std::span<const std::string_view> gallerySubjects();
std::span<const std::string_view> galleryStyles();
std::span<const std::string_view> galleryAccents();
std::span<const std::string_view> galleryTimes();

/// True for the styles that no model is trained on, so that they show what a database alone can teach.
bool galleryStyleHeldOut(std::string_view style);

/// Paints one square picture of `sizePx` (64 to 2048; line widths and textures scale with it, designed at 256).
/// Fails with InvalidArgument for an unknown subject or style or a size out of range. Thread-safe.
Result<GalleryPicture> paintGalleryPicture(const GallerySpec &spec, int sizePx = 256);

/// What a random caption may say.
struct GalleryCaptionOptions {
    bool allowStyle = true;   ///< Name the style (most of the time); clear it for held-out styles.
    bool allowSubject = true; ///< Name the subject; if cleared, the caption names the style alone.
    bool forceFull = false;   ///< Never leave the subject out.
};

/// A caption and which attributes it names, as indices into the lists above; -1 = not named.
struct GalleryCaption {
    std::string text;
    int subject = -1;
    int style = -1;
    int time = -1;
    int accent = -1;
};

/// A random wording of what `picture` shows; deterministic in `seed`. Colour and time are named only where the style
/// keeps them visible. With neither subject nor style allowed the text is "a picture". Thread-safe.
GalleryCaption galleryCaption(const GalleryPicture &picture, std::uint64_t seed,
                              const GalleryCaptionOptions &options = {});

/// The same for a picture known by its indices, as stored in a gallery pack; `style` may be -1 (plain scene).
GalleryCaption galleryCaption(int subject, int style, int time, int accent, std::uint64_t seed,
                              const GalleryCaptionOptions &options = {});

/// Every word captions and prompts can contain: lower-case, split at spaces and punctuation, sorted, unique.
std::vector<std::string> galleryVocabulary();

/// The plain wording of a subject and style, "cat, oil painting"; either may be empty, unknown names are used as given.
std::string galleryPrompt(std::string_view subject, std::string_view style);

} // namespace palimpsest::imaging
