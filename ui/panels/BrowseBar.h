#pragma once

#include "ui/models/BrowseFilter.h"
#include "ui/models/BrowseOrder.h"

#include <QList>
#include <QWidget>

class QAction;
class QActionGroup;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QMenu;
class QSlider;
class QToolButton;

namespace palimpsest::ui {

/// The bar above a grid: what is shown, how many, which of them by their marks, in which order and how large.
/// GUI thread only.
class BrowseBar : public QWidget {
    Q_OBJECT

public:
    explicit BrowseBar(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setCount(const QString &count);
    /// What BrowseOrder::AsFound is called here; empty: there is no such order.
    void setFoundOrderName(const QString &name);
    /// None of these is reported back.
    void setOrder(BrowseOrder order);
    void setFilter(const BrowseFilter &filter);
    void setLevel(int level);
    /// While one picture is shown there is nothing to order.
    void setChoosable(bool choosable);
    void setCloseAction(QAction *close);
    /// Puts a line for searching in, in place of the choice of an order.
    void setSearchLine(QWidget *line);

    [[nodiscard]] const BrowseFilter &filter() const { return m_filter; }

Q_SIGNALS:
    void orderChosen(palimpsest::ui::BrowseOrder order);
    void filterChosen(const palimpsest::ui::BrowseFilter &filter);
    void levelChosen(int level);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildFilterMenu();
    void choose(const BrowseFilter &filter);
    void showFilter();
    void dress();

    QLabel *m_title;
    QLabel *m_count;
    QToolButton *m_filterButton;
    QMenu *m_filterMenu;
    QActionGroup *m_flags;
    QActionGroup *m_ratings;
    QActionGroup *m_labels;
    QComboBox *m_order;
    QSlider *m_size;
    QHBoxLayout *m_layout;
    BrowseFilter m_filter;
};

} // namespace palimpsest::ui
