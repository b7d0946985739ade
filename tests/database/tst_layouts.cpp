#include "core/database/ItemSource.h"
#include "tests/database/DatabaseFixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace palimpsest;
using namespace palimpsest::database;

namespace {

constexpr const char *kArtBench = "name,artist,url,is_public_domain,length,width,label,split,cifar_index\n"
                                  "monet_lilies-1906.jpg,claude-monet,https://w/1,True,256,256,impressionism,train,1\n"
                                  "munch_scream.jpg,Edvard Munch,https://w/2,False,256,256,expressionism,test,2\n"
                                  "gone.jpg,nobody,https://w/3,True,256,256,baroque,test,3\n";

constexpr const char *kCoco = R"({"info": {"description": "x"},
"licenses": [{"id": 4, "name": "CC BY", "url": "https://cc/by"}],
"images": [{"id": 1, "file_name": "000001.jpg", "license": 4, "flickr_url": "https://f/1", "width": 6, "height": 4},
           {"id": 2, "file_name": "000002.jpg", "license": 9}, {"id": 3, "file_name": "gone.jpg"}],
"annotations": [{"image_id": 1, "id": 11, "caption": "A dog runs ."}, {"image_id": 1, "id": 12, "caption": "Grass\n"},
                {"image_id": 2, "id": 13, "caption": "A cat."}]})";

constexpr const char *kOpenImages =
    "ImageID,Subset,OriginalURL,OriginalLandingURL,License,AuthorProfileURL,Author,Title,Size,MD5,Thumb,Rotation\n"
    "00aa,train,https://o/1.jpg,https://o/1,https://cc/by/2.0,https://p,\"Ann, B\",Boats,1,m,t,0\n"
    "11bb,train,https://o/2.jpg,,https://cc/by/2.0,,,,1,m,t,0\n"
    "22cc,train,https://o/3.jpg,https://o/3,https://cc/by/2.0,,,,1,m,t,0\n";

} // namespace

/// The layouts that consist of picture files: what is recognised, and which facts it gives.
class TestLayouts : public QObject {
    Q_OBJECT

private:
    static std::filesystem::path pathOf(const QTemporaryDir &folder) { return folder.path().toStdString(); }

    static void addFile(const QTemporaryDir &folder, const QString &path,
                        const QByteArray &bytes = "\xFF\xD8\xFF\xE0 not really")
    {
        const auto target = pathOf(folder) / path.toStdString();
        std::filesystem::create_directories(target.parent_path());
        QVERIFY(writeBytes(target, bytes));
    }

    /// The id of the layout that a request is taken for.
    static QString recognised(const SourceRequest &request)
    {
        Registry<ItemSource> sources;
        registerSourceAll(sources);
        const ItemSource *source = recogniseSource(sources, request);
        return source == nullptr ? QString() : QString::fromStdString(source->id);
    }

    static Result<SourceListing> list(const SourceRequest &request)
    {
        Registry<ItemSource> sources;
        registerSourceAll(sources);
        return recogniseSource(sources, request)->list(request, {});
    }

    static ItemFacts factsOf(const SourceListing &listing, const std::string &path)
    {
        const auto found = std::find_if(listing.items.begin(), listing.items.end(),
                                        [&](const SourceItem &item) { return item.path == path; });
        return found == listing.items.end() ? ItemFacts() : found->facts;
    }

private Q_SLOTS:
    void layout_isRecognised_data()
    {
        QTest::addColumn<QString>("layout");
        for (const char *layout : {"folder", "wikiart", "artbench", "coco", "openimages"})
            QTest::newRow(layout) << layout;
        QTest::newRow("table beats names") << "folder";
    }

    void layout_isRecognised()
    {
        QFETCH(QString, layout);
        const QTemporaryDir folder;
        const QString row = QTest::currentDataTag();
        if (layout == "folder" && row == "folder") {
            addFile(folder, "2019/IMG_0042.jpg");
            addFile(folder, "2019/claude-monet_lilies-1906.jpg");
        }
        if (layout == "wikiart" || row == "table beats names") {
            addFile(folder, "Post_Impressionism/vincent-van-gogh_la-crau-1888.jpg");
            addFile(folder, "Cubism/juan-gris_guitar-1913(1).jpg");
        }
        if (row == "table beats names")
            addFile(folder, "facts.csv", "path,title\nCubism/juan-gris_guitar-1913(1).jpg,Guitar\n");
        if (layout == "artbench") {
            addFile(folder, "impressionism/monet_lilies-1906.jpg");
            addFile(folder, "ArtBench-10.csv", kArtBench);
        }
        if (layout == "coco") {
            addFile(folder, "train2017/000001.jpg");
            addFile(folder, "annotations/captions_train2017.json", kCoco);
        }
        if (layout == "openimages") {
            addFile(folder, "train/00aa.jpg");
            addFile(folder, "image_ids_and_rotation.csv", kOpenImages);
        }
        QCOMPARE(recognised({pathOf(folder), {}}), layout);
        QCOMPARE(recognised({pathOf(folder) / "nowhere", {}}), QString());
    }

    void wikiArt_readsStyleArtistTitleAndYear()
    {
        const QTemporaryDir folder;
        addFile(folder, "Post_Impressionism/vincent-van-gogh_la-crau-1888(1).jpg");
        addFile(folder, "Post_Impressionism/vincent-van-gogh_la-crau-1888.jpg");
        const auto listing = list({pathOf(folder), {}});
        VERIFY_RESULT(listing);
        QCOMPARE(listing->items.size(), std::size_t{2});
        for (const SourceItem &item : listing->items) {
            const ItemFacts expected{"La crau", "Vincent Van Gogh", "1888", "Post Impressionism", "", "", ""};
            QVERIFY(item.facts == expected);
            // Names are weaker than what stands in a picture.
            QVERIFY(item.stated == ItemFacts());
        }
    }

    void artBench_readsItsTable()
    {
        const QTemporaryDir folder;
        addFile(folder, "impressionism/monet_lilies-1906.jpg");
        addFile(folder, "expressionism/munch_scream.jpg");
        addFile(folder, "expressionism/unlisted-artist_tree-1901.jpg");
        addFile(folder, "ArtBench-10.csv", kArtBench);
        const auto listing = list({pathOf(folder), {}});
        VERIFY_RESULT(listing);
        QCOMPARE(listing->items.size(), std::size_t{3});
        const ItemFacts monet = factsOf(*listing, "impressionism/monet_lilies-1906.jpg");
        const ItemFacts expected{"Lilies",     "Claude Monet", "1906", "impressionism", "", "Public domain (ArtBench)",
                                 "https://w/1"};
        QVERIFY(monet == expected);
        const ItemFacts munch = factsOf(*listing, "expressionism/munch_scream.jpg");
        QCOMPARE(munch.artist, std::string("Edvard Munch"));
        QCOMPARE(munch.licence, std::string());
        QCOMPARE(factsOf(*listing, "expressionism/unlisted-artist_tree-1901.jpg").artist,
                 std::string("Unlisted Artist"));
        QCOMPARE(listing->refused.size(), std::size_t{1});
        QCOMPARE(listing->refused[0].path, std::string("gone.jpg"));
    }

    void coco_joinsCaptionsAndLicences_data()
    {
        QTest::addColumn<QString>("pictures");
        QTest::addColumn<QString>("captions");
        QTest::addColumn<bool>("named");
        QTest::newRow("as published") << "train2017/"
                                      << "annotations/captions_train2017.json" << false;
        QTest::newRow("beside") << ""
                                << "captions_coco.json" << false;
        QTest::newRow("file chosen") << "train2017/"
                                     << "annotations/captions_train2017.json" << true;
    }

    void coco_joinsCaptionsAndLicences()
    {
        QFETCH(QString, pictures);
        QFETCH(QString, captions);
        QFETCH(bool, named);
        const QTemporaryDir folder;
        addFile(folder, pictures + "000001.jpg");
        addFile(folder, pictures + "000002.jpg");
        addFile(folder, pictures + "000777.jpg");
        addFile(folder, captions, kCoco);
        const auto listing = list({named ? pathOf(folder) / captions.toStdString() : pathOf(folder), {}});
        VERIFY_RESULT(listing);
        QCOMPARE(listing->items.size(), std::size_t{3});
        const ItemFacts dog = factsOf(*listing, (pictures + "000001.jpg").toStdString());
        const ItemFacts expected{"000001", "", "", "", "A dog runs. Grass.", "https://cc/by", "https://f/1"};
        QVERIFY(dog == expected);
        QCOMPARE(factsOf(*listing, (pictures + "000002.jpg").toStdString()).caption, std::string("A cat."));
        QCOMPARE(factsOf(*listing, (pictures + "000777.jpg").toStdString()).title, std::string("000777"));
        QCOMPARE(listing->refused.size(), std::size_t{1});
    }

    void damagedCaptions_areRefused()
    {
        const QTemporaryDir folder;
        addFile(folder, "000001.jpg");
        addFile(folder, "captions.json", QByteArray(kCoco).chopped(20));
        const auto listing = list({pathOf(folder), {}});
        QVERIFY(!listing);
        QCOMPARE(listing.error().code, ErrorCode::Corrupt);
    }

    void openImages_keepsOnlyRowsOfPicturesThatAreThere()
    {
        const QTemporaryDir folder;
        addFile(folder, "train/00aa.jpg");
        addFile(folder, "train/11bb.jpg");
        addFile(folder, "train/99zz.jpg");
        addFile(folder, "ids.csv", kOpenImages);
        const auto listing = list({pathOf(folder), {}});
        VERIFY_RESULT(listing);
        const ItemFacts boats = factsOf(*listing, "train/00aa.jpg");
        const ItemFacts expected{"Boats", "Ann, B", "", "", "", "https://cc/by/2.0", "https://o/1"};
        QVERIFY(boats == expected);
        const ItemFacts untitled = factsOf(*listing, "train/11bb.jpg");
        QCOMPARE(untitled.title, std::string("11bb"));
        QCOMPARE(untitled.source, std::string("https://o/2.jpg"));
        QCOMPARE(factsOf(*listing, "train/99zz.jpg").title, std::string("99zz"));
        QCOMPARE(listing->refused.size(), std::size_t{1});
        QVERIFY(listing->refused[0].reason.starts_with("1 pictures"));
    }

    void sharedPhotographs_areCoco()
    {
        const std::filesystem::path repository(
            qEnvironmentVariable("PALIMPSEST_SOURCE_DIR", PALIMPSEST_SOURCE_DIR).toStdString());
        const auto photos = repository.parent_path() / "shared/photos";
        if (!std::filesystem::exists(photos / "captions_coco.json"))
            QSKIP("The sample of photographs is not here.");
        QCOMPARE(recognised({photos, {}}), QString("coco"));
        const auto listing = list({photos, {}});
        VERIFY_RESULT(listing);
        QCOMPARE(listing->items.size(), std::size_t{400});
        QCOMPARE(listing->refused.size(), std::size_t{0});
        QVERIFY(factsOf(*listing, "images/1001773457_577c3a7d70.jpg").caption.starts_with("A black dog"));
    }
};

QTEST_GUILESS_MAIN(TestLayouts)
#include "tst_layouts.moc"
