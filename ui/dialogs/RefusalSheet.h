#pragma once

#include "core/pipeline/Studio.h"

#include <QDialog>

#include <vector>

namespace palimpsest::ui {

/// The files that an import could not take, each with the reason. Does not block. GUI thread only.
class RefusalSheet : public QDialog {
    Q_OBJECT

public:
    RefusalSheet(const QString &database, const std::vector<pipeline::ImportReport::Refusal> &refused,
                 QWidget *parent = nullptr);

private:
    void copyAll() const;

    QString m_text; ///< A line a file.
};

} // namespace palimpsest::ui
