#pragma once

#include "core/base/Result.h"
#include "core/pipeline/ProblemReport.h"

#include <QObject>
#include <QPointer>
#include <QString>

class QWidget;

namespace palimpsest::ui {

class LogDialog;
class Session;
class WindowActions;

/// What the artist can look up and hand on when something went wrong: the log, and a report of the machine and the last
/// errors without anything private. Files are read in the background. A child of the window. GUI thread only.
class ReportDesk : public QObject {
    Q_OBJECT

public:
    /// All must outlive the desk.
    ReportDesk(WindowActions &actions, Session &session, QWidget *window);

    /// Where the log is. Without one there is nothing to show, and reports have none.
    void setLogFile(const QString &path);

    void showLog();
    void copyReport();

Q_SIGNALS:
    /// It is on the clipboard.
    void reportCopied();

private:
    void fillLog();
    [[nodiscard]] std::vector<pipeline::ReportFact> windowFacts() const;
    [[nodiscard]] pipeline::PrivateWords privateWords() const;

    Session &m_session;
    QWidget *m_window;
    QPointer<LogDialog> m_dialog;
    QString m_logFile;
};

} // namespace palimpsest::ui
