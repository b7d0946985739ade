#include "ui/panels/InspectorPanel.h"

#include "ui/widgets/ActionButton.h"
#include "ui/widgets/CardPainting.h"

#include <QAction>
#include <QFileInfo>
#include <QLocale>
#include <QStringList>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <cmath>

namespace palimpsest::ui {

namespace {

QString valueText(const ParamValue &value)
{
    struct Visitor {
        QString operator()(bool on) const { return on ? InspectorPanel::tr("yes") : InspectorPanel::tr("no"); }
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

// One line; a value that differs from the current settings is set in bold, with the current one after it.
QString line(const QString &name, const QString &value, const QString &current)
{
    QString cell = value.toHtmlEscaped();
    if (value != current)
        cell = QStringLiteral("<b>%1</b>").arg(cell)
               + (current.isEmpty()
                      ? QString()
                      : QStringLiteral(" <i>(%1)</i>").arg(InspectorPanel::tr("now %1").arg(current).toHtmlEscaped()));
    return QStringLiteral("<tr><td style='padding-right:8px'>%1</td><td>%2</td></tr>").arg(name.toHtmlEscaped(), cell);
}

QString neighbourTitle(const Neighbour &neighbour)
{
    const ItemFacts &facts = neighbour.facts;
    if (!facts.title.empty())
        return QString::fromStdString(facts.title);
    return facts.caption.empty() ? InspectorPanel::tr("Untitled") : QString::fromStdString(facts.caption);
}

QString shareOf(const Recipe &recipe, std::size_t index)
{
    if (index >= recipe.influence.size())
        return {};
    return InspectorPanel::tr("%1 %").arg(std::lround(recipe.influence[index] * 100.0));
}

QString neighboursHtml(const Recipe &recipe)
{
    QString rows;
    for (std::size_t i = 0; i < recipe.neighbours.size(); ++i) {
        const Neighbour &neighbour = recipe.neighbours[i];
        if (neighbour.state == NeighbourState::Excluded)
            continue;
        const QString credit = QString::fromStdString(neighbour.facts.artist).toHtmlEscaped();
        const QString title = neighbourTitle(neighbour).toHtmlEscaped();
        rows += QStringLiteral("<tr><td style='padding-right:8px' align='right'>%1</td><td>%2%3</td></tr>")
                    .arg(shareOf(recipe, i), title, credit.isEmpty() ? QString() : QStringLiteral("<br>") + credit);
    }
    return rows;
}

} // namespace

InspectorPanel::InspectorPanel(QWidget *parent)
    : QWidget(parent)
    , m_text(new QTextBrowser(this))
    , m_buttons(new QWidget(this))
{
    const int step = card::step(fontMetrics());
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->setAccessibleName(tr("Recipe of the picture in sight"));
    m_text->viewport()->setAutoFillBackground(false);
    m_text->document()->setDocumentMargin(2 * step);
    auto *buttons = new QVBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(step);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * step, step, 2 * step, 2 * step);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_buttons);
}

void InspectorPanel::setActions(const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        auto *button = new ActionButton(m_buttons);
        button->setAction(action);
        button->setMinimumHeight(7 * card::step(fontMetrics()));
        m_buttons->layout()->addWidget(button);
    }
}

void InspectorPanel::show(const std::optional<Recipe> &recipe, const Recipe &current)
{
    if (!recipe) {
        m_text->setHtml(
            QStringLiteral("<p>%1</p>").arg(tr("The recipe of the picture in sight appears here.").toHtmlEscaped()));
        return;
    }
    QString rows = line(tr("Query"), queryText(recipe->query), queryText(current.query));
    rows += line(tr("Database"), databasesText(*recipe), databasesText(current));
    rows += line(tr("Seed"), QString::number(recipe->seed), QString::number(current.seed));
    rows += line(tr("Neighbours"), QString::number(recipe->k), QString::number(current.k));
    for (const auto &[key, value] : recipe->params) {
        // A parameter that the current settings do not name is at its default there, which the recipe may share.
        const auto now = current.params.find(key);
        const QString text = valueText(value);
        rows += line(QString::fromStdString(key), text, now == current.params.end() ? text : valueText(now->second));
    }
    m_text->setHtml(QStringLiteral("<table cellspacing='2'>%1</table><p><b>%2</b></p><table cellspacing='2'>%3</table>")
                        .arg(rows, tr("Drawn on").toHtmlEscaped(), neighboursHtml(*recipe)));
}

QString creditsText(const Recipe &recipe)
{
    QStringList lines{InspectorPanel::tr("Painted with Palimpsest, seed %1, drawing on:").arg(recipe.seed)};
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

QString queryText(const Query &query)
{
    if (query.isPseudoQuery())
        return InspectorPanel::tr("a surprise");
    QStringList parts;
    for (const QueryPart &part : query.parts) {
        const QString name = part.kind == QueryPart::Kind::Image
                                 ? QFileInfo(QString::fromStdString(part.picturePath)).fileName()
                                 : QString::fromStdString(part.text);
        parts.append(part.weight == 1.0 ? name
                                        : QStringLiteral("%1 × %2").arg(name, QLocale().toString(part.weight, 'g', 3)));
    }
    return parts.join(QStringLiteral(" + "));
}

} // namespace palimpsest::ui
