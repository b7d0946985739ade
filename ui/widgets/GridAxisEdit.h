#pragma once

#include "core/base/ParamSpec.h"
#include "core/base/Recipe.h"
#include "core/pipeline/Grid.h"

#include <QStringList>
#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QStackedWidget;

namespace palimpsest::ui {

/// One side of a grid: what changes along it, in the artist's words, and the values, typed or checked in a list. For each
/// kind it proposes values. GUI thread only.
class GridAxisEdit : public QWidget {
    Q_OBJECT

public:
    enum class Need { Needed, MayBeNothing };
    /// Its name for screen readers is `title`.
    GridAxisEdit(const QString &title, const pipeline::GridWorld &world, Need need, QWidget *parent = nullptr);

    /// The recipe that the grid begins with, for proposals; `queries` are others that were asked before.
    void setBase(const Recipe &base, const QStringList &queries);
    /// "steps=4,8,16", as pipeline::parseGridAxis() reads it; empty for nothing.
    [[nodiscard]] QString text() const;
    /// The inverse. What it does not know leaves everything as it is.
    void setText(const QString &text);

Q_SIGNALS:
    void edited();

private:
    void fillKinds(Need need);
    void showKind();
    void propose();
    void checkListed(const QStringList &values);
    [[nodiscard]] QString kind() const;
    [[nodiscard]] bool isListed() const;
    [[nodiscard]] const ParamSpec *spec() const;
    [[nodiscard]] QString proposal() const;
    [[nodiscard]] QString hint() const;

    pipeline::GridWorld m_world;
    Recipe m_base;
    QStringList m_queries;
    QComboBox *m_kind;
    QComboBox *m_neighbour;
    QStackedWidget *m_values;
    QLineEdit *m_typed;
    QListWidget *m_listed;
    QLabel *m_hint;
};

} // namespace palimpsest::ui
