#pragma once

#include "ui/widgets/Chip.h"

#include "core/base/Query.h"

#include <QImage>

#include <optional>

namespace palimpsest::ui {

/// One part of the query as a button: a picture or words with a signed weight. Up and Down change the weight, Delete
/// removes it, its menu does the same with the mouse. GUI thread only.
class QueryChip : public Chip {
    Q_OBJECT

public:
    explicit QueryChip(QueryPart part, QWidget *parent = nullptr);

    [[nodiscard]] const QueryPart &part() const { return m_part; }
    void setThumbnail(const QImage &thumbnail);
    /// Which part of its picture counts; nothing for all of it.
    void setCrop(const std::optional<CropRectangle> &crop);

Q_SIGNALS:
    /// The artist wants to choose which part of the picture counts.
    void cropRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void changeWeight(double delta);
    void buildMenu();
    void refresh();

    QueryPart m_part;
    QAction *m_whole = nullptr; ///< Pictures only.
};

} // namespace palimpsest::ui
