#include "ui/dialogs/ModelsDialog.h"

#include "ui/dialogs/ImportModelDialog.h"
#include "ui/jobs/ModelDesk.h"
#include "ui/models/CoreText.h"
#include "ui/models/ModelText.h"
#include "ui/widgets/Announcer.h"
#include "ui/widgets/CardPainting.h"

#include <QDesktopServices>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace palimpsest::ui {

ModelsDialog::ModelsDialog(ModelDesk &desk, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_list(new QListWidget(this))
    , m_factsPage(new QWidget(this))
    , m_facts(new QFormLayout(m_factsPage))
    , m_words(new QLabel(this))
    , m_progress(new QProgressBar(this))
{
    setWindowTitle(tr("Models"));
    build();
    connectDesk();
    m_progress->hide();
    m_cancel->hide();
    resize(52 * fontMetrics().height(), 30 * fontMetrics().height());
    showCurrent();
    desk.refresh();
}

QPushButton *ModelsDialog::makeButton(const QString &text, void (ModelsDialog::*deed)())
{
    auto *button = new QPushButton(text, this);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, deed);
    return button;
}

void ModelsDialog::build()
{
    const int step = card::step(fontMetrics());
    m_list->setAccessibleName(tr("Installed models"));
    m_words->setAccessibleName(tr("What was done"));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->hide();
    m_progress->setAccessibleName(tr("Progress"));
    m_facts->setHorizontalSpacing(4 * step);
    m_facts->setVerticalSpacing(2 * step);
    auto *scroll = new QScrollArea(this);
    scroll->setAccessibleName(tr("What is known of the model"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_factsPage);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(4 * step);
    middle->addWidget(m_list, 2);
    middle->addWidget(scroll, 3);

    m_use = new QPushButton(tr("&Paint with it"), this);
    m_use->setAutoDefault(false);
    connect(m_use, &QPushButton::clicked, this, [this] {
        if (const auto *model = current())
            Q_EMIT useWanted(QString::fromStdString(model->id));
    });
    m_verify = makeButton(tr("&Verify"), &ModelsDialog::verify);
    m_reveal = makeButton(tr("Show in &file manager"), &ModelsDialog::reveal);
    m_remove = makeButton(tr("Move to the &bin…"), &ModelsDialog::askToRemove);
    m_import = makeButton(tr("&Import…"), &ModelsDialog::ask);
    m_cancel = new QPushButton(tr("&Stop"), this);
    m_cancel->setAutoDefault(false);
    connect(m_cancel, &QPushButton::clicked, &m_desk, &ModelDesk::stop);
    auto *close = new QPushButton(tr("&Close"), this);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *deeds = new QHBoxLayout;
    deeds->setSpacing(2 * step);
    for (QPushButton *button : {m_use, m_verify, m_reveal, m_remove})
        deeds->addWidget(button);
    deeds->addStretch(1);
    deeds->addWidget(m_import);
    deeds->addWidget(close);
    auto *job = new QHBoxLayout;
    job->setSpacing(2 * step);
    job->addWidget(m_progress, 1);
    job->addWidget(m_cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4 * step, 3 * step, 4 * step, 3 * step);
    layout->setSpacing(2 * step);
    layout->addLayout(middle, 1);
    layout->addWidget(m_words);
    layout->addLayout(job);
    layout->addLayout(deeds);
    connect(m_list, &QListWidget::currentRowChanged, this, &ModelsDialog::showCurrent);
}

void ModelsDialog::connectDesk()
{
    connect(&m_desk, &ModelDesk::refreshed, this, &ModelsDialog::setInstalled);
    connect(&m_desk, &ModelDesk::started, this, [this] {
        say({});
        m_progress->setRange(0, 0);
        m_progress->show();
        m_cancel->show();
        showCurrent();
    });
    connect(&m_desk, &ModelDesk::progressed, this, [this](const QString &stage, qint64 done, qint64 total) {
        // A progress bar counts in int, and files have more bytes.
        constexpr int kParts = 1000;
        m_progress->setRange(0, total > 0 ? kParts : 0);
        m_progress->setValue(
            total > 0 ? static_cast<int>(kParts * static_cast<double>(done) / static_cast<double>(total)) : 0);
        m_progress->setFormat(coreText(stage));
    });
    connect(&m_desk, &ModelDesk::ended, this, [this] {
        m_progress->hide();
        m_cancel->hide();
        showCurrent();
    });
    connect(&m_desk, &ModelDesk::failed, this, [this](const Error &error) { say(coreText(error.message)); });
    connect(&m_desk, &ModelDesk::imported, this, [this](const pipeline::ModelImportReport &report) {
        m_wanted = report.model.id;
        say(tr("\"%1\" is installed. The SHA-256 of its checkpoint is %2.")
                .arg(QString::fromStdString(report.model.name), QString::fromStdString(report.sha256)));
    });
    connect(&m_desk, &ModelDesk::verified, this,
            [this](const QString &name, const pipeline::ModelVerification &verification) {
                say(verificationText(name, verification));
            });
    connect(&m_desk, &ModelDesk::recorded, this,
            [this](const QString &name) { say(tr("The SHA-256 of \"%1\" was recorded.").arg(name)); });
    connect(&m_desk, &ModelDesk::removed, this,
            [this](const QString &name) { say(tr("\"%1\" lies in the bin.").arg(name)); });
}

void ModelsDialog::say(const QString &sentence)
{
    m_words->setText(sentence);
    announce(*this, sentence);
    m_words->setVisible(!sentence.isEmpty());
}

void ModelsDialog::setModelInUse(const QString &id)
{
    m_inUse = id;
    showCurrent();
}

void ModelsDialog::setInstalled(const pipeline::InstalledModels &installed, const QString &device)
{
    const auto *before = current();
    const std::string wanted = !m_wanted.empty() ? m_wanted : before != nullptr ? before->id : std::string();
    m_wanted.clear();
    m_list->blockSignals(true);
    m_list->clear();
    m_installed = installed;
    m_device = device;
    int row = m_installed.models.empty() ? -1 : 0;
    for (std::size_t i = 0; i < m_installed.models.size(); ++i) {
        m_list->addItem(QString::fromStdString(m_installed.models[i].name));
        if (m_installed.models[i].id == wanted)
            row = static_cast<int>(i);
    }
    m_list->setCurrentRow(row);
    m_list->blockSignals(false);
    if (!m_installed.problems.empty() && m_words->text().isEmpty())
        say(QString::fromStdString(m_installed.problems.front().message));
    showCurrent();
}

const pipeline::InstalledModel *ModelsDialog::current() const
{
    const int row = m_list->currentRow();
    return row < 0 || static_cast<std::size_t>(row) >= m_installed.models.size()
               ? nullptr
               : &m_installed.models[static_cast<std::size_t>(row)];
}

bool ModelsDialog::isNeeded(const pipeline::InstalledModel &model) const
{
    const auto isInUse = [this](const pipeline::InstalledModel &each) { return each.id == m_inUse.toStdString(); };
    return isInUse(model)
           || std::any_of(m_installed.models.begin(), m_installed.models.end(),
                          [&](const pipeline::InstalledModel &each) {
                              return isInUse(each) && model.kind == "encoder" && each.encoderId == model.id;
                          });
}

void ModelsDialog::showCurrent()
{
    const auto *model = current();
    const bool free = model != nullptr && !m_desk.isBusy();
    m_use->setEnabled(free && model->kind == "generator" && model->encoderIsHere && model->id != m_inUse.toStdString());
    m_verify->setEnabled(free && (model->checksumsRecorded || !model->bundled));
    m_verify->setText(model == nullptr || model->checksumsRecorded || model->bundled ? tr("&Verify")
                                                                                     : tr("&Record SHA-256"));
    m_reveal->setEnabled(model != nullptr);
    m_remove->setEnabled(free && !model->bundled && !isNeeded(*model));
    QString why;
    if (model != nullptr && model->bundled)
        why = tr("It came with the program and cannot be removed.");
    else if (model != nullptr && isNeeded(*model))
        why = tr("It is being painted with; choose another model first.");
    m_remove->setToolTip(why);
    m_import->setEnabled(!m_desk.isBusy());
    showFacts(model);
}

void ModelsDialog::showFacts(const pipeline::InstalledModel *model)
{
    while (m_facts->rowCount() > 0)
        m_facts->removeRow(0);
    if (model == nullptr)
        return;
    for (const auto &[name, value] : modelFacts(*model, m_device)) {
        auto *label = new QLabel(value, m_factsPage);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setAccessibleName(name);
        m_facts->addRow(name, label);
    }
}

void ModelsDialog::verify()
{
    const auto *model = current();
    if (model == nullptr)
        return;
    if (model->checksumsRecorded)
        m_desk.verify(*model);
    else
        m_desk.record(*model);
}

void ModelsDialog::reveal()
{
    if (const auto *model = current())
        QDesktopServices::openUrl(QUrl::fromLocalFile(QString::fromStdString(model->directory.string())));
}

void ModelsDialog::ask()
{
    QStringList encoders;
    for (const pipeline::InstalledModel &model : m_installed.models) {
        if (model.kind == "encoder")
            encoders.append(QString::fromStdString(model.id));
    }
    auto *dialog = new ImportModelDialog(encoders, m_desk.places().own, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportModelDialog::chosen, &m_desk, &ModelDesk::import);
    dialog->open();
}

void ModelsDialog::askToRemove()
{
    const auto *model = current();
    if (model == nullptr)
        return;
    const QString name = QString::fromStdString(model->name);
    auto *question = new QMessageBox(QMessageBox::Question, tr("Move to the bin"),
                                     tr("Move the model \"%1\" to the bin?").arg(name), QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(
        tr("Pictures that were painted with it stay, but cannot be painted again without it."));
    QPushButton *yes = question->addButton(tr("&Move to the bin"), QMessageBox::AcceptRole);
    connect(yes, &QPushButton::clicked, this, [this, removed = *model] { m_desk.remove(removed); });
    question->open();
}

} // namespace palimpsest::ui
