#pragma once

#include "core/base/ParamSpec.h"

#include <QWidget>

#include <functional>
#include <vector>

class QGridLayout;

namespace palimpsest::ui {

/// One control for each ParamSpec, built from the specification alone: name, editor, way back to the default. Holds
/// only values that differ from the defaults. GUI thread only.
class ParamPanel : public QWidget {
    Q_OBJECT

public:
    explicit ParamPanel(QWidget *parent = nullptr);

    /// Replaces all controls.
    void setSpecs(const std::vector<ParamSpec> &specs);
    /// Shows `values`; keys without a control are kept as they are. Does not report.
    void setValues(const ParamValues &values);
    [[nodiscard]] const ParamValues &values() const { return m_values; }

Q_SIGNALS:
    void valuesChanged();

private:
    struct Row {
        ParamSpec spec;
        std::function<void(const ParamValue &)> show;
        QWidget *reset;
    };
    void addRow(const ParamSpec &spec, int line);
    QWidget *makeEditor(const ParamSpec &spec, Row &row);
    QWidget *makeNumberEditor(const ParamSpec &spec, Row &row);
    void take(const ParamSpec &spec, const ParamValue &value);
    void showRow(const Row &row);

    QGridLayout *m_layout;
    std::vector<Row> m_rows;
    ParamValues m_values;
    bool m_showing = false;
};

} // namespace palimpsest::ui
