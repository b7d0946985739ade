#pragma once

#include "core/imaging/Encode.h"
#include "core/pipeline/Library.h"
#include "core/pipeline/StartPicture.h"
#include "core/pipeline/Studio.h"
#include "tests/pipeline/TinyMuseum.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace palimpsest::test {

/// A studio in a tiny museum of its own, and recipes to try it with.
class ExploringFixture {
public:
    /// Makes the museum. False when anything fails.
    bool make()
    {
        m_home = m_folder.path().toStdString();
        if (!makeTinyMuseum(m_home, 8))
            return false;
        m_library = std::make_unique<pipeline::Library>(std::vector<std::filesystem::path>{}, m_home / "databases");
        m_studio = std::make_unique<pipeline::Studio>(
            *m_library, pipeline::Studio::Options{{m_home / "models"}, "", "cpu", "float32", 1, {}});
        return true;
    }

    [[nodiscard]] pipeline::Studio &studio() { return *m_studio; }
    [[nodiscard]] const std::filesystem::path &home() const { return m_home; }
    [[nodiscard]] std::filesystem::path file(const std::string &name) const { return m_home / name; }

    /// `k` neighbours and a few words; four steps, seed 5.
    Recipe base(int k = 2, const std::string &words = "red square")
    {
        pipeline::RetrieveRequest request;
        QueryPart part;
        part.text = words;
        request.query.parts.push_back(part);
        request.databaseIds = {"shapes"};
        request.k = k;
        const auto found = m_studio->retrieve(request, {});
        if (!found)
            qFatal("%s", found.error().message.c_str());
        auto recipe = m_studio->makeRecipe(request.query, request.databaseIds, found->neighbours);
        if (!recipe)
            qFatal("%s", recipe.error().message.c_str());
        recipe->params["steps"] = std::int64_t{4};
        recipe->params["guidance"] = 2.0;
        recipe->seed = 5;
        return *recipe;
    }

    /// What `recipe` paints; empty, with a warning, when it fails.
    Image paint(const Recipe &recipe)
    {
        const auto painting = m_studio->paint(recipe, {});
        if (painting)
            return *painting->image;
        qWarning("%s %s", painting.error().message.c_str(), painting.error().detail.c_str());
        return {};
    }

    std::filesystem::path write(const std::string &name, const Image &picture)
    {
        if (!imaging::writePng(file(name), picture))
            qFatal("cannot write");
        return file(name);
    }

    bool isReproduced(const Recipe &recipe, const std::string &name)
    {
        const auto painting = m_studio->paint(recipe, {});
        if (!painting || !m_studio->savePng(*painting, file(name)))
            return false;
        auto read = m_studio->recipeFromPicture(file(name));
        if (!read)
            qWarning("%s %s", read.error().message.c_str(), read.error().detail.c_str());
        return read && pipeline::locateStart(*read, m_home) && paint(*read) == *painting->image;
    }

private:
    QTemporaryDir m_folder;
    std::filesystem::path m_home;
    std::unique_ptr<pipeline::Library> m_library;
    std::unique_ptr<pipeline::Studio> m_studio;
};

/// A picture of `width` x `height` pixels that no two seeds share.
inline Image noisy(int width, int height, unsigned seed)
{
    Image image(width, height);
    for (std::uint8_t &value : image.pixels()) {
        seed = seed * 1664525U + 1013904223U;
        value = static_cast<std::uint8_t>(seed >> 24U);
    }
    return image;
}

} // namespace palimpsest::test
