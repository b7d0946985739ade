#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace palimpsest::imaging {

/// What a picture file says about itself, in EXIF, IPTC and XMP. Every field may be empty.
struct PictureFacts {
    std::string title;
    std::string artist;    ///< Several are separated by ", ".
    std::string year;      ///< Of the work, as its describer wrote it.
    std::string yearTaken; ///< Of the photograph, by the camera's clock: of a painting, it is not the painting's.
    std::string caption;
    std::string licence; ///< A licence's address, else the copyright notice.
    std::string source;
    /// plus:DataMining says that the picture may not be used for data mining or for training models, or only under
    /// conditions that cannot be checked here.
    bool miningProhibited = false;

    bool operator==(const PictureFacts &other) const = default;
};

/// Reads the facts of a picture file in memory. A picture without any, or with damaged ones, gives what can be read:
/// that is not an error. What cameras and scanners write into these fields by themselves is left out. Thread-safe.
PictureFacts readPictureFacts(std::span<const std::uint8_t> file);

/// Whether a value of plus:DataMining forbids what Palimpsest does (PLUS vocabulary "DMI-...", with or without its
/// address in front).
bool prohibitsMining(const std::string &dataMining);

} // namespace palimpsest::imaging
