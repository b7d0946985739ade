#pragma once

#include "core/base/Image.h"
#include "core/imaging/Encode.h"
#include "core/pipeline/Import.h"
#include "tests/database/DatabaseFixture.h"

#include <QObject>
#include <QTemporaryDir>

#include <cmath>
#include <filesystem>
#include <string>
#include <vector>

namespace palimpsest::pipeline {

/// A picture of its own for every number: two coloured halves.
inline Image testPicture(int number, int widthPx = 96, int heightPx = 64)
{
    Image image(widthPx, heightPx);
    for (int y = 0; y < heightPx; ++y) {
        for (int x = 0; x < widthPx; ++x) {
            std::uint8_t *pixel = image.row(y) + 3 * x;
            const int shade = x < widthPx / 2 ? number * 53 : number * 29 + 90;
            pixel[0] = static_cast<std::uint8_t>(shade % 256);
            pixel[1] = static_cast<std::uint8_t>(number * 101 % 256);
            pixel[2] = static_cast<std::uint8_t>(y < heightPx / 2 ? number * 17 % 256 : 200);
        }
    }
    return image;
}

inline bool writePicture(const std::filesystem::path &path, const Image &image)
{
    std::filesystem::create_directories(path.parent_path());
    const auto jpeg = imaging::encodeJpeg(image, 90);
    return jpeg
           && database::writeBytes(
               path, {reinterpret_cast<const char *>(jpeg->data()), static_cast<qsizetype>(jpeg->size())});
}

/// Writes pictures [first, first + count) as <folder>/style<n % 2>/<n>.jpg.
inline bool writePictures(const std::filesystem::path &folder, int first, int count)
{
    for (int number = first; number < first + count; ++number) {
        const std::string name = "style" + std::to_string(number % 2) + "/" + std::to_string(number) + ".jpg";
        if (!writePicture(folder / name, testPicture(number)))
            return false;
    }
    return true;
}

constexpr int kTestBatch = 4;

/// What tests of imports share: scratch folders of their own and small batches.
class ImportTest : public QObject {
protected:
    std::filesystem::path newDirectory(const std::string &stem)
    {
        return std::filesystem::path(m_temporary.path().toStdString()) / (stem + std::to_string(m_next++));
    }

    static ImportOptions options(const std::filesystem::path &source, const std::filesystem::path &directory)
    {
        ImportOptions result;
        result.source = source;
        result.databaseDirectory = directory;
        result.batch = kTestBatch;
        return result;
    }

    QTemporaryDir m_temporary;

private:
    int m_next = 0;
};

/// Stands in for an encoder: the mean colour of the four quarters, deterministic. Counts its pictures.
struct FakeEmbedder {
    int pictures = 0;

    PictureEmbedder embedder(const std::string &id = "fake")
    {
        return {id, 12, [this, id](std::span<const Image> images, const JobContext &) { return embed(images, id); }};
    }

    Result<std::vector<Embedding>> embed(std::span<const Image> images, const std::string &id)
    {
        std::vector<Embedding> result;
        for (const Image &image : images) {
            ++pictures;
            Embedding embedding{id, std::vector<float>(12, 1.0F)};
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const int quarter = (y * 2 / image.height()) * 2 + x * 2 / image.width();
                    for (int c = 0; c < 3; ++c)
                        embedding.values[static_cast<std::size_t>(quarter * 3 + c)] += image.row(y)[3 * x + c];
                }
            }
            normaliseL2(embedding.values);
            result.push_back(std::move(embedding));
        }
        return result;
    }
};

} // namespace palimpsest::pipeline
