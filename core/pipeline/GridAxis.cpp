#include "core/pipeline/GridAxis.h"

#include <charconv>
#include <cstdint>
#include <optional>
#include <system_error>
#include <utility>

namespace palimpsest::pipeline {

namespace {

std::string trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(' ');
    return first == std::string_view::npos ? std::string()
                                           : std::string(text.substr(first, text.find_last_not_of(' ') + 1 - first));
}

std::optional<std::int64_t> wholeNumber(std::string_view text)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

Error tooMany(const std::string &what)
{
    return {ErrorCode::InvalidArgument,
            "One side of a grid has at most " + std::to_string(GridAxis::kMaximumValues) + " values.", what};
}

/// Adds `value`, or what the range "1..6" stands for.
Result<void> addValue(const std::string &value, GridAxis &axis)
{
    const std::size_t dots = value.find("..");
    const auto first = wholeNumber(value.substr(0, dots));
    const auto last = dots == std::string::npos ? std::nullopt : wholeNumber(value.substr(dots + 2));
    if (!first || !last || axis.what == "query") {
        axis.values.push_back(value);
        return {};
    }
    constexpr auto kMost = static_cast<std::int64_t>(GridAxis::kMaximumValues);
    // Compared so that no difference can overflow.
    if (*last < *first || *first < -kMost || *last > *first + kMost)
        return tooMany(value);
    for (std::int64_t number = *first; number <= *last; ++number)
        axis.values.push_back(std::to_string(number));
    return {};
}

} // namespace

Result<GridAxis> parseGridAxis(std::string_view text)
{
    GridAxis axis;
    const std::size_t equals = text.find('=');
    axis.what = trimmed(text.substr(0, equals));
    std::string_view rest = equals == std::string_view::npos ? std::string_view() : text.substr(equals + 1);
    const char parting = axis.what == "query" ? '|' : ',';
    while (!rest.empty()) {
        const std::size_t end = rest.find(parting);
        if (const std::string value = trimmed(rest.substr(0, end)); !value.empty()) {
            if (auto added = addValue(value, axis); !added)
                return added.error();
        }
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    }
    if (axis.what.empty() || axis.values.empty())
        return Error{ErrorCode::InvalidArgument,
                     "\"" + std::string(text) + "\" is no side of a grid; write it as steps=4,8,16 or seed=1..6.",
                     {}};
    if (axis.values.size() > GridAxis::kMaximumValues)
        return tooMany(axis.what);
    return axis;
}

} // namespace palimpsest::pipeline
