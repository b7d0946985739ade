#pragma once

#include "core/pipeline/ModelCare.h"
#include "ui/jobs/Background.h"

#include <QObject>
#include <QString>

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace palimpsest::ui {

/// Where models are looked for, and what is done with those that are removed.
struct ModelPlaces {
    std::vector<std::filesystem::path> directories;
    std::filesystem::path own;   ///< The artist's own folder among them.
    std::filesystem::path trash; ///< The desktop's.
    std::string device;          ///< What the program was told to compute on; empty: it chooses.
};

/// Imports, verifies and removes models, one at a time, on a thread of its own. Lives on the GUI thread; its destructor stops what
/// is being done and waits.
class ModelDesk : public QObject {
    Q_OBJECT

public:
    explicit ModelDesk(ModelPlaces places, QObject *parent = nullptr);
    ~ModelDesk() override;

    /// Looks at the folders again.
    void refresh();
    /// These are ignored while something else is being done.
    void import(const pipeline::ModelImport &request);
    void verify(const pipeline::InstalledModel &model);
    /// Writes the checksums of a model down that has none.
    void record(const pipeline::InstalledModel &model);
    void remove(const pipeline::InstalledModel &model);
    void stop() { m_stop.request_stop(); }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] const ModelPlaces &places() const { return m_places; }

Q_SIGNALS:
    void refreshed(const palimpsest::pipeline::InstalledModels &installed, const QString &device);
    void started();
    /// At most ten times a second.
    void progressed(const QString &stage, qint64 done, qint64 total);
    /// Comes after the outcome.
    void ended();
    void imported(const palimpsest::pipeline::ModelImportReport &report);
    void verified(const QString &name, const palimpsest::pipeline::ModelVerification &verification);
    void recorded(const QString &name);
    void removed(const QString &name);
    void failed(const palimpsest::Error &error);

private:
    template<typename Value>
    void begin(std::function<Result<Value>(const JobContext &)> work, std::function<void(const Result<Value> &)> done);
    [[nodiscard]] JobContext job(const std::stop_token &stop);

    ModelPlaces m_places;
    std::stop_source m_stop;
    bool m_busy = false;
    Background m_background; // Last, so that its thread ends before what it reports to.
};

} // namespace palimpsest::ui
