#include "tests/database/DatabaseFixture.h"

#include <QTemporaryDir>
#include <QTest>

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
