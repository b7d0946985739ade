#include "tests/ui/BrowseTesting.h"
#include "ui/jobs/MapService.h"
#include "ui/models/MapCamera.h"
#include "ui/models/MapScene.h"
#include "ui/models/MapThumbnails.h"
#include "ui/widgets/MapRaster.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <memory>
#include <set>
#include <vector>

using namespace palimpsest;
using namespace palimpsest::ui;

namespace {

constexpr int kSide = 20; ///< Items a side of the square that they fill.
constexpr int kItems = kSide * kSide;

// Row r lies in column r % kSide of line r / kSide; ids are ten times the row, as largeList() numbers them.
std::vector<MapPoint> squarePoints()
{
    std::vector<MapPoint> points(10 * kItems, MapPoint{-1000.0F, 1000.0F}); // Those of removed items count for nothing.
    for (int row = 0; row < kItems; ++row)
        points[static_cast<std::size_t>(10 * row)] = {static_cast<float>(row % kSide), static_cast<float>(row / kSide)};
    return points;
}

MapLayout::Handle squareLayout(const BrowseModel::List &list = largeList(kItems))
{
    return MapLayout::make(list, squarePoints());
}

constexpr double kStep = 1.0 / (kSide - 1); ///< Between two items on the map.

QPointF placeOf(int row)
{
    return {row % kSide * kStep, row / kSide * kStep};
}

Neighbour neighbourAt(int row, double score, NeighbourState state = NeighbourState::Retrieved)
{
    Neighbour neighbour;
    neighbour.databaseId = "museum";
    neighbour.itemId = 10 * row;
    neighbour.score = score;
    neighbour.state = state;
    return neighbour;
}

} // namespace

/// The parts of the map that know no widgets: where items lie, what a loop chooses, which pictures are shown.
class TestMapScene : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void layout_fillsTheSquare_andFindsItems();
    void cells_holdEveryItemOnce_onEveryLevel();
    void camera_keepsWhatIsUnderThePointer();
    void nearestItem_isFoundWithinReachOnly();
    void steps_goToTheNearestItemInTheirDirection();
    void loop_choosesWhatIsInside();
    void choice_survivesAnotherListOfTheDatabase();
    void glide_movesItemsAndArrives();
    void query_liesAmidItsNeighbours();
    void results_lieAmidWhatTheyWereDrawnOn();
    void thumbnails_areOneACell_andStayWhileZooming();
    void thumbnails_giveWayToDots_fromAfar();
    void raster_showsDensity_choice_andWhatIsPassedOver();
    void service_opensArrangesAndStops();
    void service_dropsWhatIsNoLongerWanted();
};

void TestMapScene::layout_fillsTheSquare_andFindsItems()
{
    const MapLayout::Handle layout = squareLayout();
    QCOMPARE(layout->size(), kItems);
    for (int row = 0; row < kItems; ++row) {
        const MapPoint place = layout->places()[static_cast<std::size_t>(row)];
        QVERIFY(std::abs(static_cast<double>(place.x) - placeOf(row).x()) < 1e-5);
        QVERIFY(std::abs(static_cast<double>(place.y) - placeOf(row).y()) < 1e-5);
        QCOMPARE(layout->rowOf({"museum", 10 * row}), row);
        QCOMPARE(layout->rowOf({"museum", 10 * row + 1}), -1);
    }
    QCOMPARE(layout->rowOf({"museum", 10 * kItems}), -1);
    QCOMPARE(layout->rowOf({"another", 10}), -1);
    QCOMPARE(MapLayout::make(largeList(0), {})->size(), 0);
}

void TestMapScene::cells_holdEveryItemOnce_onEveryLevel()
{
    const MapLayout::Handle layout = squareLayout();
    for (int level = 0; level <= 5; ++level) {
        std::set<std::int32_t> seen;
        int occupied = 0;
        for (int x = 0; x < 1 << level; ++x) {
            for (int y = 0; y < 1 << level; ++y) {
                const auto rows = layout->rowsIn({level, x, y});
                occupied += rows.empty() ? 0 : 1;
                for (const std::int32_t row : rows) {
                    QVERIFY(seen.insert(row).second);
                    const MapPoint place = layout->places()[static_cast<std::size_t>(row)];
                    const auto cell =
                        MapLayout::cellAt(level, static_cast<double>(place.x), static_cast<double>(place.y));
                    QVERIFY(cell.x == x && cell.y == y);
                }
            }
        }
        QCOMPARE(static_cast<int>(seen.size()), kItems);
        QCOMPARE(layout->occupied(level), occupied);
    }
    QVERIFY(layout->rowsIn({3, -1, 0}).empty());
    QVERIFY(layout->rowsIn({3, 0, 8}).empty());
}

void TestMapScene::camera_keepsWhatIsUnderThePointer()
{
    MapCamera camera = MapCamera::fitting({800.0, 600.0});
    const QPointF at(250.0, 400.0);
    const QPointF before = camera.toMap(at);
    camera.zoom(3.0, at);
    QVERIFY((camera.toMap(at) - before).manhattanLength() < 1e-9);
    const QPointF back = camera.toView(before.x(), before.y());
    QVERIFY((back - at).manhattanLength() < 1e-6);
    camera.pan({1e6, 0.0});
    QCOMPARE(camera.centre.x(), 0.0);
    camera.zoom(1e-9, at);
    QVERIFY(camera.scale > 100.0);
    camera.zoom(1e12, at);
    QCOMPARE(camera.scale, MapCamera::kMostScale);
}

void TestMapScene::nearestItem_isFoundWithinReachOnly()
{
    MapScene scene;
    QCOMPARE(scene.rowAt({0.5, 0.5}, 1.0), -1);
    scene.setLayout(squareLayout());
    for (const int row : {0, 57, kItems - 1}) {
        QCOMPARE(scene.rowAt(placeOf(row) + QPointF(0.3 * kStep, -0.2 * kStep), 0.45 * kStep), row);
        QCOMPARE(scene.rowAt(placeOf(row) + QPointF(0.3 * kStep, -0.2 * kStep), 0.3 * kStep), -1);
    }
}

void TestMapScene::steps_goToTheNearestItemInTheirDirection()
{
    MapScene scene;
    scene.setLayout(squareLayout());
    const int middle = 10 * kSide + 10;
    QCOMPARE(scene.rowTowards(middle, {1.0, 0.0}), middle + 1);
    QCOMPARE(scene.rowTowards(middle, {-1.0, 0.0}), middle - 1);
    QCOMPARE(scene.rowTowards(middle, {0.0, -1.0}), middle - kSide);
    QCOMPARE(scene.rowTowards(middle, {0.0, 1.0}), middle + kSide);
    QCOMPARE(scene.rowTowards(kSide - 1, {1.0, 0.0}), -1);
    QCOMPARE(scene.rowTowards(-1, {1.0, 0.0}), -1);
}

void TestMapScene::loop_choosesWhatIsInside()
{
    MapScene scene;
    scene.setLayout(squareLayout());
    QSignalSpy chosen(&scene, &MapScene::chosenChanged);
    const double half = kStep / 2.0;
    scene.chooseInside(QPolygonF(QRectF(-half, -half, 3.0 * kStep, 2.0 * kStep)));
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(scene.chosen(), (std::vector<int>{0, 1, 2, kSide, kSide + 1, kSide + 2}));
    QVERIFY(scene.isChosen(kSide) && !scene.isChosen(3));
    QCOMPARE(scene.chosenItems().back(), (ItemReference{"museum", 10 * (kSide + 2)}));
    const std::vector<int> middle = scene.chosenNearestTheMiddle(2);
    QCOMPARE(std::set<int>(middle.begin(), middle.end()), (std::set<int>{1, kSide + 1}));
    QCOMPARE(scene.chosenNearestTheMiddle(100).size(), std::size_t{6});
    // A loop that crosses itself holds all it goes around.
    scene.chooseInside(QPolygonF({{-half, -half}, {1.0, 1.0}, {1.0, -half}, {-half, 1.0 + half}}));
    QVERIFY(scene.isChosen(9 * kSide + 1));
    scene.chooseAround(0, 3);
    QCOMPARE(scene.chosen(), (std::vector<int>{0, 1, kSide}));
    scene.chooseAround(0, 2 * kItems);
    QCOMPARE(static_cast<int>(scene.chosen().size()), kItems);
    scene.setChosen({});
    QVERIFY(!scene.isChosen(0));
}

void TestMapScene::choice_survivesAnotherListOfTheDatabase()
{
    MapScene scene;
    scene.setLayout(squareLayout());
    scene.setChosen({3, 5, kItems - 1});
    scene.setCurrent(5);
    scene.setPassedOver({{"museum", 30}, {"elsewhere", 40}});
    QCOMPARE(scene.passedOverCount(), 1);
    scene.setLayout(squareLayout(largeList(kItems / 2)));
    QCOMPARE(scene.chosen(), (std::vector<int>{3, 5}));
    QCOMPARE(scene.current(), 5);
    QVERIFY(scene.isPassedOver(3));
    scene.setLayout(squareLayout(largeList(kItems, "elsewhere")));
    QVERIFY(scene.chosen().empty());
    QCOMPARE(scene.current(), -1);
    QVERIFY(scene.isPassedOver(4) && !scene.isPassedOver(3));
    scene.clear();
    QCOMPARE(scene.size(), 0);
}

void TestMapScene::glide_movesItemsAndArrives()
{
    const BrowseModel::List list = largeList(kItems);
    MapScene scene;
    scene.setLayout(squareLayout(list));
    std::vector<MapPoint> points = squarePoints();
    for (int row = 0; row < kItems; ++row)
        points[static_cast<std::size_t>(10 * row)].y *= -1.0F;
    scene.glideTo(MapLayout::make(list, points));
    QVERIFY(scene.isGliding());
    QCOMPARE(scene.place(0), placeOf(0));
    scene.advanceGlide(0.5);
    QVERIFY(scene.place(0).y() > 0.4 && scene.place(0).y() < 1.0);
    scene.advanceGlide(1.0);
    QVERIFY(!scene.isGliding());
    QVERIFY(std::abs(scene.place(0).y() - 1.0) < 1e-6);
    // Of another list there is nothing to glide from.
    scene.glideTo(squareLayout());
    QVERIFY(!scene.isGliding());
}

void TestMapScene::query_liesAmidItsNeighbours()
{
    MapScene scene;
    scene.setLayout(squareLayout());
    QVERIFY(!scene.query());
    Neighbour elsewhere = neighbourAt(3, 1.0);
    elsewhere.databaseId = "elsewhere";
    scene.setNeighbours({neighbourAt(0, 0.3), neighbourAt(kSide - 1, 0.9), elsewhere,
                         neighbourAt(kItems - 1, 0.9, NeighbourState::Excluded)});
    QCOMPARE(scene.neighbours().size(), std::size_t{3});
    const auto query = scene.query();
    QVERIFY(query);
    QVERIFY(std::abs(query->x() - 0.75) < 1e-6 && std::abs(query->y()) < 1e-6);
}

void TestMapScene::results_lieAmidWhatTheyWereDrawnOn()
{
    Recipe recipe;
    recipe.neighbours = {neighbourAt(0, 0.5), neighbourAt(kSide - 1, 0.5),
                         neighbourAt(kItems - 1, 0.5, NeighbourState::Excluded)};
    recipe.influence = {0.6, 0.2, 0.2};
    MapScene scene;
    scene.setLayout(squareLayout());
    scene.setResults({resultOf("a.png", "Drawn", recipe), resultOf("b.png", "On nothing", Recipe())});
    const auto places = scene.resultsOnMap();
    QCOMPARE(places.size(), std::size_t{1});
    QCOMPARE(places.front().result, 0);
    QVERIFY(std::abs(places.front().place.x() - 0.25) < 1e-6);
}

void TestMapScene::thumbnails_areOneACell_andStayWhileZooming()
{
    const MapLayout::Handle layout = squareLayout();
    MapCamera camera = MapCamera::fitting({800.0, 800.0});
    std::set<int> before;
    for (int round = 0; round < 12; ++round) {
        const auto thumbnails = thumbnailsInSight(*layout, camera, 80.0);
        QVERIFY(!thumbnails.empty());
        std::set<int> rows;
        for (std::size_t i = 0; i < thumbnails.size(); ++i) {
            QVERIFY(thumbnails[i].cell.width() >= 80.0 && thumbnails[i].cell.width() < 160.0);
            QVERIFY(i == 0 || thumbnails[i].behind <= thumbnails[i - 1].behind);
            QVERIFY(rows.insert(thumbnails[i].row).second);
            for (std::size_t j = 0; j < i; ++j)
                QVERIFY(!thumbnails[i].cell.adjusted(1, 1, -1, -1).intersects(thumbnails[j].cell));
        }
        for (const int row : before) {
            const QPointF place = placeOf(row);
            if (camera.inSight().contains(place))
                QVERIFY2(rows.contains(row), "A picture that is in sight stays when others come between");
        }
        before = rows;
        camera.zoom(1.3, camera.toView(placeOf(210).x(), placeOf(210).y()));
    }
    // From near each stands for itself alone.
    for (const MapThumbnail &thumbnail : thumbnailsInSight(*layout, camera, 80.0))
        QCOMPARE(thumbnail.behind, 0);
}

void TestMapScene::thumbnails_giveWayToDots_fromAfar()
{
    const auto list = largeList(40'000);
    std::vector<MapPoint> points(400'000);
    for (int row = 0; row < 40'000; ++row)
        points[static_cast<std::size_t>(10 * row)] = {static_cast<float>(row % 200), static_cast<float>(row / 200)};
    const MapLayout::Handle layout = MapLayout::make(list, points);
    MapCamera camera = MapCamera::fitting({800.0, 600.0});
    QVERIFY(thumbnailsInSight(*layout, camera, 80.0).empty());
    camera.zoom(20.0, {400.0, 300.0});
    const auto near = thumbnailsInSight(*layout, camera, 80.0);
    QVERIFY(!near.empty() && near.size() < 200);
    // Items that all lie on one place can be seen too, once one is near enough.
    const MapLayout::Handle heap = MapLayout::make(list, std::vector<MapPoint>(400'000));
    camera.scale = MapCamera::kMostScale * 2.0;
    QCOMPARE(thumbnailsInSight(*heap, camera, 32.0).size(), std::size_t{1});
}

void TestMapScene::raster_showsDensity_choice_andWhatIsPassedOver()
{
    // Four heaps: one item, twenty items, a chosen one, one that is passed over.
    std::vector<MapPoint> places{{0.2F, 0.5F}, {0.8F, 0.5F}, {0.5F, 0.2F}, {0.5F, 0.8F}};
    places.insert(places.end(), 19, MapPoint{0.8F, 0.5F});
    std::vector<char> chosen(places.size());
    std::vector<char> faint(places.size());
    chosen[2] = 1;
    faint[3] = 1;
    MapRaster raster;
    const MapCamera camera = MapCamera::fitting({400.0, 400.0});
    const MapRaster::Colours colours{Qt::white, Qt::black, Qt::blue};
    for (const double ratio : {1.0, 2.0}) {
        const QImage &picture = raster.draw({places, chosen, faint}, camera, ratio, colours);
        QCOMPARE(picture.size(), (QSizeF(400.0, 400.0) * ratio).toSize());
        const auto at = [&](double x, double y) { return picture.pixelColor((camera.toView(x, y) * ratio).toPoint()); };
        const int ground = at(0.3, 0.3).lightness();
        const int one = at(0.2, 0.5).lightness();
        const int many = at(0.8, 0.5).lightness();
        const int passed = at(0.5, 0.8).lightness();
        QCOMPARE(ground, 255);
        QVERIFY2(many < one && one < passed && passed < ground,
                 qPrintable(QStringLiteral("%1 %2 %3").arg(many).arg(one).arg(passed)));
        QVERIFY(at(0.5, 0.2).blue() > 200 && at(0.5, 0.2).red() < 120);
    }
}

namespace {

// Shows the square and, while it is arranged, turns it over until it is stopped or has done so `reports` times.
MapFunctions squareFunctions(int reports, std::atomic<bool> *began = nullptr)
{
    MapFunctions functions;
    functions.list = [](const QStringList &databases, const JobContext &) -> Result<BrowseModel::List> {
        if (databases.front() == QLatin1String("gone"))
            return Error{ErrorCode::NotFound, "There is no such database.", {}};
        return largeList(kItems, databases.front().toStdString());
    };
    functions.show = [](const QString &, const JobContext &) -> Result<pipeline::CollectionMap> {
        return pipeline::CollectionMap{squarePoints(), false, 0};
    };
    functions.refine = [reports, began](const QString &, const MapFunctions::Sink &sink,
                                        const JobContext &job) -> Result<pipeline::CollectionMap> {
        if (began != nullptr)
            *began = true;
        for (int i = 0; reports < 0 || i < reports; ++i) {
            if (job.stopRequested())
                return Error{ErrorCode::Cancelled, {}, {}};
            job.report({"Arranging", i + 1, reports, nullptr});
            if (reports > 0)
                sink(squarePoints());
        }
        return pipeline::CollectionMap{squarePoints(), true, 0};
    };
    functions.recipe = [](const QString &) -> Result<Recipe> { return Recipe(); };
    return functions;
}

} // namespace

void TestMapScene::service_opensArrangesAndStops()
{
    MapService service(squareFunctions(5));
    QSignalSpy opened(&service, &MapService::opened);
    QSignalSpy moved(&service, &MapService::moved);
    QSignalSpy progressed(&service, &MapService::progressed);
    QSignalSpy arranged(&service, &MapService::arranged);
    service.open("museum");
    QTRY_COMPARE(opened.count(), 1);
    const auto layout = opened.front().front().value<MapLayout::Handle>();
    QCOMPARE(layout->size(), kItems);
    service.refine(layout->list());
    QVERIFY(service.isRefining());
    QTRY_COMPARE(arranged.count(), 1);
    QCOMPARE(moved.count(), 5);
    QCOMPARE(progressed.count(), 5);
    QVERIFY(!service.isRefining());

    std::atomic<bool> began = false;
    MapService endless(squareFunctions(-1, &began));
    QSignalSpy stopped(&endless, &MapService::stopped);
    QSignalSpy failed(&endless, &MapService::failed);
    endless.refine(layout->list());
    QTRY_VERIFY(began);
    endless.stop();
    QTRY_COMPARE(stopped.count(), 1);
    endless.open("gone");
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.front().front().value<Error>().code, ErrorCode::NotFound);
}

void TestMapScene::service_dropsWhatIsNoLongerWanted()
{
    MapService service(squareFunctions(-1));
    QSignalSpy opened(&service, &MapService::opened);
    QSignalSpy stopped(&service, &MapService::stopped);
    service.open("first");
    service.open("second");
    QTRY_COMPARE(opened.count(), 1);
    const auto layout = opened.front().front().value<MapLayout::Handle>();
    QCOMPARE(layout->list()->databases().front().id, std::string("second"));
    service.refine(layout->list());
    service.open("third");
    QVERIFY(!service.isRefining());
    QTRY_COMPARE(opened.count(), 2);
    QCOMPARE(stopped.count(), 0);
    // Ends while one is being arranged.
    service.refine(layout->list());
}

QTEST_MAIN(TestMapScene)
#include "tst_map_scene.moc"
