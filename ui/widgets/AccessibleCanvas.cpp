#include "ui/widgets/AccessibleCanvas.h"

#include "ui/widgets/AccessibleWords.h"
#include "ui/widgets/Canvas.h"

namespace palimpsest::ui {

AccessibleCanvas::AccessibleCanvas(Canvas &canvas) : AccessibleView(&canvas, QAccessible::Graphic), m_canvas(canvas) {}

QString AccessibleCanvas::text(QAccessible::Text kind) const
{
    const Frame *frame = m_canvas.currentFrame();
    if (kind == QAccessible::Name) {
        if (frame == nullptr)
            return AccessibleWords::tr("Table, no picture yet");
        return (m_canvas.showsTable() ? AccessibleWords::tr("Table: %1") : AccessibleWords::tr("Painted before: %1"))
            .arg(m_canvas.describe(currentPart()));
    }
    if (kind == QAccessible::Description && frame != nullptr)
        return partText(currentPart(), kind);
    if (kind == QAccessible::Value && frame != nullptr)
        return AccessibleWords::magnification(m_canvas.scale());
    return AccessibleView::text(kind);
}

int AccessibleCanvas::partCount() const
{
    return static_cast<int>(m_canvas.shownFrames().size());
}

QString AccessibleCanvas::partText(int part, QAccessible::Text kind) const
{
    if (kind == QAccessible::Name)
        return m_canvas.describe(part);
    const Frame frame = m_canvas.shownFrames()[part];
    return kind == QAccessible::Description && frame.painting ? AccessibleWords::recipe(frame.painting->recipe)
                                                              : QString();
}

QRectF AccessibleCanvas::partRect(int part) const
{
    return m_canvas.shownRect(part);
}

int AccessibleCanvas::currentPart() const
{
    return partCount() == 0 ? -1 : m_canvas.isSolo() ? 0 : m_canvas.current();
}

void AccessibleCanvas::makeCurrent(int part)
{
    if (!m_canvas.isSolo())
        m_canvas.setCurrent(part);
}

bool AccessibleCanvas::canZoom() const
{
    return m_canvas.currentFrame() != nullptr;
}

void AccessibleCanvas::zoomBy(double factor)
{
    m_canvas.zoomBy(factor);
}

} // namespace palimpsest::ui
