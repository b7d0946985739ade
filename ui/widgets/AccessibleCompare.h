#pragma once

#include "ui/widgets/AccessibleView.h"

namespace palimpsest::ui {

class CompareView;

/// Pictures that are compared, read aloud: the name says in which way, the description which are seen, the value where the
/// line is, how much differences are amplified or how large the pictures are; each picture is a part with what was asked
/// for. GUI thread only.
class AccessibleCompare : public AccessibleView {
public:
    explicit AccessibleCompare(CompareView &view);

    [[nodiscard]] QString text(QAccessible::Text kind) const override;
    [[nodiscard]] int partCount() const override;
    [[nodiscard]] QString partText(int part, QAccessible::Text kind) const override;
    [[nodiscard]] QRectF partRect(int part) const override;
    [[nodiscard]] int currentPart() const override;
    void makeCurrent(int part) override;

protected:
    [[nodiscard]] bool canZoom() const override { return partCount() > 0; }
    void zoomBy(double factor) override;

private:
    [[nodiscard]] QString mode() const;
    [[nodiscard]] QString value() const;

    CompareView &m_view;
};

} // namespace palimpsest::ui
