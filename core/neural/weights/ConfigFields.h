#pragma once

#include <nlohmann/json.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace palimpsest::neural::weights {

/// Reads fields of an untrusted JSON object with range checks. The first problem of an object and all objects taken
/// from it is kept; after a problem every field gives its default, so that callers check once at the end.
/// Borrows the JSON value. Not thread-safe.
class ConfigFields {
public:
    /// `name` says in problems what the object is: "model.json".
    ConfigFields(const nlohmann::json &object, std::string name);

    /// The object below `key`, or an empty one.
    [[nodiscard]] ConfigFields object(const char *key) const;
    [[nodiscard]] bool has(const char *key) const;

    /// Missing or null gives the default; another type or a value out of range is a problem.
    std::int64_t integer(const char *key, std::int64_t fallback, std::int64_t minimum, std::int64_t maximum);
    double real(const char *key, double fallback, double minimum, double maximum);
    bool boolean(const char *key, bool fallback);
    /// Text of at most `maxBytes` bytes.
    std::string text(const char *key, const std::string &fallback, std::size_t maxBytes = 200);
    /// One of `choices`.
    std::string choice(const char *key, const std::string &fallback, const std::vector<std::string> &choices);
    /// A plain file name: no folders, not hidden.
    std::string fileName(const char *key, const std::string &fallback);
    /// A list of at most `maxCount` numbers, each in range.
    std::vector<std::int64_t> integers(const char *key, const std::vector<std::int64_t> &fallback, std::int64_t minimum,
                                       std::int64_t maximum, std::size_t maxCount);
    std::vector<double> reals(const char *key, double minimum, double maximum, std::size_t maxCount);

    /// Notes a problem that spans fields: "unet: heads do not divide the width".
    void addProblem(const std::string &problem);
    /// The first problem, or empty.
    [[nodiscard]] const std::string &problem() const { return *m_problem; }
    /// The object itself.
    [[nodiscard]] const nlohmann::json &value() const { return *m_object; }

private:
    ConfigFields(const nlohmann::json &object, std::string name, std::shared_ptr<std::string> problem);
    [[nodiscard]] const nlohmann::json *find(const char *key) const;
    void refuse(const char *key, const std::string &expected);

    const nlohmann::json *m_object;
    std::string m_name;
    std::shared_ptr<std::string> m_problem;
};

} // namespace palimpsest::neural::weights
