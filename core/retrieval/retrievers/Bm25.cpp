#include "core/base/Words.h"
#include "core/retrieval/Retriever.h"
#include "core/retrieval/detail/RankedRows.h"
#include "core/retrieval/detail/WordIndex.h"

#include <algorithm>
#include <mutex>
#include <optional>
#include <utility>

namespace palimpsest::retrieval {

void registerRetrieverBm25(Registry<RetrieverEntry> &registry);

namespace {

class Bm25Retriever : public Retriever {
public:
    Bm25Retriever(const SearchSpace &space, const Bm25Settings &settings)
        : m_documents(space.documents)
        , m_removed(sortedRows(space.removedRows))
        , m_settings(settings)
    {
    }

    [[nodiscard]] Result<std::vector<Hit>> search(const SearchRequest &request) const override
    {
        if (auto checked = checkCount(request.k); !checked)
            return checked.error();
        if (request.texts.empty())
            return Error{ErrorCode::InvalidArgument, "Searching the texts needs words; type some.", {}};
        const auto index = wordIndex();
        if (!index)
            return index.error();
        std::vector<double> scores(static_cast<std::size_t>((*index)->rows()));
        for (const WeightedText &text : request.texts)
            (*index)->addScores(wordsOf(text.text), text.weight, m_settings, scores);
        const std::vector<std::int64_t> hidden = hiddenRows(request, m_removed);
        const ScanFilter filter{hidden, request.allowedRows};
        std::vector<Hit> hits;
        for (std::size_t i = 0; i < scores.size(); ++i) {
            const auto row = static_cast<std::int64_t>(i);
            if (scores[i] > 0.0 && filter.passes(row))
                hits.push_back({row, scores[i]});
        }
        return bestHits(std::move(hits), request.k);
    }

private:
    // Read when it is first needed: most searches never ask for words.
    [[nodiscard]] Result<const WordIndex *> wordIndex() const
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_index) {
            auto built = WordIndex::build(m_documents);
            if (!built)
                return built.error();
            m_index.emplace(std::move(*built));
        }
        return &*m_index;
    }

    const Documents m_documents;
    const std::vector<std::int64_t> m_removed;
    const Bm25Settings m_settings;
    mutable std::mutex m_mutex; ///< Guards the building of the index; one that is there does not change.
    mutable std::optional<WordIndex> m_index;
};

std::vector<ParamSpec> params()
{
    ParamSpec variant;
    variant.key = "variant";
    variant.label = "Variant";
    variant.type = ParamSpec::Type::Choice;
    variant.choices = {"lucene", "okapi"};
    variant.defaultValue = std::string("lucene");
    variant.help = "lucene never gives a frequent word a negative weight; okapi is rank_bm25's.";
    ParamSpec saturation;
    saturation.key = "k1";
    saturation.label = "Repetition";
    saturation.type = ParamSpec::Type::Real;
    saturation.maximum = 10.0;
    saturation.defaultValue = 1.2;
    saturation.help = "How much a word that is repeated counts more than once.";
    ParamSpec length = saturation;
    length.key = "b";
    length.label = "Length";
    length.maximum = 1.0;
    length.defaultValue = 0.75;
    length.help = "How much long texts are held back: 0 not at all, 1 in proportion to their length.";
    return {variant, saturation, length};
}

} // namespace

void registerRetrieverBm25(Registry<RetrieverEntry> &registry)
{
    RetrieverEntry entry;
    entry.id = "bm25";
    entry.title = "Words of the texts";
    entry.summary = "Finds items whose titles, artists, captions and tags hold the words of the query (BM25).";
    entry.params = params();
    entry.create = [](const SearchSpace &space, const ParamValues &values) -> Result<std::unique_ptr<Retriever>> {
        Bm25Settings settings;
        const auto variant = values.find("variant");
        if (variant != values.end() && variant->second == ParamValue(std::string("okapi")))
            settings.variant = Bm25Settings::Variant::Okapi;
        settings.k1 = numberParam(values, "k1", settings.k1);
        settings.b = numberParam(values, "b", settings.b);
        return std::unique_ptr<Retriever>(std::make_unique<Bm25Retriever>(space, settings));
    };
    registry.add(std::move(entry));
}

} // namespace palimpsest::retrieval
