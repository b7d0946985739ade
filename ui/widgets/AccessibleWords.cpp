#include "ui/widgets/AccessibleWords.h"

#include "ui/models/RecipeText.h"

#include <QLocale>

#include <cmath>

namespace palimpsest::ui {

QString AccessibleWords::magnification(double scale)
{
    return tr("Magnification %1 %").arg(QLocale().toString(std::lround(scale * 100.0)));
}

QString AccessibleWords::recipe(const Recipe &recipe)
{
    const QString words = queryText(recipe.query);
    const QString seed = QString::number(recipe.seed);
    const QString databases = databasesText(recipe);
    return databases.isEmpty() ? tr("%1, seed %2").arg(words, seed)
                               : tr("%1, seed %2, painted from %3").arg(words, seed, databases);
}

} // namespace palimpsest::ui
