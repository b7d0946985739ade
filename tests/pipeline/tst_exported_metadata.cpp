#include "core/imaging/PictureSaving.h"
#include "core/pipeline/Curation.h"
#include "core/pipeline/Export.h"
#include "core/pipeline/History.h"
#include "tests/pipeline/ExportFixture.h"

#include <nlohmann/json.hpp>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace palimpsest;
using namespace palimpsest::pipeline;
using nlohmann::json;

namespace {

namespace fs = std::filesystem;

bool isOfType(const json &value, const std::string &type)
{
    return (type == "object" && value.is_object()) || (type == "array" && value.is_array())
           || (type == "string" && value.is_string()) || (type == "boolean" && value.is_boolean())
           || (type == "integer" && value.is_number_integer()) || (type == "number" && value.is_number());
}

/// What of a value a JSON Schema forbids; the part of 2020-12 that ours uses.
void check(const json &value, const json &rule, const json &root, const std::string &at, QStringList &faults)
{
    const auto fault = [&](const std::string &what) { faults.append(QString::fromStdString(at + ": " + what)); };
    if (rule.contains("$ref")) {
        check(value, root.at(json::json_pointer(rule.at("$ref").get<std::string>().substr(1))), root, at, faults);
        return;
    }
    if (rule.contains("enum") && std::find(rule["enum"].begin(), rule["enum"].end(), value) == rule["enum"].end())
        fault("not in the list");
    if (rule.contains("type")) {
        const json types = rule["type"].is_array() ? rule["type"] : json::array({rule["type"]});
        if (std::none_of(types.begin(), types.end(), [&](const json &type) { return isOfType(value, type); }))
            fault("of the wrong type");
    }
    if (value.is_number() && rule.contains("minimum") && value.get<double>() < rule["minimum"].get<double>())
        fault("too small");
    if (value.is_number() && rule.contains("maximum") && value.get<double>() > rule["maximum"].get<double>())
        fault("too large");
    for (const json &key : rule.value("required", json::array())) {
        if (!value.contains(key.get<std::string>()))
            fault("without " + key.get<std::string>());
    }
    for (std::size_t i = 0; value.is_array() && rule.contains("items") && i < value.size(); ++i)
        check(value[i], rule["items"], root, at + "/" + std::to_string(i), faults);
    if (!value.is_object() || !rule.contains("properties"))
        return;
    for (const auto &[key, member] : value.items()) {
        if (rule["properties"].contains(key))
            check(member, rule["properties"][key], root, at + "/" + key, faults);
        else
            fault("has an unknown " + key);
    }
}

/// A recipe with every field that there is.
Recipe fullRecipe()
{
    Recipe recipe = exportedRecipe();
    recipe.query.parts[0].crop = CropRectangle{0.1, 0.2, 0.5, 0.5};
    recipe.query.colours = {{1, 2, 3}};
    recipe.query.colourShare = 0.3;
    FactCondition condition;
    condition.text = "turner";
    recipe.query.conditions = {condition};
    recipe.neighbours[0].state = NeighbourState::AddedByHand;
    recipe.neighbours[0].embedding = {"starter-encoder", {0.6F, 0.8F}};
    recipe.parents = {"0123"};
    recipe.typicalShare = 0.5;
    recipe.draftOfSteps = 25;
    recipe.variations = {{3, 0.2}};
    RecipeStart start;
    start.kind = RecipeStart::Kind::Outpaint;
    start.path = "mine.png";
    start.contentId = "abc";
    start.maskPng = {1, 2};
    start.featherPx = 3;
    recipe.start = start;
    RecipeMorph morph;
    morph.query = recipe.query;
    recipe.morph = morph;
    return recipe;
}

} // namespace

/// What exported files say, by a reader that is not ours.
class TestExportedMetadata : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void recipes_followTheirSchema()
    {
        QFile file(QStringLiteral(PALIMPSEST_SOURCE_DIR "/resources/schema/recipe-2.schema.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const json schema = json::parse(file.readAll().toStdString());
        QStringList faults;
        for (const Recipe &recipe : {exportedRecipe(), fullRecipe(), Recipe()})
            check(json::parse(recipeToJson(recipe)), schema, schema, "", faults);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join('\n')));
        json wrong = json::parse(recipeToJson(fullRecipe()));
        wrong["neighbours"][0]["weight"] = 7;
        wrong["colour"] = 1;
        check(wrong, schema, schema, "", faults);
        QCOMPARE(faults.size(), 2);
    }

    void exiftool_readsEverything_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<bool>("begun");
        for (const ExportFormat format :
             {ExportFormat::Png, ExportFormat::Jpeg, ExportFormat::WebP, ExportFormat::Tiff}) {
            const std::string name(exportFormatName(format));
            QTest::addRow("%s", name.c_str()) << static_cast<int>(format) << false;
            QTest::addRow("%s, begun from a picture", name.c_str()) << static_cast<int>(format) << true;
        }
    }
    void exiftool_readsEverything()
    {
        QFETCH(int, format);
        QFETCH(bool, begun);
        const QString tool = QStandardPaths::findExecutable(QStringLiteral("exiftool"));
        if (tool.isEmpty())
            QSKIP("exiftool (libimage-exiftool-perl) is not installed");
        ExportHome home;
        Recipe recipe = begun ? fullRecipe() : exportedRecipe();
        const fs::path painted = home.painted("a.png", recipe);
        Library library({}, home.root / "databases");
        const auto curation =
            Curation::open(library, {home.root / "curation.sqlite", home.root / "cache", home.root / "Trash"});
        QVERIFY(curation.hasValue());
        MarkEdit edit;
        edit.rating = 4;
        edit.label = ColourLabel::Green;
        edit.addedTags = {"calm", "sea:north"};
        const std::vector<std::string> ids{*History(home.root).contentIdOf(painted)};
        QVERIFY((*curation)->markPictures(ids, edit).hasValue());
        ExportSettings settings;
        settings.folder = home.target;
        settings.format = static_cast<ExportFormat>(format);
        settings.promptWriter = "Ada";
        settings.rights = "CC BY 4.0";
        const auto plan = planExport(std::vector{painted}, settings, {});
        const auto report = runExport(*plan, curation->get(), {});
        QCOMPARE(report->written, std::size_t{1});

        QProcess process;
        process.start(tool, {"-json", "-G1", "-struct", "-a", "-U", "-api", "largefilesupport=1",
                             QString::fromStdString(report->files.front().string())});
        QVERIFY(process.waitForFinished());
        const QByteArray output = process.readAllStandardOutput();
        const QJsonObject read = QJsonDocument::fromJson(output).array().at(0).toObject();
        const auto text = [&read](const char *key) { return read.value(QLatin1String(key)).toVariant().toString(); };
        QVERIFY2(!read.contains("ExifTool:Warning") && !read.contains("ExifTool:Error"), output.constData());
        QVERIFY2(text("XMP-iptcExt:DigitalSourceType").contains(begun ? "omposite" : "rained"), output.constData());
        QCOMPARE(text("XMP-iptcExt:DigitalSourceType").contains("omposite"), begun);
        QVERIFY(text("XMP-iptcExt:AISystemUsed").contains("database Woodcut"));
        QCOMPARE(text("XMP-iptcExt:AISystemVersionUsed"), QStringLiteral("0.1.0"));
        QCOMPARE(text("XMP-iptcExt:AIPromptInformation"), QStringLiteral("a lighthouse; not: fog"));
        QCOMPARE(text("XMP-iptcExt:AIPromptWriterName"), QStringLiteral("Ada"));
        QCOMPARE(text("XMP-xmp:Rating"), QStringLiteral("4"));
        QCOMPARE(text("XMP-xmp:Label"), QStringLiteral("Green"));
        QCOMPARE(text("XMP-xmp:CreatorTool"), QStringLiteral("Palimpsest 0.1.0"));
        QCOMPARE(text("XMP-dc:Rights"), QStringLiteral("CC BY 4.0"));
        QCOMPARE(read.value("XMP-dc:Subject").toVariant().toStringList(), QStringList({"calm", "sea:north"}));
        const QJsonArray ingredients = read.value("XMP-xmpMM:Ingredients").toArray();
        QCOMPARE(ingredients.size(), begun ? 4 : 3);
        const QJsonObject most = ingredients.at(begun ? 1 : 0).toObject();
        QCOMPARE(most.value("DocumentID").toString(), QStringLiteral("hash of Tower"));
        QVERIFY(text("XMP-dc:Source").contains(QStringLiteral("Tower, Doré, 1831, CC-BY-ND-4.0")));
        const bool png = settings.format == ExportFormat::Png;
        const QString parameters = png ? text("PNG:Parameters") : text("ExifIFD:UserComment");
        QVERIFY2(parameters.contains("Negative prompt: fog") && parameters.contains("Steps: 25"), output.constData());
        const QString own = png ? text("PNG:Palimpsest") : text("XMP-palimpsest:Recipe");
        QVERIFY2(own.contains("palimpsest_recipe"), output.constData());
        if (png)
            QCOMPARE(text("PNG:SRGBRendering"), QStringLiteral("Perceptual"));
        else
            QVERIFY2(text("ICC_Profile:ProfileDescription").contains("sRGB"), output.constData());
        // Some readers search the bytes.
        QFile file(QString::fromStdString(report->files.front().string()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(
            file.readAll().contains("<Iptc4xmpExt:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/"));
    }

    // What ComfyUI wrote, and a chunk that nobody knows, byte for byte.
    void foreignPng_keepsEverything_andGetsItsMark()
    {
        ExportHome home;
        imaging::SaveTexts texts;
        const std::string prompt = std::string("prompt\0", 7)
                                   + R"({"1":{"inputs":{"seed":5,"positive":["2",0]}},"2":{"inputs":{"text":"x"}}})";
        texts.extras.chunks = {{"tEXt", {prompt.begin(), prompt.end()}}, {"prVt", {0, 1, 2}}};
        const auto bytes = imaging::encodeForSaving(exportedPicture(), {}, texts);
        QVERIFY(imaging::replaceFile(home.root / "comfy.png", *bytes).hasValue());
        ExportSettings settings;
        settings.folder = home.target;
        const auto full = runExport(*planExport(std::vector{home.root / "comfy.png"}, settings, {}), nullptr, {});
        const auto extras = imaging::readPictureExtras(full->files.front());
        for (const imaging::PngChunk &chunk : texts.extras.chunks)
            QVERIFY(std::find(extras->chunks.begin(), extras->chunks.end(), chunk) != extras->chunks.end());
        QVERIFY(contentOf(full->files.front()).contains("trainedAlgorithmicMedia"));
        settings.profile = ExportProfile::MarkOnly;
        const auto mark = runExport(*planExport(std::vector{home.root / "comfy.png"}, settings, {}), nullptr, {});
        const QByteArray bare = contentOf(mark->files.front());
        QVERIFY(bare.contains("trainedAlgorithmicMedia"));
        QVERIFY(!bare.contains("seed") && !bare.contains("prVt"));
    }

    // A photograph is not marked as painted by a machine.
    void photograph_getsNoMark()
    {
        ExportHome home;
        QVERIFY(imaging::replaceFile(home.root / "photo.png", *imaging::encodeForSaving(exportedPicture(), {}, {}))
                    .hasValue());
        ExportSettings settings;
        settings.folder = home.target;
        const auto report = runExport(*planExport(std::vector{home.root / "photo.png"}, settings, {}), nullptr, {});
        QVERIFY(!contentOf(report->files.front()).contains("AlgorithmicMedia"));
    }

private:
    static QByteArray contentOf(const fs::path &path)
    {
        QFile file(QString::fromStdString(path.string()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

QTEST_GUILESS_MAIN(TestExportedMetadata)
#include "tst_exported_metadata.moc"
