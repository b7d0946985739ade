#pragma once

#include "core/base/Result.h"
#include "core/pipeline/Credits.h"
#include "ui/jobs/PictureLoader.h"

#include <QString>

#include <stop_token>
#include <vector>

namespace palimpsest::ui {

/// What licences ask for in sentences for the artist, warnings first; never empty. `isWarning` of those that must not be
/// overlooked.
struct LicenceSentence {
    QString text;
    bool isWarning = false;
};
[[nodiscard]] std::vector<LicenceSentence> licenceAdvice(const pipeline::LicenceSummary &summary);

/// Writes A4 pages to be printed (PDF): each result with all that it drew on, small pictures, facts, licence, weight and
/// influence, and at the end what the licences ask for. Nothing is replaced: `path` must be free. Runs on any thread;
/// `pictures` is asked for every picture. Io, Cancelled.
[[nodiscard]] Result<void> writeCreditsSheet(const QString &path, const std::vector<pipeline::ResultCredits> &results,
                                             const PictureFunction &pictures, const std::stop_token &stop);

} // namespace palimpsest::ui
