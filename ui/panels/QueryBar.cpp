#include "ui/panels/QueryBar.h"

#include "ui/models/CoreText.h"
#include "ui/panels/QueryExtras.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/CardPainting.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/LineButtons.h"
#include "ui/widgets/PalettePopup.h"
#include "ui/widgets/PromptEdit.h"
#include "ui/widgets/QueryChip.h"

#include "core/base/QueryText.h"
#include "core/pipeline/Finding.h"

#include <QAction>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace palimpsest::ui {

namespace {

QueryPart::Kind kindOf(const QComboBox &box)
{
    return static_cast<QueryPart::Kind>(box.currentData().toInt());
}

// A text as one types it, so that signs in it are not taken for more than words.
QString typedText(const QueryPart &part)
{
    if (part.kind == QueryPart::Kind::Class)
        return QString::fromStdString(part.text);
    Query query;
    query.parts = {part};
    const auto text = formatQuery(query);
    return QString::fromStdString(text ? *text : part.text);
}

QToolButton *actionButton(QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

QueryBar::QueryBar(PictureLoader &pictures, QWidget *parent)
    : QWidget(parent)
    , m_pictures(pictures)
    , m_kind(new QComboBox(this))
    , m_row(new QHBoxLayout)
    , m_chipLayout(new QHBoxLayout)
    , m_words(new PromptEdit(this))
    , m_paint(new ActionButton(this))
    , m_surprise(actionButton(this))
    , m_settings(actionButton(this))
    , m_colours(actionButton(this))
    , m_extras(new QueryExtras(this))
    , m_palette(new PalettePopup(this))
{
    setAcceptDrops(true);
    const int step = card::step(fontMetrics());
    m_kind->addItem(paletteIcon(QStringLiteral("words")), tr("Words"), static_cast<int>(QueryPart::Kind::Text));
    m_kind->addItem(paletteIcon(QStringLiteral("class")), tr("Class"), static_cast<int>(QueryPart::Kind::Class));
    m_kind->setAccessibleName(tr("Kind of query"));
    m_kind->setToolTip(
        tr("Words are taken as they stand; a class such as \"cat\" is asked for as \"An image of a cat.\""));
    m_words->setAccessibleName(tr("Query"));
    addClearButton(*m_words);
    m_words->setMinimumHeight(8 * step);
    m_kind->setMinimumHeight(8 * step);
    m_paint->setMinimumHeight(8 * step);
    m_chipLayout->setSpacing(step);

    m_colours->setIcon(paletteIcon(QStringLiteral("palette")));
    m_colours->setToolTip(tr("Look for colours"));
    m_colours->setAccessibleName(tr("Look for colours"));
    m_words->setToolTip(tr("Words, or more: storm + 2:ship.jpg - people artist:turner year:1830..1851 #20304a"));

    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(3 * step, 2 * step, 3 * step, 2 * step);
    rows->setSpacing(step);
    QHBoxLayout *layout = m_row;
    layout->setSpacing(2 * step);
    rows->addLayout(layout);
    rows->addWidget(m_extras);
    layout->addWidget(m_kind);
    layout->addLayout(m_chipLayout);
    layout->addWidget(m_words, 1);
    layout->addWidget(m_colours);
    layout->addWidget(m_surprise);
    layout->addWidget(m_paint);
    layout->addWidget(m_settings);

    connect(m_words, &QLineEdit::textChanged, this, &QueryBar::report);
    m_words->installEventFilter(this);
    connect(m_words, &QLineEdit::returnPressed, this, &QueryBar::paintRequested);
    connect(m_words, &PromptEdit::picturesOffered, this, &QueryBar::picturesOffered);
    connect(m_words, &PromptEdit::backspacedAtStart, this, [this] {
        if (!m_chips.isEmpty())
            removeChip(m_chips.back());
    });
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        updateHint();
        report();
    });
    connect(m_extras, &QueryExtras::changed, this, &QueryBar::report);
    const auto openPalette = [this] { m_palette->openUnder(m_colours); };
    connect(m_colours, &QToolButton::clicked, this, openPalette);
    connect(m_extras, &QueryExtras::anotherColourRequested, this, openPalette);
    connect(m_palette, &PalettePopup::colourChosen, this, [this](const QueryColour &colour) {
        if (m_extras->addColour(colour))
            report();
    });
    connect(&m_pictures, &PictureLoader::loaded, this, &QueryBar::updateThumbnails);
    updateHint();
    dressPaintButton();
}

void QueryBar::setActions(QAction *surprise, QAction *paint, QAction *settings)
{
    m_surprise->setDefaultAction(surprise);
    m_settings->setDefaultAction(settings);
    m_paint->setAction(paint);
    m_paint->setIcon(paletteIcon(QStringLiteral("paint"), QPalette::HighlightedText));
    const int side = fontMetrics().height() * 5 / 4;
    for (QToolButton *button : {m_colours, m_surprise, m_settings}) {
        button->setIconSize({side, side});
        button->setMinimumSize(m_paint->minimumHeight(), m_paint->minimumHeight());
    }
}

void QueryBar::addBesidePaint(QWidget *widget)
{
    m_row->insertWidget(m_row->indexOf(m_paint), widget);
}

void QueryBar::setQuery(const Query &query)
{
    const QSignalBlocker wordsBlocker(m_words);
    const QSignalBlocker kindBlocker(m_kind);
    qDeleteAll(m_chips);
    m_chips.clear();
    m_words->clear();
    for (const QueryPart &part : query.parts) {
        const bool plain = part.kind != QueryPart::Kind::Image && part.weight == 1.0;
        if (!plain || !m_words->text().isEmpty()) {
            insertChip(part);
            continue;
        }
        m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(part.kind)));
        m_words->setText(typedText(part));
    }
    m_extras->show(query);
    updateHint();
}

Result<Query> QueryBar::typed() const
{
    const QString words = m_words->text().simplified();
    if (kindOf(*m_kind) == QueryPart::Kind::Text)
        return pipeline::queryFromText(words.toStdString(), m_folder.toStdString());
    Query result;
    if (!words.isEmpty()) {
        QueryPart part;
        part.kind = QueryPart::Kind::Class;
        part.text = words.toStdString();
        result.parts.push_back(part);
    }
    return result;
}

Query QueryBar::query() const
{
    Query result;
    for (const QueryChip *chip : m_chips)
        result.parts.push_back(chip->part());
    m_extras->addTo(result);
    auto words = typed();
    if (!words)
        return result;
    result.parts.insert(result.parts.end(), words->parts.begin(), words->parts.end());
    result.conditions.insert(result.conditions.end(), words->conditions.begin(), words->conditions.end());
    for (const QueryColour &colour : words->colours) {
        if (result.colours.size() < Query::kMaximumColours)
            result.colours.push_back(colour);
    }
    if (words->colourShare != Query::kDefaultColourShare)
        result.colourShare = words->colourShare;
    return result;
}

QString QueryBar::mistake() const
{
    return m_extras->mistake();
}

void QueryBar::addPart(const QueryPart &part)
{
    insertChip(part);
    report();
}

void QueryBar::keepWordsAsChip()
{
    const auto words = typed();
    if (!words)
        return;
    for (const QueryPart &part : words->parts)
        insertChip(part);
    for (const FactCondition &condition : words->conditions)
        m_extras->addCondition(condition);
    for (const QueryColour &colour : words->colours)
        m_extras->addColour(colour);
    if (words->colourShare != Query::kDefaultColourShare)
        m_extras->setColourShare(words->colourShare);
    const QSignalBlocker blocker(m_words);
    m_words->clear();
    report();
}

void QueryBar::focusWords()
{
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

QueryChip *QueryBar::insertChip(const QueryPart &part)
{
    auto *chip = new QueryChip(part, this);
    chip->setMinimumHeight(m_words->minimumHeight());
    m_chipLayout->addWidget(chip);
    m_chips.append(chip);
    connect(chip, &Chip::changed, this, &QueryBar::report);
    connect(chip, &QueryChip::cropRequested, this,
            [this, chip] { Q_EMIT cropRequested(static_cast<int>(m_chips.indexOf(chip)), chip->part()); });
    // Queued, because the chip's own menu may be open above us.
    connect(
        chip, &Chip::removeRequested, this, [this, chip] { removeChip(chip); }, Qt::QueuedConnection);
    chip->show();
    updateThumbnails();
    return chip;
}

void QueryBar::removeChip(QueryChip *chip)
{
    if (m_chips.removeAll(chip) == 0)
        return;
    chip->deleteLater();
    m_words->setFocus(Qt::OtherFocusReason);
    report();
}

void QueryBar::setCrop(int index, const CropRectangle &crop)
{
    if (index < 0 || index >= m_chips.size())
        return;
    m_chips[index]->setCrop(crop);
    report();
}

void QueryBar::report()
{
    updateHint();
    const auto words = typed();
    m_extras->setMistake(words ? QString() : coreText(words.error().message));
    // What cannot be read yet changes nothing; the neighbours stay those of what was read last.
    if (words)
        Q_EMIT queryChanged(query());
}

void QueryBar::updateThumbnails()
{
    for (QueryChip *chip : m_chips) {
        const QString path = QString::fromStdString(chip->part().picturePath);
        if (chip->part().kind != QueryPart::Kind::Image || path.isEmpty())
            continue;
        const int side = PictureLoader::sideFor(chip->iconSize().width(), devicePixelRatioF());
        const QImage thumbnail = m_pictures.picture({{}, -1, path, side});
        if (!thumbnail.isNull())
            chip->setThumbnail(thumbnail);
    }
}

void QueryBar::updateHint()
{
    const bool isClass = kindOf(*m_kind) == QueryPart::Kind::Class;
    if (!m_chips.isEmpty())
        m_words->setPlaceholderText(tr("and…"));
    else
        m_words->setPlaceholderText(isClass ? tr("A class, such as lighthouse")
                                            : tr("What shall be painted? Type words, drop or paste a picture"));
}

void QueryBar::dressPaintButton()
{
    QPalette dressed = palette();
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        dressed.setColor(group, QPalette::Button, palette().color(QPalette::Active, QPalette::Highlight));
        dressed.setColor(group, QPalette::ButtonText, palette().color(QPalette::Active, QPalette::HighlightedText));
    }
    m_paint->setPalette(dressed);
}

bool QueryBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_words || event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(watched, event);
    // On X11 a line of text takes these for itself; here they are commands of the window, whose words have the focus at first.
    const auto *key = static_cast<QKeyEvent *>(event);
    constexpr std::array kCommands{Qt::Key_D, Qt::Key_E, Qt::Key_K, Qt::Key_U};
    const bool isCommand = key->modifiers() == Qt::ControlModifier
                           && std::find(kCommands.begin(), kCommands.end(), key->key()) != kCommands.end();
    if (isCommand)
        event->ignore();
    return isCommand;
}

void QueryBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dressPaintButton();
}

void QueryBar::dragEnterEvent(QDragEnterEvent *event)
{
    if (hasPictures(event->mimeData()))
        event->acceptProposedAction();
}

void QueryBar::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    Q_EMIT picturesOffered(incomingPictures(event->mimeData()));
}

} // namespace palimpsest::ui
