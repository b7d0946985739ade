#include "ui/panels/HistoryPage.h"

#include "ui/models/CoreText.h"
#include "ui/models/MarkTables.h"
#include "ui/panels/BrowseBar.h"
#include "ui/widgets/Appearance.h"
#include "ui/widgets/BrowseView.h"
#include "ui/widgets/CardPainting.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/LineButtons.h"
#include "ui/widgets/Metrics.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>
#include <utility>

namespace palimpsest::ui {

namespace {

constexpr int kTypingDelayMs = 150;
constexpr int kKeptSelection = 2000; ///< A larger selection is not carried through another listing.
const QString kHistoryDatabase = QStringLiteral("history");

// Pictures by the ids of results, read on a thread of the loader.
PictureFunction resultPictures(pipeline::History &history, PictureFunction fetch)
{
    return [&history, fetch = std::move(fetch)](const PictureKey &key) {
        const auto list = history.list();
        const std::size_t row = list ? (*list)->rowOf(key.item) : 0;
        if (!list || row == (*list)->size())
            return QImage();
        return fetch({{}, -1, QString::fromStdString((*list)->path(row).string()), key.sidePx});
    };
}

QString nameOf(const Neighbour &neighbour)
{
    const ItemFacts &facts = neighbour.facts;
    const std::string &title = facts.title.empty() ? facts.caption : facts.title;
    const QString name = title.empty() ? HistoryPage::tr("Untitled") : QString::fromStdString(title);
    return facts.artist.empty() ? name : QStringLiteral("%1, %2").arg(QString::fromStdString(facts.artist), name);
}

} // namespace

HistoryPage::HistoryPage(pipeline::History &history, pipeline::CurationSource curation, PictureFunction fetch,
                         QWidget *parent)
    : QWidget(parent)
    , m_thumbnails(resultPictures(history, std::move(fetch)))
    , m_bar(new BrowseBar(this))
    , m_line(new QLineEdit(this))
    , m_drawnOnChip(new QToolButton(this))
    , m_mistake(new QLabel(this))
    , m_view(new BrowseView(m_thumbnails, this))
    , m_factsTitle(new QLabel(this))
    , m_factsMore(new QLabel(this))
    , m_service(history, std::move(curation))
{
    m_thumbnails.setDatabases({kHistoryDatabase});
    m_view->setBrowseModel(&m_model);
    m_view->setAccessibleName(tr("Everything painted"));
    setFocusProxy(m_view);
    m_view->setEmptyText(tr("Reading your history…"));
    buildLine();
    buildNotes();
    m_bar->setTitle(tr("History"));
    m_bar->setSearchLine(m_line);
    m_bar->setLevel(m_view->level());
    auto *notes = new QHBoxLayout;
    const int step = card::step(fontMetrics());
    notes->setContentsMargins(3 * step, 0, 3 * step, step / 2);
    notes->addWidget(m_drawnOnChip);
    notes->addWidget(m_mistake, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addLayout(notes);
    layout->addWidget(m_view, 1);
    m_factsLayout = buildFacts();
    layout->addLayout(m_factsLayout);
    connectView();
    connectService();
    dress();
    updateTitle();
    updateFacts();
}

void HistoryPage::buildLine()
{
    m_line->setPlaceholderText(tr("Search: storm artist:turner steps:25 rating:4.. -fog"));
    m_line->setAccessibleName(tr("Search the history"));
    m_line->setToolTip(
        tr("Words of the query, of neighbours and settings; query: artist: title: database: model: seed: "
           "rating: look in one place, a - before a word leaves out"));
    addClearButton(*m_line);
    addSearchSign(*m_line);
    m_line->installEventFilter(this);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingDelayMs);
    connect(m_line, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &HistoryPage::ask);
}

void HistoryPage::buildNotes()
{
    m_drawnOnChip->setIcon(paletteIcon(QStringLiteral("close")));
    m_drawnOnChip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_drawnOnChip->setFocusPolicy(Qt::StrongFocus);
    m_drawnOnChip->setToolTip(tr("Show everything again"));
    m_drawnOnChip->hide();
    connect(m_drawnOnChip, &QToolButton::clicked, this, [this] { setDrawnOn(std::nullopt); });
    m_mistake->setWordWrap(true);
    m_mistake->setTextFormat(Qt::PlainText);
    m_mistake->setAccessibleName(tr("What is amiss with the search"));
    m_mistake->hide();
}

QHBoxLayout *HistoryPage::buildFacts()
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

void HistoryPage::connectView()
{
    connect(m_bar, &BrowseBar::filterChosen, this, &HistoryPage::ask);
    connect(m_bar, &BrowseBar::levelChosen, m_view, &BrowseView::setLevel);
    connect(m_view, &BrowseView::levelChanged, m_bar, &BrowseBar::setLevel);
    connect(m_view, &BrowseView::closeRequested, this, &HistoryPage::closeRequested);
    connect(m_view, &QAbstractItemView::doubleClicked, this, &HistoryPage::activated);
    connect(m_view, &BrowseView::selectionCountChanged, this, [this] {
        updateTitle();
        Q_EMIT selectionChanged();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        updateFacts();
        Q_EMIT currentChanged();
    });
    // The day in sight is said beside the count, as the days go by.
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, &HistoryPage::updateTitle);
}

void HistoryPage::connectService()
{
    connect(&m_service, &HistoryService::listed, this, &HistoryPage::take);
    connect(&m_service, &HistoryService::misread, this, &HistoryPage::showMistake);
    connect(&m_service, &HistoryService::failed, this, [this](const Error &error) {
        if (m_model.rowCount() == 0)
            m_view->setEmptyText(coreText(error.message));
        Q_EMIT failed(error);
    });
    connect(&m_service, &HistoryService::progressed, this, [this](qint64 done, qint64 total) {
        const QLocale locale;
        m_progress =
            done < total ? tr("reading %1 of %2").arg(locale.toString(done), locale.toString(total)) : QString();
        updateTitle();
    });
    connect(&m_service, &HistoryService::changed, this, [this] {
        if (!m_service.isSyncing())
            m_progress.clear();
        ask();
    });
}

void HistoryPage::setResultActions(const QList<QAction *> &actions, const QList<QAction *> &buttons)
{
    m_view->addActions(actions);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    const int side = std::max(24, 7 * card::step(fontMetrics()));
    for (QAction *action : buttons) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setMinimumSize(side, side);
        m_factsLayout->addWidget(button);
    }
}

void HistoryPage::setCloseAction(QAction *close)
{
    m_bar->setCloseAction(close);
}

void HistoryPage::open()
{
    ask();
    m_service.sync();
}

void HistoryPage::ask()
{
    m_typing.stop();
    m_service.request({m_line->text(), m_bar->filter(), m_drawnOn});
}

void HistoryPage::refresh()
{
    ask();
}

void HistoryPage::refreshMarks()
{
    m_service.forgetMarks();
    ask();
}

void HistoryPage::setDrawnOn(const std::optional<Neighbour> &neighbour)
{
    m_drawnOn = neighbour;
    m_drawnOnChip->setVisible(neighbour.has_value());
    if (neighbour) {
        QString name = nameOf(*neighbour);
        m_drawnOnChip->setText(tr("Drew on %1").arg(name.replace(QLatin1Char('&'), QStringLiteral("&&"))));
    }
    ask();
}

void HistoryPage::setText(const QString &text)
{
    m_line->setText(text);
}

QString HistoryPage::text() const
{
    return m_line->text();
}

void HistoryPage::take(const ResultListing &listing)
{
    showMistake({});
    const int row = currentRow();
    const qint64 current = row >= 0 ? m_model.keyAt(row) : -1;
    const int topPx = row >= 0 ? m_view->visualRect(m_view->currentIndex()).top() : -1;
    std::vector<ItemKey> selected;
    if (m_view->selectedCount() <= kKeptSelection) {
        for (const int each : m_view->selectedRows(kKeptSelection))
            selected.push_back(m_model.keyAt(each));
    }
    if (m_model.listing().list != listing.list)
        m_thumbnails.retryFailed();
    m_model.setListing(listing);
    m_view->setEmptyText(emptyText());
    restorePlace(current, row, topPx);
    m_view->selectItems(selected);
    if (!m_toSelect.isEmpty())
        select(m_toSelect);
    updateTitle();
    updateFacts();
    Q_EMIT opened();
}

void HistoryPage::restorePlace(qint64 current, int row, int topPx)
{
    if (m_model.rowCount() == 0)
        return;
    const int found = current >= 0 ? m_model.rowOf(current) : -1;
    // Where the picture itself is not shown any more, one goes on from where it was.
    const int next = found >= 0 ? found : std::clamp(row, 0, m_model.rowCount() - 1);
    m_view->selectionModel()->setCurrentIndex(m_model.index(next), QItemSelectionModel::NoUpdate);
    if (topPx >= 0 && topPx < m_view->viewport()->height()) {
        QScrollBar *bar = m_view->verticalScrollBar();
        bar->setValue(bar->value() + m_view->visualRect(m_model.index(next)).top() - topPx);
    } else if (current >= 0) {
        m_view->scrollTo(m_model.index(next), QAbstractItemView::PositionAtCenter);
    }
}

QString HistoryPage::emptyText() const
{
    if (m_drawnOn)
        return tr("Nothing has been painted with this picture yet.");
    if (!m_line->text().trimmed().isEmpty())
        return tr("Nothing in your history is what you search for.");
    if (!m_bar->filter().isEmpty())
        return tr("No picture has these marks.");
    return m_service.isSyncing() ? tr("Reading your history…")
                                 : tr("Nothing has been painted yet. Whatever you paint is kept here.");
}

void HistoryPage::showMistake(const QString &mistake)
{
    m_mistake->setText(mistake);
    m_mistake->setVisible(!mistake.isEmpty());
}

int HistoryPage::currentRow() const
{
    return m_view->currentIndex().row();
}

QString HistoryPage::currentPath() const
{
    return currentRow() < 0 ? QString() : m_model.path(currentRow());
}

void HistoryPage::select(const QString &path)
{
    m_toSelect = path;
    const int row = m_model.rowOfPath(path);
    if (row < 0)
        return;
    m_toSelect.clear();
    m_view->setCurrentIndex(m_model.index(row));
    m_view->scrollTo(m_model.index(row), QAbstractItemView::PositionAtCenter);
}

std::vector<int> HistoryPage::chosenRows(int limit) const
{
    if (m_view->selectedCount() > 0)
        return m_view->selectedRows(limit);
    return currentRow() >= 0 ? std::vector<int>{currentRow()} : std::vector<int>();
}

std::vector<std::filesystem::path> HistoryPage::chosenFiles() const
{
    std::vector<std::filesystem::path> files;
    for (const int row : chosenRows(std::numeric_limits<int>::max()))
        files.emplace_back(m_model.path(row).toStdString());
    return files;
}

std::vector<std::string> HistoryPage::chosenContents() const
{
    std::vector<std::string> contents;
    for (const int row : chosenRows(std::numeric_limits<int>::max()))
        contents.push_back(m_model.contentId(row));
    return contents;
}

QImage HistoryPage::currentImage() const
{
    return currentRow() < 0 ? QImage() : m_thumbnails.picture(m_model.keyAt(currentRow()));
}

void HistoryPage::focusList()
{
    m_view->setFocus(Qt::ShortcutFocusReason);
}

void HistoryPage::focusLine()
{
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

void HistoryPage::zoomBy(int steps)
{
    m_view->setLevel(m_view->level() + steps);
}

QString HistoryPage::state() const
{
    return QStringLiteral("%1 %2").arg(m_view->level()).arg(m_line->text());
}

void HistoryPage::restoreState(const QString &state)
{
    const qsizetype blank = state.indexOf(QLatin1Char(' '));
    if (blank < 0)
        return;
    m_view->setLevel(state.left(blank).toInt());
    setText(state.mid(blank + 1));
}

void HistoryPage::updateTitle()
{
    const QLocale locale;
    const int all = m_model.rowCount();
    const int chosen = m_view->selectedCount();
    QStringList parts;
    if (chosen > 1)
        parts.append(tr("%1 of %n pictures selected", nullptr, all).arg(locale.toString(chosen)));
    else if (all > 0)
        parts.append(tr("%Ln pictures", nullptr, all));
    if (all > 0 && m_view->visibleRows().first < all)
        parts.append(m_model.section(m_view->visibleRows().first));
    if (!m_progress.isEmpty())
        parts.append(m_progress);
    m_bar->setCount(parts.join(QStringLiteral(" · ")));
}

void HistoryPage::updateFacts()
{
    const int row = currentRow();
    m_factsTitle->setText(row < 0 ? QString() : m_model.title(row));
    QStringList parts;
    if (row >= 0) {
        parts.append(QLocale().toString(m_model.painted(row), QLocale::ShortFormat));
        parts.append(markWords(m_model.marks(row)));
    }
    m_factsMore->setText(parts.join(QStringLiteral(" · ")));
    m_factsTitle->setToolTip(m_view->currentIndex().data(Qt::ToolTipRole).toString());
}

void HistoryPage::dress()
{
    QPalette flat = palette();
    flat.setColor(QPalette::Base, flat.color(QPalette::Window));
    m_view->setPalette(flat);
    QPalette dim = palette();
    dim.setColor(QPalette::WindowText, secondaryText(dim));
    m_factsMore->setPalette(dim);
    QPalette warm = palette();
    warm.setColor(QPalette::WindowText, warmAccent(warm));
    m_mistake->setPalette(warm);
}

void HistoryPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dress();
}

bool HistoryPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            ask();
            focusList();
            return true;
        }
        if (key == Qt::Key_Escape) {
            // First what was typed goes, then the line is left.
            m_line->text().isEmpty() ? focusList() : m_line->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace palimpsest::ui
