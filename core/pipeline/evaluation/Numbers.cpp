#include "core/pipeline/evaluation/Numbers.h"

#include <cmath>
#include <cstddef>
#include <cstdio>

namespace palimpsest::pipeline::studies {

std::string shortNumber(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%g", value);
    return text;
}

double decibels(const Image &a, const Image &b)
{
    constexpr double kEqual = 99.0;
    constexpr double kWhite = 255.0;
    if (a.width() != b.width() || a.height() != b.height() || a.isEmpty())
        return 0.0;
    double squares = 0.0;
    for (std::size_t i = 0; i < a.pixels().size(); ++i) {
        const double difference = static_cast<double>(a.pixels()[i]) - static_cast<double>(b.pixels()[i]);
        squares += difference * difference;
    }
    if (squares <= 0.0)
        return kEqual;
    return 10.0 * std::log10(kWhite * kWhite * static_cast<double>(a.pixels().size()) / squares);
}

} // namespace palimpsest::pipeline::studies
