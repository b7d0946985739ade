#include "ui/widgets/Accessibles.h"

#include "ui/widgets/AccessibleCanvas.h"
#include "ui/widgets/AccessibleCompare.h"
#include "ui/widgets/AccessibleLabel.h"
#include "ui/widgets/AccessibleMap.h"
#include "ui/widgets/AccessibleRetouch.h"
#include "ui/widgets/Announcer.h"
#include "ui/widgets/Canvas.h"
#include "ui/widgets/CompareView.h"
#include "ui/widgets/CropView.h"
#include "ui/widgets/LossCurve.h"
#include "ui/widgets/MapView.h"
#include "ui/widgets/PictureViewer.h"
#include "ui/widgets/RetouchView.h"
#include "ui/widgets/SampleStrip.h"
#include "ui/widgets/SentenceBar.h"

#include <QLabel>

namespace palimpsest::ui {

namespace {

/// The role of views that are told well enough by their name and description.
QAccessible::Role plainRole(const QObject *object)
{
    if (qobject_cast<const Announcer *>(object) != nullptr || qobject_cast<const SentenceBar *>(object) != nullptr)
        return QAccessible::Notification;
    if (qobject_cast<const PictureViewer *>(object) != nullptr || qobject_cast<const SampleStrip *>(object) != nullptr
        || qobject_cast<const CropView *>(object) != nullptr)
        return QAccessible::Graphic;
    return qobject_cast<const LossCurve *>(object) != nullptr ? QAccessible::Chart : QAccessible::NoRole;
}

// Qt asks for each class of the object, from its own to QObject; a label that leads to a control or shows a picture is Qt's.
QAccessibleInterface *accessibleLabel(const QString &className, QLabel *label)
{
    const bool ours = label != nullptr && className == QLatin1String("QLabel") && label->buddy() == nullptr
                      && label->pixmap(Qt::ReturnByValue).isNull() && label->movie() == nullptr;
    return ours ? new AccessibleLabel(*label) : nullptr;
}

QAccessibleInterface *accessibleOf(const QString &className, QObject *object)
{
    if (object == nullptr || !object->isWidgetType())
        return nullptr;
    if (auto *canvas = qobject_cast<Canvas *>(object))
        return new AccessibleCanvas(*canvas);
    if (auto *compare = qobject_cast<CompareView *>(object))
        return new AccessibleCompare(*compare);
    if (auto *map = qobject_cast<MapView *>(object))
        return new AccessibleMap(*map);
    if (auto *retouch = qobject_cast<RetouchView *>(object))
        return new AccessibleRetouch(*retouch);
    if (const QAccessible::Role role = plainRole(object); role != QAccessible::NoRole)
        return new AccessibleView(static_cast<QWidget *>(object), role);
    return accessibleLabel(className, qobject_cast<QLabel *>(object));
}

} // namespace

void installAccessibles()
{
    QAccessible::installFactory(accessibleOf); // Each factory is kept once.
}

} // namespace palimpsest::ui
