#pragma once

#include "ui/jobs/JobTypes.h"

#include "core/base/ParamSpec.h"

#include <QElapsedTimer>
#include <QUndoCommand>

#include <functional>
#include <vector>

namespace palimpsest::ui {

/// What was changed from one to the other, in a few words: "Steps: 16 to 25". `specs` name the painter's own settings. Empty
/// when they are equal.
[[nodiscard]] QString settingsChange(const PaintSettings &before, const PaintSettings &after,
                                     const std::vector<ParamSpec> &specs);

/// Settings for the next picture. What follows in a moment on the same setting, as a slider does, becomes one edit. GUI thread
/// only.
class SettingsEdit : public QUndoCommand {
public:
    using Apply = std::function<void(const PaintSettings &)>;

    /// `apply` is called when it is pushed, and must outlive the stack.
    SettingsEdit(Apply apply, PaintSettings before, PaintSettings after, std::vector<ParamSpec> specs);

    void undo() override;
    void redo() override;
    [[nodiscard]] int id() const override;
    bool mergeWith(const QUndoCommand *other) override;

private:
    Apply m_apply;
    PaintSettings m_before;
    PaintSettings m_after;
    std::vector<ParamSpec> m_specs;
    QElapsedTimer m_age;
};

} // namespace palimpsest::ui
