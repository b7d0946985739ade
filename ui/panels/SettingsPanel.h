#pragma once

#include "ui/jobs/JobTypes.h"

#include <QScrollArea>

#include <string>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace palimpsest::ui {

class ParamPanel;
class SliderSpin;
class TypicalSlider;

/// Everything about painting that is not the query: how many neighbours and pictures, what conditions, the seed, and
/// the generator's own parameters. GUI thread only.
class SettingsPanel : public QScrollArea {
    Q_OBJECT

public:
    explicit SettingsPanel(QWidget *parent = nullptr);

    void setGenerator(const pipeline::GeneratorInfo &generator);
    /// The models to choose from; the choice is hidden while there is only one.
    void setModels(const std::vector<pipeline::GeneratorInfo> &models);
    /// Shows `settings` without reporting it back.
    void setSettings(const PaintSettings &settings);
    [[nodiscard]] const PaintSettings &settings() const { return m_settings; }

Q_SIGNALS:
    void settingsChanged(const palimpsest::ui::PaintSettings &settings);
    void newSeedRequested();
    /// The artist wants to paint with the model of that id.
    void modelChosen(const QString &id);

private:
    void build();
    QWidget *makeSeedRow();
    QWidget *makeAdvanced();
    void connectParams();
    /// What the strengths and the seed come to, in words.
    void showWords();
    void report();
    void showModel();

    PaintSettings m_settings;
    QString m_modelInUse;
    std::vector<std::string> m_rare; ///< Keys of the parameters that are folded away.
    QComboBox *m_model;
    QLabel *m_modelLabel = nullptr;
    SliderSpin *m_k;
    SliderSpin *m_count;
    QComboBox *m_mode;
    QLineEdit *m_seed;
    QToolButton *m_lock;
    QLabel *m_varied;
    ParamPanel *m_strengths; ///< Of the words and the neighbours.
    QLabel *m_pull;
    ParamPanel *m_params;
    TypicalSlider *m_typical;
    QToolButton *m_more;
    ParamPanel *m_advanced;
};

} // namespace palimpsest::ui
