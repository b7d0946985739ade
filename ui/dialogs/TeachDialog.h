#pragma once

#include "core/pipeline/Studio.h"
#include "core/pipeline/Teach.h"

#include "ui/jobs/TeachJob.h"
#include "ui/models/ShelfModel.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QWidget;

namespace palimpsest::ui {

class LossCurve;
class SampleStrip;

/// Where a model is taught with a database: what to begin with, for how long, and how it goes. Closing it does not stop the
/// teaching. GUI thread only.
class TeachDialog : public QDialog {
    Q_OBJECT

public:
    /// `job` must outlive the dialog; new models are made in `modelsFolder`.
    TeachDialog(TeachJob &job, QString modelsFolder, QWidget *parent = nullptr);

    void setDatabases(const std::vector<ShelfEntry> &entries);
    void setModels(const std::vector<pipeline::GeneratorInfo> &models, const QString &inUse);
    /// Teachings that can be gone on with.
    void setTeachings(std::vector<pipeline::TeachingRecord> teachings);
    /// Proposes this database for a new teaching; ignored while one runs.
    void chooseDatabase(const QString &id);

    /// What the fields say now.
    [[nodiscard]] pipeline::TeachRequest request() const;

Q_SIGNALS:
    /// The artist wants to paint with the model in this folder.
    void modelWanted(const QString &folder);

private:
    void prepareFields();
    void build();
    QWidget *makeButtons();
    void fillForm(QFormLayout *form);
    void connectJob();
    void chooseTeaching();
    void showTeaching(const pipeline::TeachingRecord &record);
    void proposeName();
    void startOrStop();
    void updateState();
    void showHint();
    void conclude(const QString &sentence);
    void showProgress(const TeachProgress &progress);
    void showFinished(const pipeline::TeachReport &report);

    TeachJob &m_job;
    QString m_modelsFolder;
    std::vector<pipeline::TeachingRecord> m_teachings;
    QString m_proposedName;
    QString m_finishedFolder;
    bool m_followsJob = false; ///< The fields show the job's teaching.
    QString m_missing;         ///< What is needed before a teaching can start.
    QString m_conclusion;      ///< How the job's teaching ended.

    QComboBox *m_which;
    QComboBox *m_database;
    QComboBox *m_model;
    QLineEdit *m_name;
    QDoubleSpinBox *m_minutes;
    QLineEdit *m_words;
    QLabel *m_hint;
    LossCurve *m_curve;
    SampleStrip *m_samples;
    QProgressBar *m_bar;
    QLabel *m_state;
    QPushButton *m_teach;
    QPushButton *m_use;
};

} // namespace palimpsest::ui
