#include "ui/panels/BrowsePanel.h"
#include "ui/panels/ComparePage.h"
#include "ui/panels/HistoryPage.h"
#include "ui/widgets/Appearance.h"
#include "ui/windows/Exploring.h"
#include "ui/windows/HistoryParts.h"
#include "ui/windows/MainWindow.h"
#include "ui/windows/QueueDock.h"
#include "ui/windows/WindowActions.h"

#include <QAction>
#include <QChildEvent>
#include <QDockWidget>
#include <QSettings>
#include <QSplitter>
#include <QTabBar>

// How the window looks from one run to the next; what is on the desk is in MainWindowDesk.cpp.

namespace palimpsest::ui {

namespace {

/// The tabs of docks that lie on each other: where there is nothing to choose from, Qt moves them out of the window, but
/// leaves them in the way of the Tab key. This takes them out of it.
class TabsInReach : public QObject {
public:
    explicit TabsInReach(QTabBar &tabs) : QObject(&tabs)
    {
        tabs.installEventFilter(this);
        follow(tabs);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Move)
            follow(*static_cast<QTabBar *>(watched));
        return false;
    }

private:
    static void follow(QTabBar &tabs)
    {
        tabs.setFocusPolicy(tabs.parentWidget()->rect().intersects(tabs.geometry()) ? Qt::TabFocus : Qt::NoFocus);
    }
};

} // namespace

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
    m_past->page->restoreState(settings.value(QStringLiteral("window/history")).toString());
    m_past->compare->restoreState(settings.value(QStringLiteral("window/compare")).toByteArray());
    m_queueDock->restoreState(settings);
    m_exploring->restoreState(settings);
    restoreDesk();
}

void MainWindow::saveLayout()
{
    QSettings settings(m_settingsFile, QSettings::IniFormat);
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/state"), saveState());
    settings.setValue(QStringLiteral("window/splitter"), m_splitter->saveState());
    settings.setValue(QStringLiteral("window/browsing"), m_browse->state());
    m_queueDock->saveState(settings);
    m_exploring->saveState(settings);
    settings.setValue(QStringLiteral("window/history"), m_past->page->state());
    settings.setValue(QStringLiteral("window/compare"), m_past->compare->state());
    saveDesk();
}

void MainWindow::childEvent(QChildEvent *event)
{
    QMainWindow::childEvent(event);
    if (auto *tabs = qobject_cast<QTabBar *>(event->child()); tabs != nullptr && event->polished())
        new TabsInReach(*tabs);
}

} // namespace palimpsest::ui
