#pragma once

#include "ui/jobs/PictureLoader.h"

#include "core/pipeline/History.h"

#include <QWidget>

#include <vector>

class QAction;
class QLabel;
class QStandardItem;
class QStandardItemModel;
class QTreeView;

namespace palimpsest::ui {

/// What a result came from and what came of it, as a tree from parents to children. GUI thread only.
class LineagePanel : public QWidget {
    Q_OBJECT

public:
    /// `pictures` must outlive the panel.
    explicit LineagePanel(PictureLoader &pictures, QWidget *parent = nullptr);

    /// Shows a lineage and marks the result `id` in it. A tree that is shown already keeps its place.
    void show(const std::vector<pipeline::LineageNode> &nodes, qint64 id);
    /// Nothing to show, and why.
    void clear();
    void addPictureActions(const QList<QAction *> &actions);
    void focusTree();
    [[nodiscard]] QString currentPath() const;
    [[nodiscard]] QTreeView &tree() { return *m_tree; }

Q_SIGNALS:
    /// The artist goes to another result.
    void chosen(const QString &path);
    /// Return or a double click.
    void activated(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QStandardItem *itemOf(const pipeline::LineageNode &node, bool current);
    void loadIcons();
    void dress();

    PictureLoader &m_pictures;
    QLabel *m_note;
    QStandardItemModel *m_model;
    QTreeView *m_tree;
    bool m_filling = false;
};

} // namespace palimpsest::ui
