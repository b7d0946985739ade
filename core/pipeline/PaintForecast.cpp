#include "core/pipeline/PaintForecast.h"

#include "core/neural/PaintMemory.h"
#include "core/pipeline/detail/PaintLoad.h"

#include <algorithm>
#include <cmath>
#include <variant>

namespace palimpsest::pipeline {

namespace {

/// Code of the tensor library and buffers of its own that are first touched when something is painted.
constexpr std::int64_t kFirstUseBytes = std::int64_t{24} << 20;

std::optional<double> numberOf(const Recipe &recipe, const std::string &key)
{
    const auto found = recipe.params.find(key);
    if (found == recipe.params.end())
        return std::nullopt;
    if (const auto *real = std::get_if<double>(&found->second))
        return *real;
    if (const auto *whole = std::get_if<std::int64_t>(&found->second))
        return static_cast<double>(*whole);
    return std::nullopt;
}

bool isEnlarged(const Recipe &recipe)
{
    const auto found = recipe.params.find("enlarge");
    const auto *choice = found == recipe.params.end() ? nullptr : std::get_if<std::string>(&found->second);
    return choice != nullptr && *choice != "off";
}

/// How many contexts the denoiser evaluates together; 0 = what the model does by itself.
int contextsOf(const Recipe &recipe)
{
    const double text = numberOf(recipe, "text_strength").value_or(1.0);
    const double neighbours = numberOf(recipe, "neighbour_strength").value_or(1.0);
    const bool both = recipe.mode == ConditioningMode::TextAndNeighbours && recipe.k > 0;
    if (both && text != neighbours && neighbours != 0.0)
        return 3;
    const auto guidance = numberOf(recipe, "guidance");
    if (!guidance)
        return 0;
    return *guidance * text == 1.0 ? 1 : 2;
}

Result<neural::PaintMemory> memoryOf(const Recipe &recipe, const ForecastOptions &options)
{
    return neural::paintMemory(options.modelDirectory, paintLoadFor(recipe), computeOptionsOf(options));
}

PaintTimes::Load loadOf(const neural::PaintMemory &memory, const ForecastOptions &options)
{
    PaintTimes::Load load;
    load.model = memory.modelId;
    load.machine = std::string(memory.onGraphicsCard ? "cuda" : "cpu")
                   + (memory.inHalfPrecision ? " bfloat16 " : " float32 ") + std::to_string(options.threads);
    load.pixels = static_cast<std::int64_t>(memory.widthPx) * memory.heightPx;
    load.contexts = memory.contexts;
    load.isFirst = !options.hasPainted;
    return load;
}

double stepsOf(const Recipe &recipe, const neural::PaintMemory &memory)
{
    const double steps = numberOf(recipe, "steps").value_or(memory.defaultSteps);
    return recipe.start ? std::max(1.0, std::round(steps * recipe.start->strength)) : steps;
}

/// Seconds by operations and the machine's speed, for what was never timed here.
Result<double> secondsByOperations(const neural::PaintMemory &memory, double steps, const ForecastOptions &options)
{
    // Small networks spend much of their time between the layers.
    constexpr double kBetweenLayers = 0.015;
    constexpr double kBeside = 0.1;
    const auto speed = neural::paintingSpeed(computeOptionsOf(options));
    if (!speed)
        return speed.error();
    return (steps * memory.denoisingOperations + memory.decodingOperations) / *speed + steps * kBetweenLayers + kBeside;
}

/// The second pass of an enlarged picture: tiles of the model's own size that overlap by half, and four times the rest.
double enlargingSeconds(const Recipe &recipe, const neural::PaintMemory &memory, double steps,
                        const PaintTimes::Times &known)
{
    constexpr double kUsualRedraw = 0.3; // The parameter's default.
    const double native = memory.nativeSizePx;
    const auto tiles = [native](double sidePx) { return std::max(1.0, 2.0 * std::ceil(2.0 * sidePx / native) - 1.0); };
    const double pixels = static_cast<double>(memory.widthPx) * memory.heightPx;
    const double perTile = known.secondsPerStep * native * native / pixels;
    return steps * numberOf(recipe, "redraw").value_or(kUsualRedraw) * tiles(memory.widthPx) * tiles(memory.heightPx)
               * perTile
           + 4.0 * known.secondsBeside;
}

double secondsByTimes(const Recipe &recipe, const neural::PaintMemory &memory, double steps,
                      const PaintTimes::Times &known)
{
    const double once = steps * known.secondsPerStep + known.secondsBeside;
    return isEnlarged(recipe) ? once + enlargingSeconds(recipe, memory, steps, known) : once;
}

/// What the program holds once the painter is loaded and nothing is painted yet.
std::int64_t idleBytesOf(const neural::PaintMemory &memory, const ForecastOptions &options, std::int64_t resident)
{
    if (options.idleBytes > 0)
        return options.idleBytes;
    return options.modelIsLoaded ? resident : resident + memory.weightBytes;
}

} // namespace

neural::PaintLoad paintLoadFor(const Recipe &recipe)
{
    neural::PaintLoad load;
    load.widthPx = recipe.widthPx;
    load.heightPx = recipe.heightPx;
    load.contexts = contextsOf(recipe);
    load.enlarge = isEnlarged(recipe);
    load.beginsFromPicture = recipe.start.has_value();
    return load;
}

neural::ComputeOptions computeOptionsOf(const ForecastOptions &options)
{
    neural::ComputeOptions compute{options.device, neural::Precision::Auto, options.threads};
    if (options.precision == "float32")
        compute.precision = neural::Precision::Float32;
    else if (options.precision == "bfloat16")
        compute.precision = neural::Precision::BFloat16;
    return compute;
}

std::int64_t reservedBytes(std::int64_t available)
{
    constexpr std::int64_t kAtMost = std::int64_t{512} << 20;
    return std::min(kAtMost, available / 10);
}

bool PaintForecast::exceedsMemory() const
{
    return availableBytes > 0 && moreBytes > availableBytes - reservedBytes(availableBytes);
}

Result<PaintTimes::Load> paintLoadOf(const Recipe &recipe, const ForecastOptions &options)
{
    const auto memory = memoryOf(recipe, options);
    if (!memory)
        return memory.error();
    return loadOf(*memory, options);
}

Result<PaintForecast> forecastPainting(const Recipe &recipe, const ForecastOptions &options, const PaintTimes &times)
{
    const auto memory = memoryOf(recipe, options);
    if (!memory)
        return memory.error();
    PaintForecast forecast;
    const std::int64_t resident = residentBytes();
    // A card holds weights and activations itself.
    const std::int64_t needed = memory->onGraphicsCard ? 0 : memory->workingBytes();
    forecast.peakBytes = std::max(resident, idleBytesOf(*memory, options, resident) + needed + kFirstUseBytes);
    forecast.moreBytes = forecast.peakBytes - resident;
    forecast.availableBytes = options.available ? options.available() : 0;
    forecast.inHalfPrecision = memory->inHalfPrecision;
    const double steps = stepsOf(recipe, *memory);
    PaintTimes::Load load = loadOf(*memory, options);
    const auto next = times.timesOf(load);
    load.isFirst = false;
    const auto later = times.timesOf(load);
    if (next && later) {
        forecast.seconds = secondsByTimes(recipe, *memory, steps, *next);
        forecast.laterSeconds = secondsByTimes(recipe, *memory, steps, *later);
        forecast.isMeasured = true;
        return forecast;
    }
    const auto estimated = secondsByOperations(*memory, steps, options);
    if (!estimated)
        return estimated.error();
    forecast.seconds = *estimated;
    forecast.laterSeconds = *estimated;
    return forecast;
}

} // namespace palimpsest::pipeline
