#include "ui/dialogs/PresetsDialog.h"

#include "ui/models/PresetText.h"
#include "ui/widgets/CardPainting.h"
#include "ui/widgets/PictureMime.h"

#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <utility>

namespace palimpsest::ui {

PresetsDialog::PresetsDialog(QWidget *parent)
    : QDialog(parent)
    , m_list(new QListWidget(this))
    , m_facts(new QLabel(this))
    , m_empty(
          new QLabel(tr("Nothing is kept yet. Save the settings on the desk as a preset, or drop a preset or recipe "
                        "file here."),
                     this))
    , m_problem(new QLabel(this))
{
    setWindowTitle(tr("Presets"));
    setAcceptDrops(true);
    const int step = card::step(fontMetrics());
    m_list->setAccessibleName(tr("Presets"));
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_facts->setAccessibleName(tr("What it holds"));
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_facts->setTextFormat(Qt::PlainText);
    for (QLabel *label : {m_facts, m_empty, m_problem})
        label->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setAccessibleName(tr("What could not be done"));

    auto *middle = new QHBoxLayout;
    middle->setSpacing(4 * step);
    middle->addWidget(m_list, 2);
    middle->addWidget(m_facts, 3);
    auto *deeds = new QHBoxLayout;
    deeds->setSpacing(2 * step);
    for (QPushButton *button :
         {addButton(tr("&Use it"), &PresetsDialog::useCurrent), addButton(tr("&Rename"), &PresetsDialog::renameCurrent),
          addButton(tr("&Export…"), &PresetsDialog::exportCurrent),
          addButton(tr("&Delete"), &PresetsDialog::deleteCurrent)})
        deeds->addWidget(button);
    m_buttons.front()->setDefault(true);
    deeds->addStretch(1);
    auto *import = new QPushButton(tr("&Import…"), this);
    import->setAutoDefault(false);
    auto *close = new QPushButton(tr("&Close"), this);
    close->setAutoDefault(false);
    deeds->addWidget(import);
    deeds->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4 * step, 3 * step, 4 * step, 3 * step);
    layout->setSpacing(2 * step);
    layout->addWidget(m_empty);
    layout->addLayout(middle, 1);
    layout->addWidget(m_problem);
    layout->addLayout(deeds);
    connect(import, &QPushButton::clicked, this, &PresetsDialog::importWanted);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_list, &QListWidget::currentRowChanged, this, &PresetsDialog::showCurrent);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &PresetsDialog::useCurrent);
    connect(m_list, &QListWidget::itemChanged, this, &PresetsDialog::onEdited);
    auto *remove = new QShortcut(QKeySequence::Delete, m_list, this, &PresetsDialog::deleteCurrent);
    remove->setContext(Qt::WidgetShortcut);
    m_problem->hide();
    resize(44 * fontMetrics().height(), 26 * fontMetrics().height());
    showCurrent();
}

QPushButton *PresetsDialog::addButton(const QString &text, void (PresetsDialog::*deed)())
{
    auto *button = new QPushButton(text, this);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, deed);
    m_buttons.append(button);
    return button;
}

void PresetsDialog::setPresets(std::vector<pipeline::PresetFolder::Entry> presets)
{
    const auto *before = current();
    const std::string chosen = before == nullptr ? std::string() : before->preset.name;
    const int row = m_list->currentRow();
    m_filling = true;
    m_presets = std::move(presets);
    m_list->clear();
    int next = m_presets.empty() ? -1 : std::clamp(row, 0, static_cast<int>(m_presets.size()) - 1);
    for (std::size_t i = 0; i < m_presets.size(); ++i) {
        auto *item = new QListWidgetItem(QString::fromStdString(m_presets[i].preset.name), m_list);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        if (m_presets[i].preset.name == chosen)
            next = static_cast<int>(i);
    }
    m_filling = false;
    m_list->setCurrentRow(next);
    m_problem->hide();
    showCurrent();
}

void PresetsDialog::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

const pipeline::PresetFolder::Entry *PresetsDialog::current() const
{
    const int row = m_list->currentRow();
    return row < 0 || static_cast<std::size_t>(row) >= m_presets.size() ? nullptr
                                                                        : &m_presets[static_cast<std::size_t>(row)];
}

void PresetsDialog::showCurrent()
{
    if (m_filling)
        return;
    const auto *entry = current();
    m_facts->setText(entry == nullptr ? QString() : presetFacts(entry->preset));
    m_empty->setVisible(m_presets.empty());
    for (QPushButton *button : m_buttons)
        button->setEnabled(entry != nullptr);
}

void PresetsDialog::onEdited(const QListWidgetItem *item)
{
    const auto *entry = current();
    if (m_filling || entry == nullptr || m_list->row(item) != m_list->currentRow())
        return;
    const QString name = item->text().trimmed();
    if (name.toStdString() != entry->preset.name)
        Q_EMIT renameWanted(*entry, name);
}

void PresetsDialog::useCurrent()
{
    if (const auto *entry = current())
        Q_EMIT useWanted(entry->preset);
}

void PresetsDialog::renameCurrent()
{
    if (current() == nullptr)
        return;
    m_list->setFocus(Qt::OtherFocusReason);
    m_list->editItem(m_list->currentItem());
}

void PresetsDialog::exportCurrent()
{
    if (const auto *entry = current())
        Q_EMIT exportWanted(entry->preset);
}

void PresetsDialog::deleteCurrent()
{
    if (const auto *entry = current())
        Q_EMIT deleteWanted(pipeline::PresetFolder::Entry(*entry));
}

void PresetsDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (!presetFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void PresetsDialog::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    Q_EMIT filesDropped(presetFiles(event->mimeData()));
}

} // namespace palimpsest::ui
