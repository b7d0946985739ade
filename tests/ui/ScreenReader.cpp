// The plugin lies in the program itself.
#define QT_STATICPLUGIN

#include "tests/ui/ScreenReader.h"

#include <QAccessible>
#include <QAccessibleBridge>
#include <QAccessibleBridgePlugin>
#include <QProgressBar>

namespace palimpsest::ui {

ScreenReader &ScreenReader::heard()
{
    static ScreenReader reader;
    return reader;
}

namespace {

class Bridge : public QAccessibleBridge {
public:
    void setRootObject(QAccessibleInterface *) override {}
    void notifyAccessibilityUpdate(QAccessibleEvent *event) override
    {
        ScreenReader &heard = ScreenReader::heard();
        if (event->type() == QAccessible::Alert && event->accessibleInterface() != nullptr)
            heard.alerts.append(event->accessibleInterface()->text(QAccessible::Name));
        if (event->type() == QAccessible::Focus && event->child() >= 0)
            ++heard.focusedParts;
        if (event->type() == QAccessible::ValueChanged && qobject_cast<QProgressBar *>(event->object()) != nullptr)
            heard.progress.append(static_cast<QAccessibleValueChangeEvent *>(event)->value().toInt());
    }
};

} // namespace

} // namespace palimpsest::ui

class ScreenReaderPlugin : public QAccessibleBridgePlugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QAccessibleBridgeFactoryInterface_iid FILE "ScreenReader.json")

public:
    QAccessibleBridge *create(const QString &) override { return new palimpsest::ui::Bridge; }
};

Q_IMPORT_PLUGIN(ScreenReaderPlugin)

#include "ScreenReader.moc"
