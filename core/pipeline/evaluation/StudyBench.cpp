#include "core/pipeline/evaluation/StudyBench.h"

#include "core/pipeline/detail/LibraryAccess.h"
#include "core/retrieval/MultiSearch.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <random>
#include <utility>

namespace palimpsest::pipeline::studies {

namespace {

constexpr int kFewestPictures = 8;
constexpr int kMostPictures = 100'000;
constexpr std::size_t kEmbeddedAtOnce = 32;
constexpr std::uint64_t kTestSeedStep = 7919; ///< From the yardstick's seed to that of the test pictures.

neural::FeatureRows rowsOf(const std::vector<Embedding> &embeddings)
{
    neural::FeatureRows rows;
    for (const Embedding &embedding : embeddings) {
        rows.dimension = static_cast<int>(embedding.dimension());
        rows.values.insert(rows.values.end(), embedding.values.begin(), embedding.values.end());
    }
    return rows;
}

void append(neural::FeatureRows &rows, const neural::FeatureRows &more)
{
    rows.dimension = more.dimension;
    rows.values.insert(rows.values.end(), more.values.begin(), more.values.end());
}

/// All rows but a random part of them; smaller parts are inside larger ones.
std::vector<std::int64_t> rowsOutside(std::int64_t count, double share, std::uint64_t seed)
{
    std::vector<std::int64_t> rows(static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i] = static_cast<std::int64_t>(i);
    std::mt19937_64 random(seed);
    for (std::size_t i = rows.size(); i > 1; --i)
        std::swap(rows[i - 1], rows[random() % i]);
    const auto kept = std::max<std::ptrdiff_t>(1, static_cast<std::ptrdiff_t>(share * static_cast<double>(count)));
    rows.erase(rows.begin(), rows.begin() + std::min(kept, static_cast<std::ptrdiff_t>(rows.size())));
    return rows;
}

Result<void> checkOptions(const EvaluateOptions &options)
{
    const auto fits = [](int count) { return count >= kFewestPictures && count <= kMostPictures; };
    if (!fits(options.pictures) || !fits(options.yardstick))
        return Error{ErrorCode::InvalidArgument, "A study takes 8 to 100,000 pictures.", {}};
    return {};
}

} // namespace

StudyBench::StudyBench(Library &library, const EvaluateOptions &options)
    : m_library(library)
    , m_options(options)
    , m_models(options.studio)
{
}

Result<std::unique_ptr<StudyBench>> StudyBench::open(Library &library, const EvaluateOptions &options,
                                                     const JobContext &job)
{
    if (auto checked = checkOptions(options); !checked)
        return checked.error();
    std::unique_ptr<StudyBench> bench(new StudyBench(library, options));
    const auto info = bench->m_models.generatorInfo(job.stop);
    if (!info)
        return info.error();
    bench->m_recommendedNeighbours = info->recommendedNeighbours;
    bench->m_maximumNeighbours = info->maximumNeighbours;
    if (!options.inception.empty()) {
        auto network = neural::loadInception(options.inception, {options.studio.device, {}, options.studio.threads});
        if (!network)
            return network.error();
        bench->m_network = std::move(*network);
    }
    if (!options.classifier.empty()) {
        auto classifier =
            neural::loadClassifier(options.classifier, {options.studio.device, {}, options.studio.threads});
        if (!classifier)
            return classifier.error();
        bench->m_classifier = std::move(*classifier);
    }
    if (auto found = bench->findDatabases(); !found)
        return found.error();
    if (auto found = bench->findTests(job); !found)
        return found.error();
    return bench;
}

Result<void> StudyBench::findDatabases()
{
    const auto encoderId = m_models.encoderId();
    if (!encoderId)
        return encoderId.error();
    if (m_options.databaseIds.empty()) {
        for (const DatabaseInfo &info : m_library.databases()) {
            if (info.bundled && !info.heldOut && !info.style.empty() && info.encoderId == *encoderId && info.items > 0)
                m_databases.push_back(info);
        }
    }
    for (const std::string &id : m_options.databaseIds) {
        const auto info = m_library.find(id);
        if (!info)
            return info.error();
        if (info->encoderId != *encoderId)
            return Error{ErrorCode::InvalidArgument, "The database \"" + info->name + "\" was made for another model.",
                         info->encoderId};
        m_databases.push_back(*info);
    }
    if (m_databases.empty())
        return Error{ErrorCode::NotFound, "There is no database to retrieve from; name one.", {}};
    return {};
}

Result<void> StudyBench::findTests(const JobContext &job)
{
    std::vector<Image> waiting;
    const auto measureWaiting = [&]() -> Result<void> {
        const auto features = featuresOf(waiting, job);
        if (!features)
            return features.error();
        append(m_yardstick, *features);
        waiting.clear();
        return {};
    };
    const auto toYardstick = [&](TestPicture picture) -> Result<void> {
        waiting.push_back(std::move(picture.image));
        return waiting.size() < kEmbeddedAtOnce ? Result<void>() : measureWaiting();
    };
    const auto toTests = [&](TestPicture picture) -> Result<void> {
        m_tests.push_back(std::move(picture));
        return {};
    };
    const bool painted = m_options.real.empty();
    auto listed = painted ? paintTestPictures(m_options.yardstick, m_options.seed, toYardstick, job)
                          : readTestPictures(m_options.real, m_options.yardstick, false, toYardstick, job);
    if (!listed)
        return listed;
    if (!waiting.empty()) {
        if (auto measured = measureWaiting(); !measured)
            return measured;
    }
    return painted ? paintTestPictures(m_options.pictures, m_options.seed + kTestSeedStep, toTests, job)
                   : readTestPictures(m_options.real, m_options.pictures, true, toTests, job);
}

Result<std::vector<Embedding>> StudyBench::embed(std::span<const Image> pictures, const JobContext &job)
{
    const auto encoder = m_models.encoder(job.stop);
    if (!encoder)
        return encoder.error();
    return (*encoder)->encodeImages(pictures, job);
}

Result<Image> StudyBench::reconstruct(const Image &picture, const JobContext &job)
{
    const auto generator = m_models.generator(job.stop);
    if (!generator)
        return generator.error();
    return (*generator)->reconstruct(picture, job);
}

Result<Embedding> StudyBench::embedText(const std::string &text, const JobContext &job)
{
    const auto encoder = m_models.encoder(job.stop);
    if (!encoder)
        return encoder.error();
    return (*encoder)->encodeText(text);
}

Result<neural::FeatureRows> StudyBench::featuresOf(std::span<const Image> pictures, const JobContext &job)
{
    if (m_network)
        return m_network->features(pictures, job);
    const auto embeddings = embed(pictures, job);
    if (!embeddings)
        return embeddings.error();
    return rowsOf(*embeddings);
}

Result<std::vector<Embedding>> StudyBench::neighboursOf(const Embedding &query, const PaintPlan &plan)
{
    std::vector<std::shared_ptr<const OpenDatabase>> databases;
    std::vector<retrieval::SearchSource> sources;
    std::vector<std::string> ids = plan.databaseIds;
    if (ids.empty()) {
        for (const DatabaseInfo &info : m_databases)
            ids.push_back(info.id);
    }
    for (const std::string &id : ids) {
        auto database = LibraryAccess::open(m_library, id);
        if (!database)
            return database.error();
        std::vector<std::int64_t> excluded;
        if (plan.databaseShare < 1.0)
            excluded = rowsOutside((*database)->embeddings().count, plan.databaseShare, m_options.seed);
        sources.push_back({&(*database)->retriever(), std::move(excluded)});
        databases.push_back(std::move(*database));
    }
    const int k = plan.k > 0 ? plan.k : m_recommendedNeighbours;
    const auto hits = retrieval::searchMerged(sources, query.values, k);
    if (!hits)
        return hits.error();
    std::vector<Embedding> neighbours;
    for (const retrieval::SourceHit &hit : *hits)
        neighbours.push_back({query.encoderId, databases[hit.source]->embeddings().row(hit.hit.row)});
    return neighbours;
}

Result<neural::Conditioning> StudyBench::conditioningOf(const TestPicture &test, const PaintPlan &plan,
                                                        const Embedding &prompt, const JobContext &job)
{
    neural::Conditioning conditioning;
    if (plan.unconditional)
        return conditioning;
    if (plan.mode != ConditioningMode::NeighboursOnly && plan.textWeight > 0.0)
        conditioning.text = neural::ConditioningToken{prompt, plan.textWeight};
    if (plan.mode == ConditioningMode::TextOnly || plan.neighbourWeight <= 0.0)
        return conditioning;
    Embedding query = prompt;
    if (plan.neighboursOfPicture) {
        auto own = embed(std::span(&test.image, 1), job);
        if (!own)
            return own.error();
        query = std::move(own->front());
    }
    auto neighbours = neighboursOf(query, plan);
    if (!neighbours)
        return neighbours.error();
    for (Embedding &neighbour : *neighbours)
        conditioning.neighbours.push_back({std::move(neighbour), plan.neighbourWeight});
    return conditioning;
}

Result<PaintedSet> StudyBench::paint(const PaintPlan &plan, std::span<const TestPicture> tests, const JobContext &job)
{
    using Clock = std::chrono::steady_clock;
    neural::GenerateRequest request;
    request.params = m_options.params;
    for (const auto &[key, value] : plan.params)
        request.params[key] = value;
    request.previewEvery = 0;
    const JobContext quiet{job.stop, {}};
    PaintedSet set;
    double seconds = 0.0;
    for (std::size_t i = 0; i < tests.size(); ++i) {
        job.report({"Painting", static_cast<std::int64_t>(i), static_cast<std::int64_t>(tests.size()), nullptr});
        auto prompt = embedText(tests[i].prompt, quiet);
        if (!prompt)
            return prompt.error();
        const auto conditioning = conditioningOf(tests[i], plan, *prompt, quiet);
        if (!conditioning)
            return conditioning.error();
        const auto generator = m_models.generator(job.stop);
        if (!generator)
            return generator.error();
        request.seed = m_options.seed + plan.seedOffset + i;
        const auto start = Clock::now();
        auto painted = (*generator)->generate(*conditioning, request, quiet);
        if (!painted)
            return painted.error();
        seconds += std::chrono::duration<double>(Clock::now() - start).count();
        set.pictures.push_back(std::move(painted->image));
        set.prompts.push_back(std::move(*prompt));
        set.subjects.push_back(tests[i].subject);
        set.styles.push_back(tests[i].style);
        set.neighbours.emplace_back();
        for (const neural::ConditioningToken &token : conditioning->neighbours)
            set.neighbours.back().push_back(token.embedding);
    }
    auto embeddings = embed(set.pictures, quiet);
    if (!embeddings)
        return embeddings.error();
    set.embeddings = std::move(*embeddings);
    set.secondsPerPicture = tests.empty() ? 0.0 : seconds / static_cast<double>(tests.size());
    return set;
}

Result<void> StudyBench::compare(StudyRow &row, std::span<const Image> pictures, const JobContext &job)
{
    const auto features = featuresOf(pictures, job);
    if (!features)
        return features.error();
    const auto comparison = neural::compareSets(m_yardstick, *features);
    if (!comparison)
        return comparison.error();
    row.values.emplace_back("frechet_distance", comparison->frechet);
    row.values.emplace_back("kernel_distance", comparison->kernel);
    row.values.emplace_back("precision", comparison->precision);
    row.values.emplace_back("recall", comparison->recall);
    row.values.emplace_back("coverage", comparison->coverage);
    return {};
}

Result<void> StudyBench::judge(StudyRow &row, std::span<const Image> pictures, std::span<const std::string> subjects,
                               std::span<const std::string> styles, const JobContext &job)
{
    if (!m_classifier)
        return {};
    const auto judgements = m_classifier->judge(pictures, job);
    if (!judgements)
        return judgements.error();
    const auto addShare = [&](const char *name, std::span<const std::string> wanted,
                              std::string neural::Judgement::*seen) {
        std::size_t known = 0;
        std::size_t right = 0;
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            known += wanted[i].empty() ? 0 : 1;
            right += !wanted[i].empty() && (*judgements)[i].*seen == wanted[i] ? 1 : 0;
        }
        if (known > 0)
            row.values.emplace_back(name, static_cast<double>(right) / static_cast<double>(known));
    };
    addShare("subject_right", subjects, &neural::Judgement::subject);
    addShare("style_right", styles, &neural::Judgement::style);
    return {};
}

Result<StudyRow> StudyBench::measure(const std::string &setting, std::span<const TestPicture> tests,
                                     const JobContext &job)
{
    std::vector<Image> pictures;
    std::vector<std::string> subjects;
    std::vector<std::string> styles;
    for (const TestPicture &test : tests) {
        pictures.push_back(test.image);
        subjects.push_back(test.subject);
        styles.push_back(test.style);
    }
    auto row = measure(setting, pictures, job);
    if (!row)
        return row;
    if (auto judged = judge(*row, pictures, subjects, styles, job); !judged)
        return judged.error();
    return row;
}

Result<StudyRow> StudyBench::measure(const std::string &setting, std::span<const Image> pictures, const JobContext &job)
{
    StudyRow row{setting, {}, {}};
    if (auto compared = compare(row, pictures, job); !compared)
        return compared.error();
    return row;
}

Result<StudyRow> StudyBench::measure(const std::string &setting, const PaintedSet &painted, const JobContext &job)
{
    auto row = measure(setting, painted.pictures, job);
    if (!row)
        return row;
    const std::size_t count = painted.pictures.size();
    row->values.emplace_back("prompt_similarity", meanOf(count, [&](std::size_t i) {
                                 return cosine(painted.embeddings[i].values, painted.prompts[i].values);
                             }));
    const bool conditioned = std::any_of(painted.neighbours.begin(), painted.neighbours.end(),
                                         [](const auto &neighbours) { return !neighbours.empty(); });
    if (conditioned) {
        row->values.emplace_back("neighbour_similarity", meanOf(count, [&](std::size_t i) {
                                     return meanOf(painted.neighbours[i].size(), [&](std::size_t n) {
                                         return cosine(painted.embeddings[i].values, painted.neighbours[i][n].values);
                                     });
                                 }));
    }
    if (auto judged = judge(*row, painted.pictures, painted.subjects, painted.styles, job); !judged)
        return judged.error();
    row->values.emplace_back("seconds_per_picture", painted.secondsPerPicture);
    return row;
}

Result<void> StudyBench::addRow(StudyTable &table, const std::string &setting, std::optional<double> x,
                                const PaintPlan &plan, const JobContext &job)
{
    // The row's name leads its progress.
    const JobContext named{job.stop, [&](const Progress &progress) {
                               Progress shown = progress;
                               shown.stage = setting + ": " + progress.stage;
                               job.report(shown);
                           }};
    const auto painted = paint(plan, m_tests, named);
    if (!painted)
        return painted.error();
    auto row = measure(setting, *painted, named);
    if (!row)
        return row.error();
    row->x = x;
    table.rows.push_back(std::move(*row));
    return {};
}

} // namespace palimpsest::pipeline::studies
