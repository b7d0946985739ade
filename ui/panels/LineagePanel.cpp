#include "ui/panels/LineagePanel.h"

#include "ui/models/ResultModel.h"
#include "ui/widgets/Appearance.h"
#include "ui/widgets/CardPainting.h"
#include "ui/widgets/Metrics.h"

#include <QEvent>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPixmap>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace palimpsest::ui {

namespace {

constexpr int kThumbnailLines = 3;
constexpr int kPathRole = Qt::UserRole + 1;
constexpr int kIdRole = Qt::UserRole + 2;

QString kinshipWords(Kinship kinship)
{
    switch (kinship) {
    case Kinship::Query:
        return LineagePanel::tr("was the query");
    case Kinship::Neighbour:
        return LineagePanel::tr("was drawn on");
    case Kinship::Recipe:
        break;
    }
    return LineagePanel::tr("its recipe was taken over");
}

} // namespace

LineagePanel::LineagePanel(PictureLoader &pictures, QWidget *parent)
    : QWidget(parent)
    , m_pictures(pictures)
    , m_note(new QLabel(this))
    , m_model(new QStandardItemModel(this))
    , m_tree(new QTreeView(this))
{
    const int side = kThumbnailLines * fontMetrics().height();
    const int step = card::step(fontMetrics());
    m_tree->setModel(m_model);
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setIconSize({side, side});
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->setAccessibleName(tr("Lineage"));
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(4 * step);
    m_note->setWordWrap(true);
    m_note->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_note->setMargin(2 * step);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_note);
    layout->addWidget(m_tree, 1);
    connect(&pictures, &PictureLoader::loaded, this, [this](const PictureKey &key) {
        if (key.database.isEmpty() && isVisible())
            loadIcons();
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (!m_filling && index.isValid())
            Q_EMIT chosen(index.data(kPathRole).toString());
    });
    connect(m_tree, &QTreeView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT activated(index.data(kPathRole).toString()); });
    clear();
    dress();
}

QStandardItem *LineagePanel::itemOf(const pipeline::LineageNode &node, bool current)
{
    const QString title = ResultModel::titleOf(node.words);
    auto *item = new QStandardItem(title);
    item->setData(QString::fromStdString(node.file), kPathRole);
    item->setData(static_cast<qint64>(node.id), kIdRole);
    QString how;
    if (node.parent >= 0)
        //: In the lineage, of a picture's parent: "its recipe was taken over"
        how = tr("Parent: %1").arg(kinshipWords(node.kinship));
    else if (node.kinship != Kinship::Recipe)
        how = tr("For this picture it %1").arg(kinshipWords(node.kinship));
    item->setToolTip(how.isEmpty() ? title : QStringLiteral("%1\n%2").arg(title, how));
    item->setAccessibleText(how.isEmpty() ? title : QStringLiteral("%1, %2").arg(title, how));
    if (current)
        item->setFont(metrics::headingFont(font()));
    return item;
}

void LineagePanel::show(const std::vector<pipeline::LineageNode> &nodes, qint64 id)
{
    m_filling = true;
    const bool hadFocus = m_tree->hasFocus();
    m_model->clear();
    std::vector<QStandardItem *> items;
    QStandardItem *current = nullptr;
    for (const pipeline::LineageNode &node : nodes) {
        QStandardItem *item = itemOf(node, node.id == id);
        if (node.parent >= 0)
            items[static_cast<std::size_t>(node.parent)]->appendRow(item);
        else
            m_model->appendRow(item);
        items.push_back(item);
        if (node.id == id)
            current = item;
    }
    m_tree->expandAll();
    m_tree->show();
    m_note->setVisible(nodes.size() == 1);
    m_note->setText(
        tr("This picture was made from nothing else, and nothing was made from it yet. Take over its recipe, "
           "its query or the picture itself, and paint: what comes of it is shown here."));
    loadIcons();
    if (current != nullptr) {
        m_tree->setCurrentIndex(current->index());
        m_tree->scrollTo(current->index(), QAbstractItemView::PositionAtCenter);
    }
    if (hadFocus)
        m_tree->setFocus();
    m_filling = false;
}

void LineagePanel::clear()
{
    m_filling = true;
    m_model->clear();
    m_tree->hide();
    m_note->show();
    m_note->setText(tr("The lineage of the picture in sight appears here."));
    m_filling = false;
}

void LineagePanel::addPictureActions(const QList<QAction *> &actions)
{
    m_tree->addActions(actions);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void LineagePanel::loadIcons()
{
    const int side = kThumbnailLines * fontMetrics().height();
    const double ratio = devicePixelRatioF();
    const auto load = [&](QStandardItem *item, const auto &self) -> void {
        if (item->icon().isNull()) {
            const QImage picture =
                m_pictures.picture({{}, -1, item->data(kPathRole).toString(), PictureLoader::sideFor(side, ratio)});
            if (!picture.isNull()) {
                QPixmap pixmap = QPixmap::fromImage(
                    picture.scaled(QSize(side, side) * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation));
                pixmap.setDevicePixelRatio(ratio);
                item->setIcon(pixmap);
            }
        }
        for (int row = 0; row < item->rowCount(); ++row)
            self(item->child(row), self);
    };
    for (int row = 0; row < m_model->rowCount(); ++row)
        load(m_model->item(row), load);
}

void LineagePanel::focusTree()
{
    m_tree->setFocus(Qt::ShortcutFocusReason);
}

QString LineagePanel::currentPath() const
{
    return m_tree->currentIndex().data(kPathRole).toString();
}

void LineagePanel::dress()
{
    QPalette dim = palette();
    dim.setColor(QPalette::WindowText, secondaryText(dim));
    m_note->setPalette(dim);
    QPalette flat = palette();
    flat.setColor(QPalette::Base, flat.color(QPalette::Window));
    m_tree->setPalette(flat);
}

void LineagePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dress();
}

} // namespace palimpsest::ui
