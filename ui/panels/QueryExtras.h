#pragma once

#include "core/base/Query.h"

#include <QVector>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QSlider;

namespace palimpsest::ui {

class Chip;
class ColourChip;
class FactChip;

/// What a query asks beside its parts: filters, colours and how much these count, and what could not be read of what
/// was typed. Hidden while there is none of it. GUI thread only.
class QueryExtras : public QWidget {
    Q_OBJECT

public:
    explicit QueryExtras(QWidget *parent = nullptr);

    /// Shows the colours and conditions of `query`; does not report.
    void show(const Query &query);
    /// Adds the colours and conditions to `query`, colours as long as there is room.
    void addTo(Query &query) const;

    void addCondition(const FactCondition &condition);
    /// False when there are as many as can be.
    bool addColour(const QueryColour &colour);
    [[nodiscard]] bool isEmpty() const { return m_facts.isEmpty() && m_colours.isEmpty(); }
    /// How much the colours count; does not report.
    void setColourShare(double share);
    /// One sentence about what was typed; empty when it can be read.
    void setMistake(const QString &sentence);
    [[nodiscard]] QString mistake() const;

Q_SIGNALS:
    void changed();
    void anotherColourRequested();

private:
    void insert(Chip *chip);
    void remove(Chip *chip);
    void updateVisibility();

    QHBoxLayout *m_chipLayout;
    QLabel *m_mixWords;
    QSlider *m_mix;
    QLabel *m_mistake;
    QVector<FactChip *> m_facts;
    QVector<ColourChip *> m_colours;
};

} // namespace palimpsest::ui
