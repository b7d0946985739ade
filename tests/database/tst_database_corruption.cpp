#include "tests/database/DatabaseFixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <SQLiteCpp/Database.h>

using namespace palimpsest;
using namespace palimpsest::database;

class TestDatabaseCorruption : public QObject {
    Q_OBJECT

private:
    // Does to a sound database what the row says.
    static bool damage(const std::filesystem::path &directory, const QString &file, const QString &how)
    {
        const auto path = directory / file.toStdString();
        QByteArray bytes = readBytes(path);
        if (how == "absent")
            return std::filesystem::remove(path);
        if (how == "empty")
            bytes.clear();
        if (how == "cut")
            bytes.chop(bytes.size() / 2 + 1);
        if (how == "last byte gone")
            bytes.chop(1);
        if (how == "garbage")
            bytes.fill('z');
        if (how == "newer version" && file == "embeddings.f16")
            bytes[8] = 9;
        if (how == "newer version" && file == "catalogue.sqlite")
            bytes[63] = 9; // user_version is the big-endian number at 60
        if (how == "newer version" && file == "database.json")
            bytes.replace("\"palimpsest_database\": 1", "\"palimpsest_database\": 9");
        if (how == "foreign")
            bytes[71] = 9; // application_id is at 68
        if (how == "other encoder")
            bytes.replace("test-encoder", "best-encoder");
        if (how == "other dimension")
            bytes.replace("\"dimension\": 8", "\"dimension\": 4");
        if (how == "huge dimension")
            bytes.replace("\"dimension\": 8", "\"dimension\": 1000000000000");
        return writeBytes(path, bytes);
    }

private Q_SLOTS:
    void damagedDatabase_givesOneClearError_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("how");
        QTest::addColumn<ErrorCode>("code");
        const auto add = [](const char *file, const char *how, ErrorCode code) {
            QTest::addRow("%s %s", file, how) << QString(file) << QString(how) << code;
        };
        add("database.json", "absent", ErrorCode::NotFound);
        for (const char *file : {"catalogue.sqlite", "embeddings.f16", "thumbnails.bin"})
            add(file, "absent", ErrorCode::Corrupt);
        for (const char *file : {"database.json", "catalogue.sqlite", "embeddings.f16", "thumbnails.bin"}) {
            add(file, "empty", ErrorCode::Corrupt);
            add(file, "cut", ErrorCode::Corrupt);
        }
        for (const char *file : {"database.json", "catalogue.sqlite", "embeddings.f16"})
            add(file, "garbage", ErrorCode::Corrupt);
        for (const char *file : {"embeddings.f16", "thumbnails.bin"})
            add(file, "last byte gone", ErrorCode::Corrupt);
        for (const char *file : {"database.json", "catalogue.sqlite", "embeddings.f16"})
            add(file, "newer version", ErrorCode::Unsupported);
        add("catalogue.sqlite", "foreign", ErrorCode::Corrupt);
        for (const char *how : {"other encoder", "other dimension", "huge dimension"})
            add("database.json", how, ErrorCode::Corrupt);
    }

    void damagedDatabase_givesOneClearError()
    {
        QFETCH(QString, file);
        QFETCH(QString, how);
        QFETCH(ErrorCode, code);
        const QTemporaryDir temporary;
        const auto directory = std::filesystem::path(temporary.path().toStdString()) / "db";
        VERIFY_RESULT(makeTestDatabase(directory, 50));
        QVERIFY(damage(directory, file, how));
        const auto database = Database::open(directory);
        // A cut catalogue may still have its first pages; then reading an item finds out.
        const Error error = database ? (*database)->item(49).error() : database.error();
        QCOMPARE(error.code, code);
        QVERIFY(!error.message.empty());
        QCOMPARE(error.message.find('\n'), std::string::npos);
        QCOMPARE(error.message.back(), '.');
    }

    void damagedDatabase_isNotWrittenTo()
    {
        const QTemporaryDir temporary;
        const auto directory = std::filesystem::path(temporary.path().toStdString()) / "db";
        VERIFY_RESULT(makeTestDatabase(directory, 50));
        QVERIFY(damage(directory, "embeddings.f16", "cut"));
        const QByteArray before = readBytes(directory / "embeddings.f16");
        const auto writer = DatabaseWriter::open(directory);
        QVERIFY(!writer);
        QCOMPARE(writer.error().code, ErrorCode::Corrupt);
        QCOMPARE(readBytes(directory / "embeddings.f16"), before);
    }

    void killedWriter_leavesAJournal_thatIsRolledBack()
    {
        const QTemporaryDir temporary;
        const auto root = std::filesystem::path(temporary.path().toStdString());
        VERIFY_RESULT(makeTestDatabase(root / "db", 50));
        // What a kill leaves: half of a change in the file, and the journal that takes it back.
        SQLite::Database writer((root / "db" / "catalogue.sqlite").string(), SQLite::OPEN_READWRITE);
        writer.exec("PRAGMA journal_mode = DELETE; PRAGMA cache_size = 1; PRAGMA cache_spill = 1");
        writer.exec("BEGIN; UPDATE items SET caption = hex(randomblob(2000)), title = 'lost'");
        std::filesystem::copy(root / "db", root / "killed", std::filesystem::copy_options::recursive);
        writer.exec("ROLLBACK");
        QVERIFY(std::filesystem::file_size(root / "killed" / "catalogue.sqlite-journal") > 0);
        QVERIFY(readBytes(root / "killed" / "catalogue.sqlite") != readBytes(root / "db" / "catalogue.sqlite"));
        const auto database = Database::open(root / "killed");
        VERIFY_RESULT(database);
        for (int id = 0; id < 50; ++id) {
            const auto item = (*database)->item(id);
            VERIFY_RESULT(item);
            QCOMPARE(item->facts.title, "Title " + std::to_string(id));
        }
    }

    void anyDamagedCatalogueByte_neverCrashes()
    {
        const QTemporaryDir temporary;
        const auto directory = std::filesystem::path(temporary.path().toStdString()) / "db";
        VERIFY_RESULT(makeTestDatabase(directory, 20));
        const QByteArray sound = readBytes(directory / "catalogue.sqlite");
        for (qsizetype position = 0; position < sound.size(); position += 97) {
            QByteArray bytes = sound;
            bytes[position] = static_cast<char>(~bytes[position]);
            QVERIFY(writeBytes(directory / "catalogue.sqlite", bytes));
            const auto database = Database::open(directory);
            if (!database)
                continue;
            for (int id = 0; id < 20; ++id) {
                if (const auto item = (*database)->item(id); item)
                    (void)(*database)->thumbnail(*item).hasValue();
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestDatabaseCorruption)
#include "tst_database_corruption.moc"
