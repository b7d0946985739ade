#pragma once

#include "core/base/Change.h"
#include "core/base/Embedding.h"
#include "core/base/ItemReference.h"
#include "core/base/JobContext.h"
#include "core/base/Result.h"
#include "core/pipeline/Curation.h"

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace palimpsest::pipeline {

/// A tag that may fit a picture. Nothing but a suggestion: no picture wears it before the artist says so.
struct TagSuggestion {
    std::string tag;
    /// How far the picture stands out from the others of its database in being near to the tag, in standard deviations.
    double score = 0.0;
    bool fromPictures = false; ///< Near the pictures that wear the tag; else near the word itself.
};

/// Embeddings of words by a database's encoder, in order, such as Studio::encodeWords().
using WordEmbedder =
    std::function<Result<std::vector<Embedding>>(std::span<const std::string> words, const JobContext &job)>;

/// Suggests tags for the items of one database as it was when this was made: the tags that its pictures wear, its styles
/// ("style:woodcut"), and words that it was given. A tag is near a picture by its word's embedding, or by the mean of the
/// pictures that wear it, whichever makes the picture stand out more. Immutable, thread-safe.
class TagSuggester {
public:
    /// `words` may be empty; so may `embed`, and then pictures alone speak for tags. NotFound (no such database),
    /// Cancelled, what `embed` says, Io. `curation` must outlive it.
    static Result<std::unique_ptr<TagSuggester>> create(Curation &curation, const std::string &databaseId,
                                                        const std::vector<std::string> &words,
                                                        const WordEmbedder &embed, const JobContext &job);
    ~TagSuggester();
    TagSuggester(const TagSuggester &) = delete;
    TagSuggester &operator=(const TagSuggester &) = delete;

    /// At most `most` tags, the best first, without those that the item wears or that were dismissed for it. None that
    /// stands out by less than 1. NotFound, Io.
    [[nodiscard]] Result<std::vector<TagSuggestion>> suggest(const ItemReference &item, int most) const;

private:
    struct Impl;
    explicit TagSuggester(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

/// Gives a picture a tag that was suggested, and remembers that it was accepted. Fails as Curation::mark().
Result<Change> acceptSuggestion(Curation &curation, const ItemReference &item, std::string_view tag);
/// Remembers that a tag is not to be suggested for this picture any more. Fails likewise.
Result<Change> dismissSuggestion(Curation &curation, const ItemReference &item, std::string_view tag);

} // namespace palimpsest::pipeline
