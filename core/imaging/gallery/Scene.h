#pragma once

#include "core/imaging/gallery/Canvas.h"

#include <cstdint>

namespace palimpsest::imaging::gallery {

/// Index into galleryTimes().
enum class TimeOfDay { Day, Sunset, Night, Mist };

/// The choices that colour a scene.
struct Mood {
    TimeOfDay time = TimeOfDay::Day;
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

/// Paints subject number `subject` (into gallerySubjects()). Deterministic in `seed`.
Scene paintScene(int subject, std::uint64_t seed, int sizePx);

} // namespace palimpsest::imaging::gallery
