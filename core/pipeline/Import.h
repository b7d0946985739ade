#pragma once

#include "core/base/Embedding.h"
#include "core/base/Image.h"
#include "core/base/JobContext.h"
#include "core/base/PauseGate.h"
#include "core/base/Result.h"
#include "core/base/Workers.h"
#include "core/pipeline/Studio.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace palimpsest::neural {
class Encoder;
}

namespace palimpsest::pipeline {

/// What an import needs of an encoder. Called from the importing thread, a batch at a time, so that whoever shares the
/// encoder can let others in between.
struct PictureEmbedder {
    std::string encoderId;
    int dimension = 0;
    /// Embeddings of pictures, in order.
    std::function<Result<std::vector<Embedding>>(std::span<const Image>, const JobContext &)> embed;
};

/// An encoder as an embedder; `encoder` must outlive it.
PictureEmbedder pictureEmbedder(neural::Encoder &encoder);

/// Everything that can be chosen about an import.
struct ImportOptions {
    std::filesystem::path source;            ///< A folder of pictures, or a file of a layout that is one.
    std::string sourceId;                    ///< The layout (an id of importSources()); empty: recognised.
    std::filesystem::path csv;               ///< Optional table of facts, in the layout's form.
    std::filesystem::path databaseDirectory; ///< Made when absent; continued when it is there.
    std::string name;                        ///< Empty: the source folder's name. The rest describes a new database.
    std::string id;                          ///< Empty: a new unique id.
    std::string style;                       ///< Of all of it; also of the items that have none of their own.
    std::string licence;                     ///< Likewise.
    bool heldOut = false;
    bool bundled = false;
    bool copyPictures = false;      ///< Keep the pictures inside, so that the database does not need its source folder.
    int jpegQuality = 88;           ///< Of the copies.
    int pictureSidePx = 256;        ///< Longer side of the copies at most.
    int thumbnailSidePx = 256;      ///< Longer side at most.
    int batch = 32;                 ///< Pictures per transaction, 1..1024: what a crash can lose.
    int patches = 0;                ///< 0: an item a picture; else so many squares of each picture, see patchesOf().
    bool includeProhibited = false; ///< Also pictures whose makers have forbidden data mining; they are marked.
    Workers workers;                ///< Threads that decode ahead of the encoder; without any, one after the other.
    PauseGate *pause = nullptr;     ///< Waited at between two pictures; may be null, else outlives the import.
};

/// One layout that pictures can come in.
struct ImportSource {
    std::string id;
    std::string title;
    std::string summary;
};

/// The layouts of this build.
std::vector<ImportSource> importSources();

/// The squares of a picture that become items, in its pixels, the way the OpenImages database of RDM was made
/// (reference: 256 px of a picture whose shorter side is 1200): each has 256/1200 of the shorter side, at a random place
/// within the centred square. The same for the same `contentId`, wherever and however often it is asked.
std::vector<std::array<std::int32_t, 4>> patchesOf(int widthPx, int heightPx, int count, const std::string &contentId);

/// What makes the database in `directory` again for another encoder, beside it in `parent`: an import from the database
/// itself. NotFound, Corrupt, Unsupported, Io; InvalidArgument when it is embedded for that encoder already.
Result<ImportOptions> reembeddingOf(const std::filesystem::path &directory, const std::string &encoderId,
                                    const std::filesystem::path &parent);

/// Imports pictures into a database: recognises what is there already (by file, else by content), so that a second call
/// continues where the first was cut off; counts copies once; lists what it could not read and goes on. A folder that
/// is imported again is brought up to date: moved pictures are followed, changed ones embedded anew, those that vanished
/// stay. The same pictures give the same database, however many workers help; with copyPictures also the same files,
/// wherever they lie. Facts of an item: the table, else what stands in the picture file, else the names.
/// Waits while another import writes to the database. Progress: done and total count pictures, the stage says how fast
/// and how long.
///
/// Fails with NotFound (no source, nothing that can be imported from), InvalidArgument (the database belongs to another
/// encoder, its folder holds other files), Cancelled (between two pictures; finished batches stay), Corrupt, Io, or
/// what the embedder says.
Result<ImportReport> importPictures(const ImportOptions &options, const PictureEmbedder &embedder,
                                    const JobContext &job);

} // namespace palimpsest::pipeline
