#include "ui/panels/BrowsePanel.h"

#include "ui/models/CoreText.h"
#include "ui/panels/BrowseBar.h"
#include "ui/widgets/Appearance.h"
#include "ui/widgets/BrowseView.h"
#include "ui/widgets/CardPainting.h"
#include "ui/widgets/Metrics.h"
#include "ui/widgets/PictureViewer.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>
#include <utility>

namespace palimpsest::ui {

namespace {

constexpr int kLargePx = 2048;

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

BrowsePanel::BrowsePanel(BrowseReaders readers, PictureFunction fetch, PictureLoader &pictures, QWidget *parent)
    : QWidget(parent)
    , m_pictures(pictures)
    , m_thumbnails(std::move(fetch))
    , m_view(new BrowseView(m_thumbnails, this))
    , m_viewer(new PictureViewer(this))
    , m_pages(new QStackedWidget(this))
    , m_bar(new BrowseBar(this))
    , m_factsTitle(new QLabel(this))
    , m_factsMore(new QLabel(this))
    , m_service(std::move(readers.list), std::move(readers.marks))
{
    m_view->setBrowseModel(&m_model);
    m_view->setAccessibleName(tr("Pictures of the database"));
    m_bar->setLevel(m_view->level());
    m_viewer->setAccessibleName(tr("Picture"));
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_viewer);
    m_factsLayout = buildFacts();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_pages, 1);
    layout->addLayout(m_factsLayout);
    connectBar();
    connectView();
    connectService();
    dress();
    updateTitle();
    updateFacts();
}

QHBoxLayout *BrowsePanel::buildFacts()
{
    const int step = card::step(fontMetrics());
    m_factsTitle->setFont(metrics::headingFont(font()));
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

void BrowsePanel::connectBar()
{
    connect(m_bar, &BrowseBar::orderChosen, this, &BrowsePanel::setOrder);
    connect(m_bar, &BrowseBar::filterChosen, this, &BrowsePanel::setFilter);
    connect(m_bar, &BrowseBar::levelChosen, m_view, &BrowseView::setLevel);
    connect(m_view, &BrowseView::levelChanged, m_bar, &BrowseBar::setLevel);
}

void BrowsePanel::connectView()
{
    connect(m_view, &BrowseView::closeRequested, this, &BrowsePanel::closeRequested);
    connect(m_view, &BrowseView::selectionCountChanged, this, [this] {
        updateTitle();
        Q_EMIT selectionChanged();
    });
    connect(m_view, &QAbstractItemView::doubleClicked, this, &BrowsePanel::activated);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        updateFacts();
        if (isLarge())
            showLargeCurrent();
        Q_EMIT currentChanged();
    });
    connect(m_viewer, &PictureViewer::closeRequested, this, [this] { setLarge(false); });
    connect(m_viewer, &PictureViewer::stepped, this, &BrowsePanel::step);
    connect(&m_pictures, &PictureLoader::loaded, this, [this](const PictureKey &key) {
        if (isLarge() && key == largeKey())
            showLargeCurrent();
    });
}

void BrowsePanel::connectService()
{
    connect(&m_service, &BrowseService::listed, this, &BrowsePanel::takeListing);
    connect(&m_service, &BrowseService::marksRead, this,
            [this](const BrowseModel::List &list, const MarkTables &marks) {
                if (list != m_model.list())
                    return;
                m_model.setMarks(marks);
                updateFacts();
            });
    connect(&m_service, &BrowseService::progressed, this, [this](qint64 done, qint64 total) {
        const QLocale locale;
        if (m_model.rowCount() == 0)
            m_view->setEmptyText(tr("Reading: %1 of %2").arg(locale.toString(done), locale.toString(total)));
    });
    connect(&m_service, &BrowseService::failed, this, [this](const Error &error) {
        m_listing = false;
        m_view->setEmptyText(coreText(error.message));
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
    m_bar->setCloseAction(close);
}

void BrowsePanel::step(int direction)
{
    const int row = std::clamp(currentRow() + direction, 0, m_model.rowCount() - 1);
    m_view->setCurrentIndex(m_model.index(row));
}

QString BrowsePanel::currentDatabase() const
{
    if (currentRow() >= 0)
        return m_model.databaseId(currentRow());
    return m_model.databaseIds().value(0);
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

ChosenItems BrowsePanel::chosenItems() const
{
    return {m_model.list(), m_model.sources(chosenRows(std::numeric_limits<int>::max()))};
}

QImage BrowsePanel::currentImage() const
{
    if (isLarge() && !m_viewer->image().isNull())
        return m_viewer->image();
    return currentRow() < 0 ? QImage() : m_thumbnails.picture(m_model.keyAt(currentRow()));
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
    m_bar->setChoosable(!large);
    updateTitle();
    Q_EMIT currentChanged();
}

PictureKey BrowsePanel::largeKey() const
{
    return {currentDatabase(), currentRow() < 0 ? -1 : m_model.itemAt(currentRow()), {}, kLargePx};
}

void BrowsePanel::showLargeCurrent()
{
    if (currentRow() < 0)
        return;
    const QImage large = m_pictures.picture(largeKey());
    m_viewer->show(large.isNull() ? m_thumbnails.picture(m_model.keyAt(currentRow())) : large, !large.isNull());
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
    m_bar->setTitle(m_source.title);
    const int all = m_model.rowCount();
    const int chosen = m_view->selectedCount();
    if (isLarge())
        m_bar->setCount(tr("%1 of %2").arg(locale.toString(currentRow() + 1), locale.toString(all)));
    else if (chosen > 1)
        m_bar->setCount(tr("%1 of %n pictures selected", nullptr, all).arg(locale.toString(chosen)));
    else
        m_bar->setCount(m_listing && all == 0 ? QString() : tr("%Ln pictures", nullptr, all));
}

void BrowsePanel::updateFacts()
{
    const QModelIndex index = m_view->currentIndex();
    m_factsTitle->setText(index.data(Qt::DisplayRole).toString());
    QStringList parts{index.data(BrowseModel::CreditRole).toString(), index.data(BrowseModel::LicenceRole).toString()};
    parts.removeAll(QString());
    if (index.isValid()) {
        if (m_model.list()->databases().size() > 1)
            parts.append(m_model.databaseName(index.row()));
        parts.append(markWords(m_model.marks(index.row())));
    }
    m_factsMore->setText(parts.join(QStringLiteral(" · ")));
    m_factsTitle->setToolTip(index.data(Qt::ToolTipRole).toString());
    m_factsMore->setToolTip(m_factsTitle->toolTip());
}

QString BrowsePanel::state() const
{
    return QStringLiteral("%1 %2").arg(static_cast<int>(m_usualOrder)).arg(m_view->level());
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
    m_factsMore->setPalette(dim);
}

void BrowsePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dress();
}

} // namespace palimpsest::ui
