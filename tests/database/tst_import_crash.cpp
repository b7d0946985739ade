#include "core/database/Database.h"
#include "core/database/Integrity.h"
#include "tests/database/PictureFixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <sched.h>

#include <chrono>
#include <csignal>
#include <fstream>
#include <random>
#include <thread>

using namespace palimpsest;
using namespace palimpsest::database;
using namespace palimpsest::pipeline;

/// What is left of an import that was killed, or whose disk was full. Each import runs in a process of its own.
class TestImportCrash : public ImportTest {
    Q_OBJECT

private:
    static constexpr int kPictures = 40;
    static constexpr int kSkipped = 77;

    static std::int64_t itemsIn(const std::filesystem::path &directory)
    {
        const auto database = Database::open(directory);
        return database ? (*database)->itemCount() : 0;
    }

    /// Imports in a child and writes a byte to `begun` whenever a batch begins, which is when the one before is done.
    [[noreturn]] static void importAndTell(const ImportOptions &asked, int begun)
    {
        FakeEmbedder fake;
        PictureEmbedder embedder = fake.embedder();
        embedder.embed = [&](std::span<const Image> images, const JobContext &) {
            if (write(begun, "b", 1) != 1)
                _exit(2);
            return fake.embed(images, "fake");
        };
        ImportOptions helped = asked;
        helped.workers.count = 1;
        std::vector<std::jthread> threads;
        helped.workers.run = [&](std::function<void()> work) { threads.emplace_back(std::move(work)); };
        const bool done = importPictures(helped, embedder, {}).hasValue();
        _exit(done ? 0 : 1);
    }

    /// Kills the import after `delay`; returns how many batches had begun, or -1 when it was done before.
    static int killedAfter(const ImportOptions &asked, std::chrono::microseconds delay)
    {
        int ends[2];
        if (pipe(ends) != 0)
            return -1;
        const pid_t child = fork();
        if (child == 0)
            importAndTell(asked, ends[1]);
        close(ends[1]);
        // The moment is what this is about, so there is nothing to wait for but time.
        std::this_thread::sleep_for(delay);
        kill(child, SIGKILL);
        int status = 0;
        waitpid(child, &status, 0);
        int batches = 0;
        char byte = 0;
        while (read(ends[0], &byte, 1) == 1)
            ++batches;
        close(ends[0]);
        return WIFSIGNALED(status) ? batches : -1;
    }

    /// Runs `work` in a child and returns what it returns.
    template<typename Work>
    static int inChild(Work work)
    {
        const pid_t child = fork();
        if (child == 0)
            _exit(work());
        int status = 0;
        waitpid(child, &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

    static bool writeText(const char *path, const std::string &text)
    {
        std::ofstream stream(path);
        stream << text;
        stream.flush();
        return stream.good();
    }

    /// A file system of this size at `place`, seen only by this process; false where that is not allowed.
    static bool mountSmall(const std::filesystem::path &place, const char *size)
    {
        const auto uid = getuid();
        const auto gid = getgid();
        if (unshare(CLONE_NEWNS) != 0) {
            if (unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0 || !writeText("/proc/self/setgroups", "deny")
                || !writeText("/proc/self/uid_map", "0 " + std::to_string(uid) + " 1")
                || !writeText("/proc/self/gid_map", "0 " + std::to_string(gid) + " 1"))
                return false;
        }
        return mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0
               && mount("tmpfs", place.c_str(), "tmpfs", 0, size) == 0;
    }

private Q_SLOTS:
    void importKilledAtRandomMoments_losesAtMostOneBatch()
    {
        constexpr int kMoments = 25;
        const auto source = newDirectory("pictures");
        for (int number = 0; number < kPictures; ++number)
            QVERIFY(writePicture(source / (std::to_string(number) + ".jpg"), testPicture(number, 24, 16)));
        // How long it takes when nobody kills it; half of the moments lie in the first third of that.
        const auto start = std::chrono::steady_clock::now();
        QVERIFY(killedAfter(options(source, newDirectory("db")), std::chrono::seconds(0)) >= 0);
        const auto whole = newDirectory("db");
        QCOMPARE(inChild([&] {
                     FakeEmbedder fake;
                     return importPictures(options(source, whole), fake.embedder(), {}) ? 0 : 1;
                 }),
                 0);
        const auto longest =
            std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start);
        std::mt19937 random(20261125);
        auto directory = newDirectory("db");
        int killed = 0;
        for (int attempt = 0; killed < kMoments && attempt < 10 * kMoments; ++attempt) {
            const std::int64_t before = itemsIn(directory);
            const auto limit = static_cast<std::uint32_t>(longest.count()) / (attempt % 2 == 0 ? 3U : 1U) + 1U;
            const int begun = killedAfter(options(source, directory), std::chrono::microseconds(random() % limit));
            if (begun < 0) {
                QCOMPARE(itemsIn(directory), kPictures);
                directory = newDirectory("db");
                continue;
            }
            ++killed;
            const std::int64_t after = itemsIn(directory);
            // The batch that began last may be lost, and none of those before it.
            QVERIFY2(after >= before + std::int64_t{kTestBatch} * (begun - 1), qPrintable(QString::number(after)));
            QVERIFY(after <= before + std::int64_t{kTestBatch} * begun && after % kTestBatch == 0);
            if (!Database::isDatabase(directory))
                continue;
            const auto checked = checkDatabase(directory, {});
            VERIFY_RESULT(checked);
            QVERIFY2(checked->isSound(), checked->findings.empty() ? "" : checked->findings.front().sentence.c_str());
        }
        QCOMPARE(killed, kMoments);
        FakeEmbedder fake;
        const auto rest = importPictures(options(source, directory), fake.embedder(), {});
        VERIFY_RESULT(rest);
        QCOMPARE(rest->database.items, kPictures);
    }

    void filesThatMayNotGrow_stopTheImportCleanly_data()
    {
        QTest::addColumn<int>("bytes");
        for (const int bytes : {0, 3'000, 20'000, 60'000, 120'000})
            QTest::addRow("%d bytes", bytes) << bytes;
    }

    void filesThatMayNotGrow_stopTheImportCleanly()
    {
        QFETCH(int, bytes);
        const auto source = newDirectory("pictures");
        const auto directory = newDirectory("db");
        QVERIFY(writePictures(source, 0, kPictures));
        const int outcome = inChild([&] {
            const rlimit limit{static_cast<rlim_t>(bytes), static_cast<rlim_t>(bytes)};
            std::signal(SIGXFSZ, SIG_IGN);
            setrlimit(RLIMIT_FSIZE, &limit);
            FakeEmbedder fake;
            const auto report = importPictures(options(source, directory), fake.embedder(), {});
            return !report && report.error().code == ErrorCode::Io && report.error().message.ends_with('.') ? 0 : 1;
        });
        QCOMPARE(outcome, 0);
        if (Database::isDatabase(directory)) {
            const auto checked = checkDatabase(directory, {});
            VERIFY_RESULT(checked);
            QVERIFY(checked->isSound());
            QCOMPARE(itemsIn(directory) % kTestBatch, 0);
        }
        FakeEmbedder fake;
        const auto rest = importPictures(options(source, directory), fake.embedder(), {});
        VERIFY_RESULT(rest);
        QCOMPARE(rest->database.items, kPictures);
    }

    void fullDisk_stopsTheImportAndGoesOnWhenThereIsRoom()
    {
        const auto source = newDirectory("pictures");
        const auto place = newDirectory("disk");
        std::filesystem::create_directories(place);
        QVERIFY(writePictures(source, 0, kPictures));
        const int outcome = inChild([&] {
            if (!mountSmall(place, "size=260k"))
                return kSkipped;
            const auto directory = place / "db";
            FakeEmbedder fake;
            const auto full = importPictures(options(source, directory), fake.embedder(), {});
            if (full || full.error().code != ErrorCode::Io
                || full.error().message.find("disk is full") == std::string::npos)
                return 1;
            if (Database::isDatabase(directory)
                && (itemsIn(directory) % kTestBatch != 0 || itemsIn(directory) == kPictures))
                return 2;
            if (mount("tmpfs", place.c_str(), "tmpfs", MS_REMOUNT, "size=8m") != 0)
                return 3;
            const auto rest = importPictures(options(source, directory), fake.embedder(), {});
            if (!rest || rest->database.items != kPictures)
                return 4;
            const auto checked = checkDatabase(directory, {});
            return checked && checked->isSound() ? 0 : 5;
        });
        if (outcome == kSkipped)
            QSKIP("This system lets nobody mount a small disk.");
        QCOMPARE(outcome, 0);
    }

    void importIntoAReadOnlyDatabase_saysSo()
    {
        const auto source = newDirectory("pictures");
        const auto place = newDirectory("disk");
        std::filesystem::create_directories(place);
        QVERIFY(writePictures(source, 0, 6));
        const int outcome = inChild([&] {
            if (!mountSmall(place, "size=8m"))
                return kSkipped;
            const auto directory = place / "db";
            FakeEmbedder fake;
            if (!importPictures(options(source, directory), fake.embedder(), {}))
                return 1;
            if (mount("tmpfs", place.c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr) != 0)
                return 2;
            // Reading and checking need no writing.
            const auto checked = checkDatabase(directory, {});
            if (itemsIn(directory) != 6 || !checked || !checked->isSound())
                return 3;
            const auto refused = importPictures(options(source, directory), fake.embedder(), {});
            return !refused && refused.error().code == ErrorCode::Io ? 0 : 4;
        });
        if (outcome == kSkipped)
            QSKIP("This system lets nobody mount a read-only disk.");
        QCOMPARE(outcome, 0);
    }
};

QTEST_GUILESS_MAIN(TestImportCrash)
#include "tst_import_crash.moc"
