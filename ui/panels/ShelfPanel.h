#pragma once

#include "ui/jobs/PictureLoader.h"
#include "ui/models/ShelfModel.h"

#include <QStringList>
#include <QWidget>

class QAction;
class QListView;

namespace palimpsest::ui {

class ActionButton;

/// The databases with a mosaic each. Choosing one retrieves from it; with Ctrl several are retrieved from as one.
/// GUI thread only.
class ShelfPanel : public QWidget {
    Q_OBJECT

public:
    /// Both must outlive the panel.
    ShelfPanel(ShelfModel &model, PictureLoader &pictures, QWidget *parent = nullptr);

    /// Puts buttons for these actions under the list.
    void setActions(QAction *allDatabases, QAction *importFolder);
    /// Offers these for the database under the pointer.
    void addDatabaseActions(const QList<QAction *> &actions);
    /// Shows which databases are in use without reporting it back.
    void setChosen(const QStringList &ids);
    void focusList();

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(const QStringList &ids);
    /// A double click, or Return.
    void activated(const QString &id);
    void foldersDropped(const QStringList &folders);

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void reportSelection();
    void applyChosen();
    void matchGround();

    ShelfModel &m_model;
    QListView *m_view;
    ActionButton *m_all;
    ActionButton *m_import;
    QStringList m_chosen;
    bool m_applying = false;
};

} // namespace palimpsest::ui
