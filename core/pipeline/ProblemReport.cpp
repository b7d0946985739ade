#include "core/pipeline/ProblemReport.h"

#include "core/neural/Device.h"

#include <pwd.h>
#include <sys/utsname.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace palimpsest::pipeline {

namespace {

constexpr std::size_t kErrors = 10;
constexpr std::size_t kTailLines = 60;

bool isWordCharacter(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

/// Replaces `word` wherever it is not part of a longer one.
void replaceWord(std::string &text, const std::string &word, const std::string &by)
{
    if (word.empty())
        return;
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at)) {
        const std::size_t end = at + word.size();
        const bool isPart = (at > 0 && isWordCharacter(text[at - 1]) && isWordCharacter(word.front()))
                            || (end < text.size() && isWordCharacter(text[end]) && isWordCharacter(word.back()));
        if (isPart) {
            at = end;
            continue;
        }
        text.replace(at, word.size(), by);
        at += by.size();
    }
}

/// What lies between quotation marks, which is what people wrote: queries, titles and names of files.
std::string withoutQuoted(const std::string &line)
{
    std::string result;
    std::size_t from = 0;
    while (true) {
        const std::size_t open = line.find('"', from);
        const std::size_t close = open == std::string::npos ? open : line.find('"', open + 1);
        if (open == std::string::npos)
            return result + line.substr(from);
        result += line.substr(from, open - from) + "\"<words>\"";
        // Without an end all of the rest may be somebody's words.
        if (close == std::string::npos)
            return result;
        from = close + 1;
    }
}

bool isDigit(char c)
{
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

/// The line up to the first word with a slash in it. What follows may all belong to a path, whose names hold spaces, quotation
/// marks and brackets; only "3/16" is no path.
std::string withoutPaths(const std::string &line)
{
    constexpr std::string_view kBeforeWords = " \t'([=";
    for (std::size_t at = line.find('/'); at != std::string::npos; at = line.find('/', at + 1)) {
        if (at > 0 && at + 1 < line.size() && isDigit(line[at - 1]) && isDigit(line[at + 1]))
            continue;
        const std::size_t before = line.find_last_of(kBeforeWords, at);
        return line.substr(0, before == std::string::npos ? 0 : before + 1) + "<path>";
    }
    return line;
}

std::vector<std::string> linesOf(const std::string &text)
{
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

/// The value of `key` in a file of lines "KEY=value" or "Key: value", without quotation marks; empty if there is none.
std::string valueIn(const char *file, const std::string &key)
{
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);) {
        if (line.compare(0, key.size(), key) != 0)
            continue;
        const std::size_t begin = line.find_first_not_of(" \t\"", key.size());
        const std::size_t end = line.find_last_not_of(" \t\"");
        return begin == std::string::npos ? std::string() : line.substr(begin, end - begin + 1);
    }
    return {};
}

std::string memoryText(const std::string &kilobytes)
{
    constexpr std::int64_t kKilobytesPerMebibyte = 1024;
    return std::to_string(std::strtoll(kilobytes.c_str(), nullptr, 10) / kKilobytesPerMebibyte) + " MiB";
}

void addLast(std::string &report, const char *heading, const std::vector<std::string> &lines, std::size_t most)
{
    report += std::string("\n") + heading + "\n";
    if (lines.empty())
        report += "  none\n";
    for (std::size_t i = lines.size() - std::min(most, lines.size()); i < lines.size(); ++i)
        report += "  " + lines[i] + "\n";
}

} // namespace

PrivateWords privateWordsOfThisMachine()
{
    PrivateWords words;
    if (const char *home = std::getenv("HOME"))
        words.home = home;
    const passwd *entry = getpwuid(getuid());
    if (entry != nullptr && entry->pw_name != nullptr)
        words.user = entry->pw_name;
    // The field before the first comma is the full name.
    if (entry != nullptr && entry->pw_gecos != nullptr) {
        std::string name = entry->pw_gecos;
        name.resize(std::min(name.find(','), name.size()));
        words.phrases.push_back(std::move(name));
    }
    char host[256] = {};
    if (gethostname(host, sizeof host - 1) == 0)
        words.host = host;
    return words;
}

std::vector<ReportFact> machineFacts()
{
    std::vector<ReportFact> facts{{"Palimpsest", PALIMPSEST_VERSION}, {"LibTorch", PALIMPSEST_TORCH_VERSION}};
    utsname kernel{};
    std::string system = valueIn("/etc/os-release", "PRETTY_NAME=");
    if (uname(&kernel) == 0)
        system +=
            std::string(system.empty() ? "" : ", ") + kernel.sysname + " " + kernel.release + " " + kernel.machine;
    facts.emplace_back("System", system);
    facts.emplace_back("Memory", memoryText(valueIn("/proc/meminfo", "MemTotal:")) + ", "
                                     + memoryText(valueIn("/proc/meminfo", "MemAvailable:")) + " free, "
                                     + memoryText(valueIn("/proc/self/status", "VmRSS:")) + " in use by the program");
    std::string devices;
    for (const neural::DeviceInfo &device : neural::availableDevices())
        devices += (devices.empty() ? "" : "; ") + device.id + " (" + device.name + ")";
    facts.emplace_back("Devices", devices);
    return facts;
}

std::string withoutPrivateWords(std::string_view text, const PrivateWords &words)
{
    std::string all(text);
    // Spaces in it would hide where a path goes on.
    if (words.home.size() > 1)
        replaceWord(all, words.home, "/home");
    std::vector<std::string> phrases = words.phrases;
    // Longer ones first: a shorter one may be part of them.
    std::sort(phrases.begin(), phrases.end(),
              [](const std::string &a, const std::string &b) { return a.size() > b.size(); });
    for (const std::string &phrase : phrases)
        replaceWord(all, phrase, "<words>");
    std::string result;
    const bool endsLine = !all.empty() && all.back() == '\n';
    for (const std::string &line : linesOf(all)) {
        std::string clean = withoutQuoted(line);
        clean = withoutPaths(clean);
        replaceWord(clean, words.user, "<user>");
        replaceWord(clean, words.host, "<host>");
        result += clean + "\n";
    }
    if (!endsLine && !result.empty())
        result.pop_back();
    return result;
}

std::string problemReport(const ReportFacts &facts, const PrivateWords &words)
{
    std::string report = "Palimpsest report\n\n";
    for (const auto &[name, value] : facts.facts)
        report += name + ": " + withoutPrivateWords(value, words) + "\n";
    // Chosen before it is cleaned: "error" may be somebody's word.
    std::string errors;
    for (const std::string &line : linesOf(std::string(facts.log))) {
        if (line.find("[error]") != std::string::npos)
            errors += line + "\n";
    }
    addLast(report, "Last errors", linesOf(withoutPrivateWords(errors, words)), kErrors);
    addLast(report, "Log", linesOf(withoutPrivateWords(facts.log, words)), kTailLines);
    return report;
}

} // namespace palimpsest::pipeline
