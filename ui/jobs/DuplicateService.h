#pragma once

#include "core/pipeline/Duplicates.h"
#include "core/pipeline/Studio.h"
#include "ui/jobs/Background.h"
#include "ui/jobs/JobTypes.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace palimpsest::ui {

/// Finds duplicates, and says what would be done about them, away from the GUI thread. Lives on the GUI thread.
class DuplicateService : public QObject {
    Q_OBJECT

public:
    using Report = std::shared_ptr<const pipeline::DuplicateReport>;
    using Plan = std::shared_ptr<const pipeline::DuplicatePlan>;
    using Groups = std::vector<pipeline::DuplicateGroup>;

    /// What is to be planned.
    struct PlanRequest {
        Report report;
        Groups pipeline::DuplicateReport::*list = nullptr; ///< Of the report.
        pipeline::KeepRules rules;
        pipeline::DuplicateAction action = pipeline::DuplicateAction::Remove;
    };

    explicit DuplicateService(pipeline::CurationSource curation, QObject *parent = nullptr);
    ~DuplicateService() override;

    /// Looks for duplicates; what is looked for already is given up. found(), stopped() or failed() follows.
    void find(const QStringList &databases, const pipeline::DuplicateOptions &options);
    void stop();
    [[nodiscard]] bool isFinding() const { return m_finding != 0; }

    /// Plans; planned() or failed() follows for what was asked for last, and for what was asked for before only by chance.
    void plan(PlanRequest request);
    /// What has been planned or asked for is of no use any more.
    void forgetPlans();
    [[nodiscard]] bool isPlanning() const { return m_planning || m_waiting; }

Q_SIGNALS:
    void progressed(const QString &stage, qint64 done, qint64 total);
    void found(const palimpsest::ui::DuplicateService::Report &report);
    void stopped();
    void planned(const palimpsest::ui::DuplicateService::Plan &plan);
    void failed(const palimpsest::Error &error);

private:
    void planNext();

    pipeline::CurationSource m_curation;
    JobId m_lastId = 0;
    JobId m_finding = 0;
    std::stop_source m_stop;
    bool m_planning = false;
    quint64 m_generation = 0; ///< Of plans; one of an earlier generation is dropped.
    std::optional<PlanRequest> m_waiting;
    Background m_background; // Last, so that its threads end before what they report to.
};

} // namespace palimpsest::ui
