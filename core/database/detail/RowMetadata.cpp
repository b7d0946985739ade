#include "core/database/detail/RowMetadata.h"

#include "core/base/SafetensorsView.h"

#include <nlohmann/json.hpp>

#include <array>
#include <charconv>
#include <cstdint>
#include <string_view>
#include <utility>

namespace palimpsest::database {

namespace {

using nlohmann::json;

constexpr std::uint64_t kMaxBytes = std::uint64_t{2} << 30;
// Not even an empty value is shorter: a file that claims more rows than this is hostile.
constexpr std::size_t kLeastBytesOfRow = 4;

// The names that clip-retrieval and img2dataset give their columns.
constexpr std::array<std::pair<std::string_view, std::string ItemFacts::*>, 13> kColumns{{
    {"caption", &ItemFacts::caption},
    {"title", &ItemFacts::title},
    {"artist", &ItemFacts::artist},
    {"author", &ItemFacts::artist},
    {"year", &ItemFacts::year},
    {"date", &ItemFacts::year},
    {"style", &ItemFacts::style},
    {"licence", &ItemFacts::licence},
    {"license", &ItemFacts::licence},
    {"url", &ItemFacts::source},
    {"source", &ItemFacts::source},
    {"key", &ItemFacts::title},
    {"text", &ItemFacts::caption},
}};

std::string textOf(const json &value)
{
    if (value.is_string())
        return value.get<std::string>();
    return value.is_number() || value.is_boolean() ? value.dump() : std::string();
}

void take(RowMetadata &row, std::string_view column, const json &value)
{
    if (column == "image_path") {
        row.picture = textOf(value);
        return;
    }
    for (const auto &[name, member] : kColumns) {
        if (name == column && (row.facts.*member).empty())
            row.facts.*member = textOf(value);
    }
}

void takeObject(std::vector<RowMetadata> &rows, const json &object)
{
    RowMetadata row;
    for (const auto &[column, value] : object.items())
        take(row, column, value);
    rows.push_back(std::move(row));
}

void takeLines(std::vector<RowMetadata> &rows, std::string_view text)
{
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        if (line.find_first_not_of(" \t\r") != std::string_view::npos)
            takeObject(rows, json::parse(line));
    }
}

// Elements are taken as they are parsed and then dropped, so that the whole tree is never in memory.
void takeArray(std::vector<RowMetadata> &rows, std::string_view text)
{
    const json::parser_callback_t callback = [&](int depth, json::parse_event_t event, json &parsed) {
        if (event != json::parse_event_t::object_end || depth != 1)
            return true;
        takeObject(rows, parsed);
        return false;
    };
    [[maybe_unused]] const json rest = json::parse(text, callback);
}

void takeColumns(std::vector<RowMetadata> &rows, std::string_view text)
{
    std::string column;
    const std::size_t maximumRows = text.size() / kLeastBytesOfRow;
    std::size_t row = 0;
    const json::parser_callback_t callback = [&](int depth, json::parse_event_t event, json &parsed) {
        if (event == json::parse_event_t::key && depth == 1)
            column = parsed.get<std::string>();
        if (event == json::parse_event_t::key && depth == 2) {
            const std::string &number = parsed.get_ref<const std::string &>();
            const auto read = std::from_chars(number.data(), number.data() + number.size(), row);
            if (read.ec != std::errc())
                row = maximumRows;
        }
        if (event != json::parse_event_t::value || depth != 2 || row >= maximumRows)
            return true;
        if (row >= rows.size())
            rows.resize(row + 1);
        take(rows[row], column, parsed);
        return false;
    };
    [[maybe_unused]] const json rest = json::parse(text, callback);
}

// An object with further text behind it is the first of many lines.
bool isLines(std::string_view text)
{
    const std::size_t end = text.find('\n');
    return text.starts_with('{') && json::accept(text.substr(0, end))
           && (end == std::string_view::npos || text.find_first_not_of(" \t\r\n", end) != std::string_view::npos);
}

} // namespace

Result<std::vector<RowMetadata>> readRowMetadata(const std::filesystem::path &path)
{
    const auto bytes = readFileBytes(path, kMaxBytes);
    if (!bytes)
        return bytes.error();
    std::string_view text(reinterpret_cast<const char *>(bytes->data()), bytes->size());
    text.remove_prefix(std::min(text.size(), text.find_first_not_of(" \t\r\n")));
    std::vector<RowMetadata> rows;
    try {
        if (text.starts_with('['))
            takeArray(rows, text);
        else if (path.extension() == ".jsonl" || isLines(text))
            takeLines(rows, text);
        else
            takeColumns(rows, text);
    } catch (const json::exception &exception) {
        return Error{ErrorCode::Corrupt, "The metadata in \"" + path.filename().string() + "\" cannot be read.",
                     exception.what()};
    }
    return rows;
}

} // namespace palimpsest::database
