#pragma once

#include "core/base/PauseGate.h"
#include "core/base/Result.h"
#include "core/pipeline/Studio.h"

#include "ui/jobs/Background.h"

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <functional>
#include <stop_token>

namespace palimpsest::ui {

/// Imports one folder at a time on a thread of its own, beside the painting; further threads decode ahead. Stopping
/// keeps what is there; importing the folder again continues. Lives on the GUI thread.
class Importer : public QObject {
    Q_OBJECT

public:
    explicit Importer(pipeline::Studio &studio, QObject *parent = nullptr);
    ~Importer() override;

    /// Makes or continues the database of `folder` in the user's directory. Ignored while another import runs.
    void start(const QString &folder);
    /// Makes a database again for the encoder of this painter, beside the old one. Ignored while another import runs.
    void reembed(const QString &databaseId);
    void stop();
    /// Holds the import between two pictures, or lets it go on. A new import begins unpaused.
    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const { return m_gate.isPaused(); }
    [[nodiscard]] bool isBusy() const { return m_busy; }

Q_SIGNALS:
    /// `stage` says how fast it goes, how long it still takes and how many files were refused.
    void progressed(const QString &stage, qint64 done, qint64 total);
    void pausedChanged(bool paused);
    void finished(const palimpsest::pipeline::ImportReport &report);
    void stopped();
    void failed(const palimpsest::Error &error);

private:
    using Import = std::function<Result<pipeline::ImportReport>(const JobContext &job)>;
    void run(Import import);
    [[nodiscard]] pipeline::ImportRequest means();
    void report(const Progress &progress);
    void end(const Result<pipeline::ImportReport> &report);

    pipeline::Studio &m_studio;
    std::stop_source m_stop;
    PauseGate m_gate;
    bool m_busy = false;
    QThreadPool m_decoders;
    Background m_background; // Last, so that its thread ends before what it reports to.
};

} // namespace palimpsest::ui
