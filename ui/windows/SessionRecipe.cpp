#include "core/pipeline/Variations.h"
#include "ui/models/UndoStep.h"
#include "ui/windows/Session.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <memory>
#include <utility>

// What is on the table as a recipe, and a recipe, or a part of one, back on the table.

namespace palimpsest::ui {

namespace {

QString labelOf(Session::RecipePart part)
{
    switch (part) {
    case Session::RecipePart::All:
        return Session::tr("Use a recipe");
    case Session::RecipePart::Query:
        return Session::tr("Use a query");
    case Session::RecipePart::Neighbours:
        return Session::tr("Use neighbours");
    case Session::RecipePart::Settings:
        return Session::tr("Use settings");
    case Session::RecipePart::Seed:
        break;
    }
    return Session::tr("Use a seed");
}

// What was retrieved would go with the next retrieval.
std::vector<Neighbour> pinned(std::vector<Neighbour> neighbours)
{
    for (Neighbour &neighbour : neighbours) {
        if (neighbour.state == NeighbourState::Retrieved)
            neighbour.state = NeighbourState::Pinned;
    }
    return neighbours;
}

// The desk holds one conditioning: of a morph, that where it begins.
std::vector<Neighbour> whereItBegins(const Recipe &recipe)
{
    std::vector<Neighbour> neighbours = recipe.neighbours;
    if (recipe.morph && recipe.morph->firstNeighbour < neighbours.size())
        neighbours.resize(recipe.morph->firstNeighbour);
    return neighbours;
}

// It knows neither our models nor our databases; those on the desk stay.
bool isOfAnotherProgram(const Recipe &recipe)
{
    return recipe.generatorId.empty() && recipe.databases.empty() && recipe.neighbours.empty();
}

bool shareAPart(const Query &a, const Query &b)
{
    if (a.parts.empty() && b.parts.empty())
        return true;
    return std::any_of(a.parts.begin(), a.parts.end(), [&b](const QueryPart &part) {
        return std::any_of(b.parts.begin(), b.parts.end(), [&part](const QueryPart &other) {
            return part.kind == other.kind && part.text == other.text && part.picturePath == other.picturePath;
        });
    });
}

} // namespace

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
    recipe.variations = m_settings.variations;
    if (m_query.isPseudoQuery())
        recipe.typicalShare = m_settings.typicalShare;
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
    result.parents = recipe.parents;
    result.model = QString::fromStdString(recipe.generatorId);
    result.retrieval.topM = recipe.typicalShare;
    result.variations = recipe.variations;
    result.start = recipe.start;
    result.morph = recipe.morph;
    result.draftOfSteps = recipe.draftOfSteps;
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
    begin({std::move(with), std::move(without)});
}

std::string Session::fingerprint() const
{
    // Drafts, and the picture that they are drafts of, have one seed.
    return recipeToJson(currentRecipe()) + (m_settings.draftsFirst ? " draft" : "");
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
    m_settings.variations = recipe.variations;
    m_pseudoQueryItem = recipe.pseudoQueryItem;
    m_neighbours.setExactly(recipe.neighbours);
    m_neighbours.undoStack().clear();
    Q_EMIT queryRestored();
    Q_EMIT settingsRestored();
}

Session::Desk Session::desk() const
{
    return {m_query, m_databases, m_settings, m_neighbours.neighbours(), m_pseudoQueryItem, m_generatorId, m_origin};
}

void Session::setDesk(const Desk &desk)
{
    m_retrieval.cancel();
    m_paintWhenRetrieved = false;
    m_lastFingerprint.clear();
    m_query = desk.query;
    m_settings = desk.settings;
    m_pseudoQueryItem = desk.pseudoQueryItem;
    m_neighbours.setExactly(desk.neighbours);
    m_databases = desk.databases;
    setOrigin(desk.origin);
    Q_EMIT queryRestored();
    Q_EMIT databasesChanged();
    Q_EMIT settingsRestored();
    const bool isKnown = std::any_of(m_models.begin(), m_models.end(), [&](const pipeline::GeneratorInfo &known) {
        return known.id == desk.model.toStdString();
    });
    if (isKnown && desk.model != m_generatorId)
        changeModel(desk.model, [] {});
}

Session::Desk Session::deskWith(Desk desk, const Recipe &recipe, RecipePart part)
{
    const bool all = part == RecipePart::All;
    const bool isForeign = isOfAnotherProgram(recipe);
    if (all || part == RecipePart::Query) {
        desk.query = withOwnPictures(recipe.query);
        desk.pseudoQueryItem = recipe.pseudoQueryItem;
    }
    if ((all || part == RecipePart::Settings) && isForeign) {
        for (const auto &[key, value] : recipe.params)
            desk.settings.params[key] = value;
    } else if (all || part == RecipePart::Settings) {
        desk.settings.k = std::max(1, recipe.k);
        desk.settings.mode = recipe.mode;
        // A draft stands for the picture that it is the draft of.
        desk.settings.params = pipeline::finishedFrom(recipe).params;
        if (recipe.query.isPseudoQuery())
            desk.settings.typicalShare = recipe.typicalShare;
        desk.model = QString::fromStdString(recipe.generatorId);
    }
    if (all || part == RecipePart::Seed) {
        desk.settings.seed = recipe.seed;
        desk.settings.variations = recipe.variations;
    }
    if (part == RecipePart::Neighbours)
        desk.neighbours = pinned(whereItBegins(recipe));
    if (all && isForeign)
        desk.settings.seedLocked = true;
    if (all && !isForeign) {
        desk.neighbours = whereItBegins(recipe);
        desk.settings.count = 1;
        desk.settings.seedLocked = true;
        desk.databases.clear();
        for (const DatabaseReference &database : recipe.databases) {
            const QString id = QString::fromStdString(database.id);
            if (m_shelf.rowOf(id) >= 0)
                desk.databases.append(id);
        }
    }
    return desk;
}

void Session::use(const Recipe &recipe, RecipePart part, const QString &path)
{
    const Desk before = desk();
    Desk after = deskWith(before, recipe, part);
    if (!path.isEmpty() && part != RecipePart::Seed)
        after.origin = path;
    // All of it holds until something is changed, so nothing is retrieved then.
    const bool retrieves = part == RecipePart::Query || part == RecipePart::Neighbours || part == RecipePart::Settings
                           || recipe.generatorId.empty();
    const auto apply = [this, after, retrieves] {
        setDesk(after);
        if (retrieves)
            retrieve(true);
    };
    undoStack().push(new UndoStep(labelOf(part), apply, [this, before] { setDesk(before); }));
    if (part != RecipePart::All)
        return;
    m_neighbours.setInfluence(recipe.neighbours, recipe.influence);
    QStringList missing;
    for (const DatabaseReference &database : recipe.databases) {
        if (m_shelf.rowOf(QString::fromStdString(database.id)) < 0)
            missing.append(QString::fromStdString(database.name.empty() ? database.id : database.name));
    }
    if (!missing.isEmpty()) {
        const QString message = tr("This picture was painted with the database \"%1\", which is not on this computer. "
                                   "Its neighbours are listed, but cannot be used until the database is there.");
        Q_EMIT failed({ErrorCode::NotFound, message.arg(missing.join(QStringLiteral("\", \""))).toStdString(), {}});
    }
}

void Session::setOrigin(const QString &path)
{
    m_originQuery = m_query;
    if (path == m_origin)
        return;
    m_origin = path;
    m_originContent.clear();
    if (path.isEmpty())
        return;
    m_background.run(
        this,
        [history = &m_past, path](const std::stop_token &) { return history->contentIdOf(path.toStdString()); },
        [this, path](const Result<std::string> &content) {
            // A file that is gone is nobody's parent.
            if (content && path == m_origin)
                m_originContent = *content;
        });
}

void Session::checkOrigin()
{
    if (!m_origin.isEmpty() && !shareAPart(m_query, m_originQuery))
        setOrigin({});
}

Query Session::withOwnPictures(Query query) const
{
    for (QueryPart &part : query.parts) {
        const QString name = QString::fromStdString(part.picturePath);
        if (part.kind != QueryPart::Kind::Image || name.isEmpty() || QFileInfo(name).isAbsolute())
            continue;
        for (const QString &folder : {m_places.history, m_places.pasted}) {
            const QString path = QDir(folder).filePath(name);
            if (QFileInfo::exists(path))
                part.picturePath = path.toStdString();
        }
    }
    return query;
}

} // namespace palimpsest::ui
