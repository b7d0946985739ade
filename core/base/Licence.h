#pragma once

#include <string>
#include <string_view>

namespace palimpsest {

/// What a licence says of works that are made from a picture.
enum class Derivatives {
    Allowed,   ///< Perhaps under conditions.
    Forbidden, ///< By the licence, or because all rights are reserved.
    Unknown,   ///< Nothing is known, or it is in words that are not understood.
};

/// A picture's licence as far as it matters to those who paint with it. Not legal advice.
struct LicenceTerms {
    std::string badge; ///< Short, for a card: "CC0", "PD", "BY-SA", "©", "?".
    Derivatives derivatives = Derivatives::Unknown;
    bool attribution = false;   ///< Whoever made it must be named.
    bool shareAlike = false;    ///< What is made from it must bear the same licence.
    bool nonCommercial = false; ///< What is made from it must not be sold.

    bool operator==(const LicenceTerms &other) const = default;
};

/// Understands SPDX ids, addresses of Creative Commons and rightsstatements.org, and the usual words ("Public domain", "All
/// rights reserved"); anything else, and nothing, is Unknown.
LicenceTerms licenceTerms(std::string_view licence);

} // namespace palimpsest
