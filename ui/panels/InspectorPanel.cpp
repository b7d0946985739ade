#include "ui/panels/InspectorPanel.h"

#include "ui/models/Compared.h"
#include "ui/models/RecipeText.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/CardPainting.h"

#include <QAction>
#include <QGridLayout>
#include <QLocale>
#include <QStringList>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <cmath>
#include <utility>
#include <vector>

namespace palimpsest::ui {

namespace {

// One line; a value that differs from the current settings is set in bold, with the sign of it and the current one after.
QString line(const QString &name, const QString &value, const QString &current)
{
    QString cell = value.toHtmlEscaped();
    if (value != current)
        cell = QStringLiteral("<b>≠ %1</b>").arg(cell)
               + (current.isEmpty()
                      ? QString()
                      : QStringLiteral(" <i>(%1)</i>").arg(InspectorPanel::tr("now %1").arg(current).toHtmlEscaped()));
    return QStringLiteral("<tr><td style='padding-right:8px'>%1</td><td>%2</td></tr>").arg(name.toHtmlEscaped(), cell);
}

QString percent(double share)
{
    return InspectorPanel::tr("%1 %").arg(std::lround(share * 100.0));
}

// How a neighbour of the picture stands on the strip now; empty when just so.
QString nowOf(const ComparedNeighbour &neighbour)
{
    const ComparedNeighbour::Use &then = *neighbour.uses[0];
    const auto &now = neighbour.uses[1];
    if (!now)
        return InspectorPanel::tr("not among the neighbours now");
    if (now->weight != then.weight)
        return InspectorPanel::tr("now × %1").arg(QLocale().toString(now->weight, 'g', 3));
    return {};
}

QString neighbourRow(const ComparedNeighbour &neighbour, bool hasShares)
{
    const ComparedNeighbour::Use &use = *neighbour.uses[0];
    QString name = neighbourTitle(neighbour.neighbour).toHtmlEscaped();
    if (use.weight != 1.0)
        name += QStringLiteral(" × %1").arg(QLocale().toString(use.weight, 'g', 3));
    const QString now = nowOf(neighbour);
    if (!now.isEmpty())
        name = QStringLiteral("<b>≠ %1</b> <i>(%2)</i>").arg(name, now.toHtmlEscaped());
    const QString credit = QString::fromStdString(neighbour.neighbour.facts.artist).toHtmlEscaped();
    return QStringLiteral("<tr><td style='padding-right:8px' align='right'>%1</td><td>%2%3</td></tr>")
        .arg(hasShares ? percent(use.share) : QString(), name,
             credit.isEmpty() ? QString() : QStringLiteral("<br>") + credit);
}

QString neighboursHtml(const std::vector<ComparedPicture> &both)
{
    QString drawn;
    QStringList onlyNow;
    for (const ComparedNeighbour &neighbour : comparedNeighbours(both)) {
        if (neighbour.uses[0])
            drawn += neighbourRow(neighbour, !both[0].recipe->influence.empty());
        else
            onlyNow.append(neighbourTitle(neighbour.neighbour).toHtmlEscaped());
    }
    QString html = QStringLiteral("<p><b>%1</b></p><table cellspacing='2'>%2</table>")
                       .arg(InspectorPanel::tr("Drawn on").toHtmlEscaped(), drawn);
    if (!onlyNow.isEmpty())
        html += QStringLiteral("<p><b>%1</b><br>%2</p>")
                    .arg(InspectorPanel::tr("Among the neighbours now, but not drawn on").toHtmlEscaped(),
                         onlyNow.join(QStringLiteral("<br>")));
    return html;
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
    auto *buttons = new QGridLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(step);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * step, step, 2 * step, 2 * step);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_buttons);
}

void InspectorPanel::setActions(const QList<QAction *> &actions)
{
    auto *grid = static_cast<QGridLayout *>(m_buttons->layout());
    int cell = 0;
    for (QAction *action : actions) {
        auto *button = new ActionButton(m_buttons);
        button->setAction(action);
        button->setMinimumHeight(7 * card::step(fontMetrics()));
        // The first is the most that can be done and has a line of its own; so has one that would stand alone.
        const bool wide = action == actions.front() || (action == actions.back() && cell % 2 == 0);
        grid->addWidget(button, cell / 2, cell % 2, 1, wide ? 2 : 1);
        cell += wide ? 2 : 1;
    }
}

void InspectorPanel::show(const std::optional<Recipe> &recipe, const Recipe &current)
{
    if (!recipe) {
        m_text->setHtml(
            QStringLiteral("<p>%1</p>").arg(tr("The recipe of the picture in sight appears here.").toHtmlEscaped()));
        return;
    }
    // The size is the model's, so it says nothing about the settings.
    Recipe now = current;
    now.widthPx = recipe->widthPx;
    now.heightPx = recipe->heightPx;
    const std::vector<ComparedPicture> both{{{}, {}, {}, *recipe}, {{}, {}, {}, std::move(now)}};
    QString rows;
    for (const ComparedSetting &setting : comparedSettings(both)) {
        // A parameter that the current settings do not name is at its default there, which the recipe may share; and the
        // other way round.
        const QString then = setting.values[0].isEmpty() ? setting.values[1] : setting.values[0];
        rows += line(setting.name, then, setting.values[1].isEmpty() ? then : setting.values[1]);
    }
    m_text->setHtml(QStringLiteral("<table cellspacing='2'>%1</table>%2").arg(rows, neighboursHtml(both)));
}

} // namespace palimpsest::ui
