#include "tests/pipeline/TinyMuseum.h"

#include "core/base/Image.h"
#include "core/imaging/Encode.h"
#include "core/pipeline/Library.h"
#include "core/pipeline/Studio.h"
#include "tests/neural/TinyBundle.h"

#include <string>

namespace palimpsest::test {

namespace {

/// A square or a bar in red or green.
Image shape(int number)
{
    constexpr int kSidePx = 72;
    Image image(kSidePx, kSidePx);
    const int wide = number % 2 == 0 ? kSidePx / 4 : 0;
    for (int y = 0; y < kSidePx; ++y) {
        for (int x = 0; x < kSidePx; ++x) {
            const bool inside = y > kSidePx / 4 && y < 3 * kSidePx / 4 && x >= wide && x < kSidePx - wide;
            for (int c = 0; c < 3; ++c)
                image.row(y)[3 * x + c] = static_cast<std::uint8_t>(inside ? (c == number / 2 % 2 ? 220 : 20)
                                                                           : (40 + 17 * number + 11 * c) % 256);
        }
    }
    return image;
}

} // namespace

bool makeTinyMuseum(const std::filesystem::path &home, int count)
{
    if (!writeRandomBundle(home / "models" / "tiny", tinyGeneratorConfig())
        || !writeRandomEncoder(home / "models" / "tiny-encoder"))
        return false;
    for (int number = 0; number < count; ++number) {
        const std::filesystem::path folder = home / "pictures" / (number / 2 % 2 == 0 ? "red" : "green");
        std::filesystem::create_directories(folder);
        const std::string name = (number % 2 == 0 ? "square-" : "bar-") + std::to_string(number) + ".png";
        if (!imaging::writePng(folder / name, shape(number)))
            return false;
    }
    pipeline::Library library({}, home / "databases");
    pipeline::Studio studio(library, {{home / "models"}, "", "cpu", "float32", 1, {}});
    pipeline::ImportRequest request;
    request.source = home / "pictures";
    request.databaseDirectory = home / "databases" / "shapes";
    request.name = "Shapes";
    return studio.import(request, {}).hasValue();
}

} // namespace palimpsest::test
