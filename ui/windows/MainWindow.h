#pragma once

#include "core/pipeline/Duplicates.h"
#include "ui/windows/FileTasks.h"
#include "ui/windows/Session.h"

#include "core/base/ItemReference.h"

#include <QMainWindow>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QDockWidget;
class QSplitter;
class QStackedWidget;

namespace palimpsest::pipeline {
struct MadeDatabase;
}

namespace palimpsest::ui {

class BrowsePanel;
class Canvas;
class CanvasBar;
class DuplicatesPanel;
class FindingBar;
class FoldedPopup;
class HistoryPanel;
class InspectorPanel;
class MapPanel;
class NeighbourStrip;
class QueryBar;
class QueueDock;
class SentenceBar;
class SettingsPanel;
class ShelfPanel;
class StatusLine;
class TeachDialog;
class TeachJob;
class WindowActions;
struct BrowseSource;
struct CuratingParts;

/// The main window: query, neighbours, table, history, shelf, settings. It shows the session and hands the artist's
/// wishes to it; it decides nothing itself. GUI thread only.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// `session` must outlive the window. `settingsFile` remembers layout and query from one run to the next.
    MainWindow(Session &session, QString settingsFile, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Restores layout and query, then starts the session.
    void start();

    [[nodiscard]] FileTasks &files() { return *m_files; }
    [[nodiscard]] WindowActions &actions() { return *m_actions; }
    [[nodiscard]] TeachJob &teaching() { return *m_teaching; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildCentre();
    void buildDocks();
    void connectSession();
    void connectFiles();
    void connectQueryAndNeighbours();
    void connectTable();
    void connectActions();
    void connectPictureActions();
    void connectViewActions();
    void connectTeaching();
    void connectBrowsing();
    void connectFinding();
    void connectDatabases();
    void buildCurating();
    void connectMarks();
    void connectTags();
    void connectCollections();
    void connectMap();
    void connectMapActions();
    void connectDuplicates();
    void restoreLayout();
    void saveLayout();

    void updateActions();
    void updateUndo();
    void updateCaption();
    void updateHeading();
    void updatePaintingState();
    void updateInspector();
    void showError(const Error &error);
    void showImportReport(const pipeline::ImportReport &report);
    /// When one of these databases is not embedded for this painter, says so and offers to make it again.
    void offerReembedding(const QStringList &databaseIds);
    void showInfluence(int row);
    void showHistoryPicture(const QString &path);
    void showNeighbour(int row);
    void useAsQuery(const IncomingPicture &picture);
    void addToQuery(const QList<IncomingPicture> &pictures);
    void neighbourAsQuery(int row);
    void showFolded(int row, const QPoint &corner);
    /// Lets the artist choose a part of the picture of chip `index`.
    void askForCrop(int index, const QueryPart &part);
    [[nodiscard]] bool isBrowsing() const;
    [[nodiscard]] bool showsTablePage() const;
    /// Shows another page in the middle, m_splitter for the table; the focus goes along.
    void showPage(QWidget *page);
    /// Looks through a database instead of showing the table, or the other way round.
    void setBrowsing(bool browsing);
    void openBrowsed();
    void updateBrowsing();
    void updateCurating();
    /// Looks through this database from now on; empty: through those in use.
    void browseDatabase(const QString &id);
    [[nodiscard]] BrowseSource browsedSource();
    void openCollection(qint64 id);
    void readCollections();
    void readTags();
    void fillAddTo();
    void labelChosen(ColourLabel label);
    /// In the large view, if the artist wants that.
    void goOnAfterMark();
    void itemAsQuery();
    void pinBrowsed();
    /// What is chosen in the browsing grid, in its order.
    [[nodiscard]] std::vector<ItemReference> chosenItems() const;
    void updateDatabaseActions();
    void askForName(const QString &title, const QString &proposal, std::function<void(const QString &)> chosen);
    void askToMakeDatabase();
    void makeDatabaseOf(const std::vector<ItemReference> &items, const QString &name);
    void askToMerge();
    void makeDatabaseBy(std::function<Result<pipeline::MadeDatabase>(pipeline::Curation &)> make);
    void trashChosenDatabases();
    void showBrowsedFile();
    void showFileOf(const QString &path);
    [[nodiscard]] bool isMapping() const;
    /// Shows the map of the databases in use instead of the table, or the other way round.
    void setMapping(bool mapping);
    void openMapped();
    void updateMapping();
    void showMarksOnMap();
    /// Takes the mean of these rows of the map as the query, of `from` that were chosen.
    void mappedAsQuery(const std::vector<int> &rows, std::size_t from);
    void databaseFromMap(const QString &name);
    void collectionFromMap(const QString &name);
    /// Passes over the pictures chosen on the map from now on; or, with none, over fewer: those of its database no more.
    void passOverMapped(const std::vector<ItemReference> &items);
    void selectMapped();
    /// Ids with names.
    [[nodiscard]] QList<QPair<QString, QString>> databasesInUse() const;
    [[nodiscard]] bool isShowingDuplicates() const;
    /// Shows what is there more than once instead of the table, or the other way round.
    void setShowingDuplicates(bool showing);
    void openDuplicates();
    void updateDuplicates();
    void applyDuplicates(const std::shared_ptr<const pipeline::DuplicatePlan> &plan);
    void copyCurrentPicture();
    void useCurrentRecipe();
    void binCurrent();
    void cycleZone(int direction);
    void showTeaching();
    void refreshTeaching();
    void showTeachingState(double minutes);
    void showKeys();
    void showAbout();
    [[nodiscard]] QString firstWords() const;

    Session &m_session;
    QString m_settingsFile;
    WindowActions *m_actions;
    FileTasks *m_files;
    TeachJob *m_teaching;
    QueryBar *m_query;
    NeighbourStrip *m_strip;
    FindingBar *m_finding;
    FoldedPopup *m_folded;
    SentenceBar *m_sentence;
    CanvasBar *m_canvasBar;
    Canvas *m_canvas;
    HistoryPanel *m_history;
    QSplitter *m_splitter;
    BrowsePanel *m_browse;
    MapPanel *m_map;
    DuplicatesPanel *m_duplicates;
    QStackedWidget *m_pages; ///< The table with the history, or the database that is looked through.
    ShelfPanel *m_shelf;
    SettingsPanel *m_settings;
    InspectorPanel *m_inspector;
    StatusLine *m_status;
    TeachDialog *m_teachDialog = nullptr; ///< Made when first asked for.
    QDockWidget *m_shelfDock = nullptr;
    QDockWidget *m_settingsDock = nullptr;
    QDockWidget *m_changesDock = nullptr;
    QueueDock *m_queueDock = nullptr;
    std::unique_ptr<CuratingParts> m_curating;
    Query m_browsedQuery; ///< By which the grid was filled.
    QString m_browsed; ///< The database that was asked for by itself; else the first of those in use.
    int m_pointedRow = -1;
};

} // namespace palimpsest::ui
