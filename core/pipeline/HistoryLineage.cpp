#include "core/pipeline/History.h"
#include "core/pipeline/detail/HistoryState.h"

#include <algorithm>
#include <deque>
#include <set>
#include <unordered_map>
#include <utility>

// Results from parents to children.

namespace palimpsest::pipeline {

namespace {

constexpr std::size_t kMaximumGenerations = 1000;

using Relatives = std::vector<database::Relative>;

// From the first one down to `id`, by the nearest parent each time.
Result<std::vector<std::int64_t>> lineTo(database::HistoryIndex &index, std::int64_t id)
{
    std::vector<std::int64_t> line{id};
    // A copied file has its parent's content, so a line may come back to where it was.
    std::set<std::int64_t> seen{id};
    while (line.size() < kMaximumGenerations) {
        const auto parents = index.parents(line.back());
        if (!parents)
            return parents.error();
        if (parents->empty() || !seen.insert(parents->front().id).second)
            break;
        line.push_back(parents->front().id);
    }
    std::reverse(line.begin(), line.end());
    return line;
}

class Tree {
public:
    Tree(database::HistoryIndex &index, std::vector<std::int64_t> line, std::size_t limit)
        : m_index(index)
        , m_line(line.begin(), line.end())
        , m_room(limit)
    {
        m_unplaced = m_line;
        place(line.front(), -1, Kinship::Recipe);
    }

    // All that the first one led to, generation by generation; the line finds room whatever the limit.
    Result<std::vector<LineageNode>> grow()
    {
        for (std::size_t now = 0; now < m_nodes.size(); ++now) {
            const auto children = m_index.children(m_nodes[now].id);
            if (!children)
                return children.error();
            for (const database::Relative &child : *children) {
                const bool fits = m_line.contains(child.id) || m_nodes.size() + m_unplaced.size() < m_room;
                if (fits && !m_placed.contains(child.id))
                    place(child.id, static_cast<int>(now), child.kinship);
            }
        }
        return std::move(m_nodes);
    }

private:
    void place(std::int64_t id, int parent, Kinship kinship)
    {
        m_placed.insert(id);
        m_unplaced.erase(id);
        m_nodes.push_back({id, parent, kinship, {}, {}});
    }

    database::HistoryIndex &m_index;
    std::set<std::int64_t> m_line;
    std::set<std::int64_t> m_unplaced;
    std::set<std::int64_t> m_placed;
    std::size_t m_room;
    std::vector<LineageNode> m_nodes;
};

// The result's other parents, as roots before the tree.
std::vector<LineageNode> withOtherParents(std::vector<LineageNode> tree, const Relatives &parents)
{
    std::set<std::int64_t> placed;
    for (const LineageNode &node : tree)
        placed.insert(node.id);
    std::vector<LineageNode> nodes;
    for (const database::Relative &parent : parents) {
        if (!placed.contains(parent.id))
            nodes.push_back({parent.id, -1, parent.kinship, {}, {}});
    }
    const int shift = static_cast<int>(nodes.size());
    for (LineageNode &node : tree) {
        node.parent += node.parent < 0 ? 0 : shift;
        nodes.push_back(std::move(node));
    }
    return nodes;
}

} // namespace

Result<std::vector<LineageNode>> History::lineage(std::int64_t id, std::size_t limit)
{
    const auto known = list();
    if (!known)
        return known.error();
    if ((*known)->rowOf(id) == (*known)->size())
        return Error{
            ErrorCode::NotFound, "This picture is not in the history any more; it may have been moved or deleted.", {}};
    return m_impl->with([&](database::HistoryIndex &index) -> Result<std::vector<LineageNode>> {
        auto line = lineTo(index, id);
        if (!line)
            return line.error();
        auto tree = Tree(index, std::move(*line), std::max<std::size_t>(1, limit)).grow();
        const auto parents = index.parents(id);
        if (!tree || !parents)
            return tree ? parents.error() : tree.error();
        std::vector<LineageNode> nodes = withOtherParents(std::move(*tree), *parents);
        std::unordered_map<std::int64_t, std::size_t> rows;
        for (std::size_t row = 0; row < (*known)->size(); ++row)
            rows.emplace((*known)->id(row), row);
        for (LineageNode &node : nodes) {
            const auto row = rows.find(node.id);
            if (row == rows.end())
                continue;
            node.file = (*known)->path(row->second).string();
            node.words = (*known)->words(row->second);
        }
        return nodes;
    });
}

} // namespace palimpsest::pipeline
