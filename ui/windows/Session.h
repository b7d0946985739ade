#pragma once

#include "ui/jobs/CurationDesk.h"
#include "ui/jobs/HistoryStore.h"
#include "ui/jobs/JobTypes.h"
#include "ui/jobs/PictureLoader.h"
#include "ui/jobs/ProgressTracker.h"
#include "ui/jobs/QueueDesk.h"
#include "ui/jobs/RetrievalService.h"
#include "ui/jobs/StartOrder.h"
#include "ui/models/FrameTable.h"
#include "ui/models/HistoryModel.h"
#include "ui/models/NeighbourModel.h"
#include "ui/models/ShelfModel.h"

#include "core/pipeline/Grid.h"
#include "core/pipeline/History.h"
#include "core/pipeline/Preset.h"

#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace palimpsest::ui {

/// Directories that a session writes to, and what it computes on.
struct SessionPlaces {
    QString history;     ///< Painted pictures.
    QString pasted;      ///< Pictures that came from the clipboard, so that recipes can name them.
    QString models = {}; ///< Where a taught model is made; empty: the last folder that models are looked for in.
    QString queue =
        {}; ///< The file with the pictures that wait to be painted; empty: they live as long as the session.
    QString presets = {}; ///< The artist's presets.
    QString trash = {};   ///< The desktop's.
    QString device = {};  ///< What the studio was told to compute on; empty: it chooses.
};

/// What the artist is doing: the query, the databases, the neighbours and the pictures being painted, without any
/// widget. Owns the worker threads. GUI thread only; every slow thing happens elsewhere and comes back as a signal.
class Session : public QObject {
    Q_OBJECT

public:
    /// `studio` and its library must outlive the session.
    Session(pipeline::Studio &studio, SessionPlaces places, QObject *parent = nullptr);
    ~Session() override;

    /// Looks for databases and history and loads the models, all in the background.
    void start();

    [[nodiscard]] pipeline::Studio &studio() { return m_studio; }
    [[nodiscard]] const SessionPlaces &places() const { return m_places; }
    [[nodiscard]] NeighbourModel &neighbours() { return m_neighbours; }
    [[nodiscard]] ShelfModel &shelf() { return m_shelf; }
    [[nodiscard]] HistoryModel &history() { return m_history; }
    [[nodiscard]] HistoryStore &historyStore() { return m_historyStore; }
    /// All that has been painted, however long ago.
    [[nodiscard]] pipeline::History &past() { return m_past; }
    [[nodiscard]] FrameTable &table() { return m_table; }
    [[nodiscard]] PictureLoader &pictures() { return m_pictures; }
    [[nodiscard]] Background &background() { return m_background; }
    /// Tags, ratings, flags and collections.
    [[nodiscard]] CurationDesk &curation() { return m_curation; }
    /// Of everything that the artist does and can take back.
    [[nodiscard]] QUndoStack &undoStack() { return m_neighbours.undoStack(); }

    [[nodiscard]] const Query &query() const { return m_query; }
    [[nodiscard]] const QStringList &databases() const { return m_databases; }
    [[nodiscard]] const PaintSettings &settings() const { return m_settings; }
    [[nodiscard]] const ProgressTracker &progress() const { return m_progress; }
    [[nodiscard]] bool isPainting() const { return m_painting; }
    [[nodiscard]] bool isStopping() const { return m_queue.isStopping(); }

    /// The artist typed or dropped something; the neighbours follow.
    void setQuery(const Query &query);
    /// Which databases to retrieve from; query, seed and pins stay.
    void setDatabases(const QStringList &ids);
    void setSettings(const PaintSettings &settings);
    /// How neighbours are found, beside the query; they follow. Weights of databases that are not in use are forgotten.
    void setFinding(const pipeline::FindingOptions &finding);
    [[nodiscard]] const pipeline::FindingOptions &finding() const { return m_finding; }
    /// How the scores of the last retrieval are distributed.
    [[nodiscard]] const pipeline::ScoreCounts &scoreCounts() const { return m_counts; }
    /// Items that are neither found nor drawn; for this run of the program. The neighbours follow.
    void setPassedOver(std::vector<ItemReference> items);
    [[nodiscard]] const std::vector<ItemReference> &passedOver() const { return m_passedOver; }
    /// Empties the query and draws an item of the database instead, another one each time.
    void surprise();
    /// Puts a picture among the neighbours; `path` may be empty for a pasted one.
    void addNeighbour(const QImage &image, const QString &path);

    /// Looks items up in the background and pins them as neighbours.
    void pinItems(const std::vector<ItemReference> &items);

    /// How views fetch pictures; thread-safe, valid as long as the session.
    [[nodiscard]] PictureFunction pictureFunction() const;
    /// Fetches one picture in the background; `done` is not called when it cannot be had.
    void fetchPicture(const PictureKey &key, std::function<void(const QImage &)> done);

    /// Paints settings().count pictures, or puts them into the queue while others are painted. A retrieval under way is
    /// waited for first.
    void paint();
    /// The same before all that waits.
    void paintNext();
    /// Paints the same recipe and seed over every database.
    void paintAllDatabases();
    /// Paints twice with one seed: with all neighbours, and without `left`. `painted` is the picture that is asked about;
    /// without one it is what is on the desk.
    void paintWithout(const Neighbour &left, const std::optional<Recipe> &painted);
    /// Paints each recipe as it is, with its own neighbours; those with the same `parent` (a file of the history, may be empty)
    /// are its children. `labels` stand below the pictures, as many of them as there are recipes, or none; `columns` as in
    /// PaintOrder.
    void paintRecipes(const std::vector<Recipe> &recipes, const QStringList &labels = {}, int columns = 0,
                      const QString &parent = {});
    /// Paints settings().count pictures that begin from another one, or one that is enlarged.
    void paintFrom(const StartOrder &order);
    /// The recipe as it is painted now: a draft while drafts come first.
    [[nodiscard]] Recipe asWished(Recipe recipe) const;
    /// Finds the neighbours of a recipe anew, in the background; those that are pinned, added or excluded stay so.
    void findNeighbours(const Recipe &recipe, QObject *context, std::function<void(const Result<Recipe> &)> done);
    /// What a grid may be made of now.
    [[nodiscard]] pipeline::GridWorld gridWorld() const;
    /// Paints every combination of a grid; cells whose neighbours depend on their place find them when their turn comes.
    void paintGrid(const pipeline::GridPlan &plan);
    /// Stops what is being painted, with the others of its press of Paint; the queue goes on.
    void stop();
    /// The program ends: what is being painted or waits is for the next run.
    void close() { m_queue.close(); }
    void newSeed();
    [[nodiscard]] static std::uint64_t drawSeed();

    [[nodiscard]] QueueDesk &queue() { return m_queue; }
    /// Takes a waiting picture onto the desk, to be changed; the queue passes over it until then. False when it does not wait.
    bool changeWaiting(JobId id);
    /// Puts what is on the desk into the place of the picture that is being changed, or leaves that as it was; the desk is as
    /// it was before. The same when there is none.
    void replaceWaiting();
    void leaveWaiting();

    /// What is on the table to be painted next, as a recipe.
    [[nodiscard]] Recipe currentRecipe() const;
    /// What of a recipe is taken over.
    enum class RecipePart {
        All,        ///< Query, databases, neighbours, settings, seed and, where it is here, the model.
        Query,      ///< The neighbours follow.
        Neighbours, ///< Pinned, so that they stay whatever the query.
        Settings,   ///< All but query, databases, neighbours and seed.
        Seed,
    };
    /// Takes over a part of a recipe; one step of the undo stack. What is painted from then on has the result in the file
    /// `path` (may be empty) for a parent, until nothing of its query is left.
    void use(const Recipe &recipe, RecipePart part, const QString &path = {});
    /// use() of all of it.
    void useRecipe(const Recipe &recipe) { use(recipe, RecipePart::All); }
    /// What is on the desk as a preset.
    [[nodiscard]] pipeline::Preset currentPreset(const QString &name, pipeline::PresetParts holds) const;
    /// What a preset needs and is not on this computer, in words: the model "X", the database "Y".
    [[nodiscard]] QStringList missingFrom(const pipeline::Preset &preset) const;
    /// Takes a preset up; one step of the undo stack. What is missing is left out: without any of its databases those in use
    /// stay, without its model the one in use.
    void usePreset(const pipeline::Preset &preset);
    /// The result, by its file, that what is painted next is made from; may be empty.
    [[nodiscard]] const QString &origin() const { return m_origin; }
    void setOrigin(const QString &path);
    /// Restores what currentRecipe() gave at the end of the last run; may be called before start().
    void resume(const Recipe &recipe);

    /// Loads the models again, after something was wrong with them.
    void loadModels();
    /// Paints with another model from now on: an id or a folder. Before start() it is the one to begin with.
    void useModel(const QString &idOrFolder);
    /// Looks at the model folders again.
    void refreshModels();
    [[nodiscard]] const std::vector<pipeline::GeneratorInfo> &models() const { return m_models; }
    /// The model that paints; empty while none is loaded.
    [[nodiscard]] const QString &modelInUse() const { return m_generatorId; }
    /// Its parameters.
    [[nodiscard]] const std::vector<ParamSpec> &painterParams() const { return m_painterParams; }
    /// Where a taught model is made.
    [[nodiscard]] QString modelsFolder() const;

    /// Whether painted pictures become items of the database "My results", so that they can be found and painted with.
    void setKeepsResults(bool keeps) { m_keepsResults = keeps; }
    [[nodiscard]] bool keepsResults() const { return m_keepsResults; }

    /// Whether there is something to paint with.
    [[nodiscard]] bool hasPainter() const { return !m_generatorId.isEmpty(); }

    /// Looks at the database directories again; `select` becomes the database in use if it is there.
    void refreshLibrary(const QString &select = {});

Q_SIGNALS:
    void queryRestored();
    void databasesChanged();
    void settingsRestored();
    void findingChanged();
    void passedOverChanged();
    void generatorReady(const palimpsest::pipeline::GeneratorInfo &generator);
    void modelsChanged();
    void retrievalStarted();
    void retrieved(double milliseconds);
    void paintingChanged();
    /// So many pictures were put into the queue, while something was being painted or the queue was paused.
    void queued(int pictures);
    void progressChanged();
    void failed(const palimpsest::Error &error);

private:
    /// All that a recipe can change, to be put back exactly.
    struct Desk {
        Query query;
        QStringList databases;
        PaintSettings settings;
        std::vector<Neighbour> neighbours;
        std::int64_t pseudoQueryItem = -1;
        QString model;
        QString origin; ///< A file.
    };
    [[nodiscard]] Desk desk() const;
    void setDesk(const Desk &desk);
    [[nodiscard]] Desk deskWith(Desk desk, const Recipe &recipe, RecipePart part);
    [[nodiscard]] Desk deskWith(Desk desk, const pipeline::Preset &preset) const;
    /// Whether it paints or could paint; an empty id is any model.
    [[nodiscard]] bool hasModel(const std::string &id) const;
    /// After a change of the query: forgets the result that it came from when nothing of it is left.
    void checkOrigin();
    /// Pictures in a recipe's query are named without their folders; ours are in one of two.
    [[nodiscard]] Query withOwnPictures(Query query) const;
    void connectQueue();
    void connectKeeping();
    /// After a change: the shelf and the neighbours are what they are now.
    void followChanges();
    void keepResult(const QString &path, const std::shared_ptr<const pipeline::Painting> &painting);
    [[nodiscard]] static std::vector<ShelfEntry> readShelf(pipeline::Library &library);
    void changeModel(const QString &idOrFolder, std::function<void()> done);
    void retrieve(bool immediately);
    void onRetrieved(const pipeline::RetrieveOutcome &outcome);
    void onFinished(JobId id, const PaintedPicture &picture);
    void setShelf(std::vector<ShelfEntry> entries, const QString &select);
    /// Of those that are on the shelf.
    [[nodiscard]] std::vector<ShelfEntry> entriesOf(const QStringList &databases) const;
    [[nodiscard]] static bool showTheSame(const std::vector<ShelfEntry> &a, const std::vector<ShelfEntry> &b);
    [[nodiscard]] pipeline::RetrieveRequest request(const QStringList &databases) const;
    [[nodiscard]] PaintOrder order(int index) const;
    /// One that paints a recipe again.
    [[nodiscard]] PaintOrder orderOf(const Recipe &recipe) const;
    [[nodiscard]] std::vector<PaintOrder> startOrders(const StartOrder &asked, const RecipeStart &start) const;
    void begin(std::vector<PaintOrder> orders);
    /// The draft of a recipe, which need not name its steps.
    [[nodiscard]] Recipe draftOf(Recipe recipe) const;
    void makeDraft(PaintOrder &order) const;
    /// All of a grid, what has been painted of it before too.
    void showGrid(const std::vector<PaintOrder> &waiting);
    /// Shows the pictures of this one's press of Paint on the table, unless they are there.
    void showPress(JobId id);
    void followQueue();
    void restoreDesk();
    [[nodiscard]] std::string fingerprint() const;

    pipeline::Studio &m_studio;
    SessionPlaces m_places;
    Query m_query;
    QStringList m_databases;
    PaintSettings m_settings;
    pipeline::FindingOptions m_finding;
    pipeline::ScoreCounts m_counts;
    std::vector<ItemReference> m_passedOver;
    std::uint64_t m_drawSeed = 1;
    std::int64_t m_pseudoQueryItem = -1;
    bool m_paintWhenRetrieved = false;
    bool m_replaceWhenRetrieved = false;
    QueueDesk::Turn m_turn = QueueDesk::Turn::InOrder;                 ///< Of what is painted then.
    QHash<JobId, std::shared_ptr<const pipeline::Painting>> m_unsaved; ///< Pictures on their way to the disk.
    /// What was on the desk before a waiting picture was taken onto it.
    struct DeskBefore {
        Recipe recipe;
        PaintSettings settings;
    };
    std::optional<DeskBefore> m_deskBefore;
    bool m_painting = false;
    bool m_keepsResults = true;
    QTimer m_gather; ///< Several changes in a moment are followed once.
    std::string m_lastFingerprint;
    QString m_generatorId;
    std::vector<ParamSpec> m_painterParams;
    QString m_wantedModel; ///< To begin with.
    bool m_started = false;
    std::vector<pipeline::GeneratorInfo> m_models;

    QString m_origin; ///< The file whose recipe was taken over; may be empty.
    Query m_originQuery;
    std::string m_originContent; ///< Its content id, once it has been read.
    pipeline::History m_past;
    NeighbourModel m_neighbours;
    ShelfModel m_shelf;
    HistoryModel m_history;
    FrameTable m_table;
    ProgressTracker m_progress;

    // The threads come last, so that they have ended before anything that they report to goes.
    PictureLoader m_pictures;
    HistoryStore m_historyStore;
    Background m_background;
    CurationDesk m_curation;
    Background m_keeping;
    RetrievalService m_retrieval;
    QueueDesk m_queue;
};

} // namespace palimpsest::ui
