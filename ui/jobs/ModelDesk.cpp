#include "ui/jobs/ModelDesk.h"

#include <QElapsedTimer>

#include <memory>
#include <utility>

namespace palimpsest::ui {

namespace {

constexpr qint64 kReportIntervalMs = 100;

} // namespace

ModelDesk::ModelDesk(ModelPlaces places, QObject *parent)
    : QObject(parent)
    , m_places(std::move(places))
    , m_background(1)
{
}

ModelDesk::~ModelDesk()
{
    m_stop.request_stop();
}

JobContext ModelDesk::job(const std::stop_token &stop)
{
    const auto since = std::make_shared<QElapsedTimer>();
    return {
        stop, [this, since](const Progress &progress) {
            if (since->isValid() && since->elapsed() < kReportIntervalMs)
                return;
            since->start();
            QMetaObject::invokeMethod(
                this,
                [this, stage = QString::fromStdString(progress.stage), done = progress.done, total = progress.total] {
                    if (m_busy)
                        Q_EMIT progressed(stage, done, total);
                },
                Qt::QueuedConnection);
        }};
}

template<typename Value>
void ModelDesk::begin(std::function<Result<Value>(const JobContext &)> work,
                      std::function<void(const Result<Value> &)> done)
{
    if (m_busy)
        return;
    m_busy = true;
    m_stop = std::stop_source();
    Q_EMIT started();
    m_background.run(
        this,
        [this, work = std::move(work), stop = m_stop.get_token()](const std::stop_token &) { return work(job(stop)); },
        [this, done = std::move(done)](const Result<Value> &outcome) {
            m_busy = false;
            if (outcome)
                done(outcome);
            else if (outcome.error().code != ErrorCode::Cancelled)
                Q_EMIT failed(outcome.error());
            Q_EMIT ended();
            refresh();
        });
}

void ModelDesk::refresh()
{
    struct Found {
        pipeline::InstalledModels installed;
        QString device;
    };
    m_background.run(
        this,
        [places = m_places](const std::stop_token &) {
            return Found{pipeline::installedModels(places.directories, places.own),
                         QString::fromStdString(pipeline::deviceName(places.device))};
        },
        [this](const Found &found) { Q_EMIT refreshed(found.installed, found.device); });
}

void ModelDesk::import(const pipeline::ModelImport &request)
{
    begin<pipeline::ModelImportReport>(
        [request](const JobContext &job) { return pipeline::importModel(request, job); },
        [this](const Result<pipeline::ModelImportReport> &report) { Q_EMIT imported(*report); });
}

void ModelDesk::verify(const pipeline::InstalledModel &model)
{
    begin<pipeline::ModelVerification>(
        [directory = model.directory](const JobContext &job) { return pipeline::verifyModel(directory, job); },
        [this, name = QString::fromStdString(model.name)](const Result<pipeline::ModelVerification> &verification) {
            Q_EMIT verified(name, *verification);
        });
}

void ModelDesk::record(const pipeline::InstalledModel &model)
{
    begin<void>(
        [directory = model.directory](const JobContext &job) { return pipeline::recordChecksums(directory, job); },
        [this, name = QString::fromStdString(model.name)](const Result<void> &) { Q_EMIT recorded(name); });
}

void ModelDesk::remove(const pipeline::InstalledModel &model)
{
    begin<void>([directory = model.directory, places = m_places](
                    const JobContext &) { return pipeline::removeModel(directory, places.own, places.trash); },
                [this, name = QString::fromStdString(model.name)](const Result<void> &) { Q_EMIT removed(name); });
}

} // namespace palimpsest::ui
