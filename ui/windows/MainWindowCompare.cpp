#include "ui/jobs/PictureConversion.h"
#include "ui/models/RecipeText.h"
#include "ui/panels/ComparePage.h"
#include "ui/panels/HistoryPage.h"
#include "ui/panels/HistoryPanel.h"
#include "ui/widgets/Canvas.h"
#include "ui/widgets/SentenceBar.h"
#include "ui/windows/HistoryActions.h"
#include "ui/windows/HistoryParts.h"
#include "ui/windows/MainWindow.h"
#include "ui/windows/WindowActions.h"

#include <QAction>
#include <QFileInfo>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>
#include <utility>
#include <vector>

// Results beside each other.

namespace palimpsest::ui {

namespace {

ComparedPicture readCompared(pipeline::Studio &studio, const QString &path)
{
    ComparedPicture picture;
    picture.path = path;
    if (const auto image = studio.readPicture(path.toStdString(), 0))
        picture.image = qImageFromImage(*image);
    if (auto recipe = studio.recipeFromPicture(path.toStdString()))
        picture.recipe = std::move(*recipe);
    picture.title = picture.recipe ? queryText(picture.recipe->query) : QFileInfo(path).completeBaseName();
    return picture;
}

} // namespace

void MainWindow::connectCompare()
{
    const HistoryActions &actions = *m_actions->history;
    ComparePage *page = m_past->compare;
    page->setActions({actions.sideBySide, actions.slider, actions.flicker, actions.difference},
                     actions.onlyDifferences);
    page->setCloseAction(m_actions->backToTable);
    page->addPictureActions({m_actions->useRecipe, actions.useQuery, actions.useNeighbours, actions.useSettings,
                             m_actions->useSeed, m_actions->pictureAsQuery, m_actions->copyPicture,
                             m_actions->copyCredits, m_actions->binPicture});
    connect(page, &ComparePage::closeRequested, this, &MainWindow::leaveCompare);
    connect(page, &ComparePage::activated, this, &MainWindow::showResult);
    connect(page, &ComparePage::currentChanged, this, [this] {
        updateInspector();
        updateActions();
        readLineage();
    });
    connect(actions.compare, &QAction::triggered, this, [this] {
        const QStringList paths = pathsToCompare();
        if (paths.size() < 2)
            m_sentence->showNote(
                tr("Choose two to nine pictures to compare: Ctrl and a click adds one to the others."));
        else
            compare(paths);
    });
}

bool MainWindow::isComparing() const
{
    return m_past && m_pages->currentWidget() == m_past->compare;
}

QStringList MainWindow::pathsToCompare() const
{
    QStringList paths;
    if (isShowingHistory()) {
        for (const std::filesystem::path &file : m_past->page->chosenFiles())
            paths.append(QString::fromStdString(file.string()));
        return paths;
    }
    if (const QStringList selected = m_history->selectedPaths(); selected.size() > 1)
        return selected;
    for (const Frame &frame : m_session.table().frames()) {
        if (!frame.path.isEmpty())
            paths.append(frame.path);
    }
    return paths;
}

void MainWindow::compare(const QStringList &paths)
{
    const QStringList first = paths.first(std::min<qsizetype>(paths.size(), kMostCompared));
    if (paths.size() > first.size())
        m_sentence->showNote(
            tr("At most nine pictures can be compared; these are the first nine of %1.").arg(paths.size()));
    m_past->compared = first;
    m_past->comparedFromTable = !isShowingHistory() && !isComparing();
    m_session.background().run(
        this,
        [studio = &m_session.studio(), first](const std::stop_token &stop) {
            std::vector<ComparedPicture> pictures;
            for (const QString &path : first) {
                if (!stop.stop_requested())
                    pictures.push_back(readCompared(*studio, path));
            }
            return pictures;
        },
        [this, first](std::vector<ComparedPicture> pictures) {
            if (first != m_past->compared)
                return;
            m_past->compare->setPictures(std::move(pictures));
            showPage(m_past->compare);
            updateInspector();
            readLineage();
        });
}

void MainWindow::leaveCompare()
{
    if (m_past->comparedFromTable)
        showPage(m_splitter);
    else
        setShowingHistory(true);
    m_past->compared.clear();
    updateInspector();
}

} // namespace palimpsest::ui
