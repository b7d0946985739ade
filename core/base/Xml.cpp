#include "core/base/Xml.h"

namespace palimpsest {

std::string xmlEscaped(std::string_view text)
{
    std::string result;
    for (const char byte : text) {
        switch (byte) {
        case '&':
            result += "&amp;";
            break;
        case '<':
            result += "&lt;";
            break;
        case '>':
            result += "&gt;";
            break;
        case '"':
            result += "&quot;";
            break;
        case '\r':
            result += "&#13;";
            break;
        default:
            result += byte;
        }
    }
    return result;
}

} // namespace palimpsest
