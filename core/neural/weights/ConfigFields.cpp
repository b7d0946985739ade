#include "core/neural/weights/ConfigFields.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace palimpsest::neural::weights {

namespace {

using nlohmann::json;

const json &emptyObject()
{
    static const json empty = json::object();
    return empty;
}

bool isIntegerIn(const json &value, std::int64_t minimum, std::int64_t maximum)
{
    if (value.is_number_unsigned() && value.get<std::uint64_t>() > static_cast<std::uint64_t>(INT64_MAX))
        return false;
    return value.is_number_integer() && value.get<std::int64_t>() >= minimum && value.get<std::int64_t>() <= maximum;
}

bool isRealIn(const json &value, double minimum, double maximum)
{
    return value.is_number() && std::isfinite(value.get<double>()) && value.get<double>() >= minimum
           && value.get<double>() <= maximum;
}

template<typename Number>
std::string rangeText(Number minimum, Number maximum)
{
    return json(minimum).dump() + " to " + json(maximum).dump();
}

} // namespace

ConfigFields::ConfigFields(const nlohmann::json &object, std::string name)
    : ConfigFields(object, std::move(name), std::make_shared<std::string>())
{
}

ConfigFields::ConfigFields(const nlohmann::json &object, std::string name, std::shared_ptr<std::string> problem)
    : m_object(&object)
    , m_name(std::move(name))
    , m_problem(std::move(problem))
{
    if (object.is_object())
        return;
    addProblem("is not a table");
    m_object = &emptyObject();
}

ConfigFields ConfigFields::object(const char *key) const
{
    const json *found = find(key);
    return ConfigFields(found != nullptr ? *found : emptyObject(), m_name + "." + key, m_problem);
}

bool ConfigFields::has(const char *key) const
{
    return find(key) != nullptr;
}

const json *ConfigFields::find(const char *key) const
{
    const auto found = m_object->find(key);
    return found == m_object->end() || found->is_null() ? nullptr : &*found;
}

void ConfigFields::refuse(const char *key, const std::string &expected)
{
    if (m_problem->empty())
        *m_problem = m_name + "." + key + " must be " + expected;
}

void ConfigFields::addProblem(const std::string &problem)
{
    if (m_problem->empty())
        *m_problem = m_name + " " + problem;
}

std::int64_t ConfigFields::integer(const char *key, std::int64_t fallback, std::int64_t minimum, std::int64_t maximum)
{
    const json *found = find(key);
    if (found == nullptr)
        return fallback;
    if (isIntegerIn(*found, minimum, maximum))
        return found->get<std::int64_t>();
    refuse(key, "a whole number from " + rangeText(minimum, maximum));
    return fallback;
}

double ConfigFields::real(const char *key, double fallback, double minimum, double maximum)
{
    const json *found = find(key);
    if (found == nullptr)
        return fallback;
    if (isRealIn(*found, minimum, maximum))
        return found->get<double>();
    refuse(key, "a number from " + rangeText(minimum, maximum));
    return fallback;
}

bool ConfigFields::boolean(const char *key, bool fallback)
{
    const json *found = find(key);
    if (found == nullptr)
        return fallback;
    if (found->is_boolean())
        return found->get<bool>();
    refuse(key, "true or false");
    return fallback;
}

std::string ConfigFields::text(const char *key, const std::string &fallback, std::size_t maxBytes)
{
    const json *found = find(key);
    if (found == nullptr)
        return fallback;
    if (found->is_string() && found->get_ref<const std::string &>().size() <= maxBytes)
        return found->get<std::string>();
    refuse(key, "a text of at most " + std::to_string(maxBytes) + " bytes");
    return fallback;
}

std::string ConfigFields::choice(const char *key, const std::string &fallback, const std::vector<std::string> &choices)
{
    std::string value = text(key, fallback);
    if (std::find(choices.begin(), choices.end(), value) != choices.end())
        return value;
    std::string expected = "one of";
    for (const std::string &known : choices)
        expected.append(" ").append(known);
    refuse(key, expected);
    return fallback;
}

std::string ConfigFields::fileName(const char *key, const std::string &fallback)
{
    std::string value = text(key, fallback);
    if (!value.empty() && value.front() != '.' && value.find_first_of(std::string("/\\\0", 3)) == std::string::npos)
        return value;
    refuse(key, "a plain file name");
    return fallback;
}

std::vector<std::int64_t> ConfigFields::integers(const char *key, const std::vector<std::int64_t> &fallback,
                                                 std::int64_t minimum, std::int64_t maximum, std::size_t maxCount)
{
    const json *found = find(key);
    if (found == nullptr)
        return fallback;
    const bool valid = found->is_array() && found->size() <= maxCount
                       && std::all_of(found->begin(), found->end(),
                                      [&](const json &item) { return isIntegerIn(item, minimum, maximum); });
    if (valid)
        return found->get<std::vector<std::int64_t>>();
    refuse(key, "a list of at most " + std::to_string(maxCount) + " whole numbers from " + rangeText(minimum, maximum));
    return fallback;
}

std::vector<double> ConfigFields::reals(const char *key, double minimum, double maximum, std::size_t maxCount)
{
    const json *found = find(key);
    if (found == nullptr)
        return {};
    const bool valid = found->is_array() && found->size() <= maxCount
                       && std::all_of(found->begin(), found->end(),
                                      [&](const json &item) { return isRealIn(item, minimum, maximum); });
    if (valid)
        return found->get<std::vector<double>>();
    refuse(key, "a list of at most " + std::to_string(maxCount) + " numbers from " + rangeText(minimum, maximum));
    return {};
}

} // namespace palimpsest::neural::weights
