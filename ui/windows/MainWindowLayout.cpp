#include "ui/panels/BrowsePanel.h"
#include "ui/panels/QueryBar.h"
#include "ui/panels/SettingsPanel.h"
#include "ui/widgets/Appearance.h"
#include "ui/windows/MainWindow.h"
#include "ui/windows/QueueDock.h"
#include "ui/windows/WindowActions.h"

#include <QAction>
#include <QDockWidget>
#include <QSettings>
#include <QSplitter>

#include <algorithm>

// What the window remembers from one run to the next.

namespace palimpsest::ui {

QString MainWindow::firstWords() const
{
    //: The query of the very first start; every word must be known to the bundled painter.
    return tr("a sailing boat at sunset");
}

void MainWindow::restoreLayout()
{
    const QSettings settings(m_settingsFile, QSettings::IniFormat);
    const Appearance appearance = appearanceFromName(settings.value(QStringLiteral("window/colours")).toString());
    applyAppearance(appearance);
    m_actions->desktopColours->setChecked(appearance == Appearance::Desktop);
    m_actions->lightColours->setChecked(appearance == Appearance::Light);
    m_actions->darkColours->setChecked(appearance == Appearance::Dark);
    const int line = fontMetrics().height();
    resize(80 * line, 50 * line);
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    restoreState(settings.value(QStringLiteral("window/state")).toByteArray());
    m_splitter->restoreState(settings.value(QStringLiteral("window/splitter")).toByteArray());
    m_browse->restoreState(settings.value(QStringLiteral("window/browsing")).toString());
    m_actions->showShelf->setChecked(!m_shelfDock->isHidden());
    m_actions->showSettings->setChecked(!m_settingsDock->isHidden());
    m_actions->showChanges->setChecked(!m_changesDock->isHidden());
    m_queueDock->restoreState(settings);

    pipeline::FindingOptions finding = m_session.finding();
    finding.retrieverId =
        settings.value(QStringLiteral("finding/retriever"), QString::fromStdString(finding.retrieverId))
            .toString()
            .toStdString();
    finding.redundancy = settings.value(QStringLiteral("finding/redundancy"), finding.redundancy).toDouble();
    finding.cutOff = settings.value(QStringLiteral("finding/cutOff"), finding.cutOff).toDouble();
    m_session.setFinding(finding);
    m_session.setKeepsResults(settings.value(QStringLiteral("session/keepResults"), true).toBool());
    m_actions->keepResults->setChecked(m_session.keepsResults());
    m_session.useModel(settings.value(QStringLiteral("session/model")).toString());
    const auto recipe = recipeFromJson(settings.value(QStringLiteral("session/recipe")).toString().toStdString());
    if (recipe) {
        m_session.resume(*recipe);
        PaintSettings restored = m_session.settings();
        restored.count = std::max(1, settings.value(QStringLiteral("session/count"), restored.count).toInt());
        restored.seedLocked = settings.value(QStringLiteral("session/seedLocked")).toBool();
        m_session.setSettings(restored);
    } else {
        QueryPart words;
        words.text = firstWords().toStdString();
        m_session.setQuery(Query{{words}});
    }
    m_query->setQuery(m_session.query());
    m_settings->setSettings(m_session.settings());
}

void MainWindow::saveLayout()
{
    QSettings settings(m_settingsFile, QSettings::IniFormat);
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/state"), saveState());
    settings.setValue(QStringLiteral("window/splitter"), m_splitter->saveState());
    settings.setValue(QStringLiteral("window/browsing"), m_browse->state());
    m_queueDock->saveState(settings);
    settings.setValue(QStringLiteral("session/recipe"),
                      QString::fromStdString(recipeToJson(m_session.currentRecipe())));
    const pipeline::FindingOptions &finding = m_session.finding();
    settings.setValue(QStringLiteral("finding/retriever"), QString::fromStdString(finding.retrieverId));
    settings.setValue(QStringLiteral("finding/redundancy"), finding.redundancy);
    settings.setValue(QStringLiteral("finding/cutOff"), finding.cutOff);
    settings.setValue(QStringLiteral("session/keepResults"), m_session.keepsResults());
    settings.setValue(QStringLiteral("session/count"), m_session.settings().count);
    settings.setValue(QStringLiteral("session/model"), m_session.modelInUse());
    settings.setValue(QStringLiteral("session/seedLocked"), m_session.settings().seedLocked);
}

} // namespace palimpsest::ui
