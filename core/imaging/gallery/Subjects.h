#pragma once

#include "core/imaging/gallery/Scene.h"

namespace palimpsest::imaging::gallery {

/// Each paints one whole scene: a large, centred subject on a quiet background.
void paintMountainLake(Canvas &canvas, const Mood &mood);
void paintLighthouse(Canvas &canvas, const Mood &mood);
void paintSailingBoat(Canvas &canvas, const Mood &mood);
void paintTree(Canvas &canvas, const Mood &mood);
void paintHouse(Canvas &canvas, const Mood &mood);
void paintFlowerVase(Canvas &canvas, const Mood &mood);
void paintCat(Canvas &canvas, const Mood &mood);
void paintFish(Canvas &canvas, const Mood &mood);
void paintBird(Canvas &canvas, const Mood &mood);
void paintCitySkyline(Canvas &canvas, const Mood &mood);
void paintHotAirBalloon(Canvas &canvas, const Mood &mood);
void paintPortrait(Canvas &canvas, const Mood &mood);

} // namespace palimpsest::imaging::gallery
