#include "core/retrieval/detail/WordIndex.h"

#include "core/base/Words.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <new>
#include <string_view>
#include <utility>

namespace palimpsest::retrieval {

namespace {

constexpr std::uint32_t kMaximumWordsOfRow = 2048;
constexpr std::size_t kMaximumEntries = std::size_t{64} << 20;

// A word of a row, as it was met.
struct Entry {
    std::uint32_t word = 0;
    std::uint32_t row = 0;
    std::uint16_t count = 0;
};

double okapiIdf(double rows, double holding)
{
    return std::log(rows - holding + 0.5) - std::log(holding + 0.5);
}

// Reads documents into entries.
class EntryReader {
public:
    EntryReader(std::unordered_map<std::string, std::uint32_t> &numbers, std::vector<std::uint32_t> &lengths)
        : m_numbers(numbers)
        , m_lengths(lengths)
    {
    }

    void read(std::int64_t row, std::string_view text)
    {
        if (row < 0 || row >= static_cast<std::int64_t>(m_lengths.size()) || tooMany())
            return;
        const std::size_t first = m_entries.size();
        std::uint32_t &length = m_lengths[static_cast<std::size_t>(row)];
        for (std::string &word : wordsOf(text)) {
            if (length == kMaximumWordsOfRow)
                break;
            ++length;
            const auto next = static_cast<std::uint32_t>(m_numbers.size());
            const std::uint32_t number = m_numbers.try_emplace(std::move(word), next).first->second;
            add(first, number, static_cast<std::uint32_t>(row));
        }
    }

    [[nodiscard]] bool tooMany() const { return m_entries.size() > kMaximumEntries; }
    [[nodiscard]] std::vector<Entry> &entries() { return m_entries; }

private:
    // Texts are short, so looking through the words that the row has already is quick.
    void add(std::size_t first, std::uint32_t word, std::uint32_t row)
    {
        for (std::size_t i = first; i < m_entries.size(); ++i) {
            if (m_entries[i].word == word) {
                m_entries[i].count = static_cast<std::uint16_t>(m_entries[i].count + 1);
                return;
            }
        }
        m_entries.push_back({word, row, 1});
    }

    std::unordered_map<std::string, std::uint32_t> &m_numbers;
    std::vector<std::uint32_t> &m_lengths;
    std::vector<Entry> m_entries;
};

} // namespace

Result<WordIndex> WordIndex::build(const Documents &documents)
{
    if (documents.count < 0 || documents.count >= std::numeric_limits<std::uint32_t>::max())
        return Error{ErrorCode::Unsupported,
                     "The database has too many items to be searched by words; search by its pictures instead.",
                     {}};
    try {
        WordIndex index;
        index.m_lengths.resize(static_cast<std::size_t>(documents.count));
        EntryReader reader(index.m_numbers, index.m_lengths);
        if (documents.visit) {
            const auto read =
                documents.visit([&reader](std::int64_t row, std::string_view text) { reader.read(row, text); });
            if (!read)
                return read.error();
        }
        if (reader.tooMany())
            return Error{
                ErrorCode::Unsupported,
                "The texts of this database are too many to be searched by words; search by its pictures instead.",
                {}};
        std::vector<Entry> &entries = reader.entries();
        std::sort(entries.begin(), entries.end(),
                  [](const Entry &a, const Entry &b) { return a.word != b.word ? a.word < b.word : a.row < b.row; });
        index.m_postings.resize(index.m_numbers.size());
        index.m_rows.reserve(entries.size());
        index.m_counts.reserve(entries.size());
        for (const Entry &entry : entries) {
            Posting &posting = index.m_postings[entry.word];
            if (posting.end == 0)
                posting = {index.m_rows.size(), index.m_rows.size()};
            // A row whose texts came in two parts has two entries.
            if (posting.end > posting.first && index.m_rows.back() == entry.row) {
                index.m_counts.back() = static_cast<std::uint16_t>(index.m_counts.back() + entry.count);
                continue;
            }
            index.m_rows.push_back(entry.row);
            index.m_counts.push_back(entry.count);
            posting.end = index.m_rows.size();
        }
        double words = 0.0;
        for (const std::uint32_t length : index.m_lengths)
            words += length;
        index.m_averageLength = words / std::max(1.0, static_cast<double>(documents.count));
        for (const Posting &posting : index.m_postings)
            index.m_meanOkapiIdf +=
                okapiIdf(static_cast<double>(documents.count), static_cast<double>(posting.end - posting.first))
                / static_cast<double>(index.m_postings.size());
        return index;
    } catch (const std::bad_alloc &) {
        return Error{
            ErrorCode::OutOfMemory,
            "There is not enough memory to search the texts of this database; close other programs and try again.",
            {}};
    }
}

std::size_t WordIndex::bytes() const
{
    // A node of the map with its word, roughly.
    constexpr std::size_t kBytesOfWord = 72;
    return m_rows.capacity() * sizeof(std::uint32_t) + m_counts.capacity() * sizeof(std::uint16_t)
           + m_lengths.capacity() * sizeof(std::uint32_t) + m_postings.capacity() * sizeof(Posting)
           + m_numbers.size() * kBytesOfWord;
}

double WordIndex::idf(const Posting &posting, const Bm25Settings &settings) const
{
    const auto all = static_cast<double>(rows());
    const auto holding = static_cast<double>(posting.end - posting.first);
    if (settings.variant == Bm25Settings::Variant::Lucene)
        return std::log1p((all - holding + 0.5) / (holding + 0.5));
    const double value = okapiIdf(all, holding);
    return (value < 0.0 ? settings.epsilon * m_meanOkapiIdf : value) * (settings.k1 + 1.0);
}

void WordIndex::addScores(std::span<const std::string> words, double weight, const Bm25Settings &settings,
                          std::span<double> scores) const
{
    for (const std::string &word : words) {
        const auto number = m_numbers.find(word);
        if (number == m_numbers.end())
            continue;
        const Posting &posting = m_postings[number->second];
        const double factor = weight * idf(posting, settings);
        for (std::uint64_t i = posting.first; i < posting.end; ++i) {
            const std::uint32_t row = m_rows[i];
            const double count = m_counts[i];
            const double length = m_lengths[row] / m_averageLength;
            scores[row] += factor * count / (count + settings.k1 * (1.0 - settings.b + settings.b * length));
        }
    }
}

} // namespace palimpsest::retrieval
