#include "ui/windows/MainWindow.h"
#include "ui/windows/ModelTasks.h"

// The models in the window.

namespace palimpsest::ui {

void MainWindow::buildModels()
{
    m_models = new ModelTasks(m_session, *m_actions, this);
}

} // namespace palimpsest::ui
