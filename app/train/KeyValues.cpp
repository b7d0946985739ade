#include "app/train/KeyValues.h"

#include <cstddef>
#include <string_view>

namespace palimpsest::app {

Result<KeyValues> readKeyValues(std::span<const char *const> arguments)
{
    KeyValues result;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        std::string_view argument = arguments[i];
        const bool dashed = argument.starts_with("--");
        if (dashed)
            argument.remove_prefix(2);
        const std::size_t equals = argument.find('=');
        if (equals != std::string_view::npos) {
            result.values.emplace_back(argument.substr(0, equals), argument.substr(equals + 1));
        } else if (!dashed) {
            result.words.emplace_back(argument);
        } else if (i + 1 < arguments.size()) {
            result.values.emplace_back(argument, arguments[++i]);
        } else {
            return Error{ErrorCode::InvalidArgument, "--" + std::string(argument) + " needs a value.", {}};
        }
    }
    return result;
}

} // namespace palimpsest::app
