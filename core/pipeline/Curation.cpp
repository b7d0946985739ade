#include "core/pipeline/Curation.h"

#include "core/base/Words.h"
#include "core/pipeline/detail/CurationState.h"
#include "core/pipeline/detail/LibraryState.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <unordered_map>
#include <utility>

namespace palimpsest::pipeline {

namespace {

constexpr std::size_t kMaximumTagBytes = 200;

// Without blanks at its ends, and with one blank for several.
std::string tidied(std::string_view text)
{
    std::string result;
    for (const char character : text) {
        if (character != ' ')
            result += character;
        else if (!result.empty() && result.back() != ' ')
            result += ' ';
    }
    if (result.ends_with(' '))
        result.pop_back();
    return result;
}

Result<std::vector<std::string>> normalisedTags(const std::vector<std::string> &texts)
{
    std::vector<std::string> tags;
    for (const std::string &text : texts) {
        auto tag = normalisedTag(text);
        if (!tag)
            return tag.error();
        tags.push_back(std::move(*tag));
    }
    return tags;
}

// Filters may also name a kind alone: "artist:".
Result<std::vector<std::string>> filterTags(const std::vector<std::string> &texts)
{
    std::vector<std::string> tags;
    for (const std::string &text : texts) {
        const std::string word = tidied(text);
        const bool kindAlone = word.size() > 1 && word.find(':') == word.size() - 1;
        auto tag = normalisedTag(kindAlone ? std::string_view(word).substr(0, word.size() - 1) : text);
        if (!tag)
            return tag.error();
        tags.push_back(kindAlone ? *tag + ":" : std::move(*tag));
    }
    return tags;
}

std::string joined(const std::vector<std::string> &tags)
{
    std::string text;
    for (const std::string &tag : tags)
        text += (text.empty() ? "" : ", ") + tag;
    return text;
}

std::string labelOf(const MarkEdit &edit, std::size_t pictures)
{
    const std::string what = picturesText(pictures);
    if (!edit.addedTags.empty())
        return "Tag " + what + " " + joined(edit.addedTags);
    if (!edit.removedTags.empty())
        return "Untag " + what + " " + joined(edit.removedTags);
    if (edit.flag == PickFlag::Picked)
        return "Pick " + what;
    if (edit.flag == PickFlag::Rejected)
        return "Reject " + what;
    if (edit.flag)
        return "Unflag " + what;
    if (edit.label)
        return "Label " + what;
    const int stars = edit.rating.value_or(0);
    return "Rate " + what + " " + std::to_string(stars) + (stars == 1 ? " star" : " stars");
}

} // namespace

Result<std::string> normalisedTag(std::string_view text)
{
    std::string tag = tidied(caseFolded(text));
    if (const std::size_t colon = tag.find(':'); colon != std::string::npos) {
        const std::string kind = tidied(std::string_view(tag).substr(0, colon));
        const std::string word = tidied(std::string_view(tag).substr(colon + 1));
        tag = kind.empty() || word.empty() ? std::string() : kind + ":" + word;
    }
    const bool control =
        std::any_of(tag.begin(), tag.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
    if (tag.empty() || tag.size() > kMaximumTagBytes || control)
        return Error{ErrorCode::InvalidArgument,
                     "\"" + std::string(text.substr(0, kMaximumTagBytes))
                         + "\" is no tag; write a word, or a kind and a word: artist:monet.",
                     {}};
    return tag;
}

Curation::Curation(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

Curation::~Curation() = default;

Result<std::unique_ptr<Curation>> Curation::open(Library &library, CurationPlaces places)
{
    auto store = database::CurationStore::open(places.store);
    if (!store)
        return store.error();
    auto impl = std::make_unique<Impl>();
    impl->library = &library;
    impl->places = std::move(places);
    impl->store = std::move(*store);
    return std::unique_ptr<Curation>(new Curation(std::move(impl)));
}

Library &Curation::library()
{
    return *m_impl->library;
}

Result<Change> Curation::mark(std::span<const ItemReference> items, const MarkEdit &edit)
{
    MarkEdit tidy = edit;
    auto added = normalisedTags(edit.addedTags);
    auto removed = normalisedTags(edit.removedTags);
    if (!added || !removed)
        return added ? removed.error() : added.error();
    tidy.addedTags = std::move(*added);
    tidy.removedTags = std::move(*removed);
    const auto keys = m_impl->keysOf(items);
    if (!keys)
        return keys.error();
    return m_impl->edit(*keys, tidy, labelOf);
}

Result<Change> Curation::markPictures(std::span<const std::string> contentIds, const MarkEdit &edit)
{
    std::vector<database::PictureKey> keys;
    for (const std::string &contentId : contentIds)
        keys.push_back(database::PictureKey::of(contentId, std::nullopt));
    return m_impl->edit(keys, edit, labelOf);
}

Result<std::vector<CullMarks>> Curation::cullMarksOfPictures(std::span<const std::string> contentIds)
{
    std::unordered_map<database::PictureKey, CullMarks, database::PictureKeyHash> marked;
    const auto visited = m_impl->store->visit([&marked](const database::MarkedPicture &picture) {
        const Marks &marks = picture.marks;
        marked.emplace(picture.key, CullMarks{static_cast<std::uint8_t>(marks.rating), marks.flag, marks.label});
    });
    if (!visited)
        return visited.error();
    std::vector<CullMarks> result;
    result.reserve(contentIds.size());
    for (const std::string &contentId : contentIds) {
        const auto found = marked.find(database::PictureKey::of(contentId, std::nullopt));
        result.push_back(found == marked.end() ? CullMarks() : found->second);
    }
    return result;
}

Result<std::vector<Marks>> Curation::marks(std::span<const ItemReference> items)
{
    const auto keys = m_impl->keysOf(items);
    if (!keys)
        return keys.error();
    return m_impl->store->marks(*keys);
}

Result<std::vector<std::int64_t>> Curation::markedItems(const std::string &databaseId, const MarkFilter &filter)
{
    MarkFilter tidy = filter;
    auto with = filterTags(filter.tags);
    auto without = filterTags(filter.withoutTags);
    if (!with || !without)
        return with ? without.error() : with.error();
    tidy.tags = std::move(*with);
    tidy.withoutTags = std::move(*without);
    const std::scoped_lock lock(m_impl->mutex);
    const auto entry = m_impl->marked(databaseId);
    if (!entry)
        return entry.error();
    return (*entry)->marks.rows(tidy);
}

Result<std::vector<CullMarks>> Curation::cullMarks(const std::string &databaseId)
{
    const std::scoped_lock lock(m_impl->mutex);
    const auto entry = m_impl->marked(databaseId);
    if (!entry)
        return entry.error();
    return (*entry)->marks.cullMarks();
}

Result<std::vector<TagCount>> Curation::tags(const std::string &databaseId)
{
    if (databaseId.empty())
        return m_impl->store->tags();
    const std::scoped_lock lock(m_impl->mutex);
    const auto entry = m_impl->marked(databaseId);
    if (!entry)
        return entry.error();
    return (*entry)->marks.tags();
}

} // namespace palimpsest::pipeline
