#include "ui/panels/MapPanel.h"

#include "ui/models/CoreText.h"
#include "ui/panels/MapChoiceBar.h"
#include "ui/widgets/Announcer.h"
#include "ui/widgets/Appearance.h"
#include "ui/widgets/CardPainting.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/MapView.h"
#include "ui/widgets/Metrics.h"
#include "ui/widgets/PictureViewer.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace palimpsest::ui {

namespace {

constexpr int kLargePx = 2048;

QToolButton *autoRaised(QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

MapPanel::MapPanel(MapFunctions functions, PictureFunction fetch, PictureLoader &pictures, QWidget *parent)
    : QWidget(parent)
    , m_pictures(pictures)
    , m_thumbnails(std::move(fetch))
    , m_view(new MapView(m_scene, m_thumbnails, this))
    , m_viewer(new PictureViewer(this))
    , m_pages(new QStackedWidget(this))
    , m_choice(new MapChoiceBar(this))
    , m_which(new QComboBox(this))
    , m_status(new QLabel(this))
    , m_refine(autoRaised(this))
    , m_takeBack(autoRaised(this))
    , m_factsTitle(new QLabel(this))
    , m_factsMore(new QLabel(this))
    , m_service(std::move(functions))
{
    m_view->setAccessibleName(tr("Map of the database"));
    m_viewer->setAccessibleName(tr("Picture"));
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_viewer);
    m_barLayout = buildBar();
    m_factsLayout = buildFacts();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_barLayout);
    // Over the map, which must not jump when something is chosen.
    auto *stage = new QGridLayout;
    stage->addWidget(m_pages, 0, 0);
    stage->addWidget(m_choice, 0, 0, Qt::AlignBottom);
    m_choice->raise();
    layout->addLayout(stage, 1);
    layout->addLayout(m_factsLayout);
    setFocusProxy(m_view);
    connectService();
    connectView();
    dress();
    updateStatus();
    updateFacts();
}

QHBoxLayout *MapPanel::buildBar()
{
    const int step = card::step(fontMetrics());
    m_which->setAccessibleName(tr("Database on the map"));
    m_which->setToolTip(tr("Which of the databases in use is shown"));
    m_status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_status->setAccessibleName(tr("State of the map"));
    m_takeBack->setIcon(paletteIcon(QStringLiteral("reset")));
    m_takeBack->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_takeBack->setToolTip(tr("Let the pictures that are passed over be found again"));
    m_refine->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(3 * step, step / 2, 2 * step, step / 2);
    bar->setSpacing(2 * step);
    bar->addWidget(m_which);
    bar->addWidget(m_status, 1);
    bar->addWidget(m_takeBack);
    bar->addWidget(m_refine);
    // The signs on the buttons are those on the map, so they are its legend too.
    addMarkButton(bar, MapView::QueryMark, QStringLiteral("map-query"), tr("Query"),
                  tr("Show where the query lies: in the middle of its neighbours"));
    addMarkButton(bar, MapView::NeighbourMarks, QStringLiteral("map-neighbours"), tr("Neighbours"),
                  tr("Show the neighbours of the query"));
    addMarkButton(bar, MapView::ResultMarks, QStringLiteral("map-results"), tr("Painted"),
                  tr("Show what was painted, amid the pictures that it was drawn on"));
    return bar;
}

void MapPanel::addMarkButton(QHBoxLayout *bar, int mark, const QString &icon, const QString &name, const QString &help)
{
    QToolButton *button = autoRaised(this);
    button->setCheckable(true);
    button->setChecked(true);
    button->setIcon(paletteIcon(icon));
    button->setText(name);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setToolTip(help);
    button->setAccessibleDescription(help);
    connect(button, &QToolButton::toggled, this, [this, mark](bool on) {
        MapView::Marks marks = m_view->marks();
        marks.setFlag(static_cast<MapView::Mark>(mark), on);
        m_view->setMarks(marks);
    });
    bar->addWidget(button);
}

QHBoxLayout *MapPanel::buildFacts()
{
    const int step = card::step(fontMetrics());
    m_factsTitle->setFont(metrics::headingFont(font()));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    for (QLabel *label : {m_factsTitle, m_factsMore}) {
        label->setTextFormat(Qt::PlainText);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        words->addWidget(label);
    }
    auto *facts = new QHBoxLayout;
    facts->setContentsMargins(3 * step, step, 2 * step, step);
    facts->setSpacing(step);
    facts->addLayout(words, 1);
    return facts;
}

void MapPanel::connectService()
{
    connect(&m_service, &MapService::opened, this, &MapPanel::takeMap);
    connect(&m_service, &MapService::moved, &m_scene, &MapScene::glideTo);
    connect(&m_service, &MapService::arranged, this, [this](const MapLayout::Handle &layout) {
        m_arranged = true;
        m_scene.glideTo(layout);
        updateStatus();
        announce(*this, tr("The map is arranged."));
    });
    connect(&m_service, &MapService::progressed, this, [this](qint64 done, qint64 total) {
        m_percent = total > 0 ? static_cast<int>(100 * done / total) : 0;
        updateStatus();
    });
    connect(&m_service, &MapService::stopped, this, &MapPanel::updateStatus);
    connect(&m_service, &MapService::resultsRead, &m_scene, &MapScene::setResults);
    connect(&m_service, &MapService::failed, this, [this](const Error &error) {
        if (m_scene.size() == 0)
            m_view->setEmptyText(coreText(error.message));
        updateStatus();
        Q_EMIT failed(error);
    });
    connect(m_refine, &QToolButton::clicked, this, &MapPanel::toggleRefining);
    connect(m_takeBack, &QToolButton::clicked, this, &MapPanel::takeBackRequested);
    connect(m_which, &QComboBox::activated, this, [this] { show(m_which->currentData().toString()); });
}

void MapPanel::connectView()
{
    connect(m_view, &MapView::activated, this, &MapPanel::activated);
    connect(m_view, &MapView::closeRequested, this, &MapPanel::closeRequested);
    connect(m_viewer, &PictureViewer::closeRequested, this, [this] { setLarge(false); });
    connect(m_choice, &MapChoiceBar::cleared, this, [this] {
        m_scene.setChosen({});
        m_view->setFocus(Qt::OtherFocusReason);
    });
    connect(m_choice, &MapChoiceBar::left, this, [this] { m_view->setFocus(Qt::OtherFocusReason); });
    connect(&m_scene, &MapScene::currentChanged, this, [this] {
        updateFacts();
        if (isLarge())
            showLargeCurrent();
        Q_EMIT currentChanged();
    });
    connect(&m_scene, &MapScene::chosenChanged, this,
            [this] { m_choice->setCount(static_cast<int>(m_scene.chosen().size()), static_cast<int>(kMostInQuery)); });
    connect(&m_scene, &MapScene::changed, this, [this] {
        m_takeBack->setVisible(m_scene.passedOverCount() > 0);
        m_takeBack->setText(tr("%Ln passed over: take back", nullptr, m_scene.passedOverCount()));
    });
    connect(&m_pictures, &PictureLoader::loaded, this, [this](const PictureKey &key) {
        if (isLarge() && key == largeKey())
            showLargeCurrent();
    });
    m_takeBack->hide();
}

void MapPanel::setItemActions(const QList<QAction *> &actions, const QList<QAction *> &buttons)
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_view, m_viewer}) {
        widget->addActions(actions);
        widget->setContextMenuPolicy(Qt::ActionsContextMenu);
    }
    for (QAction *action : buttons) {
        QToolButton *button = autoRaised(this);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        m_factsLayout->addWidget(button);
    }
}

void MapPanel::setCloseAction(QAction *close)
{
    QToolButton *button = autoRaised(this);
    button->setDefaultAction(close);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_barLayout->addWidget(button);
}

void MapPanel::open(const Databases &databases)
{
    const QSignalBlocker blocker(m_which);
    m_which->clear();
    for (const auto &[id, name] : databases)
        m_which->addItem(name, id);
    m_which->setCurrentIndex(std::max(0, m_which->findData(m_database)));
    m_which->setEnabled(databases.size() > 1);
    show(m_which->currentData().toString());
}

void MapPanel::show(const QString &database)
{
    if (database != m_database) {
        setLarge(false);
        m_database = database;
        m_arranged = false;
        m_service.cancel();
        m_scene.clear();
        m_thumbnails.setDatabases({database});
        m_view->fit();
        m_view->setEmptyText(database.isEmpty() ? QString() : tr("Reading the database…"));
    }
    if (!database.isEmpty())
        m_service.open(database);
    updateStatus();
}

void MapPanel::reopen()
{
    if (!m_database.isEmpty())
        m_service.open(m_database);
}

void MapPanel::takeMap(const MapLayout::Handle &layout, bool refined)
{
    m_thumbnails.retryFailed();
    m_view->setEmptyText(tr("This database is empty. Import a folder into it, and its pictures appear here."));
    const MapLayout::List &shown = m_scene.layout().list();
    // What is shown already may be further arranged than what is kept.
    if (!shown || shown->databases() != layout->list()->databases()) {
        m_arranged = refined;
        m_scene.setLayout(layout);
        if (!refined && layout->size() > 0)
            beginRefining();
    }
    updateStatus();
    Q_EMIT opened();
}

void MapPanel::toggleRefining()
{
    if (m_service.isRefining())
        m_service.stop();
    else
        beginRefining();
}

void MapPanel::beginRefining()
{
    m_percent = 0;
    m_service.refine(m_scene.layout().list());
    updateStatus();
}

QString MapPanel::databaseName() const
{
    return m_which->currentText();
}

QString MapPanel::currentPath() const
{
    const int row = m_scene.current();
    return row < 0 || m_scene.items().isPatch(row) ? QString() : m_scene.items().picturePath(row);
}

QString MapPanel::statusText() const
{
    return m_status->text();
}

bool MapPanel::isLarge() const
{
    return m_pages->currentWidget() == m_viewer;
}

void MapPanel::setLarge(bool large)
{
    if (large == isLarge() || (large && m_scene.current() < 0))
        return;
    m_pages->setCurrentWidget(large ? static_cast<QWidget *>(m_viewer) : m_view);
    if (large)
        showLargeCurrent();
    m_pages->currentWidget()->setFocus(Qt::OtherFocusReason);
    Q_EMIT currentChanged();
}

PictureKey MapPanel::largeKey() const
{
    const int row = m_scene.current();
    return {m_database, row < 0 ? -1 : m_scene.items().itemAt(row), {}, kLargePx};
}

void MapPanel::showLargeCurrent()
{
    const int row = m_scene.current();
    if (row < 0) {
        setLarge(false);
        return;
    }
    const QImage large = m_pictures.picture(largeKey());
    m_viewer->show(large.isNull() ? m_thumbnails.picture(m_scene.items().itemAt(row)) : large, !large.isNull());
    m_viewer->setAccessibleDescription(m_scene.items().index(row).data(Qt::AccessibleTextRole).toString());
}

void MapPanel::updateStatus()
{
    const bool refining = m_service.isRefining();
    m_refine->setVisible(m_scene.size() > 0);
    m_refine->setIcon(paletteIcon(refining ? QStringLiteral("stop") : QStringLiteral("map")));
    m_refine->setText(refining ? tr("Stop") : tr("Arrange"));
    m_refine->setToolTip(refining ? tr("Stop arranging the map; it stays as it is now")
                                  : tr("Arrange the map so that near pictures lie near each other"));
    m_refine->setAccessibleName(m_refine->text());
    const QString pictures = tr("%Ln pictures", nullptr, m_scene.size());
    if (m_scene.size() == 0)
        m_status->clear();
    else if (refining)
        m_status->setText(tr("%1 · arranging, %2 %").arg(pictures).arg(m_percent));
    else if (m_arranged)
        m_status->setText(tr("%1 · what is alike lies close together").arg(pictures));
    else
        m_status->setText(tr("%1 · by their main differences").arg(pictures));
}

void MapPanel::updateFacts()
{
    const QModelIndex index = m_scene.items().index(m_scene.current());
    m_factsTitle->setText(index.data(Qt::DisplayRole).toString());
    QStringList parts{index.data(BrowseModel::CreditRole).toString(), index.data(BrowseModel::LicenceRole).toString()};
    parts.removeAll(QString());
    m_factsMore->setText(parts.join(QStringLiteral(" · ")));
}

void MapPanel::dress()
{
    QPalette dim = palette();
    dim.setColor(QPalette::WindowText, secondaryText(dim));
    m_status->setPalette(dim);
    m_factsMore->setPalette(dim);
}

void MapPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dress();
}

} // namespace palimpsest::ui
