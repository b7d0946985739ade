#include "core/pipeline/DatabaseCurating.h"
#include "ui/models/UndoStep.h"
#include "ui/panels/BrowsePanel.h"
#include "ui/panels/MapChoiceBar.h"
#include "ui/panels/MapPanel.h"
#include "ui/panels/QueryBar.h"
#include "ui/widgets/BrowseView.h"
#include "ui/widgets/Canvas.h"
#include "ui/widgets/MapView.h"
#include "ui/widgets/SentenceBar.h"
#include "ui/windows/MainWindow.h"
#include "ui/windows/WindowActions.h"

#include <QAction>
#include <QFileInfo>
#include <QPointer>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>
#include <memory>
#include <set>
#include <utility>

// The map of the database in the place of the table, and what is done with the pictures chosen on it.

namespace palimpsest::ui {

namespace {

constexpr int kLargestQueryPx = 2048;
constexpr qsizetype kMostResults = 200; ///< The latest of the history that are put onto the map.

} // namespace

void MainWindow::connectMap()
{
    NeighbourModel &neighbours = m_session.neighbours();
    for (const auto signal : {&NeighbourModel::edited, &NeighbourModel::keptChanged})
        connect(&neighbours, signal, this, &MainWindow::showMarksOnMap);
    connect(&neighbours, &QAbstractItemModel::modelReset, this, &MainWindow::showMarksOnMap);
    HistoryModel &history = m_session.history();
    connect(&history, &QAbstractItemModel::modelReset, this, &MainWindow::showMarksOnMap);
    connect(&history, &QAbstractItemModel::rowsInserted, this, &MainWindow::showMarksOnMap);
    connect(&history, &QAbstractItemModel::rowsRemoved, this, &MainWindow::showMarksOnMap);
    connect(&m_session, &Session::passedOverChanged, this,
            [this] { m_map->scene().setPassedOver(m_session.passedOver()); });
    connect(&m_session, &Session::databasesChanged, this, [this] {
        if (isMapping())
            openMapped();
    });
    connect(m_map, &MapPanel::opened, this, &MainWindow::updateActions);
    connect(m_map, &MapPanel::currentChanged, this, &MainWindow::updateActions);
    connect(m_map, &MapPanel::failed, this, &MainWindow::showError);
    connect(m_map, &MapPanel::activated, this, [this] { m_map->setLarge(true); });
    connect(m_map, &MapPanel::closeRequested, this, [this] { setMapping(false); });
    connect(&m_map->view(), &MapView::resultActivated, this, [this](const QString &path) {
        m_files->load(path, [this](const Frame &frame) {
            showPage(m_splitter);
            m_canvas->showPicture(frame);
        });
    });
}

void MainWindow::connectMapActions()
{
    const auto on = [this](QAction *action, auto command) {
        connect(action, &QAction::triggered, this, [this, command] {
            if (isMapping() && m_map->scene().current() >= 0)
                command();
        });
    };
    connect(m_actions->map, &QAction::triggered, this, &MainWindow::setMapping);
    on(m_actions->openItem, [this] { m_map->setLarge(!m_map->isLarge()); });
    on(m_actions->moreLikeItem, [this] { mappedAsQuery({m_map->scene().current()}, 1); });
    on(m_actions->pinItem, [this] {
        const MapScene &scene = m_map->scene();
        m_session.pinItems({scene.items().reference(scene.current())});
    });
    on(m_actions->showItemFile, [this] { showFileOf(m_map->currentPath()); });
    MapChoiceBar &choice = m_map->choice();
    connect(&choice, &MapChoiceBar::queryRequested, this, [this] {
        const MapScene &scene = m_map->scene();
        mappedAsQuery(scene.chosenNearestTheMiddle(MapPanel::kMostInQuery), scene.chosen().size());
    });
    connect(&choice, &MapChoiceBar::databaseRequested, this, &MainWindow::databaseFromMap);
    connect(&choice, &MapChoiceBar::collectionRequested, this, &MainWindow::collectionFromMap);
    connect(&choice, &MapChoiceBar::excludeRequested, this, [this] { passOverMapped(m_map->scene().chosenItems()); });
    connect(&choice, &MapChoiceBar::selectRequested, this, &MainWindow::selectMapped);
    connect(m_map, &MapPanel::takeBackRequested, this, [this] { passOverMapped({}); });
}

bool MainWindow::isMapping() const
{
    return m_pages->currentWidget() == m_map;
}

void MainWindow::setMapping(bool mapping)
{
    showPage(mapping ? static_cast<QWidget *>(m_map) : m_splitter);
    if (!mapping)
        return;
    openMapped();
    showMarksOnMap();
}

QList<QPair<QString, QString>> MainWindow::databasesInUse() const
{
    QList<QPair<QString, QString>> databases;
    for (const QString &id : m_session.databases())
        databases.append({id, m_session.shelf().nameOf(id)});
    return databases;
}

void MainWindow::openMapped()
{
    m_map->open(databasesInUse());
    QString proposal = tr("Part of %1").arg(m_map->databaseName());
    const auto isTaken = [this](const QString &name) {
        const auto &entries = m_session.shelf().entries();
        return std::any_of(entries.begin(), entries.end(),
                           [&](const ShelfEntry &entry) { return entry.info.name == name.toStdString(); });
    };
    for (int number = 2; isTaken(proposal); ++number)
        proposal = tr("Part of %1, %2").arg(m_map->databaseName()).arg(number);
    m_map->choice().setProposal(proposal);
}

void MainWindow::updateMapping()
{
    m_actions->map->setEnabled(!m_session.databases().isEmpty());
    m_actions->map->setChecked(isMapping());
    if (!isMapping())
        return;
    const bool chosen = m_map->scene().current() >= 0;
    const int shelfRow = m_session.shelf().rowOf(m_map->database());
    m_actions->openItem->setText(m_map->isLarge() ? tr("&Back to the map") : tr("&Look at it"));
    for (QAction *action : {m_actions->openItem, m_actions->moreLikeItem})
        action->setEnabled(chosen);
    m_actions->pinItem->setEnabled(chosen && shelfRow >= 0 && m_session.shelf().isUsable(shelfRow));
    m_actions->showItemFile->setEnabled(!m_map->currentPath().isEmpty());
}

void MainWindow::showMarksOnMap()
{
    if (!isMapping())
        return;
    m_map->scene().setNeighbours(m_session.neighbours().neighbours());
    m_map->scene().setPassedOver(m_session.passedOver());
    m_map->service().readResults(
        m_session.history().entries().first(std::min(kMostResults, m_session.history().entries().size())));
}

void MainWindow::mappedAsQuery(const std::vector<int> &rows, std::size_t from)
{
    struct Wanted {
        QString path;
        PictureKey key;
    };
    std::vector<Wanted> wanted;
    const BrowseModel &items = m_map->scene().items();
    for (const int row : rows) {
        wanted.push_back({items.isPatch(row) ? QString() : items.picturePath(row),
                          {m_map->database(), items.itemAt(row), {}, kLargestQueryPx}});
    }
    const auto use = [this, from](const QList<IncomingPicture> &pictures) {
        auto query = std::make_shared<Query>();
        m_files->makeQueryParts(pictures, [this, query, from, count = pictures.size()](const QueryPart &part) {
            query->parts.push_back(part);
            if (static_cast<qsizetype>(query->parts.size()) < count)
                return;
            changeQuery(tr("Use %n pictures as the query", nullptr, static_cast<int>(count)), *query);
            if (from > query->parts.size())
                m_sentence->showNote(
                    tr("The %1 pictures nearest to the middle of the %2 chosen ones are the query now.")
                        .arg(count)
                        .arg(from));
        });
    };
    m_session.background().run(
        this,
        [wanted, fetch = m_session.pictureFunction()](const std::stop_token &) {
            QList<IncomingPicture> pictures;
            for (const Wanted &each : wanted) {
                // A recipe names a file rather than pixels, where it is still there.
                const bool there = !each.path.isEmpty() && QFileInfo::exists(each.path);
                pictures.append(there ? IncomingPicture{each.path, {}} : IncomingPicture{{}, fetch(each.key)});
            }
            pictures.removeIf([](const IncomingPicture &each) { return each.path.isEmpty() && each.image.isNull(); });
            return pictures;
        },
        use);
}

void MainWindow::databaseFromMap(const QString &name)
{
    auto made = std::make_shared<pipeline::MadeDatabase>();
    m_session.curation().change(
        [made, name = name.toStdString(),
         items = m_map->scene().chosenItems()](pipeline::Curation &curation) -> Result<Change> {
            auto outcome = pipeline::makeDatabase(curation, name, items, {}, {});
            if (!outcome)
                return outcome.error();
            *made = std::move(*outcome);
            return made->change;
        },
        [this, made] {
            const QString id = QString::fromStdString(made->database.id);
            m_sentence->showNote(
                tr("\"%1\" stands on the shelf with %n pictures.", nullptr, static_cast<int>(made->database.items))
                    .arg(QString::fromStdString(made->database.name)),
                tr("Paint with it"), [this, id] { m_session.refreshLibrary(id); });
        });
}

void MainWindow::collectionFromMap(const QString &name)
{
    pipeline::Collection collection;
    collection.name = name.toStdString();
    collection.items = m_map->scene().chosenItems();
    const int count = static_cast<int>(collection.items.size());
    m_session.curation().change(
        [collection](pipeline::Curation &curation) -> Result<Change> {
            auto made = curation.makeCollection(collection);
            if (!made)
                return made.error();
            return std::move(made->change);
        },
        [this, name, count] {
            m_sentence->showNote(tr("The collection \"%1\" holds %n pictures.", nullptr, count).arg(name));
        });
}

void MainWindow::passOverMapped(const std::vector<ItemReference> &items)
{
    const std::vector<ItemReference> before = m_session.passedOver();
    const bool back = items.empty();
    std::set<ItemReference> after(before.begin(), before.end());
    after.insert(items.begin(), items.end());
    if (back)
        std::erase_if(
            after, [id = m_map->database().toStdString()](const ItemReference &item) { return item.databaseId == id; });
    const std::vector<ItemReference> passed(after.begin(), after.end());
    const std::set<ItemReference> touched = back ? std::set<ItemReference>(before.begin(), before.end())
                                                 : std::set<ItemReference>(items.begin(), items.end());
    QUndoStack &stack = m_session.undoStack();
    stack.beginMacro(back ? tr("Take back what was excluded")
                          : tr("Exclude %n pictures", nullptr, static_cast<int>(items.size())));
    stack.push(new UndoStep(
        {}, [this, passed] { m_session.setPassedOver(passed); }, [this, before] { m_session.setPassedOver(before); }));
    // The neighbours among them say so on the strip.
    NeighbourModel &neighbours = m_session.neighbours();
    for (int row = 0; row < neighbours.rowCount(); ++row) {
        const Neighbour &neighbour = neighbours.neighbours()[static_cast<std::size_t>(row)];
        const bool excluded = neighbour.state == NeighbourState::Excluded;
        if (excluded == back && touched.contains({neighbour.databaseId, neighbour.itemId}))
            neighbours.toggleExcluded(row);
    }
    stack.endMacro();
    m_map->scene().setChosen({});
    m_map->view().setFocus(Qt::OtherFocusReason);
}

void MainWindow::selectMapped()
{
    std::vector<ItemKey> items;
    for (const ItemReference &item : m_map->scene().chosenItems())
        items.push_back(itemKey(0, item.itemId));
    browseDatabase(m_map->database());
    connect(
        m_browse, &BrowsePanel::opened, this, [this, items] { m_browse->view().selectItems(items); },
        Qt::SingleShotConnection);
    setBrowsing(true);
}

} // namespace palimpsest::ui
