#include "ui/panels/BrowsePanel.h"

#include "ui/widgets/Appearance.h"
#include "ui/widgets/BrowseView.h"
#include "ui/widgets/CardPainting.h"
#include "ui/widgets/PictureViewer.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSlider>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace palimpsest::ui {

namespace {

constexpr int kLargePx = 2048;
// A selection that is larger is not carried through another order; the current picture always is.
constexpr int kKeptSelection = 2000;

QToolButton *buttonFor(QAction *action, int side, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setMinimumSize(side, side);
    return button;
}

} // namespace

BrowsePanel::BrowsePanel(ListFunction list, PictureFunction fetch, PictureLoader &pictures, QWidget *parent)
    : QWidget(parent)
    , m_pictures(pictures)
    , m_thumbnails(std::move(fetch))
    , m_view(new BrowseView(m_thumbnails, this))
    , m_viewer(new PictureViewer(this))
    , m_pages(new QStackedWidget(this))
    , m_title(new QLabel(this))
    , m_count(new QLabel(this))
    , m_order(new QComboBox(this))
    , m_size(new QSlider(Qt::Horizontal, this))
    , m_factsTitle(new QLabel(this))
    , m_factsMore(new QLabel(this))
    , m_service(std::move(list))
{
    m_view->setBrowseModel(&m_model);
    m_view->setAccessibleName(tr("Pictures of the database"));
    m_viewer->setAccessibleName(tr("Picture"));
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_viewer);
    m_barLayout = buildBar();
    m_factsLayout = buildFacts();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_barLayout);
    layout->addWidget(m_pages, 1);
    layout->addLayout(m_factsLayout);
    connectView();
    dress();
    updateTitle();
    updateFacts();
}

QHBoxLayout *BrowsePanel::buildBar()
{
    const int step = card::step(fontMetrics());
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_title->setTextFormat(Qt::PlainText);
    m_count->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    for (const auto &[order, words] :
         {std::pair(BrowseOrder::AsImported, tr("As imported")), std::pair(BrowseOrder::Artist, tr("By artist")),
          std::pair(BrowseOrder::Year, tr("By year")), std::pair(BrowseOrder::Style, tr("By style")),
          std::pair(BrowseOrder::Title, tr("By title"))})
        m_order->addItem(words, static_cast<int>(order));
    m_order->setAccessibleName(tr("Order"));
    m_order->setToolTip(tr("In which order the pictures are shown"));
    m_size->setRange(0, BrowseView::kLevels - 1);
    m_size->setPageStep(1);
    m_size->setValue(m_view->level());
    m_size->setFixedWidth(7 * fontMetrics().height());
    m_size->setAccessibleName(tr("Size of the thumbnails"));
    m_size->setToolTip(tr("Size of the thumbnails (Ctrl and the wheel)"));
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(3 * step, step / 2, 2 * step, step / 2);
    bar->setSpacing(2 * step);
    bar->addWidget(m_title);
    bar->addWidget(m_count, 1);
    bar->addWidget(m_order);
    bar->addWidget(m_size);
    return bar;
}

QHBoxLayout *BrowsePanel::buildFacts()
{
    const int step = card::step(fontMetrics());
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_factsTitle->setFont(bold);
    for (QLabel *label : {m_factsTitle, m_factsMore}) {
        label->setTextFormat(Qt::PlainText);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_factsTitle);
    words->addWidget(m_factsMore);
    auto *facts = new QHBoxLayout;
    facts->setContentsMargins(3 * step, step, 2 * step, step);
    facts->setSpacing(step);
    facts->addLayout(words, 1);
    return facts;
}

void BrowsePanel::connectView()
{
    connect(m_order, &QComboBox::activated, this,
            [this] { setOrder(static_cast<BrowseOrder>(m_order->currentData().toInt())); });
    connect(m_size, &QSlider::valueChanged, m_view, &BrowseView::setLevel);
    connect(m_view, &BrowseView::levelChanged, m_size, &QSlider::setValue);
    connect(m_view, &BrowseView::closeRequested, this, &BrowsePanel::closeRequested);
    connect(m_view, &BrowseView::selectionCountChanged, this, &BrowsePanel::updateTitle);
    connect(m_view, &QAbstractItemView::doubleClicked, this, &BrowsePanel::activated);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        updateFacts();
        if (isLarge())
            showLargeCurrent();
        Q_EMIT currentChanged();
    });
    connect(m_viewer, &PictureViewer::closeRequested, this, [this] { setLarge(false); });
    connect(m_viewer, &PictureViewer::stepped, this, [this](int direction) {
        const int row = std::clamp(currentRow() + direction, 0, m_model.rowCount() - 1);
        m_view->setCurrentIndex(m_model.index(row));
    });
    connect(&m_pictures, &PictureLoader::loaded, this, [this](const PictureKey &key) {
        if (isLarge() && key == largeKey())
            showLargeCurrent();
    });
    connect(&m_service, &BrowseService::listed, this, &BrowsePanel::takeList);
    connect(&m_service, &BrowseService::progressed, this, [this](qint64 done, qint64 total) {
        const QLocale locale;
        if (m_model.rowCount() == 0)
            m_view->setEmptyText(tr("Reading: %1 of %2").arg(locale.toString(done), locale.toString(total)));
    });
    connect(&m_service, &BrowseService::failed, this, [this](const Error &error) {
        m_listing = false;
        m_view->setEmptyText(QString::fromStdString(error.message));
        Q_EMIT failed(error);
    });
}

void BrowsePanel::setItemActions(const QList<QAction *> &actions, const QList<QAction *> &buttons)
{
    const int side = std::max(24, 7 * card::step(fontMetrics()));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_view, m_viewer}) {
        widget->addActions(actions);
        widget->setContextMenuPolicy(Qt::ActionsContextMenu);
    }
    for (QAction *action : buttons) {
        QToolButton *button = buttonFor(action, side, this);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        m_factsLayout->addWidget(button);
    }
}

void BrowsePanel::setCloseAction(QAction *close)
{
    QToolButton *button = buttonFor(close, std::max(24, 7 * card::step(fontMetrics())), this);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_barLayout->addWidget(button);
}

void BrowsePanel::open(const QString &database, const QString &name)
{
    const bool another = database != m_database;
    m_database = database;
    m_name = name;
    m_listing = true;
    if (another) {
        setLarge(false);
        m_model.clear();
        m_thumbnails.setDatabase(database);
        m_view->setEmptyText(tr("Reading the database…"));
    } else {
        m_thumbnails.retryFailed();
    }
    updateTitle();
    updateFacts();
    m_service.open(database, m_model.order());
}

void BrowsePanel::close()
{
    m_service.cancel();
    m_listing = false;
    m_database.clear();
    m_model.clear();
    m_thumbnails.setDatabase({});
}

void BrowsePanel::setOrder(BrowseOrder order)
{
    const QSignalBlocker blocker(m_order);
    m_order->setCurrentIndex(m_order->findData(static_cast<int>(order)));
    if (order == m_model.order() && !m_service.isBusy())
        return;
    if (m_listing || !m_model.list()) {
        m_model.setList({}, {}, order);
        if (m_listing)
            m_service.open(m_database, order);
        return;
    }
    m_service.reorder(m_model.list(), order);
}

void BrowsePanel::takeList(const BrowseModel::List &list, const RowOrder &rows, BrowseOrder order)
{
    m_listing = false;
    const qint64 current = currentRow() >= 0 ? m_model.itemAt(currentRow()) : -1;
    const bool wasAll = m_view->selectedCount() > 1 && m_view->selectedCount() == m_model.rowCount();
    std::vector<qint64> selected;
    if (!wasAll && m_view->selectedCount() <= kKeptSelection) {
        for (const int row : m_view->selectedRows(kKeptSelection))
            selected.push_back(m_model.itemAt(row));
    }
    m_model.setList(list, rows, order);
    m_view->setEmptyText(tr("This database is empty. Import a folder into it, and its pictures appear here."));
    const int row = current >= 0 ? m_model.rowOf(current) : -1;
    if (row >= 0) {
        m_view->selectionModel()->setCurrentIndex(m_model.index(row), QItemSelectionModel::NoUpdate);
        m_view->scrollTo(m_model.index(row), QAbstractItemView::PositionAtCenter);
    } else if (m_model.rowCount() > 0) {
        m_view->selectionModel()->setCurrentIndex(m_model.index(0), QItemSelectionModel::NoUpdate);
    }
    if (wasAll)
        m_view->selectAll();
    m_view->selectItems(selected);
    updateTitle();
    updateFacts();
    Q_EMIT opened();
}

int BrowsePanel::currentRow() const
{
    return m_view->currentIndex().row();
}

std::vector<int> BrowsePanel::chosenRows(int limit) const
{
    if (!isLarge() && m_view->selectedCount() > 0)
        return m_view->selectedRows(limit);
    return currentRow() >= 0 ? std::vector<int>{currentRow()} : std::vector<int>();
}

QImage BrowsePanel::currentImage() const
{
    if (isLarge() && !m_viewer->image().isNull())
        return m_viewer->image();
    return currentRow() < 0 ? QImage() : m_thumbnails.picture(m_model.itemAt(currentRow()));
}

bool BrowsePanel::isLarge() const
{
    return m_pages->currentWidget() == m_viewer;
}

void BrowsePanel::setLarge(bool large)
{
    if (large == isLarge() || (large && currentRow() < 0))
        return;
    m_pages->setCurrentWidget(large ? static_cast<QWidget *>(m_viewer) : m_view);
    if (large)
        showLargeCurrent();
    else
        m_view->scrollTo(m_view->currentIndex());
    m_pages->currentWidget()->setFocus(Qt::OtherFocusReason);
    m_order->setEnabled(!large);
    m_size->setEnabled(!large);
    updateTitle();
    Q_EMIT currentChanged();
}

PictureKey BrowsePanel::largeKey() const
{
    return {m_database, currentRow() < 0 ? -1 : m_model.itemAt(currentRow()), {}, kLargePx};
}

void BrowsePanel::showLargeCurrent()
{
    if (currentRow() < 0)
        return;
    const QImage large = m_pictures.picture(largeKey());
    m_viewer->show(large.isNull() ? m_thumbnails.picture(m_model.itemAt(currentRow())) : large, !large.isNull());
    m_viewer->setAccessibleDescription(m_model.index(currentRow()).data(Qt::AccessibleTextRole).toString());
    updateTitle();
}

void BrowsePanel::focusList()
{
    m_pages->currentWidget()->setFocus(Qt::ShortcutFocusReason);
}

void BrowsePanel::zoomBy(int steps)
{
    if (!isLarge())
        m_view->setLevel(m_view->level() + steps);
}

void BrowsePanel::updateTitle()
{
    const QLocale locale;
    m_title->setText(m_name);
    const int all = m_model.rowCount();
    const int chosen = m_view->selectedCount();
    if (isLarge())
        m_count->setText(tr("%1 of %2").arg(locale.toString(currentRow() + 1), locale.toString(all)));
    else if (chosen > 1)
        m_count->setText(tr("%1 of %n pictures selected", nullptr, all).arg(locale.toString(chosen)));
    else
        m_count->setText(m_listing && all == 0 ? QString() : tr("%Ln pictures", nullptr, all));
}

void BrowsePanel::updateFacts()
{
    const QModelIndex index = m_view->currentIndex();
    m_factsTitle->setText(index.data(Qt::DisplayRole).toString());
    QStringList parts{index.data(BrowseModel::CreditRole).toString(), index.data(BrowseModel::LicenceRole).toString()};
    parts.removeAll(QString());
    m_factsMore->setText(parts.join(QStringLiteral(" · ")));
    m_factsTitle->setToolTip(index.data(Qt::ToolTipRole).toString());
    m_factsMore->setToolTip(m_factsTitle->toolTip());
}

QString BrowsePanel::state() const
{
    return QStringLiteral("%1 %2").arg(static_cast<int>(m_model.order())).arg(m_view->level());
}

void BrowsePanel::restoreState(const QString &state)
{
    const QStringList parts = state.split(QLatin1Char(' '));
    if (parts.size() != 2)
        return;
    setOrder(static_cast<BrowseOrder>(
        std::clamp(parts[0].toInt(), static_cast<int>(BrowseOrder::AsImported), static_cast<int>(BrowseOrder::Title))));
    m_view->setLevel(parts[1].toInt());
}

void BrowsePanel::dress()
{
    QPalette flat = palette();
    flat.setColor(QPalette::Base, flat.color(QPalette::Window));
    m_view->setPalette(flat);
    QPalette dim = palette();
    dim.setColor(QPalette::WindowText, secondaryText(dim));
    m_count->setPalette(dim);
    m_factsMore->setPalette(dim);
}

void BrowsePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dress();
}

} // namespace palimpsest::ui
