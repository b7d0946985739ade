#pragma once

#include "core/pipeline/Export.h"
#include "core/pipeline/Studio.h"
#include "ui/jobs/Background.h"
#include "ui/jobs/PictureLoader.h"

#include <QObject>
#include <QString>

#include <filesystem>
#include <functional>
#include <stop_token>
#include <vector>

namespace palimpsest::ui {

/// What is to be exported.
struct ExportOrder {
    std::vector<std::filesystem::path> files;
    pipeline::ExportSettings settings;
    bool creditsSheet = false; ///< Also pages to be printed, "Credits.pdf".
};

/// Exports one selection at a time on a thread of its own. Stopped, or cut off by a crash, the same order goes on where it
/// was. Lives on the GUI thread; its destructor stops and waits.
class ExportJob : public QObject {
    Q_OBJECT

public:
    /// `studio` must outlive the job.
    ExportJob(pipeline::Studio &studio, PictureFunction pictures, QObject *parent = nullptr);
    ~ExportJob() override;

    /// Ignored while another export runs. progressed() and finished() or failed() follow.
    void start(const ExportOrder &order);
    /// Goes on with an export that was cut off; its plan lies in `planFile`, which knows nothing of pages to be printed.
    void resume(const QString &planFile, bool creditsSheet);
    void stop();
    [[nodiscard]] bool isBusy() const { return m_busy; }

Q_SIGNALS:
    /// The plan of what is being done; until finished() it can be gone on with.
    void planned(const QString &planFile);
    void progressed(qint64 done, qint64 total);
    /// Also when it was stopped: the report says so.
    void finished(const palimpsest::pipeline::ExportReport &report);
    void failed(const palimpsest::Error &error);

private:
    using Outcome = Result<pipeline::ExportReport>;
    void run(std::function<Result<pipeline::ExportPlan>(const JobContext &)> plan, bool creditsSheet);
    [[nodiscard]] Outcome work(const pipeline::ExportPlan &plan, bool creditsSheet, const JobContext &job);

    pipeline::Studio &m_studio;
    PictureFunction m_pictures;
    std::stop_source m_stop;
    bool m_busy = false;
    Background m_background; // Last, so that its thread ends before what it reports to.
};

} // namespace palimpsest::ui
