#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace palimpsest::ui {

/// What can be done with the pictures that were chosen on a map. Names for what is made are asked in the bar itself, with
/// a proposal. Hidden while nothing is chosen. GUI thread only.
class MapChoiceBar : public QFrame {
    Q_OBJECT

public:
    explicit MapChoiceBar(QWidget *parent = nullptr);

    /// How many are chosen, and how many of them a query takes at most.
    void setCount(int count, int mostInQuery);
    /// Proposed as the name of what is made.
    void setProposal(const QString &name) { m_proposal = name; }
    /// Asks for a name; Return accepts it, Escape goes back.
    void askForName(bool collection);
    [[nodiscard]] bool isAsking() const;

Q_SIGNALS:
    void queryRequested();
    void databaseRequested(const QString &name);
    void collectionRequested(const QString &name);
    void excludeRequested();
    void selectRequested();
    /// Nothing is to be chosen any more.
    void cleared();
    /// The artist is done with the bar's own fields.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildOffers();
    QWidget *buildNaming();
    void accept();
    void leaveNaming();

    QStackedWidget *m_pages;
    QLabel *m_count;
    QPushButton *m_query;
    QLabel *m_question;
    QLineEdit *m_name;
    QPushButton *m_accept;
    QString m_proposal;
    bool m_asksForCollection = false;
};

} // namespace palimpsest::ui
