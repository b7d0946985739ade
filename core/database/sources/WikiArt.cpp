#include "core/database/ItemSource.h"
#include "core/database/detail/FactsCsv.h"
#include "core/database/detail/FileNameFacts.h"
#include "core/database/detail/PictureFolder.h"

#include <algorithm>
#include <string>
#include <system_error>
#include <utility>

namespace palimpsest::database {

void registerSourceWikiArt(Registry<ItemSource> &registry);

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLookedAt = 40;

// "vincent-van-gogh_la-crau-1888(1)": a second picture of the same name has a number at its end.
std::string stemWithoutNumber(const fs::path &relative)
{
    std::string stem = relative.stem().string();
    const std::size_t open = stem.rfind('(');
    const bool numbered = stem.ends_with(')') && open != std::string::npos && open > 0 && stem.size() - open <= 4
                          && stem.find_first_not_of("0123456789", open + 1) == stem.size() - 1;
    if (numbered)
        stem.resize(open);
    return stem;
}

// "Post_Impressionism" as "Post Impressionism".
std::string styleOf(const fs::path &relative)
{
    std::string style = relative.has_parent_path() ? relative.begin()->string() : std::string();
    std::replace(style.begin(), style.end(), '_', ' ');
    return style;
}

FileFacts factsOf(const fs::path &relative)
{
    FileFacts known{factsFromFileName(stemWithoutNumber(relative)), {}};
    known.facts.style = styleOf(relative);
    return known;
}

bool isNamedLikeWikiArt(const fs::path &relative)
{
    return std::distance(relative.begin(), relative.end()) == 2 && !factsOf(relative).facts.artist.empty();
}

Recognition recognise(const SourceRequest &request)
{
    std::error_code code;
    if (!request.csv.empty() || !fs::is_directory(request.location, code))
        return Recognition::No;
    // A table says more than names do.
    constexpr std::string_view kPath = "path";
    if (!csvWithColumns(request, {&kPath, 1}).empty())
        return Recognition::No;
    const std::vector<fs::path> pictures = somePictures(request.location, kLookedAt);
    const auto named = std::count_if(pictures.begin(), pictures.end(), isNamedLikeWikiArt);
    return !pictures.empty() && static_cast<std::size_t>(named) * 10 >= pictures.size() * 9 ? Recognition::Certain
                                                                                            : Recognition::No;
}

} // namespace

void registerSourceWikiArt(Registry<ItemSource> &registry)
{
    ItemSource source;
    source.id = "wikiart";
    source.title = "WikiArt";
    source.summary = "Folders named after styles, files named artist_title-year.jpg.";
    source.recognise = recognise;
    source.list = [](const SourceRequest &request, const JobContext &job) {
        return listPictures(request.location, factsOf, job);
    };
    registry.add(std::move(source));
}

} // namespace palimpsest::database
