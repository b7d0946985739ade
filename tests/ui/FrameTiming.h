#pragma once

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <functional>
#include <vector>

/// What the benchmarks of views share.
namespace palimpsest::ui {

constexpr int kFrameMs = 16;

/// Memory in use by the program.
inline double residentMb()
{
    std::ifstream status("/proc/self/statm");
    long total = 0;
    long resident = 0;
    status >> total >> resident;
    return static_cast<double>(resident) * 4096.0 / 1e6;
}

/// Time that this thread has been computing.
inline double threadMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// The value that this share of them does not exceed.
inline double shareOf(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

/// Runs `move` once a frame, prints how long frames took; a frame is everything that the GUI thread does until it has nothing more to do.
inline void measureFrames(const char *manner, int frames, const std::function<void(int)> &move)
{
    std::vector<double> wall;
    std::vector<double> busy;
    double rest = 0.0; // What comes home between two frames is work too.
    for (int frame = 0; frame < frames; ++frame) {
        QElapsedTimer timer;
        timer.start();
        const double before = threadMs();
        move(frame);
        QCoreApplication::processEvents();
        wall.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        busy.push_back(threadMs() - before);
        while (timer.elapsed() < kFrameMs) {
            QElapsedTimer slice;
            slice.start();
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 1);
            rest = std::max(rest, static_cast<double>(slice.nsecsElapsed()) / 1e6);
            QTest::qSleep(1);
        }
    }
    std::printf("%-22s %5d frames  wall p50 %5.1f  p99 %5.1f  max %5.1f ms | own p50 %5.1f  p99 %5.1f  max %5.1f ms | "
                "between frames max %5.1f ms | %.0f MB\n",
                manner, frames, shareOf(wall, 0.5), shareOf(wall, 0.99), shareOf(wall, 1.0), shareOf(busy, 0.5),
                shareOf(busy, 0.99), shareOf(busy, 1.0), rest, residentMb());
}

} // namespace palimpsest::ui
