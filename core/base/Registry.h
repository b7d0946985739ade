#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace palimpsest {

/// The members of an open set (samplers, generators, retrievers, import sources), in order of registration.
/// Entry must have a `std::string id`. Filled once at start-up, read-only afterwards, then thread-safe.
template<typename Entry>
class Registry {
public:
    /// Adds an entry. Returns false and changes nothing when its id is taken.
    bool add(Entry entry)
    {
        if (find(entry.id) != nullptr)
            return false;
        m_entries.push_back(std::move(entry));
        return true;
    }

    /// The entry with that id, or null. Valid until the next add().
    [[nodiscard]] const Entry *find(std::string_view id) const
    {
        const auto found =
            std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &entry) { return entry.id == id; });
        return found == m_entries.end() ? nullptr : &*found;
    }

    [[nodiscard]] const std::vector<Entry> &entries() const { return m_entries; }

    /// All ids, in order.
    [[nodiscard]] std::vector<std::string> ids() const
    {
        std::vector<std::string> result;
        result.reserve(m_entries.size());
        for (const Entry &entry : m_entries)
            result.push_back(entry.id);
        return result;
    }

private:
    std::vector<Entry> m_entries;
};

} // namespace palimpsest
