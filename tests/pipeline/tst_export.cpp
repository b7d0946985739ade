#include "core/imaging/Decode.h"
#include "core/imaging/PictureSaving.h"
#include "core/pipeline/Credits.h"
#include "core/pipeline/Export.h"
#include "core/pipeline/ExportNames.h"
#include "core/pipeline/Studio.h"
#include "tests/pipeline/ExportFixture.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <set>
#include <stop_token>

using namespace palimpsest;
using namespace palimpsest::pipeline;

namespace {

namespace fs = std::filesystem;

std::string nameOf(const std::string &text, const NamedResult &result)
{
    const auto name = nameFromTemplate(text, result);
    return name ? *name : "error: " + name.error().message;
}

NamedResult named(const std::string &words)
{
    NamedResult result;
    result.file = "/history/20261126-182005-123_a.png";
    result.recipe = exportedRecipe();
    result.recipe->query.parts.resize(1);
    result.recipe->query.parts[0].text = words;
    result.position = 7;
    result.total = 120;
    result.widthPx = 48;
    return result;
}

QByteArray contentOf(const fs::path &path)
{
    QFile file(QString::fromStdString(path.string()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList filesIn(const fs::path &folder)
{
    return QDir(QString::fromStdString(folder.string())).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

} // namespace

class TestExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << "a boat"
                               << "{title} {seed}"
                               << "a boat 7";
        QTest::newRow("number") << "a boat"
                                << "{n}_{database}_{artist}"
                                << "007_Woodcut_Doré";
        QTest::newRow("path") << "../../etc/passwd"
                              << "{title}"
                              << "-..-etc-passwd";
        QTest::newRow("signs") << "a:b*c?\"<>|\\\n"
                               << "{title}"
                               << "a-b-c-------";
        QTest::newRow("hidden") << ".boat"
                                << "{title}"
                                << "boat";
        QTest::newRow("reserved") << "CON"
                                  << "{title}"
                                  << "_CON";
        QTest::newRow("nothing") << "..."
                                 << "{title}"
                                 << "picture";
        QTest::newRow("slash") << "x"
                               << "a/{title}"
                               << "a-x";
        QTest::newRow("size") << "x"
                              << "{width}"
                              << "48";
    }
    void names()
    {
        QFETCH(QString, words);
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(QString::fromStdString(nameOf(text.toStdString(), named(words.toStdString()))), expected);
    }

    void longNames_areCutBetweenCharacters()
    {
        std::string words;
        for (int i = 0; i < 300; ++i)
            words += "\xC3\xA4";
        const std::string name = nameOf("{title}{title}{title}{title}", named(words));
        QVERIFY(name.size() <= 180);
        QVERIFY(QString::fromStdString(name).toUtf8().toStdString() == name);
    }

    void wrongTemplates_areRefused()
    {
        for (const char *text : {"{colour}", "{title", "title}", "{}"})
            QCOMPARE(nameFromTemplate(text, named("x")).error().code, ErrorCode::InvalidArgument);
    }

    void batch_isExported_andNothingIsReplaced()
    {
        const ExportHome home;
        auto files = home.paintedMany(3);
        for (fs::path &file : files)
            QVERIFY(!file.empty());
        ExportSettings settings = settingsFor(home);
        settings.nameTemplate = "{title}";
        QFile there(QString::fromStdString((home.target / "a lighthouse.png").string()));
        QVERIFY(there.open(QIODevice::WriteOnly));
        there.write("mine");
        there.close();
        const auto report = exportAll(files, settings);
        QVERIFY(report.hasValue());
        QCOMPARE(report->written, std::size_t{3});
        QCOMPARE(contentOf(home.target / "a lighthouse.png"), QByteArray("mine"));
        QCOMPARE(filesIn(home.target),
                 QStringList({"a lighthouse-2.png", "a lighthouse-3.png", "a lighthouse-4.png", "a lighthouse.png"}));
        // Once more is another export, because the first has been finished.
        QCOMPARE(exportAll(files, settings)->written, std::size_t{3});
        QCOMPARE(filesIn(home.target).size(), 7);
    }

    void stoppedExport_goesOn()
    {
        const ExportHome home;
        const auto files = home.paintedMany(6);
        const ExportSettings settings = settingsFor(home);
        std::stop_source stop;
        JobContext job{stop.get_token(), [&stop](const Progress &progress) {
                           if (progress.stage == "Exporting" && progress.done == 2)
                               stop.request_stop();
                       }};
        const auto plan = planExport(files, settings, job);
        QVERIFY(plan.hasValue());
        const auto first = runExport(*plan, nullptr, job);
        QVERIFY(first->stopped);
        QCOMPARE(first->written, std::size_t{2});
        // As a kill within a write leaves it.
        QFile part(QString::fromStdString((home.target / (plan->entries[2].name + ".part")).string()));
        QVERIFY(part.open(QIODevice::WriteOnly));
        part.write("half");
        part.close();
        const auto again = planExport(files, settings, {});
        QVERIFY(again->isResumed());
        QCOMPARE(again->done, std::size_t{2});
        const auto second = runExport(*again, nullptr, {});
        QCOMPARE(second->written, std::size_t{4});
        QCOMPARE(second->alreadyThere, std::size_t{2});
        QCOMPARE(second->files.size(), std::size_t{6});
        QCOMPARE(filesIn(home.target).size(), 6);
        std::set<std::string> seeds;
        for (const fs::path &file : second->files)
            seeds.insert(file.filename().string());
        QCOMPARE(seeds.size(), std::size_t{6});
    }

    void nameTakenMeanwhile_isLeftAlone()
    {
        const ExportHome home;
        const auto files = home.paintedMany(2);
        const auto plan = planExport(files, settingsFor(home), {});
        QFile other(QString::fromStdString((home.target / plan->entries[1].name).string()));
        const auto meddle = [&](const Progress &progress) {
            if (progress.done == 1 && other.open(QIODevice::WriteOnly)) {
                other.write("somebody's");
                other.close();
            }
        };
        const auto report = runExport(*plan, nullptr, {{}, meddle});
        QCOMPARE(report->written, std::size_t{2});
        QCOMPARE(contentOf(home.target / plan->entries[1].name), QByteArray("somebody's"));
        QCOMPARE(filesIn(home.target).size(), 3);
    }

    void damagedPicture_doesNotStopTheOthers()
    {
        const ExportHome home;
        auto files = home.paintedMany(3);
        fs::resize_file(files[1], fs::file_size(files[1]) / 2);
        const auto report = exportAll(files, settingsFor(home));
        QCOMPARE(report->written, std::size_t{2});
        QCOMPARE(report->refused.size(), std::size_t{1});
        QCOMPARE(report->refused[0].source, files[1]);
    }

    void sizeAndFormat_areObeyed()
    {
        const ExportHome home;
        const auto files = home.paintedMany(1);
        for (const ExportFormat format :
             {ExportFormat::Png, ExportFormat::Jpeg, ExportFormat::WebP, ExportFormat::Tiff}) {
            ExportSettings settings = settingsFor(home);
            settings.format = format;
            settings.longSidePx = 96;
            const auto report = exportAll(files, settings);
            QVERIFY(report.hasValue());
            const auto header = imaging::probePicture(report->files.front());
            QCOMPARE(header->widthPx, 96);
            QCOMPARE(header->heightPx, 64);
            QVERIFY(report->files.front().string().ends_with(exportSuffix(format)));
        }
    }

    void recipe_comesBackFromEveryFormat()
    {
        const ExportHome home;
        Recipe recipe = exportedRecipe();
        recipe.neighbours[0].state = NeighbourState::AddedByHand;
        recipe.neighbours[0].embedding = {"starter-encoder", std::vector<float>(9000, 0.01F)}; // Over one JPEG segment.
        const std::vector<fs::path> files{home.painted("a.png", recipe)};
        Library library({}, home.root / "databases");
        Studio studio(library, {});
        for (const ExportFormat format :
             {ExportFormat::Png, ExportFormat::Jpeg, ExportFormat::WebP, ExportFormat::Tiff}) {
            ExportSettings settings = settingsFor(home);
            settings.format = format;
            const auto report = exportAll(files, settings);
            const auto read = studio.recipeFromPicture(report->files.front());
            QVERIFY2(read.hasValue(), exportFormatName(format).data());
            QCOMPARE(recipeToJson(*read), recipeToJson(*studio.recipeFromPicture(files.front())));
        }
    }

    void profiles_keepTheRestToThemselves_data()
    {
        QTest::addColumn<int>("profile");
        QTest::addColumn<bool>("credits");
        QTest::newRow("credits") << static_cast<int>(ExportProfile::CreditsOnly) << true;
        QTest::newRow("mark") << static_cast<int>(ExportProfile::MarkOnly) << false;
    }
    void profiles_keepTheRestToThemselves()
    {
        QFETCH(int, profile);
        QFETCH(bool, credits);
        const ExportHome home;
        for (const ExportFormat format :
             {ExportFormat::Png, ExportFormat::Jpeg, ExportFormat::WebP, ExportFormat::Tiff}) {
            ExportSettings settings = settingsFor(home);
            settings.nameTemplate = "x";
            settings.format = format;
            settings.profile = static_cast<ExportProfile>(profile);
            const auto report = exportAll(home.paintedMany(1), settings);
            const QByteArray bytes = contentOf(report->files.front());
            QVERIFY(bytes.contains("Iptc4xmpExt:DigitalSourceType"));
            QVERIFY(bytes.contains("/trainedAlgorithmicMedia"));
            QCOMPARE(bytes.contains("Hokusai"), credits);
            for (const char *secret : {"lighthouse", "fog", "Steps", "palimpsest_recipe", "someone", "AIPrompt"})
                QVERIFY2(!bytes.contains(secret), secret);
        }
    }

    void creditsFiles_lieBeside()
    {
        const ExportHome home;
        ExportSettings settings = settingsFor(home);
        settings.creditsText = settings.creditsMarkdown = settings.creditsCsv = true;
        const auto report = exportAll(home.paintedMany(2), settings);
        QCOMPARE(report->files.size(), std::size_t{5});
        const QByteArray text = contentOf(home.target / "Credits.txt");
        QVERIFY(text.contains("Tower, Doré, 1831. Licence: CC-BY-ND-4.0"));
        QVERIFY(text.contains("WARNING: the licence of 1 picture forbids"));
        QVERIFY(text.contains("WARNING: the licence of 1 picture is unknown"));
        QVERIFY(text.contains("weight 1.00, influence 50 %"));
        QVERIFY(contentOf(home.target / "Credits.md").contains("| Tower | Doré | 1831 | CC-BY-ND-4.0 |"));
        const QByteArray csv = contentOf(home.target / "Credits.csv");
        QCOMPARE(csv.count('\n'), 7);
        QVERIFY(csv.contains("forbidden"));
    }

    void formulas_areNoFormulasInCsv()
    {
        Recipe recipe = exportedRecipe();
        recipe.neighbours[0].facts.title = "=HYPERLINK(\"http://x\")";
        const std::vector<ResultCredits> results{creditsOf(recipe, "a.png")};
        QVERIFY(creditsAsCsv(results).find("\"'=HYPERLINK(") != std::string::npos);
    }

    void summary_countsEachPictureOnce()
    {
        const std::vector<ResultCredits> results{creditsOf(exportedRecipe(1)), creditsOf(exportedRecipe(2))};
        const LicenceSummary summary = licenceSummary(results);
        QCOMPARE(summary.pictures, std::size_t{3});
        QCOMPARE(summary.forbidden, std::vector<std::string>{"Tower, Doré"});
        QCOMPARE(summary.unknown, std::vector<std::string>{"Moor, Anon"});
        QVERIFY(!summary.isClear());
        Recipe free = exportedRecipe();
        free.neighbours.resize(1);
        const std::vector<ResultCredits> clear{creditsOf(free)};
        QVERIFY(licenceSummary(clear).isClear());
    }

    void settings_surviveJson_andNonsense()
    {
        ExportSettings settings;
        settings.folder = "/somewhere";
        settings.format = ExportFormat::Tiff;
        settings.bits = 16;
        settings.profile = ExportProfile::MarkOnly;
        settings.rights = "CC BY";
        QVERIFY(exportSettingsFromJson(exportSettingsToJson(settings)) == settings);
        for (const char *text : {"", "[]", "{\"quality\":\"x\",\"bits\":7}", "{\"format\":3}"})
            QVERIFY(exportSettingsFromJson(text) == ExportSettings());
    }

    // A plan lies in a folder that others may write to.
    void hostilePlan_isRefused()
    {
        const ExportHome home;
        const fs::path file = home.target / ".palimpsest-export-x.json";
        for (const char *text :
             {"", "{", "{\"palimpsest_export\":1}", "{\"palimpsest_export\":9}",
              R"({"palimpsest_export":1,"settings":{},"credits":[],"entries":[{"source":"a","name":"../a.png"}]})",
              R"({"palimpsest_export":1,"settings":{},"credits":["/a"],"entries":[{"source":"a","name":"a.png"}]})"}) {
            QFile plan(QString::fromStdString(file.string()));
            QVERIFY(plan.open(QIODevice::WriteOnly));
            plan.write(text);
            plan.close();
            QVERIFY2(!readExportPlan(file).hasValue(), text);
        }
    }

    void missingFolder_isNamed()
    {
        const ExportHome home;
        ExportSettings settings = settingsFor(home);
        settings.folder = home.root / "nowhere";
        QCOMPARE(planExport(home.paintedMany(1), settings, {}).error().code, ErrorCode::NotFound);
        settings.folder = home.target;
        QCOMPARE(planExport({}, settings, {}).error().code, ErrorCode::InvalidArgument);
    }

private:
    static ExportSettings settingsFor(const ExportHome &home)
    {
        ExportSettings settings;
        settings.folder = home.target;
        return settings;
    }
    static Result<ExportReport> exportAll(const std::vector<fs::path> &files, const ExportSettings &settings)
    {
        const auto plan = planExport(files, settings, {});
        return plan ? runExport(*plan, nullptr, {}) : Result<ExportReport>(plan.error());
    }
};

QTEST_GUILESS_MAIN(TestExport)
#include "tst_export.moc"
