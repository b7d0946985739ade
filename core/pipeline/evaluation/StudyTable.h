#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace palimpsest::pipeline::studies {

/// What was measured under one setting.
struct StudyRow {
    std::string setting;                                ///< "k = 4", "text only".
    std::optional<double> x;                            ///< The setting as a number, when it is one.
    std::vector<std::pair<std::string, double>> values; ///< By name of the column; rows may lack some.
};

/// The result of a study.
struct StudyTable {
    std::string title;
    std::string xLabel;       ///< Of the axis, for rows that have an x.
    bool logarithmic = false; ///< The x axis.
    std::vector<StudyRow> rows;
    std::vector<std::string> findings;
};

/// All columns, in order of first appearance.
std::vector<std::string> columnsOf(const StudyTable &table);

/// The value of a column, or nothing.
std::optional<double> valueOf(const StudyRow &row, const std::string &column);

/// Heading and rows as text; numbers with five significant digits, absent ones empty.
std::vector<std::vector<std::string>> textRows(const StudyTable &table);

/// A panel per column, side by side: a line over x where every row has one, bars otherwise. SVG 1.1, without scripts
/// or outside references.
std::string plotSvg(const StudyTable &table);

/// The rank correlation of two series of equal length, -1..1; equal values share their mean rank (Spearman 1904). 0 for
/// fewer than two values or a constant series.
double spearman(const std::vector<double> &a, const std::vector<double> &b);

} // namespace palimpsest::pipeline::studies
