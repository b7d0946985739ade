#pragma once

#include "core/base/Image.h"
#include "core/base/JobContext.h"
#include "core/base/Result.h"
#include "core/base/TokenEmbeddings.h"
#include "core/database/Database.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <span>
#include <unordered_map>
#include <vector>

namespace palimpsest::pipeline {

/// Encodes pictures into the tokens of their patches. Fails as neural::Encoder::encodeImageTokens().
using TokenEncoder = std::function<Result<std::vector<TokenEmbeddings>>(std::span<const Image>, const JobContext &)>;

/// The patches of a database's items. No database holds them: they are made from the thumbnails when they are asked for, and
/// the last ones asked for are kept, up to 128 MiB. Thread-safe; encoding happens outside of the lock.
class TokenCache {
public:
    using Tokens = std::shared_ptr<const TokenEmbeddings>;

    /// The tokens of `rows`, in order; null for an item without a readable thumbnail. Cancelled; fails as `encode`.
    Result<std::vector<Tokens>> tokensOf(const database::Database &database, std::span<const std::int64_t> rows,
                                         const TokenEncoder &encode, const JobContext &job);

private:
    struct Entry {
        std::int64_t row = -1;
        Tokens tokens;
    };

    Tokens find(std::int64_t row);
    void keep(std::int64_t row, const Tokens &tokens);

    std::mutex m_mutex;
    std::list<Entry> m_entries; ///< Those asked for last come first.
    std::unordered_map<std::int64_t, std::list<Entry>::iterator> m_places;
    std::size_t m_bytes = 0;
};

} // namespace palimpsest::pipeline
