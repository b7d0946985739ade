#pragma once

#include "core/pipeline/ModelCare.h"

#include <QList>
#include <QString>

#include <utility>

namespace palimpsest::ui {

/// What is to be said of a model: names and values, in the order in which they are read.
[[nodiscard]] QList<std::pair<QString, QString>> modelFacts(const pipeline::InstalledModel &model,
                                                            const QString &device);

/// What a verification found, in one sentence.
[[nodiscard]] QString verificationText(const QString &name, const pipeline::ModelVerification &verification);

} // namespace palimpsest::ui
