#pragma once

#include "core/pipeline/Preset.h"

#include <QDialog>
#include <QStringList>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace palimpsest::ui {

/// Asks what a preset is to be called and what it holds beside the settings. GUI thread only.
class SavePresetDialog : public QDialog {
    Q_OBJECT

public:
    /// `taken` are the names that there are; one of these is replaced, which the button says.
    SavePresetDialog(QStringList taken, const QString &proposal, pipeline::PresetParts holds,
                     QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const QString &name, palimpsest::pipeline::PresetParts holds);

private:
    void showState();

    QStringList m_taken;
    QLineEdit *m_name;
    QCheckBox *m_query;
    QCheckBox *m_neighbours;
    QCheckBox *m_seed;
    QLabel *m_words;
    QPushButton *m_save = nullptr;
};

} // namespace palimpsest::ui
