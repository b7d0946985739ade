#include "ui/panels/DuplicatesPanel.h"
#include "ui/widgets/SentenceBar.h"
#include "ui/windows/MainWindow.h"
#include "ui/windows/WindowActions.h"

#include <QAction>
#include <QSplitter>
#include <QStackedWidget>

#include <span>

// What is there more than once, in the place of the table.

namespace palimpsest::ui {

void MainWindow::connectDuplicates()
{
    connect(m_actions->duplicates, &QAction::triggered, this, &MainWindow::setShowingDuplicates);
    connect(m_duplicates, &DuplicatesPanel::closeRequested, this, [this] { setShowingDuplicates(false); });
    connect(m_duplicates, &DuplicatesPanel::failed, this, &MainWindow::showError);
    connect(m_duplicates, &DuplicatesPanel::applyRequested, this, &MainWindow::applyDuplicates);
    connect(m_duplicates, &DuplicatesPanel::rejectRequested, this,
            [this](const pipeline::DuplicateGroup &group, const pipeline::KeepRules &rules) {
                m_session.curation().change([group, rules](pipeline::Curation &curation) -> Result<Change> {
                    const auto plan = pipeline::planDuplicates(curation, std::span(&group, 1), rules,
                                                               pipeline::DuplicateAction::Reject);
                    return plan ? pipeline::applyDuplicatePlan(curation, *plan) : Result<Change>(plan.error());
                });
            });
    // Ratings and flags are what the rules ask for; items may have gone or come back.
    connect(&m_session.curation(), &CurationDesk::changed, m_duplicates, &DuplicatesPanel::planAgain);
    connect(&m_session, &Session::databasesChanged, this, [this] {
        if (isShowingDuplicates())
            openDuplicates();
    });
}

bool MainWindow::isShowingDuplicates() const
{
    return m_pages->currentWidget() == m_duplicates;
}

void MainWindow::setShowingDuplicates(bool showing)
{
    showPage(showing ? static_cast<QWidget *>(m_duplicates) : m_splitter);
    if (!showing)
        return;
    openDuplicates();
    if (!m_duplicates->hasReport() && !m_duplicates->service().isFinding())
        m_duplicates->toggleFinding();
}

void MainWindow::openDuplicates()
{
    QStringList bundled;
    for (const ShelfEntry &entry : m_session.shelf().entries()) {
        if (entry.info.bundled)
            bundled.append(QString::fromStdString(entry.info.id));
    }
    m_duplicates->setDatabases(databasesInUse(), bundled);
}

void MainWindow::updateDuplicates()
{
    m_actions->duplicates->setEnabled(!m_session.databases().isEmpty());
    m_actions->duplicates->setChecked(isShowingDuplicates());
}

void MainWindow::applyDuplicates(const std::shared_ptr<const pipeline::DuplicatePlan> &plan)
{
    m_session.curation().change(
        [plan](pipeline::Curation &curation) { return pipeline::applyDuplicatePlan(curation, *plan); },
        [this, count = static_cast<int>(plan->leaving)] {
            m_sentence->showNote(tr("%n duplicates are done with.", nullptr, count), tr("Undo"),
                                 [this] { m_session.curation().undo(); });
        });
}

} // namespace palimpsest::ui
