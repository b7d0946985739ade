#include "ui/models/UndoStep.h"

#include <utility>

namespace palimpsest::ui {

UndoStep::UndoStep(const QString &label, std::function<void()> redo, std::function<void()> undo)
    : QUndoCommand(label)
    , m_redo(std::move(redo))
    , m_undo(std::move(undo))
{
}

void UndoStep::undo()
{
    m_undo();
}

void UndoStep::redo()
{
    m_redo();
}

} // namespace palimpsest::ui
