#include "ui/panels/NeighbourStrip.h"
#include "ui/panels/QueryBar.h"
#include "ui/widgets/PictureMime.h"
#include "ui/widgets/SentenceBar.h"
#include "ui/windows/MainWindow.h"
#include "ui/windows/PresetTasks.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QGuiApplication>

#include <optional>

// What is dropped onto the window or pasted into it.

namespace palimpsest::ui {

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (hasPictures(event->mimeData()) || !presetFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    if (const QStringList files = presetFiles(event->mimeData()); !files.isEmpty())
        m_presets->import(files);
    if (hasPictures(event->mimeData()))
        takeDropped(incomingPictures(event->mimeData()));
}

void MainWindow::takeDropped(const QList<IncomingPicture> &pictures)
{
    if (pictures.size() != 1 || pictures.front().path.isEmpty()) {
        addToQuery(pictures);
        return;
    }
    const QString path = pictures.front().path;
    m_session.background().run(
        this,
        [studio = &m_session.studio(), path](const std::stop_token &) -> std::optional<Recipe> {
            auto recipe = studio->recipeFromPicture(path.toStdString());
            return recipe ? std::optional(std::move(recipe).value()) : std::nullopt;
        },
        [this, pictures, path](const std::optional<Recipe> &recipe) {
            if (recipe)
                offerRecipe(QFileInfo(path).fileName(), *recipe, path);
            else
                addToQuery(pictures);
        });
}

void MainWindow::offerRecipe(const QString &name, const Recipe &recipe, const QString &path)
{
    m_sentence->showQuestion(tr("%1 carries the recipe that it was painted by.").arg(name), tr("Take it over"),
                             [this, recipe, path] { m_session.use(recipe, Session::RecipePart::All, path); });
}

void MainWindow::paste()
{
    const QMimeData *offered = QGuiApplication::clipboard()->mimeData();
    const QWidget *focused = focusWidget();
    const QList<IncomingPicture> pictures = incomingPictures(offered);
    if (focused != nullptr && m_strip->isAncestorOf(focused)) {
        for (const IncomingPicture &picture : pictures)
            m_session.addNeighbour(picture.image, picture.path);
        return;
    }
    const auto recipe = recipeIn(offered);
    if (recipe && !m_query->isAncestorOf(focused))
        offerRecipe(tr("The copied picture"), *recipe);
    else
        addToQuery(pictures);
}

} // namespace palimpsest::ui
