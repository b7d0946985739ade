#pragma once

#include "ui/jobs/PictureLoader.h"
#include "ui/models/CompareModel.h"
#include "ui/widgets/CompareView.h"

#include <QWidget>

#include <vector>

class QAction;
class QHBoxLayout;
class QLabel;
class QSplitter;
class QTableView;

namespace palimpsest::ui {

/// Two to nine pictures beside each other with what their recipes have in common and what not. GUI thread only.
class ComparePage : public QWidget {
    Q_OBJECT

public:
    /// `pictures` must outlive the page.
    explicit ComparePage(PictureLoader &pictures, QWidget *parent = nullptr);

    /// The modes, in the order of CompareView::Mode, and the action that leaves out what does not differ.
    void setActions(const QList<QAction *> &modes, QAction *onlyDifferences);
    /// More for the pictures themselves, such as those that take over parts of recipes.
    void addPictureActions(const QList<QAction *> &actions);
    void setCloseAction(QAction *close);

    void setPictures(const std::vector<ComparedPicture> &pictures);
    [[nodiscard]] CompareView &view() { return *m_view; }
    [[nodiscard]] const CompareModel &differences() const { return m_model; }
    /// The picture that actions apply to, or null.
    [[nodiscard]] const ComparedPicture *current() const;

    [[nodiscard]] QByteArray state() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    void currentChanged();
    void closeRequested();
    /// A picture is to be shown alone.
    void activated(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildTable();
    void setMode(CompareView::Mode mode);
    void updateTitle();
    void fitTable();
    void dress();

    CompareModel m_model;
    QLabel *m_title;
    QHBoxLayout *m_bar;
    CompareView *m_view;
    QTableView *m_table;
    QSplitter *m_splitter;
};

} // namespace palimpsest::ui
