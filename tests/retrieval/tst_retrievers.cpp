#include "core/base/Embedding.h"
#include "core/retrieval/FlatSearch.h"
#include "core/retrieval/MaxSim.h"
#include "core/retrieval/MixedSearch.h"
#include "core/retrieval/MultiSearch.h"
#include "core/retrieval/Redundancy.h"
#include "core/retrieval/Retriever.h"
#include "core/retrieval/ScoreCensus.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <random>

using namespace palimpsest;
using namespace palimpsest::retrieval;

namespace {

constexpr int kDimension = 8;

std::vector<float> randomUnit(std::mt19937 &random)
{
    std::normal_distribution<float> normal;
    std::vector<float> values(kDimension);
    for (float &value : values)
        value = normal(random);
    normaliseL2(values);
    return values;
}

/// Rows with random embeddings and texts, and everything that a retriever may ask for.
class Museum {
public:
    explicit Museum(std::vector<std::string> texts) : m_texts(std::move(texts))
    {
        std::mt19937 random(3);
        for (std::size_t i = 0; i < m_texts.size(); ++i) {
            const auto unit = randomUnit(random);
            m_values.insert(m_values.end(), unit.begin(), unit.end());
        }
        registerRetrieverAll(m_registry);
    }

    [[nodiscard]] EmbeddingView rows() const
    {
        EmbeddingView view;
        view.floatRows = m_values.data();
        view.count = static_cast<std::int64_t>(m_texts.size());
        view.dimension = kDimension;
        return view;
    }

    [[nodiscard]] SearchSpace space(std::vector<std::int64_t> removed = {}) const
    {
        SearchSpace space{rows(), {}, std::move(removed)};
        space.documents.count = rows().count;
        space.documents.visit = [this](const Documents::Visitor &visit) -> Result<void> {
            ++m_reads;
            for (std::size_t i = 0; i < m_texts.size(); ++i)
                visit(static_cast<std::int64_t>(i), m_texts[i]);
            return {};
        };
        return space;
    }

    [[nodiscard]] std::unique_ptr<Retriever> make(const std::string &id, const ParamValues &params = {},
                                                  std::vector<std::int64_t> removed = {}) const
    {
        const RetrieverEntry *entry = m_registry.find(id);
        auto made = entry == nullptr ? Result<std::unique_ptr<Retriever>>(Error{ErrorCode::NotFound, id, {}})
                                     : entry->create(space(std::move(removed)), params);
        return made ? std::move(*made) : nullptr;
    }

    /// Tokens of a row: its embedding and the next row's.
    [[nodiscard]] TokenSource tokens() const
    {
        return
            [this](
                std::span<const std::int64_t> wanted) -> Result<std::vector<std::shared_ptr<const TokenEmbeddings>>> {
                std::vector<std::shared_ptr<const TokenEmbeddings>> result;
                for (const std::int64_t row : wanted) {
                    auto made = std::make_shared<TokenEmbeddings>();
                    made->dimension = kDimension;
                    for (const std::int64_t part : {row, (row + 1) % rows().count}) {
                        const auto values = rows().row(part);
                        made->values.insert(made->values.end(), values.begin(), values.end());
                    }
                    result.push_back(row == 5 ? nullptr : made);
                }
                return result;
            };
    }

    [[nodiscard]] const Registry<RetrieverEntry> &registry() const { return m_registry; }
    [[nodiscard]] int reads() const { return m_reads; }

private:
    std::vector<std::string> m_texts;
    std::vector<float> m_values;
    Registry<RetrieverEntry> m_registry;
    mutable int m_reads = 0;
};

std::vector<std::string> manyTexts(int count)
{
    std::vector<std::string> texts;
    for (int i = 0; i < count; ++i)
        texts.push_back(std::string(i % 3 == 0 ? "a red ship " : "the blue sea ") + (i % 7 == 0 ? "storm " : "")
                        + std::to_string(i));
    return texts;
}

std::vector<std::int64_t> rowsOf(const std::vector<Hit> &hits)
{
    std::vector<std::int64_t> rows;
    for (const Hit &hit : hits)
        rows.push_back(hit.row);
    return rows;
}

} // namespace

class TestRetrievers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRetriever_keepsTheContract_data()
    {
        QTest::addColumn<QString>("id");
        for (const char *id : {"dense", "bm25", "rrf", "weighted", "rerank", "late"})
            QTest::newRow(id) << QString(id);
        const Museum museum(manyTexts(4));
        QCOMPARE(museum.registry().entries().size(), std::size_t{6});
    }

    void everyRetriever_keepsTheContract()
    {
        QFETCH(QString, id);
        const Museum museum(manyTexts(120));
        const auto retriever = museum.make(id.toStdString(), {}, {9, 18});
        QVERIFY(retriever != nullptr);
        const std::vector<float> query = museum.rows().row(40);
        const TokenEmbeddings tokens{"e", kDimension, query};
        const TokenSource source = museum.tokens();
        const std::vector<WeightedText> texts{{"storm ship", 1.0}};
        const std::vector<std::int64_t> excluded{0, 42};
        RowSet allowed(120);
        for (std::int64_t row = 0; row < 120; row += 3)
            allowed.insert(row);
        SearchRequest request{query, 7, excluded, &allowed, texts, &tokens, &source};
        const auto hits = retriever->search(request);
        QVERIFY2(hits.hasValue(), hits ? "" : hits.error().message.c_str());
        QCOMPARE(hits->size(), std::size_t{7});
        for (std::size_t i = 0; i < hits->size(); ++i) {
            const Hit &hit = (*hits)[i];
            QVERIFY(allowed.contains(hit.row) && hit.row != 0 && hit.row != 42 && hit.row != 9 && hit.row != 18);
            QVERIFY(i == 0 || (*hits)[i - 1].score > hit.score
                    || ((*hits)[i - 1].score == hit.score && (*hits)[i - 1].row < hit.row));
        }
        QVERIFY(*retriever->search(request) == *hits);
        request.k = 500;
        QVERIFY(retriever->search(request)->size() <= 36);
        request.k = 0;
        QCOMPARE(retriever->search(request).error().code, ErrorCode::InvalidArgument);
    }

    void bm25_findsWordsAndReadsTheTextsOnce()
    {
        const Museum museum({"storm at sea", "a storm, a storm", "Dürer's hare", "", "calm sea"});
        const auto bm25 = museum.make("bm25");
        QCOMPARE(museum.reads(), 0);
        const std::vector<WeightedText> storm{{"STORM", 1.0}};
        SearchRequest request;
        request.k = 10;
        request.texts = storm;
        QCOMPARE(rowsOf(*bm25->search(request)), (std::vector<std::int64_t>{1, 0}));
        const std::vector<WeightedText> durer{{"durer", 1.0}};
        request.texts = durer;
        QCOMPARE(rowsOf(*bm25->search(request)), (std::vector<std::int64_t>{2}));
        const std::vector<WeightedText> seaWithoutStorm{{"sea", 1.0}, {"storm", -2.0}};
        request.texts = seaWithoutStorm;
        QCOMPARE(rowsOf(*bm25->search(request)), (std::vector<std::int64_t>{4}));
        const std::vector<WeightedText> unknown{{"violin", 1.0}};
        request.texts = unknown;
        QVERIFY(bm25->search(request)->empty());
        QCOMPARE(museum.reads(), 1);
        request.texts = {};
        QCOMPARE(bm25->search(request).error().code, ErrorCode::InvalidArgument);
    }

    void bm25_withoutTextsFindsNothing()
    {
        Museum museum(manyTexts(3));
        SearchSpace space = museum.space();
        space.documents = {};
        const auto bm25 = museum.registry().find("bm25")->create(space, {});
        const std::vector<WeightedText> words{{"sea", 1.0}};
        SearchRequest request;
        request.texts = words;
        QVERIFY((*bm25)->search(request)->empty());
    }

    void reciprocalRank_addsPlaces()
    {
        const Museum museum(manyTexts(60));
        const auto rrf = museum.make("rrf");
        const auto dense = museum.make("dense");
        const auto bm25 = museum.make("bm25");
        const std::vector<float> query = museum.rows().row(11);
        const std::vector<WeightedText> texts{{"storm", 1.0}};
        SearchRequest request{query, 60};
        request.texts = texts;
        std::map<std::int64_t, double> expected;
        for (const Retriever *part : {dense.get(), bm25.get()}) {
            const auto hits = part->search(request);
            for (std::size_t i = 0; i < hits->size(); ++i)
                expected[(*hits)[i].row] += 1.0 / (61.0 + static_cast<double>(i));
        }
        const auto fused = rrf->search(request);
        QVERIFY(fused.hasValue());
        for (const Hit &hit : *fused)
            QVERIFY(std::abs(hit.score - expected.at(hit.row)) < 1e-12);
        // A picture has no words: its embedding alone decides.
        request.texts = {};
        QCOMPARE(rowsOf(*rrf->search(request)), rowsOf(*dense->search(request)));
    }

    void weightedScores_goFromEmbeddingsToTexts()
    {
        const Museum museum(manyTexts(60));
        const std::vector<float> query = museum.rows().row(11);
        const std::vector<WeightedText> texts{{"storm 35", 1.0}};
        SearchRequest request{query, 5};
        request.texts = texts;
        const auto pure = museum.make("weighted", {{"words", 0.0}})->search(request);
        QCOMPARE(rowsOf(*pure), rowsOf(*museum.make("dense")->search(request)));
        const auto worded = museum.make("weighted", {{"words", 1.0}})->search(request);
        QCOMPARE(worded->front().row, std::int64_t{35});
        QVERIFY(std::abs(worded->front().score - 1.0) < 1e-9);
    }

    void lateInteraction_ranksByTokens()
    {
        const Museum museum(manyTexts(50));
        const std::vector<float> query = museum.rows().row(20);
        const TokenEmbeddings tokens{"e", kDimension, query};
        const TokenSource source = museum.tokens();
        SearchRequest request{query, 2};
        request.queryTokens = &tokens;
        request.rowTokens = &source;
        // Row 19 has row 20's embedding as its second token.
        QCOMPARE(rowsOf(*museum.make("late")->search(request)), (std::vector<std::int64_t>{19, 20}));
        QCOMPARE(rowsOf(*museum.make("rerank", {{"depth", std::int64_t{50}}})->search(request)),
                 (std::vector<std::int64_t>{19, 20}));
        request.queryTokens = nullptr;
        QCOMPARE(museum.make("late")->search(request).error().code, ErrorCode::InvalidArgument);
        const TokenSource broken =
            [](std::span<const std::int64_t>) -> Result<std::vector<std::shared_ptr<const TokenEmbeddings>>> {
            return cancelledError();
        };
        request.queryTokens = &tokens;
        request.rowTokens = &broken;
        QCOMPARE(museum.make("rerank")->search(request).error().code, ErrorCode::Cancelled);
    }

    void mixedSearch_goesFromTheRetrieverToTheValues()
    {
        const Museum museum(manyTexts(90));
        const auto dense = museum.make("dense");
        const std::vector<float> query = museum.rows().row(11);
        std::vector<float> values(90);
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = static_cast<float>((i * 37) % 90);
        const SearchRequest request{query, 5};
        QCOMPARE(rowsOf(*searchMixed(dense.get(), request, {values, 0.0})), rowsOf(*dense->search(request)));
        const auto byValue = rowsOf(*searchMixed(nullptr, request, {values, 1.0}));
        QCOMPARE(rowsOf(*searchMixed(dense.get(), request, {values, 1.0})), byValue);
        QCOMPARE(values[static_cast<std::size_t>(byValue.front())], 89.0F);
        RowSet allowed(90);
        allowed.insert(4);
        SearchRequest narrow = request;
        narrow.allowedRows = &allowed;
        QCOMPARE(rowsOf(*searchMixed(dense.get(), narrow, {values, 0.5})), (std::vector<std::int64_t>{4}));
        const std::vector<float> tooFew(10);
        QCOMPARE(searchMixed(dense.get(), request, {tooFew, 0.5}).error().code, ErrorCode::InvalidArgument);
    }

    void redundancy_foldsWhatIsTheSameWork()
    {
        RedundancyFilter filter(0.9);
        const std::vector<float> first{1.0F, 0.0F};
        const std::vector<float> near{0.95F, 0.3122F};
        const std::vector<float> other{0.0F, 1.0F};
        QVERIFY(!filter.choose(first));
        QCOMPARE(filter.choose(near), std::optional<std::size_t>(0));
        QVERIFY(!filter.choose(other));
        QCOMPARE(filter.choose(other), std::optional<std::size_t>(1));
        QCOMPARE(filter.chosen(), std::size_t{2});
        RedundancyFilter off(1.0);
        QVERIFY(!off.choose(first) && !off.choose(first));
    }

    void dealer_givesEachSourceItsShare()
    {
        const std::vector<std::vector<Hit>> lists{{{0, 0.9}, {1, 0.8}, {2, 0.7}, {3, 0.6}}, {{0, 0.3}, {1, 0.2}}};
        const auto sourcesOf = [&](std::vector<double> weights, int count) {
            HitDealer dealer(lists, std::move(weights));
            std::string sources;
            for (int i = 0; i < count; ++i) {
                if (const auto hit = dealer.next()) {
                    sources += static_cast<char>('a' + hit->source);
                    dealer.take();
                }
            }
            return sources;
        };
        QCOMPARE(sourcesOf({}, 9), std::string("aaaabb"));
        QCOMPARE(sourcesOf({2.0, 1.0}, 6), std::string("abaaba"));
        QCOMPARE(sourcesOf({1.0, 1.0}, 4), std::string("abab"));
        QCOMPARE(sourcesOf({1.0, 0.0}, 6), std::string("aaaa"));
        // What is passed over does not count towards the share.
        HitDealer dealer(lists, {1.0, 1.0});
        QCOMPARE(dealer.next()->source, std::size_t{0});
        QCOMPARE(dealer.next()->source, std::size_t{0});
        dealer.take();
        QCOMPARE(dealer.next()->source, std::size_t{1});
    }

    void census_countsWhatIsThere()
    {
        const Museum museum(manyTexts(3000));
        const std::vector<float> query = museum.rows().row(5);
        const auto census = takeCensus(museum.rows(), query, nullptr, 0.5);
        QVERIFY(census.hasValue());
        std::int64_t expected = 0;
        const auto all = flatSearch(museum.rows(), {query, 3000});
        QVERIFY(all.hasValue());
        for (const Hit &hit : *all)
            expected += hit.score >= 0.5 ? 1 : 0;
        QCOMPARE(census->passing, expected);
        QCOMPARE(census->rows, std::int64_t{3000});
        QCOMPARE(census->countAtLeast(-1.0), std::int64_t{3000});
        QVERIFY(std::abs(census->countAtLeast(0.5) - expected) < 20);
        RowSet none(3000);
        QCOMPARE(takeCensus(museum.rows(), query, &none, 0.0)->rows, std::int64_t{0});
        QCOMPARE(takeCensus(museum.rows(), std::vector<float>(3), nullptr, 0.0).error().code,
                 ErrorCode::InvalidArgument);
    }

    void scale_tellsNearFromFar()
    {
        const Museum museum(manyTexts(3000));
        const auto dense = museum.make("dense");
        const auto scale = measureScale(museum.rows(), *dense, nullptr);
        QVERIFY(scale.hasValue() && scale->known);
        QVERIFY(scale->veryClose >= scale->close && scale->close > scale->loose && scale->loose > 0.5);
        const std::vector<float> query = museum.rows().row(5);
        const auto census = takeCensus(museum.rows(), query, nullptr, 0.0);
        QVERIFY(scale->closenessOf(1.0, *census) == Closeness::VeryClose);
        QVERIFY(scale->closenessOf(0.0, *census) == Closeness::Far);
        const Museum few(manyTexts(10));
        const auto unknown = measureScale(few.rows(), *few.make("dense"), nullptr);
        QVERIFY(unknown.hasValue() && !unknown->known);
        QVERIFY(unknown->closenessOf(1.0, *census) == Closeness::Unknown);
    }
};

QTEST_GUILESS_MAIN(TestRetrievers)
#include "tst_retrievers.moc"
