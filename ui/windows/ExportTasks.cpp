#include "ui/windows/ExportTasks.h"

#include "ui/dialogs/ExportDialog.h"
#include "ui/jobs/CreditsSheet.h"
#include "ui/models/CoreText.h"
#include "ui/widgets/SentenceBar.h"
#include "ui/windows/ExportActions.h"
#include "ui/windows/Session.h"

#include <QAction>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

#include <utility>

namespace palimpsest::ui {

namespace {

constexpr int kMostPreviews = 6;
constexpr int kPreviewPx = 256;

const QString kSettings = QStringLiteral("export/settings");
const QString kSheet = QStringLiteral("export/creditsSheet");
const QString kUnfinished = QStringLiteral("export/unfinished");

std::vector<pipeline::ResultCredits> creditsOfFiles(pipeline::Studio &studio, const QStringList &files)
{
    std::vector<pipeline::ResultCredits> credits;
    for (const QString &file : files) {
        if (const auto recipe = studio.recipeFromPicture(file.toStdString()))
            credits.push_back(pipeline::creditsOf(*recipe, file.toStdString()));
    }
    return credits;
}

Result<void> writeList(const QString &path, const std::vector<pipeline::ResultCredits> &credits)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    const std::string text = suffix == QLatin1String("csv")  ? pipeline::creditsAsCsv(credits)
                             : suffix == QLatin1String("md") ? pipeline::creditsAsMarkdown(credits)
                                                             : pipeline::creditsAsText(credits);
    QFile file(path);
    const auto size = static_cast<qint64>(text.size());
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly) || file.write(text.data(), size) != size || !file.flush())
        return Error{ErrorCode::Io,
                     ExportTasks::tr("\"%1\" cannot be written; choose another name.").arg(path).toStdString(),
                     {}};
    return {};
}

} // namespace

ExportTasks::ExportTasks(Session &session, const WindowActions &actions, SentenceBar &sentences, QString settingsFile,
                         std::function<QStringList()> chosen, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_sentences(sentences)
    , m_settingsFile(std::move(settingsFile))
    , m_chosen(std::move(chosen))
    , m_window(window)
    , m_job(session.studio(), session.pictureFunction())
{
    const ExportActions &own = ExportActions::of(actions);
    connect(own.exportPictures, &QAction::triggered, this, &ExportTasks::ask);
    connect(own.saveCredits, &QAction::triggered, this, &ExportTasks::askForCredits);
    connect(&m_job, &ExportJob::planned, this, &ExportTasks::setUnfinished);
    connect(&m_job, &ExportJob::failed, this, [this](const Error &error) {
        if (error.code != ErrorCode::Cancelled && (m_dialog == nullptr || !m_dialog->isVisible()))
            m_sentences.showError(coreText(error.message));
    });
    connect(&m_job, &ExportJob::finished, this, [this](const pipeline::ExportReport &report) {
        if (report.stopped)
            return;
        setUnfinished({});
        if (!report.files.empty())
            m_sentences.showNote(
                tr("%n pictures exported to %1.", nullptr, static_cast<int>(report.written + report.alreadyThere))
                    .arg(QString::fromStdString(report.files.front().parent_path().string())));
    });
    offerUnfinished();
}

void ExportTasks::setUnfinished(const QString &planFile) const
{
    QSettings settings(m_settingsFile, QSettings::IniFormat);
    if (planFile.isEmpty())
        settings.remove(kUnfinished);
    else
        settings.setValue(kUnfinished, planFile);
}

void ExportTasks::offerUnfinished()
{
    const QString planFile = QSettings(m_settingsFile, QSettings::IniFormat).value(kUnfinished).toString();
    if (planFile.isEmpty())
        return;
    m_session.background().run(
        this, [planFile](const std::stop_token &) { return pipeline::readExportPlan(planFile.toStdString()); },
        [this, planFile](const Result<pipeline::ExportPlan> &plan) {
            if (!plan) {
                setUnfinished({});
                return;
            }
            m_sentences.showQuestion(tr("An export to %1 was cut off after %2 of %3 pictures.")
                                         .arg(QString::fromStdString(plan->settings.folder.string()))
                                         .arg(plan->done)
                                         .arg(plan->entries.size()),
                                     tr("Go on"),
                                     [this, planFile] { m_job.resume(planFile, remembered().creditsSheet); });
        });
}

ExportOrder ExportTasks::remembered() const
{
    const QSettings settings(m_settingsFile, QSettings::IniFormat);
    ExportOrder order;
    order.settings = pipeline::exportSettingsFromJson(settings.value(kSettings).toString().toStdString());
    if (order.settings.folder.empty())
        order.settings.folder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation).toStdString();
    order.creditsSheet = settings.value(kSheet).toBool();
    return order;
}

void ExportTasks::remember(const ExportOrder &order) const
{
    QSettings settings(m_settingsFile, QSettings::IniFormat);
    settings.setValue(kSettings, QString::fromStdString(pipeline::exportSettingsToJson(order.settings)));
    settings.setValue(kSheet, order.creditsSheet);
}

void ExportTasks::ask()
{
    const QStringList files = m_chosen();
    if (files.isEmpty() && !m_job.isBusy()) {
        m_sentences.showNote(tr("There is no picture to export yet. Paint one, or choose some in the history."));
        return;
    }
    if (m_dialog == nullptr) {
        m_dialog = new ExportDialog(m_job, m_session.background(), m_window);
        connect(m_dialog, &ExportDialog::begun, this, &ExportTasks::remember);
    }
    if (!m_job.isBusy()) {
        ExportOrder order = remembered();
        for (const QString &file : files)
            order.files.emplace_back(file.toStdString());
        m_dialog->setOrder(order);
        readCredits(files);
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void ExportTasks::readCredits(const QStringList &files)
{
    struct Read {
        pipeline::LicenceSummary summary;
        QList<QImage> previews;
    };
    m_session.background().run(
        m_dialog,
        [studio = &m_session.studio(), fetch = m_session.pictureFunction(), files](const std::stop_token &) {
            const auto credits = creditsOfFiles(*studio, files);
            Read read{pipeline::licenceSummary(credits), {}};
            for (const QString &file : files.mid(0, kMostPreviews)) {
                if (const QImage image = fetch({{}, -1, file, kPreviewPx}); !image.isNull())
                    read.previews.append(image);
            }
            return read;
        },
        [this](const Read &read) {
            m_dialog->setLicences(read.summary);
            m_dialog->setPreviews(read.previews);
        });
}

void ExportTasks::askForCredits()
{
    const QStringList files = m_chosen();
    if (files.isEmpty()) {
        m_sentences.showNote(tr("There is no picture yet whose credits could be saved."));
        return;
    }
    auto *dialog =
        new QFileDialog(m_window, tr("Save credits"), QString::fromStdString(remembered().settings.folder.string()));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(
        {tr("Pages to print (*.pdf)"), tr("Text (*.txt)"), tr("Markdown (*.md)"), tr("Table (*.csv)")});
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.mid(filter.indexOf(QLatin1String("*.")) + 2).chopped(1));
    });
    dialog->selectFile(tr("Credits"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, files](const QString &path) { saveCredits(files, path); });
    dialog->open();
}

void ExportTasks::saveCredits(const QStringList &files, const QString &path)
{
    m_session.background().run(
        this,
        [studio = &m_session.studio(), fetch = m_session.pictureFunction(), files,
         path](const std::stop_token &stop) -> Result<void> {
            const auto credits = creditsOfFiles(*studio, files);
            // The dialog has asked.
            QFile::remove(path);
            return path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive)
                       ? writeCreditsSheet(path, credits, fetch, stop)
                       : writeList(path, credits);
        },
        [this, path](const Result<void> &written) {
            if (written)
                m_sentences.showNote(tr("Saved to %1").arg(path));
            else if (written.error().code != ErrorCode::Cancelled)
                m_sentences.showError(coreText(written.error().message));
        });
}

} // namespace palimpsest::ui
