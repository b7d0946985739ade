#include "core/database/ItemSource.h"
#include "core/database/detail/FactsCsv.h"
#include "core/database/detail/PictureFolder.h"

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace palimpsest::database {

void registerSourceOpenImages(Registry<ItemSource> &registry);

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 3> kColumns{"imageid", "originalurl", "license"};
constexpr std::array<FactColumn, 5> kFacts{{{"title", &ItemFacts::title},
                                            {"author", &ItemFacts::artist},
                                            {"license", &ItemFacts::licence},
                                            {"originallandingurl", &ItemFacts::source},
                                            {"originalurl", &ItemFacts::source}}};

// The table lists nine million pictures and the folder may hold a few thousand of them, so the folder is read first
// and only its rows are kept. Rows of pictures that nobody downloaded are not worth a word each.
Result<SourceListing> list(const SourceRequest &request, const JobContext &job)
{
    auto listing = listPictures(
        request.location,
        [](const fs::path &relative) {
            FileFacts known;
            known.facts.title = relative.stem().string();
            return known;
        },
        job);
    if (!listing)
        return listing;
    std::unordered_multimap<std::string, SourceItem *> byId;
    for (SourceItem &item : listing->items)
        byId.emplace(fs::path(item.path).stem().string(), &item);
    const fs::path csv = csvWithColumns(request, kColumns);
    if (csv.empty())
        return listing;
    std::int64_t absent = 0;
    const auto read = visitFacts(csv, "imageid", kFacts, [&](const std::string &id, ItemFacts facts) {
        const auto [begin, end] = byId.equal_range(id);
        absent += begin == end ? 1 : 0;
        for (auto found = begin; found != end; ++found) {
            found->second->stated = facts;
            fillEmpty(facts, found->second->facts);
            found->second->facts = facts;
        }
    });
    if (!read)
        return read.error();
    if (absent > 0)
        listing->refused.push_back(
            {"(table)", std::to_string(absent) + " pictures that the table lists are not in the folder."});
    return listing;
}

} // namespace

void registerSourceOpenImages(Registry<ItemSource> &registry)
{
    ItemSource source;
    source.id = "openimages";
    source.title = "OpenImages";
    source.summary = "Files named after image ids, with the table of image ids, authors and licences.";
    source.recognise = [](const SourceRequest &request) {
        return csvWithColumns(request, kColumns).empty() ? Recognition::No : Recognition::Certain;
    };
    source.list = list;
    registry.add(std::move(source));
}

} // namespace palimpsest::database
