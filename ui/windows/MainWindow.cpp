#include "ui/windows/MainWindow.h"

#include "ui/jobs/TeachJob.h"
#include "ui/panels/BrowsePanel.h"
#include "ui/panels/DuplicatesPanel.h"
#include "ui/panels/FindingBar.h"
#include "ui/panels/HistoryPanel.h"
#include "ui/panels/InspectorPanel.h"
#include "ui/panels/MapPanel.h"
#include "ui/panels/NeighbourStrip.h"
#include "ui/panels/QueryBar.h"
#include "ui/panels/SettingsPanel.h"
#include "ui/panels/ShelfPanel.h"
#include "ui/panels/StatusLine.h"
#include "ui/widgets/Accessibles.h"
#include "ui/widgets/Canvas.h"
#include "ui/widgets/CanvasBar.h"
#include "ui/widgets/CardPainting.h"
#include "ui/widgets/FoldedPopup.h"
#include "ui/widgets/SentenceBar.h"
#include "ui/windows/CommandDesk.h"
#include "ui/windows/CuratingParts.h"
#include "ui/windows/ForecastDesk.h"
#include "ui/windows/HistoryActions.h"
#include "ui/windows/HistoryParts.h"
#include "ui/windows/Language.h"
#include "ui/windows/QueueDock.h"
#include "ui/windows/ReportDesk.h"
#include "ui/windows/SpokenNews.h"
#include "ui/windows/WindowActions.h"

#include <QAction>
#include <QCloseEvent>
#include <QDockWidget>
#include <QFileInfo>
#include <QMenuBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabWidget>
#include <QUndoView>
#include <QVBoxLayout>

#include <utility>

// How the window is put together and wired; what its commands do is in MainWindowCommands.cpp.

namespace palimpsest::ui {

namespace {

// A widget that is named is known to screen readers from then on, so theirs has to be there before any is made.
QWidget *readable(QWidget *parent)
{
    installAccessibles();
    return parent;
}

} // namespace

MainWindow::MainWindow(Session &session, QString settingsFile, QWidget *parent)
    : QMainWindow(readable(parent))
    , m_session(session)
    , m_settingsFile(std::move(settingsFile))
    , m_actions(new WindowActions(this))
    , m_files(new FileTasks(session, this))
    , m_teaching(new TeachJob(teachFunctionOf(session.studio()), this))
    , m_query(new QueryBar(session.pictures(), this))
    , m_strip(new NeighbourStrip(session.neighbours(), session.pictures(), this))
    , m_finding(new FindingBar(this))
    , m_folded(new FoldedPopup(session.pictures(), this))
    , m_sentence(new SentenceBar(this))
    , m_canvasBar(new CanvasBar(this))
    , m_canvas(new Canvas(session.table(), this))
    , m_history(new HistoryPanel(session.history(), session.pictures(), this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_browse(new BrowsePanel({listFunctionOf(session.studio().library()), marksFunctionOf(session.studio())},
                               session.pictureFunction(), session.pictures(), this))
    , m_map(new MapPanel(mapFunctionsOf(session.studio()), session.pictureFunction(), session.pictures(), this))
    , m_duplicates(new DuplicatesPanel([&studio = session.studio()] { return studio.curation(); }, session.undoStack(),
                                       session.pictures(), this))
    , m_pages(new QStackedWidget(this))
    , m_shelf(new ShelfPanel(session.shelf(), session.pictures(), this))
    , m_settings(new SettingsPanel(this))
    , m_inspector(new InspectorPanel(this))
    , m_status(new StatusLine(this))
{
    setWindowTitle(tr("Palimpsest"));
    setAcceptDrops(true);
    m_actions->fillMenuBar(menuBar());
    buildCentre();
    buildDocks();
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_status, 1);
    connectSession();
    connectFiles();
    connectQueryAndNeighbours();
    connectTable();
    connectActions();
    connectPictureActions();
    connectViewActions();
    connectTeaching();
    connectBrowsing();
    connectFinding();
    connectNeighbours();
    connectDatabases();
    buildCurating();
    connectMap();
    connectMapActions();
    connectDuplicates();
    buildHistory();
    buildRetouching();
    buildExploring();
    buildPresets();
    buildModels();
    auto *languages = new LanguageMenu(m_settingsFile, this);
    connect(languages, &LanguageMenu::chosen, this,
            [this](const QString &sentence) { m_sentence->showNote(sentence); });
    m_actions->addToView(languages);
    auto *commands = new CommandDesk(*m_actions, m_settingsFile, this);
    connect(commands, &CommandDesk::failed, this, &MainWindow::showError);
    connect(commands, &CommandDesk::sheetSaved, this,
            [this](const QString &path) { m_sentence->showNote(tr("Saved to %1").arg(path)); });
    new ForecastDesk(session, *m_query, *m_settings, *m_sentence, this);
    m_reports = new ReportDesk(*m_actions, session, this);
    connect(m_reports, &ReportDesk::reportCopied, this,
            [this] { m_sentence->showNote(tr("The report is on the clipboard.")); });
    new SpokenNews(session, *this);
    m_settings->setSettings(session.settings());
    updateActions();
    updateHeading();
    updateCaption();
    m_status->setIdle(tr("Ready"));
    m_canvasBar->setScale(0.0);
}

MainWindow::~MainWindow()
{
    // Hiding takes the focus from the panels, and the base class deletes them; what they say then would reach a window whose
    // own part is gone.
    hide();
    for (const QObject *child : findChildren<QObject *>())
        disconnect(child, nullptr, this, nullptr);
}

void MainWindow::buildCentre()
{
    m_query->setActions(m_actions->surprise, m_actions->paint, m_actions->showSettings);
    m_strip->addNeighbourActions(m_actions->neighbourActions());
    m_history->addPictureActions(m_actions->pictureActions());
    m_canvas->addActions(m_actions->pictureActions());
    m_canvas->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_browse->setItemActions(m_actions->itemActions(),
                             {m_actions->openItem, m_actions->moreLikeItem, m_actions->pinItem});
    m_browse->setCloseAction(m_actions->backToTable);
    m_map->setItemActions({m_actions->openItem, m_actions->moreLikeItem, m_actions->pinItem, m_actions->showItemFile},
                          {m_actions->openItem, m_actions->moreLikeItem, m_actions->pinItem});
    m_map->setCloseAction(m_actions->backToTable);
    m_duplicates->setCloseAction(m_actions->backToTable);
    m_canvasBar->setActions({m_actions->browse, m_actions->map, nullptr, m_actions->zoomFit, m_actions->zoomPixels,
                             nullptr, m_actions->backToTable, m_actions->pictureAsQuery, m_actions->useRecipe,
                             m_actions->savePicture});
    m_status->setStopAction(m_actions->stop);
    m_status->setTimeLeft([this] { return m_session.queue().remaining(); });
    m_status->setPauseAction(m_actions->pauseImport);

    auto *table = new QWidget;
    auto *tableLayout = new QVBoxLayout(table);
    tableLayout->setContentsMargins(0, 0, 0, 0);
    tableLayout->setSpacing(0);
    tableLayout->addWidget(m_canvasBar);
    tableLayout->addWidget(m_canvas, 1);
    m_splitter->addWidget(table);
    m_splitter->addWidget(m_history);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({10 * m_history->rowHeight(), m_history->rowHeight()});

    auto *centre = new QWidget;
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_query);
    layout->addWidget(m_strip);
    layout->addWidget(m_sentence);
    m_pages->addWidget(m_splitter);
    m_pages->addWidget(m_browse);
    m_pages->addWidget(m_map);
    m_pages->addWidget(m_duplicates);
    layout->addWidget(m_pages, 1);
    setCentralWidget(centre);
}

void MainWindow::buildDocks()
{
    const auto dock = [this](const QString &title, const QString &name, QWidget *widget, Qt::DockWidgetArea area) {
        auto *result = new QDockWidget(title, this);
        result->setObjectName(name);
        result->setWidget(widget);
        result->setFeatures(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetClosable);
        addDockWidget(area, result);
        return result;
    };
    m_shelf->setActions(m_actions->allDatabases, m_actions->importFolder);
    m_shelf->addDatabaseActions({m_actions->browse, m_actions->teach});
    m_shelfDock = dock(tr("Databases"), QStringLiteral("shelf"), m_shelf, Qt::LeftDockWidgetArea);
    auto *tabs = new QTabWidget;
    tabs->setDocumentMode(true);
    tabs->setAccessibleName(tr("Settings and recipe"));
    tabs->addTab(m_settings, tr("Settings"));
    tabs->addTab(m_inspector, tr("Recipe"));
    m_inspector->setActions({m_actions->useRecipe, m_actions->history->useQuery, m_actions->history->useNeighbours,
                             m_actions->history->useSettings, m_actions->useSeed, m_actions->copyCredits});
    m_settingsDock = dock(tr("Settings and recipe"), QStringLiteral("settings"), tabs, Qt::RightDockWidgetArea);
    m_settingsDock->hide();
    auto *changes = new QUndoView(&m_session.undoStack());
    changes->setEmptyLabel(tr("As it was"));
    changes->setAccessibleName(tr("What was done"));
    m_changesDock = dock(tr("Changes"), QStringLiteral("changes"), changes, Qt::RightDockWidgetArea);
    m_changesDock->hide();
    m_queueDock = new QueueDock(m_session, *m_actions->queue, *m_sentence, this);
    addDockWidget(Qt::RightDockWidgetArea, m_queueDock);
    m_queueDock->hide();
    const int line = fontMetrics().height();
    resizeDocks({m_shelfDock, m_settingsDock}, {14 * line, 20 * line}, Qt::Horizontal);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    for (const auto &[action, widget] :
         {std::pair(m_actions->showShelf, m_shelfDock), std::pair(m_actions->showSettings, m_settingsDock),
          std::pair(m_actions->showChanges, m_changesDock)}) {
        connect(action, &QAction::triggered, widget, &QWidget::setVisible);
        connect(widget, &QDockWidget::visibilityChanged, action,
                [action = action, widget = widget] { action->setChecked(!widget->isHidden()); });
        action->setChecked(!widget->isHidden());
    }
}

void MainWindow::connectSession()
{
    connect(&m_session, &Session::failed, this, &MainWindow::showError);
    connect(&m_session, &Session::queryRestored, this, [this] { m_query->setQuery(m_session.query()); });
    connect(&m_session, &Session::settingsRestored, this, [this] {
        m_settings->setSettings(m_session.settings());
        m_actions->lockSeed->setChecked(m_session.settings().seedLocked);
        updateExploring();
        updateInspector();
    });
    connect(&m_session, &Session::databasesChanged, this, [this] {
        m_shelf->setChosen(m_session.databases());
        updateHeading();
        updateActions();
    });
    connect(&m_session, &Session::generatorReady, this, [this](const pipeline::GeneratorInfo &generator) {
        m_settings->setGenerator(generator);
        m_settings->setSettings(m_session.settings());
        m_status->setPainter(QString::fromStdString(generator.name));
        updateActions();
    });
    connect(&m_session, &Session::modelsChanged, this, [this] { m_settings->setModels(m_session.models()); });
    connect(&m_session, &Session::retrieved, this, [this] {
        updateHeading();
        updateInspector();
    });
    connect(&m_session, &Session::paintingChanged, this, &MainWindow::updatePaintingState);
    connect(&m_session.neighbours(), &NeighbourModel::edited, this, &MainWindow::updateHeading);
    connect(&m_session.neighbours(), &QAbstractItemModel::modelReset, this, &MainWindow::updateHeading);
}

void MainWindow::connectFiles()
{
    connect(m_files, &FileTasks::failed, this, &MainWindow::showError);
    connect(m_files, &FileTasks::recipeOpened, &m_session, [this](const Recipe &recipe, const QString &path) {
        m_session.use(recipe, Session::RecipePart::All, path);
    });
    connect(m_files, &FileTasks::pictureOpened, this, [this](const QString &path) { useAsQuery({path, {}}); });
    connect(m_files, &FileTasks::databaseOpened, &m_session, &Session::refreshLibrary);
    connect(m_files, &FileTasks::saved, this,
            [this](const QString &path) { m_sentence->showNote(tr("Saved to %1").arg(path)); });
    Importer &importer = m_files->importer();
    connect(&importer, &Importer::progressed, this, [this](const QString &stage, qint64 done, qint64 total) {
        if (!m_session.isPainting())
            m_status->setOtherJob(stage, done, total);
        updateActions();
    });
    connect(&importer, &Importer::pausedChanged, this, &MainWindow::updateActions);
    connect(&importer, &Importer::finished, this, &MainWindow::showImportReport);
    connect(&importer, &Importer::failed, this, [this](const Error &error) {
        updatePaintingState();
        showError(error);
    });
    connect(&importer, &Importer::stopped, this, [this] {
        updatePaintingState();
        m_sentence->showNote(
            tr("The import was stopped. What is there is kept; importing the folder again continues."));
        m_session.refreshLibrary();
    });
}

void MainWindow::connectQueryAndNeighbours()
{
    connect(m_query, &QueryBar::queryChanged, &m_session, &Session::setQuery);
    connect(m_query, &QueryBar::paintRequested, m_actions->paint, &QAction::trigger);
    connect(m_query, &QueryBar::picturesOffered, this, &MainWindow::addToQuery);
    connect(m_shelf, &ShelfPanel::chosen, &m_session, &Session::setDatabases);
    connect(m_shelf, &ShelfPanel::chosen, this, &MainWindow::offerReembedding);
    connect(m_shelf, &ShelfPanel::foldersDropped, this,
            [this](const QStringList &folders) { m_files->import(folders.front()); });
    connect(m_settings, &SettingsPanel::settingsChanged, this, &MainWindow::changeSettings);
    connect(m_settings, &SettingsPanel::modelChosen, &m_session, &Session::useModel);
    connect(m_settings, &SettingsPanel::newSeedRequested, m_actions->newSeed, &QAction::trigger);
    connect(m_strip, &NeighbourStrip::currentRowChanged, this, &MainWindow::updateActions);
    connect(m_strip, &NeighbourStrip::opened, this, &MainWindow::showNeighbour);
    connect(m_strip, &NeighbourStrip::pointedAt, this, &MainWindow::showInfluence);
    connect(m_strip, &NeighbourStrip::picturesDropped, this, [this](const QList<IncomingPicture> &pictures) {
        for (const IncomingPicture &picture : pictures)
            m_session.addNeighbour(picture.image, picture.path);
    });
}

void MainWindow::connectTable()
{
    connect(m_canvas, &Canvas::currentChanged, this, [this] {
        updateActions();
        updateCaption();
        updateInspector();
        m_canvasBar->setScale(m_canvas->scale());
    });
    connect(m_canvas, &Canvas::zoomChanged, this, [this] { m_canvasBar->setScale(m_canvas->scale()); });
    connect(m_canvas, &Canvas::picturesDropped, this, &MainWindow::takeDropped);
    connect(&m_session.table(), &FrameTable::reset, m_history, &HistoryPanel::clearCurrent);
    connect(m_history, &HistoryPanel::currentPathChanged, this, &MainWindow::showHistoryPicture);
    connect(m_history, &HistoryPanel::activated, m_files, &FileTasks::open);
}

void MainWindow::start()
{
    restoreLayout();
    m_session.start();
    m_query->focusWords();
    restorePage();
    keepDesk();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLayout();
    // Asked here, so that the threads are already on their way out when they are waited for.
    m_session.close();
    m_files->importer().stop();
    m_teaching->stop();
    event->accept();
}

} // namespace palimpsest::ui
