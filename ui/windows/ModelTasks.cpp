#include "ui/windows/ModelTasks.h"

#include "ui/dialogs/ModelsDialog.h"
#include "ui/windows/Session.h"
#include "ui/windows/WindowActions.h"

#include <QAction>
#include <QKeySequence>

#include <algorithm>

namespace palimpsest::ui {

namespace {

ModelPlaces placesOf(Session &session)
{
    ModelPlaces places;
    places.directories = session.studio().modelDirectories();
    places.own = session.modelsFolder().toStdString();
    if (!places.own.empty()
        && std::find(places.directories.begin(), places.directories.end(), places.own) == places.directories.end())
        places.directories.push_back(places.own);
    places.trash = session.places().trash.toStdString();
    places.device = session.places().device.toStdString();
    return places;
}

} // namespace

ModelActions::ModelActions(WindowActions &actions) : QObject(&actions)
{
    manageModels = actions.make(tr("&Models…"), {}, {QKeySequence(tr("Ctrl+Alt+L"))},
                                tr("See, import, verify and remove the models to paint with"));
}

ModelActions &ModelActions::of(const WindowActions &actions)
{
    return *actions.findChild<ModelActions *>(QString(), Qt::FindDirectChildrenOnly);
}

ModelTasks::ModelTasks(Session &session, const WindowActions &actions, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_window(window)
    , m_desk(placesOf(session))
{
    connect(ModelActions::of(actions).manageModels, &QAction::triggered, this, &ModelTasks::manage);
    connect(&m_desk, &ModelDesk::imported, &session, &Session::refreshModels);
    connect(&m_desk, &ModelDesk::removed, &session, &Session::refreshModels);
}

void ModelTasks::manage()
{
    if (m_dialog == nullptr) {
        m_dialog = new ModelsDialog(m_desk, m_window);
        connect(m_dialog, &ModelsDialog::useWanted, &m_session, &Session::useModel);
        connect(&m_session, &Session::generatorReady, m_dialog,
                [this] { m_dialog->setModelInUse(m_session.modelInUse()); });
    } else {
        m_desk.refresh();
    }
    m_dialog->setModelInUse(m_session.modelInUse());
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

} // namespace palimpsest::ui
