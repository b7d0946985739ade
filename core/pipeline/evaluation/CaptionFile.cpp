#include "core/pipeline/evaluation/CaptionFile.h"

#include <algorithm>
#include <cstddef>
#include <fstream>
#include <unordered_map>
#include <utility>

namespace palimpsest::pipeline::studies {

namespace {

constexpr std::size_t kMissing = static_cast<std::size_t>(-1);

std::size_t columnOf(const std::vector<std::string> &heading, std::string_view name)
{
    const auto found = std::find(heading.begin(), heading.end(), name);
    return found == heading.end() ? kMissing : static_cast<std::size_t>(found - heading.begin());
}

} // namespace

std::vector<std::string> csvFields(std::string_view line)
{
    std::vector<std::string> fields(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char character = line[i];
        if (character == '"') {
            // Two of them inside of quotes are one that is meant.
            if (quoted && i + 1 < line.size() && line[i + 1] == '"')
                fields.back() += line[++i];
            else
                quoted = !quoted;
        } else if (character == ',' && !quoted) {
            fields.emplace_back();
        } else if (character != '\r') {
            fields.back() += character;
        }
    }
    return fields;
}

Result<std::vector<CaptionedPicture>> readCaptions(const std::filesystem::path &folder)
{
    const std::filesystem::path path = folder / "captions.csv";
    std::ifstream file(path);
    std::string line;
    if (!std::getline(file, line))
        return Error{ErrorCode::NotFound,
                     "There is no captions.csv in \"" + folder.string()
                         + "\"; it says which sentence is of which photo.",
                     {}};
    const std::vector<std::string> heading = csvFields(line);
    const std::size_t fileColumn = columnOf(heading, "file");
    const std::size_t captionColumn = columnOf(heading, "caption");
    if (fileColumn == kMissing || captionColumn == kMissing)
        return Error{ErrorCode::Corrupt, "The captions.csv must have the columns \"file\" and \"caption\".", line};
    std::vector<CaptionedPicture> pictures;
    std::unordered_map<std::string, std::size_t> places;
    while (std::getline(file, line)) {
        const std::vector<std::string> fields = csvFields(line);
        if (fields.size() <= std::max(fileColumn, captionColumn) || fields[captionColumn].empty())
            continue;
        const auto [place, added] = places.try_emplace(fields[fileColumn], pictures.size());
        if (added)
            pictures.push_back({folder / fields[fileColumn], {}});
        pictures[place->second].captions.push_back(fields[captionColumn]);
    }
    return pictures;
}

} // namespace palimpsest::pipeline::studies
