#include "core/pipeline/evaluation/StudyTable.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <numeric>

namespace palimpsest::pipeline::studies {

namespace {

std::string numberText(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.5g", value);
    return text;
}

/// Ranks from 0; equal values share the mean of theirs.
std::vector<double> ranks(const std::vector<double> &values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::vector<double> result(values.size());
    for (std::size_t first = 0; first < order.size();) {
        std::size_t last = first;
        while (last + 1 < order.size() && values[order[last + 1]] <= values[order[first]])
            ++last;
        for (std::size_t i = first; i <= last; ++i)
            result[order[i]] = 0.5 * static_cast<double>(first + last);
        first = last + 1;
    }
    return result;
}

} // namespace

std::vector<std::string> columnsOf(const StudyTable &table)
{
    std::vector<std::string> columns;
    for (const StudyRow &row : table.rows) {
        for (const auto &[name, value] : row.values) {
            if (std::find(columns.begin(), columns.end(), name) == columns.end())
                columns.push_back(name);
        }
    }
    return columns;
}

std::optional<double> valueOf(const StudyRow &row, const std::string &column)
{
    const auto found =
        std::find_if(row.values.begin(), row.values.end(), [&](const auto &value) { return value.first == column; });
    if (found == row.values.end())
        return std::nullopt;
    return found->second;
}

std::vector<std::vector<std::string>> textRows(const StudyTable &table)
{
    const std::vector<std::string> columns = columnsOf(table);
    std::vector<std::vector<std::string>> rows{{"setting"}};
    rows.front().insert(rows.front().end(), columns.begin(), columns.end());
    for (const StudyRow &row : table.rows) {
        std::vector<std::string> cells{row.setting};
        for (const std::string &column : columns) {
            const auto value = valueOf(row, column);
            cells.push_back(value ? numberText(*value) : std::string());
        }
        rows.push_back(std::move(cells));
    }
    return rows;
}

double spearman(const std::vector<double> &a, const std::vector<double> &b)
{
    if (a.size() != b.size() || a.size() < 2)
        return 0.0;
    const std::vector<double> x = ranks(a);
    const std::vector<double> y = ranks(b);
    const double mean = 0.5 * static_cast<double>(a.size() - 1);
    double product = 0.0;
    double squaresX = 0.0;
    double squaresY = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        product += (x[i] - mean) * (y[i] - mean);
        squaresX += (x[i] - mean) * (x[i] - mean);
        squaresY += (y[i] - mean) * (y[i] - mean);
    }
    if (squaresX <= 0.0 || squaresY <= 0.0)
        return 0.0;
    return product / std::sqrt(squaresX * squaresY);
}

} // namespace palimpsest::pipeline::studies
