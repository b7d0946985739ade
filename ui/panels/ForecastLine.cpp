#include "ui/panels/ForecastLine.h"

#include "ui/jobs/ProgressTracker.h"

#include <QLocale>

#include <chrono>
#include <utility>

namespace palimpsest::ui {

namespace {

constexpr std::chrono::milliseconds kSoon{250};

/// In two digits or three; more would promise too much.
QString sizeText(std::int64_t bytes)
{
    constexpr std::int64_t kGiga = 1'000'000'000;
    constexpr std::int64_t kStep = 10'000'000;
    const std::int64_t rounded = (bytes + kStep / 2) / kStep * kStep;
    return QLocale().formattedDataSize(rounded, rounded < kGiga ? 0 : 1, QLocale::DataSizeSIFormat);
}

QString durationOf(double seconds)
{
    constexpr double kMilli = 1000.0;
    return durationText(std::chrono::milliseconds(static_cast<std::int64_t>(seconds * kMilli)));
}

} // namespace

ForecastLine::ForecastLine(std::function<Next()> next, Forecast forecast, QWidget *parent)
    : QLabel(parent)
    , m_next(std::move(next))
    , m_forecast(std::move(forecast))
    , m_background(1)
{
    setAccessibleName(tr("What painting will take"));
    setForegroundRole(QPalette::PlaceholderText);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoon);
    connect(&m_soon, &QTimer::timeout, this, &ForecastLine::ask);
    hide();
}

void ForecastLine::refresh()
{
    m_soon.start();
}

void ForecastLine::ask()
{
    const Next next = m_next();
    if (!next.modelIsLoaded) {
        hide();
        return;
    }
    if (!m_hasPainted)
        m_idleBytes = pipeline::residentBytes();
    const std::uint64_t asked = ++m_asked;
    m_background.run(
        this,
        [forecast = m_forecast, recipe = next.recipe, idleBytes = m_idleBytes](const std::stop_token &) {
            return forecast(recipe, idleBytes);
        },
        [this, asked, pictures = next.pictures](const Result<pipeline::PaintForecast> &forecast) {
            if (asked == m_asked)
                show(forecast, pictures);
        });
}

void ForecastLine::show(const Result<pipeline::PaintForecast> &forecast, int pictures)
{
    // Nobody asked for it: where it cannot be told, nothing is said.
    setVisible(forecast.hasValue());
    if (!forecast)
        return;
    const QString memory = sizeText(forecast->peakBytes);
    const QString time = durationOf(forecast->secondsOf(pictures));
    const bool exceeded = m_exceeds;
    m_exceeds = forecast->exceedsMemory();
    setForegroundRole(m_exceeds ? QPalette::WindowText : QPalette::PlaceholderText);
    if (m_exceeds) {
        const QString sentence =
            tr("This painting needs about %1 more memory, and %2 are free. Close other programs; otherwise it is "
               "painted in smaller pieces, or not at all.")
                .arg(sizeText(forecast->moreBytes), sizeText(forecast->availableBytes));
        setText(tr("too little memory"));
        setToolTip(sentence);
        if (!exceeded)
            Q_EMIT memoryExceeded(sentence);
    } else if (forecast->isMeasured) {
        //: Beside the Paint button: how long it will take, such as "12 s", and how much memory, such as "330 MB".
        setText(tr("%1, %2").arg(time, memory));
        setToolTip(tr("%n pictures will take %1 and at most %2 of memory, as earlier ones did on this computer.",
                      nullptr, pictures)
                       .arg(time, memory));
    } else {
        //: Beside the Paint button: how long it will take, such as "12 s", and how much memory, such as "330 MB".
        setText(tr("about %1, %2").arg(time, memory));
        setToolTip(
            tr("%n pictures will take about %1 and at most %2 of memory. The time is an estimate until a picture "
               "has been painted.",
               nullptr, pictures)
                .arg(time, memory));
    }
}

} // namespace palimpsest::ui
