#include "core/imaging/Gallery.h"

#include "core/imaging/gallery/Manner.h"
#include "core/imaging/gallery/Scene.h"
#include "core/imaging/gallery/Styles.h"
#include "core/imaging/gallery/Words.h"

#include <opencv2/core.hpp>

#include <cctype>
#include <new>
#include <vector>

namespace palimpsest::imaging {

namespace {

using namespace gallery;

// In the order of galleryStyles().
constexpr std::array<StylePainter, 16> kStylePainters = {
    styleOil,    stylePointillism, styleWoodcut,  styleStainedGlass, styleUkiyoE,   styleWatercolour,
    styleCubist, styleMosaic,      styleCharcoal, styleNeon,         styleHalftone, styleInkWash,
    stylePoster, stylePastel,      stylePaperCut, styleCrossStitch,
};

/// The painters of the styles that may be trained on.
std::vector<StylePainter> learntPainters()
{
    std::vector<StylePainter> painters;
    for (std::size_t style = 0; style < kStyleNames.size(); ++style) {
        if (!galleryStyleHeldOut(kStyleNames[style]))
            painters.push_back(kStylePainters[style]);
    }
    return painters;
}

cv::Mat3f paintedScene(const Scene &scene, int style, int manner, Random &random)
{
    static const std::vector<StylePainter> learnt = learntPainters();
    if (manner >= 0)
        return paintManner(manner, scene, learnt, random);
    return style < 0 ? scene.colours : kStylePainters[static_cast<std::size_t>(style)](scene, random);
}

constexpr int kLeastSizePx = 64;
constexpr int kMostSizePx = 2048;
constexpr std::uint64_t kStyleStream = 0x5374796C65ULL; // Keeps a style's numbers apart from the scene's.

Image imageFrom(const cv::Mat3f &colours)
{
    Image image(colours.cols, colours.rows);
    cv::Mat3b target(colours.rows, colours.cols, reinterpret_cast<cv::Vec3b *>(image.row(0)));
    colours.convertTo(target, CV_8U);
    return image;
}

std::string titleCase(std::string text)
{
    bool start = true;
    for (char &c : text) {
        if (start)
            c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
        start = c == ' ';
    }
    return text;
}

void describe(GalleryPicture &picture, int style, const Mood &mood)
{
    const auto time = static_cast<std::size_t>(mood.time);
    static constexpr std::array<std::string_view, 4> kTitleTimes = {" by Day", " at Sunset", " at Night",
                                                                    " in the Mist"};
    const std::string when = styleShowsTime(style) ? ' ' + std::string(kTimeWords[time][0]) : std::string();
    const std::string colour = styleShowsColour(style) ? picture.palette + ' ' : std::string();
    const std::string_view where = kSettingWords[static_cast<std::size_t>(mood.setting)][0];
    const std::string place = where.empty() ? std::string() : ' ' + std::string(where);
    picture.title = titleCase(colour + picture.subject) + place;
    if (styleShowsTime(style))
        picture.title += kTitleTimes[time];
    picture.caption = colour + galleryPrompt(picture.subject, {}) + place + when;
    if (style >= 0)
        picture.caption += ", " + galleryPrompt({}, picture.style);
}

} // namespace

std::span<const std::string_view> gallerySubjects()
{
    return kSubjectNames;
}

std::span<const std::string_view> galleryStyles()
{
    return kStyleNames;
}

std::span<const std::string_view> galleryAccents()
{
    return kAccentNames;
}

std::span<const std::string_view> galleryTimes()
{
    return kTimeNames;
}

std::span<const std::string_view> gallerySettings()
{
    return kSettingNames;
}

bool galleryStyleHeldOut(std::string_view style)
{
    return style == "mosaic" || style == "charcoal" || style == "cross-stitch";
}

GalleryLabels galleryLabels(const GalleryPicture &picture)
{
    return {indexOf(kSubjectNames, picture.subject), indexOf(kStyleNames, picture.style),
            indexOf(kTimeNames, picture.time), indexOf(kAccentNames, picture.palette),
            indexOf(kSettingNames, picture.setting)};
}

Result<GalleryPicture> paintGalleryPicture(const GallerySpec &spec, int sizePx)
{
    const int subject = indexOf(kSubjectNames, spec.subject);
    const int style = spec.style.empty() ? -1 : indexOf(kStyleNames, spec.style);
    if (subject < 0)
        return Error{ErrorCode::InvalidArgument,
                     "The gallery has no subject \"" + spec.subject + "\". Choose one from its list.",
                     {}};
    if (style < 0 && !spec.style.empty())
        return Error{ErrorCode::InvalidArgument,
                     "The gallery has no style \"" + spec.style + "\". Choose one from its list.",
                     {}};
    const int setting = spec.setting.empty() ? -1 : indexOf(kSettingNames, spec.setting);
    if (!spec.setting.empty() && (setting < 0 || !settingSuits(subject, static_cast<Setting>(setting))))
        return Error{ErrorCode::InvalidArgument,
                     "The gallery cannot paint \"" + spec.subject + "\" in the setting \"" + spec.setting
                         + "\". Choose another setting.",
                     {}};
    if (spec.manner >= 0 && style >= 0)
        return Error{
            ErrorCode::InvalidArgument, "A made-up manner stands in place of a style; name one of the two.", {}};
    if (sizePx < kLeastSizePx || sizePx > kMostSizePx)
        return Error{ErrorCode::InvalidArgument,
                     "Gallery pictures are " + std::to_string(kLeastSizePx) + " to " + std::to_string(kMostSizePx)
                         + " pixels wide; " + std::to_string(sizePx) + " was asked for.",
                     {}};
    try {
        Scene scene = paintScene(subject, setting, spec.seed, sizePx);
        if (spec.withoutSubject)
            removeSubject(scene);
        Random random(mixBits(spec.seed ^ kStyleStream) + static_cast<std::uint64_t>(style + 1));
        GalleryPicture picture;
        picture.image = imageFrom(paintedScene(scene, style, spec.manner, random));
        picture.subject = spec.withoutSubject ? std::string() : spec.subject;
        picture.style = spec.style;
        picture.palette = kAccentNames[static_cast<std::size_t>(scene.mood.accentIndex)];
        picture.time = kTimeNames[static_cast<std::size_t>(scene.mood.time)];
        picture.setting = kSettingNames[static_cast<std::size_t>(scene.mood.setting)];
        describe(picture, style, scene.mood);
        return picture;
    } catch (const std::bad_alloc &) {
        return Error{ErrorCode::OutOfMemory,
                     "There is not enough memory for a picture of this size. Choose a smaller size.",
                     {}};
    } catch (const cv::Exception &exception) {
        return Error{ErrorCode::Internal, "The picture could not be painted.", exception.what()};
    }
}

} // namespace palimpsest::imaging
