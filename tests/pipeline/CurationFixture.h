#pragma once

#include "core/pipeline/Curation.h"
#include "core/pipeline/Library.h"
#include "tests/database/PictureFixture.h"

#include <QTemporaryDir>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace palimpsest::pipeline {

/// A home with databases of small pictures: "own" (the user's) and "shipped" (bundled), and what curating needs.
struct CuratedHome {
    QTemporaryDir temporary;
    std::filesystem::path root = temporary.path().toStdString();
    std::unique_ptr<Library> library;
    std::unique_ptr<Curation> curation;

    [[nodiscard]] std::filesystem::path pictures(const std::string &name) const { return root / "pictures" / name; }
    [[nodiscard]] std::filesystem::path shelf(bool bundled) const { return root / (bundled ? "shipped" : "databases"); }

    /// Imports pictures(name) into a database of that name, which is its id as well.
    bool import(const std::string &name, bool bundled = false) const
    {
        ImportOptions options;
        options.source = pictures(name);
        options.databaseDirectory = shelf(bundled) / name;
        options.name = name;
        options.id = name;
        options.bundled = bundled;
        FakeEmbedder fake;
        return importPictures(options, fake.embedder(), {}).hasValue();
    }

    bool open()
    {
        library = std::make_unique<Library>(std::vector{shelf(true)}, shelf(false));
        auto opened = Curation::open(*library, {root / "data/curation.sqlite", root / "cache", root / "data/Trash"});
        if (opened)
            curation = std::move(*opened);
        return opened.hasValue();
    }

    /// `count` pictures in each of "own" and "shipped", which are different ones.
    bool make(int count)
    {
        return writePictures(pictures("own"), 0, count) && writePictures(pictures("shipped"), 100, count)
               && import("own") && import("shipped", true) && open();
    }
};

inline std::vector<ItemReference> itemsOf(const std::string &databaseId, std::initializer_list<std::int64_t> ids)
{
    std::vector<ItemReference> items;
    for (const std::int64_t id : ids)
        items.push_back({databaseId, id});
    return items;
}

} // namespace palimpsest::pipeline
