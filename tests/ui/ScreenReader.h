#pragma once

#include <QList>
#include <QStringList>

namespace palimpsest::ui {

/// What Qt told screen readers since clear(). Linking ScreenReader.cpp plugs one into the program, as a desktop's own would
/// be: Qt offers no other public way to hear its news on a platform without one.
struct ScreenReader {
    QStringList alerts;   ///< The names of what raised them.
    QList<int> progress;  ///< The values of progress bars.
    int focusedParts = 0; ///< How often the focus went to a part of a view.

    static ScreenReader &heard();
    void clear() { *this = {}; }
};

} // namespace palimpsest::ui
