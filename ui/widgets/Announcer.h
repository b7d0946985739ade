#pragma once

#include <QString>
#include <QWidget>

namespace palimpsest::ui {

/// Says news to those who are read to: nothing is seen of it, and its name is the latest sentence. GUI thread only.
class Announcer : public QWidget {
    Q_OBJECT

public:
    explicit Announcer(QWidget *window);

    /// Takes the sentence as its name and raises an alert, also where the sentence is the former one.
    void say(const QString &sentence);
};

/// Says `sentence` at once through the window of `source`, whatever has the focus there.
void announce(const QWidget &source, const QString &sentence);

} // namespace palimpsest::ui
