#pragma once

#include "ui/jobs/JobTypes.h"

#include <QObject>
#include <QSet>

class QWidget;

namespace palimpsest::ui {

class Session;

/// Says to those who are read to what others see on the table: that a picture is finished, was stopped or could not be
/// painted. What is written above the table says itself. GUI thread only.
class SpokenNews : public QObject {
    Q_OBJECT

public:
    /// A child of `window`; `session` must outlive it.
    SpokenNews(Session &session, QWidget &window);

private:
    void follow(int index);

    Session &m_session;
    QWidget &m_window;
    QSet<JobId> m_told;
};

} // namespace palimpsest::ui
