#pragma once

#include "ui/jobs/DuplicateService.h"
#include "ui/jobs/PictureLoader.h"
#include "ui/models/DuplicateModel.h"

#include <QList>
#include <QPair>
#include <QWidget>

#include <set>

class QAction;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QTabBar;
class QUndoStack;
class QVBoxLayout;

namespace palimpsest::ui {

class DuplicateView;
class KeepRuleList;
class SliderSpin;

/// What is there more than once in the databases in use: three lists, rules for what stays whose effect is seen before
/// anything happens, and one button that does it to a whole list. Which pictures the artist wants to keep all the same goes
/// onto the undo stack. GUI thread only.
class DuplicatesPanel : public QWidget {
    Q_OBJECT

public:
    /// Ids with names.
    using Databases = QList<QPair<QString, QString>>;
    using Plan = DuplicateService::Plan;

    /// `undo` and `pictures` must outlive the panel; what is on the stack may outlive it, but is not to be undone then.
    DuplicatesPanel(pipeline::CurationSource curation, QUndoStack &undo, PictureLoader &pictures,
                    QWidget *parent = nullptr);

    void setCloseAction(QAction *close);
    /// Where to look, and which of them came with the program. Other databases than before empty the lists.
    void setDatabases(const Databases &databases, const QStringList &bundled);
    [[nodiscard]] bool hasReport() const { return m_report != nullptr; }
    /// Looks for duplicates; stops looking where that is under way.
    void toggleFinding();
    /// Says again what would happen, after marks or items have changed.
    void planAgain();

    [[nodiscard]] DuplicateModel &model() { return m_model; }
    [[nodiscard]] DuplicateView &view() { return *m_view; }
    [[nodiscard]] KeepRuleList &rules() { return *m_rules; }
    [[nodiscard]] DuplicateService &service() { return m_service; }
    /// 0 same file, 1 looks the same, 2 means the same.
    [[nodiscard]] int list() const;
    void setList(int list);
    void setAction(pipeline::DuplicateAction action);
    /// For the next search.
    void setLeastCosine(double cosine);

Q_SIGNALS:
    /// Do what this plan says.
    void applyRequested(const palimpsest::ui::DuplicateService::Plan &plan);
    /// Keep the best of this group by these rules and mark the others as rejected.
    void rejectRequested(const palimpsest::pipeline::DuplicateGroup &group,
                         const palimpsest::pipeline::KeepRules &rules);
    void failed(const palimpsest::Error &error);
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    using Chosen = std::set<ItemReference>;
    QHBoxLayout *buildBar();
    QHBoxLayout *buildThresholds();
    QVBoxLayout *buildRules();
    void connectService();
    void connectView();
    void takeReport(const DuplicateService::Report &report);
    void keep(int row, int card);
    void choose(int row, const Chosen &chosen, const QString &label);
    void setChosen(const Chosen &chosen);
    [[nodiscard]] pipeline::KeepRules keepRules() const;
    [[nodiscard]] DuplicateService::Groups pipeline::DuplicateReport::*listMember() const;
    [[nodiscard]] Chosen itemsOf(int row) const;
    void updateState();
    void updateTabs();
    void dress();

    QUndoStack &m_undo;
    DuplicateModel m_model;
    DuplicateView *m_view;
    QTabBar *m_tabs;
    QLabel *m_title;
    QLabel *m_status;
    QProgressBar *m_progress;
    QPushButton *m_find;
    SliderSpin *m_bits;
    SliderSpin *m_cosine;
    KeepRuleList *m_rules;
    QComboBox *m_action;
    QPushButton *m_apply;
    QHBoxLayout *m_barLayout;
    Databases m_databases;
    QStringList m_bundled;
    DuplicateService::Report m_report;
    Chosen m_chosen;            ///< To be kept, whatever the rules say.
    DuplicateService m_service; // Last, so that its threads end before what they report to.
};

} // namespace palimpsest::ui
