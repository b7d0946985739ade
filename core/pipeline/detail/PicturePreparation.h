#pragma once

#include "core/base/Image.h"
#include "core/base/Result.h"
#include "core/database/DatabaseWriter.h"
#include "core/database/ItemSource.h"
#include "core/pipeline/Import.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace palimpsest::pipeline {

/// One picture made ready to be embedded, on whatever thread.
struct PreparedPicture {
    enum class Outcome {
        Ready,
        Known,      ///< Its content is in the database already.
        Prohibited, ///< Left out: its maker has forbidden data mining.
        Refused,
        Stopped,
    };
    Outcome outcome = Outcome::Ready;
    database::SourceFile file;
    std::string contentId;
    std::string refusal; ///< One sentence.
    std::vector<database::NewItem> items;
    std::vector<Image> images; ///< For the encoder, one an item; none for items that bring their embedding.
    bool fromThumbnail = false;
};

/// Reads, hashes, decodes and shrinks pictures. Immutable, so thread-safe; what it borrows must outlive it.
class PicturePreparation {
public:
    /// Says whether a picture's content is in the database; called from any thread.
    using KnowsContent = std::function<Result<bool>(const std::string &contentId)>;

    PicturePreparation(const ImportOptions &options, KnowsContent knowsContent, std::stop_token stop);

    /// A file of a folder.
    [[nodiscard]] PreparedPicture prepareFile(const std::filesystem::path &root,
                                              const database::SourceItem &source) const;
    /// An item of a stream, whose embedding is kept or made again.
    [[nodiscard]] PreparedPicture prepareStreamed(database::StreamedItem streamed, bool keepEmbedding) const;

private:
    [[nodiscard]] PreparedPicture fileUnguarded(const std::filesystem::path &root,
                                                const database::SourceItem &source) const;
    [[nodiscard]] PreparedPicture streamedUnguarded(database::StreamedItem streamed, bool keepEmbedding) const;
    [[nodiscard]] Result<void> addItems(PreparedPicture &prepared, database::NewItem whole,
                                        std::span<const std::uint8_t> file) const;
    [[nodiscard]] Result<void> addJpegs(database::NewItem &item, const Image &shown, const Image &whole) const;

    const ImportOptions &m_options;
    KnowsContent m_knowsContent;
    std::stop_token m_stop;
};

} // namespace palimpsest::pipeline
