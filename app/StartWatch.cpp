#include "app/StartWatch.h"

#include <QEvent>
#include <QTimer>

#include <unistd.h>

#include <cmath>
#include <ctime>
#include <fstream>
#include <sstream>
#include <string>
#include <utility>

namespace palimpsest::app {

double millisecondsSinceStart()
{
    // proc(5): field 22 is the start in clock ticks since the machine was; the name in field 2 may hold spaces.
    constexpr int kFieldsBetweenNameAndStart = 19;
    std::ifstream file("/proc/self/stat");
    std::string text;
    std::getline(file, text);
    const std::size_t nameEnd = text.rfind(')');
    if (nameEnd == std::string::npos)
        return 0.0;
    std::istringstream fields(text.substr(nameEnd + 1));
    std::string skipped;
    for (int i = 0; i < kFieldsBetweenNameAndStart; ++i)
        fields >> skipped;
    double ticks = 0.0;
    timespec now{};
    if (!(fields >> ticks) || clock_gettime(CLOCK_BOOTTIME, &now) != 0)
        return 0.0;
    const double seconds = static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
    return (seconds - ticks / static_cast<double>(sysconf(_SC_CLK_TCK))) * 1e3;
}

StartWatch::StartWatch(QObject *window, std::function<void(std::string_view)> tell)
    : QObject(window)
    , m_tell(std::move(tell))
{
    window->installEventFilter(this);
}

bool StartWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::UpdateRequest || event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        // After all that was waiting then: the next key is read now.
        QTimer::singleShot(0, this, [this] {
            m_tell("usable after " + std::to_string(std::lround(millisecondsSinceStart())) + " ms");
        });
    }
    return QObject::eventFilter(watched, event);
}

} // namespace palimpsest::app
