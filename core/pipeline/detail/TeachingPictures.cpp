#include "core/pipeline/detail/TeachingPictures.h"

#include "core/imaging/Resample.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <utility>
#include <vector>

namespace palimpsest::pipeline {

namespace {

// A panorama is not read larger than this many times the square that is cut from it.
constexpr double kMaximumAspect = 4.0;

bool mentions(const std::string &text, const std::string &word)
{
    const auto same = [](char a, char b) {
        return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
    };
    return !word.empty() && std::search(text.begin(), text.end(), word.begin(), word.end(), same) != text.end();
}

void addOnce(std::vector<std::string> &captions, const std::string &caption)
{
    if (!caption.empty() && std::find(captions.begin(), captions.end(), caption) == captions.end())
        captions.push_back(caption);
}

Result<Image> squareOf(Library &library, const OpenDatabase &database, std::int64_t row, int sidePx)
{
    const auto item = database.database().itemAtRow(row);
    if (!item)
        return item.error();
    const double longer = std::max(item->widthPx, item->heightPx);
    const double shorter = std::max(1, std::min(item->widthPx, item->heightPx));
    const double aspect = std::clamp(longer / shorter, 1.0, kMaximumAspect);
    const auto picture =
        library.picture(database.info().directory.string(), item->id, static_cast<int>(std::ceil(sidePx * aspect)));
    if (!picture)
        return picture.error();
    return imaging::squarePicture(*picture, sidePx);
}

} // namespace

neural::TeachingCaptions captionsFromFacts(const ItemFacts &facts)
{
    neural::TeachingCaptions captions;
    captions.style = facts.style;
    for (const std::string &words : {facts.caption, facts.title}) {
        if (words.empty())
            continue;
        if (mentions(words, facts.style)) {
            addOnce(captions.full, words);
            continue;
        }
        addOnce(captions.subject, words);
        if (!facts.style.empty())
            addOnce(captions.full, words + ", " + facts.style);
        if (!facts.artist.empty())
            addOnce(captions.full, words + " by " + facts.artist);
    }
    if (captions.full.empty() && captions.subject.empty()) {
        addOnce(captions.full, facts.style);
        addOnce(captions.full, facts.artist);
    }
    return captions;
}

neural::TeachingSet teachingSet(Library &library, std::shared_ptr<const OpenDatabase> database,
                                const std::string &encoderId)
{
    neural::TeachingSet set;
    const DatabaseInfo &info = database->info();
    set.stamp = info.id + " " + std::to_string(info.revision) + " " + encoderId;
    set.count = database->embeddings().count;
    set.picture = [&library, database](std::int64_t row, int sidePx) {
        return squareOf(library, *database, row, sidePx);
    };
    if (info.encoderId == encoderId)
        set.embedding = [database](std::int64_t row) -> Result<std::vector<float>> {
            return database->embeddings().row(row);
        };
    set.captions = [database](std::int64_t row) {
        const auto item = database->database().itemAtRow(row);
        return item ? captionsFromFacts(item->facts) : neural::TeachingCaptions();
    };
    return set;
}

} // namespace palimpsest::pipeline
