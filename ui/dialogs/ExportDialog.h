#pragma once

#include "core/pipeline/Credits.h"
#include "core/pipeline/Export.h"
#include "ui/jobs/ExportJob.h"

#include <QDialog>
#include <QImage>
#include <QList>

#include <filesystem>
#include <vector>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTimer;

namespace palimpsest::ui {

class SliderSpin;

/// Asks how pictures are to be exported, shows what the first one will be called and what the licences ask for, and follows
/// the export. Non-blocking. GUI thread only.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    /// `job` and `background` must outlive the dialog.
    ExportDialog(ExportJob &job, Background &background, QWidget *parent = nullptr);

    void setOrder(const ExportOrder &order);
    [[nodiscard]] ExportOrder order() const;
    /// Small copies of the first pictures.
    void setPreviews(const QList<QImage> &previews);
    void setLicences(const pipeline::LicenceSummary &summary);

Q_SIGNALS:
    /// The artist has chosen and begun.
    void begun(const palimpsest::ui::ExportOrder &order);

private:
    void build();
    void fillForm(QFormLayout *form);
    [[nodiscard]] QWidget *makeFolderRow();
    [[nodiscard]] QWidget *makeNameRow();
    [[nodiscard]] QWidget *makeSizeRow();
    [[nodiscard]] QWidget *makeProfiles();
    [[nodiscard]] QWidget *makeCredits();
    [[nodiscard]] QWidget *makeRight();
    [[nodiscard]] QWidget *makeButtons();
    void connectJob();
    void startOrStop();
    void update();
    void askExample();
    void showReport(const pipeline::ExportReport &report);
    [[nodiscard]] pipeline::ExportFormat format() const;

    ExportJob &m_job;
    Background &m_background;
    std::vector<std::filesystem::path> m_files;
    QLabel *m_heading, *m_previews, *m_licences, *m_example, *m_state;
    QLineEdit *m_folder, *m_name, *m_rights, *m_writer;
    QComboBox *m_format, *m_bits, *m_size;
    SliderSpin *m_quality;
    QCheckBox *m_lossless, *m_text, *m_markdown, *m_csv, *m_sheet;
    QButtonGroup *m_profile;
    QProgressBar *m_bar;
    QPushButton *m_export;
    QTimer *m_exampleDelay;
    bool m_nameIsGood = true;
    bool m_stopped = false;
};

} // namespace palimpsest::ui
