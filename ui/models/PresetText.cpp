#include "ui/models/PresetText.h"

#include "ui/models/RecipeText.h"
#include "ui/models/SettingText.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace palimpsest::ui {

namespace {

QString tr(const char *text, int count = -1)
{
    return QCoreApplication::translate("PresetText", text, nullptr, count);
}

QString settingsText(const pipeline::Preset &preset)
{
    QStringList lines;
    for (const auto &[key, value] : preset.recipe.params)
        lines.append(tr("%1: %2").arg(settingName(key), valueText(value)));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

QString presetFacts(const pipeline::Preset &preset)
{
    const Recipe &recipe = preset.recipe;
    QStringList lines;
    const std::string &model = preset.modelName.empty() ? recipe.generatorId : preset.modelName;
    if (!model.empty())
        lines.append(tr("Model: %1").arg(QString::fromStdString(model)));
    if (!recipe.databases.empty())
        lines.append(tr("Databases: %1").arg(databasesText(recipe)));
    lines.append(tr("Guided by: %1").arg(modeText(recipe)));
    lines.append(tr("%n neighbours", recipe.k));
    lines.append(tr("%n pictures at once", preset.count));
    if (const QString settings = settingsText(preset); !settings.isEmpty())
        lines.append(settings);
    if (preset.holds.query)
        lines.append(tr("Query: %1").arg(queryText(recipe.query)));
    if (preset.holds.neighbours)
        lines.append(tr("Holds %n neighbours", static_cast<int>(recipe.neighbours.size())));
    if (preset.holds.seed)
        lines.append(tr("Seed: %1").arg(recipe.seed));
    return lines.join(QLatin1Char('\n'));
}

} // namespace palimpsest::ui
