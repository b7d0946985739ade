#pragma once

#include "ui/models/NeighbourModel.h"

#include <QUndoCommand>

namespace palimpsest::ui {

/// One change of a neighbour's state or weight. It names the neighbour, not its row, because retrieval moves rows;
/// where the neighbour has gone meanwhile, undoing does nothing. GUI thread only.
class NeighbourEdit : public QUndoCommand {
public:
    struct Value {
        NeighbourState state;
        double weight;
    };

    NeighbourEdit(NeighbourModel &model, NeighbourIdentity identity, Value before, Value after, const QString &label);

    void undo() override;
    void redo() override;
    [[nodiscard]] int id() const override;
    /// Steps of one weight become one edit.
    bool mergeWith(const QUndoCommand *other) override;

private:
    NeighbourModel &m_model;
    NeighbourIdentity m_identity;
    Value m_before;
    Value m_after;
};

/// A neighbour put at another place. GUI thread only.
class NeighbourMove : public QUndoCommand {
public:
    NeighbourMove(NeighbourModel &model, NeighbourIdentity identity, int from, int to, const QString &label);

    void undo() override;
    void redo() override;

private:
    NeighbourModel &m_model;
    NeighbourIdentity m_identity;
    int m_from;
    int m_to;
};

/// A neighbour that the artist put among the others. Undoing takes it out again. GUI thread only.
class NeighbourInsertion : public QUndoCommand {
public:
    NeighbourInsertion(NeighbourModel &model, Neighbour neighbour, const QString &label);

    void undo() override;
    void redo() override;

private:
    NeighbourModel &m_model;
    Neighbour m_neighbour;
};

} // namespace palimpsest::ui
