#pragma once

#include "core/base/Image.h"
#include "core/base/JobContext.h"
#include "core/base/Result.h"
#include "core/database/DatabaseWriter.h"
#include "core/database/ItemSource.h"
#include "core/pipeline/Import.h"
#include "core/pipeline/detail/ImportProgress.h"
#include "core/pipeline/detail/OrderedTasks.h"
#include "core/pipeline/detail/PicturePreparation.h"

#include <cstddef>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace palimpsest::pipeline {

/// Takes the pictures of one listing into one database, batch by batch: workers prepare pictures ahead while this thread
/// embeds and commits. Lives for one import; not thread-safe.
class PictureImporter {
public:
    /// Everything must outlive the importer.
    PictureImporter(const ImportOptions &options, const PictureEmbedder &embedder, database::DatabaseWriter &writer,
                    ImportReport &report);

    /// Imports `listing`, counting into the report. Fails as importPictures().
    [[nodiscard]] Result<void> run(const database::SourceListing &listing, const JobContext &job);

private:
    [[nodiscard]] Result<void> runFiles(const database::SourceListing &listing, const JobContext &job);
    [[nodiscard]] Result<void> runStream(database::ItemStream &stream, const JobContext &job);
    [[nodiscard]] Result<void> synchronise(const database::SourceListing &listing);
    [[nodiscard]] Result<bool> isKnown(const database::SourceFile &file);
    [[nodiscard]] Result<bool> isKnown(const database::NewItem &item);

    /// Waits while the import is paused; true, and counted, when what is `named` (a file or an item) is there already.
    /// Cancelled.
    template<typename Named>
    [[nodiscard]] Result<bool> passOver(const Named &named, const JobContext &job);
    /// Accepts the first of the pictures that are prepared ahead until no more than `size` are left.
    [[nodiscard]] Result<void> acceptDownTo(std::size_t size, OrderedTasks<PreparedPicture> &ahead,
                                            const JobContext &job);

    /// Counts a prepared picture, or takes its items into the batch, and says how far it is.
    [[nodiscard]] Result<void> accept(PreparedPicture prepared, const JobContext &job);
    [[nodiscard]] Result<void> count(PreparedPicture prepared, const JobContext &job);
    [[nodiscard]] Result<void> take(PreparedPicture prepared, const JobContext &job);
    [[nodiscard]] Result<void> flush(const JobContext &job);
    [[nodiscard]] Result<void> embed(const JobContext &job);
    void noteKnown(const PreparedPicture &prepared);
    void refuse(const std::string &path, const std::string &reason);

    const ImportOptions &m_options;
    const PictureEmbedder &m_embedder;
    database::DatabaseWriter &m_writer;
    std::mutex m_writerMutex; ///< Workers ask it for contents.
    ImportReport &m_report;
    std::optional<ImportProgress> m_progress;

    std::size_t m_batch = 0;
    bool m_streamed = false;
    std::vector<database::NewItem> m_items; ///< Of the batch in flight.
    std::vector<Image> m_images;            ///< Of those that need an embedding.
    std::vector<std::size_t> m_imageItems;  ///< Which of m_items each of m_images is.
    std::vector<database::KnownFile> m_duplicates;
    std::set<std::string> m_contents; ///< What m_items are.
};

} // namespace palimpsest::pipeline
