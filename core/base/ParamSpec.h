#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace palimpsest {

/// The value of one parameter.
using ParamValue = std::variant<bool, std::int64_t, double, std::string>;
/// Parameter values by key.
using ParamValues = std::map<std::string, ParamValue>;

/// Describes one parameter well enough that the panel and the command line build themselves from it.
struct ParamSpec {
    enum class Type { Bool, Integer, Real, Choice };
    std::string key;   ///< Stable, stored in recipes: "steps".
    std::string label; ///< For the artist: "Steps".
    Type type = Type::Integer;
    double minimum = 0.0; ///< Integer and Real only; inclusive.
    double maximum = 0.0; ///< Integer and Real only; inclusive.
    ParamValue defaultValue;
    std::vector<std::string> choices; ///< Choice only: the stable ids.
    std::string unit;                 ///< May be empty.
    std::string help;                 ///< One sentence.
    bool isAdvanced = false;          ///< For those who look for it; a panel may fold it away.
};

} // namespace palimpsest
