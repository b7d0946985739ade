#pragma once

#include "core/pipeline/PresetFolder.h"

#include <QDialog>
#include <QStringList>

#include <vector>

class QLabel;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace palimpsest::ui {

/// The artist's presets: what each holds, and what can be done with it. It only asks; others do. GUI thread only.
class PresetsDialog : public QDialog {
    Q_OBJECT

public:
    explicit PresetsDialog(QWidget *parent = nullptr);

    void setPresets(std::vector<pipeline::PresetFolder::Entry> presets);
    /// One sentence under the list: what could not be done. Goes with the next change.
    void showProblem(const QString &sentence);

Q_SIGNALS:
    void useWanted(const palimpsest::pipeline::Preset &preset);
    void renameWanted(const palimpsest::pipeline::PresetFolder::Entry &preset, const QString &name);
    void deleteWanted(const palimpsest::pipeline::PresetFolder::Entry &preset);
    void exportWanted(const palimpsest::pipeline::Preset &preset);
    void importWanted();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

Q_SIGNALS:
    void filesDropped(const QStringList &files);

private:
    void showCurrent();
    void onEdited(const QListWidgetItem *item);
    [[nodiscard]] const pipeline::PresetFolder::Entry *current() const;
    QPushButton *addButton(const QString &text, void (PresetsDialog::*deed)());
    void useCurrent();
    void renameCurrent();
    void exportCurrent();
    void deleteCurrent();

    std::vector<pipeline::PresetFolder::Entry> m_presets;
    QListWidget *m_list;
    QLabel *m_facts;
    QLabel *m_empty;
    QLabel *m_problem;
    QList<QPushButton *> m_buttons; ///< Those that work on the current preset.
    bool m_filling = false;
};

} // namespace palimpsest::ui
