#include "core/database/detail/Csv.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace palimpsest::database {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

char separatorOf(std::string_view text)
{
    const std::string_view line = text.substr(0, text.find('\n'));
    char best = ',';
    for (const char candidate : {';', '\t'}) {
        if (std::count(line.begin(), line.end(), candidate) > std::count(line.begin(), line.end(), best))
            best = candidate;
    }
    return best;
}

std::string trimmedLower(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    std::string result(text.substr(first, text.find_last_not_of(" \t") - first + 1));
    for (char &character : result) {
        if (character >= 'A' && character <= 'Z')
            character = static_cast<char>(character - 'A' + 'a');
    }
    return result;
}

// Reads records one after the other.
class CsvReader {
public:
    CsvReader(std::string_view text, char separator) : m_text(text), m_separator(separator) {}

    [[nodiscard]] bool atEnd() const { return m_next >= m_text.size(); }
    [[nodiscard]] std::size_t line() const { return m_line; }

    /// The fields of the next record; false when a quote is never closed.
    bool next(std::vector<std::string> &fields)
    {
        fields.clear();
        for (;;) {
            fields.emplace_back();
            if (!readField(fields.back()))
                return false;
            if (atEnd())
                return true;
            const char end = m_text[m_next++];
            if (end == m_separator)
                continue;
            if (end == '\r' && !atEnd() && m_text[m_next] == '\n')
                ++m_next;
            ++m_line;
            return true;
        }
    }

private:
    bool readField(std::string &field)
    {
        if (!atEnd() && m_text[m_next] == '"' && !readQuoted(field))
            return false;
        while (!atEnd() && m_text[m_next] != m_separator && m_text[m_next] != '\n' && m_text[m_next] != '\r')
            field += m_text[m_next++];
        return true;
    }

    bool readQuoted(std::string &field)
    {
        for (++m_next; !atEnd(); ++m_next) {
            const char character = m_text[m_next];
            if (character == '"' && (m_next + 1 >= m_text.size() || m_text[m_next + 1] != '"')) {
                ++m_next;
                return true;
            }
            if (character == '"')
                ++m_next;
            if (character == '\n')
                ++m_line;
            field += character;
        }
        return false;
    }

    std::string_view m_text;
    char m_separator;
    std::size_t m_next = 0;
    std::size_t m_line = 1;
};

Error tableError(std::string message, std::size_t line)
{
    return {ErrorCode::Corrupt, std::move(message), "line " + std::to_string(line)};
}

} // namespace

int CsvTable::column(std::string_view name) const
{
    const auto found = std::find(header.begin(), header.end(), name);
    return found == header.end() ? -1 : static_cast<int>(found - header.begin());
}

bool isUtf8(std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead < 0x80                   ? 1
                                   : lead >= 0xC2 && lead < 0xE0 ? 2
                                   : (lead & 0xF0U) == 0xE0      ? 3
                                   : lead >= 0xF0 && lead < 0xF5 ? 4
                                                                 : 0;
        if (length == 0 || i + length > text.size())
            return false;
        std::uint32_t point = length == 1 ? lead : lead & (0x7FU >> length);
        for (std::size_t j = 1; j < length; ++j) {
            const auto byte = static_cast<unsigned char>(text[i + j]);
            if ((byte & 0xC0U) != 0x80)
                return false;
            point = (point << 6U) | (byte & 0x3FU);
        }
        const bool overlong = (length == 3 && point < 0x800) || (length == 4 && point < 0x10000);
        if (overlong || point > 0x10FFFF || (point >= 0xD800 && point < 0xE000))
            return false;
        i += length;
    }
    return true;
}

Result<std::vector<std::string>> visitCsv(
    std::string_view text,
    const std::function<void(const std::vector<std::string> &header, std::vector<std::string> &row)> &visit)
{
    if (text.starts_with(kByteOrderMark))
        text.remove_prefix(kByteOrderMark.size());
    if (!isUtf8(text))
        return tableError("The table is not in UTF-8; save it as CSV UTF-8.", 0);
    CsvReader reader(text, separatorOf(text));
    std::vector<std::string> header;
    std::vector<std::string> fields;
    while (!reader.atEnd()) {
        const std::size_t line = reader.line();
        if (!reader.next(fields))
            return tableError(
                "The table has a quotation mark in line " + std::to_string(line) + " that is never closed.", line);
        if (fields.size() == 1 && fields.front().empty())
            continue;
        if (header.empty()) {
            std::transform(fields.begin(), fields.end(), std::back_inserter(header),
                           [](const std::string &field) { return trimmedLower(field); });
            continue;
        }
        if (fields.size() > header.size())
            return tableError("The table has more fields in line " + std::to_string(line) + " than in its header.",
                              line);
        fields.resize(header.size());
        visit(header, fields);
    }
    return header;
}

std::vector<std::string> csvHeader(std::string_view text)
{
    const auto header =
        visitCsv(text.substr(0, text.find_first_of("\r\n")), [](const auto &, std::vector<std::string> &) {});
    return header ? *header : std::vector<std::string>();
}

Result<CsvTable> parseCsv(std::string_view text)
{
    CsvTable table;
    auto header =
        visitCsv(text, [&](const auto &, std::vector<std::string> &row) { table.rows.push_back(std::move(row)); });
    if (!header)
        return header.error();
    table.header = std::move(*header);
    return table;
}

} // namespace palimpsest::database
