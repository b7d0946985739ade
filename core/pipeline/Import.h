#pragma once

#include "core/base/Embedding.h"
#include "core/base/Image.h"
#include "core/base/JobContext.h"
#include "core/base/Result.h"
#include "core/pipeline/Studio.h"

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
    std::filesystem::path source;            ///< A folder of pictures; sub-folder = style.
    std::filesystem::path csv;               ///< Optional: path,title,artist,year,style,licence,source,caption.
    std::filesystem::path databaseDirectory; ///< Made when absent; continued when it is there.
    std::string name;                        ///< Empty: the source folder's name. The rest describes a new database.
    std::string id;                          ///< Empty: a new unique id.
    std::string style;                       ///< Of all of it; also of the items that have none of their own.
    std::string licence;                     ///< Likewise.
    bool heldOut = false;
    bool bundled = false;
    bool copyPictures = false; ///< Keep the pictures inside, so that the database does not need its source folder.
    int jpegQuality = 88;      ///< Of the copies.
    int pictureSidePx = 256;   ///< Longer side of the copies at most.
    int thumbnailSidePx = 256; ///< Longer side at most.
    int batch = 32;            ///< Pictures per transaction, 1..1024: what a crash can lose.
};

/// Imports pictures into a database: recognises what is there already (by file, else by content), so that a second call
/// continues where the first was cut off; counts copies once; lists what it could not read and goes on. With
/// copyPictures the same pictures give the same files, wherever they lie. Progress: done and total count pictures, the
/// stage says how fast and how long.
///
/// Fails with NotFound (no source, nothing that can be imported from), InvalidArgument (the database belongs to another
/// encoder, its folder holds other files), Cancelled (between two pictures; finished batches stay), Corrupt, Io, or
/// what the embedder says.
Result<ImportReport> importPictures(const ImportOptions &options, const PictureEmbedder &embedder,
                                    const JobContext &job);

} // namespace palimpsest::pipeline
