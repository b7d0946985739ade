#include "core/base/Licence.h"

#include "core/base/Words.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>
#include <vector>

namespace palimpsest {

namespace {

using Words = std::vector<std::string>;

struct FreeLicence {
    std::string_view word;
    std::string_view badge;
    bool shareAlike;
};

constexpr std::array<FreeLicence, 9> kFreeLicences{{{"agpl", "AGPL", true},
                                                    {"gpl", "GPL", true},
                                                    {"lgpl", "LGPL", true},
                                                    {"gfdl", "GFDL", true},
                                                    {"lal", "LAL", true},
                                                    {"apache", "Apache", false},
                                                    {"bsd", "BSD", false},
                                                    {"isc", "ISC", false},
                                                    {"mit", "MIT", false}}};

bool has(const Words &words, std::string_view word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool hasRun(const Words &words, std::initializer_list<std::string_view> run)
{
    return std::search(words.begin(), words.end(), run.begin(), run.end()) != words.end();
}

bool isPublicDomain(const Words &words)
{
    // Public Domain Mark and Dedication, "no known copyright", rightsstatements.org's NoC and NKC.
    constexpr std::array<std::string_view, 6> kMarks{"publicdomain", "pdm", "pddc", "pd", "nkc", "noc"};
    return std::any_of(kMarks.begin(), kMarks.end(), [&](std::string_view mark) { return has(words, mark); })
           || hasRun(words, {"public", "domain"}) || hasRun(words, {"gemeinfrei"})
           || hasRun(words, {"no", "known", "copyright"}) || hasRun(words, {"no", "copyright"})
           || hasRun(words, {"unlicense"});
}

bool isReserved(const Words &words)
{
    return hasRun(words, {"rights", "reserved"}) || hasRun(words, {"in", "copyright"}) || has(words, "inc")
           || has(words, "copyrighted");
}

LicenceTerms creativeCommons(const Words &words)
{
    const auto says = [&](std::string_view sign, std::string_view word) {
        return has(words, sign) || has(words, word);
    };
    LicenceTerms terms;
    terms.attribution = true;
    terms.nonCommercial = says("nc", "noncommercial") || hasRun(words, {"non", "commercial"});
    terms.shareAlike = says("sa", "sharealike") || hasRun(words, {"share", "alike"});
    const bool none = says("nd", "noderivatives") || has(words, "noderivs") || hasRun(words, {"no", "derivatives"})
                      || hasRun(words, {"no", "derivs"});
    terms.derivatives = none ? Derivatives::Forbidden : Derivatives::Allowed;
    terms.badge = "BY";
    for (const auto &[said, sign] :
         {std::pair(terms.nonCommercial, "-NC"), std::pair(none, "-ND"), std::pair(terms.shareAlike, "-SA")}) {
        if (said)
            terms.badge += sign;
    }
    return terms;
}

bool isCreativeCommons(const Words &words)
{
    const bool named = has(words, "cc") || has(words, "creativecommons") || hasRun(words, {"creative", "commons"});
    return (named && (has(words, "by") || has(words, "attribution"))) || hasRun(words, {"by", "sa"})
           || hasRun(words, {"by", "nc"}) || hasRun(words, {"by", "nd"});
}

} // namespace

LicenceTerms licenceTerms(std::string_view licence)
{
    const Words words = wordsOf(licence);
    if (has(words, "cc0") || hasRun(words, {"publicdomain", "zero"}) || hasRun(words, {"cc", "zero"}))
        return {"CC0", Derivatives::Allowed, false, false, false};
    if (isCreativeCommons(words))
        return creativeCommons(words);
    if (isPublicDomain(words))
        return {"PD", Derivatives::Allowed, false, false, false};
    for (const auto &[word, badge, shareAlike] : kFreeLicences) {
        if (has(words, word))
            return {std::string(badge), Derivatives::Allowed, true, shareAlike, false};
    }
    if (isReserved(words) || licence.find("\u00a9") != std::string_view::npos || has(words, "copyright"))
        return {"\u00a9", Derivatives::Forbidden, true, false, true};
    return {"?", Derivatives::Unknown, true, false, true};
}

} // namespace palimpsest
