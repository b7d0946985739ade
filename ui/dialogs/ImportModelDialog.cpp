#include "ui/dialogs/ImportModelDialog.h"

#include "ui/widgets/CardPainting.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <utility>

namespace palimpsest::ui {

namespace {

// The only file beside the checkpoint that it can be.
QString besides(const QString &checkpoint, const QStringList &patterns)
{
    const QDir folder = QFileInfo(checkpoint).absoluteDir();
    const QStringList found = folder.entryList(patterns, QDir::Files);
    return found.size() == 1 ? folder.filePath(found.front()) : QString();
}

// Letters, digits, '.', '_' and '-', as an id must be.
QString folderName(const QString &name)
{
    static const QRegularExpression kOther(QStringLiteral("[^A-Za-z0-9._-]+"));
    QString result = name.trimmed().toLower();
    result.replace(kOther, QStringLiteral("-"));
    while (result.startsWith(QLatin1Char('.')) || result.startsWith(QLatin1Char('-')))
        result.remove(0, 1);
    return result;
}

} // namespace

ImportModelDialog::ImportModelDialog(const QStringList &encoders, std::filesystem::path ownFolder, QWidget *parent)
    : QDialog(parent)
    , m_ownFolder(std::move(ownFolder))
    , m_kind(new QComboBox(this))
    , m_encoder(new QComboBox(this))
    , m_name(new QLineEdit(this))
    , m_licence(new QLineEdit(this))
    , m_half(new QCheckBox(tr("Store its numbers as float&16, in half the space"), this))
    , m_words(new QLabel(this))
{
    setWindowTitle(tr("Import a model"));
    const int step = card::step(fontMetrics());
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(4 * step);
    form->setVerticalSpacing(2 * step);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_checkpoint = addFile(form, tr("&Checkpoint"), tr("Checkpoints (*.ckpt *.pt *.pth *.safetensors)"));
    m_kind->addItems({tr("A model that paints"), tr("A CLIP encoder")});
    form->addRow(tr("&Kind"), m_kind);
    m_config = addFile(form, tr("Con&figuration"), tr("Configurations (*.yaml *.yml *.json)"));
    m_vocabulary = addFile(form, tr("&Vocabulary"), tr("Vocabularies (*.txt *.bpe *.gz)"));
    m_encoder->setEditable(true);
    m_encoder->addItems(encoders);
    form->addRow(tr("&Encoder"), m_encoder);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Licence"), m_licence);
    form->addRow(QString(), m_half);
    for (const auto &[widget, name] : {std::pair<QWidget *, QString>{m_kind, tr("Kind")},
                                       {m_encoder, tr("Encoder")},
                                       {m_name, tr("Name")},
                                       {m_licence, tr("Licence")}})
        widget->setAccessibleName(name);
    m_words->setWordWrap(true);
    m_words->setAccessibleName(tr("What is asked for"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_import = buttons->button(QDialogButtonBox::Ok);
    m_import->setText(tr("&Import"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4 * step, 3 * step, 4 * step, 3 * step);
    layout->setSpacing(3 * step);
    layout->addLayout(form);
    layout->addWidget(m_words);
    layout->addStretch(1);
    layout->addWidget(buttons);
    connect(m_checkpoint, &QLineEdit::textChanged, this, &ImportModelDialog::setCheckpoint);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ImportModelDialog::showState);
    for (QLineEdit *edit : {m_config, m_vocabulary, m_name})
        connect(edit, &QLineEdit::textChanged, this, &ImportModelDialog::showState);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT chosen(request()); });
    setMinimumWidth(40 * fontMetrics().height());
    showState();
}

QLineEdit *ImportModelDialog::addFile(QFormLayout *form, const QString &name, const QString &filter)
{
    auto *edit = new QLineEdit(this);
    edit->setAccessibleName(QString(name).remove(QLatin1Char('&')));
    auto *choose = new QPushButton(tr("Choose…"), this);
    choose->setAutoDefault(false);
    choose->setAccessibleName(tr("Choose: %1").arg(edit->accessibleName()));
    auto *row = new QHBoxLayout;
    row->addWidget(edit, 1);
    row->addWidget(choose);
    auto *label = new QLabel(name, this);
    label->setBuddy(edit);
    form->addRow(label, row);
    connect(choose, &QPushButton::clicked, this, [this, edit, filter] {
        auto *dialog = new QFileDialog(this, windowTitle(), QFileInfo(m_checkpoint->text()).absolutePath(), filter);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, edit, &QLineEdit::setText);
        dialog->open();
    });
    return edit;
}

bool ImportModelDialog::isEncoder() const
{
    return m_kind->currentIndex() == 1;
}

void ImportModelDialog::setCheckpoint(const QString &path)
{
    if (m_checkpoint->text() != path) {
        m_checkpoint->setText(path); // Comes back here.
        return;
    }
    if (!QFileInfo(path).isFile()) {
        showState();
        return;
    }
    if (m_config->text().isEmpty())
        m_config->setText(besides(path, {QStringLiteral("*.yaml"), QStringLiteral("*.yml")}));
    if (m_vocabulary->text().isEmpty())
        m_vocabulary->setText(besides(path, {QStringLiteral("*bpe*")}));
    if (m_config->text().isEmpty() && !m_vocabulary->text().isEmpty())
        m_kind->setCurrentIndex(1);
    if (m_name->text().isEmpty())
        m_name->setText(QFileInfo(path).completeBaseName());
    showState();
}

pipeline::ModelImport ImportModelDialog::request() const
{
    pipeline::ModelImport request;
    request.checkpoint = m_checkpoint->text().toStdString();
    if (isEncoder())
        request.vocabulary = m_vocabulary->text().toStdString();
    else
        request.config = m_config->text().toStdString();
    request.name = m_name->text().trimmed().toStdString();
    request.directory = m_ownFolder / folderName(m_name->text()).toStdString();
    request.licence = m_licence->text().trimmed().toStdString();
    request.encoderId = isEncoder() ? std::string() : m_encoder->currentText().trimmed().toStdString();
    request.half = m_half->isChecked();
    return request;
}

void ImportModelDialog::showState()
{
    const bool encoder = isEncoder();
    const QLineEdit *second = encoder ? m_vocabulary : m_config;
    m_config->setEnabled(!encoder);
    m_vocabulary->setEnabled(encoder);
    m_encoder->setEnabled(!encoder);
    const QString folder = folderName(m_name->text());
    QString words;
    if (!QFileInfo(m_checkpoint->text()).isFile())
        words = tr("Choose the file of weights that was published. Nothing in it is executed.");
    else if (!QFileInfo(second->text()).isFile())
        words = encoder ? tr("Choose the vocabulary that was published with it, bpe_simple_vocab_16e6.txt.gz for CLIP.")
                        : tr("Choose the configuration that was published with it, a YAML file.");
    else if (folder.isEmpty())
        words = tr("Give it a name of letters or digits.");
    else if (std::filesystem::exists(m_ownFolder / folder.toStdString()))
        words = tr("There is a model of this name already; choose another one.");
    m_import->setEnabled(words.isEmpty());
    m_words->setText(words.isEmpty() ? tr("It becomes a model of your own; the file stays where it is.") : words);
}

} // namespace palimpsest::ui
