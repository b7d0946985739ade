#include "ui/jobs/TagService.h"

#include <algorithm>
#include <array>
#include <utility>

namespace palimpsest::ui {

namespace {

constexpr int kDelayMs = 150;
constexpr int kMostSuggestions = 8;

// What people say of pictures, as encoders know it: English, whatever the language of the program.
constexpr std::array kWords{
    "landscape", "portrait",  "still life", "interior", "sea",     "ship",     "river", "mountain", "forest",
    "field",     "garden",    "flowers",    "tree",     "city",    "street",   "house", "church",   "castle",
    "bridge",    "people",    "woman",      "man",      "child",   "crowd",    "horse", "dog",      "cat",
    "bird",      "fish",      "fruit",      "night",    "sunset",  "moon",     "sun",   "clouds",   "storm",
    "snow",      "winter",    "autumn",     "spring",   "summer",  "music",    "dance", "battle",   "work",
    "religion",  "mythology", "abstract",   "pattern",  "writing", "sketch",   "calm",  "dramatic", "sad",
    "joyful",    "dark",      "bright",     "warm",     "cold",    "colourful"};

} // namespace

/// Used on its one thread alone.
struct TagService::Adviser {
    struct Known {
        std::vector<TagCount> tags; ///< When it was made.
        bool withWords = false;
        std::unique_ptr<pipeline::TagSuggester> suggester;
    };

    pipeline::Studio &studio;
    std::map<std::string, Known> known; ///< By database.
    std::map<std::string, Embedding> words;

    explicit Adviser(pipeline::Studio &used) : studio(used) {}

    // One word at a time, so that a retrieval need not wait for all of them, and each only once.
    Result<std::vector<Embedding>> embed(std::span<const std::string> asked, const JobContext &job)
    {
        std::vector<Embedding> embeddings;
        for (const std::string &word : asked) {
            if (!words.contains(word)) {
                auto made = studio.encodeWords(std::span(&word, 1), job);
                if (!made)
                    return made.error();
                words.emplace(word, std::move(made->front()));
            }
            embeddings.push_back(words.at(word));
        }
        return embeddings;
    }

    Result<std::vector<pipeline::TagSuggestion>> suggest(const ItemReference &item, bool withWords,
                                                         const JobContext &job)
    {
        const auto curation = studio.curation();
        if (!curation)
            return curation.error();
        auto tags = (*curation)->tags(item.databaseId);
        if (!tags)
            return tags.error();
        Known &here = known[item.databaseId];
        if (!here.suggester || here.tags != *tags || here.withWords != withWords) {
            pipeline::WordEmbedder embedder;
            if (withWords)
                embedder = [this](std::span<const std::string> asked, const JobContext &each) {
                    return embed(asked, each);
                };
            auto made = pipeline::TagSuggester::create(
                **curation, item.databaseId, std::vector<std::string>(kWords.begin(), kWords.end()), embedder, job);
            if (!made)
                return made.error();
            here = {std::move(*tags), withWords, std::move(*made)};
        }
        return here.suggester->suggest(item, kMostSuggestions);
    }
};

TagService::TagService(CurationDesk &desk, pipeline::Studio &studio, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_adviser(std::make_shared<Adviser>(studio))
    , m_lastSuggestion(std::make_shared<std::atomic<JobId>>(0))
    , m_background(1)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelayMs);
    connect(&m_delay, &QTimer::timeout, this, &TagService::start);
}

TagService::~TagService()
{
    ++*m_lastSuggestion;
}

void TagService::read(const ChosenItems &items)
{
    const JobId id = ++m_lastRead;
    m_desk.ask(
        this,
        [items](pipeline::Curation &curation, const std::stop_token &) -> Result<ChosenTags> {
            auto inUse = curation.tags({});
            const auto marks = curation.marks(items.references());
            if (!inUse || !marks)
                return inUse ? marks.error() : inUse.error();
            std::map<std::string, std::int64_t> counts;
            for (const Marks &each : *marks) {
                for (const std::string &tag : each.tags)
                    ++counts[tag];
            }
            ChosenTags tags{static_cast<int>(marks->size()), {}, std::move(*inUse)};
            for (const auto &[tag, pictures] : counts)
                tags.worn.push_back({tag, pictures});
            return tags;
        },
        [this, id](const ChosenTags &tags) {
            if (id == m_lastRead)
                Q_EMIT tagsRead(tags);
        });
}

void TagService::suggest(const ItemReference &item, bool withWords)
{
    ++*m_lastSuggestion;
    m_item = item;
    m_withWords = withWords;
    if (item.databaseId.empty()) {
        m_delay.stop();
        Q_EMIT suggested(item, {});
    } else {
        m_delay.start();
    }
}

void TagService::start()
{
    const JobId id = ++*m_lastSuggestion;
    using Outcome = Result<std::vector<pipeline::TagSuggestion>>;
    m_background.run(
        this,
        [adviser = m_adviser, last = m_lastSuggestion, id, item = m_item,
         withWords = m_withWords](const std::stop_token &stop) -> Outcome {
            if (*last != id)
                return cancelledError();
            JobContext job;
            job.stop = stop;
            return adviser->suggest(item, withWords, job);
        },
        [this, id, item = m_item](const Outcome &tags) {
            if (id != *m_lastSuggestion)
                return;
            if (tags)
                Q_EMIT suggested(item, *tags);
            else if (tags.error().code != ErrorCode::Unsupported)
                Q_EMIT failed(tags.error());
        });
}

} // namespace palimpsest::ui
