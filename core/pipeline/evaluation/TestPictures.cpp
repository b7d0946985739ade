#include "core/pipeline/evaluation/TestPictures.h"

#include "core/database/ItemSource.h"
#include "core/imaging/Decode.h"
#include "core/imaging/Gallery.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace palimpsest::pipeline::studies {

namespace {

constexpr int kLongestSidePx = 512; // More than any network here looks at.

std::vector<std::string> trainedStyles()
{
    std::vector<std::string> styles;
    for (const std::string_view style : imaging::galleryStyles()) {
        if (!imaging::galleryStyleHeldOut(style))
            styles.emplace_back(style);
    }
    return styles;
}

Result<database::SourceListing> listPictures(const std::filesystem::path &folder, const JobContext &job)
{
    Registry<database::ItemSource> sources;
    database::registerSourceAll(sources);
    const database::SourceRequest request{folder, {}};
    if (const database::ItemSource *source = database::recogniseSource(sources, request))
        return source->list(request, job);
    return Error{ErrorCode::NotFound, "There are no pictures in \"" + folder.string() + "\".", {}};
}

/// The most that is said about a picture.
std::string sentenceAbout(const ItemFacts &facts)
{
    for (const std::string *text : {&facts.caption, &facts.title, &facts.style}) {
        if (!text->empty())
            return *text;
    }
    return "a picture";
}

} // namespace

Result<void> paintTestPictures(int count, std::uint64_t seed, const std::function<Result<void>(TestPicture)> &take,
                               const JobContext &job)
{
    const auto subjects = imaging::gallerySubjects();
    const std::vector<std::string> styles = trainedStyles();
    for (int i = 0; i < count; ++i) {
        if (job.stopRequested())
            return cancelledError();
        job.report({"Painting pictures to compare with", i, count, nullptr});
        const auto number = static_cast<std::size_t>(i);
        // Neighbouring subjects in different styles, so that a short list is mixed as well.
        const std::size_t round = number / subjects.size();
        const imaging::GallerySpec spec{std::string(subjects[number % subjects.size()]),
                                        styles[(number + round) % styles.size()],
                                        seed * 1'000'003 + number,
                                        {}};
        auto picture = imaging::paintGalleryPicture(spec);
        if (!picture)
            return picture.error();
        if (auto taken =
                take({std::move(picture->image), std::move(picture->caption), picture->subject, picture->style});
            !taken)
            return taken;
    }
    return {};
}

Result<void> readTestPictures(const std::filesystem::path &folder, int count, bool second,
                              const std::function<Result<void>(TestPicture)> &take, const JobContext &job)
{
    const auto listing = listPictures(folder, job);
    if (!listing)
        return listing.error();
    const std::size_t pairs = listing->items.size() / 2;
    const std::size_t wanted = std::min(static_cast<std::size_t>(std::max(count, 0)), pairs);
    std::size_t taken = 0;
    for (std::size_t i = 0; i < wanted; ++i) {
        if (job.stopRequested())
            return cancelledError();
        job.report({"Reading pictures to compare with", static_cast<std::int64_t>(i), static_cast<std::int64_t>(wanted),
                    nullptr});
        const database::SourceItem &item = listing->items[i * pairs / wanted * 2 + (second ? 1 : 0)];
        imaging::DecodeOptions decode;
        decode.maximumSidePx = kLongestSidePx;
        decode.stop = job.stop;
        auto image = imaging::decodePicture(listing->root / item.path, decode);
        if (!image)
            continue; // A damaged picture is no yardstick.
        if (auto done = take({std::move(*image), sentenceAbout(item.facts), {}, item.facts.style}); !done)
            return done;
        ++taken;
    }
    if (taken == 0)
        return Error{ErrorCode::NotFound, "There are too few readable pictures in \"" + folder.string() + "\".", {}};
    return {};
}

} // namespace palimpsest::pipeline::studies
