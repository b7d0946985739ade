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
    std::string subject;      ///< One of gallerySubjects().
    std::string style;        ///< One of galleryStyles(), or empty for the plain scene.
    std::uint64_t seed = 0;   ///< Place, colours and details. The scene does not depend on the style.
    std::string setting = {}; ///< One of gallerySettings() that suits the subject, or empty: the seed chooses.
    /// The same scene with the subject taken out of it; `subject` of the picture is then empty. For telling a subject from
    /// what usually surrounds it.
    bool withoutSubject = false;
    /// 0 or more: instead of a style a made-up manner of that number, mixed from the styles that may be trained on. There are
    /// as many as there are numbers; they teach a model that neighbours decide on the style, whatever it is.
    int manner = -1;
};

/// A painted picture and what is true of it.
struct GalleryPicture {
    Image image;
    std::string subject; ///< One of gallerySubjects(), or empty when it was left out.
    std::string style;   ///< One of galleryStyles(), or empty.
    std::string palette; ///< The accent colour, one of galleryAccents().
    std::string time;    ///< One of galleryTimes().
    std::string setting; ///< One of gallerySettings().
    std::string title;   ///< For the wall label: "Red Lighthouse at Sunset".
    std::string caption; ///< One sentence with every attribute that can be seen.
};

/// The names, in the order that indices in GalleryLabels and gallery packs refer to.
std::span<const std::string_view> gallerySubjects();
std::span<const std::string_view> galleryStyles();
std::span<const std::string_view> galleryAccents();
std::span<const std::string_view> galleryTimes();
std::span<const std::string_view> gallerySettings();

/// True for the styles that no model is trained on, so that they show what a database alone can teach.
bool galleryStyleHeldOut(std::string_view style);

/// Paints one square picture of `sizePx` (64 to 2048; line widths and textures scale with it, designed at 256).
/// Fails with InvalidArgument for an unknown name, a setting that does not suit the subject or a size out of range.
/// Thread-safe.
Result<GalleryPicture> paintGalleryPicture(const GallerySpec &spec, int sizePx = 256);

/// What a random caption may say.
struct GalleryCaptionOptions {
    bool allowStyle = true;   ///< Name the style (most of the time); clear it for held-out styles.
    bool allowSubject = true; ///< Name the subject; if cleared, the caption names the style alone.
    bool forceFull = false;   ///< Never leave the subject out.
};

/// Attributes of a picture as indices into the lists above; -1 = not known or not named.
struct GalleryLabels {
    int subject = -1;
    int style = -1;
    int time = -1;
    int accent = -1;
    int setting = -1;
};
GalleryLabels galleryLabels(const GalleryPicture &picture);

/// A caption and which attributes it names.
struct GalleryCaption {
    std::string text;
    GalleryLabels named;
};

/// A random wording of what a picture shows; deterministic in `seed`. Colour and time are named only where the style
/// (-1 = plain scene) keeps them visible. With neither subject nor style allowed the text is "a picture". Thread-safe.
GalleryCaption galleryCaption(const GalleryLabels &picture, std::uint64_t seed,
                              const GalleryCaptionOptions &options = {});

/// Every word captions and prompts can contain: lower-case, split at spaces and punctuation, sorted, unique.
std::vector<std::string> galleryVocabulary();

/// The plain wording of a subject and style, "cat, oil painting"; either may be empty, unknown names are used as given.
std::string galleryPrompt(std::string_view subject, std::string_view style);

} // namespace palimpsest::imaging
