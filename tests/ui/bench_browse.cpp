#include "core/database/Database.h"
#include "core/database/DatabaseWriter.h"
#include "core/pipeline/Curation.h"
#include "core/pipeline/ItemList.h"
#include "core/pipeline/Library.h"
#include "tests/ui/FrameTiming.h"
#include "ui/jobs/PictureConversion.h"
#include "ui/panels/BrowsePanel.h"
#include "ui/widgets/BrowseView.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

// Scrolls through a database of 138,240 items in several manners, without marks and with marks on most of them, and prints
// how long the frames took and how much memory the view took; then reads marks, filters, finds and shows two such databases at once. Not run by ctest: bench_browse [directory], where the scratch database is made once and kept.

using namespace palimpsest;
using namespace palimpsest::ui;

namespace {

constexpr int kItems = 138'240;
constexpr int kBatch = 3840;
constexpr int kEmbeddingSize = 8;

// The thumbnails of all bundled databases.
std::vector<std::vector<std::uint8_t>> bundledThumbnails()
{
    std::vector<std::vector<std::uint8_t>> thumbnails;
    for (const auto &entry : std::filesystem::directory_iterator(PALIMPSEST_SOURCE_DIR "/resources/databases")) {
        const auto database = database::Database::open(entry.path());
        if (!database)
            continue;
        static_cast<void>((*database)->visitItems([&](const database::Item &item) {
            if (auto jpeg = (*database)->thumbnail(item); jpeg)
                thumbnails.push_back(std::move(*jpeg));
        }));
    }
    return thumbnails;
}

database::NewItem itemNumber(int number, const std::vector<std::uint8_t> &thumbnail)
{
    const std::string text = std::to_string(number);
    database::NewItem item;
    item.file = {"/museum", text + ".jpg", 1, 1};
    item.contentId = std::string(32 - text.size(), '0') + text;
    item.facts = {"Picture " + text,
                  "Artist " + std::to_string(number * 31 % 1119),
                  std::to_string(1400 + number % 600),
                  "Style " + std::to_string(number % 27),
                  "",
                  "CC0-1.0",
                  ""};
    item.widthPx = item.heightPx = 2000;
    item.embedding.assign(kEmbeddingSize, 1.0F);
    item.thumbnailJpeg = thumbnail;
    return item;
}

bool makeDatabase(const std::filesystem::path &directory)
{
    const auto thumbnails = bundledThumbnails();
    database::DatabaseDescription description;
    description.id = "bench-browse";
    description.name = "Bench";
    description.encoderId = "none";
    description.dimension = kEmbeddingSize;
    const auto writer = database::DatabaseWriter::create(directory, description);
    if (!writer || thumbnails.empty())
        return false;
    for (int first = 0; first < kItems; first += kBatch) {
        std::vector<database::NewItem> batch;
        for (int number = first; number < first + kBatch; ++number)
            batch.push_back(itemNumber(number, thumbnails[static_cast<std::size_t>(number) % thumbnails.size()]));
        if (!(*writer)->commit(batch, {}))
            return false;
    }
    return (*writer)->close().hasValue();
}

void turnWheel(BrowseView &view, int angle, Qt::KeyboardModifiers modifiers = {})
{
    const QPointF at(view.viewport()->rect().center());
    QWheelEvent event(at, view.viewport()->mapToGlobal(at), {}, {0, angle}, Qt::NoButton, modifiers, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(view.viewport(), &event);
}

void scroll(BrowseView &view)
{
    QScrollBar *bar = view.verticalScrollBar();
    view.clearSelection();
    view.setLevel(BrowseView::kDefaultLevel);
    view.setCurrentIndex(view.model()->index(0, 0));
    measureFrames("wheel", 600, [&](int) { turnWheel(view, -120); });
    measureFrames("wheel, half notches", 600, [&](int) { turnWheel(view, -60); });
    measureFrames("page down", 300, [&](int) { QTest::keyClick(&view, Qt::Key_PageDown); });
    measureFrames("arrow down", 300, [&](int) { QTest::keyClick(&view, Qt::Key_Down); });
    bar->setSliderDown(true);
    measureFrames("scrubbing", 600, [&](int frame) {
        bar->setSliderPosition(static_cast<int>(static_cast<qint64>(bar->maximum()) * frame / 600));
    });
    bar->setSliderDown(false);
    measureFrames("jumping", 100, [&](int frame) {
        bar->setValue(static_cast<int>(static_cast<qint64>(bar->maximum()) * (frame * 37 % 100) / 100));
    });
    measureFrames("zooming", 120,
                  [&](int frame) { turnWheel(view, frame % 14 < 7 ? -120 : 120, Qt::ControlModifier); });
    view.selectAll();
    measureFrames("wheel, all selected", 300, [&](int) { turnWheel(view, 120); });
    measureFrames("select all and none", 60,
                  [&](int frame) { frame % 2 == 0 ? view.clearSelection() : view.selectAll(); });
}

// Something is said of five items in six.
MarkTable plentyOfMarks()
{
    std::vector<CullMarks> marks(kItems);
    for (std::size_t i = 0; i < marks.size(); ++i)
        marks[i] = {static_cast<std::uint8_t>(i % 6), static_cast<PickFlag>(i % 3), static_cast<ColourLabel>(i % 5)};
    return std::make_shared<const std::vector<CullMarks>>(std::move(marks));
}

// Waits for the grid to show something else and says how long that took.
void waitFor(const char *what, BrowsePanel &panel, const QSignalSpy &opened, const std::function<void()> &ask)
{
    const auto before = opened.count();
    QElapsedTimer timer;
    timer.start();
    ask();
    while (opened.count() == before && timer.elapsed() < 60'000)
        QTest::qWait(1);
    std::printf("%s: %d items after %lld ms, %.0f MB\n", what, panel.model().rowCount(),
                static_cast<long long>(timer.elapsed()), residentMb());
}

void curate(BrowsePanel &panel, const QSignalSpy &opened, pipeline::Library &library, const std::filesystem::path &home)
{
    BrowseFilter filter;
    filter.leastRating = 4;
    waitFor("filtered by stars", panel, opened, [&] { panel.setFilter(filter); });
    waitFor("not filtered any more", panel, opened, [&] { panel.setFilter({}); });
    const auto curation = pipeline::Curation::open(library, {home / "curation.sqlite", home / "cache", home / "Trash"});
    for (const char *what : {"marks read from the store the first time", "marks read again"}) {
        QElapsedTimer timer;
        timer.start();
        const auto marks = curation ? (*curation)->cullMarks("bench-browse") : curation.error();
        std::printf("%s: %.1f ms%s\n", what, static_cast<double>(timer.nsecsElapsed()) / 1e6, marks ? "" : ", failed");
    }
    QElapsedTimer timer;
    timer.start();
    panel.model().setMarks({plentyOfMarks()});
    QCoreApplication::processEvents();
    std::printf("other marks shown: %.1f ms\n", static_cast<double>(timer.nsecsElapsed()) / 1e6);
    std::vector<ItemReference> all;
    for (int item = 0; item < kItems; ++item)
        all.push_back({"bench-browse", item});
    BrowseSource found = panel.source();
    found.find = [all = std::move(all)](BrowseOrder, const JobContext &) -> Result<FoundItems> {
        return FoundItems(all);
    };
    found.foundOrder = QStringLiteral("Found");
    waitFor("all of them found, in their order", panel, opened, [&] { panel.refine(found); });
    found.find = {};
    found.databases.append(QStringLiteral("bench-browse"));
    waitFor("two such databases", panel, opened, [&] { panel.open(found); });
    measureFrames("wheel, two databases", 300, [&](int) { turnWheel(panel.view(), -120); });
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const std::filesystem::path home =
        argc > 1 ? argv[1]
                 : QStandardPaths::writableLocation(QStandardPaths::TempLocation).toStdString() + "/palimpsest-bench";
    if (!database::Database::isDatabase(home / "bench") && !makeDatabase(home / "bench")) {
        std::printf("The scratch database could not be made.\n");
        return 1;
    }
    pipeline::Library library({}, home);
    const PictureFunction fetch = [&library](const PictureKey &key) {
        const auto picture = library.picture(key.database.toStdString(), key.item, key.sidePx);
        return picture ? qImageFromImage(*picture) : QImage();
    };
    PictureLoader pictures(fetch);
    const MarkTable plenty = plentyOfMarks();
    std::atomic<bool> marked = false;
    const MarksFunction marks = [&](const std::string &) -> Result<MarkTable> { return marked ? plenty : MarkTable(); };
    BrowsePanel panel({listFunctionOf(library), marks}, fetch, pictures);
    panel.resize(1280, 800);
    panel.show();
    QCoreApplication::processEvents();
    std::printf("before opening: %.0f MB\n", residentMb());
    QSignalSpy opened(&panel, &BrowsePanel::opened);
    QElapsedTimer timer;
    timer.start();
    panel.open({QStringLiteral("Bench"), {QStringLiteral("bench-browse")}});
    measureFrames("while it is listed", 60, [](int) {});
    while (opened.isEmpty() && timer.elapsed() < 60'000)
        QTest::qWait(1);
    std::printf("listed %d items after %lld ms: %.0f MB\n", panel.model().rowCount(),
                static_cast<long long>(timer.elapsed()), residentMb());
    scroll(panel.view());
    marked = true;
    panel.refreshMarks();
    while (panel.model().marks(1).rating == 0)
        QTest::qWait(1);
    std::printf("with marks\n");
    scroll(panel.view());
    for (const BrowseOrder order : {BrowseOrder::Artist, BrowseOrder::Year, BrowseOrder::Title}) {
        const auto before = opened.count();
        timer.start();
        panel.setOrder(order);
        measureFrames("while it is ordered", 30, [](int) {});
        while (opened.count() == before && timer.elapsed() < 60'000)
            QTest::qWait(1);
        std::printf("ordered within %lld ms\n", static_cast<long long>(timer.elapsed()));
    }
    curate(panel, opened, library, home);
    std::printf("thumbnails kept: %.0f MB of %.0f MB\n", static_cast<double>(panel.thumbnails().cachedBytes()) / 1e6,
                static_cast<double>(panel.thumbnails().cacheBytes()) / 1e6);
    return 0;
}
