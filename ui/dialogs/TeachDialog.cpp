#include "ui/dialogs/TeachDialog.h"

#include "ui/jobs/ProgressTracker.h"
#include "ui/models/CoreText.h"
#include "ui/widgets/CardPainting.h"
#include "ui/widgets/LossCurve.h"
#include "ui/widgets/SampleStrip.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <ratio>
#include <utility>

namespace palimpsest::ui {

namespace {

constexpr double kDefaultMinutes = 30.0;
constexpr double kMaximumMinutes = 7.0 * 24.0 * 60.0;
constexpr int kBarParts = 1000;
constexpr int kNewTeaching = -1;

QString minutesText(double minutes)
{
    return QLocale().toString(minutes, 'f', minutes < 10.0 ? 1 : 0);
}

} // namespace

TeachDialog::TeachDialog(TeachJob &job, QString modelsFolder, QWidget *parent)
    : QDialog(parent)
    , m_job(job)
    , m_modelsFolder(std::move(modelsFolder))
    , m_which(new QComboBox(this))
    , m_database(new QComboBox(this))
    , m_model(new QComboBox(this))
    , m_name(new QLineEdit(this))
    , m_minutes(new QDoubleSpinBox(this))
    , m_words(new QLineEdit(this))
    , m_hint(new QLabel(this))
    , m_curve(new LossCurve(this))
    , m_samples(new SampleStrip(this))
    , m_bar(new QProgressBar(this))
    , m_state(new QLabel(this))
    , m_teach(new QPushButton(this))
    , m_use(new QPushButton(tr("&Paint with it"), this))
{
    setWindowTitle(tr("Teach a model"));
    prepareFields();
    build();
    connectJob();
    setTeachings({});
}

void TeachDialog::prepareFields()
{
    m_minutes->setRange(0.1, kMaximumMinutes);
    m_minutes->setDecimals(1);
    m_minutes->setValue(kDefaultMinutes);
    m_minutes->setSuffix(tr(" minutes"));
    m_words->setPlaceholderText(tr("their neighbours alone"));
    m_words->setToolTip(tr("What the samples show beside their neighbours, which are pictures of the database."));
    m_hint->setWordWrap(true);
    m_hint->setText(
        tr("A copy of the model learns the pictures of the database, their neighbours and what is written of them. "
           "The model that it begins with stays as it is."));
    m_bar->setRange(0, kBarParts);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Teaching"));
    m_state->setWordWrap(true);
    m_teach->setDefault(true);
}

void TeachDialog::build()
{
    const int step = card::step(fontMetrics());
    auto *form = new QFormLayout;
    form->setVerticalSpacing(2 * step);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    fillForm(form);
    auto *left = new QVBoxLayout;
    left->addWidget(m_hint);
    left->addSpacing(2 * step);
    left->addLayout(form);
    left->addStretch(1);
    auto *right = new QVBoxLayout;
    right->setSpacing(2 * step);
    right->addWidget(m_samples, 2);
    right->addWidget(m_curve, 1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(6 * step);
    columns->addLayout(left, 1);
    columns->addLayout(right, 1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4 * step, 4 * step, 4 * step, 3 * step);
    layout->setSpacing(3 * step);
    layout->addLayout(columns, 1);
    layout->addWidget(m_bar);
    layout->addWidget(m_state);
    layout->addWidget(makeButtons());
}

QWidget *TeachDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_use, QDialogButtonBox::ActionRole);
    buttons->addButton(m_teach, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::hide);
    connect(m_teach, &QPushButton::clicked, this, &TeachDialog::startOrStop);
    connect(m_use, &QPushButton::clicked, this, [this] { Q_EMIT modelWanted(m_finishedFolder); });
    return buttons;
}

void TeachDialog::fillForm(QFormLayout *form)
{
    form->addRow(tr("Tea&ching"), m_which);
    form->addRow(tr("&Database"), m_database);
    form->addRow(tr("&Begin with"), m_model);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("Ti&me"), m_minutes);
    form->addRow(tr("&Words of the samples"), m_words);
    m_minutes->setToolTip(tr("In all. A teaching can be stopped at any time and gone on with later."));
    connect(m_which, &QComboBox::currentIndexChanged, this, &TeachDialog::chooseTeaching);
    const auto changed = [this] {
        updateState();
        showHint();
    };
    connect(m_database, &QComboBox::currentIndexChanged, this, &TeachDialog::proposeName);
    connect(m_database, &QComboBox::currentIndexChanged, this, changed);
    connect(m_name, &QLineEdit::textChanged, this, changed);
    connect(m_minutes, &QDoubleSpinBox::valueChanged, this, &TeachDialog::updateState);
    connect(m_model, &QComboBox::currentIndexChanged, this, changed);
}

void TeachDialog::connectJob()
{
    connect(&m_job, &TeachJob::started, this, [this] {
        m_finishedFolder.clear();
        m_followsJob = true;
        m_conclusion.clear();
        updateState();
        m_state->setText(tr("Preparing…"));
    });
    connect(&m_job, &TeachJob::preparing, this, [this](const QString &stage, qint64 done, qint64 total) {
        m_bar->setValue(0);
        if (!m_job.isStopping())
            m_state->setText(total > 0 ? tr("%1: %2 of %3").arg(coreText(stage)).arg(done).arg(total)
                                       : coreText(stage));
    });
    connect(&m_job, &TeachJob::progressed, this, &TeachDialog::showProgress);
    connect(&m_job, &TeachJob::finished, this, &TeachDialog::showFinished);
    connect(&m_job, &TeachJob::stopped, this,
            [this] { conclude(tr("Stopped. What was learned is kept; go on whenever you like.")); });
    connect(&m_job, &TeachJob::failed, this, [this](const Error &error) { conclude(coreText(error.message)); });
}

void TeachDialog::setDatabases(const std::vector<ShelfEntry> &entries)
{
    const QString chosen = m_database->currentData().toString();
    {
        const QSignalBlocker blocker(m_database);
        m_database->clear();
        for (const ShelfEntry &entry : entries)
            m_database->addItem(tr("%1 (%n pictures)", nullptr, static_cast<int>(entry.info.items))
                                    .arg(QString::fromStdString(entry.info.name)),
                                QString::fromStdString(entry.info.id));
    }
    chooseDatabase(chosen);
    proposeName();
    updateState();
    showHint();
}

void TeachDialog::setModels(const std::vector<pipeline::GeneratorInfo> &models, const QString &inUse)
{
    const QString chosen = m_model->count() > 0 ? m_model->currentData().toString() : inUse;
    {
        const QSignalBlocker blocker(m_model);
        m_model->clear();
        for (const pipeline::GeneratorInfo &model : models)
            m_model->addItem(QString::fromStdString(model.name), QString::fromStdString(model.id));
        m_model->setCurrentIndex(std::max(0, m_model->findData(chosen)));
    }
    updateState();
    showHint();
}

void TeachDialog::setTeachings(std::vector<pipeline::TeachingRecord> teachings)
{
    m_teachings = std::move(teachings);
    const QString chosen = m_which->currentText();
    int own = -1;
    {
        const QSignalBlocker blocker(m_which);
        m_which->clear();
        m_which->addItem(tr("A new model"), kNewTeaching);
        for (std::size_t i = 0; i < m_teachings.size(); ++i) {
            const pipeline::TeachingRecord &record = m_teachings[i];
            m_which->addItem(tr("%1 (%2 of %3 min)")
                                 .arg(QString::fromStdString(record.request.name), minutesText(record.minutesDone),
                                      minutesText(record.request.minutes)),
                             static_cast<int>(i));
            if (m_followsJob && record.request.directory == m_job.request().directory)
                own = m_which->count() - 1;
        }
        m_which->setCurrentIndex(own > 0 ? own : std::max(0, m_which->findText(chosen)));
    }
    if (m_job.isBusy())
        return;
    if (own < 0 && !m_followsJob) {
        chooseTeaching();
        return;
    }
    if (own < 0) { // It ended before there was anything to go on with.
        updateState();
        return;
    }
    // Curve and samples of the teaching that has just ended stay in sight.
    const QSignalBlocker blocker(m_minutes);
    const pipeline::TeachingRecord &record = m_teachings[static_cast<std::size_t>(m_which->currentData().toInt())];
    if (record.finished)
        m_minutes->setValue(record.minutesDone + kDefaultMinutes);
    updateState();
}

void TeachDialog::chooseDatabase(const QString &id)
{
    if (m_job.isBusy() || m_which->currentData().toInt() != kNewTeaching)
        return;
    if (const int row = m_database->findData(id); row >= 0)
        m_database->setCurrentIndex(row);
}

void TeachDialog::proposeName()
{
    // A name that the artist has written stays.
    if (m_name->text() != m_proposedName)
        return;
    m_proposedName = m_database->currentText().section(QStringLiteral(" ("), 0, 0);
    m_name->setText(m_proposedName);
}

void TeachDialog::showTeaching(const pipeline::TeachingRecord &record)
{
    const pipeline::TeachRequest &request = record.request;
    m_database->setCurrentIndex(m_database->findData(QString::fromStdString(request.databaseId)));
    m_model->setCurrentIndex(m_model->findData(QString::fromStdString(request.baseModel)));
    m_name->setText(QString::fromStdString(request.name));
    m_words->setText(QString::fromStdString(request.samplePrompt));
    // One that has had its time is gone on with by giving it more.
    m_minutes->setValue(record.finished ? record.minutesDone + kDefaultMinutes : request.minutes);
    for (const auto &point : record.curve)
        m_curve->addLoss(point.minutes, point.loss);
    m_bar->setValue(static_cast<int>(kBarParts * std::min(1.0, record.minutesDone / m_minutes->value())));
    if (record.finished)
        m_finishedFolder = QString::fromStdString(request.directory.string());
}

void TeachDialog::chooseTeaching()
{
    m_followsJob = false;
    m_conclusion.clear();
    m_finishedFolder.clear();
    m_curve->clear();
    m_samples->clear();
    m_bar->setValue(0);
    const int index = m_which->currentData().toInt();
    if (index >= 0 && index < static_cast<int>(m_teachings.size())) {
        showTeaching(m_teachings[static_cast<std::size_t>(index)]);
    } else {
        if (m_database->currentIndex() < 0)
            m_database->setCurrentIndex(0);
        if (m_model->currentIndex() < 0)
            m_model->setCurrentIndex(0);
        m_name->setText(m_proposedName);
        proposeName();
    }
    updateState();
    showHint();
}

pipeline::TeachRequest TeachDialog::request() const
{
    pipeline::TeachRequest request;
    const int index = m_which->currentData().toInt();
    const bool isNew = index < 0 || index >= static_cast<int>(m_teachings.size());
    if (!isNew)
        request = m_teachings[static_cast<std::size_t>(index)].request;
    request.name = m_name->text().trimmed().toStdString();
    request.minutes = m_minutes->value();
    request.samplePrompt = m_words->text().trimmed().toStdString();
    if (isNew) {
        request.databaseId = m_database->currentData().toString().toStdString();
        request.baseModel = m_model->currentData().toString().toStdString();
        request.directory = pipeline::newModelDirectory(m_modelsFolder.toStdString(), request.name);
    }
    return request;
}

void TeachDialog::startOrStop()
{
    if (m_job.isBusy()) {
        m_job.stop();
        updateState();
        m_state->setText(tr("Stopping; what was learned is being kept…"));
        return;
    }
    m_samples->clear();
    m_job.start(request());
}

void TeachDialog::updateState()
{
    const bool busy = m_job.isBusy();
    const bool isNew = m_which->currentData().toInt() == kNewTeaching;
    m_which->setEnabled(!busy);
    m_name->setEnabled(!busy);
    m_minutes->setEnabled(!busy);
    m_words->setEnabled(!busy);
    m_database->setEnabled(!busy && isNew);
    m_model->setEnabled(!busy && isNew);
    m_use->setEnabled(!busy && !m_finishedFolder.isEmpty());
    m_teach->setText(busy ? tr("&Stop") : (isNew ? tr("&Teach") : tr("&Go on")));
    m_curve->setMinutes(m_minutes->value());
    m_missing.clear();
    if (m_database->currentIndex() < 0)
        m_missing = isNew ? tr("Choose a database.") : tr("The database of this teaching is not on the shelf.");
    else if (m_model->currentIndex() < 0)
        m_missing =
            isNew ? tr("Choose a model to begin with.") : tr("The model that this teaching began with is not here.");
    else if (m_name->text().trimmed().isEmpty())
        m_missing = tr("Give the new model a name.");
    m_teach->setEnabled(busy ? !m_job.isStopping() : m_missing.isEmpty());
}

void TeachDialog::showHint()
{
    if (m_job.isBusy())
        return;
    if (!m_missing.isEmpty())
        m_state->setText(m_missing);
    else if (!m_conclusion.isEmpty())
        m_state->setText(m_conclusion);
    else
        m_state->setText(tr("Painting goes on while a model is taught, only slower."));
}

void TeachDialog::conclude(const QString &sentence)
{
    m_conclusion = sentence;
    updateState();
    showHint();
}

void TeachDialog::showProgress(const TeachProgress &progress)
{
    m_bar->setValue(static_cast<int>(kBarParts * progress.share));
    if (progress.step > 0)
        m_curve->addLoss(progress.minutes, progress.loss);
    if (progress.heldOutLoss >= 0.0)
        m_curve->addHeldOut(progress.minutes, progress.heldOutLoss);
    if (!progress.samples.isEmpty())
        m_samples->setSamples(progress.samples);
    if (m_job.isStopping())
        return;
    QString text = tr("%1 of %2 min · step %3 · loss %4")
                       .arg(minutesText(progress.minutes), minutesText(m_minutes->value()))
                       .arg(progress.step)
                       .arg(QLocale().toString(progress.loss, 'f', 3));
    if (progress.share > 0.0) {
        // What is left takes as long in proportion as what is done, and with a time that was set it takes exactly that.
        const std::chrono::duration<double, std::ratio<60>> left(progress.minutes * (1.0 - progress.share)
                                                                 / progress.share);
        text += tr(" · %1 left").arg(durationText(std::chrono::duration_cast<std::chrono::milliseconds>(left)));
    }
    m_state->setText(text);
}

void TeachDialog::showFinished(const pipeline::TeachReport &report)
{
    m_finishedFolder = QString::fromStdString(report.directory.string());
    m_bar->setValue(kBarParts);
    conclude(tr("\"%1\" is taught: %2 steps in %3 minutes. It can be chosen among the models in the settings.")
                 .arg(QString::fromStdString(report.name))
                 .arg(report.steps)
                 .arg(minutesText(report.minutes)));
}

} // namespace palimpsest::ui
