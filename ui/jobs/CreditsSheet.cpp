#include "ui/jobs/CreditsSheet.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace palimpsest::ui {

namespace {

struct SheetWords {
    Q_DECLARE_TR_FUNCTIONS(SheetWords)
};

constexpr int kDpi = 300;
constexpr double kMmPerInch = 25.4;
constexpr int kThumbnailPx = 384;
constexpr int kResultPx = 1024;
constexpr double kMarginMm = 16.0;
constexpr double kResultMm = 62.0;
constexpr double kCardMm = 27.0;
constexpr double kGapMm = 3.0;
const QColor kInk(25, 25, 28);
const QColor kFaintInk(95, 95, 102);
const QColor kWarningInk(170, 40, 20);
const QColor kRule(205, 205, 210);

QString text(const std::string &value)
{
    return QString::fromStdString(value);
}

QString namesText(const std::vector<std::string> &names)
{
    QStringList list;
    for (const std::string &name : names)
        list.append(text(name));
    return list.join(QStringLiteral("; "));
}

QFont font(double points, bool bold = false)
{
    QFont result;
    result.setPointSizeF(points);
    result.setBold(bold);
    return result;
}

/// Draws the pages, one thing below the other.
class SheetPainter {
public:
    SheetPainter(QPdfWriter &writer, QPainter &painter, const PictureFunction &pictures)
        : m_writer(writer)
        , m_painter(painter)
        , m_pictures(pictures)
        , m_width(painter.viewport().width())
        , m_height(painter.viewport().height())
    {
    }

    void addResult(const pipeline::ResultCredits &result)
    {
        if (m_used)
            newPage();
        m_used = true;
        addHead(result);
        for (const pipeline::Credit &credit : result.drawnOn)
            addCard(credit);
        if (result.drawnOn.empty())
            addLine(SheetWords::tr("It drew on no picture."), font(9.5), kFaintInk);
    }

    void addSummary(const pipeline::LicenceSummary &summary)
    {
        need(mm(34.0));
        m_y += mm(kGapMm);
        addLine(SheetWords::tr("Licences"), font(13.0, true), kInk);
        for (const LicenceSentence &sentence : licenceAdvice(summary))
            addLine((sentence.isWarning ? QStringLiteral("⚠ ") : QString()) + sentence.text,
                    font(9.5, sentence.isWarning), sentence.isWarning ? kWarningInk : kInk);
        addLine(SheetWords::tr("A reading of the licences' names, not legal advice."), font(8.0), kFaintInk);
    }

private:
    [[nodiscard]] double mm(double value) const { return value / kMmPerInch * kDpi; }

    void newPage()
    {
        m_writer.newPage();
        m_y = 0.0;
    }

    void need(double height)
    {
        if (m_y > 0.0 && m_y + height > m_height)
            newPage();
    }

    /// Text as wide as there is room, wrapped.
    void addLine(const QString &line, const QFont &with, const QColor &ink)
    {
        m_painter.setFont(with);
        const QRectF room(0.0, 0.0, m_width, m_height);
        const QRectF bounds = m_painter.boundingRect(room, Qt::TextWordWrap, line);
        need(bounds.height());
        m_painter.setPen(ink);
        m_painter.drawText(QRectF(0.0, m_y, m_width, bounds.height()), Qt::TextWordWrap, line);
        m_y += bounds.height() + mm(1.2);
    }

    void drawPicture(const QRectF &place, const PictureKey &key, Qt::Alignment alignment)
    {
        const QImage image = m_pictures ? m_pictures(key) : QImage();
        if (image.isNull()) {
            m_painter.fillRect(place, QColor(236, 236, 238));
            m_painter.setFont(font(7.5));
            m_painter.setPen(kFaintInk);
            m_painter.drawText(place, Qt::AlignCenter | Qt::TextWordWrap, SheetWords::tr("no picture"));
            return;
        }
        const QSizeF size = QSizeF(image.size()).scaled(place.size(), Qt::KeepAspectRatio);
        QRectF target(place.topLeft(), size);
        if (alignment.testFlag(Qt::AlignHCenter))
            target.moveLeft(place.left() + (place.width() - size.width()) / 2.0);
        m_painter.drawImage(target, image);
    }

    void addHead(const pipeline::ResultCredits &result)
    {
        const double side = mm(kResultMm);
        drawPicture({0.0, m_y, side, side}, {{}, -1, text(result.file.string()), kResultPx}, Qt::AlignLeft);
        const double left = side + mm(6.0);
        double y = m_y;
        const auto put = [&](const QString &line, const QFont &with, const QColor &ink) {
            m_painter.setFont(with);
            const QRectF room(left, y, m_width - left, side);
            const QRectF bounds = m_painter.boundingRect(room, Qt::TextWordWrap, line);
            m_painter.setPen(ink);
            m_painter.drawText(room, Qt::TextWordWrap, line);
            y += bounds.height() + mm(1.5);
        };
        put(result.title.empty() ? SheetWords::tr("A surprise") : text(result.title), font(17.0, true), kInk);
        put(SheetWords::tr("Painted with Palimpsest"), font(10.0), kInk);
        const auto fact = [&](const QString &name, const QString &value) {
            if (!value.isEmpty())
                put(QStringLiteral("%1: %2").arg(name, value), font(9.0), kFaintInk);
        };
        fact(SheetWords::tr("Databases"), text(result.databases));
        fact(SheetWords::tr("Model"), text(result.model));
        fact(SheetWords::tr("Seed"), QString::number(result.seed));
        fact(SheetWords::tr("File"), text(result.file.filename().string()));
        m_y = std::max(y, m_y + side) + mm(5.0);
        addLine(SheetWords::tr("Drawn on"), font(13.0, true), kInk);
    }

    void addCard(const pipeline::Credit &credit)
    {
        const double height = mm(kCardMm);
        need(height + mm(kGapMm));
        m_painter.setPen(QPen(kRule, mm(0.15)));
        m_painter.drawLine(QPointF(0.0, m_y), QPointF(m_width, m_y));
        const double top = m_y + mm(1.5);
        const double side = height - mm(3.0);
        const Neighbour &neighbour = credit.neighbour;
        drawPicture({0.0, top, side * 1.2, side},
                    {text(neighbour.databaseId), neighbour.itemId,
                     neighbour.databaseId.empty() ? text(neighbour.picturePath) : QString(), kThumbnailPx},
                    Qt::AlignHCenter);
        drawFacts(credit, {side * 1.2 + mm(4.0), top, m_width - side * 1.2 - mm(42.0), side});
        drawPart(credit, {m_width - mm(34.0), top, mm(34.0), side});
        m_y += height;
    }

    void drawFacts(const pipeline::Credit &credit, const QRectF &place)
    {
        const ItemFacts &facts = credit.neighbour.facts;
        double y = place.top();
        const auto put = [&](const QString &line, const QFont &with, const QColor &ink) {
            if (line.isEmpty())
                return;
            m_painter.setFont(with);
            m_painter.setPen(ink);
            const QFontMetricsF metrics(with, &m_writer);
            m_painter.drawText(QPointF(place.left(), y + metrics.ascent()),
                               metrics.elidedText(line, Qt::ElideRight, place.width()));
            y += metrics.height();
        };
        put(text(credit.title), font(10.5, true), kInk);
        QStringList by;
        for (const std::string *fact : {&facts.artist, &facts.year}) {
            if (!fact->empty())
                by.append(text(*fact));
        }
        put(by.join(QStringLiteral(", ")), font(9.5), kInk);
        const bool isFree = credit.terms.derivatives == Derivatives::Allowed;
        const QString licence = facts.licence.empty() ? SheetWords::tr("unknown") : text(facts.licence);
        const QString warning = credit.terms.derivatives == Derivatives::Forbidden
                                    ? SheetWords::tr("forbids works made from it")
                                    : SheetWords::tr("find out before you publish");
        put(isFree ? SheetWords::tr("Licence: %1").arg(licence)
                   : SheetWords::tr("⚠ Licence: %1, %2").arg(licence, warning),
            font(9.0, !isFree), isFree ? kInk : kWarningInk);
        put(text(facts.source), font(8.5), kFaintInk);
        put(text(credit.database), font(8.5), kFaintInk);
    }

    void drawPart(const pipeline::Credit &credit, const QRectF &place)
    {
        m_painter.setFont(font(9.0));
        m_painter.setPen(kInk);
        if (credit.isStart) {
            m_painter.drawText(place, Qt::AlignRight | Qt::TextWordWrap, SheetWords::tr("The painting began from it"));
            return;
        }
        const QLocale locale;
        QStringList lines;
        if (credit.influence)
            lines.append(SheetWords::tr("Influence %1 %").arg(locale.toString(*credit.influence * 100.0, 'f', 0)));
        lines.append(SheetWords::tr("Weight %1").arg(locale.toString(credit.neighbour.weight, 'g', 3)));
        m_painter.drawText(place, Qt::AlignRight | Qt::AlignTop, lines.join(QLatin1Char('\n')));
        if (!credit.influence)
            return;
        const QRectF bar(place.left() + mm(6.0), place.bottom() - mm(4.0), place.width() - mm(6.0), mm(1.6));
        m_painter.fillRect(bar, QColor(228, 228, 232));
        m_painter.fillRect(
            QRectF(bar.topLeft(), QSizeF(bar.width() * std::clamp(*credit.influence, 0.0, 1.0), bar.height())),
            QColor(70, 95, 150));
    }

    QPdfWriter &m_writer;
    QPainter &m_painter;
    const PictureFunction &m_pictures;
    double m_width;
    double m_height;
    double m_y = 0.0;
    bool m_used = false;
};

} // namespace

std::vector<LicenceSentence> licenceAdvice(const pipeline::LicenceSummary &summary)
{
    std::vector<LicenceSentence> sentences;
    const auto count = [](const std::vector<std::string> &names) { return static_cast<int>(names.size()); };
    const auto say = [&sentences](const std::vector<std::string> &names, const QString &what, bool isWarning) {
        if (!names.empty())
            sentences.push_back({QStringLiteral("%1: %2.").arg(what, namesText(names)), isWarning});
    };
    say(summary.forbidden,
        SheetWords::tr("The licence of %n pictures forbids works made from them. Ask before you publish", nullptr,
                       count(summary.forbidden)),
        true);
    say(summary.unknown,
        SheetWords::tr("The licence of %n pictures is unknown. Find out before you publish", nullptr,
                       count(summary.unknown)),
        true);
    say(summary.nonCommercial, SheetWords::tr("Not to be sold, because of"), false);
    say(summary.shareAlike, SheetWords::tr("To be published under the same licence only"), false);
    say(summary.attribution, SheetWords::tr("To be named with the result"), false);
    if (sentences.empty())
        sentences.push_back({summary.pictures == 0
                                 ? SheetWords::tr("No picture was drawn on.")
                                 : SheetWords::tr("Every licence allows works made from it without conditions."),
                             false});
    return sentences;
}

Result<void> writeCreditsSheet(const QString &path, const std::vector<pipeline::ResultCredits> &results,
                               const PictureFunction &pictures, const std::stop_token &stop)
{
    const Error failed{
        ErrorCode::Io, SheetWords::tr("\"%1\" cannot be written; choose another folder.").arg(path).toStdString(), {}};
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(kDpi);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(kMarginMm, kMarginMm, kMarginMm, kMarginMm), QPageLayout::Millimeter);
        writer.setCreator(QStringLiteral("Palimpsest"));
        writer.setTitle(SheetWords::tr("Credits"));
        QPainter painter;
        if (!painter.begin(&writer))
            return failed;
        SheetPainter sheet(writer, painter, pictures);
        for (const pipeline::ResultCredits &result : results) {
            if (stop.stop_requested())
                return cancelledError();
            sheet.addResult(result);
        }
        sheet.addSummary(pipeline::licenceSummary(results));
        painter.end();
    }
    QFile part(path + QStringLiteral(".part"));
    if (!part.open(QIODevice::WriteOnly | QIODevice::Truncate) || part.write(buffer.data()) != buffer.data().size()
        || !part.flush())
        return failed;
    part.close();
    // Does not replace.
    if (!part.rename(path)) {
        part.remove();
        return failed;
    }
    return {};
}

} // namespace palimpsest::ui
