#pragma once

#include "core/pipeline/ModelCare.h"

#include <QDialog>
#include <QStringList>

#include <filesystem>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace palimpsest::ui {

/// Asks for a published checkpoint and what belongs to it. What lies beside the checkpoint is proposed. GUI thread only.
class ImportModelDialog : public QDialog {
    Q_OBJECT

public:
    /// `encoders` are the ids of those installed; the model becomes a folder in `ownFolder`.
    ImportModelDialog(const QStringList &encoders, std::filesystem::path ownFolder, QWidget *parent = nullptr);

    /// As if the artist had chosen it.
    void setCheckpoint(const QString &path);
    [[nodiscard]] pipeline::ModelImport request() const;

Q_SIGNALS:
    void chosen(const palimpsest::pipeline::ModelImport &request);

private:
    QLineEdit *addFile(QFormLayout *form, const QString &name, const QString &filter);
    void showState();
    [[nodiscard]] bool isEncoder() const;

    std::filesystem::path m_ownFolder;
    QLineEdit *m_checkpoint = nullptr;
    QComboBox *m_kind;
    QLineEdit *m_config = nullptr;
    QLineEdit *m_vocabulary = nullptr;
    QComboBox *m_encoder;
    QLineEdit *m_name;
    QLineEdit *m_licence;
    QCheckBox *m_half;
    QLabel *m_words;
    QPushButton *m_import = nullptr;
};

} // namespace palimpsest::ui
