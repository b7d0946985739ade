#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace palimpsest::imaging {

/// How a picture came about, in the words of the IPTC (newscodes "digitalsourcetype").
enum class DigitalSource {
    TrainedAlgorithmicMedia,              ///< Painted by a model from words and neighbours.
    CompositeWithTrainedAlgorithmicMedia, ///< Begun from the artist's own picture.
    AlgorithmicallyEnhanced,              ///< Enlarged or cleaned, nothing invented.
};

/// The term's URI, "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia" and its siblings.
std::string_view digitalSourceUri(DigitalSource source);

/// One picture that another was made from. Every field may be empty.
struct PictureIngredient {
    std::string documentId; ///< Stable id of the content; written as stRef:documentID.
    std::string filePath; ///< Written as stRef:filePath. Whole paths tell strangers about this computer: prefer a name.
    std::string source;   ///< URL or collection; written as stRef:alternatePaths.
    std::string title;    ///< With artist, year and licence: one line of dc:source.
    std::string artist;
    std::string year;
    std::string licence;
};

/// What a picture's XMP packet says. Empty fields are left out; `source` is always written.
struct PictureCredits {
    DigitalSource source = DigitalSource::TrainedAlgorithmicMedia;
    std::string creatorTool;                    ///< xmp:CreatorTool, "Palimpsest 0.1.0".
    std::string createDate;                     ///< xmp:CreateDate, ISO 8601.
    std::string title;                          ///< dc:title.
    std::string description;                    ///< dc:description: what was asked for.
    std::string aiSystem;                       ///< Iptc4xmpExt:AISystemUsed: model and databases.
    std::string aiSystemVersion;                ///< Iptc4xmpExt:AISystemVersionUsed.
    std::string aiPrompt;                       ///< Iptc4xmpExt:AIPromptInformation.
    std::string aiPromptWriter;                 ///< Iptc4xmpExt:AIPromptWriterName: a person.
    std::optional<int> rating;                  ///< xmp:Rating, -1 (rejected) to 5.
    std::string label;                          ///< xmp:Label: "Red", "Yellow", ...
    std::vector<std::string> subjects;          ///< dc:subject: tags.
    std::string rights;                         ///< dc:rights: what its maker lets others do.
    std::vector<PictureIngredient> ingredients; ///< xmpMM:Ingredients: the neighbours, most influential first.
};

/// The whole XMP packet (UTF-8, with its xpacket wrapper). Prefixes are the canonical ones, byte for byte, because some
/// readers search for "Iptc4xmpExt:DigitalSourceType" without parsing. Text that XML cannot carry (control characters,
/// broken UTF-8) is repaired. Thread-safe.
std::string xmpPacket(const PictureCredits &credits);

/// Plain settings for the "parameters" text that other picture generators write and read.
struct GenerationSettings {
    std::string prompt;
    std::string negativePrompt; ///< Left out when empty.
    int steps = 0;
    std::string sampler;
    double guidance = 0.0; ///< "CFG scale".
    std::uint64_t seed = 0;
    int widthPx = 0;
    int heightPx = 0;
    std::string model;
    std::string version;                                         ///< Program and version; left out when empty.
    std::vector<std::pair<std::string, std::string>> additional; ///< Further fields, before the version.
};

/// The text for the PNG keyword "parameters": the prompt, a line "Negative prompt: ..." if there is one, and one line
/// of comma-separated settings; values with comma, colon, quote or line break are quoted as JSON strings. Thread-safe.
std::string a1111Parameters(const GenerationSettings &settings);

} // namespace palimpsest::imaging
