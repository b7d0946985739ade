#include "DecodeTesting.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <random>
#include <stop_token>
#include <string_view>

#include <sys/stat.h>

using namespace palimpsest;
using namespace palimpsest::imaging;
using namespace decodetesting;

namespace {

/// Error messages must be one sentence that ends properly.
void verifySentence(const Error &error)
{
    QVERIFY2(!error.message.empty() && error.message.back() == '.', error.message.c_str());
    QVERIFY2(error.message.find('\n') == std::string::npos, error.message.c_str());
}

} // namespace

class TestDecodeLimits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hugeHeader_isRefused_beforeAllocation_data();
    void hugeHeader_isRefused_beforeAllocation();
    void cutOffFile_isRefused_data();
    void cutOffFile_isRefused();
    void missingEndMarker_isForgiven();
    void mutatedFile_neverCrashes_data();
    void mutatedFile_neverCrashes();
    void oddPath_isRefusedWithoutBlocking_data();
    void oddPath_isRefusedWithoutBlocking();
    void symbolicLink_isFollowed();
    void stopRequest_isCancelled();
    void timeLimit_isKept();
    void fileSizeLimit_isKept();
};

void TestDecodeLimits::hugeHeader_isRefused_beforeAllocation_data()
{
    QTest::addColumn<QByteArray>("file");
    const auto row = [](const char *name, FileBytes bytes, std::initializer_list<std::size_t> places) {
        for (const std::size_t at : places)
            bytes[at] = 0x7F;
        QTest::newRow(name) << byteArray(bytes);
    };
    const FileBytes jpeg = plainJpeg();
    const std::string_view frameMarker("\xFF\xC0", 2);
    const auto found =
        std::search(jpeg.begin(), jpeg.end(), frameMarker.begin(), frameMarker.end(),
                    [](std::uint8_t byte, char wanted) { return byte == static_cast<std::uint8_t>(wanted); });
    const auto frame = static_cast<std::size_t>(found - jpeg.begin());
    row("jpeg", jpeg, {frame + 5, frame + 7});
    row("jpeg within the pixel limit, but too few bytes", jpeg, {frame + 7});
    row("png", picturefiles::png({}, {1, 2, 3}), {17, 21});
    row("gif", picturefiles::gif(4, 4, 1), {7, 9});
    row("bmp", picturefiles::bmp(4, 4), {20, 24});
    row("tiff", picturefiles::tiff(4, 4, 8, 1), {19, 31});
}

void TestDecodeLimits::hugeHeader_isRefused_beforeAllocation()
{
    QFETCH(QByteArray, file);
    const Result<Image> image = decode(FileBytes(file.begin(), file.end()));
    QVERIFY(!image);
    QVERIFY2(image.error().code == ErrorCode::OutOfMemory || image.error().code == ErrorCode::Corrupt,
             image.error().detail.c_str());
    verifySentence(image.error());
}

void TestDecodeLimits::cutOffFile_isRefused_data()
{
    addFormatRows();
}

void TestDecodeLimits::cutOffFile_isRefused()
{
    QFETCH(QByteArray, file);
    // The last bytes may be padding or an end marker, which nobody misses.
    for (const qsizetype size : {file.size() * 3 / 4, file.size() / 2, file.size() / 4, qsizetype(20), qsizetype(8)}) {
        const Result<Image> image = decode(FileBytes(file.begin(), file.begin() + std::min(size, file.size() - 12)));
        QVERIFY2(!image, qPrintable(QString::number(size)));
        verifySentence(image.error());
    }
}

void TestDecodeLimits::missingEndMarker_isForgiven()
{
    FileBytes bytes = plainJpeg();
    bytes.resize(bytes.size() - 2);
    QVERIFY(decode(bytes));
    picturefiles::JpegOptions options;
    options.progressive = true;
    FileBytes progressive = picturefiles::jpeg(options, {200, 30, 20}, {20, 30, 200});
    QVERIFY(decode(progressive));
    progressive.resize(progressive.size() * 2 / 3);
    const Result<Image> cut = decode(progressive);
    QVERIFY(!cut);
    QCOMPARE(cut.error().code, ErrorCode::Corrupt);
}

void TestDecodeLimits::mutatedFile_neverCrashes_data()
{
    addFormatRows();
}

void TestDecodeLimits::mutatedFile_neverCrashes()
{
    QFETCH(QByteArray, file);
    DecodeOptions options;
    options.maximumPixels = 1'000'000;
    std::mt19937 random(7);
    for (int i = 0; i < 150; ++i) {
        FileBytes bytes(file.begin(), file.end());
        for (int flips = 0; flips < 4; ++flips)
            bytes[random() % bytes.size()] = static_cast<std::uint8_t>(random());
        const Result<Image> image = decode(bytes, options);
        if (!image)
            verifySentence(image.error());
        else
            QCOMPARE(image->pixels().size(),
                     static_cast<std::size_t>(image->width()) * static_cast<std::size_t>(image->height()) * 3);
    }
}

void TestDecodeLimits::oddPath_isRefusedWithoutBlocking_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("code");
    QTest::newRow("missing") << "missing" << int(ErrorCode::NotFound);
    QTest::newRow("folder") << "folder" << int(ErrorCode::InvalidArgument);
    QTest::newRow("pipe") << "pipe" << int(ErrorCode::InvalidArgument);
    QTest::newRow("device") << "device" << int(ErrorCode::InvalidArgument);
    QTest::newRow("empty") << "empty" << int(ErrorCode::InvalidArgument);
    QTest::newRow("text") << "text" << int(ErrorCode::Unsupported);
    QTest::newRow("link to itself") << "loop" << int(ErrorCode::Io);
    QTest::newRow("dangling link") << "dangling" << int(ErrorCode::NotFound);
}

void TestDecodeLimits::oddPath_isRefusedWithoutBlocking()
{
    QFETCH(QString, kind);
    QFETCH(int, code);
    QTemporaryDir folder;
    QString name = folder.filePath(kind);
    if (kind == "folder")
        QVERIFY(QDir().mkdir(name));
    else if (kind == "pipe")
        QCOMPARE(::mkfifo(QFile::encodeName(name).constData(), 0600), 0);
    else if (kind == "device")
        name = "/dev/zero";
    else if (kind == "empty")
        write(name, {});
    else if (kind == "text")
        write(name, {'h', 'e', 'l', 'l', 'o', '\n'});
    else if (kind == "loop")
        QVERIFY(QFile::link(name, name));
    else if (kind == "dangling")
        QVERIFY(QFile::link(folder.filePath("nowhere"), name));
    QElapsedTimer timer;
    timer.start();
    const Result<Image> image = decodePicture(pathOf(name));
    QVERIFY(!image);
    QCOMPARE(int(image.error().code), code);
    verifySentence(image.error());
    const Result<PictureHeader> header = probePicture(pathOf(name));
    QVERIFY(!header);
    QCOMPARE(int(header.error().code), code);
    QVERIFY(timer.elapsed() < 1000);
}

void TestDecodeLimits::symbolicLink_isFollowed()
{
    QTemporaryDir folder;
    write(folder.filePath("picture"), plainJpeg());
    QVERIFY(QFile::link(folder.filePath("picture"), folder.filePath("link")));
    QVERIFY(decodePicture(pathOf(folder.filePath("link"))));
}

void TestDecodeLimits::stopRequest_isCancelled()
{
    std::stop_source source;
    source.request_stop();
    DecodeOptions options;
    options.stop = source.get_token();
    const Result<Image> image = decode(plainJpeg(), options);
    QVERIFY(!image);
    QCOMPARE(image.error().code, ErrorCode::Cancelled);
}

void TestDecodeLimits::timeLimit_isKept()
{
    DecodeOptions options;
    options.timeLimitMs = 0;
    picturefiles::PngOptions png;
    png.width = 600;
    png.height = 600;
    for (const FileBytes &bytes :
         {plainJpeg(600, 600), picturefiles::png(png, {1, 2, 3}), picturefiles::gif(600, 600, 1)}) {
        const Result<Image> image = decode(bytes, options);
        QVERIFY(!image);
        QCOMPARE(image.error().code, ErrorCode::Unsupported);
        verifySentence(image.error());
    }
}

void TestDecodeLimits::fileSizeLimit_isKept()
{
    DecodeOptions options;
    options.maximumFileBytes = 100;
    QTemporaryDir folder;
    write(folder.filePath("picture"), plainJpeg());
    const Result<Image> image = decodePicture(pathOf(folder.filePath("picture")), options);
    QVERIFY(!image);
    QCOMPARE(image.error().code, ErrorCode::OutOfMemory);
}

QTEST_GUILESS_MAIN(TestDecodeLimits)
#include "tst_decode_limits.moc"
