#include "ui/jobs/TeachJob.h"
#include "ui/models/RecipeText.h"
#include "ui/panels/BrowsePanel.h"
#include "ui/panels/ComparePage.h"
#include "ui/panels/HistoryPage.h"
#include "ui/panels/InspectorPanel.h"
#include "ui/panels/MapPanel.h"
#include "ui/panels/NeighbourStrip.h"
#include "ui/panels/QueryBar.h"
#include "ui/panels/RetouchPage.h"
#include "ui/panels/SettingsPanel.h"
#include "ui/panels/ShelfPanel.h"
#include "ui/widgets/Appearance.h"
#include "ui/widgets/Canvas.h"
#include "ui/widgets/MapView.h"
#include "ui/widgets/RetouchView.h"
#include "ui/windows/HistoryParts.h"
#include "ui/windows/MainWindow.h"
#include "ui/windows/WindowActions.h"

#include <QAction>
#include <QClipboard>
#include <QDockWidget>
#include <QGuiApplication>
#include <QSettings>
#include <QSplitter>

// Which command each action of the window stands for.

namespace palimpsest::ui {

namespace {

constexpr double kZoomStep = 1.25;

} // namespace

void MainWindow::connectActions()
{
    NeighbourModel &model = m_session.neighbours();
    const auto onCurrent = [this](QAction *action, auto command) {
        connect(action, &QAction::triggered, this, [this, command] {
            if (m_strip->currentRow() >= 0)
                command(m_strip->currentRow());
        });
    };
    onCurrent(m_actions->pin, [&model](int row) { model.togglePinned(row); });
    onCurrent(m_actions->exclude, [&model](int row) { model.toggleExcluded(row); });
    onCurrent(m_actions->heavier, [&model](int row) { model.changeWeight(row, NeighbourModel::kWeightStep); });
    onCurrent(m_actions->lighter, [&model](int row) { model.changeWeight(row, -NeighbourModel::kWeightStep); });
    onCurrent(m_actions->resetWeight, [&model](int row) { model.setWeight(row, 1.0); });
    onCurrent(m_actions->openNeighbour, [this](int row) { showNeighbour(row); });
    onCurrent(m_actions->moreLikeThis, [this](int row) { neighbourAsQuery(row); });

    const auto on = [this](QAction *action, auto command) { connect(action, &QAction::triggered, this, command); };
    on(m_actions->focusQuery, [this] { m_query->focusWords(); });
    on(m_actions->keepWords, [this] { m_query->keepWordsAsChip(); });
    on(m_actions->surprise, [this] { m_session.surprise(); });
    on(m_actions->addPicture, [this] { m_files->askAndAddNeighbour(); });
    on(m_actions->paint, [this] { isRetouching() ? paintRetouched() : m_session.paint(); });
    on(m_actions->allDatabases, [this] { m_session.paintAllDatabases(); });
    on(m_actions->stop, [this] {
        if (m_session.isPainting())
            m_session.stop();
        else if (m_files->importer().isBusy())
            m_files->importer().stop();
        else
            m_teaching->stop();
    });
    on(m_actions->newSeed, [this] {
        PaintSettings settings = m_session.settings();
        settings.seed = Session::drawSeed();
        settings.variations.clear();
        changeSettings(settings);
    });
    on(m_actions->lockSeed, [this](bool locked) {
        PaintSettings settings = m_session.settings();
        settings.seedLocked = locked;
        changeSettings(settings);
    });
    on(m_actions->keepResults, [this](bool keeps) { m_session.setKeepsResults(keeps); });
    on(m_actions->undo, [this] { m_session.curation().undo(); });
    on(m_actions->redo, [this] { m_session.curation().redo(); });
    connect(&m_session.undoStack(), &QUndoStack::indexChanged, this, &MainWindow::updateActions);
    connect(&m_session.curation(), &CurationDesk::busyChanged, this, &MainWindow::updateUndo);
}

void MainWindow::connectPictureActions()
{
    const auto on = [this](QAction *action, auto command) { connect(action, &QAction::triggered, this, command); };
    on(m_actions->openRecipe, [this] { m_files->askAndOpenRecipe(); });
    on(m_actions->importFolder, [this] { m_files->askAndImport(); });
    on(m_actions->pauseImport, [this](bool paused) { m_files->importer().setPaused(paused); });
    on(m_actions->savePicture, [this] {
        if (const Frame *frame = m_canvas->currentFrame())
            m_files->askAndSave(*frame);
    });
    on(m_actions->saveSheet, [this] { m_files->askAndSaveSheet(); });
    on(m_actions->quit, [this] { close(); });
    on(m_actions->copyPicture, [this] { copyCurrentPicture(); });
    on(m_actions->pasteQuery, [this] { paste(); });
    on(m_actions->useRecipe, [this] { useInSight(Session::RecipePart::All); });
    on(m_actions->useSeed, [this] { useInSight(Session::RecipePart::Seed); });
    on(m_actions->pictureAsQuery, [this] {
        if (isShowingHistory() || isComparing() || isRetouching())
            useAsQuery({inSight().path, {}});
        else if (const Frame *frame = m_canvas->currentFrame())
            useAsQuery({frame->path, frame->path.isEmpty() ? frame->image : QImage()});
    });
    on(m_actions->copyCredits, [this] {
        if (const Recipe *recipe = inSight().recipe)
            QGuiApplication::clipboard()->setText(creditsText(*recipe));
    });
    on(m_actions->showFile, [this] { QGuiApplication::clipboard()->setText(inSight().path); });
    on(m_actions->binPicture, [this] { binInSight(); });
    on(m_actions->backToTable, [this] {
        // From the database to what was in sight before; from there to the table.
        if (showsTablePage())
            m_canvas->showTable();
        else
            showPage(m_splitter);
    });
}

void MainWindow::connectViewActions()
{
    const auto on = [this](QAction *action, auto command) { connect(action, &QAction::triggered, this, command); };
    on(m_actions->zoomFit, [this] {
        isMapping()      ? m_map->view().fit()
        : isComparing()  ? m_past->compare->view().zoomToFit()
        : isRetouching() ? m_retouch->view().zoomToFit()
                         : m_canvas->zoomToFit();
    });
    on(m_actions->zoomPixels, [this] { isRetouching() ? m_retouch->view().zoomToPixels() : m_canvas->zoomToPixels(); });
    on(m_actions->zoomIn, [this] {
        isMapping()          ? m_map->view().zoomBy(kZoomStep)
        : isBrowsing()       ? m_browse->zoomBy(1)
        : isShowingHistory() ? m_past->page->zoomBy(1)
        : isComparing()      ? m_past->compare->view().zoomBy(kZoomStep)
        : isRetouching()     ? m_retouch->view().zoomBy(kZoomStep)
                             : m_canvas->zoomBy(kZoomStep);
    });
    on(m_actions->zoomOut, [this] {
        isMapping()          ? m_map->view().zoomBy(1.0 / kZoomStep)
        : isBrowsing()       ? m_browse->zoomBy(-1)
        : isShowingHistory() ? m_past->page->zoomBy(-1)
        : isComparing()      ? m_past->compare->view().zoomBy(1.0 / kZoomStep)
        : isRetouching()     ? m_retouch->view().zoomBy(1.0 / kZoomStep)
                             : m_canvas->zoomBy(1.0 / kZoomStep);
    });
    on(m_actions->focusShelf, [this] {
        m_shelfDock->show();
        m_shelf->focusList();
    });
    on(m_actions->nextZone, [this] { cycleZone(1); });
    on(m_actions->previousZone, [this] { cycleZone(-1); });
    on(m_actions->explain, [this] { showHelp(); });
    on(m_actions->tour, [this] { showAround(); });
    on(m_actions->keys, [this] { showKeys(); });
    on(m_actions->about, [this] { showAbout(); });
    const auto wear = [this](QAction *action, Appearance appearance) {
        connect(action, &QAction::triggered, this, [this, appearance] {
            applyAppearance(appearance);
            QSettings(m_settingsFile, QSettings::IniFormat)
                .setValue(QStringLiteral("window/colours"), appearanceName(appearance));
        });
    };
    wear(m_actions->desktopColours, Appearance::Desktop);
    wear(m_actions->lightColours, Appearance::Light);
    wear(m_actions->darkColours, Appearance::Dark);
}

} // namespace palimpsest::ui
