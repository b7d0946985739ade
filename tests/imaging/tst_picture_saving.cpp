#include "core/imaging/Decode.h"
#include "core/imaging/Lanczos.h"
#include "core/imaging/Metadata.h"
#include "core/imaging/PictureExtras.h"
#include "core/imaging/PictureSaving.h"
#include "tests/imaging/PictureFiles.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <lcms2.h>
#include <opencv2/imgcodecs.hpp>

#include <algorithm>
#include <cmath>
#include <random>

using namespace palimpsest;
using namespace palimpsest::imaging;

namespace {

Image gradient(int width, int height)
{
    Image image(width, height);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            std::uint8_t *pixel = image.row(y) + 3 * x;
            pixel[0] = static_cast<std::uint8_t>(40 + 150 * x / width);
            pixel[1] = static_cast<std::uint8_t>(40 + 150 * y / height);
            pixel[2] = 90;
        }
    }
    return image;
}

double meanDifference(const Image &a, const Image &b)
{
    double sum = 0.0;
    for (std::size_t i = 0; i < a.pixels().size(); ++i)
        sum += std::abs(a.pixels()[i] - b.pixels()[i]);
    return sum / static_cast<double>(a.pixels().size());
}

std::string textOf(const std::vector<PngText> &texts, const std::string &keyword)
{
    for (const PngText &text : texts) {
        if (text.keyword == keyword)
            return text.text;
    }
    return {};
}

SaveTexts someTexts(std::size_t recipeBytes = 200)
{
    SaveTexts texts;
    texts.recipe = "{\"palimpsest_recipe\":1,\"note\":\"" + std::string(recipeBytes, 'x') + "<&> äöü\"}";
    texts.parameters = "a lighthouse, äöü \xF0\x9F\x8C\x8A\nSteps: 25, Seed: 7";
    texts.software = "Palimpsest 0.1.0";
    PictureCredits credits;
    credits.creatorTool = "Palimpsest 0.1.0";
    credits.rating = 3;
    texts.xmpPacket = xmpPacket(credits);
    return texts;
}

} // namespace

class TestPictureSaving : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lanczos_keepsFlatColours_andItsOwnSize()
    {
        Image flat(37, 23);
        std::fill(flat.pixels().begin(), flat.pixels().end(), std::uint8_t{137});
        for (const int side : {5, 23, 37, 101}) {
            const auto scaled = lanczosPicture(flat, side, side);
            QVERIFY(scaled.hasValue());
            for (const std::uint16_t sample : scaled->samples)
                QVERIFY2(std::abs(sample - 137 * 257) <= 1, qPrintable(QString::number(sample)));
        }
        const Image picture = gradient(37, 23);
        const auto same = lanczosPicture(picture, 37, 23);
        QVERIFY(shallowPicture(*same) == picture);
    }

    // What is finer than the small picture can show must turn grey, not into a moiré.
    void lanczos_doesNotAlias()
    {
        Image stripes(256, 256);
        for (int y = 0; y < 256; ++y) {
            for (int x = 0; x < 256 * 3; ++x)
                stripes.row(y)[x] = (x / 3) % 2 == 0 ? 255 : 0;
        }
        const auto scaled = lanczosPicture(stripes, 96, 96);
        for (int x = 8; x < 88; ++x)
            QVERIFY(std::abs(scaled->row(48)[3 * x] / 257.0 - 127.5) < 8.0);
    }

    // 16 bits must hold levels that 8 bits have not.
    void lanczos_hasMoreLevelsThanItsSource()
    {
        const auto scaled = lanczosPicture(gradient(16, 16), 256, 256);
        std::vector<std::uint16_t> reds;
        for (int x = 0; x < 256; ++x)
            reds.push_back(scaled->row(128)[3 * x]);
        std::sort(reds.begin(), reds.end());
        reds.erase(std::unique(reds.begin(), reds.end()), reds.end());
        QVERIFY(reds.size() > 200);
    }

    void everyFormat_comesBack_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<int>("quality");
        QTest::addColumn<int>("bits");
        QTest::addColumn<double>("most");
        QTest::newRow("png") << 0 << 92 << 8 << 0.0;
        QTest::newRow("png 16") << 0 << 92 << 16 << 0.0;
        QTest::newRow("jpeg") << 1 << 92 << 8 << 2.0;
        QTest::newRow("webp") << 2 << 92 << 8 << 3.0;
        QTest::newRow("webp lossless") << 2 << SaveEncoding::kLossless << 8 << 0.0;
        QTest::newRow("tiff") << 3 << 92 << 8 << 0.0;
        QTest::newRow("tiff 16") << 3 << 92 << 16 << 0.0;
    }

    // The pixels by our reader and by OpenCV's, and every text by ours.
    void everyFormat_comesBack()
    {
        QFETCH(int, format);
        QFETCH(int, quality);
        QFETCH(int, bits);
        QFETCH(double, most);
        const Image picture = gradient(301, 207);
        SaveEncoding encoding;
        encoding.format = static_cast<SaveFormat>(format);
        encoding.quality = quality;
        encoding.bits = bits;
        const SaveTexts texts = someTexts();
        const auto bytes = encodeForSaving(picture, encoding, texts);
        QVERIFY2(bytes.hasValue(), bytes ? "" : bytes.error().message.c_str());
        const auto read = decodePicture(std::span<const std::uint8_t>(*bytes));
        QVERIFY2(read.hasValue(), read ? "" : read.error().detail.c_str());
        QCOMPARE(read->width(), 301);
        QVERIFY2(meanDifference(*read, picture) <= most, qPrintable(QString::number(meanDifference(*read, picture))));
        const cv::Mat other = cv::imdecode(*bytes, cv::IMREAD_UNCHANGED);
        QCOMPARE(other.cols, 301);
        QCOMPARE(other.depth(), bits == 16 ? CV_16U : CV_8U);
        if (bits == 16) {
            QCOMPARE(other.at<cv::Vec3w>(50, 60)[2], static_cast<std::uint16_t>(picture.row(50)[180] * 257));
        }
        const QString name = m_folder.filePath(QStringLiteral("a"));
        write(name, *bytes);
        const auto words = readPictureTexts(name.toStdString());
        QVERIFY(words.hasValue());
        QCOMPARE(textOf(*words, kRecipeTextKeyword), texts.recipe);
        QCOMPARE(textOf(*words, "parameters"), texts.parameters);
        QVERIFY(textOf(*words, kXmpKeyword).find("Iptc4xmpExt:DigitalSourceType") != std::string::npos);
        if (encoding.format != SaveFormat::Png)
            QVERIFY(std::string(bytes->begin(), bytes->end()).find("sRGB") != std::string::npos);
    }

    // A recipe with masks is longer than a JPEG segment.
    void longRecipe_fitsIntoJpeg()
    {
        SaveEncoding encoding;
        encoding.format = SaveFormat::Jpeg;
        const SaveTexts texts = someTexts(300'000);
        const auto bytes = encodeForSaving(gradient(32, 32), encoding, texts);
        QVERIFY(bytes.hasValue());
        const QString name = m_folder.filePath(QStringLiteral("long.jpg"));
        write(name, *bytes);
        QCOMPARE(textOf(*readPictureTexts(name.toStdString()), kRecipeTextKeyword), texts.recipe);
    }

    void wrongRequests_areRefused_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<int>("quality");
        QTest::addColumn<int>("bits");
        QTest::addColumn<int>("side");
        QTest::newRow("jpeg of 16 bits") << 1 << 90 << 16 << 0;
        QTest::newRow("no quality") << 1 << 0 << 8 << 0;
        QTest::newRow("webp too large") << 2 << 90 << 8 << 16384;
        QTest::newRow("12 bits") << 0 << 90 << 12 << 0;
    }
    void wrongRequests_areRefused()
    {
        QFETCH(int, format);
        QFETCH(int, quality);
        QFETCH(int, bits);
        QFETCH(int, side);
        SaveEncoding encoding{static_cast<SaveFormat>(format), quality, bits, side, side};
        QCOMPARE(encodeForSaving(gradient(8, 8), encoding, {}).error().code, ErrorCode::InvalidArgument);
    }

    void foreignPng_losesNothing()
    {
        // An EXIF block, a text, and a chunk that nobody knows, through one saving after another.
        SaveTexts first;
        first.extras.exif = exif(1);
        first.extras.chunks = {{"tEXt", bytesOf(std::string("Comment\0of a friend", 19))}, {"prVt", {1, 2, 3, 0, 255}}};
        const auto foreign = encodeForSaving(gradient(20, 10), {}, first);
        const QString name = m_folder.filePath(QStringLiteral("foreign.png"));
        write(name, *foreign);
        const auto extras = readPictureExtras(name.toStdString());
        QVERIFY(extras.hasValue());
        QVERIFY(extras->chunks == first.extras.chunks);
        QVERIFY(extras->exif == first.extras.exif);
        SaveTexts again;
        again.extras = uprightExtras(*extras);
        QVERIFY(*encodeForSaving(gradient(20, 10), {}, again) == *foreign);
    }

    void turnedJpeg_isUprightAfterwards()
    {
        picturefiles::JpegOptions options;
        options.exif = picturefiles::exifBlock(6);
        const QString name = m_folder.filePath(QStringLiteral("turned.jpg"));
        write(name, picturefiles::jpeg(options, {200, 0, 0}, {0, 0, 200}));
        const auto picture = decodePicture(std::filesystem::path(name.toStdString()));
        SaveTexts texts;
        texts.extras = uprightExtras(*readPictureExtras(name.toStdString()));
        SaveEncoding encoding;
        encoding.format = SaveFormat::Jpeg;
        const auto bytes = encodeForSaving(*picture, encoding, texts);
        const auto header = probePicture(std::span<const std::uint8_t>(*bytes));
        QCOMPARE(header->orientation, 1);
        QCOMPARE(header->widthPx, picture->width());
    }

    // Whatever is done to a file, reading its words neither crashes nor takes long.
    void mutatedFiles_areSurvived()
    {
        std::mt19937 random(5);
        for (int format = 0; format < 4; ++format) {
            SaveEncoding encoding;
            encoding.format = static_cast<SaveFormat>(format);
            const auto bytes = encodeForSaving(gradient(24, 24), encoding, someTexts(70'000));
            const QString name = m_folder.filePath(QStringLiteral("mutated"));
            for (int round = 0; round < 150; ++round) {
                std::vector<std::uint8_t> changed = *bytes;
                for (int i = 0; i < 1 + round % 8; ++i)
                    changed[random() % changed.size()] = static_cast<std::uint8_t>(random());
                if (round % 3 == 0)
                    changed.resize(random() % changed.size());
                write(name, changed);
                const auto extras = readPictureExtras(name.toStdString());
                QVERIFY(extras.hasValue());
                uprightExtras(*extras);
                const auto texts = readPictureTexts(name.toStdString());
                QVERIFY(texts.hasValue() || texts.error().code == ErrorCode::Unsupported);
            }
        }
    }

    void newFile_replacesNothing_andLeavesNoPart()
    {
        const std::filesystem::path path = m_folder.filePath(QStringLiteral("new.bin")).toStdString();
        const std::vector<std::uint8_t> one{1, 2, 3};
        const std::vector<std::uint8_t> two{4, 5};
        write(QString::fromStdString(path.string() + ".part"), {9, 9, 9, 9, 9}); // As a crash leaves it.
        QCOMPARE(*writeNewFile(path, one), NewFile::Written);
        QCOMPARE(*writeNewFile(path, two), NewFile::AlreadyThere);
        QFile file(QString::fromStdString(path.string()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("\1\2\3"));
        QVERIFY(!std::filesystem::exists(path.string() + ".part"));
        QCOMPARE(writeNewFile("/nowhere/at/all", one).error().code, ErrorCode::NotFound);
        std::filesystem::create_symlink("/nowhere/at/all", path.string() + ".link");
        QCOMPARE(*writeNewFile(path.string() + ".link", one), NewFile::AlreadyThere);
    }

private:
    static std::vector<std::uint8_t> bytesOf(const std::string &text) { return {text.begin(), text.end()}; }
    static std::vector<std::uint8_t> exif(int orientation)
    {
        auto block = picturefiles::exifBlock(orientation);
        block.erase(block.begin(), block.begin() + 6);
        return block;
    }
    static void write(const QString &name, const std::vector<std::uint8_t> &bytes)
    {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(reinterpret_cast<const char *>(bytes.data()), static_cast<qint64>(bytes.size()));
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestPictureSaving)
#include "tst_picture_saving.moc"
