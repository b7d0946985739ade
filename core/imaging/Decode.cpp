#include "core/imaging/Decode.h"

#include "core/imaging/Resample.h"
#include "core/imaging/decode/Header.h"
#include "core/imaging/decode/Orientation.h"
#include "core/imaging/decode/Readers.h"
#include "core/imaging/decode/Refusals.h"
#include "core/imaging/files/RegularFile.h"
#include "core/imaging/support/Guard.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace palimpsest::imaging {

namespace {

constexpr std::array<std::pair<PictureFormat, std::string_view>, 6> kFormatNames{{
    {PictureFormat::Jpeg, "jpeg"},
    {PictureFormat::Png, "png"},
    {PictureFormat::WebP, "webp"},
    {PictureFormat::Tiff, "tiff"},
    {PictureFormat::Bmp, "bmp"},
    {PictureFormat::Gif, "gif"},
}};

// Small pictures are let through whatever they claim: their reader finds out soon enough.
constexpr std::int64_t kPixelsWithoutSuspicion = 1'000'000;
// Nearly every header stands in so many bytes; if not, the whole file is read.
constexpr std::uint64_t kHeadBytes = 256 * 1024;

Error emptyError()
{
    return {ErrorCode::InvalidArgument, "This file is empty; copy or download it again.", "0 bytes"};
}

/// Refuses what would cost too much, from the header alone.
Result<void> checkLimits(const ParsedHeader &header, std::size_t bytes, const DecodeOptions &options)
{
    const std::int64_t pixels = std::int64_t{header.storedWidthPx} * header.storedHeightPx;
    if (pixels > options.maximumPixels)
        return tooLargeError(header.storedWidthPx, header.storedHeightPx, options.maximumPixels);
    const std::int64_t possible = header.maximumPixelsPerByte * static_cast<std::int64_t>(bytes);
    if (header.maximumPixelsPerByte > 0 && pixels > kPixelsWithoutSuspicion && pixels > possible)
        return cutOffError(std::to_string(pixels) + " pixels in " + std::to_string(bytes) + " bytes");
    return {};
}

Result<Image> readStored(const ReadRequest &request)
{
    switch (request.header.picture.format) {
    case PictureFormat::Jpeg:
        return readJpeg(request);
    case PictureFormat::Png:
        return readPng(request);
    case PictureFormat::WebP:
        return readWebp(request);
    case PictureFormat::Tiff:
        return readTiff(request);
    case PictureFormat::Bmp:
        return readBmp(request);
    case PictureFormat::Gif:
        return readGif(request);
    }
    return notAPictureError("unknown format");
}

Result<Image> decodeUnguarded(std::span<const std::uint8_t> bytes, const DecodeOptions &options)
{
    const Deadline deadline(options);
    if (options.stop.stop_requested())
        return cancelledError();
    if (bytes.empty())
        return emptyError();
    if (bytes.size() > options.maximumFileBytes)
        return fileTooLargeError(bytes.size(), options.maximumFileBytes);
    const Result<ParsedHeader> header = parseHeader(bytes);
    if (!header)
        return header.error();
    if (const Result<void> allowed = checkLimits(*header, bytes.size(), options); !allowed)
        return allowed.error();
    Result<Image> image = readStored({bytes, *header, options, deadline});
    if (image && options.maximumSidePx > 0 && std::max(image->width(), image->height()) > options.maximumSidePx)
        image = fitPicture(*image, options.maximumSidePx);
    if (!image)
        return image;
    return uprightPicture(std::move(image).value(), header->picture.orientation);
}

Result<PictureHeader> probeUnguarded(std::span<const std::uint8_t> bytes)
{
    if (bytes.empty())
        return emptyError();
    const Result<ParsedHeader> header = parseHeader(bytes);
    if (!header)
        return header.error();
    return header->picture;
}

Result<PictureHeader> probeFile(const std::filesystem::path &path)
{
    const Result<RegularFile> file = RegularFile::open(path);
    if (!file)
        return file.error();
    for (const std::uint64_t count : {kHeadBytes, DecodeOptions().maximumFileBytes}) {
        const Result<std::vector<std::uint8_t>> bytes = file->readHead(count);
        if (!bytes)
            return bytes.error();
        const Result<ParsedHeader> header = parseHeader(*bytes);
        const bool isComplete = header ? !header->needsMoreBytes : header.error().code != ErrorCode::Corrupt;
        if (isComplete || bytes->size() == file->size() || count != kHeadBytes)
            return probeUnguarded(*bytes);
    }
    return emptyError();
}

Result<Image> decodeFile(const std::filesystem::path &path, const DecodeOptions &options)
{
    const Result<RegularFile> file = RegularFile::open(path);
    if (!file)
        return file.error();
    if (file->size() > options.maximumFileBytes)
        return fileTooLargeError(file->size(), options.maximumFileBytes);
    const Result<std::vector<std::uint8_t>> bytes = file->readHead(file->size());
    if (!bytes)
        return bytes.error();
    return decodeUnguarded(*bytes, options);
}

/// `error` with the file's path in its detail.
template<typename Value>
Result<Value> withPath(Result<Value> result, const std::filesystem::path &path)
{
    if (result || result.error().detail.find(path.string()) != std::string::npos)
        return result;
    Error error = result.error();
    error.detail = path.string() + ": " + error.detail;
    return error;
}

} // namespace

std::string_view pictureFormatName(PictureFormat format)
{
    for (const auto &[candidate, name] : kFormatNames) {
        if (candidate == format)
            return name;
    }
    return "png";
}

Result<Image> decodePicture(const std::filesystem::path &path, const DecodeOptions &options)
{
    return guarded([&] { return withPath(decodeFile(path, options), path); });
}

Result<Image> decodePicture(std::span<const std::uint8_t> bytes, const DecodeOptions &options)
{
    return guarded([&] { return decodeUnguarded(bytes, options); });
}

Result<PictureHeader> probePicture(const std::filesystem::path &path)
{
    return guarded([&] { return withPath(probeFile(path), path); });
}

Result<PictureHeader> probePicture(std::span<const std::uint8_t> bytes)
{
    return guarded([&] { return probeUnguarded(bytes); });
}

} // namespace palimpsest::imaging
