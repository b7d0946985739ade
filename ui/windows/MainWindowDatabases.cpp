#include "ui/panels/BrowsePanel.h"
#include "ui/panels/ShelfPanel.h"
#include "ui/widgets/SentenceBar.h"
#include "ui/windows/MainWindow.h"
#include "ui/windows/WindowActions.h"

#include "core/pipeline/DatabaseCurating.h"

#include <QAction>
#include <QInputDialog>

#include <algorithm>
#include <memory>
#include <utility>

// Databases that are made of others, and thrown away.

namespace palimpsest::ui {

namespace {

std::vector<std::string> standardStrings(const QStringList &strings)
{
    std::vector<std::string> result;
    for (const QString &string : strings)
        result.push_back(string.toStdString());
    return result;
}

} // namespace

void MainWindow::connectDatabases()
{
    m_shelf->addDatabaseActions({m_actions->mergeDatabases, m_actions->trashDatabases});
    connect(m_actions->makeDatabase, &QAction::triggered, this, &MainWindow::askToMakeDatabase);
    connect(m_actions->mergeDatabases, &QAction::triggered, this, &MainWindow::askToMerge);
    connect(m_actions->trashDatabases, &QAction::triggered, this, &MainWindow::trashChosenDatabases);
}

void MainWindow::updateDatabaseActions()
{
    const QStringList &chosen = m_session.databases();
    const auto &entries = m_session.shelf().entries();
    const bool own = std::all_of(chosen.begin(), chosen.end(), [&](const QString &id) {
        const int row = m_session.shelf().rowOf(id);
        return row >= 0 && !entries[static_cast<std::size_t>(row)].info.bundled;
    });
    m_actions->mergeDatabases->setEnabled(chosen.size() > 1);
    m_actions->trashDatabases->setEnabled(!chosen.isEmpty() && own);
    m_actions->makeDatabase->setEnabled(isBrowsing() && m_browse->currentRow() >= 0);
}

void MainWindow::askForName(const QString &title, const QString &proposal, std::function<void(const QString &)> chosen)
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(tr("Name:"));
    dialog->setTextValue(proposal);
    connect(dialog, &QInputDialog::textValueSelected, this, [chosen = std::move(chosen)](const QString &name) {
        if (!name.trimmed().isEmpty())
            chosen(name.trimmed());
    });
    dialog->open();
}

void MainWindow::askToMakeDatabase()
{
    std::vector<ItemReference> items = chosenItems();
    if (items.empty())
        return;
    const QString title = tr("New database of %n pictures", nullptr, static_cast<int>(items.size()));
    const BrowseSource &source = m_browse->source();
    const QString proposal =
        source.find ? source.title : tr("From %1").arg(m_session.shelf().nameOf(m_browse->currentDatabase()));
    askForName(title, proposal, [this, items = std::move(items)](const QString &name) { makeDatabaseOf(items, name); });
}

void MainWindow::makeDatabaseOf(const std::vector<ItemReference> &items, const QString &name)
{
    makeDatabaseBy([items, name = name.toStdString()](pipeline::Curation &curation) {
        return pipeline::makeDatabase(curation, name, items, {}, {});
    });
}

void MainWindow::askToMerge()
{
    const QStringList chosen = m_session.databases();
    QStringList names;
    for (const QString &id : chosen)
        names.append(m_session.shelf().nameOf(id));
    askForName(tr("One database of %n", nullptr, static_cast<int>(chosen.size())), names.join(QStringLiteral(" + ")),
               [this, ids = standardStrings(chosen)](const QString &name) {
                   makeDatabaseBy([ids, name = name.toStdString()](pipeline::Curation &curation) {
                       return pipeline::mergeDatabases(curation, name, ids, {}, {});
                   });
               });
}

void MainWindow::makeDatabaseBy(std::function<Result<pipeline::MadeDatabase>(pipeline::Curation &)> make)
{
    const auto made = std::make_shared<pipeline::DatabaseInfo>();
    m_session.curation().change(
        [make = std::move(make), made](pipeline::Curation &curation) -> Result<Change> {
            auto database = make(curation);
            if (!database)
                return database.error();
            *made = database->database;
            return std::move(database->change);
        },
        [this, made] {
            const QString name = QString::fromStdString(made->name);
            m_sentence->showNote(
                tr("%n pictures are in the database %1 now.", nullptr, static_cast<int>(made->items)).arg(name),
                tr("Undo"), [this] { m_session.curation().undo(); });
            m_session.refreshLibrary(QString::fromStdString(made->id));
        });
}

void MainWindow::trashChosenDatabases()
{
    const QStringList chosen = m_session.databases();
    for (const QString &id : chosen) {
        const QString name = m_session.shelf().nameOf(id);
        m_session.curation().change(
            [id = id.toStdString()](pipeline::Curation &curation) { return pipeline::trashDatabase(curation, id); },
            [this, name] {
                m_sentence->showNote(tr("%1 is in the bin now; its pictures stay where they are.").arg(name),
                                     tr("Undo"), [this] { m_session.curation().undo(); });
            });
    }
}

} // namespace palimpsest::ui
