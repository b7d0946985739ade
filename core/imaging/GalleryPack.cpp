#include "core/imaging/GalleryPack.h"

#include "core/imaging/Gallery.h"
#include "core/imaging/gallery/Random.h"
#include "core/imaging/gallery/Words.h"

#include <nlohmann/json.hpp>
#include <opencv2/core.hpp>
#include <opencv2/core/utility.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

namespace palimpsest::imaging {

namespace {

using namespace gallery;

static_assert(std::endian::native == std::endian::little, "safetensors data are little-endian");

constexpr std::int64_t kChunk = 128; // Pictures painted between two writes, progress reports and polls.
constexpr std::size_t kDataAlignment = 64;
constexpr std::array<const char *, 5> kLabelNames = {"subject", "style", "time", "accent", "setting"};

// Captions of one picture: random ones, then full ones with the style, then ones without it.
constexpr std::int64_t kCaptions = 8;
constexpr std::int64_t kFirstFullCaption = 4;
constexpr std::int64_t kFirstStylelessCaption = 6;
constexpr std::size_t kCaptionBytes = 96;

struct Pair {
    std::int32_t subject = 0;
    std::int32_t style = 0;
};

std::vector<Pair> pairsFor(bool includeHeldOut)
{
    std::vector<Pair> pairs;
    for (std::size_t subject = 0; subject < kSubjectNames.size(); ++subject) {
        for (std::size_t style = 0; style < kStyleNames.size(); ++style) {
            if (includeHeldOut || !galleryStyleHeldOut(kStyleNames[style]))
                pairs.push_back({static_cast<std::int32_t>(subject), static_cast<std::int32_t>(style)});
        }
    }
    return pairs;
}

constexpr auto kStyleCount = static_cast<std::int32_t>(kStyleNames.size());

std::vector<Pair> mannerPairs(int manners)
{
    std::vector<Pair> pairs;
    for (std::size_t subject = 0; subject < kSubjectNames.size(); ++subject) {
        for (std::int32_t manner = 0; manner < manners; ++manner)
            pairs.push_back({static_cast<std::int32_t>(subject), kStyleCount + manner});
    }
    return pairs;
}

/// What each picture of a pack shows.
std::vector<Pair> contents(const GalleryPackOptions &options)
{
    std::vector<Pair> all;
    const auto add = [&all](const std::vector<Pair> &pairs, int times) {
        for (int i = 0; i < times; ++i)
            all.insert(all.end(), pairs.begin(), pairs.end());
    };
    add(pairsFor(options.includeHeldOut), options.countPerPair);
    add(mannerPairs(options.manners), options.countPerManner);
    return all;
}

std::vector<std::string> styleNames(int manners)
{
    std::vector<std::string> names(kStyleNames.begin(), kStyleNames.end());
    for (int manner = 1; manner <= manners; ++manner)
        names.push_back("manner " + std::to_string(manner));
    return names;
}

template<typename Names>
std::string namesAsJson(const Names &names)
{
    nlohmann::json array = nlohmann::json::array();
    for (const auto &name : names)
        array.push_back(std::string(name));
    return array.dump();
}

// The length field and the JSON text, padded with spaces so that the data start aligned.
std::string packHeader(std::int64_t count, const GalleryPackOptions &options)
{
    const int sizePx = options.sizePx;
    std::vector<std::string_view> heldOut;
    std::copy_if(kStyleNames.begin(), kStyleNames.end(), std::back_inserter(heldOut), galleryStyleHeldOut);
    nlohmann::ordered_json header;
    header["__metadata__"] = {{"format", "palimpsest gallery pack"},
                              {"subjects", namesAsJson(kSubjectNames)},
                              {"styles", namesAsJson(styleNames(options.manners))},
                              {"times", namesAsJson(kTimeNames)},
                              {"accents", namesAsJson(kAccentNames)},
                              {"settings", namesAsJson(kSettingNames)},
                              {"held_out", namesAsJson(heldOut)},
                              {"seed", std::to_string(options.seed)}};
    const std::int64_t imageBytes = count * sizePx * sizePx * 3;
    header["images"] = {
        {"dtype", "U8"}, {"shape", {count, sizePx, sizePx, 3}}, {"data_offsets", {std::int64_t{0}, imageBytes}}};
    const std::int64_t labelBytes = count * 4;
    for (std::size_t i = 0; i < kLabelNames.size(); ++i) {
        const std::int64_t begin = imageBytes + static_cast<std::int64_t>(i) * labelBytes;
        header[kLabelNames[i]] = {{"dtype", "I32"}, {"shape", {count}}, {"data_offsets", {begin, begin + labelBytes}}};
    }
    const std::int64_t captionBegin = imageBytes + static_cast<std::int64_t>(kLabelNames.size()) * labelBytes;
    const auto columns = static_cast<std::int64_t>(kLabelNames.size());
    const std::int64_t namedBytes = count * kCaptions * columns * 4;
    const std::int64_t textBytes = count * kCaptions * static_cast<std::int64_t>(kCaptionBytes);
    header["caption_labels"] = {{"dtype", "I32"},
                                {"shape", {count, kCaptions, columns}},
                                {"data_offsets", {captionBegin, captionBegin + namedBytes}}};
    header["captions"] = {{"dtype", "U8"},
                          {"shape", {count, kCaptions, kCaptionBytes}},
                          {"data_offsets", {captionBegin + namedBytes, captionBegin + namedBytes + textBytes}}};
    std::string text = header.dump();
    text.append((kDataAlignment - (text.size() + 8) % kDataAlignment) % kDataAlignment, ' ');
    std::string bytes(8, '\0');
    for (std::size_t i = 0; i < 8; ++i)
        bytes[i] = static_cast<char>((static_cast<std::uint64_t>(text.size()) >> (8 * i)) & 0xFF);
    return bytes + text;
}

// The label columns of the pictures painted so far.
using Labels = std::array<std::vector<std::int32_t>, kLabelNames.size()>;

std::array<std::int32_t, kLabelNames.size()> columnsOf(const GalleryLabels &labels)
{
    return {labels.subject, labels.style, labels.time, labels.accent, labels.setting};
}

// The captions of all pictures: which attributes each names, and its text padded with zero bytes.
struct Captions {
    std::vector<std::int32_t> labels; // (N,kCaptions,5)
    std::string text;                 // (N,kCaptions,kCaptionBytes)
};

void addCaptions(Captions &captions, const GalleryPicture &picture, bool inManner, std::uint64_t seed)
{
    GalleryLabels sayable = galleryLabels(picture);
    if (inManner) { // Its colours may be any.
        sayable.accent = -1;
        sayable.time = -1;
    }
    for (std::int64_t i = 0; i < kCaptions; ++i) {
        GalleryCaptionOptions options;
        options.forceFull = i >= kFirstFullCaption;
        options.allowStyle = i < kFirstStylelessCaption && !galleryStyleHeldOut(picture.style);
        const GalleryCaption caption = galleryCaption(sayable, mixBits(seed + static_cast<std::uint64_t>(i)), options);
        const auto named = columnsOf(caption.named);
        captions.labels.insert(captions.labels.end(), named.begin(), named.end());
        std::string text = caption.text.substr(0, kCaptionBytes);
        text.resize(kCaptionBytes, '\0');
        captions.text += text;
    }
}

// Pictures first .. first + pictures.size() - 1, in parallel.
std::optional<Error> paintChunk(std::vector<GalleryPicture> &pictures, std::int64_t first,
                                const std::vector<Pair> &pairs, const GalleryPackOptions &options)
{
    std::vector<std::optional<Error>> errors(pictures.size());
    const auto paintRange = [&](const cv::Range &range) {
        for (int i = range.start; i < range.end; ++i) {
            const std::int64_t number = first + i;
            const Pair &pair = pairs[static_cast<std::size_t>(number)];
            GallerySpec spec;
            spec.subject = kSubjectNames[static_cast<std::size_t>(pair.subject)];
            if (pair.style < kStyleCount)
                spec.style = kStyleNames[static_cast<std::size_t>(pair.style)];
            else
                spec.manner = pair.style - kStyleCount;
            spec.seed = mixBits(mixBits(options.seed) + static_cast<std::uint64_t>(number));
            spec.withoutSubject = options.withoutSubjects;
            Result<GalleryPicture> picture = paintGalleryPicture(spec, options.sizePx);
            if (picture)
                pictures[static_cast<std::size_t>(i)] = std::move(*picture);
            else
                errors[static_cast<std::size_t>(i)] = picture.error();
        }
    };
    const cv::Range all(0, static_cast<int>(pictures.size()));
    if (options.threads == 1)
        paintRange(all);
    else
        cv::parallel_for_(all, paintRange, options.threads > 0 ? options.threads : -1.0);
    for (const std::optional<Error> &error : errors) {
        if (error)
            return error;
    }
    return std::nullopt;
}

void writeBytes(std::ofstream &file, const void *data, std::size_t bytes)
{
    file.write(static_cast<const char *>(data), static_cast<std::streamsize>(bytes));
}

Error writeError(const std::filesystem::path &path)
{
    return {ErrorCode::Io, "The gallery pack could not be written. Check the folder and the free space.",
            path.string()};
}

Result<void> writeFile(const std::filesystem::path &path, const GalleryPackOptions &options, const JobContext &context)
{
    const std::vector<Pair> pairs = contents(options);
    const auto count = static_cast<std::int64_t>(pairs.size());
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    const std::string header = packHeader(count, options);
    writeBytes(file, header.data(), header.size());
    Labels labels;
    Captions captions;
    for (std::int64_t first = 0; first < count; first += kChunk) {
        if (context.stopRequested())
            return cancelledError();
        std::vector<GalleryPicture> pictures(static_cast<std::size_t>(std::min(kChunk, count - first)));
        if (const std::optional<Error> error = paintChunk(pictures, first, pairs, options))
            return *error;
        for (std::size_t i = 0; i < pictures.size(); ++i) {
            const GalleryPicture &picture = pictures[i];
            writeBytes(file, picture.image.pixels().data(), picture.image.pixels().size());
            GalleryLabels shown = galleryLabels(picture);
            shown.style = pairs[static_cast<std::size_t>(first) + i].style;
            const auto columns = columnsOf(shown);
            for (std::size_t column = 0; column < columns.size(); ++column)
                labels[column].push_back(columns[column]);
            addCaptions(captions, picture, shown.style >= kStyleCount, mixBits(options.seed ^ (labels[0].size() << 8)));
        }
        if (!file)
            return writeError(path);
        context.report({"Painting the gallery", std::min(first + kChunk, count), count, nullptr});
    }
    for (const std::vector<std::int32_t> &column : labels)
        writeBytes(file, column.data(), column.size() * sizeof(std::int32_t));
    writeBytes(file, captions.labels.data(), captions.labels.size() * sizeof(std::int32_t));
    writeBytes(file, captions.text.data(), captions.text.size());
    file.close();
    if (!file)
        return writeError(path);
    return {};
}

} // namespace

Result<void> writeGalleryPack(const std::filesystem::path &path, const GalleryPackOptions &options,
                              const JobContext &context)
{
    if (options.countPerPair < 1)
        return Error{ErrorCode::InvalidArgument, "A gallery pack needs at least one picture of each pair.", {}};
    if (options.manners < 0 || options.countPerManner < 0)
        return Error{ErrorCode::InvalidArgument, "A gallery pack cannot have fewer than no manners.", {}};
    std::filesystem::path partial = path;
    partial += ".part";
    Result<void> written = writeFile(partial, options, context);
    std::error_code status;
    if (written) {
        std::filesystem::rename(partial, path, status);
        if (!status)
            return {};
        written = writeError(path);
    }
    std::filesystem::remove(partial, status);
    return written;
}

} // namespace palimpsest::imaging
