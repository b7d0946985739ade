#pragma once

#include "ui/jobs/BrowseService.h"
#include "ui/jobs/PictureLoader.h"
#include "ui/jobs/ThumbnailLoader.h"
#include "ui/models/BrowseModel.h"
#include "ui/models/ChosenItems.h"

#include <QWidget>

#include <optional>
#include <vector>

class QAction;
class QHBoxLayout;
class QLabel;
class QStackedWidget;

namespace palimpsest::ui {

class BrowseBar;
class BrowseView;
class PictureViewer;

/// How databases are read; see BrowseService.h.
struct BrowseReaders {
    ListFunction list;
    MarksFunction marks = {};
};

/// What a grid shows.
struct BrowseSource {
    QString title;
    QStringList databases;       ///< Empty: those of the items that `find` names.
    FindFunction find = {};      ///< Empty: everything in `databases`.
    QString foundOrder = {};     ///< What the order of `find` is called; empty: it has none.
    bool foundFirst = false;     ///< That order is the one to begin with, each time.
    bool dependsOnMarks = false; ///< `find` may say something else when marks or collections change.
    QString whenEmpty = {};      ///< A sentence for when there is nothing to show.
};

/// Looking through databases or collections: the grid with its order and size, one picture large, and what is known of it.
/// Keys and menu come from actions. GUI thread only.
class BrowsePanel : public QWidget {
    Q_OBJECT

public:
    /// What reads databases must outlive the panel. `fetch` gives the thumbnails, `pictures` the large pictures.
    BrowsePanel(BrowseReaders readers, PictureFunction fetch, PictureLoader &pictures, QWidget *parent = nullptr);

    /// Offers these for the current picture; those of `buttons` also as buttons beside its facts.
    void setItemActions(const QList<QAction *> &actions, const QList<QAction *> &buttons);
    /// Puts a button for the way back to the table at the end of the bar.
    void setCloseAction(QAction *close);

    /// Shows something else; where its databases are those that are shown already, they are read again and the place is
    /// kept.
    void open(const BrowseSource &source);
    /// Shows the same databases with another title, or other items of them; they are not read again.
    void refine(const BrowseSource &source);
    void setTitle(const QString &title);
    /// Marks or collections have changed.
    void refreshMarks();
    /// Nothing to show and nothing on its way.
    void close();

    [[nodiscard]] BrowseModel &model() { return m_model; }
    [[nodiscard]] BrowseView &view() { return *m_view; }
    [[nodiscard]] const ThumbnailLoader &thumbnails() const { return m_thumbnails; }
    [[nodiscard]] const BrowseSource &source() const { return m_source; }
    /// The database of the current picture, or else the first one; empty when there is none.
    [[nodiscard]] QString currentDatabase() const;
    /// Row of the current picture, or -1.
    [[nodiscard]] int currentRow() const;
    /// The selected rows, or else the current one; the current one alone while it is large; at most `limit`.
    [[nodiscard]] std::vector<int> chosenRows(int limit) const;
    /// The items of chosenRows(), all of them.
    [[nodiscard]] ChosenItems chosenItems() const;
    /// The current picture as it is in sight, or null.
    [[nodiscard]] QImage currentImage() const;

    [[nodiscard]] bool isLarge() const;
    void setLarge(bool large);
    void setOrder(BrowseOrder order);
    void setFilter(const BrowseFilter &filter);
    /// A picture on or back, as far as there are any.
    void step(int direction);
    void focusList();
    /// A step larger or smaller.
    void zoomBy(int steps);

    /// Order and size, to be remembered from one run to the next.
    [[nodiscard]] QString state() const;
    void restoreState(const QString &state);

Q_SIGNALS:
    void currentChanged();
    void selectionChanged();
    void opened();
    void failed(const palimpsest::Error &error);
    void closeRequested();
    /// Return or a double click on a picture of the grid.
    void activated();

protected:
    void changeEvent(QEvent *event) override;

private:
    QHBoxLayout *buildFacts();
    void connectBar();
    void connectView();
    void connectService();
    void ask(const BrowseModel::List &known);
    void takeListing(const BrowseListing &listing);
    /// Goes back to `current`, which was in `row` and `topPx` below the top, if that is in sight.
    void restorePlace(ItemKey current, int row, int topPx);
    void showLargeCurrent();
    void updateTitle();
    void updateFacts();
    void dress();
    [[nodiscard]] PictureKey largeKey() const;

    PictureLoader &m_pictures;
    ThumbnailLoader m_thumbnails;
    BrowseModel m_model;
    BrowseView *m_view;
    PictureViewer *m_viewer;
    QStackedWidget *m_pages;
    BrowseBar *m_bar;
    QLabel *m_factsTitle;
    QLabel *m_factsMore;
    QHBoxLayout *m_factsLayout;
    BrowseSource m_source;
    BrowseOrder m_order = BrowseOrder::AsImported;      ///< As asked for; the model's is the one in sight.
    BrowseOrder m_usualOrder = BrowseOrder::AsImported; ///< Of sources that do not bring their own.
    bool m_listing = false;                             ///< Something else is on its way than what is in sight.
    BrowseService m_service;                            // Last, so that its threads end before what they report to.
};

} // namespace palimpsest::ui
