#include "core/imaging/Encode.h"
#include "tests/ui/WindowFixture.h"
#include "ui/panels/QueryBar.h"
#include "ui/widgets/SentenceBar.h"
#include "ui/windows/FileTasks.h"
#include "ui/windows/WindowActions.h"

#include <QAction>
#include <QFile>
#include <QLineEdit>
#include <QTest>

#include <memory>

using namespace palimpsest;
using namespace palimpsest::ui;

/// Files that came from elsewhere, opened in the real window: what other programs write of their pictures.
class TestOpenWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const char *missing = WindowFixture::missingStarter())
            QSKIP(missing);
        m = std::make_unique<WindowFixture>();
        m->openStarter();
        m->waitForNeighbours();
    }
    void cleanupTestCase() { m.reset(); }

    void foreignRecipe_fillsTheDesk_data()
    {
        QTest::addColumn<QString>("keyword");
        QTest::addColumn<QString>("text");
        QTest::addColumn<quint64>("seed");
        QTest::addColumn<int>("steps");
        QTest::newRow("A1111") << "parameters"
                               << "a lighthouse\nNegative prompt: fog\nSteps: 20, Sampler: DDIM, CFG scale: 3.5, Seed: "
                                  "1234567890123, Size: 256x256"
                               << quint64{1234567890123} << 20;
        QTest::newRow("InvokeAI") << "invokeai_metadata"
                                  << R"({"generation_mode":"txt2img","positive_prompt":"a lighthouse",
                                      "negative_prompt":"fog","width":256,"height":256,"seed":99,"cfg_scale":3.5,
                                      "steps":30,"scheduler":"ddim"})"
                                  << quint64{99} << 30;
        QTest::newRow("Fooocus")
            << "parameters"
            << R"x({"prompt":"a lighthouse","negative_prompt":"fog","steps":24,"guidance_scale":4.0,
                                      "resolution":"(256, 256)","seed":"77","metadata_scheme":"fooocus"})x"
            << quint64{77} << 24;
        QTest::newRow("ComfyUI") << "prompt"
                                 << R"({"3":{"class_type":"KSampler","inputs":{"seed":42,"steps":18,"cfg":4,
                                      "sampler_name":"ddim","positive":["6",0],"negative":["7",0],
                                      "latent_image":["5",0]}},
                                      "5":{"class_type":"EmptyLatentImage","inputs":{"width":256,"height":256}},
                                      "6":{"class_type":"CLIPTextEncode","inputs":{"text":"a lighthouse"}},
                                      "7":{"class_type":"CLIPTextEncode","inputs":{"text":"fog"}}})"
                                 << quint64{42} << 18;
    }

    void foreignRecipe_fillsTheDesk()
    {
        QFETCH(QString, keyword);
        QFETCH(QString, text);
        QFETCH(quint64, seed);
        QFETCH(int, steps);
        m->session->setQuery({});
        const QStringList databases = m->session->databases();
        const std::string path = pictureWith(keyword, text);
        QVERIFY(!path.empty());
        m->window->findChild<FileTasks *>()->open(QString::fromStdString(path));
        QTRY_COMPARE_WITH_TIMEOUT(m->session->query().parts.size(), std::size_t{2}, kPatienceMs);
        const Query query = m->session->query();
        QCOMPARE(query.parts[0].text, std::string("a lighthouse"));
        QCOMPARE(query.parts[1].text, std::string("fog"));
        QVERIFY(query.parts[1].weight < 0.0);
        const PaintSettings settings = m->session->settings();
        QCOMPARE(settings.seed, static_cast<std::uint64_t>(seed));
        QCOMPARE(std::get<std::int64_t>(settings.params.at("steps")), std::int64_t{steps});
        // What the other program does not know stays as the artist has it, and neighbours are found for the new words.
        QCOMPARE(m->session->databases(), databases);
        QTRY_VERIFY_WITH_TIMEOUT(m->session->neighbours().rowCount() > 0, kPatienceMs);
        QVERIFY(m->session->hasPainter());
    }

    void hostileText_isNoRecipe_andUndoBringsTheWordsBack()
    {
        auto *bar = m->window->findChild<QueryBar *>();
        bar->setQuery({});
        auto *words = bar->findChild<QLineEdit *>();
        QTest::keyClicks(words, QStringLiteral("my own words"));
        QTRY_VERIFY_WITH_TIMEOUT(
            !m->session->query().parts.empty() && m->session->query().parts[0].text == "my own words", kPatienceMs);
        const std::uint64_t seed = m->session->settings().seed;
        const std::string path = pictureWith(QStringLiteral("parameters"), QString(2'000'000, QLatin1Char('{')));
        QVERIFY(!path.empty());
        m->window->findChild<FileTasks *>()->open(QString::fromStdString(path));
        // Without a recipe it is a picture like any other, and becomes the query.
        QTRY_VERIFY_WITH_TIMEOUT(m->session->query().parts.back().kind == QueryPart::Kind::Image, kPatienceMs);
        QCOMPARE(m->session->settings().seed, seed);
        m->window->actions().undo->trigger();
        QCOMPARE(m->session->query().parts.size(), std::size_t{1});
        QCOMPARE(m->session->query().parts[0].text, std::string("my own words"));
    }

    void brokenFile_isOneSentence()
    {
        const QString path = m->home.filePath(QStringLiteral("broken.png"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("not a picture at all") > 0);
        file.close();
        const Query before = m->session->query();
        m->window->findChild<FileTasks *>()->open(path);
        auto *bar = m->window->findChild<SentenceBar *>();
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible() && bar->sentence().contains(QStringLiteral("; ")), kPatienceMs);
        QCOMPARE(m->session->query().parts.size(), before.parts.size());
    }

private:
    std::string pictureWith(const QString &keyword, const QString &text) const
    {
        const std::filesystem::path path = m->homePath() / (QTest::currentDataTag() ? QTest::currentDataTag() : "x");
        const Image image(64, 64);
        const std::filesystem::path file = path.string() + ".png";
        const auto written = imaging::writePng(file, image, {{keyword.toStdString(), text.toStdString()}});
        return written ? file.string() : std::string();
    }

    std::unique_ptr<WindowFixture> m;
};

QTEST_MAIN(TestOpenWindow)
#include "tst_open_window.moc"
