#include "ui/panels/BrowseBar.h"

#include "ui/models/MarkTables.h"
#include "ui/widgets/Appearance.h"
#include "ui/widgets/BrowseView.h"
#include "ui/widgets/CardPainting.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/MarkPainting.h"
#include "ui/widgets/Metrics.h"

#include <QAction>
#include <QActionGroup>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace palimpsest::ui {

BrowseBar::BrowseBar(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_count(new QLabel(this))
    , m_filterButton(new QToolButton(this))
    , m_filterMenu(new QMenu(this))
    , m_flags(new QActionGroup(this))
    , m_ratings(new QActionGroup(this))
    , m_labels(new QActionGroup(this))
    , m_order(new QComboBox(this))
    , m_size(new QSlider(Qt::Horizontal, this))
    , m_layout(new QHBoxLayout(this))
{
    const int step = card::step(fontMetrics());
    m_title->setFont(metrics::headingFont(font()));
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
    m_size->setFixedWidth(7 * fontMetrics().height());
    m_size->setAccessibleName(tr("Size of the thumbnails"));
    m_size->setToolTip(tr("Size of the thumbnails (Ctrl and the wheel)"));
    buildFilterMenu();
    m_layout->setContentsMargins(3 * step, step / 2, 2 * step, step / 2);
    m_layout->setSpacing(2 * step);
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_count, 1);
    m_layout->addWidget(m_filterButton);
    m_layout->addWidget(m_order);
    m_layout->addWidget(m_size);
    connect(m_order, &QComboBox::activated, this,
            [this] { Q_EMIT orderChosen(static_cast<BrowseOrder>(m_order->currentData().toInt())); });
    connect(m_size, &QSlider::valueChanged, this, &BrowseBar::levelChosen);
    showFilter();
    dress();
}

void BrowseBar::buildFilterMenu()
{
    using Flags = BrowseFilter::Flags;
    const auto add = [this](QActionGroup *group, const QString &text, int value) {
        QAction *action = m_filterMenu->addAction(text);
        action->setCheckable(true);
        action->setData(value);
        group->addAction(action);
        return action;
    };
    add(m_flags, tr("&All pictures"), static_cast<int>(Flags::All));
    add(m_flags, tr("&Not rejected"), static_cast<int>(Flags::NotRejected));
    add(m_flags, tr("&Picked"), static_cast<int>(Flags::Picked));
    m_filterMenu->addSeparator();
    add(m_ratings, tr("Any rating"), 0);
    for (int rating = 1; rating <= kMaximumRating; ++rating)
        add(m_ratings, rating == kMaximumRating ? tr("&5 stars") : tr("&%1 stars or more").arg(rating), rating);
    m_filterMenu->addSeparator();
    add(m_labels, tr("Any label"), static_cast<int>(ColourLabel::None));
    for (const ColourLabel label : {ColourLabel::Red, ColourLabel::Yellow, ColourLabel::Green, ColourLabel::Blue})
        add(m_labels, labelName(label), static_cast<int>(label))->setIcon(labelIcon(label));
    const auto report = [this](QActionGroup *group, auto set) {
        connect(group, &QActionGroup::triggered, this, [this, set](const QAction *action) {
            BrowseFilter filter = m_filter;
            set(filter, action->data().toInt());
            choose(filter);
        });
    };
    report(m_flags, [](BrowseFilter &filter, int value) { filter.flags = static_cast<Flags>(value); });
    report(m_ratings, [](BrowseFilter &filter, int value) { filter.leastRating = value; });
    report(m_labels, [](BrowseFilter &filter, int value) { filter.label = static_cast<ColourLabel>(value); });
    m_filterButton->setMenu(m_filterMenu);
    m_filterButton->setPopupMode(QToolButton::InstantPopup);
    m_filterButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_filterButton->setIcon(paletteIcon(QStringLiteral("filter")));
    m_filterButton->setAutoRaise(true);
    m_filterButton->setFocusPolicy(Qt::StrongFocus);
    m_filterButton->setMinimumHeight(std::max(24, 7 * card::step(fontMetrics())));
    m_filterButton->setAccessibleName(tr("Which marks are shown"));
    m_filterButton->setToolTip(tr("Show only pictures with these flags, stars or labels"));
}

void BrowseBar::choose(const BrowseFilter &filter)
{
    if (filter == m_filter)
        return;
    setFilter(filter);
    Q_EMIT filterChosen(filter);
}

void BrowseBar::setFilter(const BrowseFilter &filter)
{
    m_filter = filter;
    showFilter();
}

void BrowseBar::showFilter()
{
    const auto check = [](const QActionGroup *group, int value) {
        for (QAction *action : group->actions())
            action->setChecked(action->data().toInt() == value);
    };
    check(m_flags, static_cast<int>(m_filter.flags));
    check(m_ratings, m_filter.leastRating);
    check(m_labels, static_cast<int>(m_filter.label));
    QStringList parts;
    for (const QActionGroup *group : {m_flags, m_ratings, m_labels}) {
        if (const QAction *checked = group->checkedAction(); checked != nullptr && checked->data().toInt() != 0)
            parts.append(checked->text().remove(QLatin1Char('&')));
    }
    m_filterButton->setText(parts.isEmpty() ? tr("All") : parts.join(QStringLiteral(" · ")));
    m_filterButton->setAccessibleDescription(m_filterButton->text());
}

void BrowseBar::setTitle(const QString &title)
{
    m_title->setText(title);
}

void BrowseBar::setCount(const QString &count)
{
    m_count->setText(count);
}

void BrowseBar::setFoundOrderName(const QString &name)
{
    const QSignalBlocker blocker(m_order);
    const int there = m_order->findData(static_cast<int>(BrowseOrder::AsFound));
    if (name.isEmpty())
        m_order->removeItem(there);
    else if (there >= 0)
        m_order->setItemText(there, name);
    else
        m_order->addItem(name, static_cast<int>(BrowseOrder::AsFound));
}

void BrowseBar::setOrder(BrowseOrder order)
{
    const QSignalBlocker blocker(m_order);
    m_order->setCurrentIndex(std::max(0, m_order->findData(static_cast<int>(order))));
}

void BrowseBar::setLevel(int level)
{
    const QSignalBlocker blocker(m_size);
    m_size->setValue(level);
}

void BrowseBar::setChoosable(bool choosable)
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_filterButton, m_order, m_size})
        widget->setEnabled(choosable);
}

void BrowseBar::setCloseAction(QAction *close)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(close);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setMinimumHeight(m_filterButton->minimumHeight());
    m_layout->addWidget(button);
}

void BrowseBar::setSearchLine(QWidget *line)
{
    m_order->hide();
    m_layout->insertWidget(1, line, 2);
}

void BrowseBar::dress()
{
    QPalette dim = palette();
    dim.setColor(QPalette::WindowText, secondaryText(dim));
    m_count->setPalette(dim);
}

void BrowseBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dress();
}

} // namespace palimpsest::ui
