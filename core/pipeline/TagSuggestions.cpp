#include "core/pipeline/TagSuggestions.h"

#include "core/pipeline/detail/CurationState.h"
#include "core/pipeline/detail/LibraryAccess.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <numeric>
#include <optional>
#include <utility>

namespace palimpsest::pipeline {

namespace {

// Fewer pictures than this say little about what their tag means.
constexpr std::size_t kLeastPictures = 3;
// Whose facts are read for styles, and against whom a picture has to stand out.
constexpr int kSampledItems = 1024;
constexpr double kLeastScore = 1.0;

using Rows = std::vector<std::int64_t>;

// Something that speaks for a tag: a direction, and how near to it the pictures of the database usually are.
struct Witness {
    std::string tag;
    bool fromPictures = false;
    std::vector<float> direction;
    double mean = 0.0;
    double deviation = 0.0;
};

// "monet" of "artist:monet": what an encoder can understand.
std::string wordOf(const std::string &tag)
{
    const std::size_t colon = tag.find(':');
    return colon == std::string::npos ? tag : tag.substr(colon + 1);
}

double dot(std::span<const float> a, std::span<const float> b)
{
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

std::optional<std::vector<float>> centroid(const EmbeddingView &rows, const Rows &members)
{
    if (members.size() < kLeastPictures)
        return std::nullopt;
    std::vector<float> sum(static_cast<std::size_t>(rows.dimension), 0.0F);
    std::vector<float> row(sum.size());
    for (const std::int64_t member : members) {
        rows.copyRow(member, row);
        std::transform(sum.begin(), sum.end(), row.begin(), sum.begin(), std::plus<>());
    }
    if (!normaliseL2(sum))
        return std::nullopt;
    return sum;
}

void judge(Witness &witness, const EmbeddingView &rows, const Rows &sample)
{
    double sum = 0.0;
    double squares = 0.0;
    for (const std::int64_t row : sample) {
        const double cosine = dot(witness.direction, rows.row(row));
        sum += cosine;
        squares += cosine * cosine;
    }
    const auto count = static_cast<double>(std::max<std::size_t>(sample.size(), 1));
    witness.mean = sum / count;
    witness.deviation = std::sqrt(std::max(squares / count - witness.mean * witness.mean, 0.0));
}

// The pictures that speak for each tag: those that wear it, and for styles those of which it is a fact.
Result<std::map<std::string, Rows>> taggedRows(Curation &curation, const OpenDatabase &opened, const Rows &sample)
{
    std::map<std::string, Rows> tagged;
    const std::string &id = opened.info().id;
    const auto tags = curation.tags(id);
    if (!tags)
        return tags.error();
    for (const TagCount &tag : *tags) {
        auto rows = curation.markedItems(id, {{tag.tag}, {}, 0, {}, {}});
        if (!rows)
            return rows.error();
        tagged[tag.tag] = std::move(*rows);
    }
    for (const std::int64_t row : sample) {
        const auto item = opened.database().item(row);
        const auto tag = item && !item->facts.style.empty() ? normalisedTag("style:" + item->facts.style)
                                                            : Result<std::string>(Error{});
        if (tag)
            tagged[*tag].push_back(row);
    }
    return tagged;
}

} // namespace

struct TagSuggester::Impl {
    Curation *curation = nullptr;
    std::shared_ptr<const OpenDatabase> database;
    std::vector<Witness> witnesses;
};

TagSuggester::TagSuggester(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

TagSuggester::~TagSuggester() = default;

Result<std::unique_ptr<TagSuggester>> TagSuggester::create(Curation &curation, const std::string &databaseId,
                                                           const std::vector<std::string> &words,
                                                           const WordEmbedder &embed, const JobContext &job)
{
    auto opened = LibraryAccess::open(curation.library(), databaseId);
    if (!opened)
        return opened.error();
    const auto sample = (*opened)->database().sampleItems(kSampledItems);
    if (!sample)
        return sample.error();
    auto tagged = taggedRows(curation, **opened, *sample);
    if (!tagged)
        return tagged.error();
    for (const std::string &word : words) {
        if (const auto tag = normalisedTag(word))
            tagged->try_emplace(*tag);
    }
    auto impl = std::make_unique<Impl>();
    impl->curation = &curation;
    const EmbeddingView rows = (*opened)->embeddings();
    std::vector<std::string> spoken;
    std::vector<std::string> tags;
    for (const auto &[tag, members] : *tagged) {
        if (auto direction = centroid(rows, members))
            impl->witnesses.push_back({tag, true, std::move(*direction), 0.0, 0.0});
        tags.push_back(tag);
        spoken.push_back(wordOf(tag));
    }
    if (embed && !spoken.empty()) {
        const auto embeddings = embed(spoken, job);
        if (!embeddings)
            return embeddings.error();
        for (std::size_t i = 0; i < std::min(tags.size(), embeddings->size()); ++i) {
            if ((*embeddings)[i].values.size() == static_cast<std::size_t>(rows.dimension))
                impl->witnesses.push_back({tags[i], false, (*embeddings)[i].values, 0.0, 0.0});
        }
    }
    for (Witness &witness : impl->witnesses) {
        if (job.stopRequested())
            return cancelledError();
        judge(witness, rows, *sample);
    }
    impl->database = std::move(*opened);
    return std::unique_ptr<TagSuggester>(new TagSuggester(std::move(impl)));
}

Result<std::vector<TagSuggestion>> TagSuggester::suggest(const ItemReference &item, int most) const
{
    const EmbeddingView rows = m_impl->database->embeddings();
    if (item.itemId < 0 || item.itemId >= rows.count)
        return Error{ErrorCode::NotFound,
                     "The database has no item " + std::to_string(item.itemId) + "; retrieve the neighbours again.",
                     {}};
    auto &state = CurationAccess::of(*m_impl->curation);
    const auto keys = state.keysOf(std::span(&item, 1));
    const auto worn = m_impl->curation->marks(std::span(&item, 1));
    if (!keys || !worn)
        return keys ? worn.error() : keys.error();
    const auto dismissed = state.store->dismissedTags(keys->front());
    if (!dismissed)
        return dismissed.error();
    const std::vector<float> embedding = rows.row(item.itemId);
    std::map<std::string, TagSuggestion> best;
    for (const Witness &witness : m_impl->witnesses) {
        const std::vector<std::string> &tags = worn->front().tags;
        const bool isKnown = std::binary_search(tags.begin(), tags.end(), witness.tag)
                             || std::binary_search(dismissed->begin(), dismissed->end(), witness.tag);
        if (isKnown || witness.deviation <= 0.0)
            continue;
        const double score = (dot(witness.direction, embedding) - witness.mean) / witness.deviation;
        TagSuggestion &suggestion = best[witness.tag];
        if (score >= kLeastScore && score > suggestion.score)
            suggestion = {witness.tag, score, witness.fromPictures};
    }
    std::vector<TagSuggestion> suggestions;
    for (auto &[tag, suggestion] : best) {
        if (suggestion.score >= kLeastScore)
            suggestions.push_back(std::move(suggestion));
    }
    std::stable_sort(suggestions.begin(), suggestions.end(),
                     [](const TagSuggestion &a, const TagSuggestion &b) { return a.score > b.score; });
    suggestions.resize(std::min(suggestions.size(), static_cast<std::size_t>(std::max(most, 0))));
    return suggestions;
}

namespace {

// Remembering a verdict; not done yet.
Change verdictChange(Curation &curation, const database::PictureKey &key, const std::string &tag,
                     database::SuggestionVerdict verdict)
{
    database::CurationStore *store = CurationAccess::of(curation).store.get();
    Change change;
    change.apply = [store, key, tag, verdict] { return store->recordVerdict(key, tag, verdict); };
    change.revert = [store, key, tag] { return store->recordVerdict(key, tag, std::nullopt); };
    return change;
}

} // namespace

Result<Change> acceptSuggestion(Curation &curation, const ItemReference &item, std::string_view tag)
{
    const auto normal = normalisedTag(tag);
    if (!normal)
        return normal.error();
    const auto keys = CurationAccess::of(curation).keysOf(std::span(&item, 1));
    if (!keys)
        return keys.error();
    MarkEdit edit;
    edit.addedTags = {*normal};
    auto marked = curation.mark(std::span(&item, 1), edit);
    if (!marked)
        return marked;
    Change verdict = verdictChange(curation, keys->front(), *normal, database::SuggestionVerdict::Accepted);
    if (auto done = verdict.apply(); !done)
        return done.error();
    std::string label = marked->label;
    return combinedChange(std::move(label), {std::move(*marked), std::move(verdict)});
}

Result<Change> dismissSuggestion(Curation &curation, const ItemReference &item, std::string_view tag)
{
    const auto normal = normalisedTag(tag);
    if (!normal)
        return normal.error();
    const auto keys = CurationAccess::of(curation).keysOf(std::span(&item, 1));
    if (!keys)
        return keys.error();
    Change change = verdictChange(curation, keys->front(), *normal, database::SuggestionVerdict::Dismissed);
    change.label = "Dismiss the suggestion " + *normal;
    if (auto done = change.apply(); !done)
        return done.error();
    return change;
}

} // namespace palimpsest::pipeline
