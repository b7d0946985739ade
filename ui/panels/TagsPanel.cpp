#include "ui/panels/TagsPanel.h"

#include "ui/widgets/CardPainting.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/LineButtons.h"
#include "ui/widgets/Metrics.h"
#include "ui/widgets/TagChip.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QStringListModel>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <limits>

namespace palimpsest::ui {

namespace {

// Kinds of tags that are offered before there is any of them.
constexpr std::array kKinds{"artist:", "mood:", "style:", "subject:", "technique:"};

} // namespace

TagsPanel::TagsPanel(QWidget *parent)
    : QWidget(parent)
    , m_heading(new QLabel(this))
    , m_line(new QLineEdit(this))
    , m_suggestedHeading(new QLabel(tr("Suggested"), this))
    , m_words(new QStringListModel(this))
{
    const int step = card::step(fontMetrics());
    for (QLabel *heading : {m_heading, m_suggestedHeading})
        heading->setFont(metrics::headingFont(font()));
    m_heading->setWordWrap(true);
    m_line->setPlaceholderText(tr("Add a tag, such as calm or mood:calm"));
    m_line->setAccessibleName(tr("Add tags"));
    m_line->setAccessibleDescription(tr("Return gives the chosen pictures this tag; commas part several"));
    addClearButton(*m_line);
    m_line->installEventFilter(this);
    auto *completer = new QCompleter(m_words, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_line->setCompleter(completer);
    auto *chips = new QWidget;
    auto *inner = new QVBoxLayout(chips);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(2 * step);
    m_worn = new FlowLayout(step);
    m_suggested = new FlowLayout(step);
    inner->addLayout(m_worn);
    inner->addWidget(m_suggestedHeading);
    inner->addLayout(m_suggested);
    inner->addStretch(1);
    auto *area = new QScrollArea(this);
    area->setWidget(chips);
    area->setAccessibleName(tr("Tags of the chosen pictures"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * step, 2 * step, 3 * step, 2 * step);
    layout->setSpacing(2 * step);
    layout->addWidget(m_heading);
    layout->addWidget(m_line);
    layout->addWidget(area, 1);
    connect(m_line, &QLineEdit::returnPressed, this, &TagsPanel::giveTyped);
    showTags({});
    showSuggestions({});
    updateWords({});
}

void TagsPanel::empty(FlowLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        // A chip may be asking for this itself.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

void TagsPanel::showTags(const ChosenTags &tags)
{
    m_heading->setText(tags.pictures == 0   ? tr("No picture is chosen")
                       : tags.pictures == 1 ? tr("Tags of this picture")
                                            : tr("Tags of %n pictures", nullptr, tags.pictures));
    empty(*m_worn);
    for (const TagCount &each : tags.worn) {
        const QString tag = QString::fromStdString(each.tag);
        auto *chip = new TagChip(TagChip::Kind::Worn, tag, static_cast<int>(each.pictures), tags.pictures, this);
        m_worn->addWidget(chip);
        connect(chip, &TagChip::accepted, this, [this, tag] { Q_EMIT tagsGiven({tag}); });
        connect(chip, &TagChip::refused, this, [this, tag] { Q_EMIT tagTaken(tag); });
    }
    updateWords(tags.inUse);
}

void TagsPanel::showSuggestions(const std::vector<pipeline::TagSuggestion> &tags)
{
    empty(*m_suggested);
    m_suggestedHeading->setVisible(!tags.empty());
    for (const pipeline::TagSuggestion &each : tags) {
        const QString tag = QString::fromStdString(each.tag);
        auto *chip = new TagChip(TagChip::Kind::Suggested, tag, 0, 0, this);
        m_suggested->addWidget(chip);
        connect(chip, &TagChip::accepted, this, [this, tag] { Q_EMIT suggestionAccepted(tag); });
        connect(chip, &TagChip::refused, this, [this, tag] { Q_EMIT suggestionDismissed(tag); });
    }
}

void TagsPanel::updateWords(const std::vector<TagCount> &inUse)
{
    QStringList words;
    for (const TagCount &each : inUse)
        words.append(QString::fromStdString(each.tag));
    for (const char *kind : kKinds) {
        if (!words.contains(QLatin1String(kind)))
            words.append(QLatin1String(kind));
    }
    if (words != m_words->stringList())
        m_words->setStringList(words);
}

void TagsPanel::giveTyped()
{
    QStringList tags;
    for (const QString &word : m_line->text().split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        // A kind alone is a tag that is still being typed.
        if (const QString tag = word.trimmed(); !tag.isEmpty() && !tag.endsWith(QLatin1Char(':')))
            tags.append(tag);
    }
    if (tags.isEmpty())
        return;
    m_line->completer()->popup()->hide();
    m_line->clear();
    Q_EMIT tagsGiven(tags);
}

void TagsPanel::focusLine()
{
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

QSize TagsPanel::sizeHint() const
{
    return {17 * fontMetrics().height(), 20 * fontMetrics().height()};
}

bool TagsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept(); // Otherwise it stops what is being painted.
        return true;
    }
    if (watched == m_line && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        Q_EMIT left();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace palimpsest::ui
