#pragma once

#include "ui/widgets/AccessibleView.h"

namespace palimpsest::ui {

class MapView;

/// A map, read aloud: its name says how many pictures lie on it and how many are chosen, its description which one is the
/// current one. GUI thread only.
class AccessibleMap : public AccessibleView {
public:
    explicit AccessibleMap(MapView &view);

    [[nodiscard]] QString text(QAccessible::Text kind) const override;

protected:
    [[nodiscard]] bool canZoom() const override;
    void zoomBy(double factor) override;

private:
    MapView &m_view;
};

} // namespace palimpsest::ui
