#include "core/base/SafetensorsView.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cstring>

using namespace palimpsest;

class TestSafetensorsView : public QObject {
    Q_OBJECT

private:
    static QByteArray file(const QByteArray &header, const QByteArray &data)
    {
        const auto length = static_cast<std::uint64_t>(header.size());
        return QByteArray(reinterpret_cast<const char *>(&length), 8) + header + data;
    }

    static Result<SafetensorsView> parse(const QByteArray &bytes)
    {
        return SafetensorsView::parse(
            {reinterpret_cast<const std::byte *>(bytes.constData()), static_cast<std::size_t>(bytes.size())});
    }

    static QByteArray sound()
    {
        const float floats[] = {1.5F, -2.0F};
        const std::int64_t integer = 7;
        return file(R"({"__metadata__":{"a":"b"},"f":{"dtype":"F32","shape":[2,1],"data_offsets":[0,8]},)"
                    R"("i":{"dtype":"I64","shape":[],"data_offsets":[8,16]}})",
                    QByteArray(reinterpret_cast<const char *>(floats), 8)
                        + QByteArray(reinterpret_cast<const char *>(&integer), 8));
    }

private Q_SLOTS:
    void tensors_areRead()
    {
        const QByteArray bytes = sound();
        const auto view = parse(bytes);
        QVERIFY(view.hasValue());
        QCOMPARE(view->tensors().size(), std::size_t{2});
        QCOMPARE(view->find("f")->shape, (std::vector<std::int64_t>{2, 1}));
        QCOMPARE(view->find("f")->elements(), 2);
        QCOMPARE(*view->floats("f"), (std::vector<float>{1.5F, -2.0F}));
        QCOMPARE(*view->integers("i"), (std::vector<std::int64_t>{7}));
        QCOMPARE(view->floats("i").error().code, ErrorCode::InvalidArgument);
        QCOMPARE(view->floats("x").error().code, ErrorCode::NotFound);
        QVERIFY(view->find("x") == nullptr);
    }

    void hostileFile_isRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        const QByteArray data(16, 'x');
        const auto one = [&](const char *entry) { return file(QByteArray("{\"t\":") + entry + "}", data); };
        QTest::newRow("empty") << QByteArray() << ErrorCode::Corrupt;
        QTest::newRow("header beyond the file")
            << QByteArray("\xff\xff\x00\x00\x00\x00\x00\x00{}", 10) << ErrorCode::Corrupt;
        QTest::newRow("huge header") << QByteArray(8, '\xff') << ErrorCode::Corrupt;
        QTest::newRow("no JSON") << file("hello", data) << ErrorCode::Corrupt;
        QTest::newRow("offsets beyond") << one(R"({"dtype":"F32","shape":[8],"data_offsets":[0,32]})")
                                        << ErrorCode::Corrupt;
        QTest::newRow("offsets reversed")
            << one(R"({"dtype":"F32","shape":[1],"data_offsets":[8,4]})") << ErrorCode::Corrupt;
        QTest::newRow("shape differs") << one(R"({"dtype":"F32","shape":[3],"data_offsets":[0,16]})")
                                       << ErrorCode::Corrupt;
        QTest::newRow("negative shape") << one(R"({"dtype":"F32","shape":[-4],"data_offsets":[0,16]})")
                                        << ErrorCode::Corrupt;
        QTest::newRow("shape overflows") << one(
            R"({"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,0]})")
                                         << ErrorCode::Corrupt;
        QTest::newRow("one offset") << one(R"({"dtype":"F32","shape":[4],"data_offsets":[0]})") << ErrorCode::Corrupt;
        QTest::newRow("no dtype") << one(R"({"shape":[4],"data_offsets":[0,16]})") << ErrorCode::Corrupt;
        QTest::newRow("unknown dtype") << one(R"({"dtype":"F7","shape":[4],"data_offsets":[0,16]})")
                                       << ErrorCode::Unsupported;
    }

    void hostileFile_isRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorCode, code);
        const auto view = parse(bytes);
        QVERIFY(!view);
        QCOMPARE(view.error().code, code);
    }

    void anyDamagedByte_neverCrashes()
    {
        const QByteArray whole = sound();
        for (qsizetype position = 0; position < whole.size(); ++position) {
            QByteArray bytes = whole;
            bytes[position] = static_cast<char>(~bytes[position]);
            (void)parse(bytes).hasValue();
            QVERIFY(!parse(whole.left(position)));
        }
    }

    void files_areReadUpToALimit()
    {
        const QTemporaryDir folder;
        QFile written(folder.filePath("a"));
        QVERIFY(written.open(QIODevice::WriteOnly) && written.write("12345") == 5);
        written.close();
        const std::filesystem::path path(written.fileName().toStdString());
        QCOMPARE(readFileBytes(path, 5)->size(), std::size_t{5});
        QCOMPARE(readFileBytes(path, 4).error().code, ErrorCode::Unsupported);
        QCOMPARE(readFileBytes(path.parent_path(), 4).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(readFileBytes(path.parent_path() / "b", 4).error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestSafetensorsView)
#include "tst_safetensors_view.moc"
