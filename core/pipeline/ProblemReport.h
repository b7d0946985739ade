#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace palimpsest::pipeline {

/// What must not stand in a report that goes to strangers.
struct PrivateWords {
    std::string home; ///< The home directory; may be empty, like the others.
    std::string user;
    std::string host;
    std::vector<std::string> phrases; ///< Queries and titles, each as it stands in the log.
};

/// The home directory, the user's and the machine's name, and as a phrase the user's full name, as the system gives them.
PrivateWords privateWordsOfThisMachine();

/// `text` without private words: absolute paths keep their ending only ("<path>.png"), names become "<user>" and "<host>",
/// and what stands in quotation marks and each phrase becomes "<words>". Numbers, codes and versions stay.
std::string withoutPrivateWords(std::string_view text, const PrivateWords &words);

/// A name and what is to be said of it.
using ReportFact = std::pair<std::string, std::string>;

/// What a report says.
struct ReportFacts {
    std::vector<ReportFact> facts; ///< In this order.
    std::string log;               ///< The whole log, oldest line first.
};

/// The program's and its tensor library's version, the system, its memory, and the devices that can paint. Asking for the
/// devices may take a second, so not on the GUI thread.
std::vector<ReportFact> machineFacts();

/// A report in plain text: the facts, the last errors of the log, and its last lines, all without private words.
std::string problemReport(const ReportFacts &facts, const PrivateWords &words);

} // namespace palimpsest::pipeline
