#include "core/database/Integrity.h"
#include "tests/database/DatabaseFixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <map>

using namespace palimpsest;
using namespace palimpsest::database;

namespace {

// Version 1, word for word as it was written then: this must never be changed.
constexpr const char *kVersion1 = R"(
CREATE TABLE state(
  only INTEGER PRIMARY KEY CHECK (only = 0),
  revision INTEGER NOT NULL, items INTEGER NOT NULL, thumbnail_bytes INTEGER NOT NULL) STRICT;
CREATE TABLE roots(id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE items(
  id INTEGER PRIMARY KEY, embedding_row INTEGER NOT NULL UNIQUE,
  root INTEGER NOT NULL REFERENCES roots(id), path TEXT NOT NULL, content TEXT NOT NULL,
  title TEXT NOT NULL, artist TEXT NOT NULL, year TEXT NOT NULL, style TEXT NOT NULL, caption TEXT NOT NULL,
  licence TEXT NOT NULL, source TEXT NOT NULL,
  width INTEGER NOT NULL, height INTEGER NOT NULL,
  patch_left INTEGER, patch_top INTEGER, patch_right INTEGER, patch_bottom INTEGER,
  thumbnail_offset INTEGER NOT NULL, thumbnail_bytes INTEGER NOT NULL) STRICT;
CREATE INDEX items_by_content ON items(content);
CREATE TABLE files(
  root INTEGER NOT NULL REFERENCES roots(id), path TEXT NOT NULL,
  bytes INTEGER NOT NULL, modified_ns INTEGER NOT NULL, content TEXT NOT NULL,
  PRIMARY KEY (root, path)) STRICT, WITHOUT ROWID;
CREATE INDEX files_by_content ON files(content);
)";

/// Turns a database of today into one of an earlier version, with the same items.
void makeOlder(const std::filesystem::path &directory, int version)
{
    const auto path = directory / "catalogue.sqlite";
    const auto today = directory / "today.sqlite";
    std::filesystem::rename(path, today);
    {
        SQLite::Database older(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        older.exec("PRAGMA application_id = 1347177808; PRAGMA user_version = " + std::to_string(version));
        older.exec(kVersion1);
        older.exec("ATTACH '" + today.string() + "' AS today");
        older.exec(
            "INSERT INTO state SELECT * FROM today.state; INSERT INTO roots SELECT * FROM today.roots;"
            "INSERT INTO files SELECT * FROM today.files;"
            "INSERT INTO items SELECT id, embedding_row, root, path, content, title, artist, year, style, caption,"
            " licence, source, width, height, patch_left, patch_top, patch_right, patch_bottom,"
            " thumbnail_offset, thumbnail_bytes FROM today.items");
    }
    std::filesystem::remove(today);
}

int versionOf(const std::filesystem::path &directory)
{
    SQLite::Database database((directory / "catalogue.sqlite").string());
    return database.execAndGet("PRAGMA user_version").getInt();
}

std::map<std::string, QByteArray> allFiles(const std::filesystem::path &directory)
{
    std::map<std::string, QByteArray> files;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(directory)) {
        if (entry.is_regular_file())
            files[entry.path().lexically_relative(directory).string()] = readBytes(entry.path());
    }
    return files;
}

} // namespace

class TestMigration : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_temporary;
    int m_next = 0;

    std::filesystem::path newDirectory()
    {
        return std::filesystem::path(m_temporary.path().toStdString()) / ("db" + std::to_string(m_next++));
    }

private Q_SLOTS:
    void earlierVersion_isReadWithoutBeingChanged_data()
    {
        QTest::addColumn<int>("version");
        QTest::newRow("version 1") << 1;
    }

    void earlierVersion_isReadWithoutBeingChanged()
    {
        QFETCH(int, version);
        const auto directory = newDirectory();
        VERIFY_RESULT(makeTestDatabase(directory, 30));
        makeOlder(directory, version);
        const auto before = allFiles(directory);
        {
            const auto database = Database::open(directory);
            VERIFY_RESULT(database);
            QCOMPARE((*database)->itemCount(), 30);
            QVERIFY((*database)->removedRows().empty());
            const auto item = (*database)->item(29);
            VERIFY_RESULT(item);
            QVERIFY(item->facts == testItem(29).facts);
            QVERIFY(!item->removed && !item->miningProhibited);
            VERIFY_RESULT((*database)->thumbnail(*item));
            const auto checked = checkDatabase(directory, {});
            VERIFY_RESULT(checked);
            QVERIFY(checked->uncheckedBytes > 0);
        }
        QVERIFY(allFiles(directory) == before);
    }

    void earlierVersion_becomesTodaysWhenWritten_data() { earlierVersion_isReadWithoutBeingChanged_data(); }

    void earlierVersion_becomesTodaysWhenWritten()
    {
        QFETCH(int, version);
        const auto directory = newDirectory();
        VERIFY_RESULT(makeTestDatabase(directory, 30));
        const int today = versionOf(directory);
        makeOlder(directory, version);
        {
            const auto writer = DatabaseWriter::open(directory);
            VERIFY_RESULT(writer);
            const auto known = (*writer)->knowsFile(testItem(3).file);
            VERIFY_RESULT(known);
            QVERIFY(*known);
            VERIFY_RESULT((*writer)->commit(testItems(30, 5), {}));
            const std::vector<std::int64_t> gone{7};
            VERIFY_RESULT((*writer)->remove(gone));
            VERIFY_RESULT((*writer)->close());
        }
        QCOMPARE(versionOf(directory), today);
        const auto database = Database::open(directory);
        VERIFY_RESULT(database);
        QCOMPARE((*database)->itemCount(), 35);
        QCOMPARE((*database)->removedRows(), std::vector<std::int64_t>{7});
        QVERIFY((*database)->item(2)->facts == testItem(2).facts);
        QVERIFY((*database)->item(34)->facts == testItem(34).facts);
    }

    void killedMigration_leavesTheOldVersion()
    {
        const auto directory = newDirectory();
        VERIFY_RESULT(makeTestDatabase(directory, 3));
        makeOlder(directory, 1);
        {
            // A table in the way makes the migration fail half-way.
            SQLite::Database database((directory / "catalogue.sqlite").string(), SQLite::OPEN_READWRITE);
            database.exec("CREATE TABLE segments(other TEXT)");
        }
        QVERIFY(!DatabaseWriter::open(directory));
        QCOMPARE(versionOf(directory), 1);
        VERIFY_RESULT(Database::open(directory));
    }

    void bundledDatabases_openWithoutBeingChanged()
    {
        const std::filesystem::path bundled =
            std::filesystem::path(qEnvironmentVariable("PALIMPSEST_SOURCE_DIR", PALIMPSEST_SOURCE_DIR).toStdString())
            / "resources/databases";
        if (!std::filesystem::exists(bundled / "starter-mixed"))
            QSKIP("The starter databases are not in this checkout.");
        const auto directory = newDirectory();
        std::filesystem::copy(bundled / "starter-mixed", directory, std::filesystem::copy_options::recursive);
        const auto before = allFiles(directory);
        const auto database = Database::open(directory);
        VERIFY_RESULT(database);
        QVERIFY((*database)->itemCount() > 0);
        VERIFY_RESULT((*database)->item((*database)->itemCount() - 1));
        const auto checked = checkDatabase(directory, {});
        VERIFY_RESULT(checked);
        QVERIFY(checked->isSound());
        QVERIFY(allFiles(directory) == before);
    }
};

QTEST_GUILESS_MAIN(TestMigration)
#include "tst_migration.moc"
