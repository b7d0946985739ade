#include "tests/ui/FrameTiming.h"
#include "tests/ui/WindowFixture.h"
#include "ui/jobs/Importer.h"
#include "ui/panels/QueryBar.h"
#include "ui/widgets/Canvas.h"
#include "ui/widgets/NeighbourView.h"
#include "ui/windows/FileTasks.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QLineEdit>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <cstdint>
#include <cstdio>
#include <vector>

// How fast the window is for the hand: from the start of the program until it can be used, from a key to neighbours in sight,
// from another database to its neighbours in sight, how long the window does not answer while pictures are painted and
// others imported, and what the live preview costs. Over the bundled starter. Not run by ctest: bench_window [section...] with
// the sections start, keys, swap, stalls, previews and first.

using namespace palimpsest;
using namespace palimpsest::ui;

namespace {

constexpr int kStarts = 15;
constexpr int kSwaps = 60;
constexpr int kImported = 600;
constexpr int kPaintedMeanwhile = 12;
constexpr int kPreviewPairs = 10;
constexpr int kFirstPreviews = 30;
constexpr int kSlowMs = 30'000;

void print(const char *what, const std::vector<double> &milliseconds)
{
    if (milliseconds.empty()) {
        std::printf("%-44s not measured\n", what);
        return;
    }
    std::printf("%-44s %4zu times  p50 %7.1f  p99 %7.1f  max %7.1f ms\n", what, milliseconds.size(),
                shareOf(milliseconds, 0.5), shareOf(milliseconds, 0.99), shareOf(milliseconds, 1.0));
    std::fflush(stdout);
}

bool waitFor(const std::function<bool()> &condition, int milliseconds = kSlowMs)
{
    // Looked at once a millisecond, so that waiting takes no time from what is measured.
    QElapsedTimer timer;
    timer.start();
    QEventLoop loop;
    QTimer look;
    look.setTimerType(Qt::PreciseTimer);
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (condition() || timer.elapsed() > milliseconds)
            loop.quit();
    });
    look.start(1);
    if (!condition())
        loop.exec();
    return condition();
}

// The program itself, which notes in its log how long its start took.
void measureStart()
{
    std::vector<double> usable;
    std::vector<double> ready;
    QTemporaryDir home;
    for (int i = 0; i <= kStarts; ++i) {
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), home.path());
        for (const char *variable : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"})
            environment.remove(QLatin1String(variable));
        // Set by this program's own start; the program must start as it does for everybody.
        environment.remove(QStringLiteral("OMP_WAIT_POLICY"));
        environment.remove(QStringLiteral("GLIBC_TUNABLES"));
        program.setProcessEnvironment(environment);
        const QString log = home.filePath(QStringLiteral(".local/state/palimpsest/log/palimpsest.log"));
        QFile::remove(log);
        program.start(QStringLiteral(PALIMPSEST_PROGRAM), QStringList());
        static const QRegularExpression usableLine(QStringLiteral("usable after (\\d+) ms"));
        static const QRegularExpression readyLine(QStringLiteral("ready after (\\d+) ms"));
        QRegularExpressionMatch usableAfter;
        QRegularExpressionMatch readyAfter;
        waitFor([&] {
            QTest::qSleep(20); // The file is read now and then, so that this does not slow the program.
            QFile file(log);
            const QString text = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
            usableAfter = usableLine.match(text);
            readyAfter = readyLine.match(text);
            return usableAfter.hasMatch() && readyAfter.hasMatch();
        });
        program.terminate();
        program.waitForFinished(kSlowMs);
        // The first one reads everything from the disk.
        if (i > 0 && usableAfter.hasMatch() && readyAfter.hasMatch()) {
            usable.push_back(usableAfter.captured(1).toDouble());
            ready.push_back(readyAfter.captured(1).toDouble());
        }
    }
    print("start until the window answers", usable);
    print("start until the model is ready to paint", ready);
}

/// Notes when the strip has been drawn.
class DrawWatch : public QObject {
public:
    explicit DrawWatch(QWidget *widget) : QObject(widget) { widget->installEventFilter(this); }
    int draws = 0;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        draws += event->type() == QEvent::Paint ? 1 : 0;
        return QObject::eventFilter(watched, event);
    }
};

class Bench {
public:
    Bench()
    {
        m_fixture.openStarter();
        m_fixture.waitForNeighbours();
        m_strip = m_fixture.window->findChild<NeighbourView *>();
        m_draws = new DrawWatch(m_strip->viewport());
    }

    // Until neighbours found after `act` are drawn.
    double untilNeighbours(const std::function<void()> &act)
    {
        QSignalSpy retrieved(m_fixture.session.get(), &Session::retrieved);
        QElapsedTimer timer;
        timer.start();
        act();
        if (!waitFor([&] { return retrieved.count() > 0; }))
            return kSlowMs;
        const int draws = m_draws->draws;
        m_strip->viewport()->update();
        waitFor([&] { return m_draws->draws > draws; });
        const double result = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        QTest::qWait(250);
        return result;
    }

    void measureKeys()
    {
        auto *words = m_fixture.window->findChild<QueryBar *>()->findChild<QLineEdit *>();
        words->setFocus();
        words->clear();
        QTest::qWait(500);
        std::vector<double> times;
        for (const QChar letter : QStringLiteral("a church beside a river in winter with boats and gulls at dawn")) {
            if (!letter.isSpace())
                times.push_back(untilNeighbours([&] { QTest::keyClick(words, letter.toLatin1()); }));
            else
                QTest::keyClick(words, ' ');
            QTest::qWait(150);
        }
        print("key until its neighbours are in sight", times);
    }

    void measureSwaps()
    {
        QStringList ids;
        const ShelfModel &shelf = m_fixture.session->shelf();
        for (int row = 0; row < shelf.rowCount(); ++row) {
            if (shelf.isUsable(row))
                ids.append(shelf.index(row).data(ShelfModel::IdRole).toString());
        }
        std::vector<double> times;
        for (int i = 0; i < kSwaps && ids.size() > 1; ++i)
            times.push_back(
                untilNeighbours([&] { m_fixture.session->setDatabases({ids[i % static_cast<int>(ids.size())]}); }));
        print("database until its neighbours are in sight", times);
    }

    void measureStalls()
    {
        // What an event that comes at any moment waits for: a timer that is due every millisecond.
        const QString folder = m_fixture.home.filePath(QStringLiteral("pictures"));
        QDir().mkpath(folder);
        for (int i = 0; i < kImported; ++i)
            drawing(i).save(QStringLiteral("%1/%2.jpg").arg(folder).arg(i));
        PaintSettings settings = m_fixture.session->settings();
        settings.count = kPaintedMeanwhile;
        m_fixture.session->setSettings(settings);
        std::vector<double> gaps;
        QElapsedTimer last;
        QTimer ticker;
        ticker.setTimerType(Qt::PreciseTimer);
        ticker.setInterval(1);
        QObject::connect(&ticker, &QTimer::timeout, [&] {
            gaps.push_back(static_cast<double>(last.nsecsElapsed()) / 1e6);
            last.start();
        });
        Importer &importer = m_fixture.window->files().importer();
        bool imported = false;
        QObject::connect(&importer, &Importer::finished, [&] { imported = true; });
        last.start();
        ticker.start();
        m_fixture.session->paint();
        importer.start(folder);
        waitFor([&] { return imported && !m_fixture.session->isPainting(); }, 10 * kSlowMs);
        ticker.stop();
        print("the window does not answer (paint and import)", gaps);
        std::printf("%-44s %d of %d pictures imported, %d painted\n", "", imported ? kImported : 0, kImported,
                    static_cast<int>(m_fixture.session->table().frames().size()));
    }

    // From the key that paints until the canvas has drawn the first preview.
    void measureFirstPreview()
    {
        auto *canvas = m_fixture.window->findChild<Canvas *>();
        const DrawWatch draws(canvas);
        PaintSettings settings = m_fixture.session->settings();
        settings.count = 1;
        std::vector<double> times;
        for (int i = 0; i <= kFirstPreviews; ++i) {
            settings.seed = static_cast<std::uint64_t>(i);
            m_fixture.session->setSettings(settings);
            const FrameTable &table = m_fixture.session->table();
            QElapsedTimer timer;
            timer.start();
            QTest::keyClick(m_fixture.window.get(), Qt::Key_Return, Qt::ControlModifier);
            waitFor([&] {
                return !table.frames().empty() && table.frames().back().state == Frame::State::Painting
                       && !table.frames().back().image.isNull();
            });
            const int before = draws.draws;
            waitFor([&] { return draws.draws > before; });
            // The first one loads the networks' last pages.
            if (i > 0)
                times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
            waitFor([&] { return !m_fixture.session->isPainting(); });
            QTest::qWait(200);
        }
        print("key that paints until its first preview", times);
    }

    void measurePreviews()
    {
        std::vector<double> with;
        std::vector<double> without;
        PaintSettings settings = m_fixture.session->settings();
        settings.count = 1;
        for (int i = 0; i < 2 * kPreviewPairs; ++i) {
            settings.seed = static_cast<std::uint64_t>(i / 2);
            m_fixture.session->setSettings(settings);
            m_fixture.session->queue().setPreviewEvery(i % 2);
            QElapsedTimer timer;
            timer.start();
            m_fixture.session->paint();
            waitFor([&] { return m_fixture.session->isPainting(); });
            waitFor([&] { return !m_fixture.session->isPainting(); });
            // The first pair warms up.
            if (i > 1)
                (i % 2 == 1 ? with : without).push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
            QTest::qWait(200);
        }
        print("a picture without previews", without);
        print("a picture with a preview of every step", with);
        std::printf("%-44s %.1f %% of the time (medians)\n", "previews cost",
                    100.0 * (shareOf(with, 0.5) / shareOf(without, 0.5) - 1.0));
    }

private:
    static QImage drawing(int number)
    {
        QImage image(1024, 768, QImage::Format_RGB32);
        image.fill(QColor::fromHsv(number * 37 % 360, 90, 200));
        QPainter painter(&image);
        for (int i = 0; i < 40; ++i)
            painter.fillRect((number * 53 + i * 97) % 900, (number * 29 + i * 61) % 650, 40 + i * 3, 30 + i * 2,
                             QColor::fromHsv((number * 11 + i * 23) % 360, 160, 120 + i * 3));
        return image;
    }

    WindowFixture m_fixture;
    NeighbourView *m_strip = nullptr;
    DrawWatch *m_draws = nullptr;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QStringList sections = QApplication::arguments().mid(1);
    if (sections.isEmpty())
        sections = {QStringLiteral("start"),    QStringLiteral("keys"),  QStringLiteral("swap"),
                    QStringLiteral("previews"), QStringLiteral("first"), QStringLiteral("stalls")};
    if (sections.removeAll(QStringLiteral("start")) > 0)
        measureStart();
    if (sections.isEmpty())
        return 0;
    Bench bench;
    for (const QString &section : sections) {
        if (section == QLatin1String("keys"))
            bench.measureKeys();
        else if (section == QLatin1String("swap"))
            bench.measureSwaps();
        else if (section == QLatin1String("stalls"))
            bench.measureStalls();
        else if (section == QLatin1String("previews"))
            bench.measurePreviews();
        else if (section == QLatin1String("first"))
            bench.measureFirstPreview();
    }
    return 0;
}
