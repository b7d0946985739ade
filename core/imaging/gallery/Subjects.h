#pragma once

#include "core/imaging/gallery/Scene.h"

namespace palimpsest::imaging::gallery {

/// Each paints one large subject onto the backdrop that is there. The last six of the first group are whole scenes with
/// backdrops of their own.
void paintTree(Canvas &canvas, const Mood &mood);
void paintHouse(Canvas &canvas, const Mood &mood);
void paintHotAirBalloon(Canvas &canvas, const Mood &mood);
void paintWindmill(Canvas &canvas, const Mood &mood);
void paintCastle(Canvas &canvas, const Mood &mood);
void paintMountainLake(Canvas &canvas, const Mood &mood);
void paintLighthouse(Canvas &canvas, const Mood &mood);
void paintSailingBoat(Canvas &canvas, const Mood &mood);
void paintCitySkyline(Canvas &canvas, const Mood &mood);
void paintBridge(Canvas &canvas, const Mood &mood);
void paintWhale(Canvas &canvas, const Mood &mood);

void paintFlowerVase(Canvas &canvas, const Mood &mood);
void paintTeapot(Canvas &canvas, const Mood &mood);
void paintMushroom(Canvas &canvas, const Mood &mood);
void paintCactus(Canvas &canvas, const Mood &mood);
void paintPortrait(Canvas &canvas, const Mood &mood);

void paintCat(Canvas &canvas, const Mood &mood);
void paintBird(Canvas &canvas, const Mood &mood);
void paintFox(Canvas &canvas, const Mood &mood);
void paintHorse(Canvas &canvas, const Mood &mood);
void paintOwl(Canvas &canvas, const Mood &mood);
void paintRabbit(Canvas &canvas, const Mood &mood);
void paintButterfly(Canvas &canvas, const Mood &mood);
/// With the water around it.
void paintFish(Canvas &canvas, const Mood &mood);

} // namespace palimpsest::imaging::gallery
