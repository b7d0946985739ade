#include "core/base/Half.h"
#include "core/database/NpzDatabase.h"
#include "tests/database/DatabaseFixture.h"
#include "tests/database/NpzFixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <cstring>
#include <limits>
#include <map>

using namespace palimpsest;
using namespace palimpsest::database;

namespace {

// Two rows of three values; `overrides` replaces whole arrays.
std::map<std::string, QByteArray> twoRows(const std::map<std::string, QByteArray> &overrides = {})
{
    std::map<std::string, QByteArray> arrays{
        {"embedding", npy("<f4", "(2, 3)", bytesOf(std::vector<float>{3, 0, 4, 0, 0, 2}))},
        {"img_id", npy("<i8", "(2,)", bytesOf(std::vector<std::int64_t>{7, 9}))},
        {"patch_coords", npy("<i8", "(2, 4)", bytesOf(std::vector<std::int64_t>{0, 1, 256, 257, 2, 3, 258, 259}))}};
    for (const auto &[name, bytes] : overrides)
        arrays[name] = bytes;
    return arrays;
}

} // namespace

class TestNpzDatabase : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_temporary;

    std::filesystem::path file(const char *name) const
    {
        return std::filesystem::path(m_temporary.path().toStdString()) / name;
    }

private Q_SLOTS:
    void rows_areReadAndNormalised()
    {
        QVERIFY(writeNpz(file("a.npz"), twoRows()));
        const auto database = readNpzDatabase(file("a.npz"));
        VERIFY_RESULT(database);
        QCOMPARE(database->rows, 2);
        QCOMPARE(database->dimension, 3);
        QCOMPARE(database->embeddings, (std::vector<float>{0.6F, 0.0F, 0.8F, 0.0F, 0.0F, 1.0F}));
        QCOMPARE(database->norms, (std::vector<float>{5.0F, 2.0F}));
        QCOMPARE(database->imageIds, (std::vector<std::int64_t>{7, 9}));
        QCOMPARE(database->patches[1][3], 259);
        QCOMPARE(database->view().row(1)[2], 1.0F);
    }

    void halfPrecision_isRead()
    {
        std::vector<std::uint16_t> halves;
        for (const float value : {3.0F, 0.0F, 4.0F, 0.0F, 0.0F, 0.0F})
            halves.push_back(halfFromFloat(value));
        QVERIFY(writeNpz(file("half.npz"), twoRows({{"embedding", npy("<f2", "(2, 3)", bytesOf(halves))}})));
        const auto database = readNpzDatabase(file("half.npz"));
        VERIFY_RESULT(database);
        QCOMPARE(database->embeddings, (std::vector<float>{0.6F, 0.0F, 0.8F, 0.0F, 0.0F, 0.0F}));
    }

    void files_areJoinedInOrderOfTheirNames()
    {
        const auto folder = file("parts");
        std::filesystem::create_directory(folder);
        QVERIFY(writeNpz(folder / "b.npz", twoRows()));
        QVERIFY(writeNpz(folder / "a.npz",
                         twoRows({{"img_id", npy("<i4", "(2,)", bytesOf(std::vector<std::int32_t>{1, 2}))}})));
        const auto database = readNpzDatabase(folder);
        VERIFY_RESULT(database);
        QCOMPARE(database->imageIds, (std::vector<std::int64_t>{1, 2, 7, 9}));
        QCOMPARE(database->rows, 4);
    }

    void hostileFile_isRefused_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("array");
        QTest::addColumn<ErrorCode>("code");
        const auto floats = [](int count) {
            return bytesOf(std::vector<float>(static_cast<std::size_t>(count), 1.0F));
        };
        const QByteArray e = "embedding";
        QTest::newRow("object array") << e << npy("|O", "(2, 3)", floats(6)) << ErrorCode::Unsupported;
        QTest::newRow("big endian") << e << npy(">f4", "(2, 3)", floats(6)) << ErrorCode::Unsupported;
        QTest::newRow("Fortran order") << e << npy("<f4", "(2, 3)", floats(6), "True") << ErrorCode::Unsupported;
        QTest::newRow("short") << e << npy("<f4", "(2, 3)", floats(5)) << ErrorCode::Corrupt;
        QTest::newRow("long") << e << npy("<f4", "(2, 3)", floats(7)) << ErrorCode::Corrupt;
        QTest::newRow("overflow") << e << npy("<f4", "(4611686018427387904, 4)", floats(6)) << ErrorCode::Corrupt;
        QTest::newRow("huge number") << e << npy("<f4", "(99999999999999999999, 4)", floats(6)) << ErrorCode::Corrupt;
        QTest::newRow("negative") << e << npy("<f4", "(-2, -3)", floats(6)) << ErrorCode::Corrupt;
        QTest::newRow("no shape") << e << npy("<f4", "2", floats(6)) << ErrorCode::Corrupt;
        QTest::newRow("one dimension") << e << npy("<f4", "(6,)", floats(6)) << ErrorCode::Corrupt;
        QTest::newRow("no values") << e << npy("<f4", "(2, 0)", {}) << ErrorCode::Corrupt;
        QTest::newRow("integers") << e << npy("<i4", "(2, 3)", floats(6)) << ErrorCode::Corrupt;
        QTest::newRow("not a number") << e
                                      << npy("<f4", "(2, 3)",
                                             bytesOf(std::vector<float>(6, std::numeric_limits<float>::quiet_NaN())))
                                      << ErrorCode::Corrupt;
        QTest::newRow("no npy") << e << QByteArray("hello") << ErrorCode::Corrupt;
        QTest::newRow("empty") << e << QByteArray() << ErrorCode::Corrupt;
        QTest::newRow("header beyond the file")
            << e << QByteArray("\x93NUMPY\x01\x00\xff\xff{'descr'", 18) << ErrorCode::Corrupt;
        QTest::newRow("other row count") << QByteArray("img_id")
                                         << npy("<i8", "(3,)", bytesOf(std::vector<std::int64_t>{1, 2, 3}))
                                         << ErrorCode::Corrupt;
        QTest::newRow("bomb") << e << npy("<f4", "(20000, 3)", bytesOf(std::vector<float>(60000, 0.0F)))
                              << ErrorCode::OutOfMemory;
    }

    void hostileFile_isRefused()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, array);
        QFETCH(ErrorCode, code);
        QVERIFY(writeNpz(file("hostile.npz"), twoRows({{name.toStdString(), array}})));
        NpzLimits limits;
        limits.maximumArrayBytes = 100'000;
        const auto database = readNpzDatabase(file("hostile.npz"), limits);
        QVERIFY(!database);
        QCOMPARE(database.error().code, code);
    }

    void missingThings_areNotFound()
    {
        QCOMPARE(readNpzDatabase(file("absent.npz")).error().code, ErrorCode::NotFound);
        std::filesystem::create_directory(file("void"));
        QCOMPARE(readNpzDatabase(file("void")).error().code, ErrorCode::NotFound);
        auto arrays = twoRows();
        arrays.erase("patch_coords");
        QVERIFY(writeNpz(file("partial.npz"), arrays));
        QCOMPARE(readNpzDatabase(file("partial.npz")).error().code, ErrorCode::NotFound);
    }

    void tooManyRows_areRefused()
    {
        QVERIFY(writeNpz(file("rows.npz"), twoRows()));
        NpzLimits limits;
        limits.maximumRows = 1;
        QCOMPARE(readNpzDatabase(file("rows.npz"), limits).error().code, ErrorCode::OutOfMemory);
    }

    void anyDamagedByte_neverCrashes()
    {
        QVERIFY(writeNpz(file("sound.npz"), twoRows()));
        const QByteArray sound = readBytes(file("sound.npz"));
        for (qsizetype position = 0; position < sound.size(); ++position) {
            QByteArray bytes = sound;
            bytes[position] = static_cast<char>(~bytes[position]);
            QVERIFY(writeBytes(file("damaged.npz"), bytes));
            (void)readNpzDatabase(file("damaged.npz")).hasValue();
            QVERIFY(writeBytes(file("damaged.npz"), sound.left(position)));
            QVERIFY(!readNpzDatabase(file("damaged.npz")));
        }
    }
};

QTEST_GUILESS_MAIN(TestNpzDatabase)
#include "tst_npz_database.moc"
