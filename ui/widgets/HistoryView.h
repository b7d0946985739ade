#pragma once

#include <QListView>

namespace palimpsest::ui {

/// Thumbnails that wrap into a grid; an empty one explains itself. GUI thread only.
class HistoryView : public QListView {
    Q_OBJECT

public:
    explicit HistoryView(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace palimpsest::ui
