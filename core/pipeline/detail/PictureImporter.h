#pragma once

#include "core/base/Image.h"
#include "core/base/JobContext.h"
#include "core/base/Result.h"
#include "core/database/DatabaseWriter.h"
#include "core/database/ItemSource.h"
#include "core/pipeline/Import.h"
#include "core/pipeline/detail/ImportProgress.h"

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace palimpsest::pipeline {

/// Takes the pictures of one listing into one database, batch by batch. Lives for one import; not thread-safe.
class PictureImporter {
public:
    /// Everything must outlive the importer.
    PictureImporter(const ImportOptions &options, const PictureEmbedder &embedder, database::DatabaseWriter &writer,
                    ImportReport &report);

    /// Imports `listing`, counting into the report. Fails as importPictures().
    [[nodiscard]] Result<void> run(const database::SourceListing &listing, const JobContext &job);

private:
    [[nodiscard]] Result<void> take(const database::SourceListing &listing, const database::SourceItem &item,
                                    const JobContext &job);
    [[nodiscard]] Result<bool> isKnown(const database::SourceFile &file) const;
    [[nodiscard]] Result<void> decode(database::NewItem item, std::span<const std::byte> bytes, const JobContext &job);
    [[nodiscard]] Result<void> flush(const JobContext &job);
    void refuse(const std::string &path, const Error &error);

    const ImportOptions &m_options;
    const PictureEmbedder &m_embedder;
    database::DatabaseWriter &m_writer;
    ImportReport &m_report;
    std::vector<database::NewItem> m_items; ///< Of the batch in flight, same order as m_images.
    std::vector<Image> m_images;
    std::vector<database::KnownFile> m_duplicates;
    std::set<std::string> m_contents; ///< Content ids of m_items.
};

} // namespace palimpsest::pipeline
