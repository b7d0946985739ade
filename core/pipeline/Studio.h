#pragma once

#include "core/base/Embedding.h"
#include "core/base/Image.h"
#include "core/base/ItemReference.h"
#include "core/base/JobContext.h"
#include "core/base/Neighbour.h"
#include "core/base/ParamSpec.h"
#include "core/base/PauseGate.h"
#include "core/base/Query.h"
#include "core/base/Recipe.h"
#include "core/base/Result.h"
#include "core/base/TokenEmbeddings.h"
#include "core/base/Workers.h"
#include "core/pipeline/Finding.h"
#include "core/pipeline/Library.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace palimpsest::pipeline {

class Curation;
struct ForecastOptions;
struct Collection;
struct OwnResult;
struct OwnResultsReport;

/// What is asked of a retrieval.
struct RetrieveRequest {
    Query query;
    std::vector<std::string> databaseIds; ///< At least one; several are searched as one.
    int k = 4;
    /// Pinned, added and excluded neighbours of before: pinned and added ones stay in front and count towards k,
    /// excluded ones are passed over and handed back at the end, so that the artist can undo.
    std::vector<Neighbour> kept;
    std::vector<ItemReference>
        passedOver;         ///< Never found nor drawn, and not handed back either; unknown ones do no harm.
    double topM = 1.0;      ///< Pseudo-queries: share of most likely items that may be drawn, (0,1].
    std::uint64_t seed = 0; ///< Pseudo-queries: which item is drawn.
    FindingOptions finding;
};

/// Neighbours, best first, and what was drawn for a pseudo-query (-1 otherwise).
struct RetrieveOutcome {
    std::vector<Neighbour> neighbours;
    std::vector<NeighbourDetail> details; ///< One for each neighbour.
    ScoreCounts counts;                   ///< Filled in when finding.judge asks for it.
    std::int64_t pseudoQueryItem = -1;
    double milliseconds = 0.0;
};

/// A finished picture with its recipe (influence filled in) and, per conditioning neighbour, where it was drawn on.
struct Painting {
    std::shared_ptr<const Image> image;
    Recipe recipe;
    struct Map {
        int width = 0;
        int height = 0;
        std::vector<float> share; ///< (height,width) 0..1
    };
    std::vector<Map> neighbourMaps; ///< Same order as recipe.neighbours; empty maps for excluded ones.
    double seconds = 0.0;
    std::string note; ///< One sentence for the artist when it was painted otherwise than usual; else empty.
};

/// What an import did.
struct ImportReport {
    struct Refusal {
        std::string path;
        std::string reason; ///< One sentence for the artist.
    };
    DatabaseInfo database;
    std::string source;     ///< The layout that the pictures came in.
    std::int64_t added = 0; ///< Items.
    std::int64_t alreadyThere = 0;
    std::int64_t prohibited = 0;     ///< Pictures left out, or marked, because data mining is forbidden.
    std::int64_t moved = 0;          ///< Items whose pictures were found elsewhere in the folder.
    std::int64_t replaced = 0;       ///< Items removed because their pictures have changed; the new ones are added.
    std::int64_t vanished = 0;       ///< Items whose pictures are gone; they stay with their thumbnails.
    std::int64_t fromThumbnails = 0; ///< Items embedded from their thumbnails, because the pictures are gone.
    std::vector<Refusal> refused;
    double seconds = 0.0;
};

/// What is asked of an import.
struct ImportRequest {
    std::filesystem::path source;            ///< A folder of pictures; sub-folder = style.
    std::filesystem::path csv;               ///< Optional: path,title,artist,year,style,licence,source,caption.
    std::filesystem::path databaseDirectory; ///< Made when absent; continued when it is there.
    std::string name;                        ///< Empty: the source folder's name.
    bool includeProhibited = false;          ///< Also pictures whose makers have forbidden data mining.
    Workers workers;                         ///< Threads that decode ahead.
    PauseGate *pause = nullptr;              ///< Waited at between two pictures; may be null, else outlives the import.
};

/// What ships, or is installed, to paint with.
struct GeneratorInfo {
    std::string id;
    std::string name;
    std::string encoderId;
    std::vector<ParamSpec> params; ///< From the loaded model; empty until it is loaded.
    int nativeSizePx = 256;
    int recommendedNeighbours = 4;
    int maximumNeighbours = 20;
};

/// How a picture is painted, beside what its recipe says; none of it changes the picture.
struct PaintOptions {
    int previewEvery = 1; ///< A preview with every n-th step and with the last one; 0: none.
};

/// Opens the artist's marks when they are first needed, or says why not. Called on any thread, so it must be thread-safe.
using CurationSource = std::function<Result<Curation *>()>;

/// Retrieves, paints, imports: the program in the artist's words. Models are loaded on first use.
/// Thread-safe: retrieval on one thread and painting on another do not wait for each other longer than one encoding.
class Studio {
public:
    struct Options {
        std::vector<std::filesystem::path> modelDirectories; ///< Searched in order for bundles.
        std::string generatorId;                             ///< Empty: the first generator found.
        std::string device = "auto";
        std::string precision = "auto"; ///< "auto", "float32", "bfloat16".
        int threads = 0;                ///< 0 = all cores.
        CurationSource curation;        ///< For queries that ask for tags and ratings, which need one.
    };

    /// `library` must outlive the studio.
    Studio(Library &library, Options options);
    ~Studio();
    Studio(const Studio &) = delete;
    Studio &operator=(const Studio &) = delete;

    [[nodiscard]] Library &library();
    /// The artist's marks and collections. Unsupported when the options named none; fails as Curation::open().
    [[nodiscard]] Result<Curation *> curation();

    /// The models that there are to paint with, as their folders describe them; nothing is loaded, params stay empty.
    [[nodiscard]] std::vector<GeneratorInfo> generators() const;
    /// Paints with another model from now on, by id or directory; a painting under way finishes first. NotFound, Corrupt,
    /// Unsupported, Cancelled; the model in use then stays.
    [[nodiscard]] Result<void> useGenerator(const std::string &idOrDirectory, const JobContext &job);
    /// Where models are looked for.
    [[nodiscard]] const std::vector<std::filesystem::path> &modelDirectories() const;
    /// How and with which generator this studio paints, for forecastPainting(); loads nothing. NotFound.
    [[nodiscard]] Result<ForecastOptions> forecastOptions() const;

    /// The generator in use; loads it. NotFound with a remedy when no bundle is there.
    [[nodiscard]] Result<GeneratorInfo> generator();
    /// Loads the encoder, so that the first retrieval is quick.
    [[nodiscard]] Result<void> warmUp();

    /// The neighbours of a query. Makes the colours of a database first when a query has colours and they are not there
    /// yet, with progress: a long call then. InvalidArgument when a database's encoder is not the model's, or the retriever
    /// needs what the query has not; NotFound for an unknown retriever or when nothing can be drawn; Cancelled.
    [[nodiscard]] Result<RetrieveOutcome> retrieve(const RetrieveRequest &request, const JobContext &job);
    /// The items that a query finds in databases (none: in all that this model can look into), best first and at most
    /// `limit`; for a query without parts and colours all that its facts let pass, database by database. Unlike retrieve() it
    /// looks none of them up, so that thousands take no longer than a few. Fails as retrieve().
    [[nodiscard]] Result<std::vector<ItemReference>> findItems(const Query &query,
                                                               const std::vector<std::string> &databaseIds, int limit,
                                                               const JobContext &job);
    /// The items that a smart collection stands for now, at most `limit`: those that its query finds, best first; for a query
    /// of facts alone all that fit, database by database. Fails as retrieve(), and as parseQuery() for the query.
    [[nodiscard]] Result<std::vector<ItemReference>> smartItems(const Collection &collection, int limit,
                                                                const JobContext &job);
    /// Makes the colours of a database's items, so that searching by colour is quick. Resumable. Cancelled, NotFound.
    [[nodiscard]] Result<void> prepareColours(const std::string &databaseId, const JobContext &job);

    /// Pictures and texts as the encoder sees them, whole and before pooling; tokens are empty for an encoder without any.
    struct EncodedPictures {
        std::vector<Embedding> embeddings;
        std::vector<TokenEmbeddings> tokens;
    };
    struct EncodedText {
        Embedding embedding;
        TokenEmbeddings tokens;
    };
    /// Fail as the encoder; Cancelled.
    [[nodiscard]] Result<EncodedPictures> encodePictures(const std::vector<Image> &pictures, const JobContext &job);
    [[nodiscard]] Result<EncodedText> encodeText(const std::string &text, const JobContext &job);

    /// A picture that the artist drops onto the strip, as a neighbour in state AddedByHand.
    [[nodiscard]] Result<Neighbour> neighbourFromPicture(const Image &picture, const std::string &path);

    /// A recipe for `query` over `neighbours` with the generator's defaults, the program's version and the databases' revisions.
    [[nodiscard]] Result<Recipe> makeRecipe(const Query &query, const std::vector<std::string> &databaseIds,
                                            const std::vector<Neighbour> &neighbours);

    /// Paints one image from a recipe. Neighbours without embedding are looked up again in their database.
    [[nodiscard]] Result<Painting> paint(const Recipe &recipe, const JobContext &job, const PaintOptions &options = {});

    /// Imports pictures into a database; resumable: a second call continues where the first was cut off.
    [[nodiscard]] Result<ImportReport> import(const ImportRequest &request, const JobContext &job);

    /// Makes a database again for this model's encoder, beside the old one in the user's directory, from its pictures
    /// and where they are gone from its thumbnails; resumable. Of the request only the means count, not the places.
    [[nodiscard]] Result<ImportReport> reembed(const std::string &databaseId, const ImportRequest &request,
                                               const JobContext &job);

    /// Adds pictures that were painted and saved to the database "My results": addOwnResults() with this model's encoder.
    [[nodiscard]] Result<OwnResultsReport> keepResults(std::span<const OwnResult> results, const JobContext &job);

    /// Embeddings of words by this model's encoder, in order; for TagSuggester.
    [[nodiscard]] Result<std::vector<Embedding>> encodeWords(std::span<const std::string> words, const JobContext &job);

    /// Decodes a picture file (orientation applied, sRGB). `maximumSidePx` 0 = full size.
    [[nodiscard]] Result<Image> readPicture(const std::filesystem::path &path, int maximumSidePx);

    /// Writes a PNG with the recipe inside (own JSON, A1111 "parameters", XMP with DigitalSourceType). Atomic; replaces the file.
    [[nodiscard]] Result<void> savePng(const Painting &painting, const std::filesystem::path &path);

    /// The recipe inside a picture that was saved or exported here. Of a picture by A1111, InvokeAI, ComfyUI or Fooocus what
    /// a recipe can say: query, seed, steps, guidance, sampler and size, without model (an empty generatorId), databases and
    /// neighbours. NotFound when there is none.
    [[nodiscard]] Result<Recipe> recipeFromPicture(const std::filesystem::path &path);

    /// A labelled contact sheet of `pictures`, `columns` wide: the style sweep.
    [[nodiscard]] Result<Image> contactSheet(const std::vector<Image> &pictures, const std::vector<std::string> &labels,
                                             int columns);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace palimpsest::pipeline
