#include "ui/dialogs/TeachDialog.h"
#include "ui/jobs/TeachJob.h"
#include "ui/panels/StatusLine.h"
#include "ui/widgets/SentenceBar.h"
#include "ui/windows/MainWindow.h"
#include "ui/windows/WindowActions.h"

#include <QAction>

#include <cmath>
#include <vector>

// Teaching a model from the window.

namespace palimpsest::ui {

void MainWindow::connectTeaching()
{
    connect(m_actions->teach, &QAction::triggered, this, &MainWindow::showTeaching);
    connect(m_teaching, &TeachJob::started, this, &MainWindow::updateActions);
    connect(m_teaching, &TeachJob::preparing, this, [this](const QString &stage, qint64 done, qint64 total) {
        if (!m_session.isPainting())
            m_status->setOtherJob(stage, done, total);
    });
    connect(m_teaching, &TeachJob::progressed, this,
            [this](const TeachProgress &progress) { showTeachingState(progress.minutes); });
    connect(m_teaching, &TeachJob::stopped, this, [this] {
        updatePaintingState();
        m_sentence->showNote(tr("The teaching was stopped. What was learned is kept; Teach goes on with it."));
        refreshTeaching();
    });
    connect(m_teaching, &TeachJob::failed, this, [this](const Error &error) {
        updatePaintingState();
        showError(error);
        refreshTeaching();
    });
    connect(m_teaching, &TeachJob::finished, this, [this](const pipeline::TeachReport &report) {
        updatePaintingState();
        m_session.refreshModels();
        refreshTeaching();
        const QString id = QString::fromStdString(report.modelId);
        m_sentence->showNote(tr("\"%1\" is taught.").arg(QString::fromStdString(report.name)), tr("Paint with it"),
                             [this, id] { m_session.useModel(id); });
    });
    connect(&m_session, &Session::modelsChanged, this, [this] {
        if (m_teachDialog != nullptr)
            m_teachDialog->setModels(m_session.models(), m_session.modelInUse());
    });
    connect(&m_session.shelf(), &QAbstractItemModel::modelReset, this, [this] {
        if (m_teachDialog != nullptr)
            m_teachDialog->setDatabases(m_session.shelf().entries());
    });
}

void MainWindow::showTeachingState(double minutes)
{
    const pipeline::TeachRequest &request = m_teaching->request();
    if (!m_session.isPainting())
        m_status->setOtherJob(tr("Teaching \"%1\", minutes").arg(QString::fromStdString(request.name)),
                              static_cast<qint64>(minutes), static_cast<qint64>(std::ceil(request.minutes)));
}

void MainWindow::showTeaching()
{
    if (m_teachDialog == nullptr) {
        m_teachDialog = new TeachDialog(*m_teaching, m_session.modelsFolder(), this);
        m_teachDialog->setDatabases(m_session.shelf().entries());
        m_teachDialog->setModels(m_session.models(), m_session.modelInUse());
        connect(m_teachDialog, &TeachDialog::modelWanted, &m_session, &Session::useModel);
    }
    if (!m_session.databases().isEmpty())
        m_teachDialog->chooseDatabase(m_session.databases().front());
    refreshTeaching();
    m_teachDialog->show();
    m_teachDialog->raise();
    m_teachDialog->activateWindow();
}

void MainWindow::refreshTeaching()
{
    if (m_teachDialog == nullptr)
        return;
    m_session.background().run(
        m_teachDialog,
        [folder = m_session.modelsFolder().toStdString()](const std::stop_token &) {
            return pipeline::teachings(folder);
        },
        [this](std::vector<pipeline::TeachingRecord> records) { m_teachDialog->setTeachings(std::move(records)); });
}

} // namespace palimpsest::ui
