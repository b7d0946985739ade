#include "core/pipeline/detail/ForeignFields.h"
#include "core/pipeline/detail/ForeignRecipe.h"

#include <QTest>

#include <random>
#include <string>
#include <vector>

using namespace palimpsest;
using namespace palimpsest::pipeline;

namespace {

const std::string kA1111 = "a lighthouse, (storm:1.2) <lora:foo:0.8>\nat night\nNegative prompt: fog, text\n"
                           "Steps: 20, Sampler: DPM++ 2M, CFG scale: 7.5, Seed: 1234567890123, Size: 512x768, "
                           "Model hash: abc, Note: \"a, Seed: 5\", Version: v1.9";
const std::string kInvoke = R"({"generation_mode":"txt2img","positive_prompt":"a lighthouse","negative_prompt":"fog",
  "width":512,"height":768,"seed":99,"cfg_scale":7.5,"steps":30,"scheduler":"ddim","model":{"name":"sd"}})";
const std::string kInvokeOld = R"({"image":{"prompt":[{"prompt":"a lighthouse","weight":1.0}],"steps":30,
  "cfg_scale":7.5,"width":512,"height":768,"seed":99,"sampler":"plms"}})";
const std::string kFooocus = R"x({"prompt":"a lighthouse","negative_prompt":"fog","steps":30,"guidance_scale":4.0,
  "resolution":"(1152, 896)","seed":"77","sampler":"dpmpp_2m_sde_gpu","metadata_scheme":"fooocus"})x";
const std::string kComfy = R"({"3":{"class_type":"KSampler","inputs":{"seed":["9",0],"steps":20,"cfg":8,
  "sampler_name":"dpmpp_2m","positive":["6",0],"negative":["7",0],"latent_image":["5",0]}},
  "5":{"class_type":"EmptyLatentImage","inputs":{"width":512,"height":768,"batch_size":1}},
  "6":{"class_type":"CLIPTextEncode","inputs":{"text":["8",0],"clip":["4",1]}},
  "7":{"class_type":"CLIPTextEncode","inputs":{"text":"fog"},"is_changed":[NaN]},
  "8":{"class_type":"String","inputs":{"value":"a lighthouse"}},
  "9":{"class_type":"Seed","inputs":{"seed":42}}})";

std::vector<imaging::PngText> asText(const std::string &keyword, const std::string &text)
{
    return {{keyword, text}};
}

} // namespace

class TestForeignRecipe : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyDialect_isRead_data()
    {
        QTest::addColumn<QString>("keyword");
        QTest::addColumn<QString>("text");
        QTest::addColumn<quint64>("seed");
        QTest::addColumn<int>("steps");
        QTest::addColumn<double>("guidance");
        QTest::addColumn<QString>("sampler");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::newRow("A1111") << "parameters" << QString::fromStdString(kA1111) << quint64{1234567890123} << 20 << 7.5
                               << "dpm-solver++" << 512 << 768;
        QTest::newRow("InvokeAI") << "invokeai_metadata" << QString::fromStdString(kInvoke) << quint64{99} << 30 << 7.5
                                  << "ddim" << 512 << 768;
        QTest::newRow("InvokeAI 2") << "sd-metadata" << QString::fromStdString(kInvokeOld) << quint64{99} << 30 << 7.5
                                    << "plms" << 512 << 768;
        QTest::newRow("Fooocus") << "parameters" << QString::fromStdString(kFooocus) << quint64{77} << 30 << 4.0
                                 << "dpm-solver++" << 1152 << 896;
        QTest::newRow("ComfyUI") << "prompt" << QString::fromStdString(kComfy) << quint64{42} << 20 << 8.0
                                 << "dpm-solver++" << 512 << 768;
    }

    void everyDialect_isRead()
    {
        QFETCH(QString, keyword);
        QFETCH(QString, text);
        QFETCH(quint64, seed);
        QFETCH(int, steps);
        QFETCH(double, guidance);
        QFETCH(QString, sampler);
        QFETCH(int, width);
        QFETCH(int, height);
        const auto foreign = foreignRecipe(asText(keyword.toStdString(), text.toStdString()));
        QVERIFY(foreign.has_value());
        QVERIFY2(foreign->prompt.starts_with("a lighthouse"), foreign->prompt.c_str());
        QVERIFY(foreign->prompt.find("lora") == std::string::npos);
        QVERIFY(!foreign->beganFromPicture);
        const Recipe recipe = recipeOf(*foreign);
        QCOMPARE(recipe.seed, static_cast<std::uint64_t>(seed));
        QCOMPARE(std::get<std::int64_t>(recipe.params.at("steps")), std::int64_t{steps});
        QCOMPARE(std::get<double>(recipe.params.at("guidance")), guidance);
        QCOMPARE(std::get<std::string>(recipe.params.at("sampler")), sampler.toStdString());
        QCOMPARE(recipe.widthPx, width);
        QCOMPARE(recipe.heightPx, height);
        QVERIFY(recipe.generatorId.empty() && recipe.databases.empty() && recipe.neighbours.empty());
        if (foreign->writer != ForeignWriter::InvokeAi || keyword == "invokeai_metadata") {
            QCOMPARE(recipe.query.parts.size(), std::size_t{2});
            QVERIFY(recipe.query.parts[1].weight < 0.0);
            QVERIFY(recipe.query.parts[1].text.starts_with("fog"));
        }
    }

    void begunFromAPicture_isSeen()
    {
        QVERIFY(recipeFromParameters("x\nSteps: 20, Seed: 1, Denoising strength: 0.5")->beganFromPicture);
        QVERIFY(!recipeFromParameters("x\nSteps: 20, Seed: 1, Denoising strength: 0.5, Hires upscale: 2")
                     ->beganFromPicture);
        QVERIFY(recipeFromInvokeAi(R"({"generation_mode":"sdxl_img2img","positive_prompt":"x"})")->beganFromPicture);
        QVERIFY(recipeFromComfyUi(R"({"1":{"inputs":{"seed":1,"positive":["2",0],"latent_image":["3",0]}},
            "2":{"inputs":{"text":"x"}},"3":{"inputs":{"pixels":["4",0]}},"4":{"inputs":{"image":"a.png"}}})")
                    ->beganFromPicture);
    }

    void circles_end()
    {
        const auto foreign = recipeFromComfyUi(
            R"({"1":{"inputs":{"seed":["1",0],"positive":["2",0],"latent_image":["3",0]}},
            "2":{"inputs":{"text":["2",0],"conditioning":["2",0]}},"3":{"inputs":{"samples":["3",0]}}})");
        QVERIFY(!foreign.has_value());
    }

    void nonsense_isNoRecipe_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("words") << QByteArray("a comment by a friend");
        QTest::newRow("list") << QByteArray("[1,2,3]");
        QTest::newRow("number") << QByteArray("1e999");
        QTest::newRow("wrong types") << QByteArray(
            R"({"positive_prompt":7,"prompt":{},"seed":"x","steps":[],"1":{"inputs":[]},"resolution":")("})");
        QTest::newRow("deep") << QByteArray(200'000, '[');
        QTest::newRow("deep objects") << QByteArray("{\"a\":").repeated(100'000);
        QTest::newRow("huge") << QByteArray(5'000'000, ' ') + "{\"prompt\":\"x\"}";
    }
    void nonsense_isNoRecipe()
    {
        QFETCH(QByteArray, text);
        for (const char *keyword : {"parameters", "prompt", "invokeai_metadata", "sd-metadata"})
            QVERIFY(!foreignRecipe(asText(keyword, text.toStdString())).has_value());
    }

    void numbersOutOfRange_areLeftOut()
    {
        const auto foreign =
            recipeFromParameters("x\nSteps: 99999999, CFG scale: nan, Seed: -1, Size: 999999999x5, Sampler: Euler a");
        QVERIFY(foreign.has_value());
        QVERIFY(!foreign->steps && !foreign->guidance && !foreign->seed && foreign->sampler.empty());
        QCOMPARE(foreign->widthPx, 0);
    }

    void longPrompts_areCutBetweenCharacters()
    {
        std::string prompt;
        while (prompt.size() < 40'000)
            prompt += "\xC3\xA4\xE2\x82\xAC";
        const std::string cut = promptFrom(prompt);
        QVERIFY(cut.size() <= 16'384 && cut.size() > 16'000);
        QVERIFY(QString::fromStdString(cut).toUtf8().toStdString() == cut);
    }

    // Thousands of broken variants of each dialect.
    void mutatedTexts_areSurvived()
    {
        std::mt19937 random(7);
        for (const std::string &text : {kA1111, kInvoke, kInvokeOld, kFooocus, kComfy}) {
            for (int round = 0; round < 2000; ++round) {
                std::string changed = text;
                for (int i = 0; i < 1 + round % 10; ++i) {
                    const std::size_t at = random() % changed.size();
                    switch (random() % 3) {
                    case 0:
                        changed[at] = static_cast<char>(random());
                        break;
                    case 1:
                        changed.erase(at, random() % 9);
                        break;
                    default:
                        changed.insert(at, text.substr(random() % text.size(), random() % 20));
                    }
                    if (changed.empty())
                        changed = "{";
                }
                for (const char *keyword : {"parameters", "prompt", "invokeai_metadata"}) {
                    const auto foreign = foreignRecipe(asText(keyword, changed));
                    if (!foreign)
                        continue;
                    const auto json = recipeToJson(recipeOf(*foreign));
                    QVERIFY(recipeFromJson(json).hasValue());
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestForeignRecipe)
#include "tst_foreign_recipe.moc"
