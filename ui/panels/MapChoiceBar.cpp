#include "ui/panels/MapChoiceBar.h"

#include "ui/widgets/CardPainting.h"
#include "ui/widgets/Icons.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

namespace palimpsest::ui {

MapChoiceBar::MapChoiceBar(QWidget *parent)
    : QFrame(parent)
    , m_pages(new QStackedWidget(this))
    , m_count(new QLabel(this))
    , m_query(new QPushButton(this))
    , m_question(new QLabel(this))
    , m_name(new QLineEdit(this))
    , m_accept(new QPushButton(this))
{
    setAccessibleName(tr("Chosen pictures"));
    setAutoFillBackground(true);
    setFrameShape(QFrame::StyledPanel);
    m_pages->addWidget(buildOffers());
    m_pages->addWidget(buildNaming());
    auto *layout = new QHBoxLayout(this);
    const int step = card::step(fontMetrics());
    layout->setContentsMargins(3 * step, step, 2 * step, step);
    layout->addWidget(m_pages);
    hide();
}

QWidget *MapChoiceBar::buildOffers()
{
    auto *page = new QWidget(m_pages);
    auto *layout = new QHBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_count, 1);
    const auto offer = [&](QPushButton *button, const QString &words, const QString &icon, const QString &help,
                           auto command) {
        button->setText(words);
        button->setIcon(paletteIcon(icon));
        button->setToolTip(help);
        button->setAccessibleDescription(help);
        connect(button, &QPushButton::clicked, this, command);
        layout->addWidget(button);
    };
    offer(m_query, tr("Use as query"), QStringLiteral("more-like-this"), {}, [this] { Q_EMIT queryRequested(); });
    offer(new QPushButton(page), tr("New database…"), QStringLiteral("database"),
          tr("Make a database of these pictures, without copying any"), [this] { askForName(false); });
    offer(new QPushButton(page), tr("New collection…"), QStringLiteral("plus"),
          tr("Keep these pictures as a collection"), [this] { askForName(true); });
    offer(new QPushButton(page), tr("Exclude"), QStringLiteral("exclude"),
          tr("Pass over these pictures when neighbours are looked for"), [this] { Q_EMIT excludeRequested(); });
    offer(new QPushButton(page), tr("Select"), QStringLiteral("browse"),
          tr("Show the database with these pictures selected"), [this] { Q_EMIT selectRequested(); });
    auto *close = new QToolButton(page);
    close->setAutoRaise(true);
    close->setIcon(paletteIcon(QStringLiteral("close")));
    close->setToolTip(tr("Choose nothing (Esc)"));
    close->setAccessibleName(tr("Choose nothing"));
    connect(close, &QToolButton::clicked, this, &MapChoiceBar::cleared);
    layout->addWidget(close);
    return page;
}

QWidget *MapChoiceBar::buildNaming()
{
    auto *page = new QWidget(m_pages);
    auto *layout = new QHBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    m_question->setBuddy(m_name);
    m_name->setAccessibleName(tr("Name of the database"));
    m_accept->setText(tr("Make it"));
    auto *back = new QPushButton(tr("Back"), page);
    layout->addWidget(m_question);
    layout->addWidget(m_name, 1);
    layout->addWidget(m_accept);
    layout->addWidget(back);
    connect(m_name, &QLineEdit::returnPressed, this, &MapChoiceBar::accept);
    connect(m_name, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_accept->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_accept, &QPushButton::clicked, this, &MapChoiceBar::accept);
    connect(back, &QPushButton::clicked, this, &MapChoiceBar::leaveNaming);
    m_name->installEventFilter(this);
    return page;
}

void MapChoiceBar::setCount(int count, int mostInQuery)
{
    m_count->setText(tr("%Ln pictures chosen", nullptr, count));
    const QString help =
        count <= mostInQuery
            ? tr("Look for pictures like the mean of these")
            : tr("Look for pictures like the mean of the %Ln that lie nearest to the middle", nullptr, mostInQuery);
    m_query->setToolTip(help);
    m_query->setAccessibleDescription(help);
    setVisible(count > 0);
    if (count == 0)
        m_pages->setCurrentIndex(0);
}

bool MapChoiceBar::isAsking() const
{
    return m_pages->currentIndex() == 1;
}

void MapChoiceBar::askForName(bool collection)
{
    m_asksForCollection = collection;
    m_question->setText(collection ? tr("Name of the collection:") : tr("Name of the database:"));
    m_name->setAccessibleName(collection ? tr("Name of the collection") : tr("Name of the database"));
    m_name->setText(m_proposal);
    m_pages->setCurrentIndex(1);
    m_name->selectAll();
    m_name->setFocus(Qt::OtherFocusReason);
}

void MapChoiceBar::accept()
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty())
        return;
    leaveNaming();
    if (m_asksForCollection)
        Q_EMIT collectionRequested(name);
    else
        Q_EMIT databaseRequested(name);
}

void MapChoiceBar::leaveNaming()
{
    m_pages->setCurrentIndex(0);
    Q_EMIT left();
}

bool MapChoiceBar::eventFilter(QObject *watched, QEvent *event)
{
    const auto isEscape = [event] { return static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape; };
    if (watched == m_name && event->type() == QEvent::ShortcutOverride && isEscape()) {
        event->accept();
        return true;
    }
    if (watched == m_name && event->type() == QEvent::KeyPress && isEscape()) {
        leaveNaming();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace palimpsest::ui
