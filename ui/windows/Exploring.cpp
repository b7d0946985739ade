#include "ui/windows/Exploring.h"

#include "ui/dialogs/VariationsDialog.h"
#include "ui/widgets/SentenceBar.h"
#include "ui/windows/ExploreActions.h"
#include "ui/windows/FileTasks.h"
#include "ui/windows/Session.h"

#include "core/pipeline/RecipeIdentity.h"
#include "core/pipeline/StartPicture.h"
#include "core/pipeline/Variations.h"

#include <QAction>
#include <QSettings>

#include <algorithm>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <utility>

// Variations, and drafts with their finished pictures; grids and morphs are in ExploringGrids.cpp.

namespace palimpsest::ui {

namespace {

constexpr int kLookDelayMs = 40;
constexpr double kLittle = 0.2;
constexpr double kMuch = 0.5;
constexpr const char *kSteps = "steps";

using Recipes = Result<std::vector<Recipe>>;

// The picture that a draft in a file is the draft of, as its child; nothing when the file holds no draft.
std::optional<Recipe> finishedOf(pipeline::Studio &studio, const pipeline::History &history,
                                 const std::filesystem::path &file)
{
    auto draft = studio.recipeFromPicture(file);
    if (!draft || draft->draftOfSteps == 0)
        return std::nullopt;
    const auto content = history.contentIdOf(file);
    if (!content || !pipeline::locateStart(*draft, file.parent_path()))
        return std::nullopt;
    Recipe finished = pipeline::finishedFrom(*draft);
    finished.parents = {*content};
    return finished;
}

std::string identityOf(Recipe recipe)
{
    recipe.parents.clear();
    return pipeline::recipeIdentity(recipe);
}

bool hasBeenPainted(pipeline::Studio &studio, pipeline::History &history, std::int64_t draft, const Recipe &finished)
{
    const auto nodes = history.lineage(draft);
    if (!nodes)
        return false;
    const std::string wanted = identityOf(finished);
    return std::any_of(nodes->begin(), nodes->end(), [&](const pipeline::LineageNode &node) {
        const auto recipe = node.id == draft ? Result<Recipe>(Error{}) : studio.recipeFromPicture(node.file);
        return recipe && identityOf(*recipe) == wanted;
    });
}

Recipes finishedOfPicked(pipeline::Studio &studio, pipeline::History &history, pipeline::Curation &curation,
                         const std::set<std::string> &underWay)
{
    const auto list = history.list();
    if (!list)
        return list.error();
    std::vector<std::size_t> rows;
    std::vector<std::string> contents;
    for (std::size_t row = 0; row < (*list)->size(); ++row) {
        std::string content((*list)->contentId(row));
        if (!(*list)->isDraft(row) || underWay.contains(content))
            continue;
        rows.push_back(row);
        contents.push_back(std::move(content));
    }
    const auto marks = curation.cullMarksOfPictures(contents);
    if (!marks)
        return marks.error();
    std::vector<Recipe> recipes;
    // The list has the latest first; they are painted in the order of the drafts.
    for (std::size_t i = rows.size(); i-- > 0;) {
        if ((*marks)[i].flag != PickFlag::Picked)
            continue;
        auto finished = finishedOf(studio, history, (*list)->path(rows[i]));
        if (finished && !hasBeenPainted(studio, history, (*list)->id(rows[i]), *finished))
            recipes.push_back(std::move(*finished));
    }
    return recipes;
}

} // namespace

Exploring::Exploring(Session &session, ExploreActions &actions, FileTasks &files, SentenceBar &sentence, Views views,
                     QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_actions(actions)
    , m_files(files)
    , m_sentence(sentence)
    , m_views(std::move(views))
    , m_window(window)
{
    m_look.setSingleShot(true);
    m_look.setInterval(kLookDelayMs);
    connectActions();
    connectSession();
}

void Exploring::connectActions()
{
    const auto on = [this](QAction *action, auto command) { connect(action, &QAction::triggered, this, command); };
    on(m_actions.varyLittle, [this] { vary(kLittle, m_count); });
    on(m_actions.varyStrongly, [this] { vary(kMuch, m_count); });
    on(m_actions.vary, [this] { askForVariations(); });
    on(m_actions.newSeeds, [this] { paintNewSeeds(); });
    on(m_actions.draftsFirst, [this](bool first) { Q_EMIT draftsFirstChosen(first); });
    on(m_actions.finish, [this] { finish(m_views.chosenPaths()); });
    on(m_actions.finishPicked, [this] { finishPicked(); });
    on(m_actions.grid, [this] { askForGrid(); });
    on(m_actions.morph, [this] { askForMorph(); });
    on(m_actions.morphBetween, [this] { morphBetweenNeighbours(); });
}

void Exploring::connectSession()
{
    connect(&m_session.queue(), &QueueDesk::finished, this, [this](JobId, const PaintedPicture &picture) {
        const double steps = stepsOf(picture.painting->recipe);
        if (steps > 0.0 && picture.painting->seconds > 0.0)
            m_secondsPerStep = picture.painting->seconds / steps;
    });
    connect(&m_look, &QTimer::timeout, this, &Exploring::readPicked);
    const auto later = [this] { m_look.start(); };
    connect(&m_session.table(), &FrameTable::reset, this, [this] { readPast(); });
    connect(&m_session.table(), &FrameTable::reset, &m_look, later);
    connect(&m_session.historyStore(), &HistoryStore::added, &m_look, later);
    connect(&m_session.curation(), &CurationDesk::changed, &m_look, later);
}

void Exploring::update()
{
    const Seen seen = m_views.seen();
    const bool paints = m_session.hasPainter();
    for (QAction *action : {m_actions.varyLittle, m_actions.varyStrongly, m_actions.vary, m_actions.newSeeds})
        action->setEnabled(paints && seen.recipe);
    const bool isDraft = seen.recipe && seen.recipe->draftOfSteps > 0 && !seen.path.isEmpty();
    m_actions.finish->setEnabled(paints && (isDraft || m_views.choosesSeveral()));
    m_actions.finishPicked->setEnabled(paints);
    for (QAction *action : {m_actions.grid, m_actions.morph})
        action->setEnabled(paints && !m_session.databases().isEmpty());
    m_actions.morphBetween->setEnabled(paints && m_views.chosenNeighbours().size() == 2);
    m_actions.draftsFirst->setChecked(m_session.settings().draftsFirst);
}

double Exploring::stepsOf(const Recipe &recipe) const
{
    const auto value = [](const ParamValue &held) {
        const auto *steps = std::get_if<std::int64_t>(&held);
        return steps == nullptr ? 0.0 : static_cast<double>(*steps);
    };
    if (const auto found = recipe.params.find(kSteps); found != recipe.params.end())
        return value(found->second);
    for (const ParamSpec &spec : m_session.painterParams()) {
        if (spec.key == kSteps)
            return value(spec.defaultValue);
    }
    return 0.0;
}

std::optional<double> Exploring::secondsFor(const std::vector<Recipe> &recipes) const
{
    if (!m_secondsPerStep)
        return std::nullopt;
    double steps = 0.0;
    for (const Recipe &recipe : recipes)
        steps += stepsOf(recipe);
    return steps * *m_secondsPerStep;
}

void Exploring::vary(double strength, int count)
{
    const Seen seen = m_views.seen();
    if (!seen.recipe)
        return;
    auto recipes = pipeline::variationsAround(*seen.recipe, count, strength, Session::drawSeed());
    if (!recipes) {
        Q_EMIT failed(recipes.error());
        return;
    }
    for (Recipe &recipe : *recipes)
        recipe = m_session.asWished(std::move(recipe));
    m_session.paintRecipes(*recipes, {}, 0, seen.path);
}

void Exploring::askForVariations()
{
    const Seen seen = m_views.seen();
    if (!seen.recipe)
        return;
    auto *dialog = new VariationsDialog(
        m_count, m_strength,
        [this, recipe = m_session.asWished(*seen.recipe)](int count) {
            return secondsFor(std::vector<Recipe>(static_cast<std::size_t>(count), recipe));
        },
        m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &VariationsDialog::chosen, this, [this](int count, double strength) {
        m_count = count;
        m_strength = strength;
        vary(strength, count);
    });
    dialog->open();
}

void Exploring::paintNewSeeds()
{
    const Seen seen = m_views.seen();
    if (!seen.recipe)
        return;
    Recipe base = *seen.recipe;
    base.seed = Session::drawSeed();
    base.variations.clear();
    std::vector<Recipe> recipes = pipeline::newSeeds(base, m_count);
    for (Recipe &recipe : recipes)
        recipe = m_session.asWished(std::move(recipe));
    m_session.paintRecipes(recipes, {}, 0, seen.path);
}

void Exploring::finish(const QStringList &paths)
{
    m_session.background().run(
        this,
        [studio = &m_session.studio(), history = &m_session.past(), paths](const std::stop_token &) -> Recipes {
            std::vector<Recipe> recipes;
            for (const QString &path : paths) {
                if (auto finished = finishedOf(*studio, *history, path.toStdString()))
                    recipes.push_back(std::move(*finished));
            }
            return recipes;
        },
        [this](const Recipes &recipes) {
            paintFinished(recipes, tr("This is no draft; there is nothing to finish."));
        });
}

void Exploring::finishPicked()
{
    // What is on its way already is not painted twice.
    std::set<std::string> underWay;
    for (const QueueRow &row : m_session.queue().model().rows()) {
        const PaintOrder *order = m_session.queue().find(row.id);
        if (order != nullptr && order->draftOfSteps == 0)
            underWay.insert(order->parents.begin(), order->parents.end());
    }
    m_session.curation().ask(
        this,
        [studio = &m_session.studio(), history = &m_session.past(),
         underWay = std::move(underWay)](pipeline::Curation &curation, const std::stop_token &) {
            return finishedOfPicked(*studio, *history, curation, underWay);
        },
        [this](const std::vector<Recipe> &recipes) {
            paintFinished(recipes, tr("No picked draft is waiting to be finished. P picks the one in sight."));
        });
}

void Exploring::paintFinished(const Result<std::vector<Recipe>> &recipes, const QString &whenNone)
{
    if (!recipes) {
        Q_EMIT failed(recipes.error());
        return;
    }
    if (recipes->empty()) {
        m_sentence.showNote(whenNone);
        return;
    }
    m_session.paintRecipes(*recipes);
}

void Exploring::markSeen(const MarkEdit &edit)
{
    const QString path = m_views.seen().path;
    if (path.isEmpty())
        return;
    m_session.curation().change(
        [history = &m_session.past(), path, edit](pipeline::Curation &curation) -> Result<Change> {
            const auto content = history->contentIdOf(path.toStdString());
            if (!content)
                return content.error();
            return curation.markPictures(std::span(&*content, 1), edit);
        });
}

void Exploring::readPicked()
{
    const QStringList paths = m_views.shownPaths();
    if (paths.isEmpty())
        return;
    m_session.curation().ask(
        this,
        [history = &m_session.past(), paths](pipeline::Curation &curation,
                                             const std::stop_token &) -> Result<QStringList> {
            QStringList known;
            std::vector<std::string> contents;
            for (const QString &path : paths) {
                if (auto content = history->contentIdOf(path.toStdString())) {
                    known.append(path);
                    contents.push_back(std::move(*content));
                }
            }
            const auto marks = curation.cullMarksOfPictures(contents);
            if (!marks)
                return marks.error();
            QStringList picked;
            for (qsizetype i = 0; i < known.size(); ++i) {
                if ((*marks)[static_cast<std::size_t>(i)].flag == PickFlag::Picked)
                    picked.append(known[i]);
            }
            return picked;
        },
        [this](const QStringList &picked) {
            m_session.table().setPicked(picked);
            m_views.showPicked(picked);
        });
}

void Exploring::readPast()
{
    for (const Frame &frame : m_session.table().frames()) {
        if (frame.id != 0 || frame.state != Frame::State::Finished || !frame.image.isNull())
            continue;
        m_files.load(frame.path,
                     [this](const Frame &read) { m_session.table().setRead(read.path, read.image, read.painting); });
    }
}

void Exploring::restoreState(const QSettings &settings)
{
    m_count = std::clamp(settings.value(QStringLiteral("exploring/count"), m_count).toInt(), 1,
                         VariationsDialog::kMaximumCount);
    m_strength = std::clamp(settings.value(QStringLiteral("exploring/strength"), m_strength).toDouble(), 0.0, 1.0);
    m_frames = std::clamp(settings.value(QStringLiteral("exploring/frames"), m_frames).toInt(), 2, 1000);
    m_columns = settings.value(QStringLiteral("exploring/columns")).toString();
    m_rows = settings.value(QStringLiteral("exploring/rows")).toString();
    const double perStep = settings.value(QStringLiteral("exploring/secondsPerStep")).toDouble();
    if (perStep > 0.0)
        m_secondsPerStep = perStep;
}

void Exploring::saveState(QSettings &settings) const
{
    settings.setValue(QStringLiteral("exploring/count"), m_count);
    settings.setValue(QStringLiteral("exploring/strength"), m_strength);
    settings.setValue(QStringLiteral("exploring/frames"), m_frames);
    settings.setValue(QStringLiteral("exploring/columns"), m_columns);
    settings.setValue(QStringLiteral("exploring/rows"), m_rows);
    if (m_secondsPerStep)
        settings.setValue(QStringLiteral("exploring/secondsPerStep"), *m_secondsPerStep);
}

} // namespace palimpsest::ui
