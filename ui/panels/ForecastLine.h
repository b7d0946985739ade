#pragma once

#include "ui/jobs/Background.h"

#include "core/base/Recipe.h"
#include "core/base/Result.h"
#include "core/pipeline/PaintForecast.h"

#include <QLabel>
#include <QTimer>

#include <cstdint>
#include <functional>

namespace palimpsest::ui {

/// One line that says what the next press of Paint will take: time and memory, or that there is too little of it. Asked for in the
/// background a moment after the last change. GUI thread only.
class ForecastLine : public QLabel {
    Q_OBJECT

public:
    /// What is painted next.
    struct Next {
        Recipe recipe;
        int pictures = 1;
        bool modelIsLoaded = false;
    };
    /// What a recipe takes; the bytes are ForecastOptions::idleBytes.
    using Forecast = std::function<Result<pipeline::PaintForecast>(const Recipe &recipe, std::int64_t idleBytes)>;

    /// `next` is called on the GUI thread; `forecast` on another one, so it must be thread-safe. Both must outlive the line.
    ForecastLine(std::function<Next()> next, Forecast forecast, QWidget *parent = nullptr);

    /// Something that a painting depends on has changed.
    void refresh();
    /// Pictures have been painted: what the program holds from now on is more than it held idle.
    void setHasPainted() { m_hasPainted = true; }
    /// Whether the last forecast was more than there is.
    [[nodiscard]] bool exceedsMemory() const { return m_exceeds; }

Q_SIGNALS:
    /// The next painting has become too large for the memory that is free: a sentence with a remedy.
    void memoryExceeded(const QString &sentence);

private:
    void ask();
    void show(const Result<pipeline::PaintForecast> &forecast, int pictures);

    std::function<Next()> m_next;
    Forecast m_forecast;
    QTimer m_soon;
    std::uint64_t m_asked = 0;
    std::int64_t m_idleBytes = 0;
    bool m_hasPainted = false;
    bool m_exceeds = false;
    Background m_background; // The thread comes last.
};

} // namespace palimpsest::ui
