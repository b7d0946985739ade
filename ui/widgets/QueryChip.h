#pragma once

#include "core/base/Query.h"

#include <QToolButton>

namespace palimpsest::ui {

/// One part of the query as a button: a picture or words with a signed weight. Up and Down change the weight, Delete
/// removes it, its menu does the same with the mouse. GUI thread only.
class QueryChip : public QToolButton {
    Q_OBJECT

public:
    explicit QueryChip(QueryPart part, QWidget *parent = nullptr);

    [[nodiscard]] const QueryPart &part() const { return m_part; }
    void setThumbnail(const QImage &thumbnail);

Q_SIGNALS:
    void partChanged();
    void removeRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void changeWeight(double delta);
    void buildMenu();
    void refresh();

    QueryPart m_part;
};

} // namespace palimpsest::ui
