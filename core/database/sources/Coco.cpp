#include "core/base/SafetensorsView.h"
#include "core/database/ItemSource.h"
#include "core/database/detail/PictureFolder.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <string>
#include <string_view>
#include <system_error>
#include <unordered_map>
#include <utility>
#include <vector>

namespace palimpsest::database {

void registerSourceCoco(Registry<ItemSource> &registry);

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::uint64_t kMaxJsonBytes = std::uint64_t{2} << 30;

struct CocoFile {
    struct Picture {
        std::string fileName;
        std::string source;
        std::int64_t licence = -1;
    };
    std::unordered_map<std::int64_t, Picture> pictures;
    std::unordered_map<std::int64_t, std::string> captions;
    std::unordered_map<std::int64_t, std::string> licences;
};

bool hasCaptionsName(const fs::path &path)
{
    return path.extension() == ".json" && path.filename().string().find("caption") != std::string::npos;
}

// The captions of a location: the file itself, or those at its top or in "annotations", sorted.
std::vector<fs::path> captionFiles(const SourceRequest &request)
{
    std::error_code code;
    for (const fs::path &named : {request.csv, request.location}) {
        if (hasCaptionsName(named) && fs::is_regular_file(named, code))
            return {named};
    }
    std::vector<fs::path> found;
    for (const fs::path &folder : {request.location, request.location / "annotations"}) {
        fs::directory_iterator entries(folder, code);
        for (; !code && entries != fs::directory_iterator(); entries.increment(code)) {
            if (hasCaptionsName(entries->path()))
                found.push_back(entries->path());
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

// A captions file of somebody else's making is not COCO's unless it begins like one.
bool beginsLikeCoco(const fs::path &path)
{
    std::ifstream stream(path, std::ios::binary);
    std::string head(4096, '\0');
    stream.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(stream.gcount()));
    return head.starts_with('{')
           && (head.find("\"images\"") != std::string::npos || head.find("\"annotations\"") != std::string::npos);
}

// COCO's sentences end with a point or not, and with a space before it or not.
void appendSentence(std::string &caption, std::string sentence)
{
    while (!sentence.empty() && std::string_view(" .\n\r\t").find(sentence.back()) != std::string_view::npos)
        sentence.pop_back();
    if (sentence.empty())
        return;
    caption += (caption.empty() ? "" : " ") + sentence + ".";
}

void takeElement(CocoFile &file, const std::string &list, const json &element)
{
    if (list == "images" && element.contains("id")) {
        CocoFile::Picture picture;
        picture.fileName = element.value("file_name", std::string());
        picture.source = element.value("flickr_url", element.value("coco_url", std::string()));
        picture.licence = element.value("license", std::int64_t{-1});
        file.pictures[element.at("id").get<std::int64_t>()] = std::move(picture);
    }
    if (list == "annotations" && element.contains("caption"))
        appendSentence(file.captions[element.at("image_id").get<std::int64_t>()],
                       element.at("caption").get<std::string>());
    if (list == "licenses" && element.contains("id"))
        file.licences[element.at("id").get<std::int64_t>()] =
            element.value("url", element.value("name", std::string()));
}

// Elements are taken as they are parsed and then dropped, so that the whole tree is never in memory.
Result<CocoFile> readCoco(const fs::path &path)
{
    const auto bytes = readFileBytes(path, kMaxJsonBytes);
    if (!bytes)
        return bytes.error();
    CocoFile file;
    std::string list;
    const json::parser_callback_t take = [&](int depth, json::parse_event_t event, json &parsed) {
        if (event == json::parse_event_t::key && depth == 1)
            list = parsed.get<std::string>();
        if (event != json::parse_event_t::object_end || depth != 2)
            return true;
        takeElement(file, list, parsed);
        return false;
    };
    try {
        const auto *text = reinterpret_cast<const char *>(bytes->data());
        [[maybe_unused]] const json rest = json::parse(text, text + bytes->size(), take);
    } catch (const json::exception &exception) {
        return Error{ErrorCode::Corrupt, "The captions in \"" + path.filename().string() + "\" cannot be read.",
                     exception.what()};
    }
    return file;
}

void addTo(FactTable &table, CocoFile &file)
{
    for (auto &[id, picture] : file.pictures) {
        ItemFacts facts;
        facts.title = fs::path(picture.fileName).stem().string();
        facts.caption = std::move(file.captions[id]);
        facts.source = std::move(picture.source);
        if (const auto licence = file.licences.find(picture.licence); licence != file.licences.end())
            facts.licence = licence->second;
        table.add(picture.fileName, std::move(facts));
    }
}

// A captions file that was chosen itself lies beside the pictures' folders, or in "annotations" beside them.
fs::path folderOf(const fs::path &location)
{
    std::error_code code;
    if (!fs::is_regular_file(location, code))
        return location;
    const fs::path folder = fs::absolute(location, code).parent_path();
    return folder.filename() == "annotations" ? folder.parent_path() : folder;
}

Result<SourceListing> list(const SourceRequest &request, const JobContext &job)
{
    FactTable table(FactTable::Match::NameToo);
    for (const fs::path &path : captionFiles(request)) {
        auto file = readCoco(path);
        if (!file)
            return file.error();
        addTo(table, *file);
    }
    auto listing = listPictures(
        folderOf(request.location),
        [&](const fs::path &relative) {
            const ItemFacts *listed = table.find(relative);
            FileFacts known = listed == nullptr ? FileFacts() : FileFacts{*listed, *listed};
            // The file's name is no title that anybody gave.
            known.stated.title.clear();
            if (known.facts.title.empty())
                known.facts.title = relative.stem().string();
            return known;
        },
        job);
    if (listing)
        table.reportMissing(*listing);
    return listing;
}

} // namespace

void registerSourceCoco(Registry<ItemSource> &registry)
{
    ItemSource source;
    source.id = "coco";
    source.title = "MS-COCO";
    source.summary = "A folder of photographs with a captions JSON file.";
    source.recognise = [](const SourceRequest &request) {
        const std::vector<fs::path> files = captionFiles(request);
        return !files.empty() && beginsLikeCoco(files.front()) ? Recognition::Certain : Recognition::No;
    };
    source.list = list;
    registry.add(std::move(source));
}

} // namespace palimpsest::database
