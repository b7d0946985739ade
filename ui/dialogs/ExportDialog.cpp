#include "ui/dialogs/ExportDialog.h"

#include "ui/jobs/CreditsSheet.h"
#include "ui/models/CoreText.h"
#include "ui/widgets/Announcer.h"
#include "ui/widgets/Appearance.h"
#include "ui/widgets/CardPainting.h"
#include "ui/widgets/SliderSpin.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace palimpsest::ui {

namespace {

using pipeline::ExportFormat;
using pipeline::ExportProfile;

constexpr int kExampleDelayMs = 150;
constexpr int kPreviewColumns = 3;

/// The pictures in a grid, each whole.
QPixmap gridOf(const QList<QImage> &images, int sidePx, int gapPx, double dpr)
{
    const int columns = std::max(1, std::min<int>(kPreviewColumns, static_cast<int>(images.size())));
    const int rows = (static_cast<int>(images.size()) + columns - 1) / columns;
    const QSize size(columns * (sidePx + gapPx) - gapPx, std::max(1, rows) * (sidePx + gapPx) - gapPx);
    QPixmap pixmap(size * dpr);
    pixmap.setDevicePixelRatio(dpr);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (int i = 0; i < images.size(); ++i) {
        const QRect cell(i % columns * (sidePx + gapPx), i / columns * (sidePx + gapPx), sidePx, sidePx);
        QRect target(QPoint(), images[i].size().scaled(cell.size(), Qt::KeepAspectRatio));
        target.moveCenter(cell.center());
        painter.drawImage(target, images[i]);
    }
    return pixmap;
}

QLabel *quietLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setFont(card::smallFont(label->font()));
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, secondaryText(palette));
    label->setPalette(palette);
    return label;
}

} // namespace

ExportDialog::ExportDialog(ExportJob &job, Background &background, QWidget *parent)
    : QDialog(parent)
    , m_job(job)
    , m_background(background)
    , m_heading(new QLabel(this))
    , m_previews(new QLabel(this))
    , m_licences(new QLabel(this))
    , m_example(quietLabel(this))
    , m_state(new QLabel(this))
    , m_folder(new QLineEdit(this))
    , m_name(new QLineEdit(this))
    , m_rights(new QLineEdit(this))
    , m_writer(new QLineEdit(this))
    , m_format(new QComboBox(this))
    , m_bits(new QComboBox(this))
    , m_size(new QComboBox(this))
    , m_quality(new SliderSpin(1.0, 100.0, 0, this))
    , m_lossless(new QCheckBox(tr("&Lose nothing"), this))
    , m_text(new QCheckBox(tr("Te&xt"), this))
    , m_markdown(new QCheckBox(tr("&Markdown"), this))
    , m_csv(new QCheckBox(tr("Ta&ble (CSV)"), this))
    , m_sheet(new QCheckBox(tr("Pages to &print (PDF)"), this))
    , m_profile(new QButtonGroup(this))
    , m_bar(new QProgressBar(this))
    , m_export(new QPushButton(tr("&Export"), this))
    , m_exampleDelay(new QTimer(this))
{
    setWindowTitle(tr("Export"));
    m_exampleDelay->setSingleShot(true);
    m_exampleDelay->setInterval(kExampleDelayMs);
    connect(m_exampleDelay, &QTimer::timeout, this, &ExportDialog::askExample);
    build();
    connectJob();
    update();
}

ExportFormat ExportDialog::format() const
{
    return static_cast<ExportFormat>(m_format->currentData().toInt());
}

void ExportDialog::setOrder(const ExportOrder &order)
{
    m_files = order.files;
    m_stopped = false;
    m_bar->hide();
    const pipeline::ExportSettings &settings = order.settings;
    m_folder->setText(QString::fromStdString(settings.folder.string()));
    m_name->setText(QString::fromStdString(settings.nameTemplate));
    m_format->setCurrentIndex(m_format->findData(static_cast<int>(settings.format)));
    m_bits->setCurrentIndex(m_bits->findData(settings.bits));
    m_quality->setValue(settings.quality);
    m_lossless->setChecked(settings.lossless);
    m_size->setCurrentText(settings.longSidePx == 0 ? tr("as painted")
                                                    : tr("%1 px on the longer side").arg(settings.longSidePx));
    m_profile->button(static_cast<int>(settings.profile))->setChecked(true);
    m_rights->setText(QString::fromStdString(settings.rights));
    m_writer->setText(QString::fromStdString(settings.promptWriter));
    m_text->setChecked(settings.creditsText);
    m_markdown->setChecked(settings.creditsMarkdown);
    m_csv->setChecked(settings.creditsCsv);
    m_sheet->setChecked(order.creditsSheet);
    m_heading->setText(tr("Export %n pictures", nullptr, static_cast<int>(m_files.size())));
    m_state->clear();
    update();
}

ExportOrder ExportDialog::order() const
{
    ExportOrder order;
    order.files = m_files;
    pipeline::ExportSettings &settings = order.settings;
    settings.folder = m_folder->text().toStdString();
    settings.nameTemplate = m_name->text().toStdString();
    settings.format = format();
    settings.quality = static_cast<int>(m_quality->value());
    settings.lossless = m_lossless->isChecked();
    settings.bits = m_bits->isEnabled() ? m_bits->currentData().toInt() : 8;
    QString digits;
    for (const QChar letter : m_size->currentText()) {
        if (letter.isDigit())
            digits += letter;
    }
    settings.longSidePx = digits.toInt();
    settings.profile = static_cast<ExportProfile>(m_profile->checkedId());
    settings.rights = m_rights->text().toStdString();
    settings.promptWriter = m_writer->text().toStdString();
    settings.creditsText = m_text->isChecked();
    settings.creditsMarkdown = m_markdown->isChecked();
    settings.creditsCsv = m_csv->isChecked();
    order.creditsSheet = m_sheet->isChecked();
    return order;
}

void ExportDialog::setPreviews(const QList<QImage> &previews)
{
    const int step = card::step(fontMetrics());
    m_previews->setPixmap(gridOf(previews, 22 * step, 2 * step, devicePixelRatioF()));
}

void ExportDialog::setLicences(const pipeline::LicenceSummary &summary)
{
    QString html;
    for (const LicenceSentence &sentence : licenceAdvice(summary)) {
        const QString text = sentence.text.toHtmlEscaped();
        html += sentence.isWarning ? QStringLiteral("<p><b><span style=\"color:%1\">⚠</span> %2</b></p>")
                                         .arg(warmAccent(palette()).name(), text)
                                   : QStringLiteral("<p>%1</p>").arg(text);
    }
    m_licences->setText(html);
}

void ExportDialog::update()
{
    const bool lossy = format() == ExportFormat::Jpeg || format() == ExportFormat::WebP;
    const bool webp = format() == ExportFormat::WebP;
    m_lossless->setEnabled(webp);
    m_quality->setEnabled(lossy && !(webp && m_lossless->isChecked()));
    m_bits->setEnabled(!lossy);
    const bool full = m_profile->checkedId() == static_cast<int>(ExportProfile::FullRecipe);
    m_writer->setEnabled(full);
    m_rights->setEnabled(m_profile->checkedId() != static_cast<int>(ExportProfile::MarkOnly));
    m_export->setText(m_job.isBusy() ? tr("&Stop") : m_stopped ? tr("&Go on") : tr("&Export"));
    m_export->setEnabled(m_job.isBusy() || (!m_files.empty() && m_nameIsGood && !m_folder->text().isEmpty()));
    m_exampleDelay->start();
}

void ExportDialog::askExample()
{
    const ExportOrder asked = order();
    m_background.run(
        this, [asked](const std::stop_token &) { return pipeline::exampleExportName(asked.settings, asked.files); },
        [this](const Result<std::string> &name) {
            m_nameIsGood = name.hasValue();
            m_example->setText(name ? tr("For example: %1").arg(QString::fromStdString(*name))
                                    : coreText(name.error().message));
            m_export->setEnabled(m_job.isBusy() || (!m_files.empty() && m_nameIsGood && !m_folder->text().isEmpty()));
        });
}

void ExportDialog::startOrStop()
{
    if (m_job.isBusy()) {
        m_state->setText(tr("Stopping…"));
        m_job.stop();
        return;
    }
    m_stopped = false;
    m_bar->setRange(0, 0);
    m_bar->show();
    m_state->setText(tr("Preparing…"));
    const ExportOrder chosen = order();
    m_job.start(chosen);
    update();
    Q_EMIT begun(chosen);
}

void ExportDialog::connectJob()
{
    connect(&m_job, &ExportJob::progressed, this, [this](qint64 done, qint64 total) {
        m_bar->setRange(0, static_cast<int>(total));
        m_bar->setValue(static_cast<int>(done));
        m_state->setText(tr("%1 of %2").arg(QLocale().toString(done), QLocale().toString(total)));
    });
    connect(&m_job, &ExportJob::finished, this, &ExportDialog::showReport);
    connect(&m_job, &ExportJob::failed, this, [this](const Error &error) {
        m_stopped = error.code != ErrorCode::InvalidArgument;
        m_bar->hide();
        m_state->setText(error.code == ErrorCode::Cancelled ? tr("Stopped.") : coreText(error.message));
        announce(*this, m_state->text());
        update();
    });
}

void ExportDialog::showReport(const pipeline::ExportReport &report)
{
    m_stopped = report.stopped;
    QStringList sentences{tr("%n pictures exported.", nullptr, static_cast<int>(report.written + report.alreadyThere))};
    if (report.stopped)
        sentences.append(tr("Stopped; what is there stays."));
    for (const auto &refusal : report.refused)
        sentences.append(QStringLiteral("%1: %2").arg(QString::fromStdString(refusal.source.filename().string()),
                                                      coreText(refusal.reason)));
    for (const std::string &note : report.notes)
        sentences.append(coreText(note));
    constexpr qsizetype kMostSentences = 6;
    m_state->setText(sentences.mid(0, kMostSentences).join(QLatin1Char('\n')));
    m_bar->setRange(0, 1);
    m_bar->setValue(report.stopped ? 0 : 1);
    announce(*this, m_state->text());
    update();
}

} // namespace palimpsest::ui
