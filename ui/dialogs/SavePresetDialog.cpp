#include "ui/dialogs/SavePresetDialog.h"

#include "ui/widgets/CardPainting.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace palimpsest::ui {

SavePresetDialog::SavePresetDialog(QStringList taken, const QString &proposal, pipeline::PresetParts holds,
                                   QWidget *parent)
    : QDialog(parent)
    , m_taken(std::move(taken))
    , m_name(new QLineEdit(proposal, this))
    , m_query(new QCheckBox(tr("The &query"), this))
    , m_neighbours(new QCheckBox(tr("The &neighbours, pinned"), this))
    , m_seed(new QCheckBox(tr("The &seed"), this))
    , m_words(new QLabel(this))
{
    setWindowTitle(tr("Save as preset"));
    const int step = card::step(fontMetrics());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4 * step, 3 * step, 4 * step, 3 * step);
    layout->setSpacing(step);
    auto *label = new QLabel(tr("&Name"), this);
    label->setBuddy(m_name);
    layout->addWidget(label);
    m_name->setAccessibleName(tr("Name"));
    m_name->setMaxLength(static_cast<int>(pipeline::Preset::kMaximumNameBytes) / 4);
    layout->addWidget(m_name);
    layout->addSpacing(2 * step);
    layout->addWidget(new QLabel(tr("Settings, databases and model are kept. Keep also:"), this));
    m_query->setChecked(holds.query);
    m_neighbours->setChecked(holds.neighbours);
    m_seed->setChecked(holds.seed);
    for (QCheckBox *box : {m_query, m_neighbours, m_seed})
        layout->addWidget(box);
    layout->addSpacing(step);
    m_words->setAccessibleName(tr("What will happen"));
    layout->addWidget(m_words);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_save = buttons->button(QDialogButtonBox::Save);
    layout->addWidget(buttons);
    connect(m_name, &QLineEdit::textChanged, this, &SavePresetDialog::showState);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::accepted, this, [this] {
        Q_EMIT chosen(m_name->text().trimmed(), {m_query->isChecked(), m_neighbours->isChecked(), m_seed->isChecked()});
    });
    setMinimumWidth(24 * fontMetrics().height());
    m_name->selectAll();
    showState();
}

void SavePresetDialog::showState()
{
    const QString name = m_name->text().trimmed();
    const bool replaces = m_taken.contains(name);
    m_save->setEnabled(!name.isEmpty());
    m_save->setText(replaces ? tr("&Replace") : tr("&Save"));
    m_words->setText(replaces ? tr("The preset \"%1\" is replaced.").arg(name) : QString());
}

} // namespace palimpsest::ui
