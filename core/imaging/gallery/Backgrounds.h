#pragma once

#include "core/imaging/gallery/Scene.h"

namespace palimpsest::imaging::gallery {

/// Sky down to `horizon`, with sun or moon in an upper corner and up to two clouds or a few stars.
void paintSky(Canvas &canvas, const Mood &mood, float horizon);
/// Water from `top` to `bottom` with a few ripples.
void paintWater(Canvas &canvas, const Mood &mood, float top, float bottom, int ripples);
/// A rolling meadow from about `top` to the lower edge.
void paintMeadow(Canvas &canvas, const Mood &mood, float top, float amplitude, float haze);
/// A wall lit by the time of day.
void paintWall(Canvas &canvas, const Mood &mood);
/// A table or floor from `top` down.
void paintFloor(Canvas &canvas, const Mood &mood, float top);
/// A pine tree standing at `foot`.
void paintPine(Canvas &canvas, cv::Point2f foot, float height, const Colour &colour);

/// Backdrops: everything behind a subject that stands at about y = 0.9.
void backdropMeadow(Canvas &canvas, const Mood &mood);
void backdropFarMeadow(Canvas &canvas, const Mood &mood); ///< Seen from above, for what flies.
void backdropSky(Canvas &canvas, const Mood &mood);
void backdropWall(Canvas &canvas, const Mood &mood);
void backdropTable(Canvas &canvas, const Mood &mood);
void backdropDesert(Canvas &canvas, const Mood &mood);
void backdropSea(Canvas &canvas, const Mood &mood);
void backdropHills(Canvas &canvas, const Mood &mood);
void backdropCity(Canvas &canvas, const Mood &mood);
void backdropRoom(Canvas &canvas, const Mood &mood);

/// Rain, dark clouds and mostly a flash, or falling snow, before the subject is there.
void paintWeather(Canvas &canvas, const Mood &mood);

/// A place near `centre` with the small freedom all subjects have: +-4 % position, scale 0.92-1.08, slight tilt; in
/// some layouts smaller and beside the middle, on the same ground.
void placeSubject(Canvas &canvas, cv::Point2f centre, float tilt);

} // namespace palimpsest::imaging::gallery
