#include "tests/ui/FrameTiming.h"
#include "ui/models/DuplicateModel.h"
#include "ui/widgets/DuplicateView.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTest>
#include <QWheelEvent>

#include <cstdio>
#include <memory>
#include <string>

// Scrolls through 20,000 groups of duplicates and prints how long the frames took. Not run by ctest.

using namespace palimpsest;
using namespace palimpsest::ui;

namespace {

constexpr int kGroups = 20'000;

std::shared_ptr<const pipeline::DuplicatePlan> largePlan()
{
    auto plan = std::make_shared<pipeline::DuplicatePlan>();
    for (int number = 0; number < kGroups; ++number) {
        auto &group = plan->groups.emplace_back();
        for (int i = 0; i < 2 + number % 7; ++i) {
            pipeline::KeepDecision decision;
            decision.item = {"museum", number * 10 + i};
            decision.stays = i == 0;
            decision.reason = i == 0 ? "It is the largest: 2000 x 1500." : "It is smaller: 800 x 600, not 2000 x 1500.";
            decision.facts.title = "Picture " + std::to_string(number);
            decision.facts.artist = "Artist " + std::to_string(number % 97);
            decision.picture = "/museum/rooms/" + std::to_string(i) + "/" + std::to_string(number) + ".jpg";
            decision.widthPx = 800;
            decision.heightPx = 600;
            group.push_back(std::move(decision));
        }
    }
    return plan;
}

void turnWheel(DuplicateView &view, int angle)
{
    const QPointF at(view.viewport()->rect().center());
    QWheelEvent event(at, view.viewport()->mapToGlobal(at), {}, {0, angle}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(view.viewport(), &event);
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QImage card(256, 192, QImage::Format_RGB32);
    card.fill(Qt::darkCyan);
    PictureLoader pictures([card](const PictureKey &) { return card; });
    DuplicateModel model;
    DuplicateView view(model, pictures);
    view.resize(1280, 800);
    view.show();
    const auto plan = largePlan();
    const auto another = largePlan();
    QElapsedTimer timer;
    timer.start();
    model.setPlan(plan);
    QCoreApplication::processEvents();
    std::printf("%d groups shown within %lld ms, %.0f MB\n", model.rowCount(), static_cast<long long>(timer.elapsed()),
                residentMb());
    timer.start();
    model.setPlan(another);
    QCoreApplication::processEvents();
    std::printf("another plan of them within %lld ms\n", static_cast<long long>(timer.elapsed()));
    QScrollBar *bar = view.verticalScrollBar();
    measureFrames("wheel", 600, [&](int) { turnWheel(view, -120); });
    measureFrames("arrow down", 200, [&](int) { QTest::keyClick(&view, Qt::Key_Down); });
    measureFrames("arrow right", 100, [&](int) { QTest::keyClick(&view, Qt::Key_Right); });
    measureFrames("jumping", 100, [&](int frame) {
        bar->setValue(static_cast<int>(static_cast<qint64>(bar->maximum()) * (frame * 37 % 100) / 100));
    });
    return 0;
}
