#include "ui/jobs/TagService.h"
#include "ui/models/CollectionModel.h"
#include "ui/panels/BrowsePanel.h"
#include "ui/panels/CollectionsPanel.h"
#include "ui/panels/HistoryPage.h"
#include "ui/panels/ShelfPanel.h"
#include "ui/panels/TagsPanel.h"
#include "ui/windows/CurateTasks.h"
#include "ui/windows/CuratingActions.h"
#include "ui/windows/CuratingParts.h"
#include "ui/windows/Exploring.h"
#include "ui/windows/HistoryParts.h"
#include "ui/windows/MainWindow.h"
#include "ui/windows/WindowActions.h"

#include <QAction>
#include <QDockWidget>
#include <QMenu>
#include <QSplitter>
#include <QTimer>

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

// Marks, tags and collections in the window: which pictures they are about, and where they are shown.

namespace palimpsest::ui {

namespace {

// As long as somebody types, the grid waits.
constexpr int kQueryDelayMs = 250;
constexpr int kSelectionDelayMs = 60;

} // namespace

void MainWindow::buildCurating()
{
    auto *collections = new CollectionModel(this);
    m_curating = std::make_unique<CuratingParts>(CuratingParts{
        new CurateTasks(m_session, this), new TagService(m_session.curation(), m_session.studio(), this), collections,
        new CollectionsPanel(*collections), new TagsPanel, nullptr, new QTimer(this), new QTimer(this)});
    const CuratingActions &actions = *m_actions->curating;
    m_curating->collectionsPanel->setActions(
        {actions.openCollection, actions.renameCollection, actions.removeCollection, actions.keepQuery});
    auto *left = new QSplitter(Qt::Vertical);
    left->setChildrenCollapsible(false);
    m_shelfDock->setWidget(left);
    left->addWidget(m_shelf);
    m_shelf->show(); // The dock has hidden it when it was given another widget.
    left->addWidget(m_curating->collectionsPanel);
    left->setStretchFactor(0, 3);
    left->setStretchFactor(1, 1);
    auto *dock = new QDockWidget(tr("Tags"), this);
    dock->setObjectName(QStringLiteral("tags"));
    dock->setWidget(m_curating->tagsPanel);
    dock->setFeatures(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetClosable);
    tabifyDockWidget(m_settingsDock, dock);
    dock->hide();
    m_curating->tagsDock = dock;
    connect(actions.showTags, &QAction::triggered, dock, &QWidget::setVisible);
    connect(dock, &QDockWidget::visibilityChanged, this, [this, dock] {
        m_actions->curating->showTags->setChecked(!dock->isHidden());
        readTags();
    });
    for (QTimer *timer : {m_curating->selectionDelay, m_curating->queryDelay})
        timer->setSingleShot(true);
    m_curating->selectionDelay->setInterval(kSelectionDelayMs);
    m_curating->queryDelay->setInterval(kQueryDelayMs);
    connectMarks();
    connectTags();
    connectCollections();
}

void MainWindow::connectMarks()
{
    const CuratingActions &actions = *m_actions->curating;
    const auto on = [this](QAction *action, const MarkEdit &edit) {
        connect(action, &QAction::triggered, this, [this, edit] {
            if (isShowingHistory()) {
                markResults(edit);
                return;
            }
            if (showsTablePage()) {
                m_exploring->markSeen(edit);
                return;
            }
            m_curating->tasks->mark(m_browse->chosenItems(), edit);
            goOnAfterMark();
        });
    };
    const auto flagged = [](PickFlag flag) {
        MarkEdit edit;
        edit.flag = flag;
        return edit;
    };
    on(actions.pick, flagged(PickFlag::Picked));
    on(actions.reject, flagged(PickFlag::Rejected));
    on(actions.unflag, flagged(PickFlag::None));
    for (int rating = 0; rating <= kMaximumRating; ++rating) {
        MarkEdit edit;
        edit.rating = rating;
        on(actions.rate[static_cast<std::size_t>(rating)], edit);
    }
    const auto onLabel = [this](QAction *action, ColourLabel label) {
        connect(action, &QAction::triggered, this, [this, label] { labelChosen(label); });
    };
    onLabel(actions.red, ColourLabel::Red);
    onLabel(actions.yellow, ColourLabel::Yellow);
    onLabel(actions.green, ColourLabel::Green);
    onLabel(actions.blue, ColourLabel::Blue);
    connect(&m_session.curation(), &CurationDesk::changed, this, [this] {
        // Whether the collection in sight is still there is known only when they have been read.
        if (m_curating->shown == 0)
            m_browse->refreshMarks();
        readTags();
        readCollections();
    });
    // The query says which pictures are shown, and which are near to it.
    connect(&m_session, &Session::retrievalStarted, m_curating->queryDelay, qOverload<>(&QTimer::start));
    connect(m_curating->queryDelay, &QTimer::timeout, this, [this] {
        if (isBrowsing() && m_curating->shown == 0 && m_session.query() != m_browsedQuery)
            m_browse->refine(browsedSource());
    });
}

void MainWindow::labelChosen(ColourLabel label)
{
    if (isShowingHistory()) {
        const ResultModel &results = m_past->page->model();
        const std::vector<int> chosen = m_past->page->chosenRows(results.rowCount());
        const bool worn =
            std::all_of(chosen.begin(), chosen.end(), [&](int row) { return results.marks(row).label == label; });
        MarkEdit edit;
        edit.label = worn ? ColourLabel::None : label;
        markResults(edit);
        return;
    }
    if (showsTablePage()) {
        MarkEdit edit;
        edit.label = label;
        m_exploring->markSeen(edit);
        return;
    }
    const BrowseModel &model = m_browse->model();
    const std::vector<int> rows = m_browse->chosenRows(model.rowCount());
    const bool allWear =
        std::all_of(rows.begin(), rows.end(), [&](int row) { return model.marks(row).label == label; });
    m_curating->tasks->label(m_browse->chosenItems(), label, allWear);
    goOnAfterMark();
}

void MainWindow::goOnAfterMark()
{
    if (m_browse->isLarge() && m_actions->curating->goOn->isChecked())
        m_browse->step(1);
}

void MainWindow::connectTags()
{
    const TagsPanel *panel = m_curating->tagsPanel;
    const CuratingActions &actions = *m_actions->curating;
    connect(actions.editTags, &QAction::triggered, this, [this] {
        m_curating->tagsDock->show();
        m_curating->tagsDock->raise();
        m_curating->tagsPanel->focusLine();
    });
    connect(m_curating->selectionDelay, &QTimer::timeout, this, &MainWindow::readTags);
    const auto later = [this] { m_curating->selectionDelay->start(); };
    connect(m_browse, &BrowsePanel::currentChanged, this, later);
    connect(m_browse, &BrowsePanel::selectionChanged, this, later);
    connect(m_browse, &BrowsePanel::opened, this, later);
    connect(m_curating->service, &TagService::tagsRead, panel, &TagsPanel::showTags);
    connect(m_curating->service, &TagService::suggested, m_curating->tagsPanel,
            [this](const ItemReference &, const std::vector<pipeline::TagSuggestion> &tags) {
                m_curating->tagsPanel->showSuggestions(tags);
            });
    connect(m_curating->service, &TagService::failed, this, &MainWindow::showError);
    connect(panel, &TagsPanel::left, m_browse, &BrowsePanel::focusList);
    connect(panel, &TagsPanel::tagsGiven, this, [this](const QStringList &tags) {
        MarkEdit edit;
        for (const QString &tag : tags)
            edit.addedTags.push_back(tag.toStdString());
        m_curating->tasks->mark(m_browse->chosenItems(), edit);
    });
    connect(panel, &TagsPanel::tagTaken, this, [this](const QString &tag) {
        MarkEdit edit;
        edit.removedTags.push_back(tag.toStdString());
        m_curating->tasks->mark(m_browse->chosenItems(), edit);
    });
    const auto decide = [this](void (CurateTasks::*deed)(const ItemReference &, const QString &)) {
        return [this, deed](const QString &tag) {
            if (m_browse->currentRow() >= 0)
                (m_curating->tasks->*deed)(m_browse->model().reference(m_browse->currentRow()), tag);
        };
    };
    connect(panel, &TagsPanel::suggestionAccepted, this, decide(&CurateTasks::acceptTag));
    connect(panel, &TagsPanel::suggestionDismissed, this, decide(&CurateTasks::dismissTag));
}

void MainWindow::readTags()
{
    if (!m_curating || m_curating->tagsDock->isHidden())
        return;
    if (m_browse->currentRow() < 0) {
        m_curating->tagsPanel->showTags({});
        m_curating->service->suggest({}, false);
        return;
    }
    m_curating->service->read(m_browse->chosenItems());
    const int shelfRow = m_session.shelf().rowOf(m_browse->currentDatabase());
    m_curating->service->suggest(m_browse->model().reference(m_browse->currentRow()),
                                 m_session.hasPainter() && shelfRow >= 0 && m_session.shelf().isUsable(shelfRow));
}

void MainWindow::connectCollections()
{
    const CuratingActions &actions = *m_actions->curating;
    const auto on = [this](QAction *action, auto command) { connect(action, &QAction::triggered, this, command); };
    // What is new gets its name where it stands.
    const auto made = [this](std::int64_t id) { m_curating->nameNext = id; };
    on(actions.collect, [this, made] { m_curating->tasks->collect(m_browse->chosenItems(), made); });
    on(actions.keepQuery, [this, made] { m_curating->tasks->keepQuery(made); });
    on(actions.takeOut, [this] { m_curating->tasks->takeFrom(m_curating->shown, m_browse->chosenItems()); });
    on(actions.openCollection, [this] { openCollection(m_curating->collectionsPanel->current()); });
    on(actions.renameCollection, [this] { m_curating->collectionsPanel->editName(); });
    on(actions.removeCollection, [this] { m_curating->tasks->remove(m_curating->collectionsPanel->current()); });
    connect(m_curating->collectionsPanel, &CollectionsPanel::activated, this, &MainWindow::openCollection);
    connect(m_curating->collectionsPanel, &CollectionsPanel::currentChanged, this, &MainWindow::updateActions);
    connect(m_curating->collections, &CollectionModel::renameRequested, m_curating->tasks, &CurateTasks::rename);
    connect(m_curating->collections, &CollectionModel::itemsDropped, this, [this, made](qint64 id) {
        if (id == 0)
            m_curating->tasks->collect(m_browse->chosenItems(), made);
        else
            m_curating->tasks->addTo(id, m_browse->chosenItems());
    });
    connect(actions.addTo, &QMenu::aboutToShow, this, &MainWindow::fillAddTo);
    connect(m_browse, &BrowsePanel::selectionChanged, this, &MainWindow::updateActions);
    readCollections();
}

void MainWindow::fillAddTo()
{
    QMenu *menu = m_actions->curating->addTo;
    menu->clear();
    for (const pipeline::Collection &each : m_curating->collections->collections()) {
        if (each.kind != pipeline::Collection::Kind::Plain)
            continue;
        QString name = QString::fromStdString(each.name);
        name.replace(QLatin1Char('&'), QStringLiteral("&&"));
        menu->addAction(name, this, [this, id = each.id] { m_curating->tasks->addTo(id, m_browse->chosenItems()); });
    }
    if (!menu->isEmpty())
        menu->addSeparator();
    menu->addAction(m_actions->curating->collect);
}

void MainWindow::readCollections()
{
    m_session.curation().ask(
        this, [](pipeline::Curation &curation, const std::stop_token &) { return curation.collections(); },
        [this](std::vector<pipeline::Collection> collections) {
            m_curating->collections->setCollections(std::move(collections));
            if (const std::int64_t id = std::exchange(m_curating->nameNext, 0); id != 0) {
                m_shelfDock->show();
                m_curating->collectionsPanel->setCurrent(id);
                m_curating->collectionsPanel->editName();
            }
            if (m_curating->shown != 0 && m_curating->collections->find(m_curating->shown) == nullptr) {
                // The collection in sight was deleted.
                browseDatabase({});
                if (isBrowsing())
                    openBrowsed();
            } else if (m_curating->shown != 0) {
                m_browse->setTitle(browsedSource().title);
                m_browse->refreshMarks();
            }
            updateActions();
        });
}

void MainWindow::openCollection(qint64 id)
{
    if (m_curating->collections->find(id) == nullptr)
        return;
    m_browsed.clear();
    m_curating->shown = id;
    setBrowsing(true);
    m_browse->focusList();
}

void MainWindow::browseDatabase(const QString &id)
{
    m_browsed = id;
    m_curating->shown = 0;
}

BrowseSource MainWindow::browsedSource()
{
    BrowseSource source;
    if (const pipeline::Collection *collection = m_curating->collections->find(m_curating->shown)) {
        const bool smart = collection->kind == pipeline::Collection::Kind::Smart;
        source.title = QString::fromStdString(collection->name);
        source.find = findCollection(m_session.studio(), collection->id);
        source.foundOrder = smart ? tr("As found") : tr("As collected");
        source.foundFirst = true;
        source.dependsOnMarks = true;
        source.whenEmpty = smart ? tr("This query finds nothing now.")
                                 : tr("Nothing is in this collection yet. Drop pictures onto its name.");
        return source;
    }
    m_browsedQuery = m_session.query();
    source.databases = m_browsed.isEmpty() ? m_session.databases() : QStringList{m_browsed};
    QStringList names;
    for (const QString &id : std::as_const(source.databases))
        names.append(m_session.shelf().nameOf(id));
    source.title = names.join(QStringLiteral(", "));
    source.find = findByQuery(m_session.studio(), m_browsedQuery, source.databases);
    source.foundOrder = m_browsedQuery.isPseudoQuery() ? QString() : tr("Nearest to the query");
    source.dependsOnMarks = !m_browsedQuery.conditions.empty();
    if (source.dependsOnMarks)
        source.whenEmpty = tr("No picture here is what the query asks for.");
    return source;
}

void MainWindow::updateCurating()
{
    if (!m_curating)
        return;
    const CuratingActions &actions = *m_actions->curating;
    const bool chosen = isBrowsing() && m_browse->currentRow() >= 0;
    const bool result =
        isShowingHistory() ? m_past->page->currentRow() >= 0 : showsTablePage() && !inSight().path.isEmpty();
    for (QAction *action : actions.markActions()) {
        if (action != nullptr && action != actions.goOn)
            action->setEnabled(chosen || (result && action != actions.editTags));
    }
    actions.collect->setEnabled(chosen);
    actions.addTo->menuAction()->setEnabled(chosen);
    const pipeline::Collection *shown = m_curating->collections->find(m_curating->shown);
    actions.takeOut->setEnabled(chosen && shown != nullptr && shown->kind == pipeline::Collection::Kind::Plain);
    const bool any = m_curating->collectionsPanel->current() != 0;
    for (QAction *action : {actions.openCollection, actions.renameCollection, actions.removeCollection})
        action->setEnabled(any);
}

} // namespace palimpsest::ui
