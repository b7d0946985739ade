#include "core/pipeline/ItemList.h"
#include "tests/ui/BrowseTesting.h"
#include "tests/ui/FrameTiming.h"
#include "ui/jobs/ThumbnailLoader.h"
#include "ui/models/MapScene.h"
#include "ui/widgets/MapView.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTest>
#include <QWheelEvent>

#include <cmath>
#include <cstdio>
#include <numbers>
#include <random>
#include <vector>

// Pans and zooms about a map of 138,000 items, as a hand would, and prints how long the frames took. Not run by ctest:
// bench_map [ratio], the pixels on a logical one.

using namespace palimpsest;
using namespace palimpsest::ui;

namespace {

constexpr int kItems = 138'000;
constexpr int kHeaps = 400;
constexpr int kIdsApart = 10; ///< As largeList() numbers items.

// Heaps of several sizes, as maps of museums have them.
std::vector<MapPoint> museumPoints(unsigned seed)
{
    std::mt19937 random(seed);
    std::normal_distribution<float> spread(0.0F, 1.0F);
    std::uniform_real_distribution<float> anywhere(-10.0F, 10.0F);
    std::vector<MapPoint> centres(kHeaps);
    for (MapPoint &centre : centres)
        centre = {anywhere(random), anywhere(random)};
    std::vector<MapPoint> points(static_cast<std::size_t>(kItems) * kIdsApart);
    for (int row = 0; row < kItems; ++row) {
        const MapPoint &centre = centres[random() % kHeaps];
        points[static_cast<std::size_t>(row) * kIdsApart] = {centre.x + 0.4F * spread(random),
                                                             centre.y + 0.4F * spread(random)};
    }
    return points;
}

void turnWheel(MapView &view, int angle)
{
    const QPointF at(view.width() * 0.4, view.height() * 0.6);
    QWheelEvent event(at, view.mapToGlobal(at), {}, {0, angle}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&view, &event);
}

void dragAbout(MapView &view, const char *manner, int frames)
{
    QPoint at = view.rect().center();
    QTest::mousePress(&view, Qt::MiddleButton, {}, at);
    measureFrames(manner, frames, [&](int frame) {
        at += QPoint(frame / 30 % 2 == 0 ? 7 : -7, frame / 60 % 2 == 0 ? 4 : -4);
        QTest::mouseMove(&view, at);
    });
    QTest::mouseRelease(&view, Qt::MiddleButton, {}, at);
}

void lookAbout(MapScene &scene, MapView &view)
{
    dragAbout(view, "panning, all in sight", 300);
    measureFrames("zooming in and out", 300, [&](int frame) { turnWheel(view, frame % 60 < 30 ? 120 : -120); });
    view.fit();
    for (int i = 0; i < 12; ++i)
        turnWheel(view, 120);
    dragAbout(view, "panning, near", 300);
    measureFrames("hovering, near", 200,
                  [&](int frame) { QTest::mouseMove(&view, QPoint(100 + 3 * frame, 100 + 2 * frame)); });
    view.fit();
    measureFrames("hovering, all in sight", 200,
                  [&](int frame) { QTest::mouseMove(&view, QPoint(100 + 3 * frame, 100 + 2 * frame)); });
    measureFrames("drawing loops", 120, [&](int frame) {
        const double angle = frame % 40 / 40.0 * 2.0 * std::numbers::pi;
        const QPoint at(static_cast<int>(view.width() / 2.0 + 250.0 * std::cos(angle)),
                        static_cast<int>(view.height() / 2.0 + 250.0 * std::sin(angle)));
        if (frame % 40 == 0)
            QTest::mousePress(&view, Qt::LeftButton, {}, at);
        QTest::mouseMove(&view, at);
        if (frame % 40 == 39)
            QTest::mouseRelease(&view, Qt::LeftButton, {}, at);
    });
    std::printf("%zu chosen\n", scene.chosen().size());
    dragAbout(view, "panning, many chosen", 200);
    measureFrames("stepping", 60, [&](int frame) {
        QTest::keyClick(&view, frame % 2 == 0 ? Qt::Key_Right : Qt::Key_Down, Qt::AltModifier);
    });
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    if (argc > 1)
        qputenv("QT_SCALE_FACTOR", argv[1]);
    QApplication application(argc, argv);
    const BrowseModel::List list = largeList(kItems);
    QElapsedTimer timer;
    timer.start();
    const MapLayout::Handle layout = MapLayout::make(list, museumPoints(1));
    std::printf("laid out (away from the GUI thread) within %lld ms\n", static_cast<long long>(timer.elapsed()));
    QImage card(160, 120, QImage::Format_RGB32);
    card.fill(Qt::darkCyan);
    ThumbnailLoader loader([card](const PictureKey &) { return card; });
    loader.setDatabases({QStringLiteral("museum")});
    MapScene scene;
    MapView view(scene, loader);
    view.resize(1280, 800);
    view.show();
    QCoreApplication::processEvents();
    timer.start();
    scene.setLayout(layout);
    QCoreApplication::processEvents();
    std::printf("shown within %lld ms, %.0f MB\n", static_cast<long long>(timer.elapsed()), residentMb());
    lookAbout(scene, view);
    scene.setChosen({});
    view.fit();
    std::vector<MapLayout::Handle> layouts;
    for (unsigned seed = 2; seed < 8; ++seed)
        layouts.push_back(MapLayout::make(list, museumPoints(seed)));
    measureFrames("gliding", 120, [&](int frame) {
        if (frame % 20 == 0)
            scene.glideTo(layouts[static_cast<std::size_t>(frame / 20)]);
    });
    return 0;
}
