#include "core/database/Trash.h"
#include "tests/database/DatabaseFixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <regex>
#include <thread>

using namespace palimpsest;
using namespace palimpsest::database;

namespace fs = std::filesystem;

/// The desktop's trash.
class TestTrash : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void discard_movesAndWritesInfo();
    void discard_escapesNames();
    void discard_ofSameNames_keepsBoth();
    void discard_ofAnotherVolume_usesItsOwnTrash();
    void discard_saysWhenItCannot();
    void restore_bringsBack_andRemovesInfo();
    void restore_refusesWhenThePlaceIsTaken();
    void restore_saysWhenTheTrashWasEmptied();
    void discardedFrom_listsTheLatestFirst_andSkipsNonsense();
    void killed_leavesTheFileInOneOfItsPlaces();

private:
    fs::path file(const std::string &name, const QByteArray &bytes = "picture")
    {
        const fs::path path = m_home / "pictures" / name;
        fs::create_directories(path.parent_path());
        writeBytes(path, bytes);
        return path;
    }
    [[nodiscard]] fs::path trashDirectory() const { return m_home / "data/Trash"; }
    [[nodiscard]] Trash trash() const { return Trash(trashDirectory()); }

    std::unique_ptr<QTemporaryDir> m_temporary;
    fs::path m_home;
};

void TestTrash::init()
{
    m_temporary = std::make_unique<QTemporaryDir>();
    m_home = m_temporary->path().toStdString();
}

void TestTrash::discard_movesAndWritesInfo()
{
    const fs::path path = file("sea.jpg");
    const auto discarded = trash().discard(path);
    VERIFY_RESULT(discarded);
    QVERIFY(!fs::exists(path));
    QCOMPARE(discarded->trashed, trashDirectory() / "files/sea.jpg");
    QCOMPARE(readBytes(discarded->trashed), QByteArray("picture"));
    const std::string info = readBytes(trashDirectory() / "info/sea.jpg.trashinfo").toStdString();
    const std::regex form("\\[Trash Info\\]\nPath=(.*)\nDeletionDate=\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\n");
    std::smatch match;
    QVERIFY2(std::regex_match(info, match, form), info.c_str());
    QCOMPARE(match[1].str(), path.string());
    struct stat status {};
    QCOMPARE(::stat(trashDirectory().c_str(), &status), 0);
    QCOMPARE(status.st_mode & 0777U, 0700U);
    // A whole directory goes like a file.
    const auto folder = trash().discard(m_home / "pictures");
    VERIFY_RESULT(folder);
    QVERIFY(fs::is_directory(folder->trashed));
}

void TestTrash::discard_escapesNames()
{
    const fs::path path = file("50 % дождь\n.jpg");
    const auto discarded = trash().discard(path);
    VERIFY_RESULT(discarded);
    const QByteArray info = readBytes(discarded->info);
    QVERIFY(info.contains("50%20%25%20%D0%B4"));
    QVERIFY(info.contains("%0A.jpg\nDeletionDate"));
    const auto listed = trash().discardedFrom(m_home);
    QCOMPARE(listed.size(), std::size_t{1});
    QCOMPARE(listed.front().original, path);
    VERIFY_RESULT(Trash::restore(listed.front()));
    QVERIFY(fs::exists(path));
}

void TestTrash::discard_ofSameNames_keepsBoth()
{
    const auto first = trash().discard(file("a/sea.jpg", "one"));
    const auto second = trash().discard(file("b/sea.jpg", "two"));
    VERIFY_RESULT(first);
    VERIFY_RESULT(second);
    QVERIFY(first->trashed != second->trashed);
    VERIFY_RESULT(Trash::restore(*first));
    VERIFY_RESULT(Trash::restore(*second));
    QCOMPARE(readBytes(m_home / "pictures/a/sea.jpg"), QByteArray("one"));
    QCOMPARE(readBytes(m_home / "pictures/b/sea.jpg"), QByteArray("two"));
}

void TestTrash::discard_ofAnotherVolume_usesItsOwnTrash()
{
    QTemporaryDir other("/dev/shm/tst_trash-XXXXXX");
    struct stat here {};
    struct stat there {};
    if (!other.isValid() || ::stat(m_home.c_str(), &here) != 0
        || ::stat(other.path().toStdString().c_str(), &there) != 0 || here.st_dev == there.st_dev)
        QSKIP("there is no second volume here");
    const fs::path path = fs::path(other.path().toStdString()) / "sea view.jpg";
    QVERIFY(writeBytes(path, "picture"));
    const auto discarded = trash().discard(path);
    VERIFY_RESULT(discarded);
    const fs::path expected = fs::path("/dev/shm") / (".Trash-" + std::to_string(::getuid()));
    QCOMPARE(discarded->info.parent_path(), expected / "info");
    QVERIFY(readBytes(discarded->info).contains("Path=" + other.path().mid(9).toUtf8() + "/sea%20view.jpg"));
    const auto listed = trash().discardedFrom(other.path().toStdString());
    QCOMPARE(listed.size(), std::size_t{1});
    QCOMPARE(listed.front().original, path);
    VERIFY_RESULT(Trash::restore(listed.front()));
    QCOMPARE(readBytes(path), QByteArray("picture"));
    fs::remove(expected / "files");
    fs::remove(expected / "info");
    fs::remove(expected);
}

void TestTrash::discard_saysWhenItCannot()
{
    const auto missing = trash().discard(m_home / "nothing.jpg");
    QVERIFY(!missing && missing.error().code == ErrorCode::NotFound);
    // No trash can be made where a file is in the way, neither at home nor beside it.
    const fs::path path = file("sea.jpg");
    QVERIFY(writeBytes(m_home / "data", "in the way"));
    const auto result = trash().discard(path);
    if (!result) {
        QCOMPARE(result.error().code, ErrorCode::Io);
        QVERIFY(fs::exists(path));
    } else {
        // The volume has a trash of its own here, which is as good.
        VERIFY_RESULT(Trash::restore(*result));
    }
    QCOMPARE(readBytes(path), QByteArray("picture"));
}

void TestTrash::restore_bringsBack_andRemovesInfo()
{
    const fs::path path = file("deep/sea.jpg");
    const auto discarded = trash().discard(path);
    VERIFY_RESULT(discarded);
    fs::remove_all(path.parent_path());
    VERIFY_RESULT(Trash::restore(*discarded));
    QCOMPARE(readBytes(path), QByteArray("picture"));
    QVERIFY(!fs::exists(discarded->info));
    QVERIFY(trash().discardedFrom(m_home).empty());
}

void TestTrash::restore_refusesWhenThePlaceIsTaken()
{
    const fs::path path = file("sea.jpg", "old");
    const auto discarded = trash().discard(path);
    VERIFY_RESULT(discarded);
    file("sea.jpg", "new");
    const auto refused = Trash::restore(*discarded);
    QVERIFY(!refused && refused.error().code == ErrorCode::InvalidArgument);
    QCOMPARE(readBytes(path), QByteArray("new"));
    QCOMPARE(readBytes(discarded->trashed), QByteArray("old"));
}

void TestTrash::restore_saysWhenTheTrashWasEmptied()
{
    const auto discarded = trash().discard(file("sea.jpg"));
    VERIFY_RESULT(discarded);
    fs::remove_all(trashDirectory());
    const auto gone = Trash::restore(*discarded);
    QVERIFY(!gone && gone.error().code == ErrorCode::NotFound);
}

void TestTrash::discardedFrom_listsTheLatestFirst_andSkipsNonsense()
{
    const fs::path a = file("a.jpg");
    const fs::path b = file("b.jpg");
    QVERIFY(trash().discard(a) && trash().discard(b));
    const fs::path info = trashDirectory() / "info";
    const std::string path = (m_home / "pictures").string();
    for (const auto &[name, text] : std::vector<std::pair<std::string, std::string>>{
             {"b.jpg", "[Trash Info]\nPath=" + path + "/b.jpg\nDeletionDate=2030-01-01T00:00:00\n"},
             {"orphan.jpg", "[Trash Info]\nPath=" + path + "/orphan.jpg\nDeletionDate=2020-01-01T00:00:00\n"},
             {"c.jpg", "nonsense"},
             {"d.jpg", "[Trash Info]\nPath=" + path + "/%zz\n"},
             {"e.jpg", "[Trash Info]\nPath=../../etc/passwd\n"}}) {
        QVERIFY(writeBytes(info / (name + ".trashinfo"), QByteArray::fromStdString(text)));
        if (name != "orphan.jpg" && name != "b.jpg")
            QVERIFY(writeBytes(trashDirectory() / "files" / name, "x"));
    }
    const auto listed = trash().discardedFrom(m_home / "pictures");
    QCOMPARE(listed.size(), std::size_t{2});
    QCOMPARE(listed[0].original, b);
    QCOMPARE(listed[1].original, a);
    QVERIFY(trash().discardedFrom(m_home / "elsewhere").empty());
}

void TestTrash::killed_leavesTheFileInOneOfItsPlaces()
{
    for (int attempt = 0; attempt < 10; ++attempt) {
        const fs::path path = file("kill/sea.jpg");
        const pid_t child = fork();
        if (child == 0) {
            for (;;) {
                const auto discarded = trash().discard(path);
                if (discarded && !Trash::restore(*discarded))
                    _exit(1);
            }
        }
        // The moment is what this is about, so there is nothing to wait for but time.
        std::this_thread::sleep_for(std::chrono::milliseconds(5 + 3 * attempt));
        kill(child, SIGKILL);
        int status = 0;
        waitpid(child, &status, 0);
        QVERIFY(WIFSIGNALED(status));
        const auto listed = trash().discardedFrom(m_home / "pictures/kill");
        QCOMPARE(listed.size() + (fs::exists(path) ? 1 : 0), std::size_t{1});
        if (!listed.empty())
            VERIFY_RESULT(Trash::restore(listed.front()));
        QCOMPARE(readBytes(path), QByteArray("picture"));
    }
}

QTEST_GUILESS_MAIN(TestTrash)
#include "tst_trash.moc"
