#pragma once

#include "ui/jobs/PictureLoader.h"
#include "ui/models/DuplicateModel.h"

#include <QListView>

namespace palimpsest::ui {

class DuplicateDelegate;

/// Groups of duplicates, a line each: the picture that stays, then the others, with what they differ in. Up and down go
/// from group to group, left and right from picture to picture; Return keeps the current picture, A all of the group,
/// Backspace follows the rules again, R rejects where nothing can be removed. Lines are equally high, so thousands of them
/// cost no more than those in sight. GUI thread only.
class DuplicateView : public QListView {
    Q_OBJECT

public:
    /// Both must outlive the view.
    DuplicateView(DuplicateModel &model, PictureLoader &pictures, QWidget *parent = nullptr);

    void setEmptyText(const QString &text);
    /// The current picture of the current group.
    [[nodiscard]] int currentCard() const { return m_card; }
    void setCurrentCard(int card);
    /// Where a picture is in the view, or an empty rectangle when it is not in sight.
    [[nodiscard]] QRect cardRect(int row, int card) const;

Q_SIGNALS:
    /// The artist wants these to stay: an item of the group, or all of it.
    void keepRequested(int row, int card);
    void keepAllRequested(int row);
    void rulesRequested(int row);
    void rejectRequested(int row);
    void closeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyboardSearch(const QString &) override {}
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void describeCurrent();

    DuplicateModel &m_model;
    DuplicateDelegate *m_delegate;
    QString m_emptyText;
    int m_card = 0;
};

} // namespace palimpsest::ui
