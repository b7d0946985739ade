#pragma once

#include "ui/models/RetouchSettings.h"

#include <QScrollArea>
#include <QSize>

class QAction;
class QComboBox;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace palimpsest::ui {

class ActionButton;
class SliderSpin;

/// How a picture is worked on: brush, margins or size, how much is painted anew, and with which neighbours. GUI thread only.
class RetouchPanel : public QScrollArea {
    Q_OBJECT

public:
    explicit RetouchPanel(QWidget *parent = nullptr);

    /// Buttons below the brush and at the bottom.
    void setActions(const QList<QAction *> &maskActions, QAction *paint);
    void setKind(RecipeStart::Kind kind);
    void setSettings(const RetouchSettings &settings);
    [[nodiscard]] const RetouchSettings &settings() const { return m_settings; }
    /// In pixels of the picture.
    void setPictureSize(const QSize &size);
    void setBrush(double diameterPx, double largestPx);
    void setMargins(const CanvasMargins &margins);
    /// Whether the picture's own neighbours are known.
    void setHasOwnNeighbours(bool known);
    /// What will be painted, in a line.
    void setSummary(const QString &summary);

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void settingsChanged();
    void brushChanged(double diameterPx);
    void marginsChanged(const palimpsest::CanvasMargins &margins);

private:
    void build();
    QWidget *row(const QString &name, QWidget *editor, const QString &help);
    void report();
    void reportMargins();
    void showSettings();

    RetouchSettings m_settings;
    RecipeStart::Kind m_kind = RecipeStart::Kind::Repaint;
    CanvasMargins m_margins;
    QVBoxLayout *m_layout = nullptr;
    ActionButton *m_paint = nullptr;
    SliderSpin *m_brush;
    SliderSpin *m_feather;
    SliderSpin *m_strength;
    SliderSpin *m_guidance;
    SliderSpin *m_enlargement;
    std::array<SliderSpin *, 4> m_sides{}; // Left, top, right, bottom.
    QComboBox *m_neighbours;
    QLabel *m_strengthHint = nullptr;
    QLabel *m_summary = nullptr;
    QWidget *m_brushRow = nullptr;
    QWidget *m_maskButtons = nullptr;
    QWidget *m_featherRow = nullptr;
    QWidget *m_guidanceRow = nullptr;
    QWidget *m_sidesRow = nullptr;
    QWidget *m_enlargementRow = nullptr;
};

} // namespace palimpsest::ui
