#pragma once

#include "ui/jobs/MapService.h"
#include "ui/jobs/PictureLoader.h"
#include "ui/jobs/ThumbnailLoader.h"
#include "ui/models/MapScene.h"

#include <QList>
#include <QPair>
#include <QWidget>

class QAction;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace palimpsest::ui {

class MapChoiceBar;
class MapView;
class PictureViewer;

/// The map of a database: what lies on it, one picture large, and what can be done with those that were chosen. A map that
/// has not been arranged yet is shown by its main differences and arranges itself meanwhile. GUI thread only.
class MapPanel : public QWidget {
    Q_OBJECT

public:
    /// Ids with names.
    using Databases = QList<QPair<QString, QString>>;
    /// So many pictures make a query; more would only blur it.
    static constexpr std::size_t kMostInQuery = 8;

    /// What reads databases must outlive the panel.
    MapPanel(MapFunctions functions, PictureFunction fetch, PictureLoader &pictures, QWidget *parent = nullptr);

    /// Offers these for the current picture; those of `buttons` also as buttons beside its facts.
    void setItemActions(const QList<QAction *> &actions, const QList<QAction *> &buttons);
    void setCloseAction(QAction *close);

    /// Shows the map of one of these: the one that is shown already, where it is among them, else the first.
    void open(const Databases &databases);
    /// Looks at the database again, after items have come or gone.
    void reopen();

    [[nodiscard]] MapScene &scene() { return m_scene; }
    [[nodiscard]] MapView &view() { return *m_view; }
    [[nodiscard]] MapChoiceBar &choice() { return *m_choice; }
    [[nodiscard]] MapService &service() { return m_service; }
    [[nodiscard]] QString database() const { return m_database; }
    [[nodiscard]] QString databaseName() const;
    /// Where the file of the current picture is, or empty.
    [[nodiscard]] QString currentPath() const;
    [[nodiscard]] QString statusText() const;
    /// Whether the map is the arranged one.
    [[nodiscard]] bool isArranged() const { return m_arranged; }

    [[nodiscard]] bool isLarge() const;
    void setLarge(bool large);

Q_SIGNALS:
    void opened();
    void currentChanged();
    void activated();
    void closeRequested();
    void failed(const palimpsest::Error &error);
    /// What is passed over is to be found again.
    void takeBackRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QHBoxLayout *buildBar();
    QHBoxLayout *buildFacts();
    void addMarkButton(QHBoxLayout *bar, int mark, const QString &icon, const QString &name, const QString &help);
    void connectService();
    void connectView();
    void show(const QString &database);
    void takeMap(const MapLayout::Handle &layout, bool refined);
    void toggleRefining();
    void beginRefining();
    void showLargeCurrent();
    void updateStatus();
    void updateFacts();
    void dress();
    [[nodiscard]] PictureKey largeKey() const;

    PictureLoader &m_pictures;
    MapScene m_scene;
    ThumbnailLoader m_thumbnails;
    MapView *m_view;
    PictureViewer *m_viewer;
    QStackedWidget *m_pages;
    MapChoiceBar *m_choice;
    QComboBox *m_which;
    QLabel *m_status;
    QToolButton *m_refine;
    QToolButton *m_takeBack;
    QLabel *m_factsTitle;
    QLabel *m_factsMore;
    QHBoxLayout *m_barLayout;
    QHBoxLayout *m_factsLayout;
    QString m_database;
    bool m_arranged = false;
    int m_percent = 0;
    MapService m_service; // Last, so that its threads end before what they report to.
};

} // namespace palimpsest::ui
