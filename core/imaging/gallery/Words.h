#pragma once

#include <array>
#include <string_view>

namespace palimpsest::imaging::gallery {

/// The canonical names, which are also the public ones, in index order.
inline constexpr std::array<std::string_view, 24> kSubjectNames = {
    "mountain lake", "lighthouse",   "sailing boat",    "tree",     "house",    "flower vase", "cat",    "fish",
    "bird",          "city skyline", "hot air balloon", "portrait", "fox",      "horse",       "owl",    "rabbit",
    "butterfly",     "whale",        "mushroom",        "bridge",   "windmill", "castle",      "teapot", "cactus"};
inline constexpr std::array<std::string_view, 16> kStyleNames = {
    "oil",      "pointillism", "woodcut",  "stained glass", "ukiyo-e", "watercolour", "cubist",    "mosaic",
    "charcoal", "neon",        "halftone", "ink wash",      "poster",  "pastel",      "paper cut", "cross-stitch"};
inline constexpr std::array<std::string_view, 8> kAccentNames = {"red",    "blue",   "green", "yellow",
                                                                 "purple", "orange", "pink",  "teal"};
inline constexpr std::array<std::string_view, 4> kTimeNames = {"day", "sunset", "night", "mist"};
/// The first is the subject's own surroundings.
inline constexpr std::array<std::string_view, 7> kSettingNames = {"own",  "sea",   "hills", "city",
                                                                  "room", "storm", "snow"};

/// Wordings; the first of each row is the canonical one.
inline constexpr std::array<std::array<std::string_view, 4>, 24> kSubjectWords = {{
    {"mountain lake", "mountains by a lake", "alpine lake", "snowy mountains"},
    {"lighthouse", "lighthouse by the sea", "lighthouse on a cliff", "beacon tower"},
    {"sailing boat", "sailboat", "sail boat at sea", "yacht"},
    {"tree", "old tree", "tree on a hill", "oak tree"},
    {"house", "cottage", "little house", "country cottage"},
    {"vase of flowers", "flower vase", "bouquet", "flowers in a vase"},
    {"cat", "sitting cat", "kitty", "house cat"},
    {"fish", "tropical fish", "fish underwater", "swimming fish"},
    {"bird", "bird on a branch", "songbird", "little bird"},
    {"city skyline", "city", "skyscrapers", "town skyline"},
    {"hot air balloon", "balloon", "balloon in the sky", "flying balloon"},
    {"portrait", "portrait of a person", "face", "person"},
    {"fox", "red fox", "sitting fox", "little fox"},
    {"horse", "standing horse", "pony", "horse with a mane"},
    {"owl", "owl on a branch", "night owl", "tawny owl"},
    {"rabbit", "bunny", "hare", "little rabbit"},
    {"butterfly", "flying butterfly", "butterfly with open wings", "moth"},
    {"whale", "whale in the sea", "blue whale", "spouting whale"},
    {"mushroom", "toadstool", "mushroom with dots", "spotted mushroom"},
    {"bridge", "stone bridge", "bridge over a river", "arched bridge"},
    {"windmill", "old windmill", "mill", "dutch windmill"},
    {"castle", "castle with towers", "fortress", "old castle"},
    {"teapot", "tea pot", "steaming teapot", "pot of tea"},
    {"cactus", "potted cactus", "cactus in a pot", "desert cactus"},
}};
inline constexpr std::array<std::array<std::string_view, 3>, 16> kStyleWords = {{
    {"oil painting", "oil", "impasto oil paint"},
    {"pointillism", "pointillist painting", "painted in dots"},
    {"woodcut", "woodcut print", "line engraving"},
    {"stained glass", "stained glass window", "leaded glass"},
    {"ukiyo-e", "ukiyo-e print", "japanese print"},
    {"watercolour", "watercolour wash", "watercolor painting"},
    {"cubist", "cubism", "cubist painting"},
    {"mosaic", "mosaic tiles", "roman mosaic"},
    {"charcoal", "charcoal drawing", "charcoal sketch"},
    {"neon", "neon sign", "glowing neon lights"},
    {"halftone", "halftone comic print", "comic book"},
    {"ink wash", "ink wash painting", "brush and ink"},
    {"poster", "travel poster", "screen printed poster"},
    {"pastel", "pastel drawing", "soft pastel"},
    {"paper cut", "paper cutout", "layered paper"},
    {"cross-stitch", "embroidery", "cross-stitch embroidery"},
}};
inline constexpr std::array<std::array<std::string_view, 2>, 4> kTimeWords = {{
    {"by day", "in daylight"},
    {"at sunset", "at dusk"},
    {"at night", "by moonlight"},
    {"in the mist", "in fog"},
}};
/// Nobody names a subject's own surroundings.
inline constexpr std::array<std::array<std::string_view, 3>, 7> kSettingWords = {{
    {"", "", ""},
    {"by the sea", "on the beach", "at the seaside"},
    {"in the hills", "among hills", "in the country"},
    {"in the city", "in town", "in a street"},
    {"in a room", "indoors", "by a window"},
    {"in a storm", "in the rain", "in a thunderstorm"},
    {"in the snow", "in winter", "in falling snow"},
}};

/// Sentence frames: {0} is the subject, {1} the style.
inline constexpr std::array<std::string_view, 4> kStyleFrames = {"{1}", "in the style of {1}", "a picture in {1} style",
                                                                 "{1} artwork"};
inline constexpr std::array<std::string_view, 5> kBothFrames = {"{0}, {1}", "{1} of {0}", "{0} in the style of {1}",
                                                                "{0} as {1}", "a {1} picture of {0}"};
inline constexpr std::array<std::string_view, 4> kSubjectFrames = {"a painting of {0}", "a picture of {0}",
                                                                   "an image of {0}", "{0} artwork"};

/// Index of `name` in `names`, or -1.
template<typename Names>
constexpr int indexOf(const Names &names, std::string_view name)
{
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == name)
            return static_cast<int>(i);
    }
    return -1;
}

/// Whether colour can be seen in a style (-1 = plain scene).
constexpr bool styleShowsColour(int style)
{
    return style < 0
           || (kStyleNames[static_cast<std::size_t>(style)] != "woodcut"
               && kStyleNames[static_cast<std::size_t>(style)] != "charcoal");
}
/// Whether the time of day can be seen.
constexpr bool styleShowsTime(int style)
{
    return styleShowsColour(style) && (style < 0 || kStyleNames[static_cast<std::size_t>(style)] != "neon");
}

} // namespace palimpsest::imaging::gallery
