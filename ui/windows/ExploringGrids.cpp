#include "ui/windows/Exploring.h"

#include "ui/dialogs/GridDialog.h"
#include "ui/dialogs/MorphDialog.h"
#include "ui/models/RecipeText.h"
#include "ui/windows/Session.h"

#include "core/base/QueryText.h"
#include "core/pipeline/Morph.h"

#include <QLocale>

#include <algorithm>
#include <utility>

// Grids and morphs; the rest of exploring is in Exploring.cpp.

namespace palimpsest::ui {

namespace {

constexpr int kRecentResults = 8;
constexpr int kWidestStrip = 10;

using Found = std::function<void(const Result<Recipe> &)>;

QStringList recentQueries(const HistoryModel &history)
{
    QStringList queries;
    for (const HistoryEntry &entry : history.entries()) {
        if (!entry.title.isEmpty() && !queries.contains(entry.title) && queries.size() < kRecentResults)
            queries.append(entry.title);
    }
    return queries;
}

// Everything that the two ends of a morph can be; the desk comes first, then the desk with other words.
std::vector<MorphEnd> endsOf(const Recipe &desk, const Exploring::Seen &seen, const HistoryModel &history)
{
    using Kind = MorphEnd::Kind;
    std::vector<MorphEnd> ends{{Exploring::tr("The desk as it is"), Kind::Ready, desk},
                               {Exploring::tr("The desk with other words"), Kind::Words, desk},
                               {Exploring::tr("The desk over another database"), Kind::Database, desk}};
    if (seen.recipe) {
        MorphEnd end{Exploring::tr("The picture in sight: %1").arg(queryText(seen.recipe->query)), Kind::Ready,
                     *seen.recipe};
        ends.push_back(std::move(end));
    }
    for (std::size_t i = 0; i < desk.neighbours.size(); ++i) {
        if (auto alone = pipeline::withOnlyNeighbour(desk, i))
            ends.push_back({Exploring::tr("Only neighbour %1: %2").arg(i + 1).arg(neighbourTitle(desk.neighbours[i])),
                            Kind::Ready, std::move(*alone)});
    }
    for (const HistoryEntry &entry : history.entries()) {
        if (static_cast<int>(ends.size()) > 4 + static_cast<int>(desk.neighbours.size()) + kRecentResults)
            break;
        if (entry.path == seen.path)
            continue;
        MorphEnd end{Exploring::tr("Painted %1: %2")
                         .arg(QLocale().toString(entry.painted.time(), QLocale::ShortFormat), entry.title),
                     Kind::File};
        end.path = entry.path;
        ends.push_back(std::move(end));
    }
    return ends;
}

void findEnd(Session &session, QObject *context, const MorphEnd &end, Found done)
{
    if (end.kind == MorphEnd::Kind::Ready) {
        done(end.recipe);
        return;
    }
    if (end.kind == MorphEnd::Kind::File) {
        session.background().run(
            context,
            [studio = &session.studio(), path = end.path](const std::stop_token &) {
                return studio->recipeFromPicture(path.toStdString());
            },
            std::move(done));
        return;
    }
    Recipe recipe = end.recipe;
    if (end.kind == MorphEnd::Kind::Database) {
        recipe.databases = {{end.database.toStdString(), session.shelf().nameOf(end.database).toStdString(), 0}};
    } else {
        auto query = parseQuery(end.words.toStdString());
        if (!query) {
            done(query.error());
            return;
        }
        if (recipe.query.isPseudoQuery())
            recipe.mode = ConditioningMode::TextAndNeighbours;
        recipe.query = std::move(*query);
        recipe.pseudoQueryItem = -1;
    }
    session.findNeighbours(recipe, context, std::move(done));
}

} // namespace

void Exploring::askForGrid()
{
    const Seen seen = m_views.seen();
    GridDialog::Parts parts;
    parts.world = m_session.gridWorld();
    parts.beginnings.push_back({tr("The desk as it is"), m_session.currentRecipe()});
    if (seen.recipe)
        parts.beginnings.push_back({tr("The picture in sight: %1").arg(queryText(seen.recipe->query)), *seen.recipe});
    parts.queries = recentQueries(m_session.history());
    parts.secondsFor = [this](const std::vector<Recipe> &recipes) {
        std::vector<Recipe> wished;
        for (const Recipe &recipe : recipes)
            wished.push_back(m_session.asWished(recipe));
        return secondsFor(wished);
    };
    auto *dialog = new GridDialog(std::move(parts), m_session.background(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!m_columns.isEmpty())
        dialog->setAxes(m_columns, m_rows);
    connect(dialog, &GridDialog::chosen, this, [this, dialog](const pipeline::GridPlan &plan) {
        m_columns = dialog->columns();
        m_rows = dialog->rows();
        m_session.paintGrid(plan);
    });
    dialog->open();
}

void Exploring::askForMorph()
{
    const Recipe desk = m_session.currentRecipe();
    MorphDialog::Parts parts;
    parts.ends = endsOf(desk, m_views.seen(), m_session.history());
    const pipeline::GridWorld world = m_session.gridWorld();
    for (const pipeline::DatabaseInfo &info : world.databases) {
        const bool inUse = std::any_of(desk.databases.begin(), desk.databases.end(),
                                       [&info](const DatabaseReference &each) { return each.id == info.id; });
        if (!inUse)
            parts.databases.append({QString::fromStdString(info.id), QString::fromStdString(info.name)});
    }
    parts.frames = m_frames;
    parts.secondsFor = [this, frame = m_session.asWished(desk)](int frames) {
        return secondsFor(std::vector<Recipe>(static_cast<std::size_t>(frames), frame));
    };
    parts.work = [this](const MorphEnd &from, const MorphEnd &to, int frames,
                        const std::function<void(const MorphDialog::Frames &)> &done) {
        findEnd(m_session, this, from, [this, to, frames, done](const Result<Recipe> &first) {
            if (!first) {
                done(first.error());
                return;
            }
            findEnd(m_session, this, to, [first, frames, done](const Result<Recipe> &last) {
                done(last ? pipeline::morphFrames(*first, *last, frames) : MorphDialog::Frames(last.error()));
            });
        });
    };
    auto *dialog = new MorphDialog(std::move(parts), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->chooseEnds(0, 1);
    connect(dialog, &MorphDialog::chosen, this, [this](const std::vector<Recipe> &frames) {
        m_frames = static_cast<int>(frames.size());
        paintMorph(frames);
    });
    dialog->open();
}

void Exploring::morphBetweenNeighbours()
{
    const std::vector<int> rows = m_views.chosenNeighbours();
    if (rows.size() != 2)
        return;
    const Recipe desk = m_session.currentRecipe();
    const auto first = pipeline::withOnlyNeighbour(desk, static_cast<std::size_t>(rows[0]));
    const auto last = pipeline::withOnlyNeighbour(desk, static_cast<std::size_t>(rows[1]));
    const auto frames = !first  ? MorphDialog::Frames(first.error())
                        : !last ? MorphDialog::Frames(last.error())
                                : pipeline::morphFrames(*first, *last, m_frames);
    if (frames)
        paintMorph(*frames);
    else
        Q_EMIT failed(frames.error());
}

void Exploring::paintMorph(const std::vector<Recipe> &frames)
{
    const int count = static_cast<int>(frames.size());
    // Long ways are folded into lines of the same length.
    const int lines = (count + kWidestStrip - 1) / kWidestStrip;
    QStringList labels;
    std::vector<Recipe> recipes;
    for (const Recipe &frame : frames) {
        recipes.push_back(m_session.asWished(frame));
        labels.append(QStringLiteral("%1/%2").arg(recipes.size()).arg(count));
    }
    m_session.paintRecipes(recipes, labels, (count + lines - 1) / lines);
}

} // namespace palimpsest::ui
