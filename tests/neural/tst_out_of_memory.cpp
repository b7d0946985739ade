#include "core/neural/Generator.h"
#include "tests/neural/StandInAllocator.h"

#include <QTest>

#include <c10/core/CPUAllocator.h>
#include <c10/util/Exception.h>

#include <malloc.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <utility>

using namespace palimpsest;
using namespace palimpsest::neural;

namespace {

constexpr std::size_t kLarge = 256 * 1024;

/// Refuses one large piece of memory when it is told to.
class ReluctantAllocator : public palimpsest::test::StandInAllocator {
public:
    static constexpr int kAll = -1;
    /// Refuses the `large`-th large piece from now on; 0: none.
    void refuse(int large)
    {
        m_seen = 0;
        m_refused = large;
    }
    [[nodiscard]] int seen() const { return m_seen; }

private:
    c10::DataPtr give(std::size_t bytes) const override
    {
        if (bytes >= kLarge && (++m_seen == m_refused || m_refused == kAll))
            TORCH_CHECK(false, "DefaultCPUAllocator: can't allocate memory: you tried to allocate ", bytes, " bytes.");
        return m_real->allocate(bytes);
    }

    mutable std::atomic<int> m_seen{0};
    std::atomic<int> m_refused{0};
};

std::int64_t residentAfterTrim()
{
    malloc_trim(0);
    std::ifstream file("/proc/self/statm");
    std::int64_t all = 0;
    std::int64_t resident = 0;
    file >> all >> resident;
    return resident * static_cast<std::int64_t>(sysconf(_SC_PAGESIZE));
}

double meanDifference(const Image &a, const Image &b)
{
    double sum = 0.0;
    for (std::size_t i = 0; i < a.pixels().size(); ++i)
        sum += std::abs(static_cast<int>(a.pixels()[i]) - static_cast<int>(b.pixels()[i]));
    return sum / static_cast<double>(a.pixels().size());
}

} // namespace

/// Painting when memory runs out, with the model that ships with the program.
class TestOutOfMemory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void oneRefusal_paintsTheSamePictureAndGivesMemoryBack_data();
    void oneRefusal_paintsTheSamePictureAndGivesMemoryBack();
    void memoryThatNeverComes_isOneSentenceWithARemedy();

private:
    [[nodiscard]] Result<GeneratedImage> paint();

    ReluctantAllocator m_allocator;
    std::unique_ptr<Generator> m_generator;
    QStringList m_stages;
};

void TestOutOfMemory::initTestCase()
{
    const std::filesystem::path model = PALIMPSEST_SOURCE_DIR "/resources/models/starter-rdm";
    if (!std::filesystem::exists(model / "model.json"))
        QSKIP("The starter is not in this checkout.");
    setComputeThreads(0);
    c10::SetCPUAllocator(&m_allocator, 1);
    auto loaded = loadGenerator(model, {"cpu", Precision::Float32, 0});
    QVERIFY(loaded);
    m_generator = std::move(*loaded);
    QVERIFY(paint());
}

Result<GeneratedImage> TestOutOfMemory::paint()
{
    m_stages.clear();
    GenerateRequest request;
    request.params["steps"] = std::int64_t{2};
    request.seed = 5;
    request.widthPx = 128;
    request.heightPx = 128;
    return m_generator->generate(
        {}, request, {{}, [this](const Progress &progress) { m_stages << QString::fromStdString(progress.stage); }});
}

void TestOutOfMemory::oneRefusal_paintsTheSamePictureAndGivesMemoryBack_data()
{
    QTest::addColumn<double>("where");
    QTest::addColumn<double>("difference");
    QTest::newRow("while denoising") << 0.3 << 0.0;
    QTest::newRow("while decoding") << 0.97 << 1.5;
}

void TestOutOfMemory::oneRefusal_paintsTheSamePictureAndGivesMemoryBack()
{
    QFETCH(double, where);
    QFETCH(double, difference);
    constexpr int kRuns = 20;
    constexpr int kRefusedRun = 10;
    constexpr std::int64_t kAllowedBytes = std::int64_t{12} << 20;
    m_allocator.refuse(0);
    const auto undisturbed = paint();
    QVERIFY(undisturbed);
    const int pieces = m_allocator.seen();
    QVERIFY(pieces > 20);
    std::int64_t before = 0;
    for (int run = 0; run < kRuns; ++run) {
        if (run == kRefusedRun)
            before = residentAfterTrim();
        m_allocator.refuse(run == kRefusedRun ? static_cast<int>(pieces * where) : 0);
        const auto painted = paint();
        QVERIFY2(painted, painted ? "" : painted.error().detail.c_str());
        QVERIFY2(meanDifference(painted->image, undisturbed->image) <= difference,
                 qPrintable(QString::number(meanDifference(painted->image, undisturbed->image))));
        const auto said = std::count_if(m_stages.cbegin(), m_stages.cend(), [](const QString &stage) {
            return stage.startsWith(QStringLiteral("Memory"));
        });
        QCOMPARE(said, run == kRefusedRun ? 1 : 0);
    }
    const std::int64_t after = residentAfterTrim();
    qInfo("resident: %lld MB before, %lld MB after", static_cast<long long>(before >> 20),
          static_cast<long long>(after >> 20));
    QVERIFY(after - before < kAllowedBytes);
}

void TestOutOfMemory::memoryThatNeverComes_isOneSentenceWithARemedy()
{
    m_allocator.refuse(0);
    const auto fits = paint();
    QVERIFY(fits);
    const std::int64_t before = residentAfterTrim();
    m_allocator.refuse(ReluctantAllocator::kAll);
    const auto refused = paint();
    m_allocator.refuse(0);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::OutOfMemory);
    QVERIFY(refused.error().message.find("smaller size") != std::string::npos);
    QVERIFY(residentAfterTrim() - before < (std::int64_t{12} << 20));
    QVERIFY(paint());
}

QTEST_GUILESS_MAIN(TestOutOfMemory)
#include "tst_out_of_memory.moc"
