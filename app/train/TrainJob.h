#pragma once

#include "core/base/JobContext.h"
#include "core/base/Result.h"
#include "core/neural/Training.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace palimpsest::app {

/// One option of a trainer, for any front end.
struct TrainSetting {
    std::string key; ///< "learning-rate".
    std::string help;
    bool required = false;
    std::function<Result<void>(const std::string &)> set; ///< InvalidArgument when the text is no value for it.
};

/// A trainer with its options as text: what the two command lines share. Not copyable, as its settings point into it.
class TrainJob {
public:
    enum class Kind { Encoder, Autoencoder, Rdm, Classifier };

    explicit TrainJob(Kind kind);
    TrainJob(const TrainJob &) = delete;
    TrainJob &operator=(const TrainJob &) = delete;

    [[nodiscard]] const std::vector<TrainSetting> &settings() const { return m_settings; }
    [[nodiscard]] Result<neural::TrainReport> run(const JobContext &job) const;
    /// How many processes are to train together; more than 1 means runProcesses() instead of run().
    [[nodiscard]] int processes() const { return m_processes; }
    /// Of Kind::Rdm, for front ends that can teach with more than a pack.
    [[nodiscard]] neural::RdmTrainOptions &rdm() { return m_rdm; }

    /// "encoder", "autoencoder", "rdm", "classifier".
    [[nodiscard]] static std::string_view name(Kind kind);
    [[nodiscard]] static std::string_view summary(Kind kind);
    [[nodiscard]] static const std::vector<Kind> &kinds();

private:
    void addShared(neural::TrainOptions &options);
    void addRdm();

    Kind m_kind;
    int m_threads = 0;
    int m_processes = 1;
    neural::EncoderTrainOptions m_encoder;
    neural::TrainOptions m_autoencoder;
    neural::RdmTrainOptions m_rdm;
    neural::ClassifierTrainOptions m_classifier;
    std::vector<TrainSetting> m_settings;
};

/// One sentence about a finished training.
std::string reportText(const neural::TrainReport &report);

} // namespace palimpsest::app
