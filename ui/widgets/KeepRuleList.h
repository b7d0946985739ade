#pragma once

#include "core/pipeline/Duplicates.h"

#include <QListWidget>

#include <vector>

namespace palimpsest::ui {

/// The rules by which the best of several duplicates is found, in the order in which they are asked. They are dragged, or
/// moved with Alt and the up and down keys. GUI thread only.
class KeepRuleList : public QListWidget {
    Q_OBJECT

public:
    explicit KeepRuleList(QWidget *parent = nullptr);

    [[nodiscard]] std::vector<pipeline::KeepRule> order() const;
    /// Moves the current rule; reports.
    void moveCurrent(int by);

Q_SIGNALS:
    void orderChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace palimpsest::ui
