#pragma once

#include "core/pipeline/ModelCare.h"

#include <QDialog>
#include <QString>

#include <vector>

class QFormLayout;
class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace palimpsest::ui {

class ModelDesk;

/// The installed models: what each is and needs, and what can be done with it. `desk` does it. GUI thread only.
class ModelsDialog : public QDialog {
    Q_OBJECT

public:
    explicit ModelsDialog(ModelDesk &desk, QWidget *parent = nullptr);

    /// The model that paints; it cannot be removed.
    void setModelInUse(const QString &id);

Q_SIGNALS:
    void useWanted(const QString &id);

private:
    void build();
    void connectDesk();
    void setInstalled(const pipeline::InstalledModels &installed, const QString &device);
    void showCurrent();
    void showFacts(const pipeline::InstalledModel *model);
    void say(const QString &sentence);
    void ask();
    void askToRemove();
    void verify();
    void reveal();
    [[nodiscard]] const pipeline::InstalledModel *current() const;
    [[nodiscard]] bool isNeeded(const pipeline::InstalledModel &model) const;
    QPushButton *makeButton(const QString &text, void (ModelsDialog::*deed)());

    ModelDesk &m_desk;
    pipeline::InstalledModels m_installed;
    QString m_device;
    QString m_inUse;
    std::string m_wanted; ///< Id of the model to be shown next.
    QListWidget *m_list;
    QWidget *m_factsPage;
    QFormLayout *m_facts;
    QLabel *m_words;
    QProgressBar *m_progress;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_use = nullptr;
    QPushButton *m_verify = nullptr;
    QPushButton *m_reveal = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_import = nullptr;
};

} // namespace palimpsest::ui
