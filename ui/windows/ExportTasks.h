#pragma once

#include "ui/jobs/ExportJob.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

class QWidget;

namespace palimpsest::ui {

class ExportDialog;
class SentenceBar;
class Session;
class WindowActions;

/// Exporting from the window: the dialog, the job, and what was cut off. GUI thread only.
class ExportTasks : public QObject {
    Q_OBJECT

public:
    /// `chosen` names the files that are meant. All must outlive the tasks; `settingsFile` remembers what was chosen.
    ExportTasks(Session &session, const WindowActions &actions, SentenceBar &sentences, QString settingsFile,
                std::function<QStringList()> chosen, QWidget *window);

    [[nodiscard]] ExportJob &job() { return m_job; }
    /// Writes the credits of pictures: a list, or pages to be printed, as the suffix of `path` says.
    void saveCredits(const QStringList &files, const QString &path);

private:
    void ask();
    void askForCredits();
    void readCredits(const QStringList &files);
    void remember(const ExportOrder &order) const;
    [[nodiscard]] ExportOrder remembered() const;
    void offerUnfinished();
    /// Remembers the plan of an export under way; empty: there is none.
    void setUnfinished(const QString &planFile) const;

    Session &m_session;
    SentenceBar &m_sentences;
    QString m_settingsFile;
    std::function<QStringList()> m_chosen;
    QWidget *m_window;
    ExportJob m_job;
    ExportDialog *m_dialog = nullptr; ///< Made when first asked for.
};

} // namespace palimpsest::ui
