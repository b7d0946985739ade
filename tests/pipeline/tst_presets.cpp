#include "core/pipeline/PresetFolder.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <string>

using namespace palimpsest;
using namespace palimpsest::pipeline;

/// Presets as files, and the files of every version of the formats, as they were written then.
class TestPresets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void recipeOfVersion1_isReadToday()
    {
        const auto recipe = recipeFromJson(fixture("recipe-1.json"));
        QVERIFY2(recipe, recipe ? "" : recipe.error().message.c_str());
        QCOMPARE(recipe->query.parts.size(), std::size_t{2});
        QCOMPARE(recipe->query.parts[1].kind, QueryPart::Kind::Image);
        QCOMPARE(recipe->query.parts[1].picturePath, std::string("boat.png"));
        QCOMPARE(recipe->query.parts[1].weight, -0.5);
        QCOMPARE(recipe->databases.at(0).name, std::string("Oil paintings"));
        QCOMPARE(recipe->databases.at(0).revision, std::int64_t{3});
        QCOMPARE(recipe->k, 6);
        QCOMPARE(recipe->neighbours.at(0).facts.artist, std::string("Hokusai"));
        QCOMPARE(recipe->neighbours.at(0).weight, 1.25);
        QCOMPARE(recipe->neighbours.at(0).state, NeighbourState::Pinned);
        QCOMPARE(recipe->mode, ConditioningMode::NeighboursOnly);
        QCOMPARE(std::get<double>(recipe->params.at("guidance")), 3.5);
        QCOMPARE(std::get<std::int64_t>(recipe->params.at("steps")), std::int64_t{25});
        QCOMPARE(recipe->seed, std::uint64_t{1234567890123456789});
        QCOMPARE(recipe->heightPx, 64);
        QCOMPARE(recipe->influence, std::vector<double>{0.75});
        QVERIFY(recipe->variations.empty() && !recipe->start && !recipe->morph);
    }

    void recipeOfVersion2_isReadToday()
    {
        const auto recipe = recipeFromJson(fixture("recipe-2.json"));
        QVERIFY2(recipe, recipe ? "" : recipe.error().message.c_str());
        QCOMPARE(recipe->draftOfSteps, std::int64_t{50});
        QCOMPARE(recipe->parents.size(), std::size_t{1});
        QCOMPARE(recipe->variations, (std::vector<SeedVariation>{{8, 0.25}}));
        QCOMPARE(recipe->start->kind, RecipeStart::Kind::Outpaint);
        QCOMPARE(recipe->start->margins, (CanvasMargins{8, 0, 16, 0}));
        QCOMPARE(recipe->start->featherPx, 6);
        QCOMPARE(recipe->morph->position, 0.5);
        QCOMPARE(recipe->morph->query.parts.at(0).text, std::string("a storm"));
    }

    void presetOfVersion1_isReadToday()
    {
        const auto preset = presetFromJson(fixture("preset-1.json"));
        QVERIFY2(preset, preset ? "" : preset.error().message.c_str());
        QCOMPARE(preset->name, std::string("Evening light"));
        QCOMPARE(preset->modelName, std::string("Starter"));
        QVERIFY(preset->holds == (PresetParts{true, false, true}));
        QCOMPARE(preset->count, 9);
        QVERIFY(preset->draftsFirst);
        QCOMPARE(preset->finding.retrieverId, std::string("bm25"));
        QCOMPARE(std::get<double>(preset->finding.retrieverParams.at("k1")), 1.5);
        QCOMPARE(preset->finding.databaseWeights, std::vector<double>{2.0});
        QCOMPARE(preset->finding.cutOff, 0.1);
        QCOMPARE(preset->recipe.typicalShare, 0.5);
        QCOMPARE(preset->recipe.k, 7);
        QCOMPARE(preset->recipe.seed, std::uint64_t{99});
    }

    void everyVersionOfToday_hasAFixture()
    {
        // Whoever raises a version writes down what the version before looked like.
        for (int version = 1; version <= Recipe::kVersion; ++version)
            QVERIFY(QFile::exists(path("recipe-" + std::to_string(version) + ".json")));
        for (int version = 1; version <= Preset::kVersion; ++version)
            QVERIFY(QFile::exists(path("preset-" + std::to_string(version) + ".json")));
    }

    void recipeAlone_isAPreset()
    {
        const auto preset = presetFromJson(fixture("recipe-1.json"));
        QVERIFY(preset && preset->name.empty());
        QVERIFY(preset->holds == (PresetParts{true, true, true}));
        QCOMPARE(preset->recipe.neighbours.size(), std::size_t{1});
    }

    void newerFiles_areOneClearSentence_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("preset") << QByteArray(R"({"palimpsest_preset": 2, "shape": "unknown"})");
        QTest::newRow("recipe") << QByteArray(R"({"palimpsest_recipe": 3, "shape": "unknown"})");
        QTest::newRow("recipe in a preset")
            << QByteArray(R"({"palimpsest_preset": 1, "recipe": {"palimpsest_recipe": 3}})");
    }
    void newerFiles_areOneClearSentence()
    {
        QFETCH(QByteArray, text);
        const auto preset = presetFromJson(text.toStdString());
        QVERIFY(!preset);
        QCOMPARE(preset.error().code, ErrorCode::Unsupported);
        const QString sentence = QString::fromStdString(preset.error().message);
        QVERIFY2(sentence.contains(QStringLiteral("newer Palimpsest; update the program")), qPrintable(sentence));
        QCOMPARE(sentence.count(QLatin1Char('.')), 1);
    }

    void damagedFiles_areRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("\x89PNG");
        QTest::newRow("another program's") << QByteArray(R"({"nodes": []})");
        QTest::newRow("a list") << QByteArray("[1, 2]");
        QTest::newRow("no recipe") << QByteArray(R"({"palimpsest_preset": 1})");
        QTest::newRow("version of another type") << QByteArray(R"({"palimpsest_preset": "one", "recipe": {}})");
        QTest::newRow("parts of another type")
            << QByteArray(R"({"palimpsest_preset": 1, "holds": [7], "recipe": {"palimpsest_recipe": 1}})");
        QTest::newRow("weights below 0") << QByteArray(
            R"({"palimpsest_preset": 1, "finding": {"database_weights": [-1]}, "recipe": {"palimpsest_recipe": 1}})");
        QTest::newRow("cut off") << QByteArray::fromStdString(fixture("preset-1.json")).chopped(40);
    }
    void damagedFiles_areRefused()
    {
        QFETCH(QByteArray, text);
        const auto preset = presetFromJson(text.toStdString());
        QVERIFY(!preset);
        QCOMPARE(preset.error().code, ErrorCode::Corrupt);
    }

    void preset_saysOnlyWhatItHolds()
    {
        Preset preset = *presetFromJson(fixture("recipe-1.json"));
        preset.name = "Plain";
        preset.holds = {};
        const std::string text = presetToJson(preset);
        QVERIFY(text.find("lighthouse") == std::string::npos);
        QVERIFY(text.find("Hokusai") == std::string::npos);
        QVERIFY(text.find("1234567890123456789") == std::string::npos);
        const auto again = presetFromJson(text);
        QVERIFY(again && again->recipe.k == 6 && again->recipe.params == preset.recipe.params);
    }

    void folder_keepsRenamesAndRemoves()
    {
        QTemporaryDir home;
        const PresetFolder folder(std::filesystem::path(home.path().toStdString()) / "config" / "presets");
        QVERIFY(folder.list().presets.empty());
        Preset preset = *presetFromJson(fixture("preset-1.json"));
        preset.name = "  ../Night & day ";
        const auto file = folder.add(preset, PresetFolder::Taken::Refuse);
        QVERIFY(file);
        QCOMPARE(file->parent_path(), folder.folder());
        QCOMPARE(folder.list().presets.at(0).preset.name, std::string("../Night & day"));

        const auto taken = folder.add(preset, PresetFolder::Taken::Refuse);
        QVERIFY(!taken && taken.error().code == ErrorCode::InvalidArgument);
        QVERIFY(folder.add(preset, PresetFolder::Taken::AnotherName));
        QCOMPARE(folder.list().presets.at(1).preset.name, std::string("../Night & day (2)"));
        preset.count = 3;
        QVERIFY(folder.add(preset, PresetFolder::Taken::Replace));
        QCOMPARE(folder.list().presets.size(), std::size_t{2});
        QCOMPARE(folder.list().presets.at(0).preset.count, 3);

        const auto renamed = folder.rename(*file, "Day");
        QVERIFY(renamed && !std::filesystem::exists(*file));
        const auto clash = folder.rename(*renamed, "../Night & day (2)");
        QVERIFY(!clash && std::filesystem::exists(*renamed));
        const std::filesystem::path trash = std::filesystem::path(home.path().toStdString()) / "Trash";
        const auto discarded = folder.discard(*renamed, trash);
        QVERIFY(discarded && std::filesystem::exists(discarded->trashed) && std::filesystem::exists(discarded->info)
                && !std::filesystem::exists(*renamed));
        QCOMPARE(folder.discard(*renamed, trash).error().code, ErrorCode::NotFound);
        QCOMPARE(folder.discard("/etc/hostname", trash).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(folder.restore(*discarded).value(), *renamed);
        QVERIFY(!std::filesystem::exists(discarded->trashed) && !std::filesystem::exists(discarded->info));
        // From an emptied trash it comes back all the same.
        const auto again = folder.discard(*renamed, trash);
        QVERIFY(again && std::filesystem::remove(again->trashed) && std::filesystem::remove(again->info));
        QCOMPARE(folder.restore(*again).value(), *renamed);
        QCOMPARE(readPresetFile(*renamed)->name, again->preset.name);
        QCOMPARE(folder.list().presets.size(), std::size_t{2});
    }

    void folder_namesWhatItCannotRead()
    {
        QTemporaryDir home;
        QFile broken(home.filePath(QStringLiteral("broken.json")));
        QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("{") == 1);
        broken.close();
        const auto listing = PresetFolder(home.path().toStdString()).list();
        QVERIFY(listing.presets.empty());
        QVERIFY(listing.problems.at(0).message.find("broken.json") != std::string::npos);
        for (const char *name : {"", "   ", "two\nlines"}) {
            Preset preset;
            preset.name = name;
            QVERIFY(!PresetFolder(home.path().toStdString()).add(preset, PresetFolder::Taken::Refuse));
        }
    }

private:
    static QString path(const std::string &name)
    {
        return QString::fromStdString(PALIMPSEST_SOURCE_DIR "/tests/pipeline/formats/" + name);
    }
    static std::string fixture(const std::string &name)
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
    }
};

QTEST_GUILESS_MAIN(TestPresets)
#include "tst_presets.moc"
