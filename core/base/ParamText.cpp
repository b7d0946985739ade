#include "core/base/ParamText.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

namespace palimpsest {

namespace {

Error badArgument(std::string message)
{
    return {ErrorCode::InvalidArgument, std::move(message), {}};
}

template<typename Number>
std::optional<Number> numberFromText(std::string_view text)
{
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

std::string rangeText(const ParamSpec &spec)
{
    const auto text = [&](double value) {
        if (spec.type == ParamSpec::Type::Integer)
            return std::to_string(static_cast<std::int64_t>(value));
        std::string real = std::to_string(value);
        real.erase(real.find_last_not_of('0') + 1);
        if (real.ends_with('.'))
            real.pop_back();
        return real;
    };
    return text(spec.minimum) + " to " + text(spec.maximum);
}

Result<ParamValue> choiceFromText(const ParamSpec &spec, const std::string &text)
{
    if (std::find(spec.choices.begin(), spec.choices.end(), text) != spec.choices.end())
        return ParamValue(text);
    std::string known;
    for (const std::string &choice : spec.choices)
        known += (known.empty() ? "" : ", ") + choice;
    return badArgument("\"" + text + "\" is not a choice for " + spec.key + "; use one of: " + known + ".");
}

} // namespace

Result<ParamValue> paramFromText(const ParamSpec &spec, const std::string &text)
{
    switch (spec.type) {
    case ParamSpec::Type::Bool:
        if (text == "true" || text == "1" || text == "on")
            return ParamValue(true);
        if (text == "false" || text == "0" || text == "off")
            return ParamValue(false);
        return badArgument(spec.key + " is either true or false, not \"" + text + "\".");
    case ParamSpec::Type::Integer: {
        const auto value = numberFromText<std::int64_t>(text);
        if (!value || static_cast<double>(*value) < spec.minimum || static_cast<double>(*value) > spec.maximum)
            return badArgument(spec.key + " must be a whole number from " + rangeText(spec) + ", not \"" + text
                               + "\".");
        return ParamValue(*value);
    }
    case ParamSpec::Type::Real: {
        const auto value = numberFromText<double>(text);
        if (!value || !(*value >= spec.minimum && *value <= spec.maximum))
            return badArgument(spec.key + " must be a number from " + rangeText(spec) + ", not \"" + text + "\".");
        return ParamValue(*value);
    }
    case ParamSpec::Type::Choice:
        return choiceFromText(spec, text);
    }
    return badArgument(spec.key + " cannot be set.");
}

} // namespace palimpsest
