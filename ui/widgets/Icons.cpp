#include "ui/widgets/Icons.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

#include <memory>
#include <utility>

namespace palimpsest::ui {

namespace {

// The files draw in this colour, which is replaced by the palette's.
constexpr QLatin1String kInk("currentColor");

QColor inkFor(QIcon::Mode mode, QPalette::ColorRole role)
{
    const QPalette palette = QApplication::palette();
    switch (mode) {
    case QIcon::Disabled:
        return palette.color(QPalette::Disabled, role);
    case QIcon::Selected:
        return palette.color(QPalette::Active, QPalette::HighlightedText);
    case QIcon::Normal:
    case QIcon::Active:
        break;
    }
    return palette.color(QPalette::Active, role);
}

/// Renders one SVG in the palette's ink.
class InkIconEngine : public QIconEngine {
public:
    InkIconEngine(QString name, QPalette::ColorRole role) : m_name(std::move(name)), m_role(role)
    {
        QFile file(QStringLiteral(":/icons/%1.svg").arg(m_name));
        if (file.open(QIODevice::ReadOnly))
            m_source = QString::fromUtf8(file.readAll());
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const QColor ink = inkFor(mode, m_role);
        if (!m_renderer || ink != m_ink) {
            QString source = m_source;
            source.replace(kInk, ink.name(QColor::HexRgb));
            m_renderer = std::make_unique<QSvgRenderer>(source.toUtf8());
            m_ink = ink;
        }
        painter->setOpacity(ink.alphaF());
        m_renderer->render(painter, rect);
        painter->setOpacity(1.0);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap result(size);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return result;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new InkIconEngine(m_name, m_role); }
    [[nodiscard]] QString key() const override { return QStringLiteral("palimpsest-ink"); }
    [[nodiscard]] bool isNull() override { return m_source.isEmpty(); }

private:
    QString m_name;
    QPalette::ColorRole m_role;
    QString m_source;
    QColor m_ink;
    std::unique_ptr<QSvgRenderer> m_renderer;
};

} // namespace

QIcon paletteIcon(const QString &name, QPalette::ColorRole ink)
{
    return QIcon(new InkIconEngine(name, ink));
}

} // namespace palimpsest::ui
