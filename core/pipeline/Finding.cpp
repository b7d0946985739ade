#include "core/pipeline/Finding.h"

#include "core/base/QueryText.h"
#include "core/retrieval/Retriever.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <system_error>
#include <utility>

namespace palimpsest::pipeline {

std::vector<RetrieverInfo> retrievers()
{
    Registry<retrieval::RetrieverEntry> registry;
    retrieval::registerRetrieverAll(registry);
    std::vector<RetrieverInfo> result;
    for (const retrieval::RetrieverEntry &entry : registry.entries())
        result.push_back({entry.id, entry.title, entry.summary, entry.params});
    std::stable_partition(result.begin(), result.end(), [](const RetrieverInfo &info) { return info.id == "dense"; });
    return result;
}

std::string_view closenessText(Closeness closeness)
{
    switch (closeness) {
    case Closeness::Far:
        return "far";
    case Closeness::Loose:
        return "loose";
    case Closeness::Close:
        return "close";
    case Closeness::VeryClose:
        return "very close";
    case Closeness::Unknown:
        break;
    }
    return {};
}

std::int64_t ScoreCounts::countAtLeast(double cosine) const
{
    const double place = (std::clamp(cosine, -1.0, 1.0) + 1.0) / 2.0 * static_cast<double>(bins.size());
    std::int64_t count = 0;
    for (std::size_t bin = static_cast<std::size_t>(place); bin < bins.size(); ++bin)
        count += bins[bin];
    return count;
}

Result<Query> queryFromText(std::string_view text, const std::filesystem::path &folder)
{
    auto query = parseQuery(text);
    if (!query)
        return query.error();
    for (QueryPart &part : query->parts) {
        if (part.kind != QueryPart::Kind::Image)
            continue;
        std::error_code code;
        const std::filesystem::path path = folder / part.picturePath;
        if (!std::filesystem::is_regular_file(path, code))
            return Error{ErrorCode::NotFound, "There is no picture \"" + part.picturePath + "\"; check its name.",
                         path.string()};
        part.picturePath = std::filesystem::absolute(path, code).string();
    }
    return query;
}

} // namespace palimpsest::pipeline
