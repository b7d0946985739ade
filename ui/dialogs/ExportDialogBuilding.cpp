#include "core/pipeline/ExportNames.h"
#include "ui/dialogs/ExportDialog.h"
#include "ui/models/CoreText.h"
#include "ui/widgets/CardPainting.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Metrics.h"
#include "ui/widgets/SliderSpin.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

// What the dialog is made of.

namespace palimpsest::ui {

using pipeline::ExportFormat;
using pipeline::ExportProfile;

void ExportDialog::build()
{
    const int step = card::step(fontMetrics());
    m_heading->setFont(metrics::titleFont(font()));
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Export"));
    m_bar->hide();
    m_state->setWordWrap(true);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(2 * step);
    form->setHorizontalSpacing(3 * step);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    fillForm(form);
    auto *left = new QVBoxLayout;
    left->addWidget(m_heading);
    left->addSpacing(2 * step);
    left->addLayout(form);
    left->addStretch(1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(6 * step);
    columns->addLayout(left, 3);
    columns->addWidget(makeRight(), 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4 * step, 4 * step, 4 * step, 3 * step);
    layout->setSpacing(3 * step);
    layout->addLayout(columns, 1);
    layout->addWidget(m_bar);
    layout->addWidget(m_state);
    layout->addWidget(makeButtons());
    resize(190 * step, 130 * step);
}

void ExportDialog::fillForm(QFormLayout *form)
{
    for (const auto &[name, format] :
         {std::pair(tr("PNG: loses nothing"), ExportFormat::Png),
          std::pair(tr("JPEG: small, read everywhere"), ExportFormat::Jpeg),
          std::pair(tr("WebP: smaller"), ExportFormat::WebP), std::pair(tr("TIFF: for print"), ExportFormat::Tiff)})
        m_format->addItem(name, static_cast<int>(format));
    m_bits->addItem(tr("8 bits a colour"), 8);
    m_bits->addItem(tr("16 bits a colour"), 16);
    m_quality->setName(tr("Quality"));
    form->addRow(tr("&Folder"), makeFolderRow());
    form->addRow(tr("&Name"), makeNameRow());
    form->addRow(QString(), m_example);
    form->addRow(tr("F&ormat"), m_format);
    form->addRow(tr("&Quality"), m_quality);
    form->addRow(QString(), m_lossless);
    form->addRow(tr("&Depth"), m_bits);
    form->addRow(tr("&Size"), makeSizeRow());
    form->addRow(tr("Goes along"), makeProfiles());
    form->addRow(tr("&Rights"), m_rights);
    form->addRow(tr("&Query by"), m_writer);
    form->addRow(tr("Credits"), makeCredits());
    m_rights->setPlaceholderText(tr("such as CC BY 4.0; empty says nothing"));
    m_writer->setPlaceholderText(tr("a name; empty names nobody"));
    const auto changed = [this] { update(); };
    connect(m_format, &QComboBox::currentIndexChanged, this, changed);
    connect(m_bits, &QComboBox::currentIndexChanged, this, changed);
    connect(m_lossless, &QCheckBox::toggled, this, changed);
    connect(m_size, &QComboBox::currentTextChanged, this, changed);
    connect(m_name, &QLineEdit::textChanged, this, changed);
    connect(m_folder, &QLineEdit::textChanged, this, changed);
    connect(m_profile, &QButtonGroup::idToggled, this, changed);
}

QWidget *ExportDialog::makeFolderRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *choose = new QToolButton(row);
    choose->setIcon(paletteIcon(QStringLiteral("open")));
    choose->setToolTip(tr("Choose a folder"));
    choose->setAccessibleName(choose->toolTip());
    layout->addWidget(m_folder, 1);
    layout->addWidget(choose);
    row->setFocusProxy(m_folder);
    m_folder->setAccessibleName(tr("Folder"));
    connect(choose, &QToolButton::clicked, this, [this] {
        auto *dialog = new QFileDialog(this, tr("Export to"), m_folder->text());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
        connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
        dialog->open();
    });
    return row;
}

QWidget *ExportDialog::makeNameRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *more = new QToolButton(row);
    more->setIcon(paletteIcon(QStringLiteral("plus")));
    more->setToolTip(tr("Put in what differs from picture to picture"));
    more->setAccessibleName(more->toolTip());
    more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(more);
    for (const auto &[key, meaning] : pipeline::namePlaceholders()) {
        const QString sign = QStringLiteral("{%1}").arg(QString::fromStdString(key));
        menu->addAction(QStringLiteral("%1\t%2").arg(coreText(meaning), sign), this,
                        [this, sign] { m_name->insert(sign); });
    }
    more->setMenu(menu);
    layout->addWidget(m_name, 1);
    layout->addWidget(more);
    row->setFocusProxy(m_name);
    m_name->setAccessibleName(tr("Name"));
    m_example->setObjectName(QStringLiteral("example"));
    return row;
}

QWidget *ExportDialog::makeSizeRow()
{
    m_size->setEditable(true);
    m_size->addItem(tr("as painted"));
    for (const int side : {1024, 2048, 4096, 8192})
        m_size->addItem(tr("%1 px on the longer side").arg(side));
    m_size->setToolTip(tr("Choose one or type how many pixels the longer side gets; the shorter one follows."));
    return m_size;
}

QWidget *ExportDialog::makeProfiles()
{
    auto *group = new QWidget(this);
    auto *layout = new QVBoxLayout(group);
    layout->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const QString &name, const QString &meaning, ExportProfile profile) {
        auto *button = new QRadioButton(name, group);
        button->setToolTip(meaning);
        button->setAccessibleDescription(meaning);
        m_profile->addButton(button, static_cast<int>(profile));
        layout->addWidget(button);
    };
    add(tr("The &whole recipe and the credits"),
        tr("Anyone can paint it again. Settings for other programs and the ratings go along."),
        ExportProfile::FullRecipe);
    add(tr("The credits &alone"), tr("Who was drawn on, but neither your query nor your settings."),
        ExportProfile::CreditsOnly);
    add(tr("Only that a machine pain&ted it"), tr("This mark always goes along; it is asked for by law in places."),
        ExportProfile::MarkOnly);
    m_profile->button(static_cast<int>(ExportProfile::FullRecipe))->setChecked(true);
    return group;
}

QWidget *ExportDialog::makeCredits()
{
    auto *group = new QWidget(this);
    auto *layout = new QGridLayout(group);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text, 0, 0);
    layout->addWidget(m_markdown, 0, 1);
    layout->addWidget(m_csv, 1, 0);
    layout->addWidget(m_sheet, 1, 1);
    for (QCheckBox *box : {m_text, m_markdown, m_csv, m_sheet})
        box->setToolTip(tr("Also a file beside the pictures that lists all that they drew on"));
    return group;
}

QWidget *ExportDialog::makeRight()
{
    const int step = card::step(fontMetrics());
    auto *right = new QWidget(this);
    auto *layout = new QVBoxLayout(right);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3 * step);
    m_previews->setAccessibleName(tr("The pictures"));
    m_previews->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_previews->setMinimumWidth(60 * step);
    auto *title = new QLabel(tr("Licences of what they drew on"), right);
    title->setFont(metrics::headingFont(font()));
    m_licences->setWordWrap(true);
    m_licences->setTextFormat(Qt::RichText);
    m_licences->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_licences->setObjectName(QStringLiteral("licences"));
    layout->addWidget(m_previews);
    layout->addWidget(title);
    layout->addWidget(m_licences, 1);
    return right;
}

QWidget *ExportDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_export, QDialogButtonBox::ActionRole);
    m_export->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::hide);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::startOrStop);
    return buttons;
}

} // namespace palimpsest::ui
