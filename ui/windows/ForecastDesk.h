#pragma once

#include <QObject>

namespace palimpsest::ui {

class ForecastLine;
class QueryBar;
class SentenceBar;
class Session;
class SettingsPanel;

/// Keeps the line beside the Paint button up to date, and says when there is too little memory. GUI thread only; all that it is
/// given must outlive it.
class ForecastDesk : public QObject {
    Q_OBJECT

public:
    ForecastDesk(Session &session, QueryBar &query, const SettingsPanel &settings, SentenceBar &sentence,
                 QObject *parent = nullptr);

private:
    ForecastLine *m_line;
};

} // namespace palimpsest::ui
