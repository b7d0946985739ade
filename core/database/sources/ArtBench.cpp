#include "core/database/ItemSource.h"
#include "core/database/detail/FactsCsv.h"
#include "core/database/detail/FileNameFacts.h"
#include "core/database/detail/PictureFolder.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace palimpsest::database {

void registerSourceArtBench(Registry<ItemSource> &registry);

namespace {

namespace fs = std::filesystem;

// ArtBench-10.csv: name,artist,url,is_public_domain,length,width,label,split,cifar_index.
constexpr std::array<std::string_view, 4> kColumns{"name", "artist", "url", "label"};
constexpr std::array<FactColumn, 4> kFacts{{{"artist", &ItemFacts::artist},
                                            {"label", &ItemFacts::style},
                                            {"url", &ItemFacts::source},
                                            {"is_public_domain", &ItemFacts::licence}}};

std::string spaced(std::string text)
{
    std::replace(text.begin(), text.end(), '_', ' ');
    return text;
}

// "claude-monet" as the file names have it, "Claude Monet" as a person is called.
std::string personName(const std::string &artist)
{
    if (artist.find(' ') != std::string::npos)
        return artist;
    const ItemFacts spelled = factsFromFileName(artist + "_title");
    return spelled.artist.empty() ? artist : spelled.artist;
}

ItemFacts tidied(ItemFacts facts)
{
    facts.style = spaced(std::move(facts.style));
    facts.artist = personName(facts.artist);
    const std::string flag = std::exchange(facts.licence, {});
    if (flag == "True" || flag == "true" || flag == "TRUE" || flag == "1")
        facts.licence = "Public domain (ArtBench)";
    return facts;
}

FileFacts factsOf(const fs::path &relative, FactTable &table)
{
    ItemFacts guessed = factsFromFileName(relative.stem().string());
    if (relative.has_parent_path())
        guessed.style = spaced(relative.parent_path().filename().string());
    const ItemFacts *listed = table.find(relative);
    if (listed == nullptr)
        return {guessed, {}};
    FileFacts known{*listed, *listed};
    fillEmpty(known.facts, guessed);
    return known;
}

Result<SourceListing> list(const SourceRequest &request, const JobContext &job)
{
    FactTable table(FactTable::Match::NameToo);
    if (const fs::path csv = csvWithColumns(request, kColumns); !csv.empty()) {
        const auto read = visitFacts(csv, "name", kFacts, [&](const std::string &name, ItemFacts facts) {
            table.add(name, tidied(std::move(facts)));
        });
        if (!read)
            return read.error();
    }
    auto listing = listPictures(
        request.location, [&](const fs::path &relative) { return factsOf(relative, table); }, job);
    if (listing)
        table.reportMissing(*listing);
    return listing;
}

} // namespace

void registerSourceArtBench(Registry<ItemSource> &registry)
{
    ItemSource source;
    source.id = "artbench";
    source.title = "ArtBench";
    source.summary = "Folders named after classes, with ArtBench's table of artists and public-domain marks.";
    source.recognise = [](const SourceRequest &request) {
        return csvWithColumns(request, kColumns).empty() ? Recognition::No : Recognition::Certain;
    };
    source.list = list;
    registry.add(std::move(source));
}

} // namespace palimpsest::database
