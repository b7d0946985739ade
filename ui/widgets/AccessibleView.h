#pragma once

#include <QAccessibleInterface>
#include <QAccessibleWidget>

#include <vector>

namespace palimpsest::ui {

class AccessiblePart;

/// A view that paints itself, as a screen reader meets it: what it shows in words, the pictures on it as its parts, and
/// a zoom that can be asked for by name. GUI thread only; lives in Qt's cache until the view is gone.
class AccessibleView : public QAccessibleWidget {
public:
    AccessibleView(QWidget *view, QAccessible::Role role) : QAccessibleWidget(view, role) {}
    ~AccessibleView() override;

    /// The pictures in sight; those of a view without any are none.
    [[nodiscard]] virtual int partCount() const { return 0; }
    /// The name or the description of a part.
    [[nodiscard]] virtual QString partText(int part, QAccessible::Text kind) const;
    /// In the view.
    [[nodiscard]] virtual QRectF partRect(int part) const;
    /// The part that actions apply to, or -1.
    [[nodiscard]] virtual int currentPart() const { return -1; }
    virtual void makeCurrent(int part);

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QAccessibleInterface *focusChild() const override;
    [[nodiscard]] QStringList actionNames() const override;
    void doAction(const QString &name) override;

protected:
    /// Whether the view can be zoomed, and how.
    [[nodiscard]] virtual bool canZoom() const { return false; }
    virtual void zoomBy(double factor);

private:
    [[nodiscard]] int widgetCount() const { return QAccessibleWidget::childCount(); }

    mutable std::vector<QAccessible::Id> m_parts; ///< Made when first asked for; Qt's cache owns them.
};

} // namespace palimpsest::ui
