#pragma once

#include "ui/jobs/BrowseService.h"
#include "ui/jobs/PictureLoader.h"
#include "ui/jobs/ThumbnailLoader.h"
#include "ui/models/BrowseModel.h"

#include <QWidget>

#include <optional>
#include <vector>

class QAction;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QSlider;
class QStackedWidget;

namespace palimpsest::ui {

class BrowseView;
class PictureViewer;

/// Looking through a whole database: the grid with its order and size, one picture large, and what is known of it.
/// Keys and menu come from actions. GUI thread only.
class BrowsePanel : public QWidget {
    Q_OBJECT

public:
    /// What reads databases must outlive the panel. `fetch` gives the thumbnails, `pictures` the large pictures.
    BrowsePanel(ListFunction list, PictureFunction fetch, PictureLoader &pictures, QWidget *parent = nullptr);

    /// Offers these for the current picture; those of `buttons` also as buttons beside its facts.
    void setItemActions(const QList<QAction *> &actions, const QList<QAction *> &buttons);
    /// Puts a button for the way back to the table at the end of the bar.
    void setCloseAction(QAction *close);

    /// Shows a database; one that is shown already is listed again and keeps its place.
    void open(const QString &database, const QString &name);
    /// Nothing to show and nothing on its way.
    void close();

    [[nodiscard]] BrowseModel &model() { return m_model; }
    [[nodiscard]] BrowseView &view() { return *m_view; }
    [[nodiscard]] const ThumbnailLoader &thumbnails() const { return m_thumbnails; }
    [[nodiscard]] QString database() const { return m_database; }
    /// Row of the current picture, or -1.
    [[nodiscard]] int currentRow() const;
    /// The selected rows, or else the current one; at most `limit`.
    [[nodiscard]] std::vector<int> chosenRows(int limit) const;
    /// The current picture as it is in sight, or null.
    [[nodiscard]] QImage currentImage() const;

    [[nodiscard]] bool isLarge() const;
    void setLarge(bool large);
    void setOrder(BrowseOrder order);
    void focusList();
    /// A step larger or smaller.
    void zoomBy(int steps);

    /// Order and size, to be remembered from one run to the next.
    [[nodiscard]] QString state() const;
    void restoreState(const QString &state);

Q_SIGNALS:
    void currentChanged();
    void opened();
    void failed(const palimpsest::Error &error);
    void closeRequested();
    /// Return or a double click on a picture of the grid.
    void activated();

protected:
    void changeEvent(QEvent *event) override;

private:
    QHBoxLayout *buildBar();
    QHBoxLayout *buildFacts();
    void connectView();
    void takeList(const BrowseModel::List &list, const RowOrder &rows, BrowseOrder order);
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
    QLabel *m_title;
    QLabel *m_count;
    QComboBox *m_order;
    QSlider *m_size;
    QLabel *m_factsTitle;
    QLabel *m_factsMore;
    QHBoxLayout *m_barLayout;
    QHBoxLayout *m_factsLayout;
    QString m_database;
    QString m_name;
    bool m_listing = false;
    BrowseService m_service; // Last, so that its threads end before what they report to.
};

} // namespace palimpsest::ui
