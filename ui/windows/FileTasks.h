#pragma once

#include "ui/jobs/Importer.h"
#include "ui/windows/Session.h"

#include "ui/widgets/PictureMime.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

class QWidget;

namespace palimpsest::ui {

/// What moves between the session and files: saving, opening recipes, importing, pasted pictures. Asks with dialogs that
/// do not block and does the file work in the background. GUI thread only.
class FileTasks : public QObject {
    Q_OBJECT

public:
    /// Both must outlive the tasks.
    FileTasks(Session &session, QWidget *window);

    void askAndSave(const Frame &frame);
    void save(const std::shared_ptr<const pipeline::Painting> &painting, const QString &path);
    void askAndSaveSheet();
    /// All pictures on the table; those of a grid with the headings of its sides.
    void saveSheet(const QString &path);
    void askAndOpenRecipe();
    /// What a file manager hands over: the folder of a database, or the database.json in it; a preset; a recipe; a picture
    /// with a recipe, or any other picture.
    void open(const QString &path);
    void askAndImport();
    void import(const QString &folder);
    void askAndAddNeighbour();
    /// Lets the artist choose a picture file of any kind.
    void askForPicture(std::function<void(const QString &)> chosen);

    /// Reads a picture of the history with its recipe; `done` gets a finished frame.
    void load(const QString &path, std::function<void(const Frame &)> done);
    /// Makes query parts of pictures; those without a file are written to one first, so that recipes can name them.
    void makeQueryParts(const QList<IncomingPicture> &pictures, std::function<void(const QueryPart &)> done);

    [[nodiscard]] Importer &importer() { return m_importer; }

Q_SIGNALS:
    void saved(const QString &path);
    /// A JSON file was opened instead of a picture.
    void presetChosen(const QString &path);
    void recipeOpened(const palimpsest::Recipe &recipe, const QString &path);
    /// A picture that holds no recipe.
    void pictureOpened(const QString &path);
    /// A database that may lie anywhere; the library lists it now.
    void databaseOpened(const QString &id);
    void failed(const palimpsest::Error &error);

private:
    void openDatabase(const QString &folder);
    void openFile(const QString &path);
    void askForPath(const QString &title, const QString &proposal, std::function<void(const QString &)> chosen);
    [[nodiscard]] QString pictureDirectory() const;

    Session &m_session;
    QWidget *m_window;
    QString m_lastDirectory;
    Importer m_importer;
};

} // namespace palimpsest::ui
