#pragma once

#include "core/imaging/gallery/Canvas.h"

#include <cstdint>

namespace palimpsest::imaging::gallery {

/// Index into galleryTimes().
enum class TimeOfDay { Day, Sunset, Night, Mist };

/// Index into gallerySettings(). Own is what surrounds a subject when nothing else is said.
enum class Setting { Own, Sea, Hills, City, Room, Storm, Snow };

/// The choices that colour a scene.
struct Mood {
    TimeOfDay time = TimeOfDay::Day;
    Setting setting = Setting::Own;
    int accentIndex = 0; ///< Into galleryAccents().
    Colour accent;       ///< The subject's main colour.
    Colour second;       ///< Another accent, for small parts and backdrops.
    Colour skyTop;
    Colour skyBottom; ///< Colour at the horizon.
};

/// A scene ready for a style.
struct Scene {
    Mood mood;
    cv::Mat3f colours; ///< RGB 0..255.
    cv::Mat1b regions; ///< Region numbers below regionCount.
    cv::Mat1b subject; ///< 255 where the subject is.
    int regionCount = 0;
    float unit = 1; ///< Pixels per design pixel: size / 256.
};

/// Whether a subject (into gallerySubjects()) can be painted in a setting.
bool settingSuits(int subject, Setting setting);

/// Paints subject number `subject`, in a setting that suits it or, with -1, in one that the seed chooses. Deterministic in
/// `seed`.
Scene paintScene(int subject, int setting, std::uint64_t seed, int sizePx);

/// Lets the surroundings grow over the subject: each of its pixels becomes like the nearest one outside.
void removeSubject(Scene &scene);

} // namespace palimpsest::imaging::gallery
