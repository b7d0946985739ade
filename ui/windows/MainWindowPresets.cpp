#include "ui/windows/FileTasks.h"
#include "ui/windows/MainWindow.h"
#include "ui/windows/PresetTasks.h"

// Presets in the window.

namespace palimpsest::ui {

void MainWindow::buildPresets()
{
    m_presets = new PresetTasks(m_session, *m_actions, *m_sentence, this);
    connect(m_files, &FileTasks::presetChosen, m_presets, [this](const QString &path) { m_presets->import({path}); });
}

} // namespace palimpsest::ui
