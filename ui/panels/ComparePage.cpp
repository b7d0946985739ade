#include "ui/panels/ComparePage.h"

#include "ui/widgets/Appearance.h"
#include "ui/widgets/CardPainting.h"
#include "ui/widgets/Metrics.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace palimpsest::ui {

namespace {

constexpr int kThumbnailLines = 2;
constexpr int kNameLines = 18;  ///< Width of the names before the table, in heights of a line.
constexpr int kColumnLines = 9; ///< Least width of a picture's column, likewise.

QToolButton *buttonFor(QAction *action, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setMinimumHeight(std::max(24, 7 * card::step(parent->fontMetrics())));
    return button;
}

} // namespace

ComparePage::ComparePage(PictureLoader &pictures, QWidget *parent)
    : QWidget(parent)
    , m_model(pictures, kThumbnailLines * fontMetrics().height())
    , m_title(new QLabel(this))
    , m_bar(new QHBoxLayout)
    , m_view(new CompareView(this))
    , m_table(new QTableView(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
{
    const int step = card::step(fontMetrics());
    m_title->setFont(metrics::headingFont(font()));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_bar->setContentsMargins(3 * step, step / 2, 2 * step, step / 2);
    m_bar->setSpacing(step);
    m_bar->addWidget(m_title, 1);
    buildTable();
    m_splitter->addWidget(m_view);
    m_splitter->addWidget(m_table);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({3000, 1000}); // Shares: the pictures come first.
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_bar);
    layout->addWidget(m_splitter, 1);
    setFocusProxy(m_view);
    connect(m_view, &CompareView::closeRequested, this, &ComparePage::closeRequested);
    connect(m_view, &CompareView::currentChanged, this, [this](int index) {
        // The column of the picture that one looks at.
        m_table->scrollTo(m_model.index(std::max(0, m_table->currentIndex().row()), index));
        Q_EMIT currentChanged();
    });
    connect(m_view, &CompareView::activated, this,
            [this](int index) { Q_EMIT activated(m_view->pictures()[static_cast<std::size_t>(index)].path); });
    connect(m_table, &QTableView::clicked, this,
            [this](const QModelIndex &index) { m_view->setCurrent(index.column()); });
    dress();
}

void ComparePage::buildTable()
{
    const int line = fontMetrics().height();
    m_table->setModel(&m_model);
    m_table->setAccessibleName(tr("What differs"));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    QHeaderView *names = m_table->verticalHeader();
    names->setFixedWidth(kNameLines * line);
    names->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    names->setSectionsClickable(false);
    QHeaderView *pictures = m_table->horizontalHeader();
    pictures->setSectionResizeMode(QHeaderView::Stretch);
    pictures->setMinimumSectionSize(kColumnLines * line);
    pictures->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    pictures->setHighlightSections(false);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ComparePage::fitTable);
}

void ComparePage::fitTable()
{
    const int line = fontMetrics().height();
    const int step = card::step(fontMetrics());
    for (int row = 0; row < m_model.rowCount(); ++row)
        m_table->setRowHeight(row, m_model.isNeighbour(row) ? kThumbnailLines * line + step : line + 2 * step);
}

void ComparePage::setActions(const QList<QAction *> &modes, QAction *onlyDifferences)
{
    for (int i = 0; i < modes.size(); ++i) {
        m_bar->addWidget(buttonFor(modes[i], this));
        connect(modes[i], &QAction::triggered, this, [this, i] { setMode(static_cast<CompareView::Mode>(i)); });
    }
    m_bar->addWidget(buttonFor(onlyDifferences, this));
    connect(onlyDifferences, &QAction::toggled, &m_model, &CompareModel::setOnlyDifferences);
    addActions(modes);
    addAction(onlyDifferences);
}

void ComparePage::addPictureActions(const QList<QAction *> &actions)
{
    m_view->addActions(actions);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void ComparePage::setCloseAction(QAction *close)
{
    m_bar->addWidget(buttonFor(close, this));
}

void ComparePage::setMode(CompareView::Mode mode)
{
    m_view->setMode(mode);
    m_view->setFocus(Qt::OtherFocusReason);
}

void ComparePage::setPictures(const std::vector<ComparedPicture> &pictures)
{
    m_view->setPictures(pictures);
    m_model.setPictures(pictures);
    updateTitle();
    Q_EMIT currentChanged();
}

const ComparedPicture *ComparePage::current() const
{
    const auto at = static_cast<std::size_t>(m_view->current());
    return at < m_view->pictures().size() ? &m_view->pictures()[at] : nullptr;
}

void ComparePage::updateTitle()
{
    const QStringList parts{tr("%n pictures", nullptr, static_cast<int>(m_view->pictures().size())),
                            tr("%n neighbours differ", nullptr, m_model.differingNeighbours()),
                            tr("%n settings differ", nullptr, m_model.differingSettings())};
    m_title->setText(parts.join(QStringLiteral(" · ")));
}

QByteArray ComparePage::state() const
{
    return m_splitter->saveState();
}

void ComparePage::restoreState(const QByteArray &state)
{
    m_splitter->restoreState(state);
}

void ComparePage::dress()
{
    QPalette flat = palette();
    flat.setColor(QPalette::Base, flat.color(QPalette::Window));
    m_table->setPalette(flat);
}

void ComparePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dress();
}

} // namespace palimpsest::ui
