#pragma once

#include <QUndoCommand>

#include <functional>

namespace palimpsest::ui {

/// A deed on the undo stack that is told by two functions. `redo` is called when it is pushed. GUI thread only; what the
/// functions hold must outlive the stack or the step.
class UndoStep : public QUndoCommand {
public:
    UndoStep(const QString &label, std::function<void()> redo, std::function<void()> undo);

    void undo() override;
    void redo() override;

private:
    std::function<void()> m_redo;
    std::function<void()> m_undo;
};

} // namespace palimpsest::ui
