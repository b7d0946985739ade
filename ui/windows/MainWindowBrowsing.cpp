#include "ui/panels/BrowsePanel.h"
#include "ui/panels/ShelfPanel.h"
#include "ui/widgets/Canvas.h"
#include "ui/widgets/PictureMime.h"
#include "ui/widgets/SentenceBar.h"
#include "ui/windows/MainWindow.h"
#include "ui/windows/WindowActions.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGuiApplication>
#include <QSplitter>
#include <QStackedWidget>
#include <QUrl>

#include <optional>
#include <vector>

// Looking through a database in the place of the table, and what is done with its pictures.

namespace palimpsest::ui {

namespace {

constexpr int kMostPinned = 20; ///< At once: no painter takes more neighbours.
constexpr int kLargestQueryPx = 2048;

void copyToClipboard(const QImage &image, const QString &path, const std::optional<Recipe> &recipe)
{
    QGuiApplication::clipboard()->setMimeData(pictureMime(image, path, recipe ? &*recipe : nullptr));
}

} // namespace

void MainWindow::connectBrowsing()
{
    const auto on = [this](QAction *action, auto command) { connect(action, &QAction::triggered, this, command); };
    on(m_actions->browse, [this](bool browsing) {
        browseDatabase({});
        setBrowsing(browsing);
    });
    on(m_actions->openItem, [this] {
        if (isBrowsing())
            m_browse->setLarge(!m_browse->isLarge());
    });
    on(m_actions->moreLikeItem, [this] { itemAsQuery(); });
    on(m_actions->pinItem, [this] { pinBrowsed(); });
    on(m_actions->showItemFile, [this] { showBrowsedFile(); });
    connect(m_shelf, &ShelfPanel::activated, this, [this](const QString &id) {
        browseDatabase(id);
        setBrowsing(true);
    });
    connect(m_browse, &BrowsePanel::activated, this, [this] { m_browse->setLarge(true); });
    connect(m_browse, &BrowsePanel::closeRequested, this, [this] { setBrowsing(false); });
    connect(m_browse, &BrowsePanel::currentChanged, this, &MainWindow::updateActions);
    connect(m_browse, &BrowsePanel::opened, this, &MainWindow::updateActions);
    connect(m_browse, &BrowsePanel::failed, this, &MainWindow::showError);
    // What is painted is to be seen, and another database in use is the one to look through.
    connect(&m_session.table(), &FrameTable::reset, this, [this] { showPage(m_splitter); });
    connect(&m_session, &Session::databasesChanged, this, [this] {
        if (m_browsed.isEmpty() || !m_session.databases().contains(m_browsed))
            browseDatabase({});
        if (isBrowsing())
            openBrowsed();
    });
}

bool MainWindow::isBrowsing() const
{
    return m_pages->currentWidget() == m_browse;
}

bool MainWindow::showsTablePage() const
{
    return m_pages->currentWidget() == m_splitter;
}

void MainWindow::showPage(QWidget *page)
{
    QWidget *before = m_pages->currentWidget();
    if (page != before) {
        const bool hadFocus = before->isAncestorOf(focusWidget());
        m_pages->setCurrentWidget(page);
        if (page == m_browse)
            m_browse->focusList();
        else if (page != m_splitter)
            page->setFocus(Qt::OtherFocusReason);
        else if (hadFocus)
            m_canvas->setFocus(Qt::OtherFocusReason);
    }
    updateActions();
}

void MainWindow::setBrowsing(bool browsing)
{
    if (browsing)
        openBrowsed();
    showPage(browsing ? static_cast<QWidget *>(m_browse) : m_splitter);
}

void MainWindow::openBrowsed()
{
    const BrowseSource source = browsedSource();
    if (source.databases.isEmpty() && !source.find)
        m_browse->close();
    else
        m_browse->open(source);
}

void MainWindow::updateBrowsing()
{
    const bool chosen = isBrowsing() && m_browse->currentRow() >= 0;
    const int shelfRow = m_session.shelf().rowOf(m_browse->currentDatabase());
    m_actions->openItem->setText(m_browse->isLarge() ? tr("&Back to the others") : tr("&Look at it"));
    for (QAction *action : {m_actions->openItem, m_actions->moreLikeItem})
        action->setEnabled(chosen);
    // The painter cannot read what another encoder has seen.
    m_actions->pinItem->setEnabled(chosen && shelfRow >= 0 && m_session.shelf().isUsable(shelfRow));
    m_actions->showItemFile->setEnabled(chosen && !m_browse->model().picturePath(m_browse->currentRow()).isEmpty());
    m_actions->browse->setEnabled(!m_session.databases().isEmpty());
    m_actions->browse->setChecked(isBrowsing());
    updateCurating();
}

void MainWindow::itemAsQuery()
{
    const int row = m_browse->currentRow();
    if (!isBrowsing() || row < 0)
        return;
    const BrowseModel &model = m_browse->model();
    const QString path = model.isPatch(row) ? QString() : model.picturePath(row);
    const PictureKey key{model.databaseId(row), model.itemAt(row), {}, kLargestQueryPx};
    // A recipe names a file rather than pixels, where it is still there.
    m_session.background().run(
        this, [path](const std::stop_token &) { return !path.isEmpty() && QFileInfo::exists(path); },
        [this, path, key](bool there) {
            if (there)
                useAsQuery({path, {}});
            else
                m_session.fetchPicture(key, [this](const QImage &image) { useAsQuery({{}, image}); });
        });
}

void MainWindow::pinBrowsed()
{
    std::vector<ItemReference> items;
    for (const int row : m_browse->chosenRows(kMostPinned))
        items.push_back(m_browse->model().reference(row));
    if (isBrowsing() && !items.empty())
        m_session.pinItems(items);
}

std::vector<ItemReference> MainWindow::chosenItems() const
{
    std::vector<ItemReference> items;
    for (const int row : m_browse->chosenRows(m_browse->model().rowCount()))
        items.push_back(m_browse->model().reference(row));
    return items;
}

void MainWindow::showBrowsedFile()
{
    if (m_browse->currentRow() >= 0 && isBrowsing())
        showFileOf(m_browse->model().picturePath(m_browse->currentRow()));
}

void MainWindow::showFileOf(const QString &path)
{
    m_session.background().run(
        this, [path](const std::stop_token &) { return QFileInfo::exists(path); },
        [this, path](bool there) {
            if (!there)
                m_sentence->showError(tr("The picture is not at %1 any more; its small copy is kept.").arg(path));
            else
                QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).path()));
        });
}

void MainWindow::copyCurrentPicture()
{
    const Frame *frame = m_canvas->currentFrame();
    const bool browsing = isBrowsing();
    const Recipe *known = inSight().recipe;
    const std::optional<Recipe> recipe = known != nullptr ? std::optional(*known) : std::nullopt;
    if (isShowingHistory() || isComparing()) {
        // The file is read whole; what is in sight is small.
        const QString whole = inSight().path;
        m_session.fetchPicture({{}, -1, whole, 0},
                               [whole, recipe](const QImage &picture) { copyToClipboard(picture, whole, recipe); });
        return;
    }
    const QImage image = browsing ? m_browse->currentImage() : frame != nullptr ? frame->image : QImage();
    QString path = frame != nullptr ? frame->path : QString();
    if (browsing) {
        const int row = m_browse->currentRow();
        path = row < 0 || m_browse->model().isPatch(row) ? QString() : m_browse->model().picturePath(row);
    }
    if (!image.isNull())
        copyToClipboard(image, path, browsing ? std::nullopt : recipe);
}

} // namespace palimpsest::ui
