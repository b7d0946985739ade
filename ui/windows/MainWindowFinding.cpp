#include "ui/dialogs/CropDialog.h"
#include "ui/panels/FindingBar.h"
#include "ui/panels/NeighbourStrip.h"
#include "ui/panels/QueryBar.h"
#include "ui/widgets/FoldedPopup.h"
#include "ui/windows/MainWindow.h"
#include "ui/windows/WindowActions.h"

#include <QAction>
#include <QStandardPaths>

// How the neighbours are found beside the words of the query: scores, folding, parts of pictures.

namespace palimpsest::ui {

namespace {

constexpr int kCropPicturePx = 1600;

} // namespace

void MainWindow::connectFinding()
{
    m_strip->setFindingBar(m_finding);
    m_query->setPictureFolder(QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    connect(m_finding, &FindingBar::findingChanged, &m_session, &Session::setFinding);
    const auto showFinding = [this] {
        QStringList names;
        for (const QString &id : m_session.databases())
            names.append(m_session.shelf().nameOf(id));
        m_finding->setFinding(m_session.finding(), names);
    };
    connect(&m_session, &Session::findingChanged, this, showFinding);
    connect(&m_session, &Session::databasesChanged, this, showFinding);
    connect(&m_session, &Session::retrieved, this, [this] { m_finding->setCounts(m_session.scoreCounts()); });
    connect(m_actions->unfold, &QAction::triggered, m_strip, &NeighbourStrip::unfoldCurrent);
    connect(m_strip, &NeighbourStrip::unfoldRequested, this, &MainWindow::showFolded);
    connect(m_folded, &FoldedPopup::pinRequested, this,
            [this](const std::vector<Neighbour> &items) { m_session.neighbours().pinItems(items); });
    connect(m_query, &QueryBar::cropRequested, this, &MainWindow::askForCrop);
}

void MainWindow::showFolded(int row, const QPoint &corner)
{
    using Found = std::vector<Neighbour>;
    const QString title = m_session.neighbours().index(row).data().toString();
    m_session.background().run(
        this,
        [library = &m_session.studio().library(), folded = m_session.neighbours().folded(row)](const std::stop_token &) {
            Found items;
            for (const pipeline::FoldedItem &each : folded) {
                // One that has been removed meanwhile is nothing to choose.
                if (auto item = library->item(each.databaseId, each.itemId)) {
                    item->score = each.score;
                    items.push_back(std::move(*item));
                }
            }
            return items;
        },
        [this, title, corner](Found items) { m_folded->open(title, std::move(items), corner); });
}

void MainWindow::askForCrop(int index, const QueryPart &part)
{
    const CropRectangle crop = part.crop.value_or(CropRectangle());
    m_session.fetchPicture({{}, -1, QString::fromStdString(part.picturePath), kCropPicturePx},
                           [this, index, crop](const QImage &picture) {
                               auto *dialog = new CropDialog(picture, crop, this);
                               dialog->setAttribute(Qt::WA_DeleteOnClose);
                               connect(dialog, &CropDialog::cropChosen, m_query,
                                       [this, index](const CropRectangle &chosen) { m_query->setCrop(index, chosen); });
                               dialog->open();
                           });
}

} // namespace palimpsest::ui
