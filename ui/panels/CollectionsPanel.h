#pragma once

#include "ui/models/CollectionModel.h"

#include <QList>
#include <QWidget>

class QAction;
class QLabel;
class QListView;

namespace palimpsest::ui {

/// The collections, below the databases: opened with Return or a double click, renamed where they stand, filled by dropping
/// pictures onto them. GUI thread only.
class CollectionsPanel : public QWidget {
    Q_OBJECT

public:
    /// `model` must outlive the panel.
    explicit CollectionsPanel(CollectionModel &model, QWidget *parent = nullptr);

    /// Offers these for the current collection.
    void setActions(const QList<QAction *> &actions);
    /// Makes a collection the current one; 0 or one that is not there: none.
    void setCurrent(std::int64_t id);
    /// 0 when there is none.
    [[nodiscard]] std::int64_t current() const;
    /// Lets the artist type another name for the current one.
    void editName();

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void activated(qint64 id);
    void currentChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void keepCurrent();
    void matchGround();

    CollectionModel &m_model;
    QLabel *m_hint;
    QListView *m_view;
    std::int64_t m_current = 0; ///< Survives a new list.
};

} // namespace palimpsest::ui
