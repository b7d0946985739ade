#include "core/pipeline/detail/QueryEncoding.h"

#include <QTest>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

using namespace palimpsest;
using namespace palimpsest::pipeline;

namespace {

/// Words that begin with "a" point along the first axis, other words along the second, pictures along the third.
class AxisEncoder : public neural::Encoder {
public:
    const std::string &id() const override { return m_id; }
    int dimension() const override { return 3; }

    Result<std::vector<Embedding>> encodeImages(std::span<const Image> images, const JobContext &) override
    {
        return std::vector<Embedding>(images.size(), Embedding{m_id, {0.0F, 0.0F, 1.0F}});
    }

    Result<Embedding> encodeText(std::string_view text) override
    {
        lastText = text;
        if (text.empty())
            return Error{ErrorCode::InvalidArgument, "Type some words.", {}};
        return text.front() == 'a' || text.front() == 'A' ? Embedding{m_id, {1.0F, 0.0F, 0.0F}}
                                                          : Embedding{m_id, {0.0F, 1.0F, 0.0F}};
    }

    std::string lastText;

private:
    std::string m_id = "axes";
};

QueryPart words(const std::string &text, double weight = 1.0)
{
    QueryPart part;
    part.text = text;
    part.weight = weight;
    return part;
}

QueryPart picture(double weight = 1.0)
{
    QueryPart part;
    part.kind = QueryPart::Kind::Image;
    part.picture = std::make_shared<const Image>(4, 4);
    part.weight = weight;
    return part;
}

} // namespace

class TestQueryEncoding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void query_isTheNormalisedWeightedSum()
    {
        AxisEncoder encoder;
        const auto embedding = encodeQuery({{words("apple", 3.0), words("pear", -4.0)}}, encoder, {});
        QVERIFY(embedding.hasValue());
        QCOMPARE(embedding->encoderId, std::string("axes"));
        QCOMPARE(embedding->values.at(0), 0.6F);
        QCOMPARE(embedding->values.at(1), -0.8F);
    }

    void class_isEncodedThroughItsTemplate()
    {
        AxisEncoder encoder;
        QueryPart part = words("cat");
        part.kind = QueryPart::Kind::Class;
        QVERIFY(encodeQuery({{part}}, encoder, {}).hasValue());
        QCOMPARE(encoder.lastText, std::string("An image of a cat."));
    }

    void partsThatCancelOut_areRefused()
    {
        AxisEncoder encoder;
        const auto embedding = encodeQuery({{words("apple"), words("acorn", -1.0)}}, encoder, {});
        QCOMPARE(embedding.error().code, ErrorCode::InvalidArgument);
    }

    void token_takesWantedWordsBeforePictures()
    {
        AxisEncoder encoder;
        const auto token = encodeQueryToken({{picture(), words("apple"), words("pear", -1.0)}}, encoder, {});
        QVERIFY(token.hasValue() && token->has_value());
        QCOMPARE((*token)->values, (std::vector<float>{1.0F, 0.0F, 0.0F}));
    }

    void token_isThePicture_whenThereAreNoWords()
    {
        AxisEncoder encoder;
        const auto token = encodeQueryToken({{picture(), words("apple", -1.0)}}, encoder, {});
        QVERIFY(token.hasValue() && token->has_value());
        QCOMPARE((*token)->values, (std::vector<float>{0.0F, 0.0F, 1.0F}));
    }

    void token_isAbsent_whenNothingIsWanted()
    {
        AxisEncoder encoder;
        const auto token = encodeQueryToken({{words("apple", -1.0)}}, encoder, {});
        QVERIFY(token.hasValue());
        QVERIFY(!token->has_value());
    }

    void pictureThatIsOnlyNamed_isNotLookedFor()
    {
        AxisEncoder encoder;
        QueryPart part;
        part.kind = QueryPart::Kind::Image;
        part.picturePath = "queen.jpg";
        QCOMPARE(encodeQuery({{part}}, encoder, {}).error().code, ErrorCode::NotFound);
    }

    void cancelledJob_encodesNothing()
    {
        AxisEncoder encoder;
        std::stop_source source;
        source.request_stop();
        QCOMPARE(encodeQuery({{words("apple")}}, encoder, {source.get_token(), {}}).error().code, ErrorCode::Cancelled);
        QVERIFY(encoder.lastText.empty());
    }
};

QTEST_GUILESS_MAIN(TestQueryEncoding)
#include "tst_query_encoding.moc"
