#pragma once

#include "ui/widgets/Chip.h"

#include "core/base/Query.h"

namespace palimpsest::ui {

/// What must be true of a picture to be found, as a button: "artist: turner". Its menu turns it into its opposite. GUI
/// thread only.
class FactChip : public Chip {
    Q_OBJECT

public:
    explicit FactChip(FactCondition condition, QWidget *parent = nullptr);

    [[nodiscard]] const FactCondition &condition() const { return m_condition; }

private:
    void refresh();

    FactCondition m_condition;
    QAction *m_negate;
};

} // namespace palimpsest::ui
