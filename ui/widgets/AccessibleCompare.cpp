#include "ui/widgets/AccessibleCompare.h"

#include "ui/widgets/AccessibleWords.h"
#include "ui/widgets/CompareView.h"

#include <QLocale>

#include <cmath>

namespace palimpsest::ui {

AccessibleCompare::AccessibleCompare(CompareView &view) : AccessibleView(&view, QAccessible::Graphic), m_view(view) {}

QString AccessibleCompare::text(QAccessible::Text kind) const
{
    if (kind == QAccessible::Name)
        return mode();
    if (kind == QAccessible::Value && partCount() > 0)
        return value();
    return AccessibleView::text(kind);
}

QString AccessibleCompare::mode() const
{
    switch (m_view.mode()) {
    case CompareView::Mode::SideBySide:
        break;
    case CompareView::Mode::Slider:
        return AccessibleWords::tr("One picture over the other, with a line between them");
    case CompareView::Mode::Flicker:
        return AccessibleWords::tr("One picture in the place of the other");
    case CompareView::Mode::Difference:
        return AccessibleWords::tr("How much two pictures differ");
    }
    return AccessibleView::text(QAccessible::Name);
}

QString AccessibleCompare::value() const
{
    const QLocale locale;
    if (m_view.mode() == CompareView::Mode::Slider)
        return AccessibleWords::tr("The line is at %1 %").arg(locale.toString(std::lround(m_view.divide() * 100.0)));
    if (m_view.mode() == CompareView::Mode::Difference)
        return AccessibleWords::tr("%1 times as bright").arg(locale.toString(m_view.gain()));
    const double width = m_view.pictures().front().image.width();
    return width == 0.0
               ? QString()
               : AccessibleWords::magnification(m_view.pictureRect(0).width() * m_view.devicePixelRatioF() / width);
}

int AccessibleCompare::partCount() const
{
    return static_cast<int>(m_view.pictures().size());
}

QString AccessibleCompare::partText(int part, QAccessible::Text kind) const
{
    const ComparedPicture &picture = m_view.pictures()[static_cast<std::size_t>(part)];
    if (kind == QAccessible::Name)
        return AccessibleWords::tr("Picture %1 of %2, %3").arg(part + 1).arg(partCount()).arg(picture.title);
    return kind == QAccessible::Description && picture.recipe ? AccessibleWords::recipe(*picture.recipe) : QString();
}

QRectF AccessibleCompare::partRect(int part) const
{
    return m_view.pictureRect(part) & m_view.cell(part);
}

int AccessibleCompare::currentPart() const
{
    return partCount() == 0 ? -1 : m_view.current();
}

void AccessibleCompare::makeCurrent(int part)
{
    m_view.setCurrent(part);
}

void AccessibleCompare::zoomBy(double factor)
{
    m_view.zoomBy(factor);
}

} // namespace palimpsest::ui
