#include "ui/models/NeighbourEdit.h"

#include <utility>

namespace palimpsest::ui {

namespace {

constexpr int kWeightEdit = 1;
constexpr int kNotMerged = -1;

} // namespace

NeighbourEdit::NeighbourEdit(NeighbourModel &model, NeighbourIdentity identity, Value before, Value after,
                             const QString &label)
    : QUndoCommand(label)
    , m_model(model)
    , m_identity(std::move(identity))
    , m_before(before)
    , m_after(after)
{
}

void NeighbourEdit::undo()
{
    m_model.apply(m_identity, m_before.state, m_before.weight);
}

void NeighbourEdit::redo()
{
    m_model.apply(m_identity, m_after.state, m_after.weight);
}

int NeighbourEdit::id() const
{
    return m_before.state == m_after.state ? kWeightEdit : kNotMerged;
}

bool NeighbourEdit::mergeWith(const QUndoCommand *other)
{
    const auto *later = dynamic_cast<const NeighbourEdit *>(other);
    if (later == nullptr || later->m_identity != m_identity)
        return false;
    m_after = later->m_after;
    return true;
}

NeighbourMove::NeighbourMove(NeighbourModel &model, NeighbourIdentity identity, int from, int to, const QString &label)
    : QUndoCommand(label)
    , m_model(model)
    , m_identity(std::move(identity))
    , m_from(from)
    , m_to(to)
{
}

void NeighbourMove::undo()
{
    m_model.place(m_identity, m_from);
}

void NeighbourMove::redo()
{
    m_model.place(m_identity, m_to);
}

NeighbourInsertion::NeighbourInsertion(NeighbourModel &model, Neighbour neighbour, const QString &label)
    : QUndoCommand(label)
    , m_model(model)
    , m_neighbour(std::move(neighbour))
{
}

void NeighbourInsertion::undo()
{
    m_model.take(NeighbourIdentity::of(m_neighbour));
}

void NeighbourInsertion::redo()
{
    m_model.put(m_neighbour);
}

} // namespace palimpsest::ui
