#include "core/neural/weights/StrictJson.h"

#include <set>
#include <stdexcept>
#include <string>
#include <vector>

namespace palimpsest::neural::weights {

namespace {

using nlohmann::json;

/// Follows the parser and objects to what the parser itself would let pass.
class Guard {
public:
    explicit Guard(std::size_t maxDepth) : m_maxDepth(maxDepth) {}

    void observe(json::parse_event_t event, const json &parsed)
    {
        switch (event) {
        case json::parse_event_t::object_start:
        case json::parse_event_t::array_start:
            m_keys.emplace_back();
            if (m_keys.size() > m_maxDepth)
                throw std::runtime_error("its text is nested too deeply");
            break;
        case json::parse_event_t::object_end:
        case json::parse_event_t::array_end:
            m_keys.pop_back();
            break;
        case json::parse_event_t::key:
            if (!m_keys.back().insert(parsed.get<std::string>()).second)
                throw std::runtime_error("the key \"" + parsed.get<std::string>() + "\" occurs twice");
            break;
        case json::parse_event_t::value:
            break;
        }
    }

private:
    std::size_t m_maxDepth;
    std::vector<std::set<std::string>> m_keys;
};

} // namespace

Result<json> parseStrictJson(std::string_view text, std::size_t maxDepth)
{
    Guard guard(maxDepth);
    const auto callback = [&guard](int, json::parse_event_t event, json &parsed) {
        guard.observe(event, parsed);
        return true;
    };
    try {
        return json::parse(text.begin(), text.end(), callback);
    } catch (const json::exception &exception) {
        return Error{ErrorCode::Corrupt, "its text is not valid JSON", exception.what()};
    } catch (const std::runtime_error &error) {
        return Error{ErrorCode::Corrupt, error.what(), {}};
    } catch (const std::bad_alloc &) {
        return Error{ErrorCode::OutOfMemory, "there is not enough memory to read it", {}};
    }
}

} // namespace palimpsest::neural::weights
