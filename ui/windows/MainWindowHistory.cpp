#include "ui/jobs/PictureConversion.h"
#include "ui/models/RecipeText.h"
#include "ui/panels/BrowsePanel.h"
#include "ui/panels/ComparePage.h"
#include "ui/panels/HistoryPage.h"
#include "ui/panels/HistoryPanel.h"
#include "ui/panels/LineagePanel.h"
#include "ui/panels/RetouchPage.h"
#include "ui/panels/NeighbourStrip.h"
#include "ui/widgets/Canvas.h"
#include "ui/widgets/SentenceBar.h"
#include "ui/windows/CuratingActions.h"
#include "ui/windows/ExportActions.h"
#include "ui/windows/ExportTasks.h"
#include "ui/windows/HistoryActions.h"
#include "ui/windows/HistoryParts.h"
#include "ui/windows/MainWindow.h"
#include "ui/windows/WindowActions.h"

#include <QAction>
#include <QDockWidget>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>
#include <utility>
#include <vector>

// Everything that has been painted: looking through it, its lineage, and what is done with chosen results. Comparing them
// is in MainWindowCompare.cpp.

namespace palimpsest::ui {

namespace {

constexpr int kReadDelayMs = 60; ///< The recipe follows when the artist stops going from picture to picture.

} // namespace

void MainWindow::buildHistory()
{
    auto *page = new HistoryPage(
        m_session.past(), [&studio = m_session.studio()] { return studio.curation(); }, m_session.pictureFunction(),
        this);
    m_past = std::make_unique<HistoryParts>();
    m_past->page = page;
    m_past->compare = new ComparePage(m_session.pictures(), this);
    m_past->lineage = new LineagePanel(m_session.pictures(), this);
    m_past->readDelay = new QTimer(this);
    m_past->readDelay->setSingleShot(true);
    m_past->readDelay->setInterval(kReadDelayMs);
    m_pages->addWidget(page);
    m_pages->addWidget(m_past->compare);
    const HistoryActions &actions = *m_actions->history;
    QAction *exporting = ExportActions::of(*m_actions).exportPictures;
    page->setCloseAction(m_actions->backToTable);
    page->setResultActions(actions.resultActions()
                               + QList<QAction *>{m_actions->useRecipe, actions.useQuery, actions.useNeighbours,
                                                  actions.useSettings, m_actions->useSeed, m_actions->pictureAsQuery,
                                                  m_actions->copyPicture, m_actions->copyCredits, exporting,
                                                  m_actions->curating->marks->menuAction(), actions.bin},
                           {actions.open, m_actions->useRecipe, actions.compare, actions.lineage});
    m_strip->addNeighbourActions({actions.paintedWith});
    m_browse->setItemActions({actions.paintedWith}, {});
    m_history->addPictureActions({actions.compare, actions.lineage, exporting});
    m_canvas->addActions({actions.compare, actions.lineage, exporting});
    auto *dock = new QDockWidget(tr("Lineage"), this);
    dock->setObjectName(QStringLiteral("lineage"));
    dock->setWidget(m_past->lineage);
    dock->setFeatures(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetClosable);
    tabifyDockWidget(m_settingsDock, dock);
    dock->hide();
    m_past->lineageDock = dock;
    connectHistory();
    connectHistoryActions();
    connectCompare();
    connectLineage();
    new ExportTasks(
        m_session, *m_actions, *m_sentence, m_settingsFile,
        [this] {
            QStringList files;
            if (isShowingHistory()) {
                for (const std::filesystem::path &file : m_past->page->chosenFiles())
                    files.append(QString::fromStdString(file.string()));
                return files;
            }
            if (isComparing())
                return m_past->compared;
            if (const QString path = inSight().path; !path.isEmpty())
                return QStringList{path};
            for (const Frame &frame : m_session.table().frames()) {
                if (!frame.path.isEmpty())
                    files.append(frame.path);
            }
            return files;
        },
        this);
    page->service().sync();
}

void MainWindow::connectHistory()
{
    HistoryPage *page = m_past->page;
    connect(page, &HistoryPage::failed, this, &MainWindow::showError);
    connect(page, &HistoryPage::activated, this, [this] { showResult(m_past->page->currentPath()); });
    connect(page, &HistoryPage::closeRequested, this, [this] { setShowingHistory(false); });
    connect(page, &HistoryPage::selectionChanged, this, &MainWindow::updateActions);
    connect(page, &HistoryPage::currentChanged, m_past->readDelay, qOverload<>(&QTimer::start));
    connect(page, &HistoryPage::opened, m_past->readDelay, qOverload<>(&QTimer::start));
    connect(m_past->readDelay, &QTimer::timeout, this, &MainWindow::readChosenRecipe);
    // Files that others have put there, or taken away, are in the strip, too.
    connect(&page->service(), &HistoryService::changed, &m_session.historyStore(), &HistoryStore::list);
    connect(&m_session.historyStore(), &HistoryStore::added, this, [this] {
        if (isShowingHistory())
            m_past->page->refresh();
    });
    connect(&m_session.curation(), &CurationDesk::changed, this, [this] {
        m_past->page->service().forgetMarks();
        if (isShowingHistory())
            m_past->page->refresh();
    });
}

void MainWindow::connectHistoryActions()
{
    const HistoryActions &actions = *m_actions->history;
    const auto on = [this](QAction *action, auto command) { connect(action, &QAction::triggered, this, command); };
    on(actions.showHistory, [this](bool showing) { setShowingHistory(showing); });
    on(actions.search, [this] {
        setShowingHistory(true);
        m_past->page->focusLine();
    });
    on(actions.open, [this] { showResult(m_past->page->currentPath()); });
    on(actions.bin, [this] { binInSight(); });
    on(actions.useQuery, [this] { useInSight(Session::RecipePart::Query); });
    on(actions.useNeighbours, [this] { useInSight(Session::RecipePart::Neighbours); });
    on(actions.useSettings, [this] { useInSight(Session::RecipePart::Settings); });
    on(actions.paintedWith, [this] { showHistoryOfCurrent(); });
    connect(actions.drewOn, &QMenu::aboutToShow, this, &MainWindow::fillDrewOn);
    on(actions.lineage, [this] {
        m_past->lineageDock->show();
        m_past->lineageDock->raise();
        readLineage();
        m_past->lineage->focusTree();
    });
    connect(actions.showLineage, &QAction::triggered, m_past->lineageDock, &QWidget::setVisible);
}

void MainWindow::connectLineage()
{
    QDockWidget *dock = m_past->lineageDock;
    connect(dock, &QDockWidget::visibilityChanged, this, [this, dock] {
        m_actions->history->showLineage->setChecked(!dock->isHidden());
        readLineage();
    });
    connect(m_past->lineage, &LineagePanel::chosen, this, &MainWindow::showResult);
    connect(m_past->lineage, &LineagePanel::activated, this, [this](const QString &path) {
        showResult(path);
        m_canvas->setFocus(Qt::OtherFocusReason);
    });
    m_past->lineage->addPictureActions(
        {m_actions->useRecipe, m_actions->history->useQuery, m_actions->history->useNeighbours});
    connect(m_canvas, &Canvas::currentChanged, this, &MainWindow::readLineage);
    connect(&m_session.historyStore(), &HistoryStore::added, this, [this] {
        m_past->lineageOf.clear();
        readLineage();
    });
}

bool MainWindow::isShowingHistory() const
{
    return m_past && m_pages->currentWidget() == m_past->page;
}

void MainWindow::setShowingHistory(bool showing)
{
    if (showing && !isShowingHistory())
        m_past->page->open();
    showPage(showing ? static_cast<QWidget *>(m_past->page) : m_splitter);
    updateInspector();
    readLineage();
}

MainWindow::InSight MainWindow::inSight() const
{
    if (isShowingHistory()) {
        const QString path = m_past->page->currentPath();
        const bool known = m_past->readPath == path && m_past->recipe;
        return {known ? &*m_past->recipe : nullptr, path};
    }
    if (isComparing()) {
        const ComparedPicture *picture = m_past->compare->current();
        return picture == nullptr ? InSight() : InSight{picture->recipe ? &*picture->recipe : nullptr, picture->path};
    }
    if (isRetouching()) {
        const RetouchedPicture &picture = m_retouch->picture();
        return {picture.recipe ? &*picture.recipe : nullptr, picture.path};
    }
    const Frame *frame = m_canvas->currentFrame();
    if (frame == nullptr)
        return {};
    const bool known = frame->painting && !frame->painting->recipe.generatorId.empty();
    return {known ? &frame->painting->recipe : nullptr, frame->path};
}

void MainWindow::updateHistory()
{
    if (!m_past)
        return;
    const HistoryActions &actions = *m_actions->history;
    const InSight seen = inSight();
    const bool chosen = isShowingHistory() && m_past->page->currentRow() >= 0;
    actions.showHistory->setChecked(isShowingHistory());
    for (QAction *action : {actions.open, actions.bin})
        action->setEnabled(chosen);
    actions.lineage->setEnabled(!seen.path.isEmpty());
    for (QAction *action : actions.useActions())
        action->setEnabled(seen.recipe != nullptr);
    actions.drewOn->menuAction()->setEnabled(seen.recipe != nullptr && !seen.recipe->neighbours.empty());
    actions.paintedWith->setEnabled(isBrowsing() ? m_browse->currentRow() >= 0 : m_strip->currentRow() >= 0);
    for (QAction *action :
         {actions.sideBySide, actions.slider, actions.flicker, actions.difference, actions.onlyDifferences})
        action->setEnabled(isComparing());
}

void MainWindow::readChosenRecipe()
{
    const QString path = m_past->page->currentPath();
    if (path.isEmpty() || path == m_past->readPath) {
        updateInspector();
        updateActions();
        return;
    }
    m_session.background().run(
        this,
        [studio = &m_session.studio(), path](const std::stop_token &) {
            return studio->recipeFromPicture(path.toStdString());
        },
        [this, path](const Result<Recipe> &recipe) {
            if (path != m_past->page->currentPath())
                return;
            m_past->readPath = path;
            m_past->recipe = recipe ? std::optional(*recipe) : std::nullopt;
            updateInspector();
            updateActions();
            readLineage();
        });
}

void MainWindow::showResult(const QString &path)
{
    if (path.isEmpty())
        return;
    m_files->load(path, [this](const Frame &frame) {
        showPage(m_splitter);
        m_canvas->showPicture(frame);
    });
}

void MainWindow::showHistoryOf(const Neighbour &neighbour)
{
    setShowingHistory(true);
    m_past->page->setText({});
    m_past->page->setDrawnOn(neighbour);
    m_past->page->focusList();
}

void MainWindow::showHistoryOfCurrent()
{
    if (!isBrowsing()) {
        if (const int row = m_strip->currentRow(); row >= 0)
            showHistoryOf(m_session.neighbours().neighbours()[static_cast<std::size_t>(row)]);
        return;
    }
    if (m_browse->currentRow() < 0)
        return;
    const ItemReference item = m_browse->model().reference(m_browse->currentRow());
    m_session.background().run(
        this,
        [library = &m_session.studio().library(), item](const std::stop_token &) {
            return library->item(item.databaseId, item.itemId);
        },
        [this](const Result<Neighbour> &neighbour) {
            if (neighbour)
                showHistoryOf(*neighbour);
            else
                showError(neighbour.error());
        });
}

void MainWindow::fillDrewOn()
{
    QMenu *menu = m_actions->history->drewOn;
    menu->clear();
    const Recipe *recipe = inSight().recipe;
    if (recipe == nullptr)
        return;
    for (const Neighbour &neighbour : recipe->neighbours) {
        if (neighbour.state == NeighbourState::Excluded)
            continue;
        QString name = neighbourTitle(neighbour);
        if (!neighbour.facts.artist.empty())
            name = QStringLiteral("%1, %2").arg(QString::fromStdString(neighbour.facts.artist), name);
        menu->addAction(name.replace(QLatin1Char('&'), QStringLiteral("&&")), this,
                        [this, neighbour] { showHistoryOf(neighbour); });
    }
}

void MainWindow::readLineage()
{
    if (!m_past || m_past->lineageDock->isHidden())
        return;
    const QString path = inSight().path;
    if (path == m_past->lineageOf && !path.isEmpty())
        return;
    m_past->lineageOf = path;
    if (path.isEmpty()) {
        m_past->lineage->clear();
        return;
    }
    struct Found {
        std::int64_t id = 0;
        std::vector<pipeline::LineageNode> nodes;
    };
    m_session.background().run(
        this,
        [history = &m_session.past(), path](const std::stop_token &) -> Result<Found> {
            const auto list = history->list();
            if (!list)
                return list.error();
            const std::size_t row = (*list)->rowOf(std::filesystem::path(path.toStdString()));
            if (row == (*list)->size())
                return Found{};
            auto nodes = history->lineage((*list)->id(row));
            if (!nodes)
                return nodes.error();
            return Found{(*list)->id(row), std::move(*nodes)};
        },
        [this, path](const Result<Found> &found) {
            if (path != m_past->lineageOf)
                return;
            if (found && !found->nodes.empty())
                m_past->lineage->show(found->nodes, found->id);
            else
                m_past->lineage->clear();
            if (!found)
                showError(found.error());
        });
}

void MainWindow::useInSight(Session::RecipePart part)
{
    const InSight seen = inSight();
    if (seen.recipe == nullptr)
        return;
    // A copy: what is in sight may change while it is taken over.
    m_session.use(Recipe(*seen.recipe), part, seen.path);
    const QString sentence = part == Session::RecipePart::All          ? tr("The whole recipe is on the desk.")
                             : part == Session::RecipePart::Query      ? tr("The query is on the desk.")
                             : part == Session::RecipePart::Neighbours ? tr("The neighbours are pinned.")
                             : part == Session::RecipePart::Settings   ? tr("The settings are on the desk.")
                                                                       : tr("The seed is on the desk.");
    m_sentence->showNote(sentence, tr("Undo"), [this] { m_session.undoStack().undo(); });
}

void MainWindow::binInSight()
{
    std::vector<std::filesystem::path> files;
    if (isShowingHistory())
        files = m_past->page->chosenFiles();
    else if (const QString path = inSight().path; !path.isEmpty())
        files.emplace_back(path.toStdString());
    if (files.empty())
        return;
    if (isComparing())
        leaveCompare();
    else if (!isShowingHistory())
        m_canvas->showTable();
    const int count = static_cast<int>(files.size());
    m_session.curation().change([history = &m_session.past(),
                                 files](pipeline::Curation &curation) { return history->discard(curation, files); },
                                [this, count] {
                                    m_sentence->showNote(tr("%n pictures are in the bin.", nullptr, count), tr("Undo"),
                                                         [this] { m_session.curation().undo(); });
                                });
}

void MainWindow::markResults(const MarkEdit &edit)
{
    std::vector<std::string> contents = m_past->page->chosenContents();
    if (contents.empty())
        return;
    m_session.curation().change([contents = std::move(contents), edit](pipeline::Curation &curation) {
        return curation.markPictures(contents, edit);
    });
}

} // namespace palimpsest::ui
