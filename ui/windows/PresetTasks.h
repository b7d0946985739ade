#pragma once

#include "core/pipeline/PresetFolder.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

class QWidget;

namespace palimpsest::ui {

class PresetsDialog;
class SentenceBar;
class Session;
class WindowActions;

/// Presets from the window: the menu, the dialogs and the files, which are read and written in the background. GUI thread
/// only.
class PresetTasks : public QObject {
    Q_OBJECT

public:
    /// All must outlive the tasks.
    PresetTasks(Session &session, const WindowActions &actions, SentenceBar &sentences, QWidget *window);

    /// Looks at the folder again.
    void refresh();
    /// Takes a preset up. What it needs and is not here is named first, and the rest is taken up if the artist says so.
    void use(const pipeline::Preset &preset);
    /// Keeps the preset or recipe of each file among the others, and offers to use it.
    void import(const QStringList &files);

Q_SIGNALS:
    /// The presets in the menu are those of the folder now.
    void refreshed();

private:
    using Deed = std::function<Result<void>(const pipeline::PresetFolder &)>;
    void askToSave();
    void save(const QString &name, pipeline::PresetParts holds);
    void manage();
    void makeDialog();
    void rename(const pipeline::PresetFolder::Entry &entry, const QString &name);
    void remove(const pipeline::PresetFolder::Entry &entry);
    void askToExport(const pipeline::Preset &preset);
    void askToImport();
    /// Does something to the folder in the background, then shows how it is; an error is said.
    void change(Deed deed, std::function<void()> done = {});
    void show(pipeline::PresetFolder::Listing listing);
    void showProblem(const Error &error);

    Session &m_session;
    const WindowActions &m_actions;
    SentenceBar &m_sentences;
    QWidget *m_window;
    pipeline::PresetFolder m_folder;
    std::vector<pipeline::PresetFolder::Entry> m_presets;
    pipeline::PresetParts m_lastHolds;
    PresetsDialog *m_dialog = nullptr; ///< Made when first asked for.
};

} // namespace palimpsest::ui
