#include "ui/models/Compared.h"

#include "ui/models/RecipeText.h"
#include "ui/models/SettingText.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <iterator>
#include <numeric>
#include <set>
#include <utility>

namespace palimpsest::ui {

namespace {

constexpr int kChannels = 3;

struct CompareWords {
    Q_DECLARE_TR_FUNCTIONS(CompareWords)
};

bool isSame(const Neighbour &a, const Neighbour &b)
{
    if (!a.contentId.empty() && !b.contentId.empty())
        return a.contentId == b.contentId;
    return a.databaseId == b.databaseId && a.itemId == b.itemId && a.picturePath == b.picturePath;
}

// Both as rows of red, green, blue, equally large.
std::pair<QImage, QImage> comparable(const QImage &first, const QImage &other)
{
    QImage a = first.convertToFormat(QImage::Format_RGB888);
    QImage b = other.convertToFormat(QImage::Format_RGB888);
    if (!b.isNull() && b.size() != a.size())
        b = b.scaled(a.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation).convertToFormat(QImage::Format_RGB888);
    return {std::move(a), std::move(b)};
}

template<typename Text>
ComparedSetting setting(const QString &name, const std::vector<ComparedPicture> &pictures, Text text)
{
    ComparedSetting result{name, {}};
    for (const ComparedPicture &picture : pictures)
        result.values.push_back(picture.recipe ? text(*picture.recipe) : QString());
    return result;
}

// What most pictures have nothing of.
std::vector<ComparedSetting> exploredSettings(const std::vector<ComparedPicture> &pictures)
{
    return {setting(CompareWords::tr("Draft"), pictures,
                    [](const Recipe &recipe) {
                        return recipe.draftOfSteps > 0
                                   ? CompareWords::tr("of a picture with %1 steps").arg(recipe.draftOfSteps)
                                   : QString();
                    }),
            setting(CompareWords::tr("Varied"), pictures,
                    [](const Recipe &recipe) {
                        QStringList steps;
                        for (const SeedVariation &step : recipe.variations)
                            steps.append(CompareWords::tr("%1 % to seed %2")
                                             .arg(QLocale().toString(100.0 * step.strength, 'g', 3))
                                             .arg(step.seed));
                        return steps.join(QStringLiteral(", "));
                    }),
            setting(CompareWords::tr("Morph"), pictures,
                    [](const Recipe &recipe) {
                        return recipe.morph ? CompareWords::tr("%1 % of the way to %2")
                                                  .arg(QLocale().toString(100.0 * recipe.morph->position, 'f', 0),
                                                       queryText(recipe.morph->query))
                                            : QString();
                    }),
            setting(CompareWords::tr("Surprise from"), pictures, [](const Recipe &recipe) {
                return recipe.query.isPseudoQuery() && recipe.typicalShare < 1.0
                           ? CompareWords::tr("the %1 % most typical")
                                 .arg(QLocale().toString(100.0 * recipe.typicalShare, 'g', 3))
                           : QString();
            })};
}

} // namespace

bool ComparedSetting::differs() const
{
    return std::any_of(values.begin(), values.end(), [this](const QString &value) { return value != values.front(); });
}

bool ComparedNeighbour::differs() const
{
    return std::any_of(uses.begin(), uses.end(), [this](const std::optional<Use> &use) {
        return !use || !uses.front() || use->weight != uses.front()->weight;
    });
}

std::vector<ComparedSetting> comparedSettings(const std::vector<ComparedPicture> &pictures)
{
    std::vector<ComparedSetting> settings{
        setting(CompareWords::tr("Query"), pictures, [](const Recipe &recipe) { return queryText(recipe.query); }),
        setting(CompareWords::tr("Database"), pictures, databasesText),
        setting(CompareWords::tr("Model"), pictures,
                [](const Recipe &recipe) { return QString::fromStdString(recipe.generatorId); }),
        setting(CompareWords::tr("Seed"), pictures, [](const Recipe &recipe) { return QString::number(recipe.seed); }),
        setting(CompareWords::tr("Neighbours"), pictures,
                [](const Recipe &recipe) { return QString::number(recipe.k); }),
        setting(CompareWords::tr("Painted from"), pictures, modeText),
        setting(CompareWords::tr("Size"), pictures, [](const Recipe &recipe) {
            return QStringLiteral("%1 × %2").arg(recipe.widthPx).arg(recipe.heightPx);
        })};
    for (ComparedSetting &explored : exploredSettings(pictures)) {
        const auto says = [](const QString &value) { return !value.isEmpty(); };
        if (std::any_of(explored.values.begin(), explored.values.end(), says))
            settings.push_back(std::move(explored));
    }
    std::set<std::string> keys;
    for (const ComparedPicture &picture : pictures) {
        if (picture.recipe) {
            for (const auto &[key, value] : picture.recipe->params)
                keys.insert(key);
        }
    }
    for (const std::string &key : keys) {
        settings.push_back(setting(settingName(key), pictures, [&key](const Recipe &recipe) {
            const auto found = recipe.params.find(key);
            return found == recipe.params.end() ? QString() : valueText(found->second);
        }));
    }
    return settings;
}

std::vector<ComparedNeighbour> comparedNeighbours(const std::vector<ComparedPicture> &pictures)
{
    std::vector<ComparedNeighbour> all;
    for (std::size_t column = 0; column < pictures.size(); ++column) {
        if (!pictures[column].recipe)
            continue;
        const Recipe &recipe = *pictures[column].recipe;
        for (std::size_t i = 0; i < recipe.neighbours.size(); ++i) {
            const Neighbour &neighbour = recipe.neighbours[i];
            if (neighbour.state == NeighbourState::Excluded)
                continue;
            auto known = std::find_if(all.begin(), all.end(),
                                      [&](const ComparedNeighbour &each) { return isSame(each.neighbour, neighbour); });
            if (known == all.end()) {
                all.push_back({neighbour, {}});
                all.back().uses.resize(pictures.size());
                known = std::prev(all.end());
            }
            const double share = i < recipe.influence.size() ? recipe.influence[i] : 0.0;
            known->uses[column] = ComparedNeighbour::Use{share, neighbour.weight, neighbour.state};
        }
    }
    const auto sharers = [](const ComparedNeighbour &each) {
        return std::count_if(each.uses.begin(), each.uses.end(), [](const auto &use) { return use.has_value(); });
    };
    std::stable_sort(all.begin(), all.end(), [&](const auto &a, const auto &b) { return sharers(a) > sharers(b); });
    return all;
}

QImage differenceImage(const QImage &first, const QImage &other, double gain)
{
    const auto [a, b] = comparable(first, other);
    if (a.isNull() || b.isNull())
        return {};
    QImage result(a.size(), QImage::Format_RGB888);
    for (int y = 0; y < a.height(); ++y) {
        const uchar *from = a.constScanLine(y);
        const uchar *to = b.constScanLine(y);
        std::transform(from, from + kChannels * a.width(), to, result.scanLine(y), [gain](uchar x, uchar z) {
            return static_cast<uchar>(std::min(255.0, std::abs(x - z) * gain));
        });
    }
    return result;
}

double meanDifference(const QImage &first, const QImage &other)
{
    const auto [a, b] = comparable(first, other);
    if (a.isNull() || b.isNull())
        return 0.0;
    double sum = 0.0;
    for (int y = 0; y < a.height(); ++y) {
        const uchar *from = a.constScanLine(y);
        sum += std::inner_product(from, from + kChannels * a.width(), b.constScanLine(y), 0.0, std::plus<>(),
                                  [](uchar x, uchar z) { return std::abs(x - z); });
    }
    return sum / (static_cast<double>(kChannels) * a.width() * a.height());
}

} // namespace palimpsest::ui
