#pragma once

#include <QObject>

#include <functional>
#include <string_view>

namespace palimpsest::app {

/// Milliseconds since this process was started, restarts of the program by itself included; 0 where that cannot be known.
[[nodiscard]] double millisecondsSinceStart();

/// Tells how long the start took: until `window` had been drawn and the artist's keys were read. GUI thread only.
class StartWatch : public QObject {
public:
    /// `tell` gets a line for the log, once.
    StartWatch(QObject *window, std::function<void(std::string_view)> tell);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::function<void(std::string_view)> m_tell;
};

} // namespace palimpsest::app
