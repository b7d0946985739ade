#include "core/pipeline/Preset.h"
#include "ui/models/UndoStep.h"
#include "ui/windows/Session.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

// What is on the desk as a preset, and a preset back on the desk.

namespace palimpsest::ui {

namespace {

bool isMissingPicture(const QueryPart &part)
{
    return part.kind == QueryPart::Kind::Image && part.picture == nullptr
           && !QFileInfo::exists(QString::fromStdString(part.picturePath));
}

} // namespace

pipeline::Preset Session::currentPreset(const QString &name, pipeline::PresetParts holds) const
{
    pipeline::Preset preset;
    preset.name = name.toStdString();
    preset.holds = holds;
    preset.recipe = currentRecipe();
    preset.recipe.typicalShare = m_settings.typicalShare;
    preset.count = m_settings.count;
    preset.draftsFirst = m_settings.draftsFirst;
    preset.finding = m_finding;
    for (const pipeline::GeneratorInfo &model : m_models) {
        if (model.id == preset.recipe.generatorId)
            preset.modelName = model.name;
    }
    return preset;
}

bool Session::hasModel(const std::string &id) const
{
    return id.empty() || id == m_generatorId.toStdString()
           || std::any_of(m_models.begin(), m_models.end(),
                          [&id](const pipeline::GeneratorInfo &model) { return model.id == id; });
}

QStringList Session::missingFrom(const pipeline::Preset &preset) const
{
    QStringList missing;
    const Recipe &recipe = preset.recipe;
    const auto named = [](const std::string &name, const std::string &id) {
        return QString::fromStdString(name.empty() ? id : name);
    };
    if (!hasModel(recipe.generatorId))
        missing.append(tr("the model \"%1\"").arg(named(preset.modelName, recipe.generatorId)));
    const auto addMissing = [&](const DatabaseReference &database) {
        const QString sentence = tr("the database \"%1\"").arg(named(database.name, database.id));
        if (m_shelf.rowOf(QString::fromStdString(database.id)) < 0 && !missing.contains(sentence))
            missing.append(sentence);
    };
    for (const DatabaseReference &database : recipe.databases)
        addMissing(database);
    if (preset.holds.neighbours) {
        for (const Neighbour &neighbour : recipe.neighbours) {
            if (!neighbour.databaseId.empty())
                addMissing({neighbour.databaseId, {}, {}});
        }
    }
    if (!preset.holds.query)
        return missing;
    for (const QueryPart &part : withOwnPictures(recipe.query).parts) {
        if (isMissingPicture(part))
            missing.append(tr("the picture \"%1\"").arg(QString::fromStdString(part.picturePath)));
    }
    return missing;
}

Session::Desk Session::deskWith(Desk desk, const pipeline::Preset &preset) const
{
    const Recipe &recipe = preset.recipe;
    PaintSettings &settings = desk.settings;
    settings.k = std::max(1, recipe.k);
    settings.count = preset.count;
    settings.mode = recipe.mode;
    settings.params = recipe.params;
    settings.typicalShare = recipe.typicalShare;
    settings.draftsFirst = preset.draftsFirst;
    if (preset.holds.seed) {
        settings.seed = recipe.seed;
        settings.variations = recipe.variations;
        settings.seedLocked = true;
    }
    if (hasModel(recipe.generatorId) && !recipe.generatorId.empty())
        desk.model = QString::fromStdString(recipe.generatorId);
    QStringList databases;
    for (const DatabaseReference &database : recipe.databases) {
        const QString id = QString::fromStdString(database.id);
        if (m_shelf.rowOf(id) >= 0)
            databases.append(id);
    }
    if (!databases.isEmpty())
        desk.databases = databases;
    if (preset.holds.query) {
        desk.query = withOwnPictures(recipe.query);
        std::erase_if(desk.query.parts, isMissingPicture);
        desk.pseudoQueryItem = recipe.pseudoQueryItem;
    }
    if (preset.holds.neighbours) {
        desk.neighbours = recipe.neighbours;
        std::erase_if(desk.neighbours, [this](const Neighbour &each) {
            return each.state != NeighbourState::AddedByHand
                   && m_shelf.rowOf(QString::fromStdString(each.databaseId)) < 0;
        });
        for (Neighbour &each : desk.neighbours) {
            if (each.state == NeighbourState::Retrieved)
                each.state = NeighbourState::Pinned;
        }
    }
    return desk;
}

void Session::usePreset(const pipeline::Preset &preset)
{
    const Desk before = desk();
    const Desk after = deskWith(before, preset);
    const pipeline::FindingOptions findingBefore = m_finding;
    pipeline::FindingOptions finding = preset.finding;
    finding.judge = m_finding.judge;
    // Each weight is of one database.
    if (finding.databaseWeights.size() != static_cast<std::size_t>(after.databases.size()))
        finding.databaseWeights.clear();
    const QString label = tr("Use the preset \"%1\"").arg(QString::fromStdString(preset.name));
    undoStack().push(new UndoStep(
        label,
        [this, after, finding] {
            m_finding = finding;
            setDesk(after);
            Q_EMIT findingChanged();
            retrieve(true);
        },
        [this, before, findingBefore] {
            m_finding = findingBefore;
            setDesk(before);
            Q_EMIT findingChanged();
        }));
}

} // namespace palimpsest::ui
