#pragma once

#include "core/base/Result.h"
#include "core/pipeline/Studio.h"

#include "ui/jobs/Background.h"

#include <QObject>
#include <QString>

#include <stop_token>

namespace palimpsest::ui {

/// Imports one folder at a time on a thread of its own, beside the painting. Stopping keeps what is there; importing
/// the folder again continues. Lives on the GUI thread.
class Importer : public QObject {
    Q_OBJECT

public:
    explicit Importer(pipeline::Studio &studio, QObject *parent = nullptr);
    ~Importer() override;

    /// Makes or continues the database of `folder` in the user's directory. Ignored while another import runs.
    void start(const QString &folder);
    void stop();
    [[nodiscard]] bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void progressed(const QString &stage, qint64 done, qint64 total);
    void finished(const palimpsest::pipeline::ImportReport &report);
    void stopped();
    void failed(const palimpsest::Error &error);

private:
    void end(const Result<pipeline::ImportReport> &report);

    pipeline::Studio &m_studio;
    std::stop_source m_stop;
    bool m_busy = false;
    Background m_background; // Last, so that its thread ends before what it reports to.
};

} // namespace palimpsest::ui
