#include "core/base/HistoryQuery.h"

#include "core/base/Words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace palimpsest {

namespace {

using Field = HistoryTerm::Field;

constexpr std::array<std::pair<std::string_view, Field>, 6> kFields{{
    {"query", Field::Query},
    {"artist", Field::Artist},
    {"title", Field::Title},
    {"database", Field::Database},
    {"model", Field::Model},
    {"setting", Field::Settings},
}};

// A piece of what was typed: -name:"value"
struct Piece {
    std::string name; ///< Before the colon; may be empty.
    std::string value;
    bool quoted = false;
    bool negated = false;
};

class Reader {
public:
    explicit Reader(std::string_view text) : m_text(text) {}

    std::optional<Piece> next()
    {
        while (!m_text.empty() && isBlank(m_text.front()))
            m_text.remove_prefix(1);
        if (m_text.empty())
            return std::nullopt;
        Piece piece;
        if (m_text.size() > 1 && m_text.front() == '-' && !isBlank(m_text[1])) {
            piece.negated = true;
            m_text.remove_prefix(1);
        }
        const std::size_t end = m_text.find_first_of(" \t\n\"");
        const std::size_t colon = m_text.substr(0, end).find(':');
        if (colon != std::string_view::npos && colon > 0) {
            piece.name = caseFolded(m_text.substr(0, colon));
            m_text.remove_prefix(colon + 1);
        }
        takeValue(piece);
        return piece;
    }

private:
    static bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n'; }

    void takeValue(Piece &piece)
    {
        piece.quoted = !m_text.empty() && m_text.front() == '"';
        if (piece.quoted)
            m_text.remove_prefix(1);
        // A quote that has not been closed yet goes on to the end.
        const std::size_t end = std::min(m_text.size(), m_text.find_first_of(piece.quoted ? "\"" : " \t\n\""));
        piece.value = m_text.substr(0, end);
        m_text.remove_prefix(piece.quoted ? std::min(m_text.size(), end + 1) : end);
    }

    std::string_view m_text;
};

template<typename Number>
std::optional<Number> numberIn(std::string_view text)
{
    Number number{};
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
    return code == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

Result<void> readRating(const Piece &piece, HistoryQuery &query)
{
    const std::string_view text = piece.value;
    const std::size_t dots = text.find("..");
    const std::string_view first = text.substr(0, dots);
    const std::string_view last = dots == std::string_view::npos ? first : text.substr(dots + 2);
    const auto least = first.empty() ? std::optional(0) : numberIn<int>(first);
    const auto most = last.empty() ? std::optional(kMaximumRating) : numberIn<int>(last);
    const bool valid = least && most && *least >= 0 && *most <= kMaximumRating && *least <= *most && !piece.negated;
    if (!valid)
        return Error{ErrorCode::InvalidArgument,
                     "\"rating:" + piece.value + "\" is none; write rating:4, rating:4.. or rating:3..5.",
                     {}};
    query.leastRating = *least;
    query.mostRating = *most;
    return {};
}

Result<void> readSeed(const Piece &piece, HistoryQuery &query)
{
    const auto seed = numberIn<std::uint64_t>(piece.value);
    if (!seed || piece.negated)
        return Error{ErrorCode::InvalidArgument, "\"seed:" + piece.value + "\" is none; write seed:7.", {}};
    query.seeds.push_back(*seed);
    return {};
}

HistoryTerm termOf(const Piece &piece)
{
    HistoryTerm term{Field::Anywhere, piece.value, piece.quoted, piece.negated};
    if (piece.name.empty())
        return term;
    for (const auto &[name, field] : kFields) {
        if (name == piece.name) {
            term.field = field;
            return term;
        }
    }
    term.field = Field::Settings;
    // 2 is not the beginning of 25.
    term.whole = piece.quoted || (piece.value.back() >= '0' && piece.value.back() <= '9');
    term.text = piece.name + " " + piece.value;
    return term;
}

} // namespace

Result<HistoryQuery> parseHistoryQuery(std::string_view text)
{
    HistoryQuery query;
    Reader reader(text);
    while (const auto piece = reader.next()) {
        // Half typed: "rating:" is nothing yet.
        if (!piece->name.empty() && piece->value.empty())
            continue;
        if (piece->name == "rating" || piece->name == "seed") {
            if (auto read = piece->name == "seed" ? readSeed(*piece, query) : readRating(*piece, query); !read)
                return read.error();
            continue;
        }
        HistoryTerm term = termOf(*piece);
        if (!wordsOf(term.text).empty())
            query.terms.push_back(std::move(term));
    }
    return query;
}

} // namespace palimpsest
