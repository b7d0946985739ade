#include "ui/panels/HistoryPage.h"
#include "ui/panels/HistoryPanel.h"
#include "ui/panels/NeighbourStrip.h"
#include "ui/widgets/Canvas.h"
#include "ui/windows/CuratingActions.h"
#include "ui/windows/ExploreActions.h"
#include "ui/windows/Exploring.h"
#include "ui/windows/HistoryParts.h"
#include "ui/windows/MainWindow.h"
#include "ui/windows/WindowActions.h"

#include <QAction>
#include <QMenu>

#include <filesystem>

// Where exploring begins in the window: which picture, which neighbours, and where its results are seen.

namespace palimpsest::ui {

void MainWindow::buildExploring()
{
    ExploreActions &actions = *m_actions->explore;
    Exploring::Views views;
    views.seen = [this] {
        const InSight seen = inSight();
        return Exploring::Seen{seen.recipe == nullptr ? std::nullopt : std::optional(*seen.recipe), seen.path};
    };
    views.chosenPaths = [this] { return pathsChosen(); };
    views.choosesSeveral = [this] {
        return isShowingHistory() ? m_past->page->chosenRows(2).size() > 1 : m_history->selectedPaths().size() > 1;
    };
    views.chosenNeighbours = [this] { return m_strip->chosenRows(); };
    views.shownPaths = [this] {
        QStringList paths;
        for (const Frame &frame : m_session.table().frames())
            paths.append(frame.path);
        if (const Frame *frame = m_canvas->currentFrame())
            paths.append(frame->path);
        paths.removeAll(QString());
        paths.removeDuplicates();
        return paths;
    };
    views.showPicked = [this](const QStringList &paths) { m_canvas->setPicked(paths); };
    m_exploring = new Exploring(m_session, actions, *m_files, *m_sentence, std::move(views), this);
    connect(m_exploring, &Exploring::failed, this, &MainWindow::showError);
    connect(m_exploring, &Exploring::draftsFirstChosen, this, [this](bool first) {
        PaintSettings settings = m_session.settings();
        settings.draftsFirst = first;
        changeSettings(settings);
    });
    connect(m_canvas, &Canvas::currentChanged, m_exploring, [this] {
        if (!m_canvas->showsTable())
            m_exploring->lookForFlags();
    });
    connect(&m_session.historyStore(), &HistoryStore::added, this, &MainWindow::updateActions);
    connect(m_strip, &NeighbourStrip::chosenChanged, this, &MainWindow::updateExploring);
    QMenu *marks = m_actions->curating->marks;
    const QList<QAction *> menus{actions.ofPicture->menuAction(), marks->menuAction()};
    m_canvas->addActions(menus);
    m_history->addPictureActions(menus);
    m_past->page->setResultActions({actions.ofPicture->menuAction()}, {});
    m_strip->addNeighbourActions({actions.morphBetween});
}

void MainWindow::updateExploring()
{
    if (m_exploring != nullptr)
        m_exploring->update();
}

QStringList MainWindow::pathsChosen() const
{
    QStringList paths;
    if (isShowingHistory()) {
        for (const std::filesystem::path &file : m_past->page->chosenFiles())
            paths.append(QString::fromStdString(file.string()));
    } else if (!isComparing() && m_history->selectedPaths().size() > 1) {
        paths = m_history->selectedPaths();
    } else if (const QString path = inSight().path; !path.isEmpty()) {
        paths.append(path);
    }
    return paths;
}

} // namespace palimpsest::ui
