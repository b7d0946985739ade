#pragma once

#include "core/base/Marks.h"
#include "core/base/Recipe.h"
#include "core/base/Result.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <optional>
#include <vector>

class QSettings;
class QWidget;

namespace palimpsest::ui {

class ExploreActions;
class FileTasks;
class SentenceBar;
class Session;

/// What the commands for exploring do: variations of a picture, drafts and their finished pictures, grids and morphs. It
/// keeps what the dialogs said last. GUI thread only.
class Exploring : public QObject {
    Q_OBJECT

public:
    /// The picture that commands are about.
    struct Seen {
        std::optional<Recipe> recipe; ///< Where it is known.
        QString path;                 ///< Empty while it is not in the history.
    };
    /// How the window shows things to this.
    struct Views {
        std::function<Seen()> seen;
        std::function<QStringList()> chosenPaths;           ///< The chosen pictures, or the one in sight.
        std::function<bool()> choosesSeveral;               ///< Whether these are more than one.
        std::function<std::vector<int>()> chosenNeighbours; ///< Rows of the strip.
        std::function<QStringList()> shownPaths;            ///< Files in sight whose flags are shown.
        std::function<void(const QStringList &)> showPicked;
    };

    /// All must outlive this.
    Exploring(Session &session, ExploreActions &actions, FileTasks &files, SentenceBar &sentence, Views views,
              QWidget *window);

    /// Which commands can be used now.
    void update();
    /// Shows a moment later which of the pictures in sight are picked.
    void lookForFlags() { m_look.start(); }
    /// Flags, rates or labels the picture in sight.
    void markSeen(const MarkEdit &edit);

    /// Seconds that these recipes take; nothing before a first picture has been timed.
    [[nodiscard]] std::optional<double> secondsFor(const std::vector<Recipe> &recipes) const;

    void restoreState(const QSettings &settings);
    void saveState(QSettings &settings) const;

Q_SIGNALS:
    void failed(const palimpsest::Error &error);
    /// Drafts come first from now on, or do not.
    void draftsFirstChosen(bool first);

private:
    void connectActions();
    void connectSession();
    void vary(double strength, int count);
    void askForVariations();
    void paintNewSeeds();
    void finish(const QStringList &paths);
    void finishPicked();
    void paintFinished(const Result<std::vector<Recipe>> &recipes, const QString &whenNone);
    void askForGrid();
    void askForMorph();
    void morphBetweenNeighbours();
    void paintMorph(const std::vector<Recipe> &frames);
    void readPicked();
    void readPast();
    [[nodiscard]] double stepsOf(const Recipe &recipe) const;

    Session &m_session;
    ExploreActions &m_actions;
    FileTasks &m_files;
    SentenceBar &m_sentence;
    Views m_views;
    QWidget *m_window;
    QTimer m_look; ///< Many changes in a moment are looked at once.
    std::optional<double> m_secondsPerStep;
    int m_count = 4;
    double m_strength = 0.3;
    QString m_columns; ///< Of the last grid, as they are typed.
    QString m_rows;
    int m_frames = 8;
};

} // namespace palimpsest::ui
