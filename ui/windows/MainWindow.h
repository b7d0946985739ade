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
class RetouchPage;
class Exploring;
class ModelTasks;
class PresetTasks;
class FindingBar;
class FoldedPopup;
class HistoryPanel;
struct HistoryParts;
class InspectorPanel;
class MapPanel;
class NeighbourStrip;
class QueryBar;
class QueueDock;
class ReportDesk;
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
    /// Says what is where, the first time that the program is used.
    void showAroundOnce();
    /// Shows the picture in a file to be worked on.
    void retouch(const QString &path);

    [[nodiscard]] FileTasks &files() { return *m_files; }
    [[nodiscard]] WindowActions &actions() { return *m_actions; }
    [[nodiscard]] TeachJob &teaching() { return *m_teaching; }
    [[nodiscard]] ReportDesk &reports() { return *m_reports; }

Q_SIGNALS:
    /// Each error that the artist was told of.
    void errorShown(const palimpsest::Error &error);

protected:
    void childEvent(QChildEvent *event) override;
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
    void connectNeighbours();
    void connectDatabases();
    void buildCurating();
    void connectMarks();
    void connectTags();
    void connectCollections();
    void connectMap();
    void connectMapActions();
    void connectDuplicates();
    void buildRetouching();
    [[nodiscard]] bool isRetouching() const;
    void paintRetouched();
    void updateRetouching();
    void saveRetouching() const;
    void restoreLayout();
    void saveLayout();
    /// Query, databases, settings, neighbours and the page in sight.
    void saveDesk();
    void restoreDesk();
    /// Shows what was in sight at the end of the last run; the databases need not be there yet.
    void restorePage();
    /// Saves desk and layout a moment after each change, so that a crash does not take them.
    void keepDesk();

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
    /// A single picture that carries a recipe offers it; all others are searched with.
    void takeDropped(const QList<IncomingPicture> &pictures);
    void offerRecipe(const QString &name, const Recipe &recipe, const QString &path = {});
    /// What is in the clipboard: a neighbour where the neighbours have the focus, else a recipe or a query.
    void paste();
    void showInfluence(int row);
    /// Lights the neighbours that shaped this place of a picture.
    void lightNeighbours(const Frame &frame, const QPointF &place);
    /// Takes other settings, as a step of the undo stack.
    void changeSettings(const PaintSettings &settings);
    /// Asks for something else, as a step of the undo stack.
    void changeQuery(const QString &label, const Query &query);
    /// Adds a condition to the query and excludes the neighbours it is about.
    void excludeFrom(const FactCondition &condition, const QString &label,
                     const std::function<bool(const Neighbour &)> &fits);
    void excludeArtistOf(int row);
    void excludeTagOf(int row);
    /// Paints the picture in sight with this neighbour and without it, side by side.
    void paintWithout(int row);
    void updateNeighbourActions(const Neighbour *current);
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
    /// The picture that actions are about, on whichever page it is, with its recipe where that is known.
    struct InSight {
        const Recipe *recipe = nullptr;
        QString path;
    };
    [[nodiscard]] InSight inSight() const;
    void buildHistory();
    void connectHistory();
    void connectCompare();
    void connectLineage();
    void connectHistoryActions();
    [[nodiscard]] bool isShowingHistory() const;
    [[nodiscard]] bool isComparing() const;
    /// Shows everything painted instead of the table, or the other way round.
    void setShowingHistory(bool showing);
    void updateHistory();
    void showResult(const QString &path);
    /// Everything painted with a picture.
    void showHistoryOf(const Neighbour &neighbour);
    void showHistoryOfCurrent();
    void fillDrewOn();
    void readChosenRecipe();
    void readLineage();
    [[nodiscard]] QStringList pathsToCompare() const;
    void compare(const QStringList &paths);
    void leaveCompare();
    void useInSight(Session::RecipePart part);
    void binInSight();
    void markResults(const MarkEdit &edit);
    void applyDuplicates(const std::shared_ptr<const pipeline::DuplicatePlan> &plan);
    void buildExploring();
    void buildPresets();
    void buildModels();
    void updateExploring();
    /// The chosen results, or the one in sight.
    [[nodiscard]] QStringList pathsChosen() const;
    void copyCurrentPicture();
    void cycleZone(int direction);
    void showTeaching();
    void refreshTeaching();
    void showTeachingState(double minutes);
    /// The page of the help that belongs to what has the keyboard; empty: none does.
    [[nodiscard]] QString helpPage() const;
    void showHelp();
    void showAround();
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
    RetouchPage *m_retouch = nullptr;
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
    Exploring *m_exploring = nullptr;
    PresetTasks *m_presets = nullptr;
    ModelTasks *m_models = nullptr;
    ReportDesk *m_reports = nullptr;
    std::unique_ptr<CuratingParts> m_curating;
    std::unique_ptr<HistoryParts> m_past;
    Query m_browsedQuery; ///< By which the grid was filled.
    QString m_browsed;    ///< The database that was asked for by itself; else the first of those in use.
    int m_pointedRow = -1;
};

} // namespace palimpsest::ui
