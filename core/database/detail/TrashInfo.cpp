#include "core/database/detail/TrashInfo.h"

#include "core/base/SafetensorsView.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <ctime>
#include <string_view>

namespace palimpsest::database {

namespace {

constexpr std::string_view kHeading = "[Trash Info]";
constexpr std::string_view kUnreserved = "-_.~/";
constexpr std::string_view kDigits = "0123456789ABCDEF";
constexpr std::uint64_t kMaxInfoBytes = std::uint64_t{1} << 16;

bool isPlain(unsigned char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9')
           || kUnreserved.find(static_cast<char>(byte)) != std::string_view::npos;
}

// RFC 2396, section 2, as the specification asks for.
std::string escaped(const std::string &path)
{
    std::string text;
    for (const char character : path) {
        const auto byte = static_cast<unsigned char>(character);
        if (isPlain(byte)) {
            text += character;
            continue;
        }
        text += '%';
        text += kDigits[byte >> 4U];
        text += kDigits[byte & 0xFU];
    }
    return text;
}

std::optional<unsigned> digitOf(char character)
{
    const char upper = character >= 'a' && character <= 'f' ? static_cast<char>(character - 'a' + 'A') : character;
    const std::size_t digit = kDigits.find(upper);
    if (digit == std::string_view::npos)
        return std::nullopt;
    return static_cast<unsigned>(digit);
}

std::optional<std::string> unescaped(std::string_view text)
{
    std::string path;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            path += text[i];
            continue;
        }
        const auto high = i + 2 < text.size() ? digitOf(text[i + 1]) : std::nullopt;
        const auto low = i + 2 < text.size() ? digitOf(text[i + 2]) : std::nullopt;
        if (!high || !low || (*high == 0 && *low == 0))
            return std::nullopt;
        path += static_cast<char>(*high << 4U | *low);
        i += 2;
    }
    return path;
}

std::string valueOf(std::string_view text, std::string_view key)
{
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::string_view line = text.substr(0, end);
        if (line.starts_with(key))
            return std::string(line.substr(key.size()));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return {};
}

} // namespace

std::string localTimeText()
{
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    ::localtime_r(&now, &local);
    std::array<char, 32> text{};
    const std::size_t size = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%S", &local);
    return {text.data(), size};
}

bool writeTrashInfo(const std::filesystem::path &file, const TrashInfo &info)
{
    const std::string text =
        std::string(kHeading) + "\nPath=" + escaped(info.path.string()) + "\nDeletionDate=" + info.deletedAt + "\n";
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return false;
    const bool written =
        ::write(descriptor, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && ::fsync(descriptor) == 0;
    const int number = errno;
    ::close(descriptor);
    if (!written) {
        ::unlink(file.c_str());
        errno = number;
    }
    return written;
}

std::optional<TrashInfo> readTrashInfo(const std::filesystem::path &file)
{
    const auto bytes = readFileBytes(file, kMaxInfoBytes);
    if (!bytes)
        return std::nullopt;
    const std::string_view text(reinterpret_cast<const char *>(bytes->data()), bytes->size());
    if (!text.starts_with(kHeading))
        return std::nullopt;
    const auto path = unescaped(valueOf(text, "Path="));
    if (!path || path->empty())
        return std::nullopt;
    TrashInfo info{*path, valueOf(text, "DeletionDate=")};
    if (std::find(info.path.begin(), info.path.end(), "..") != info.path.end())
        return std::nullopt;
    return info;
}

} // namespace palimpsest::database
