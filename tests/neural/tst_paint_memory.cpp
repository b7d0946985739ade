#include "core/neural/Generator.h"
#include "core/neural/PaintMemory.h"
#include "tests/neural/StandInAllocator.h"

#include <QTest>

#include <c10/core/CPUAllocator.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>

using namespace palimpsest;
using namespace palimpsest::neural;

namespace {

/// Knows how much is held at any time.
class CountingAllocator : public palimpsest::test::StandInAllocator {
public:
    c10::DeleterFnPtr raw_deleter() const override { return &release; }

    static std::int64_t held() { return s_held; }
    static void forgetMost() { s_most = s_held.load(); }
    static std::int64_t most() { return s_most; }

private:
    // Before each piece stands how large it is.
    static constexpr std::size_t kHeader = 64;

    c10::DataPtr give(std::size_t bytes) const override
    {
        c10::DataPtr whole = m_real->allocate(bytes + kHeader);
        auto *begin = static_cast<std::byte *>(whole.release_context());
        *reinterpret_cast<std::size_t *>(begin) = bytes;
        s_release = m_real->raw_deleter();
        s_held += static_cast<std::int64_t>(bytes);
        std::int64_t most = s_most;
        while (s_held > most && !s_most.compare_exchange_weak(most, s_held)) {}
        return {begin + kHeader, begin + kHeader, &release, c10::Device(c10::DeviceType::CPU)};
    }

    static void release(void *piece)
    {
        std::byte *begin = static_cast<std::byte *>(piece) - kHeader;
        s_held -= static_cast<std::int64_t>(*reinterpret_cast<std::size_t *>(begin));
        s_release.load()(begin);
    }

    static inline std::atomic<c10::DeleterFnPtr> s_release{nullptr};
    static inline std::atomic<std::int64_t> s_held{0};
    static inline std::atomic<std::int64_t> s_most{0};
};

} // namespace

/// What is told of a painting's memory against what its tensors really hold, with the model that ships with the program.
class TestPaintMemory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void activations_areWhatTheShapeSays_data();
    void activations_areWhatTheShapeSays();
    void loads_growWithWhatIsAskedFor();

private:
    const std::filesystem::path m_model = PALIMPSEST_SOURCE_DIR "/resources/models/starter-rdm";
    CountingAllocator m_allocator;
    std::map<Precision, std::unique_ptr<Generator>> m_generators;
};

void TestPaintMemory::initTestCase()
{
    if (!std::filesystem::exists(m_model / "model.json"))
        QSKIP("The starter is not in this checkout.");
    setComputeThreads(0);
    c10::SetCPUAllocator(&m_allocator, 1);
}

void TestPaintMemory::activations_areWhatTheShapeSays_data()
{
    QTest::addColumn<int>("precision");
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::addColumn<double>("guidance");
    for (const auto &[name, precision] :
         {std::pair{"float32", Precision::Float32}, {"bfloat16", Precision::BFloat16}}) {
        const auto row = [name = name, precision = precision](int width, int height, double guidance) {
            QTest::addRow("%s, %d x %d, guidance %g", name, width, height, guidance)
                << static_cast<int>(precision) << width << height << guidance;
        };
        row(256, 256, 3.5);
        row(256, 256, 1.0);
        row(448, 320, 3.5);
    }
}

void TestPaintMemory::activations_areWhatTheShapeSays()
{
    QFETCH(int, precision);
    QFETCH(int, width);
    QFETCH(int, height);
    QFETCH(double, guidance);
    const ComputeOptions options{"cpu", static_cast<Precision>(precision), 0};
    std::unique_ptr<Generator> &generator = m_generators[options.precision];
    GenerateRequest request;
    request.params["steps"] = std::int64_t{2};
    request.params["guidance"] = guidance;
    request.previewEvery = 0;
    if (!generator) {
        auto loaded = loadGenerator(m_model, options);
        QVERIFY(loaded);
        generator = std::move(*loaded);
        // The first picture puts the weights into another order.
        const auto first = generator->generate({}, request, {});
        QVERIFY2(first, first ? "" : (first.error().message + first.error().detail).c_str());
    }
    request.widthPx = width;
    request.heightPx = height;
    const std::int64_t before = CountingAllocator::held();
    CountingAllocator::forgetMost();
    QVERIFY(generator->generate({}, request, {}));
    const double held = static_cast<double>(CountingAllocator::most() - before);

    PaintLoad load;
    load.widthPx = width;
    load.heightPx = height;
    load.contexts = guidance == 1.0 ? 1 : 2;
    const auto told = paintMemory(m_model, load, options);
    QVERIFY(told);
    const double expected = static_cast<double>(told->tensorBytes);
    qInfo("held %.1f MB, told %.1f MB (denoising %.1f, decoding %.1f)", held / 1e6, expected / 1e6,
          static_cast<double>(told->denoisingBytes) / 1e6, static_cast<double>(told->decodingBytes) / 1e6);
    QVERIFY(std::abs(expected - held) < 0.15 * held);
}

void TestPaintMemory::loads_growWithWhatIsAskedFor()
{
    const ComputeOptions options{"cpu", Precision::Float32, 0};
    const auto told = [&](const PaintLoad &load) {
        const auto memory = paintMemory(m_model, load, options);
        return memory ? *memory : PaintMemory{};
    };
    const PaintMemory own = told({});
    QCOMPARE(own.widthPx, 256);
    QCOMPARE(own.contexts, 2);
    PaintLoad load;
    load.widthPx = 512;
    load.heightPx = 512;
    const PaintMemory larger = told(load);
    QVERIFY(larger.denoisingOperations > 3.9 * own.denoisingOperations);
    QVERIFY(larger.workingBytes() > own.workingBytes());
    load.use = MemoryUse::Least;
    QVERIFY(told(load).decodingBytes < larger.decodingBytes / 2);
    load.use = MemoryUse::Usual;
    load.enlarge = true;
    QVERIFY(told(load).decodingBytes > 3 * larger.decodingBytes);
    load.enlarge = false;
    load.contexts = 3;
    QVERIFY(told(load).denoisingBytes > larger.denoisingBytes);
    QVERIFY(!paintMemory(m_model / "nowhere", {}, options));
}

QTEST_GUILESS_MAIN(TestPaintMemory)
#include "tst_paint_memory.moc"
