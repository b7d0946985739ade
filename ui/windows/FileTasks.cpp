#include "ui/windows/FileTasks.h"

#include "ui/jobs/PictureConversion.h"

#include "core/pipeline/PaintGrid.h"
#include "core/pipeline/RecipeFile.h"

#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>
#include <QWidget>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <iterator>
#include <utility>

namespace palimpsest::ui {

namespace {

using pipeline::Painting;

// Non-blocking: answers come by signal and the dialog goes by itself.
QFileDialog *openDialog(QWidget *window, const QString &title, const QString &directory, QFileDialog::FileMode mode)
{
    auto *dialog = new QFileDialog(window, title, directory);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(mode);
    if (mode == QFileDialog::Directory)
        dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->open();
    return dialog;
}

Result<Painting> readPainting(pipeline::Studio &studio, const QString &path)
{
    auto image = studio.readPicture(path.toStdString(), 0);
    if (!image)
        return image.error();
    Painting painting;
    painting.image = std::make_shared<const Image>(std::move(image).value());
    auto recipe = studio.recipeFromPicture(path.toStdString());
    if (recipe)
        painting.recipe = std::move(recipe).value();
    return painting;
}

// All pictures of the table, as they become one.
struct Sheet {
    std::vector<std::shared_ptr<const Painting>> paintings; ///< In a grid null where there is none.
    std::vector<std::string> labels;
    TableLayout layout;
};

std::vector<std::string> standardStrings(const QStringList &strings)
{
    std::vector<std::string> result;
    for (const QString &string : strings)
        result.push_back(string.toStdString());
    return result;
}

Result<Image> imageOf(pipeline::Studio &studio, const Sheet &sheet)
{
    std::vector<Image> pictures;
    for (const auto &painting : sheet.paintings)
        pictures.push_back(painting ? *painting->image : Image());
    if (sheet.layout.isGrid())
        return pipeline::gridSheet(pictures, standardStrings(sheet.layout.columnHeadings),
                                   standardStrings(sheet.layout.rowHeadings));
    const int square = static_cast<int>(std::ceil(std::sqrt(static_cast<double>(pictures.size()))));
    return studio.contactSheet(pictures, sheet.labels, sheet.layout.columns > 0 ? sheet.layout.columns : square);
}

// The sheet credits every neighbour of every picture on it.
Recipe sheetRecipe(const std::vector<std::shared_ptr<const Painting>> &paintings)
{
    const auto first =
        std::find_if(paintings.begin(), paintings.end(), [](const auto &each) { return each != nullptr; });
    Recipe recipe = (*first)->recipe;
    recipe.influence.clear();
    for (auto each = std::next(first); each != paintings.end(); ++each) {
        if (!*each)
            continue;
        const Recipe &other = (*each)->recipe;
        for (const DatabaseReference &database : other.databases) {
            const bool known = std::any_of(recipe.databases.begin(), recipe.databases.end(),
                                           [&](const DatabaseReference &listed) { return listed.id == database.id; });
            if (!known)
                recipe.databases.push_back(database);
        }
        for (const Neighbour &neighbour : other.neighbours) {
            const auto identity = NeighbourIdentity::of(neighbour);
            const bool known =
                std::any_of(recipe.neighbours.begin(), recipe.neighbours.end(),
                            [&](const Neighbour &listed) { return NeighbourIdentity::of(listed) == identity; });
            if (!known)
                recipe.neighbours.push_back(neighbour);
        }
    }
    return recipe;
}

Result<QueryPart> makePart(pipeline::Studio &studio, const IncomingPicture &incoming, const QString &pastedDirectory)
{
    QueryPart part;
    part.kind = QueryPart::Kind::Image;
    QString path = incoming.path;
    if (path.isEmpty()) {
        QDir().mkpath(pastedDirectory);
        const QString stamp = QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
        path = QDir(pastedDirectory).filePath(QStringLiteral("pasted-%1.png").arg(stamp));
        if (!incoming.image.save(path, "PNG"))
            return Error{
                ErrorCode::Io,
                FileTasks::tr("The pasted picture could not be kept in \"%1\".").arg(pastedDirectory).toStdString(),
                {}};
    }
    auto picture = studio.readPicture(path.toStdString(), 0);
    if (!picture)
        return picture.error();
    part.picturePath = path.toStdString();
    part.picture = std::make_shared<const Image>(std::move(picture).value());
    return part;
}

} // namespace

FileTasks::FileTasks(Session &session, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_window(window)
    , m_importer(session.studio())
{
}

QString FileTasks::pictureDirectory() const
{
    return m_lastDirectory.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::PicturesLocation)
                                     : m_lastDirectory;
}

void FileTasks::askForPath(const QString &title, const QString &proposal, std::function<void(const QString &)> chosen)
{
    QFileDialog *dialog = openDialog(m_window, title, pictureDirectory(), QFileDialog::AnyFile);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("PNG pictures (*.png)"));
    dialog->setDefaultSuffix(QStringLiteral("png"));
    dialog->selectFile(proposal);
    connect(dialog, &QFileDialog::fileSelected, this, [this, chosen = std::move(chosen)](const QString &path) {
        m_lastDirectory = QFileInfo(path).absolutePath();
        chosen(path);
    });
}

void FileTasks::askAndSave(const Frame &frame)
{
    if (!frame.painting)
        return;
    askForPath(tr("Save picture"), HistoryStore::fileNameOf(frame.painting->recipe) + QStringLiteral(".png"),
               [this, painting = frame.painting](const QString &path) { save(painting, path); });
}

void FileTasks::save(const std::shared_ptr<const Painting> &painting, const QString &path)
{
    m_session.background().run(
        this,
        [studio = &m_session.studio(), painting, path](const std::stop_token &) {
            return studio->savePng(*painting, path.toStdString());
        },
        [this, path](const Result<void> &outcome) {
            if (outcome)
                Q_EMIT saved(path);
            else
                Q_EMIT failed(outcome.error());
        });
}

void FileTasks::askAndSaveSheet()
{
    const auto &frames = m_session.table().frames();
    const auto first =
        std::find_if(frames.begin(), frames.end(), [](const Frame &frame) { return frame.painting != nullptr; });
    if (first == frames.end())
        return;
    askForPath(tr("Save contact sheet"),
               HistoryStore::fileNameOf(first->painting->recipe) + QStringLiteral("_sheet.png"),
               [this](const QString &path) { saveSheet(path); });
}

void FileTasks::saveSheet(const QString &path)
{
    Sheet sheet{{}, {}, m_session.table().layout()};
    for (const Frame &frame : m_session.table().frames()) {
        // In a grid each has its place, there or not.
        if (!frame.painting && !sheet.layout.isGrid())
            continue;
        sheet.paintings.push_back(frame.painting);
        const QString seed = frame.painting ? tr("seed %1").arg(frame.painting->recipe.seed) : QString();
        sheet.labels.push_back((frame.label.isEmpty() ? seed : frame.label).toStdString());
    }
    if (std::none_of(sheet.paintings.begin(), sheet.paintings.end(), [](const auto &each) { return each != nullptr; }))
        return;
    m_session.background().run(
        this,
        [studio = &m_session.studio(), sheet = std::move(sheet), path](const std::stop_token &) -> Result<void> {
            auto image = imageOf(*studio, sheet);
            if (!image)
                return image.error();
            Painting painting;
            painting.image = std::make_shared<const Image>(std::move(image).value());
            painting.recipe = sheetRecipe(sheet.paintings);
            return studio->savePng(painting, path.toStdString());
        },
        [this, path](const Result<void> &outcome) {
            if (outcome)
                Q_EMIT saved(path);
            else
                Q_EMIT failed(outcome.error());
        });
}

void FileTasks::askAndOpenRecipe()
{
    QFileDialog *dialog =
        openDialog(m_window, tr("Open recipe from picture"), pictureDirectory(), QFileDialog::ExistingFile);
    dialog->setNameFilters({pictureNameFilter(), tr("Presets and recipes (*.json)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_lastDirectory = QFileInfo(path).absolutePath();
        open(path);
    });
}

void FileTasks::open(const QString &path)
{
    const QFileInfo file(path);
    if (file.isDir())
        openDatabase(path);
    else if (file.fileName() == QStringLiteral("database.json"))
        openDatabase(file.absolutePath());
    else
        openFile(path);
}

void FileTasks::openDatabase(const QString &folder)
{
    m_session.background().run(
        this,
        [library = &m_session.studio().library(), folder](const std::stop_token &) {
            return library->find(folder.toStdString());
        },
        [this](const Result<pipeline::DatabaseInfo> &database) {
            if (database)
                Q_EMIT databaseOpened(QString::fromStdString(database->id));
            else
                Q_EMIT failed(database.error());
        });
}

void FileTasks::openFile(const QString &path)
{
    struct Opened {
        Result<Recipe> recipe;
        bool isPreset;
        bool isPicture;
    };
    m_session.background().run(
        this,
        [studio = &m_session.studio(), path](const std::stop_token &) {
            if (isPresetFile(path))
                return Opened{Recipe(), true, false};
            const std::filesystem::path file = path.toStdString();
            auto recipe =
                pipeline::isRecipeFile(file) ? pipeline::recipeFromFile(file) : studio->recipeFromPicture(file);
            const bool mayBePicture = !recipe && recipe.error().code == ErrorCode::NotFound;
            return Opened{std::move(recipe), false,
                          mayBePicture && studio->readPicture(path.toStdString(), 1).hasValue()};
        },
        [this, path](const Opened &opened) {
            if (opened.isPreset)
                Q_EMIT presetChosen(path);
            else if (opened.recipe)
                Q_EMIT recipeOpened(*opened.recipe, path);
            else if (opened.isPicture)
                Q_EMIT pictureOpened(path);
            else
                Q_EMIT failed(opened.recipe.error());
        });
}

void FileTasks::askAndImport()
{
    QFileDialog *dialog =
        openDialog(m_window, tr("Import a folder of pictures"), pictureDirectory(), QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, &FileTasks::import);
}

void FileTasks::import(const QString &folder)
{
    m_importer.start(folder);
}

void FileTasks::askAndAddNeighbour()
{
    QFileDialog *dialog =
        openDialog(m_window, tr("Add pictures by hand"), pictureDirectory(), QFileDialog::ExistingFiles);
    dialog->setNameFilter(pictureNameFilter());
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &paths) {
        for (const QString &path : paths)
            m_session.addNeighbour({}, path);
    });
}

void FileTasks::askForPicture(std::function<void(const QString &)> chosen)
{
    QFileDialog *dialog = openDialog(m_window, tr("Work on a picture"), pictureDirectory(), QFileDialog::ExistingFile);
    dialog->setNameFilter(pictureNameFilter());
    connect(dialog, &QFileDialog::fileSelected, this, [this, chosen = std::move(chosen)](const QString &path) {
        m_lastDirectory = QFileInfo(path).absolutePath();
        chosen(path);
    });
}

void FileTasks::load(const QString &path, std::function<void(const Frame &)> done)
{
    struct Loaded {
        Result<Painting> painting;
        QImage image;
    };
    m_session.background().run(
        this,
        [studio = &m_session.studio(), path](const std::stop_token &) {
            Loaded loaded{readPainting(*studio, path), {}};
            if (loaded.painting)
                loaded.image = qImageFromImage(*loaded.painting->image);
            return loaded;
        },
        [this, path, done = std::move(done)](Loaded loaded) {
            if (!loaded.painting) {
                Q_EMIT failed(loaded.painting.error());
                return;
            }
            Frame frame;
            frame.state = Frame::State::Finished;
            frame.path = path;
            frame.image = loaded.image;
            frame.painting = std::make_shared<const Painting>(std::move(loaded.painting).value());
            done(frame);
        });
}

void FileTasks::makeQueryParts(const QList<IncomingPicture> &pictures, std::function<void(const QueryPart &)> done)
{
    for (const IncomingPicture &incoming : pictures) {
        m_session.background().run(
            this,
            [studio = &m_session.studio(), incoming, directory = m_session.places().pasted](const std::stop_token &) {
                return makePart(*studio, incoming, directory);
            },
            [this, done](const Result<QueryPart> &part) {
                if (part)
                    done(*part);
                else
                    Q_EMIT failed(part.error());
            });
    }
}

} // namespace palimpsest::ui
