#include "ui/windows/Session.h"

#include <algorithm>
#include <utility>

// What is on the table as a recipe, and a recipe back on the table.

namespace palimpsest::ui {

Recipe Session::currentRecipe() const
{
    Recipe recipe;
    recipe.query = m_query;
    recipe.pseudoQueryItem = m_query.isPseudoQuery() ? m_pseudoQueryItem : -1;
    for (const QString &id : m_databases)
        recipe.databases.push_back({id.toStdString(), m_shelf.nameOf(id).toStdString(), 0});
    recipe.k = m_settings.k;
    recipe.neighbours = m_neighbours.neighbours();
    recipe.mode = m_settings.mode;
    recipe.generatorId = m_generatorId.toStdString();
    recipe.params = m_settings.params;
    recipe.seed = m_settings.seed;
    return recipe;
}

PaintOrder Session::orderOf(const Recipe &recipe) const
{
    PaintOrder result;
    result.settings.k = recipe.k;
    result.settings.count = 1;
    result.settings.mode = recipe.mode;
    result.settings.params = recipe.params;
    result.settings.seed = recipe.seed;
    QStringList databases;
    for (const DatabaseReference &database : recipe.databases)
        databases.append(QString::fromStdString(database.id));
    result.retrieval = request(databases);
    result.retrieval.query = recipe.query;
    result.retrieval.k = recipe.k;
    result.neighbours = recipe.neighbours;
    result.pseudoQueryItem = recipe.pseudoQueryItem;
    return result;
}

void Session::paintWithout(const Neighbour &left, const std::optional<Recipe> &painted)
{
    PaintOrder with = painted ? orderOf(*painted) : order(0);
    PaintOrder without = with;
    with.label = tr("With it");
    const std::string &title = left.facts.title;
    without.label = title.empty() ? tr("Without it") : tr("Without %1").arg(QString::fromStdString(title));
    for (Neighbour &neighbour : without.neighbours) {
        if (NeighbourIdentity::of(neighbour) == NeighbourIdentity::of(left))
            neighbour.state = NeighbourState::Excluded;
    }
    begin({std::move(with), std::move(without)}, true);
}

std::string Session::fingerprint() const
{
    return recipeToJson(currentRecipe());
}

void Session::resume(const Recipe &recipe)
{
    m_query = recipe.query;
    m_databases.clear();
    for (const DatabaseReference &database : recipe.databases)
        m_databases.append(QString::fromStdString(database.id));
    m_settings.k = std::max(1, recipe.k);
    m_settings.mode = recipe.mode;
    m_settings.params = recipe.params;
    m_settings.seed = recipe.seed;
    m_pseudoQueryItem = recipe.pseudoQueryItem;
    m_neighbours.setExactly(recipe.neighbours);
    m_neighbours.undoStack().clear();
    Q_EMIT queryRestored();
    Q_EMIT settingsRestored();
}

void Session::useRecipe(const Recipe &recipe)
{
    // What the recipe says holds until something is changed, so nothing is retrieved here.
    m_retrieval.cancel();
    m_paintWhenRetrieved = false;
    resume(recipe);
    m_neighbours.setInfluence(recipe.neighbours, recipe.influence);
    m_settings.count = 1;
    m_settings.seedLocked = true;
    m_lastFingerprint.clear();
    QStringList missing;
    for (const DatabaseReference &database : recipe.databases) {
        if (m_shelf.rowOf(QString::fromStdString(database.id)) < 0)
            missing.append(QString::fromStdString(database.name.empty() ? database.id : database.name));
    }
    m_databases.removeIf([this](const QString &id) { return m_shelf.rowOf(id) < 0; });
    Q_EMIT databasesChanged();
    Q_EMIT settingsRestored();
    const QString model = QString::fromStdString(recipe.generatorId);
    const bool isKnown = std::any_of(m_models.begin(), m_models.end(), [&](const pipeline::GeneratorInfo &known) {
        return known.id == recipe.generatorId;
    });
    if (isKnown && model != m_generatorId)
        changeModel(model, [] {});
    if (!missing.isEmpty()) {
        const QString message = tr("This picture was painted with the database \"%1\", which is not on this computer. "
                                   "Its neighbours are listed, but cannot be used until the database is there.");
        Q_EMIT failed({ErrorCode::NotFound, message.arg(missing.join(QStringLiteral("\", \""))).toStdString(), {}});
    }
}

} // namespace palimpsest::ui
