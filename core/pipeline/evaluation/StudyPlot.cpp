#include "core/base/Xml.h"
#include "core/pipeline/evaluation/StudyTable.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <limits>

namespace palimpsest::pipeline::studies {

namespace {

constexpr double kPanelWidth = 360.0;
constexpr double kPanelHeight = 240.0;
constexpr double kPlotLeft = 56.0;
constexpr double kPlotTop = 34.0;
constexpr double kPlotWidth = kPanelWidth - kPlotLeft - 16.0;
constexpr double kPlotHeight = kPanelHeight - kPlotTop - 62.0;
constexpr double kTitleHeight = 36.0;
constexpr std::size_t kPanelsPerRow = 3;
constexpr std::size_t kLongestLabel = 14; // Letters below a bar.
constexpr int kTicks = 4;

std::string number(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.3g", value);
    return text;
}

std::string place(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.1f", value);
    return text;
}

std::string textAt(double x, double y, const std::string &text, const std::string &attributes = {})
{
    return "<text x=\"" + place(x) + "\" y=\"" + place(y) + "\" " + attributes + ">" + xmlEscaped(text) + "</text>\n";
}

std::string lineFrom(double x1, double y1, double x2, double y2, const std::string &style)
{
    return "<line x1=\"" + place(x1) + "\" y1=\"" + place(y1) + "\" x2=\"" + place(x2) + "\" y2=\"" + place(y2)
           + "\" class=\"" + style + "\"/>\n";
}

/// A range of numbers that is drawn.
struct Range {
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();

    void include(double value)
    {
        low = std::min(low, value);
        high = std::max(high, value);
    }
    [[nodiscard]] double share(double value) const { return high > low ? (value - low) / (high - low) : 0.5; }
};

/// One panel: a column of the table over its settings.
class Panel {
public:
    Panel(const StudyTable &table, std::string column, double left, double top)
        : m_table(table)
        , m_column(std::move(column))
        , m_left(left + kPlotLeft)
        , m_top(top + kPlotTop)
    {
        for (const StudyRow &row : table.rows) {
            const auto value = valueOf(row, m_column);
            if (!value || !std::isfinite(*value))
                continue;
            m_rows.push_back(&row);
            m_y.include(*value);
            m_isLine = m_isLine && row.x.has_value() && (!table.logarithmic || *row.x > 0.0);
            if (row.x)
                m_x.include(position(*row.x));
        }
        // Lengths of bars and shares of one are read from zero.
        m_y.include(0.0);
        m_isLine = m_isLine && m_rows.size() > 1;
    }

    [[nodiscard]] std::string svg() const
    {
        std::string drawn =
            textAt(m_left + kPlotWidth / 2, m_top - 14, title(), "class=\"panel\" text-anchor=\"middle\"");
        if (m_rows.empty())
            return drawn;
        drawn += grid();
        drawn += m_isLine ? curve() : bars();
        return drawn;
    }

private:
    [[nodiscard]] double position(double x) const { return m_table.logarithmic ? std::log(x) : x; }
    [[nodiscard]] double height(double y) const { return m_top + kPlotHeight * (1.0 - m_y.share(y)); }

    [[nodiscard]] std::string title() const
    {
        std::string text = m_column;
        std::replace(text.begin(), text.end(), '_', ' ');
        return text;
    }

    [[nodiscard]] std::string grid() const
    {
        std::string drawn;
        for (int i = 0; i <= kTicks; ++i) {
            const double value = m_y.low + (m_y.high - m_y.low) * i / kTicks;
            const double y = height(value);
            drawn += lineFrom(m_left, y, m_left + kPlotWidth, y, "grid");
            drawn += textAt(m_left - 6, y + 3.5, number(value), "text-anchor=\"end\"");
        }
        return drawn;
    }

    [[nodiscard]] std::string curve() const
    {
        std::string points;
        std::string marks;
        for (const StudyRow *row : m_rows) {
            const double x = m_left + kPlotWidth * m_x.share(position(*row->x));
            const double y = height(*valueOf(*row, m_column));
            points += place(x) + "," + place(y) + " ";
            marks += "<circle cx=\"" + place(x) + "\" cy=\"" + place(y) + "\" r=\"3\"/>\n";
            marks += textAt(x, m_top + kPlotHeight + 16, number(*row->x), "text-anchor=\"middle\"");
        }
        return "<polyline points=\"" + points + "\"/>\n" + marks
               + textAt(m_left + kPlotWidth / 2, m_top + kPlotHeight + 34, m_table.xLabel, "text-anchor=\"middle\"");
    }

    [[nodiscard]] std::string bars() const
    {
        const double step = kPlotWidth / static_cast<double>(m_rows.size());
        const double zero = height(0.0);
        std::string drawn;
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            const double y = height(*valueOf(*m_rows[i], m_column));
            const double x = m_left + step * (static_cast<double>(i) + 0.15);
            drawn += "<rect x=\"" + place(x) + "\" y=\"" + place(std::min(y, zero)) + "\" width=\"" + place(step * 0.7)
                     + "\" height=\"" + place(std::max(0.5, std::abs(zero - y))) + "\"/>\n";
            std::string label = m_rows[i]->setting;
            if (label.size() > kLongestLabel)
                label = label.substr(0, kLongestLabel - 1) + ".";
            const double middle = x + step * 0.35;
            const double below = m_top + kPlotHeight + 12;
            drawn += textAt(middle, below, label,
                            "text-anchor=\"end\" transform=\"rotate(-35 " + place(middle) + " " + place(below) + ")\"");
        }
        return drawn;
    }

    const StudyTable &m_table;
    std::string m_column;
    double m_left;
    double m_top;
    std::vector<const StudyRow *> m_rows;
    Range m_x;
    Range m_y;
    bool m_isLine = true;
};

} // namespace

std::string plotSvg(const StudyTable &table)
{
    const std::vector<std::string> columns = columnsOf(table);
    const std::size_t across = std::min(std::max<std::size_t>(columns.size(), 1), kPanelsPerRow);
    const std::size_t down = (columns.size() + kPanelsPerRow - 1) / kPanelsPerRow;
    const std::string width = place(kPanelWidth * static_cast<double>(across));
    const std::string height = place(kTitleHeight + kPanelHeight * static_cast<double>(down));
    std::string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height
                      + "\" viewBox=\"0 0 " + width + " " + height + "\">\n"
                      + "<style>text{font:11px sans-serif;fill:#333}.title{font-size:16px;font-weight:bold}"
                        ".panel{font-size:12px;font-weight:bold}.grid{stroke:#ddd;stroke-width:1}"
                        "polyline{fill:none;stroke:#2a6f97;stroke-width:2}circle,rect{fill:#2a6f97}</style>\n"
                      + "<path d=\"M0 0H" + width + "V" + height + "H0Z\" fill=\"#fff\"/>\n"
                      + textAt(16, 24, table.title, "class=\"title\"");
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const double left = kPanelWidth * static_cast<double>(i % kPanelsPerRow);
        const double top = kTitleHeight + kPanelHeight * static_cast<double>(i / kPanelsPerRow);
        svg += Panel(table, columns[i], left, top).svg();
    }
    return svg + "</svg>\n";
}

} // namespace palimpsest::pipeline::studies
