#include "ui/dialogs/RefusalSheet.h"
#include "ui/jobs/TeachJob.h"
#include "ui/models/CoreText.h"
#include "ui/models/RecipeText.h"
#include "ui/models/SettingsEdit.h"
#include "ui/panels/BrowsePanel.h"
#include "ui/panels/ComparePage.h"
#include "ui/panels/DuplicatesPanel.h"
#include "ui/panels/HistoryPage.h"
#include "ui/panels/HistoryPanel.h"
#include "ui/panels/InspectorPanel.h"
#include "ui/panels/MapPanel.h"
#include "ui/panels/NeighbourStrip.h"
#include "ui/panels/QueryBar.h"
#include "ui/panels/RetouchPage.h"
#include "ui/panels/QueuePanel.h"
#include "ui/panels/SettingsPanel.h"
#include "ui/panels/ShelfPanel.h"
#include "ui/panels/StatusLine.h"
#include "ui/widgets/Appearance.h"
#include "ui/widgets/Canvas.h"
#include "ui/widgets/CanvasBar.h"
#include "ui/widgets/NeighbourDelegate.h"
#include "ui/widgets/SentenceBar.h"
#include "ui/windows/HistoryParts.h"
#include "ui/windows/MainWindow.h"
#include "ui/windows/QueueDock.h"
#include "ui/windows/WindowActions.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QMessageBox>
#include <QSettings>
#include <QSplitter>

#include <algorithm>
#include <functional>
#include <vector>

// What the commands of the window do, and how it shows the state of the session.

namespace palimpsest::ui {

void MainWindow::updateActions()
{
    const int row = m_strip->currentRow();
    for (QAction *action : m_actions->neighbourActions())
        action->setEnabled(row >= 0);
    updateNeighbourActions(row >= 0 ? &m_session.neighbours().neighbours()[static_cast<std::size_t>(row)] : nullptr);
    const Frame *frame = m_canvas->currentFrame();
    const bool hasPicture = frame != nullptr && !frame->image.isNull();
    const bool hasRecipe = inSight().recipe != nullptr;
    m_actions->useRecipe->setEnabled(hasRecipe);
    m_actions->useSeed->setEnabled(hasRecipe);
    m_actions->copyCredits->setEnabled(hasRecipe);
    const bool ofHistory = (isShowingHistory() || isComparing()) && !inSight().path.isEmpty();
    m_actions->savePicture->setEnabled(frame != nullptr && frame->painting && !ofHistory);
    m_actions->copyPicture->setEnabled(isBrowsing() ? m_browse->currentRow() >= 0 : hasPicture || ofHistory);
    m_actions->pictureAsQuery->setEnabled(ofHistory || (hasPicture && frame->state == Frame::State::Finished));
    m_actions->showFile->setEnabled(!inSight().path.isEmpty());
    m_actions->binPicture->setEnabled(!inSight().path.isEmpty());
    m_actions->backToTable->setVisible(!showsTablePage() || !m_canvas->showsTable());
    const auto &frames = m_session.table().frames();
    m_actions->saveSheet->setEnabled(
        std::count_if(frames.begin(), frames.end(), [](const Frame &each) { return each.painting != nullptr; }) > 1);
    m_actions->paint->setEnabled(!m_session.databases().isEmpty());
    m_actions->allDatabases->setEnabled(m_session.shelf().rowCount() > 1);
    m_actions->stop->setEnabled((m_session.isPainting() && !m_session.isStopping()) || m_files->importer().isBusy()
                                || (m_teaching->isBusy() && !m_teaching->isStopping()));
    m_actions->importFolder->setEnabled(!m_files->importer().isBusy());
    m_actions->pauseImport->setEnabled(m_files->importer().isBusy());
    m_actions->pauseImport->setChecked(m_files->importer().isPaused());
    updateBrowsing();
    updateMapping();
    updateDuplicates();
    updateHistory();
    updateRetouching();
    updateDatabaseActions();
    updateExploring();
    updateUndo();
}

void MainWindow::updateUndo()
{
    const QUndoStack &stack = m_session.undoStack();
    m_actions->undo->setEnabled(stack.canUndo() || m_session.curation().isBusy());
    m_actions->redo->setEnabled(stack.canRedo());
    //: "Undo: Rate 12 pictures 4 stars"
    m_actions->undo->setText(stack.canUndo() ? tr("&Undo: %1").arg(stack.undoText()) : tr("&Undo"));
    m_actions->redo->setText(stack.canRedo() ? tr("&Redo: %1").arg(stack.redoText()) : tr("&Redo"));
}

void MainWindow::changeSettings(const PaintSettings &settings)
{
    if (settings == m_session.settings())
        return;
    const auto apply = [this](const PaintSettings &wanted) {
        m_session.setSettings(wanted);
        m_settings->setSettings(wanted);
        m_actions->lockSeed->setChecked(wanted.seedLocked);
        updateExploring();
        updateInspector();
    };
    m_session.undoStack().push(new SettingsEdit(apply, m_session.settings(), settings, m_session.painterParams()));
}

void MainWindow::updateCaption()
{
    const Frame *frame = m_canvas->currentFrame();
    if (frame == nullptr || !frame->painting || frame->painting->recipe.generatorId.empty()) {
        m_canvasBar->setCaption(frame == nullptr || frame->state != Frame::State::Finished ? QString() : frame->label);
        return;
    }
    const Recipe &recipe = frame->painting->recipe;
    QStringList names;
    for (const DatabaseReference &database : recipe.databases)
        names.append(QString::fromStdString(database.name.empty() ? database.id : database.name));
    m_canvasBar->setCaption(
        tr("%1 · %2 · seed %3").arg(queryText(recipe.query), names.join(QStringLiteral(", "))).arg(recipe.seed));
}

void MainWindow::updateHeading()
{
    QStringList names;
    for (const QString &id : m_session.databases())
        names.append(m_session.shelf().nameOf(id));
    const int count = m_session.neighbours().conditioningCount();
    m_strip->setHeading(names.isEmpty()
                            ? tr("Neighbours")
                            : tr("%n neighbours from %1", nullptr, count).arg(names.join(QStringLiteral(", "))));
}

void MainWindow::updatePaintingState()
{
    if (m_session.isStopping())
        m_status->setStopping();
    else if (m_session.isPainting())
        m_status->setPainting(m_session.progress());
    else if (const int waiting = m_session.queue().waitingCount(); waiting > 0)
        m_status->setIdle(tr("%n pictures wait", nullptr, waiting));
    else
        m_status->setIdle(tr("Ready"));
    updateActions();
    updateCaption();
}

void MainWindow::updateInspector()
{
    const Recipe *recipe = inSight().recipe;
    m_inspector->show(recipe == nullptr ? std::optional<Recipe>() : *recipe, m_session.currentRecipe());
}

void MainWindow::showError(const Error &error)
{
    if (error.code == ErrorCode::Cancelled)
        return;
    Q_EMIT errorShown(error);
    const QString sentence = coreText(error.message);
    if (m_session.hasPainter())
        m_sentence->showError(sentence);
    else
        m_sentence->showError(sentence, tr("Try again"), [this] { m_session.loadModels(); });
}

void MainWindow::showImportReport(const pipeline::ImportReport &report)
{
    updatePaintingState();
    m_session.refreshLibrary(QString::fromStdString(report.database.id));
    const QString name = QString::fromStdString(report.database.name);
    QStringList sentences{tr("%n pictures added to %1.", nullptr, static_cast<int>(report.added)).arg(name)};
    const auto add = [&](std::int64_t count, const QString &sentence) {
        if (count > 0)
            sentences.append(sentence);
    };
    const auto number = [](std::int64_t count) { return static_cast<int>(count); };
    add(report.moved, tr("%n have moved.", nullptr, number(report.moved)));
    add(report.replaced, tr("%n have changed and were taken anew.", nullptr, number(report.replaced)));
    add(report.vanished, tr("%n are gone; their small pictures stay.", nullptr, number(report.vanished)));
    add(report.prohibited,
        tr("%n were left out, because their makers forbid data mining.", nullptr, number(report.prohibited)));
    add(report.fromThumbnails, tr("%n were seen only small.", nullptr, number(report.fromThumbnails)));
    if (report.refused.empty()) {
        m_sentence->showNote(sentences.join(QLatin1Char(' ')));
        return;
    }
    sentences.append(tr("%n files could not be used.", nullptr, static_cast<int>(report.refused.size())));
    m_sentence->showError(sentences.join(QLatin1Char(' ')), tr("Show them"),
                          [this, name, refused = report.refused] { (new RefusalSheet(name, refused, this))->show(); });
}

void MainWindow::offerReembedding(const QStringList &databaseIds)
{
    for (const QString &id : databaseIds) {
        const int row = m_session.shelf().rowOf(id);
        if (row < 0 || m_session.shelf().isUsable(row))
            continue;
        m_sentence->showNote(
            tr("%1 was made for another painter. It can be made again for this one; the old one stays.")
                .arg(m_session.shelf().nameOf(id)),
            tr("Make it again"), [this, id] { m_files->importer().reembed(id); });
        return;
    }
}

void MainWindow::showHistoryPicture(const QString &path)
{
    showPage(m_splitter);
    m_files->load(path, [this, path](const Frame &frame) {
        // The artist may have moved on while it was read.
        if (m_history->currentPath() == path)
            m_canvas->showPicture(frame);
    });
}

void MainWindow::useAsQuery(const IncomingPicture &picture)
{
    m_files->makeQueryParts({picture}, [this](const QueryPart &part) {
        Query query;
        query.parts = {part};
        changeQuery(tr("Use %n pictures as the query", nullptr, 1), query);
    });
}

void MainWindow::addToQuery(const QList<IncomingPicture> &pictures)
{
    m_files->makeQueryParts(pictures, [this](const QueryPart &part) { m_query->addPart(part); });
}

void MainWindow::cycleZone(int direction)
{
    struct Zone {
        const QWidget *root;
        std::function<void()> enter;
    };
    const std::vector<Zone> zones{
        {m_query, [this] { m_query->focusWords(); }},
        {m_strip, [this] { m_strip->focusList(); }},
        {m_browse, [this] { m_browse->focusList(); }},
        {m_duplicates, [this] { m_duplicates->setFocus(Qt::ShortcutFocusReason); }},
        {m_map, [this] { m_map->setFocus(Qt::ShortcutFocusReason); }},
        {m_past->page, [this] { m_past->page->focusList(); }},
        {m_past->compare, [this] { m_past->compare->setFocus(Qt::ShortcutFocusReason); }},
        {m_retouch, [this] { m_retouch->setFocus(Qt::ShortcutFocusReason); }},
        {m_canvas, [this] { m_canvas->setFocus(Qt::ShortcutFocusReason); }},
        {m_history, [this] { m_history->focusList(); }},
        {m_settingsDock, [this] { m_settingsDock->widget()->setFocus(Qt::ShortcutFocusReason); }},
        {m_queueDock, [this] { m_queueDock->panel().focusList(); }},
        {m_shelf, [this] { m_shelf->focusList(); }}};
    const QWidget *focused = QApplication::focusWidget();
    const int count = static_cast<int>(zones.size());
    int now = 0;
    for (int i = 0; i < count; ++i) {
        if (focused != nullptr
            && (zones[static_cast<std::size_t>(i)].root == focused
                || zones[static_cast<std::size_t>(i)].root->isAncestorOf(focused)))
            now = i;
    }
    for (int tried = 0; tried < count; ++tried) {
        now = (now + direction + count) % count;
        const Zone &zone = zones[static_cast<std::size_t>(now)];
        if (zone.root->isVisible()) {
            zone.enter();
            return;
        }
    }
}

void MainWindow::showKeys()
{
    auto *sheet = new ShortcutSheet(m_actions->groups(), this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About Palimpsest"));
    box->setText(tr("<b>Palimpsest %1</b>").arg(QApplication::applicationVersion().toHtmlEscaped()));
    box->setInformativeText(
        tr("Paint with a museum: the nearest pictures of a database that you choose guide the brush. "
           "Everything happens on this computer."));
    box->setIconPixmap(windowIcon().pixmap(64));
    box->open();
}

} // namespace palimpsest::ui
