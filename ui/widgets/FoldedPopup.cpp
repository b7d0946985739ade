#include "ui/widgets/FoldedPopup.h"

#include "ui/widgets/CardPainting.h"
#include "ui/widgets/Icons.h"

#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace palimpsest::ui {

namespace {

constexpr int kThumbnailLines = 6;
constexpr int kMostInSight = 6;

} // namespace

FoldedPopup::FoldedPopup(PictureLoader &pictures, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_pictures(pictures)
    , m_list(new QListWidget(this))
    , m_pin(new QPushButton(paletteIcon(QStringLiteral("pin")), tr("Pin as neighbour"), this))
{
    setFrameShape(QFrame::StyledPanel);
    const int step = card::step(fontMetrics());
    const int side = kThumbnailLines * fontMetrics().height();
    m_list->setAccessibleName(tr("Pictures that are nearly the same"));
    m_list->setViewMode(QListView::IconMode);
    m_list->setMovement(QListView::Static);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setUniformItemSizes(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setIconSize({side, side});
    m_list->setGridSize({side + 4 * step, side + 3 * fontMetrics().height()});
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setTextElideMode(Qt::ElideRight);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * step, 2 * step, 2 * step, 2 * step);
    layout->addWidget(m_list);
    layout->addWidget(m_pin, 0, Qt::AlignRight);
    connect(&m_pictures, &PictureLoader::loaded, this, [this] {
        if (isVisible())
            showThumbnails();
    });
    connect(m_list, &QListWidget::itemActivated, this, &FoldedPopup::pinChosen);
    connect(m_list, &QListWidget::itemSelectionChanged, this,
            [this] { m_pin->setEnabled(!m_list->selectedItems().isEmpty()); });
    connect(m_pin, &QPushButton::clicked, this, &FoldedPopup::pinChosen);
}

void FoldedPopup::open(const QString &title, std::vector<Neighbour> items, const QPoint &corner)
{
    m_items = std::move(items);
    m_list->setAccessibleName(tr("Pictures that are nearly the same as %1").arg(title));
    setAccessibleName(m_list->accessibleName());
    m_list->clear();
    const QLocale locale;
    for (const Neighbour &item : m_items) {
        const QString name = QString::fromStdString(item.facts.title.empty() ? item.facts.caption : item.facts.title);
        auto *entry = new QListWidgetItem(paletteIcon(QStringLiteral("picture")), name, m_list);
        entry->setToolTip(tr("%1, score %2").arg(name, locale.toString(item.score, 'f', 2)));
    }
    showThumbnails();
    const int inSight = std::clamp(static_cast<int>(m_items.size()), 2, kMostInSight);
    const int rows = static_cast<int>(m_items.size()) > kMostInSight ? 2 : 1;
    const int frame = 6 * card::step(fontMetrics());
    m_list->setFixedSize(inSight * m_list->gridSize().width() + frame, rows * m_list->gridSize().height() + frame);
    m_pin->setEnabled(false);
    adjustSize();
    move(corner);
    show();
    m_list->setFocus(Qt::PopupFocusReason);
}

PictureKey FoldedPopup::keyOf(const Neighbour &item) const
{
    const int side = PictureLoader::sideFor(m_list->iconSize().width(), devicePixelRatioF());
    return {QString::fromStdString(item.databaseId), item.itemId, {}, side};
}

void FoldedPopup::showThumbnails()
{
    for (int row = 0; row < m_list->count(); ++row) {
        const QImage thumbnail = m_pictures.picture(keyOf(m_items[static_cast<std::size_t>(row)]));
        if (!thumbnail.isNull())
            m_list->item(row)->setIcon(QIcon(QPixmap::fromImage(thumbnail)));
    }
}

void FoldedPopup::pinChosen()
{
    std::vector<Neighbour> chosen;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->isSelected())
            chosen.push_back(m_items[static_cast<std::size_t>(row)]);
    }
    hide();
    if (!chosen.empty())
        Q_EMIT pinRequested(chosen);
}

} // namespace palimpsest::ui
