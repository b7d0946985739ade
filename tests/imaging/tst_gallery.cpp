#include "core/imaging/Gallery.h"
#include "core/imaging/GalleryPack.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>

using namespace palimpsest;
using namespace palimpsest::imaging;

namespace {

constexpr int kSmallPx = 64;

bool isOneOf(std::span<const std::string_view> names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// The words of a caption as galleryVocabulary() counts them: lower-case letters and digits.
std::vector<std::string> wordsOf(const std::string &text)
{
    std::vector<std::string> words(1);
    for (const char byte : text) {
        if (std::isalnum(static_cast<unsigned char>(byte)) != 0)
            words.back() += static_cast<char>(std::tolower(static_cast<unsigned char>(byte)));
        else if (!words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty())
        words.pop_back();
    return words;
}

} // namespace

class TestGallery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySubject_paintsInEveryStyle_data();
    void everySubject_paintsInEveryStyle();
    void sameSpecification_givesTheSamePicture();
    void style_doesNotChangeTheScene();
    void everyManner_paintsItsOwnWay();
    void packWithManners_countsThemAsStyles();
    void unknownName_isRefused();
    void sizeOutOfRange_isRefused();
    void someStyles_areHeldOut();
    void caption_isDeterministicAndNamesWhatItSays();
    void captionWords_areInTheVocabulary();
};

void TestGallery::everySubject_paintsInEveryStyle_data()
{
    QTest::addColumn<QString>("style");
    QTest::newRow("(plain)") << QString();
    for (const std::string_view style : galleryStyles()) {
        const QString name = QString::fromUtf8(style.data(), static_cast<qsizetype>(style.size()));
        QTest::newRow(qPrintable(name)) << name;
    }
}

void TestGallery::everySubject_paintsInEveryStyle()
{
    QFETCH(QString, style);
    for (const std::string_view subject : gallerySubjects()) {
        const Result<GalleryPicture> picture =
            paintGalleryPicture({std::string(subject), style.toStdString(), 5}, kSmallPx);
        QVERIFY2(picture, std::string(subject).c_str());
        QCOMPARE(picture->image.width(), kSmallPx);
        QCOMPARE(picture->image.height(), kSmallPx);
        const auto [least, greatest] = std::ranges::minmax(picture->image.pixels());
        QVERIFY2(greatest - least > 30, std::string(subject).c_str());
        QCOMPARE(picture->subject, std::string(subject));
        QCOMPARE(picture->style, style.toStdString());
        QVERIFY(isOneOf(galleryAccents(), picture->palette));
        QVERIFY(isOneOf(galleryTimes(), picture->time));
        QVERIFY(!picture->title.empty() && !picture->caption.empty());
    }
}

void TestGallery::sameSpecification_givesTheSamePicture()
{
    const std::string subject(gallerySubjects().front());
    for (const std::string_view style : galleryStyles()) {
        const GallerySpec spec{subject, std::string(style), 11};
        const Result<GalleryPicture> first = paintGalleryPicture(spec, kSmallPx);
        const Result<GalleryPicture> second = paintGalleryPicture(spec, kSmallPx);
        const Result<GalleryPicture> other = paintGalleryPicture({subject, std::string(style), 12}, kSmallPx);
        QVERIFY(first && second && other);
        QVERIFY2(first->image == second->image, std::string(style).c_str());
        QVERIFY2(!(first->image == other->image), std::string(style).c_str());
        QCOMPARE(first->caption, second->caption);
    }
}

void TestGallery::style_doesNotChangeTheScene()
{
    const std::string subject(gallerySubjects().back());
    const Result<GalleryPicture> plain = paintGalleryPicture({subject, {}, 3}, kSmallPx);
    QVERIFY(plain);
    for (const std::string_view style : galleryStyles()) {
        const Result<GalleryPicture> styled = paintGalleryPicture({subject, std::string(style), 3}, kSmallPx);
        QVERIFY(styled);
        QCOMPARE(styled->palette, plain->palette);
        QCOMPARE(styled->time, plain->time);
        QVERIFY2(!(styled->image == plain->image), std::string(style).c_str());
    }
}

void TestGallery::everyManner_paintsItsOwnWay()
{
    std::set<std::vector<std::uint8_t>> seen;
    for (int manner = 0; manner < 60; ++manner) {
        const std::string subject(gallerySubjects()[static_cast<std::size_t>(manner) % gallerySubjects().size()]);
        const GallerySpec spec{subject, {}, 7, {}, false, manner};
        const Result<GalleryPicture> picture = paintGalleryPicture(spec, kSmallPx);
        QVERIFY2(picture, qPrintable(QString::number(manner)));
        QVERIFY(picture->style.empty());
        const Result<GalleryPicture> again = paintGalleryPicture(spec, kSmallPx);
        QVERIFY(again && again->image == picture->image);
        const auto pixels = picture->image.pixels();
        QVERIFY(seen.insert({pixels.begin(), pixels.end()}).second);
    }
    const std::string subject(gallerySubjects().front());
    const Result<GalleryPicture> both =
        paintGalleryPicture({subject, std::string(galleryStyles().front()), 7, {}, false, 3}, kSmallPx);
    QVERIFY(!both && both.error().code == ErrorCode::InvalidArgument);
}

void TestGallery::packWithManners_countsThemAsStyles()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = std::filesystem::path(folder.path().toStdString()) / "manners.pack";
    GalleryPackOptions options;
    options.countPerPair = 1;
    options.sizePx = kSmallPx;
    options.manners = 2;
    options.countPerManner = 3;
    QVERIFY(writeGalleryPack(path, options, {}));
    std::size_t learnt = 0;
    for (const std::string_view style : galleryStyles())
        learnt += galleryStyleHeldOut(style) ? 0 : 1;
    const std::size_t count = gallerySubjects().size() * (learnt + 2 * 3);
    std::ifstream file(path, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), {});
    QVERIFY(bytes.find("\"shape\":[" + std::to_string(count) + ",64,64,3]") != std::string::npos);
    QVERIFY(bytes.find("manner 2") != std::string::npos && bytes.find("manner 3") == std::string::npos);
}

void TestGallery::unknownName_isRefused()
{
    const std::string subject(gallerySubjects().front());
    for (const Result<GalleryPicture> &picture :
         {paintGalleryPicture({"no such subject", {}, 1}, kSmallPx),
          paintGalleryPicture({subject, "no such style", 1}, kSmallPx), paintGalleryPicture({{}, {}, 1}, kSmallPx)}) {
        QVERIFY(!picture);
        QCOMPARE(picture.error().code, ErrorCode::InvalidArgument);
    }
}

void TestGallery::sizeOutOfRange_isRefused()
{
    const std::string subject(gallerySubjects().front());
    for (const int sizePx : {-1, 0, 63, 2049}) {
        const Result<GalleryPicture> picture = paintGalleryPicture({subject, {}, 1}, sizePx);
        QVERIFY(!picture);
        QCOMPARE(picture.error().code, ErrorCode::InvalidArgument);
    }
}

void TestGallery::someStyles_areHeldOut()
{
    const auto styles = galleryStyles();
    const auto count = std::count_if(styles.begin(), styles.end(), galleryStyleHeldOut);
    QVERIFY(count > 0);
    QVERIFY(count < static_cast<std::ptrdiff_t>(styles.size()) / 2);
    QVERIFY(!galleryStyleHeldOut("no such style"));
}

void TestGallery::caption_isDeterministicAndNamesWhatItSays()
{
    GalleryCaptionOptions silent;
    silent.allowStyle = false;
    silent.allowSubject = false;
    GalleryCaptionOptions full;
    full.forceFull = true;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const GalleryCaption caption = galleryCaption({2, 1, 1, 0, 0}, seed, full);
        QCOMPARE(caption.text, galleryCaption({2, 1, 1, 0, 0}, seed, full).text);
        QCOMPARE(caption.named.subject, 2);
        QVERIFY(!caption.text.empty());
        const GalleryCaption nothing = galleryCaption({2, 1, 1, 0, 0}, seed, silent);
        QCOMPARE(nothing.text, std::string("a picture"));
        QCOMPARE(nothing.named.style, -1);
    }
}

void TestGallery::captionWords_areInTheVocabulary()
{
    const std::vector<std::string> vocabulary = galleryVocabulary();
    QVERIFY(std::is_sorted(vocabulary.begin(), vocabulary.end()));
    const std::set<std::string> known(vocabulary.begin(), vocabulary.end());
    QCOMPARE(known.size(), vocabulary.size());
    const auto subjects = static_cast<int>(gallerySubjects().size());
    const auto styles = static_cast<int>(galleryStyles().size());
    const auto times = static_cast<int>(galleryTimes().size());
    const auto accents = static_cast<int>(galleryAccents().size());
    const auto settings = static_cast<int>(gallerySettings().size());
    for (int i = 0; i < 3000; ++i) {
        const GalleryCaption caption = galleryCaption(
            {i % subjects, i % (styles + 1) - 1, i % times, i % accents, i % settings}, static_cast<std::uint64_t>(i));
        for (const std::string &word : wordsOf(caption.text))
            QVERIFY2(known.contains(word), (word + " in: " + caption.text).c_str());
    }
}

QTEST_GUILESS_MAIN(TestGallery)
#include "tst_gallery.moc"
