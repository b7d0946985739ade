#pragma once

#include "core/imaging/Encode.h"
#include "core/pipeline/detail/PictureText.h"

#include <QString>
#include <QTemporaryDir>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace palimpsest::pipeline {

inline Neighbour creditedNeighbour(const std::string &title, const std::string &artist, const std::string &licence)
{
    Neighbour neighbour;
    neighbour.databaseId = "wood";
    neighbour.itemId = 7;
    neighbour.contentId = "hash of " + title;
    neighbour.facts = {title, artist, "1831", "woodcut", "", licence, "https://example.org/" + artist};
    neighbour.picturePath = "/home/someone/pictures/" + title + ".jpg";
    return neighbour;
}

/// A recipe that says something everywhere.
inline Recipe exportedRecipe(std::uint64_t seed = 7)
{
    Recipe recipe;
    recipe.programVersion = "0.1.0";
    recipe.generatorId = "starter";
    recipe.encoderId = "starter-encoder";
    QueryPart wanted;
    wanted.text = "a lighthouse";
    QueryPart unwanted;
    unwanted.text = "fog";
    unwanted.weight = -0.5;
    recipe.query.parts = {wanted, unwanted};
    recipe.databases = {{"wood", "Woodcut", 3}};
    recipe.neighbours = {creditedNeighbour("Wave", "Hokusai", "CC0-1.0"),
                         creditedNeighbour("Tower", "Doré", "CC-BY-ND-4.0"), creditedNeighbour("Moor", "Anon", "")};
    recipe.influence = {0.2, 0.5, 0.1};
    recipe.params = {{"steps", std::int64_t{25}}, {"guidance", 3.0}, {"sampler", std::string("ddim")}};
    recipe.seed = seed;
    recipe.widthPx = 48;
    recipe.heightPx = 32;
    return recipe;
}

/// A smooth picture, so that lossy formats keep it.
inline Image exportedPicture(int width = 48, int height = 32, int shade = 40)
{
    Image image(width, height);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            std::uint8_t *pixel = image.row(y) + 3 * x;
            pixel[0] = static_cast<std::uint8_t>(255 * x / width);
            pixel[1] = static_cast<std::uint8_t>(255 * y / height);
            pixel[2] = static_cast<std::uint8_t>(shade);
        }
    }
    return image;
}

/// A folder with painted pictures and one to export to.
struct ExportHome {
    QTemporaryDir temporary;
    std::filesystem::path root = temporary.path().toStdString();
    std::filesystem::path target = root / "exported";

    ExportHome() { std::filesystem::create_directories(target); }

    [[nodiscard]] std::filesystem::path painted(const std::string &name, const Recipe &recipe, int shade = 40) const
    {
        const std::filesystem::path file = root / name;
        const auto written = imaging::writePng(file, exportedPicture(recipe.widthPx, recipe.heightPx, shade),
                                               pngTexts(recipe), xmpOf(recipe, "2026-11-26T10:00:00Z"));
        return written ? file : std::filesystem::path();
    }
    /// So many with seeds from 1 on.
    [[nodiscard]] std::vector<std::filesystem::path> paintedMany(int count) const
    {
        std::vector<std::filesystem::path> files;
        for (int i = 1; i <= count; ++i)
            files.push_back(
                painted("painted-" + std::to_string(i) + ".png", exportedRecipe(static_cast<std::uint64_t>(i)), i));
        return files;
    }
};

} // namespace palimpsest::pipeline
