#pragma once

#include "core/imaging/Encode.h"
#include "tests/ui/WindowFixture.h"
#include "ui/panels/HistoryPage.h"
#include "ui/widgets/BrowseView.h"
#include "ui/windows/WindowActions.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace palimpsest::ui {

/// The real window over the starter and over pictures that were "painted" before it was opened.
struct HistoryWindow : WindowFixture {
    struct Past {
        std::string words;
        std::uint64_t seed = 1;
        int steps = 25;
        std::vector<Neighbour> neighbours = {};
        std::vector<std::string> parents = {};
    };

    [[nodiscard]] std::filesystem::path folder() const { return homePath() / "history"; }

    static Neighbour neighbour(const std::string &artist, const std::string &title, std::int64_t item)
    {
        Neighbour result;
        result.databaseId = "gallery";
        result.itemId = item;
        result.contentId = "content" + std::to_string(item);
        result.facts.artist = artist;
        result.facts.title = title;
        return result;
    }

    /// Writes picture `number` of 14 March 2025, `number` seconds past noon, grey as its seed says.
    std::filesystem::path paint(int number, const Past &past) const
    {
        std::filesystem::create_directories(folder());
        Recipe recipe;
        recipe.generatorId = "starter-rdm";
        recipe.seed = past.seed;
        recipe.query.parts = {{QueryPart::Kind::Text, past.words, {}, nullptr, 1.0}};
        recipe.databases = {{"oil", "Oil", 1}};
        recipe.params["steps"] = std::int64_t{past.steps};
        recipe.neighbours = past.neighbours;
        recipe.influence.assign(past.neighbours.size(), 0.5);
        recipe.parents = past.parents;
        Image image(64, 48);
        for (int y = 0; y < image.height(); ++y)
            std::fill(image.row(y), image.row(y) + 3 * image.width(), static_cast<std::uint8_t>(past.seed));
        const std::string digits = std::to_string(number);
        const std::filesystem::path path =
            folder() / ("20250314-1200" + std::string(2 - digits.size(), '0') + digits + "-000_x.png");
        const auto written = imaging::writePng(path, image, {{"palimpsest", recipeToJson(recipe)}});
        return written ? path : std::filesystem::path();
    }

    [[nodiscard]] HistoryPage &page() const { return *window->findChild<HistoryPage *>(); }
    [[nodiscard]] WindowActions &actions() const { return window->actions(); }

    /// The words of what is shown, the latest first.
    [[nodiscard]] QStringList shown() const
    {
        QStringList words;
        for (int row = 0; row < page().model().rowCount(); ++row)
            words.append(page().model().title(row));
        return words;
    }

    void showHistory(int expected) const
    {
        QTest::keyClick(window.get(), Qt::Key_H, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(page().isVisible() && page().model().rowCount() == expected, kPatienceMs);
        QVERIFY(page().view().hasFocus());
    }

    void select(std::initializer_list<int> rows) const
    {
        page().view().clearSelection();
        for (const int row : rows)
            page().view().selectionModel()->setCurrentIndex(page().model().index(row), QItemSelectionModel::Select);
    }
};

} // namespace palimpsest::ui
