#include "core/imaging/Gallery.h"

#include "core/imaging/gallery/Random.h"
#include "core/imaging/gallery/Words.h"

#include <cctype>
#include <set>

namespace palimpsest::imaging {

namespace {

using namespace gallery;

// Shares of the wordings.
constexpr float kStyleOnlyShare = 0.14F;
constexpr float kSynonymShare = 0.6F;
constexpr float kAccentShare = 0.3F;
constexpr float kArticleShare = 0.5F;
constexpr float kTimeShare = 0.35F;
constexpr float kSettingShare = 0.6F;
constexpr float kStyleShare = 0.6F;
constexpr float kFrameShare = 0.5F;

// Whether a wording names several things and so takes no article.
bool isPlural(std::string_view wording)
{
    return wording.starts_with("mountains") || wording.starts_with("flowers") || wording == "snowy mountains"
           || wording == "skyscrapers";
}

template<typename Words>
std::string_view pick(const Words &words, Random &random)
{
    return words[static_cast<std::size_t>(random.index(static_cast<int>(words.size())))];
}

template<typename Table>
const auto &rowOf(const Table &table, int index)
{
    return table[static_cast<std::size_t>(index)];
}

std::string fillFrame(std::string_view frame, std::string_view subject, std::string_view style)
{
    std::string text;
    for (std::size_t i = 0; i < frame.size(); ++i) {
        if (frame[i] != '{') {
            text += frame[i];
            continue;
        }
        text += frame[i + 1] == '0' ? subject : style;
        i += 2;
    }
    return text;
}

void addWords(std::set<std::string> &words, std::string_view text)
{
    std::string word;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const unsigned char c = i < text.size() ? static_cast<unsigned char>(text[i]) : ' ';
        if (std::isalpha(c) != 0) {
            word += static_cast<char>(std::tolower(c));
        } else if (!word.empty()) {
            words.insert(word);
            word.clear();
        }
    }
}

template<typename Table>
void addRows(std::set<std::string> &words, const Table &table)
{
    for (const auto &row : table) {
        for (const std::string_view text : row)
            addWords(words, text);
    }
}

} // namespace

GalleryCaption galleryCaption(const GalleryLabels &picture, std::uint64_t seed, const GalleryCaptionOptions &options)
{
    const auto [subject, style, time, accent, setting] = picture;
    Random random(seed);
    GalleryCaption result;
    const bool subjectKnown = subject >= 0 && options.allowSubject;
    const bool styleKnown = style >= 0 && options.allowStyle;
    if (!subjectKnown && !styleKnown) {
        result.text = "a picture";
        return result;
    }
    const bool styleOnly = !subjectKnown || (styleKnown && !options.forceFull && random.chance(kStyleOnlyShare));
    std::string text;
    if (!styleOnly) {
        result.named.subject = subject;
        const auto &words = rowOf(kSubjectWords, subject);
        text = random.chance(kSynonymShare) ? pick(words, random) : words[0];
        const bool plural = isPlural(text);
        if (random.chance(kAccentShare) && accent >= 0 && styleShowsColour(style)) {
            text = std::string(rowOf(kAccentNames, accent)) + ' ' + text;
            result.named.accent = accent;
        }
        if (random.chance(kArticleShare) && !plural)
            text = (std::string_view("aeio").find(text.front()) != std::string_view::npos ? "an " : "a ") + text;
        if (random.chance(kSettingShare) && setting > 0) {
            text += ' ';
            text += pick(rowOf(kSettingWords, setting), random);
            result.named.setting = setting;
        }
        if (random.chance(kTimeShare) && time >= 0 && styleShowsTime(style)) {
            text += ' ';
            text += pick(rowOf(kTimeWords, time), random);
            result.named.time = time;
        }
    }
    if (styleKnown && (styleOnly || random.chance(kStyleShare))) {
        result.named.style = style;
        const std::string_view styleText = pick(rowOf(kStyleWords, style), random);
        text = fillFrame(styleOnly ? pick(kStyleFrames, random) : pick(kBothFrames, random), text, styleText);
    } else if (random.chance(kFrameShare)) {
        text = fillFrame(pick(kSubjectFrames, random), text, {});
    }
    result.text = text;
    return result;
}

std::vector<std::string> galleryVocabulary()
{
    std::set<std::string> words;
    addRows(words, kSubjectWords);
    addRows(words, kStyleWords);
    addRows(words, kTimeWords);
    addRows(words, kSettingWords);
    const auto addAll = [&words](const auto &texts) {
        for (const std::string_view text : texts)
            addWords(words, text);
    };
    addAll(kSubjectNames);
    addAll(kStyleNames);
    addAll(kAccentNames);
    addAll(kStyleFrames);
    addAll(kBothFrames);
    addAll(kSubjectFrames);
    addWords(words, "a an");
    return {words.begin(), words.end()};
}

std::string galleryPrompt(std::string_view subject, std::string_view style)
{
    const int subjectIndex = indexOf(kSubjectNames, subject);
    const int styleIndex = indexOf(kStyleNames, style);
    std::string text(subjectIndex >= 0 ? rowOf(kSubjectWords, subjectIndex)[0] : subject);
    const std::string_view styleText = styleIndex >= 0 ? rowOf(kStyleWords, styleIndex)[0] : style;
    if (!text.empty() && !styleText.empty())
        text += ", ";
    text += styleText;
    return text;
}

} // namespace palimpsest::imaging
