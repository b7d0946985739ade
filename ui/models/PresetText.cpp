#include "ui/models/PresetText.h"

#include "ui/models/RecipeText.h"
#include "ui/models/SettingText.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace palimpsest::ui {

namespace {

struct PresetWords {
    Q_DECLARE_TR_FUNCTIONS(PresetWords)
};

QString settingsText(const pipeline::Preset &preset)
{
    QStringList lines;
    for (const auto &[key, value] : preset.recipe.params)
        lines.append(PresetWords::tr("%1: %2").arg(settingName(key), valueText(value)));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

QString presetFacts(const pipeline::Preset &preset)
{
    const Recipe &recipe = preset.recipe;
    QStringList lines;
    const std::string &model = preset.modelName.empty() ? recipe.generatorId : preset.modelName;
    if (!model.empty())
        lines.append(PresetWords::tr("Model: %1").arg(QString::fromStdString(model)));
    if (!recipe.databases.empty())
        lines.append(PresetWords::tr("Databases: %1").arg(databasesText(recipe)));
    lines.append(PresetWords::tr("Guided by: %1").arg(modeText(recipe)));
    lines.append(PresetWords::tr("%n neighbours", nullptr, recipe.k));
    lines.append(PresetWords::tr("%n pictures at once", nullptr, preset.count));
    if (const QString settings = settingsText(preset); !settings.isEmpty())
        lines.append(settings);
    if (preset.holds.query)
        lines.append(PresetWords::tr("Query: %1").arg(queryText(recipe.query)));
    if (preset.holds.neighbours)
        lines.append(PresetWords::tr("Holds %n neighbours", nullptr, static_cast<int>(recipe.neighbours.size())));
    if (preset.holds.seed)
        lines.append(PresetWords::tr("Seed: %1").arg(recipe.seed));
    return lines.join(QLatin1Char('\n'));
}

} // namespace palimpsest::ui
