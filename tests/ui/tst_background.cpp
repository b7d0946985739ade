#include "ui/jobs/Background.h"
#include "ui/jobs/PictureConversion.h"
#include "ui/jobs/PictureLoader.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>
#include <memory>

using namespace palimpsest;
using namespace palimpsest::ui;

class TestBackground : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void outcome_comesHomeToTheGuiThread();
    void outcome_isDropped_whenItsContextIsGone();
    void destructor_stopsRunningWork();
    void loader_fetchesAPictureOnce();
    void loader_remembersWhatCannotBeHad_untilAskedToRetry();
    void loader_sharesFewSizes();
    void conversion_roundTripsAnOddWidth();
    void conversion_laysAlphaOverWhite();
};

void TestBackground::outcome_comesHomeToTheGuiThread()
{
    Background background(1);
    QThread *workedOn = nullptr;
    QThread *cameHomeOn = nullptr;
    background.run(
        this, [](const std::stop_token &) { return QThread::currentThread(); },
        [&](QThread *thread) {
            workedOn = thread;
            cameHomeOn = QThread::currentThread();
        });
    QTRY_VERIFY(cameHomeOn != nullptr);
    QCOMPARE(cameHomeOn, thread());
    QVERIFY(workedOn != thread());
}

void TestBackground::outcome_isDropped_whenItsContextIsGone()
{
    Background background(1);
    bool dropped = true;
    bool done = false;
    auto context = std::make_unique<QObject>();
    background.run(
        context.get(), [](const std::stop_token &) { return 1; }, [&](int) { dropped = false; });
    context.reset();
    background.run(
        this, [](const std::stop_token &) { return 2; }, [&](int) { done = true; });
    QTRY_VERIFY(done);
    QVERIFY(dropped);
}

void TestBackground::destructor_stopsRunningWork()
{
    std::atomic<bool> running = false;
    std::atomic<bool> wasStopped = false;
    {
        Background background(1);
        background.run(
            this,
            [&](const std::stop_token &stop) {
                running = true;
                while (!stop.stop_requested())
                    QThread::yieldCurrentThread();
                wasStopped = true;
                return 0;
            },
            [](int) { QFAIL("Nothing comes home after the end"); });
        QTRY_VERIFY(running);
    }
    QVERIFY(wasStopped);
}

void TestBackground::loader_fetchesAPictureOnce()
{
    std::atomic<int> fetched = 0;
    PictureLoader loader([&fetched](const PictureKey &key) {
        ++fetched;
        return QImage(key.sidePx, key.sidePx, QImage::Format_RGB32);
    });
    QSignalSpy loaded(&loader, &PictureLoader::loaded);
    const PictureKey key{QStringLiteral("museum"), 3, {}, 64};
    QVERIFY(loader.picture(key).isNull());
    QVERIFY(loader.picture(key).isNull());
    QTRY_COMPARE(loaded.count(), 1);
    QCOMPARE(loader.picture(key).size(), QSize(64, 64));
    QCOMPARE(fetched.load(), 1);
}

void TestBackground::loader_remembersWhatCannotBeHad_untilAskedToRetry()
{
    std::atomic<int> fetched = 0;
    PictureLoader loader([&fetched](const PictureKey &) {
        ++fetched;
        return QImage();
    });
    const PictureKey key{QStringLiteral("museum"), 3, {}, 64};
    QVERIFY(loader.picture(key).isNull());
    QTRY_COMPARE(fetched.load(), 1);
    QTest::qWait(0);
    QVERIFY(loader.picture(key).isNull());
    QCOMPARE(fetched.load(), 1);
    loader.retryFailed();
    QTRY_VERIFY([&] {
        static_cast<void>(loader.picture(key));
        return fetched.load() == 2;
    }());
}

void TestBackground::loader_sharesFewSizes()
{
    QCOMPARE(PictureLoader::sideFor(100, 1.0), 128);
    QCOMPARE(PictureLoader::sideFor(100, 2.0), 256);
    QCOMPARE(PictureLoader::sideFor(128, 1.0), 128);
    QCOMPARE(PictureLoader::sideFor(5000, 1.0), 1024);
}

void TestBackground::conversion_roundTripsAnOddWidth()
{
    Image image(5, 3);
    for (std::size_t i = 0; i < image.pixels().size(); ++i)
        image.pixels()[i] = static_cast<std::uint8_t>(i * 5);
    QCOMPARE(imageFromQImage(qImageFromImage(image)), image);
    QVERIFY(qImageFromImage(Image()).isNull());
    QVERIFY(imageFromQImage(QImage()).isEmpty());
}

void TestBackground::conversion_laysAlphaOverWhite()
{
    QImage clear(2, 2, QImage::Format_ARGB32);
    clear.fill(Qt::transparent);
    const Image image = imageFromQImage(clear);
    QCOMPARE(int(image.pixels()[0]), 255);
}

QTEST_GUILESS_MAIN(TestBackground)
#include "tst_background.moc"
