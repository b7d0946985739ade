#pragma once

#include "ui/jobs/HistoryService.h"
#include "ui/jobs/PictureLoader.h"
#include "ui/jobs/ThumbnailLoader.h"
#include "ui/models/ResultModel.h"

#include <QTimer>
#include <QWidget>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

class QAction;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace palimpsest::ui {

class BrowseBar;
class BrowseView;

/// Everything that has been painted, by time: the grid with its search line, and what is known of the chosen picture. Keys
/// and menu come from actions. GUI thread only.
class HistoryPage : public QWidget {
    Q_OBJECT

public:
    /// `history`, what `curation` gives and what `fetch` reads from must outlive the page.
    HistoryPage(pipeline::History &history, pipeline::CurationSource curation, PictureFunction fetch,
                QWidget *parent = nullptr);

    /// Offers these for the chosen pictures; those of `buttons` also as buttons beside their facts.
    void setResultActions(const QList<QAction *> &actions, const QList<QAction *> &buttons);
    void setCloseAction(QAction *close);

    /// Shows what there is now; looks for files that have come or gone.
    void open();
    /// Only what drew on a picture; nothing: everything.
    void setDrawnOn(const std::optional<Neighbour> &neighbour);
    void setText(const QString &text);
    [[nodiscard]] QString text() const;
    /// Marks or results are not what they were.
    void refresh();
    void refreshMarks();

    [[nodiscard]] ResultModel &model() { return m_model; }
    [[nodiscard]] BrowseView &view() { return *m_view; }
    [[nodiscard]] HistoryService &service() { return m_service; }
    /// Row of the current picture, or -1; its file, or empty.
    [[nodiscard]] int currentRow() const;
    [[nodiscard]] QString currentPath() const;
    /// Makes a file the current and only chosen picture once it is shown.
    void select(const QString &path);
    /// The selected rows, or else the current one; at most `limit`.
    [[nodiscard]] std::vector<int> chosenRows(int limit) const;
    [[nodiscard]] std::vector<std::filesystem::path> chosenFiles() const;
    [[nodiscard]] std::vector<std::string> chosenContents() const;
    [[nodiscard]] QImage currentImage() const;

    void focusList();
    void focusLine();
    void zoomBy(int steps);
    /// Size and what is searched for, to be remembered from one run to the next.
    [[nodiscard]] QString state() const;
    void restoreState(const QString &state);

Q_SIGNALS:
    void currentChanged();
    void selectionChanged();
    void opened();
    void failed(const palimpsest::Error &error);
    void closeRequested();
    /// A double click on a picture.
    void activated();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildLine();
    void buildNotes();
    QHBoxLayout *buildFacts();
    void connectView();
    void connectService();
    void ask();
    void take(const ResultListing &listing);
    void restorePlace(qint64 current, int row, int topPx);
    void showMistake(const QString &mistake);
    void updateTitle();
    void updateFacts();
    [[nodiscard]] QString emptyText() const;
    void dress();

    ThumbnailLoader m_thumbnails;
    ResultModel m_model;
    BrowseBar *m_bar;
    QLineEdit *m_line;
    QToolButton *m_drawnOnChip;
    QLabel *m_mistake;
    BrowseView *m_view;
    QLabel *m_factsTitle;
    QLabel *m_factsMore;
    QHBoxLayout *m_factsLayout = nullptr;
    std::optional<Neighbour> m_drawnOn;
    QString m_toSelect;
    QString m_progress;
    QTimer m_typing;
    HistoryService m_service; // Last, so that its threads end before what they report to.
};

} // namespace palimpsest::ui
