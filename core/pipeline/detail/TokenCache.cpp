#include "core/pipeline/detail/TokenCache.h"

#include "core/imaging/Thumbnails.h"

#include <algorithm>
#include <utility>

namespace palimpsest::pipeline {

namespace {

constexpr std::size_t kMaximumBytes = std::size_t{128} << 20;

std::size_t bytesOf(const TokenCache::Tokens &tokens)
{
    return tokens->values.size() * sizeof(float);
}

Result<Image> thumbnailAtRow(const database::Database &database, std::int64_t row)
{
    const auto item = database.itemAtRow(row);
    if (!item)
        return item.error();
    const auto bytes = database.thumbnail(*item);
    if (!bytes)
        return bytes.error();
    return imaging::decodeThumbnail(*bytes);
}

} // namespace

TokenCache::Tokens TokenCache::find(std::int64_t row)
{
    const std::scoped_lock lock(m_mutex);
    const auto place = m_places.find(row);
    if (place == m_places.end())
        return nullptr;
    m_entries.splice(m_entries.begin(), m_entries, place->second);
    return m_entries.front().tokens;
}

void TokenCache::keep(std::int64_t row, const Tokens &tokens)
{
    const std::scoped_lock lock(m_mutex);
    if (m_places.contains(row))
        return;
    m_entries.push_front({row, tokens});
    m_places[row] = m_entries.begin();
    m_bytes += bytesOf(tokens);
    while (m_bytes > kMaximumBytes && m_entries.size() > 1) {
        m_bytes -= bytesOf(m_entries.back().tokens);
        m_places.erase(m_entries.back().row);
        m_entries.pop_back();
    }
}

Result<std::vector<TokenCache::Tokens>> TokenCache::tokensOf(const database::Database &database,
                                                             std::span<const std::int64_t> rows,
                                                             const TokenEncoder &encode, const JobContext &job)
{
    std::vector<Tokens> result(rows.size());
    std::vector<std::size_t> missing;
    std::vector<Image> pictures;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (job.stopRequested())
            return cancelledError();
        result[i] = find(rows[i]);
        if (result[i])
            continue;
        auto picture = thumbnailAtRow(database, rows[i]);
        if (!picture)
            continue;
        missing.push_back(i);
        pictures.push_back(std::move(*picture));
    }
    if (pictures.empty())
        return result;
    auto made = encode(pictures, job);
    if (!made)
        return made.error();
    for (std::size_t i = 0; i < missing.size() && i < made->size(); ++i) {
        result[missing[i]] = std::make_shared<const TokenEmbeddings>(std::move((*made)[i]));
        keep(rows[missing[i]], result[missing[i]]);
    }
    return result;
}

} // namespace palimpsest::pipeline
