#include "ui/models/UndoStep.h"
#include "ui/panels/NeighbourStrip.h"
#include "ui/panels/QueryBar.h"
#include "ui/widgets/Canvas.h"
#include "ui/widgets/NeighbourDelegate.h"
#include "ui/widgets/SentenceBar.h"
#include "ui/windows/MainWindow.h"
#include "ui/windows/WindowActions.h"

#include "core/base/Words.h"

#include <QAction>
#include <QMenu>
#include <QSplitter>

#include <algorithm>
#include <functional>
#include <optional>
#include <span>
#include <vector>

// Neighbours as the instrument: what they did to the picture, what it is without them, and what is kept out.

namespace palimpsest::ui {

namespace {

constexpr int kLargestNeighbourPx = 2048;

QImage greyMap(const pipeline::Painting::Map &map)
{
    const auto cells = static_cast<std::size_t>(map.width) * static_cast<std::size_t>(map.height);
    if (cells == 0 || map.share.size() != cells)
        return {};
    const float largest = *std::max_element(map.share.begin(), map.share.end());
    if (largest <= 0.0F)
        return {};
    QImage image(map.width, map.height, QImage::Format_Grayscale8);
    for (int y = 0; y < map.height; ++y) {
        const float *row = map.share.data() + static_cast<std::ptrdiff_t>(y) * map.width;
        std::transform(row, row + map.width, image.scanLine(y),
                       [largest](float share) { return static_cast<uchar>(255.0F * std::max(0.0F, share) / largest); });
    }
    return image;
}

// The share in one place of a picture, given in shares of its sides.
double shareAt(const pipeline::Painting::Map &map, const QPointF &place)
{
    const auto cells = static_cast<std::size_t>(map.width) * static_cast<std::size_t>(map.height);
    if (cells == 0 || map.share.size() != cells)
        return 0.0;
    const int x = std::clamp(static_cast<int>(place.x() * map.width), 0, map.width - 1);
    const int y = std::clamp(static_cast<int>(place.y() * map.height), 0, map.height - 1);
    return std::max(
        0.0F,
        map.share[static_cast<std::size_t>(y) * static_cast<std::size_t>(map.width) + static_cast<std::size_t>(x)]);
}

} // namespace

void MainWindow::connectNeighbours()
{
    const auto on = [this](QAction *action, auto command) {
        connect(action, &QAction::triggered, this, [this, command] {
            const int row = m_strip->currentRow();
            if (row >= 0)
                command(row);
        });
    };
    on(m_actions->moveLeft, [this](int) { m_strip->moveCurrent(-1); });
    on(m_actions->moveRight, [this](int) { m_strip->moveCurrent(1); });
    on(m_actions->excludeArtist, [this](int row) { excludeArtistOf(row); });
    on(m_actions->excludeTag, [this](int row) { excludeTagOf(row); });
    on(m_actions->paintWithout, [this](int row) { paintWithout(row); });
    connect(m_strip, &NeighbourStrip::itemsDropped, this, &MainWindow::pinBrowsed);
    connect(m_canvas, &Canvas::pointedAt, this, &MainWindow::lightNeighbours);
    connect(m_canvas, &Canvas::pointedAway, this, [this] { m_session.neighbours().setLit({}, {}); });
    connect(m_canvas, &Canvas::currentChanged, this, [this] { m_session.neighbours().setLit({}, {}); });
}

void MainWindow::updateNeighbourActions(const Neighbour *current)
{
    m_actions->excludeArtist->setEnabled(current != nullptr && !current->facts.artist.empty());
    m_actions->excludeTag->setEnabled(current != nullptr && current->itemId >= 0);
    m_actions->paintWithout->setEnabled(current != nullptr && m_session.hasPainter());
    for (QAction *action : {m_actions->moveLeft, m_actions->moveRight})
        action->setEnabled(current != nullptr && m_session.neighbours().rowCount() > 1);
}

void MainWindow::showInfluence(int row)
{
    const Frame *frame = m_canvas->currentFrame();
    if (row < 0 || row >= m_session.neighbours().rowCount() || frame == nullptr || !frame->painting) {
        m_canvas->setInfluence({});
        return;
    }
    const auto identity = NeighbourIdentity::of(m_session.neighbours().neighbours()[static_cast<std::size_t>(row)]);
    const auto &painted = frame->painting->recipe.neighbours;
    const auto &maps = frame->painting->neighbourMaps;
    for (std::size_t i = 0; i < std::min(painted.size(), maps.size()); ++i) {
        if (NeighbourIdentity::of(painted[i]) == identity) {
            m_canvas->setInfluence(greyMap(maps[i]));
            return;
        }
    }
    m_canvas->setInfluence({});
}

void MainWindow::lightNeighbours(const Frame &frame, const QPointF &place)
{
    if (!frame.painting)
        return;
    const auto &maps = frame.painting->neighbourMaps;
    std::vector<double> shares;
    double sum = 0.0;
    for (const pipeline::Painting::Map &map : maps)
        sum += shares.emplace_back(shareAt(map, place));
    if (sum <= 0.0)
        shares.clear();
    for (double &share : shares)
        share /= sum;
    m_session.neighbours().setLit(frame.painting->recipe.neighbours, shares);
}

void MainWindow::changeQuery(const QString &label, const Query &query)
{
    const auto ask = [this](const Query &wish) {
        m_query->setQuery(wish);
        m_session.setQuery(wish);
    };
    m_session.undoStack().push(new UndoStep(
        label, [ask, query] { ask(query); }, [ask, before = m_query->query()] { ask(before); }));
}

void MainWindow::excludeFrom(const FactCondition &condition, const QString &label,
                             const std::function<bool(const Neighbour &)> &fits)
{
    Query query = m_query->query();
    if (std::find(query.conditions.begin(), query.conditions.end(), condition) == query.conditions.end())
        query.conditions.push_back(condition);
    QUndoStack &stack = m_session.undoStack();
    stack.beginMacro(label);
    changeQuery(label, query);
    // Those that are here stay in sight, greyed.
    m_session.neighbours().excludeAll(fits, label);
    stack.endMacro();
}

void MainWindow::excludeArtistOf(int row)
{
    const std::string artist = m_session.neighbours().neighbours()[static_cast<std::size_t>(row)].facts.artist;
    if (artist.empty())
        return;
    FactCondition condition;
    condition.field = FactCondition::Field::Artist;
    condition.text = artist;
    condition.negated = true;
    const std::string name = searchFolded(artist);
    excludeFrom(condition, tr("Exclude %1").arg(QString::fromStdString(artist)), [name](const Neighbour &neighbour) {
        return searchFolded(neighbour.facts.artist).find(name) != std::string::npos;
    });
}

void MainWindow::excludeTagOf(int row)
{
    const Neighbour &neighbour = m_session.neighbours().neighbours()[static_cast<std::size_t>(row)];
    if (neighbour.itemId < 0)
        return;
    const ItemReference item{neighbour.databaseId, neighbour.itemId};
    m_session.curation().ask(
        this,
        [item](pipeline::Curation &curation, const std::stop_token &) { return curation.marks(std::span(&item, 1)); },
        [this, item](const std::vector<Marks> &marks) {
            if (marks.empty() || marks.front().tags.empty()) {
                m_sentence->showNote(tr("This picture has no tags yet. T gives it some, in the view of the database."));
                return;
            }
            auto *menu = new QMenu(this);
            menu->setAttribute(Qt::WA_DeleteOnClose);
            for (const std::string &tag : marks.front().tags) {
                menu->addAction(tr("Exclude \"%1\"").arg(QString::fromStdString(tag)), this, [this, item, tag] {
                    FactCondition condition;
                    condition.field = FactCondition::Field::Tag;
                    condition.text = tag;
                    condition.negated = true;
                    excludeFrom(condition, tr("Exclude \"%1\"").arg(QString::fromStdString(tag)),
                                [item](const Neighbour &each) {
                                    return each.databaseId == item.databaseId && each.itemId == item.itemId;
                                });
                });
            }
            menu->popup(m_strip->cornerOfCurrent());
        });
}

void MainWindow::paintWithout(int row)
{
    const Neighbour &left = m_session.neighbours().neighbours()[static_cast<std::size_t>(row)];
    const Frame *frame = m_canvas->currentFrame();
    std::optional<Recipe> painted;
    if (frame != nullptr && frame->painting && !frame->painting->recipe.generatorId.empty()) {
        const auto &used = frame->painting->recipe.neighbours;
        const bool hadPart = std::any_of(used.begin(), used.end(), [&left](const Neighbour &each) {
            return NeighbourIdentity::of(each) == NeighbourIdentity::of(left)
                   && isConditioning(each.state, each.weight);
        });
        if (hadPart)
            painted = frame->painting->recipe;
    }
    m_session.paintWithout(left, painted);
}

void MainWindow::showNeighbour(int row)
{
    const QModelIndex index = m_session.neighbours().index(row);
    PictureKey key = NeighbourDelegate::keyOf(index, fontMetrics(), devicePixelRatioF());
    key.sidePx = kLargestNeighbourPx;
    Frame frame;
    frame.state = Frame::State::Finished;
    frame.label =
        QStringLiteral("%1 · %2").arg(index.data().toString(), index.data(NeighbourModel::CreditRole).toString());
    m_session.fetchPicture(key, [this, frame](const QImage &image) mutable {
        frame.image = image;
        showPage(m_splitter);
        m_canvas->showPicture(frame);
    });
}

void MainWindow::neighbourAsQuery(int row)
{
    const QModelIndex index = m_session.neighbours().index(row);
    const QString path = index.data(NeighbourModel::PathRole).toString();
    if (!path.isEmpty()) {
        useAsQuery({path, {}});
        return;
    }
    PictureKey key = NeighbourDelegate::keyOf(index, fontMetrics(), devicePixelRatioF());
    key.sidePx = kLargestNeighbourPx;
    m_session.fetchPicture(key, [this](const QImage &image) { useAsQuery({{}, image}); });
}

} // namespace palimpsest::ui
