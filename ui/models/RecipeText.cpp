#include "ui/models/RecipeText.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include <cmath>
#include <string>
#include <variant>

namespace palimpsest::ui {

namespace {

struct RecipeWords {
    Q_DECLARE_TR_FUNCTIONS(RecipeWords)
};

QString shareOf(const Recipe &recipe, std::size_t index)
{
    if (index >= recipe.influence.size())
        return {};
    return RecipeWords::tr("%1 %").arg(std::lround(recipe.influence[index] * 100.0));
}

} // namespace

QString valueText(const ParamValue &value)
{
    struct Visitor {
        QString operator()(bool on) const { return on ? RecipeWords::tr("yes") : RecipeWords::tr("no"); }
        QString operator()(std::int64_t whole) const { return QLocale().toString(static_cast<qlonglong>(whole)); }
        QString operator()(double real) const { return QLocale().toString(real, 'g', 4); }
        QString operator()(const std::string &text) const { return QString::fromStdString(text); }
    };
    return std::visit(Visitor{}, value);
}

QString databasesText(const Recipe &recipe)
{
    QStringList names;
    for (const DatabaseReference &database : recipe.databases)
        names.append(QString::fromStdString(database.name.empty() ? database.id : database.name));
    return names.join(QStringLiteral(", "));
}

QString modeText(const Recipe &recipe)
{
    switch (recipe.mode) {
    case ConditioningMode::TextOnly:
        return RecipeWords::tr("words alone");
    case ConditioningMode::NeighboursOnly:
        return RecipeWords::tr("neighbours alone");
    case ConditioningMode::TextAndNeighbours:
        break;
    }
    return RecipeWords::tr("words and neighbours");
}

QString neighbourTitle(const Neighbour &neighbour)
{
    const ItemFacts &facts = neighbour.facts;
    if (!facts.title.empty())
        return QString::fromStdString(facts.title);
    return facts.caption.empty() ? RecipeWords::tr("Untitled") : QString::fromStdString(facts.caption);
}

QString creditsText(const Recipe &recipe)
{
    QStringList lines{RecipeWords::tr("Painted with Palimpsest, seed %1, drawing on:").arg(recipe.seed)};
    for (std::size_t i = 0; i < recipe.neighbours.size(); ++i) {
        const Neighbour &neighbour = recipe.neighbours[i];
        if (neighbour.state == NeighbourState::Excluded)
            continue;
        QStringList parts;
        const ItemFacts &facts = neighbour.facts;
        for (const std::string *fact : {&facts.artist, &facts.title, &facts.year, &facts.licence, &facts.source}) {
            if (!fact->empty())
                parts.append(QString::fromStdString(*fact));
        }
        if (parts.isEmpty())
            parts.append(neighbourTitle(neighbour));
        const QString share = shareOf(recipe, i);
        lines.append(QStringLiteral("- ") + parts.join(QStringLiteral(", "))
                     + (share.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(share)));
    }
    return lines.join(QLatin1Char('\n'));
}

QString pictureName(const QueryPart &part)
{
    // A result's file is named after its words, between the moment and the seed.
    static const QRegularExpression result(QStringLiteral("^\\d{8}-\\d{6}-\\d{3}_(.+?)_\\d+(_q\\d+)?$"));
    const QFileInfo file(QString::fromStdString(part.picturePath));
    const QRegularExpressionMatch match = result.match(file.completeBaseName());
    if (!match.hasMatch())
        return file.fileName();
    const QString words = match.captured(1).replace(QLatin1Char('-'), QLatin1Char(' '));
    return part.crop ? RecipeWords::tr("part of \u201c%1\u201d").arg(words)
                     : QStringLiteral("\u201c%1\u201d").arg(words);
}

QString queryText(const Query &query)
{
    if (query.isPseudoQuery())
        return RecipeWords::tr("a surprise");
    QStringList parts;
    for (const QueryPart &part : query.parts) {
        const QString name =
            part.kind == QueryPart::Kind::Image ? pictureName(part) : QString::fromStdString(part.text);
        parts.append(part.weight == 1.0 ? name
                                        : QStringLiteral("%1 × %2").arg(name, QLocale().toString(part.weight, 'g', 3)));
    }
    return parts.join(QStringLiteral(" + "));
}

} // namespace palimpsest::ui
