#include "core/neural/TeachingSet.h"
#include "core/neural/Training.h"
#include "core/pipeline/Library.h"
#include "core/pipeline/Studio.h"
#include "core/pipeline/Teach.h"
#include "core/pipeline/detail/TeachingPictures.h"
#include "tests/pipeline/TinyMuseum.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>
#include <memory>

using namespace palimpsest;
using namespace palimpsest::pipeline;

namespace {

constexpr int kPictures = 24;

template<typename Value>
QByteArray failureOf(const Result<Value> &result)
{
    return result ? QByteArray() : QByteArray::fromStdString(result.error().message + " " + result.error().detail);
}

} // namespace

/// From a database to a model that can be chosen.
class TestTeach : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void captions_comeFromTheFacts_data();
    void captions_comeFromTheFacts();
    void storedEmbeddings_areUsed_whenTheEncoderFits();
    void taughtModel_paints_andTheBaseStillDoes();
    void stoppedTeaching_isListed_andGoesOn();
    void teach_refuses_data();
    void teach_refuses();
    void newModelDirectory_isNew();

private:
    [[nodiscard]] TeachRequest request(const std::string &folder, std::int64_t steps) const;

    QTemporaryDir m_folder;
    std::filesystem::path m_home;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<Studio> m_studio;
};

void TestTeach::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_home = m_folder.path().toStdString();
    QVERIFY(test::makeTinyMuseum(m_home, kPictures));
    m_library = std::make_unique<Library>(std::vector<std::filesystem::path>{}, m_home / "databases");
    m_studio = std::make_unique<Studio>(*m_library, Studio::Options{{m_home / "models"}, "tiny", "cpu", "float32", 1, {}});
}

TeachRequest TestTeach::request(const std::string &folder, std::int64_t steps) const
{
    TeachRequest request;
    request.databaseId = "Shapes";
    request.baseModel = "tiny";
    request.name = "Taught shapes";
    request.directory = m_home / "models" / folder;
    request.steps = steps;
    request.batch = 2;
    request.sampleMinutes = 0.0;
    request.threads = 1;
    return request;
}

void TestTeach::captions_comeFromTheFacts_data()
{
    QTest::addColumn<QStringList>("facts"); // Title, artist, style, caption.
    QTest::addColumn<QStringList>("full");
    QTest::addColumn<QStringList>("subject");
    QTest::newRow("nothing") << QStringList{{}, {}, {}, {}} << QStringList() << QStringList();
    QTest::newRow("title and style") << QStringList{QStringLiteral("Fox"), {}, QStringLiteral("Oil"), {}}
                                     << QStringList{QStringLiteral("Fox, Oil")} << QStringList{QStringLiteral("Fox")};
    QTest::newRow("title and artist") << QStringList{QStringLiteral("Fox"), QStringLiteral("Ada"), {}, {}}
                                      << QStringList{QStringLiteral("Fox by Ada")}
                                      << QStringList{QStringLiteral("Fox")};
    QTest::newRow("a caption that names the style")
        << QStringList{QStringLiteral("Fox"), {}, QStringLiteral("Oil"), QStringLiteral("a fox, oil painting")}
        << QStringList{QStringLiteral("a fox, oil painting"), QStringLiteral("Fox, Oil")}
        << QStringList{QStringLiteral("Fox")};
    QTest::newRow("style alone") << QStringList{{}, {}, QStringLiteral("Oil"), {}} << QStringList{QStringLiteral("Oil")}
                                 << QStringList();
}

void TestTeach::captions_comeFromTheFacts()
{
    QFETCH(const QStringList, facts);
    QFETCH(const QStringList, full);
    QFETCH(const QStringList, subject);
    ItemFacts known;
    known.title = facts[0].toStdString();
    known.artist = facts[1].toStdString();
    known.style = facts[2].toStdString();
    known.caption = facts[3].toStdString();
    const neural::TeachingCaptions captions = captionsFromFacts(known);
    const auto strings = [](const std::vector<std::string> &texts) {
        QStringList list;
        for (const std::string &text : texts)
            list.append(QString::fromStdString(text));
        return list;
    };
    QCOMPARE(strings(captions.full), full);
    QCOMPARE(strings(captions.subject), subject);
    QCOMPARE(captions.style, known.style);
}

void TestTeach::storedEmbeddings_areUsed_whenTheEncoderFits()
{
    neural::RdmTrainOptions options;
    QCOMPARE(failureOf(prepareTeaching(*m_library, {m_home / "models"}, "Shapes", "tiny", options)), QByteArray());
    QCOMPARE(options.set.count, kPictures);
    QCOMPARE(options.from, m_home / "models" / "tiny");
    QCOMPARE(options.encoder, m_home / "models" / "tiny-encoder");
    QVERIFY(options.set.embedding);
    QCOMPARE(options.set.embedding(0)->size(), std::size_t{16});
    const auto picture = options.set.picture(3, 64);
    QVERIFY(picture);
    QCOMPARE(picture->width(), 64);
    QCOMPARE(picture->height(), 64);
}

void TestTeach::taughtModel_paints_andTheBaseStillDoes()
{
    double loss = 0.0;
    std::size_t samples = 0;
    TeachRequest asked = request("shapes", 3);
    asked.sampleMinutes = 1e-9;
    const auto report = teach(*m_library, m_studio->modelDirectories(), asked,
                              [&](const TeachStatus &status) {
                                  loss = status.loss;
                                  samples += status.samples.size();
                              },
                              {});
    QCOMPARE(failureOf(report), QByteArray());
    QCOMPARE(report->modelId, std::string("shapes"));
    QCOMPARE(report->steps, 3);
    QVERIFY(loss > 0.0);
    QVERIFY(samples >= 6);

    const auto listed = m_studio->generators();
    QCOMPARE(listed.size(), std::size_t{2});
    QCOMPARE(listed.front().name, std::string("Taught shapes"));
    Query query;
    query.parts.emplace_back().text = "red square";
    const auto paint = [&]() -> Result<Painting> {
        const auto found = m_studio->retrieve({query, {"Shapes"}, 3, {}, {}, 1.0, 0, {}}, {});
        if (!found)
            return found.error();
        auto recipe = m_studio->makeRecipe(query, {"Shapes"}, found->neighbours);
        if (!recipe)
            return recipe.error();
        recipe->seed = 7;
        return m_studio->paint(*recipe, {});
    };
    const auto before = paint();
    QCOMPARE(failureOf(before), QByteArray());
    QCOMPARE(before->recipe.generatorId, std::string("tiny"));
    QCOMPARE(failureOf(m_studio->useGenerator("shapes", {})), QByteArray());
    const auto taught = paint();
    QCOMPARE(failureOf(taught), QByteArray());
    QCOMPARE(taught->recipe.generatorId, std::string("shapes"));
    QVERIFY(!(*taught->image == *before->image));
    // Neither the model that is not there nor going back changes anything else.
    QCOMPARE(m_studio->useGenerator("nobody", {}).error().code, ErrorCode::NotFound);
    QCOMPARE(m_studio->generator()->id, std::string("shapes"));
    QCOMPARE(failureOf(m_studio->useGenerator("tiny", {})), QByteArray());
    QVERIFY(*paint()->image == *before->image);
}

void TestTeach::stoppedTeaching_isListed_andGoesOn()
{
    const TeachRequest asked = request("stopped", 6);
    std::stop_source stop;
    const auto stopped = teach(*m_library, m_studio->modelDirectories(), asked,
                               [&](const TeachStatus &status) {
                                   if (status.step == 2)
                                       stop.request_stop();
                               },
                               {stop.get_token(), {}});
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    const auto records = teachings(m_home / "models");
    const auto found = std::find_if(records.begin(), records.end(), [&](const TeachingRecord &record) {
        return record.request.directory == asked.directory;
    });
    QVERIFY(found != records.end());
    QVERIFY(!found->finished);
    QCOMPARE(found->databaseName, std::string("Shapes"));
    QCOMPARE(found->request.name, asked.name);
    QCOMPARE(found->request.baseModel, asked.baseModel);

    std::int64_t first = -1;
    TeachRequest again = found->request;
    again.steps = 6;
    const auto report = teach(*m_library, m_studio->modelDirectories(), again,
                              [&](const TeachStatus &status) {
                                  if (first < 0)
                                      first = status.step;
                              },
                              {});
    QCOMPARE(failureOf(report), QByteArray());
    QCOMPARE(first, 3);
    QCOMPARE(report->steps, 6);
}

void TestTeach::teach_refuses_data()
{
    using Change = std::function<void(TeachRequest &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, ErrorCode code, const Change &change) {
        QTest::newRow(name) << change << static_cast<int>(code);
    };
    row("no such database", ErrorCode::NotFound, [](TeachRequest &r) { r.databaseId = "nobody's"; });
    row("no such model", ErrorCode::NotFound, [](TeachRequest &r) { r.baseModel = "nobody"; });
    row("a folder with other files", ErrorCode::InvalidArgument,
        [this](TeachRequest &r) { r.directory = m_home / "pictures"; });
}

void TestTeach::teach_refuses()
{
    QFETCH(const std::function<void(TeachRequest &)>, change);
    QFETCH(const int, code);
    TeachRequest asked = request("refused", 1);
    change(asked);
    const auto report = teach(*m_library, m_studio->modelDirectories(), asked, {}, {});
    QVERIFY(!report);
    QCOMPARE(static_cast<int>(report.error().code), code);
    QVERIFY(report.error().message.ends_with('.'));
}

void TestTeach::newModelDirectory_isNew()
{
    const std::filesystem::path folder = m_home / "fresh";
    QCOMPARE(newModelDirectory(folder, "Night Owls!"), folder / "night-owls");
    std::filesystem::create_directories(folder / "night-owls");
    QCOMPARE(newModelDirectory(folder, "Night Owls"), folder / "night-owls-2");
    QCOMPARE(newModelDirectory(folder, "…"), folder / "taught");
}

QTEST_GUILESS_MAIN(TestTeach)
#include "tst_teach.moc"
