#include "ui/widgets/Announcer.h"

#include <QAccessible>

namespace palimpsest::ui {

Announcer::Announcer(QWidget *window) : QWidget(window)
{
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFixedSize(0, 0);
    show();
}

void Announcer::say(const QString &sentence)
{
    setAccessibleName(sentence);
    // Qt 6.4 knows no announcements. Some readers speak alerts, others notifications that appear.
    for (const QAccessible::Event kind : {QAccessible::Alert, QAccessible::ObjectShow}) {
        QAccessibleEvent event(this, kind);
        QAccessible::updateAccessibility(&event);
    }
}

void announce(const QWidget &source, const QString &sentence)
{
    QWidget *window = source.window();
    auto *announcer = window->findChild<Announcer *>(QString(), Qt::FindDirectChildrenOnly);
    if (announcer == nullptr)
        announcer = new Announcer(window);
    announcer->say(sentence);
}

} // namespace palimpsest::ui
