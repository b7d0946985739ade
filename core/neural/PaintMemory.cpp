#include "core/neural/PaintMemory.h"

#include "core/neural/ModelBundle.h"
#include "core/neural/diffusion/Autocast.h"
#include "core/neural/diffusion/TiledDecoding.h"
#include "core/neural/diffusion/TiledDenoiser.h"
#include "core/neural/memory/ActivationWalk.h"
#include "core/neural/nn/FreedMemory.h"
#include "core/neural/nn/Processor.h"
#include "core/neural/weights/BundleConfig.h"
#include "core/neural/weights/Guarded.h"

#include <algorithm>
#include <vector>

namespace palimpsest::neural {

namespace {

constexpr std::int64_t kHalfBytes = 2;
constexpr std::int64_t kFloatBytes = 4;
// Per pixel of a picture decoded in tiles: three colours of the sum and of the result, and the weights.
constexpr std::int64_t kTiledCopies = 7;

void add(PaintMemory &memory, const memory::PassCost &cost)
{
    memory.decodingBytes = std::max(memory.decodingBytes, cost.mostWithScratchBytes);
    memory.tensorBytes = std::max(memory.tensorBytes, cost.mostBytes);
    memory.decodingOperations += cost.operations;
}

void addDenoiser(PaintMemory &memory, const weights::GeneratorConfig &config, const PaintLoad &load,
                 const memory::WalkOptions &options)
{
    const std::int64_t factor = config.firstStage.downsamplingFactor();
    std::int64_t height = memory.heightPx / factor;
    std::int64_t width = memory.widthPx / factor;
    const std::int64_t side = memory.nativeSizePx / factor;
    double passes = 1.0;
    if (load.isDenoisedInTiles) {
        passes =
            static_cast<double>(diffusion::tileStarts(height, side).size() * diffusion::tileStarts(width, side).size());
        height = std::min(height, side);
        width = std::min(width, side);
    }
    const std::int64_t together = load.use == MemoryUse::Usual ? memory.contexts : 1;
    const auto take = [&](std::int64_t rows, std::int64_t columns) {
        const auto cost = memory::denoisingCost(config.unet, together, rows, columns, options);
        memory.denoisingBytes = std::max(memory.denoisingBytes, cost.mostWithScratchBytes);
        memory.tensorBytes = std::max(memory.tensorBytes, cost.mostBytes);
        memory.packingBytes = cost.largestWeights * options.numberBytes;
        return cost.operations;
    };
    const double operations = take(height, width);
    if (load.enlarge)
        take(std::min(2 * height, side), std::min(2 * width, side));
    memory.denoisingOperations =
        passes * operations * static_cast<double>(memory.contexts) / static_cast<double>(together);
}

void addFirstStage(PaintMemory &memory, const weights::GeneratorConfig &config, const PaintLoad &load,
                   const memory::WalkOptions &options)
{
    const std::int64_t factor = config.firstStage.downsamplingFactor();
    const std::int64_t height = memory.heightPx / factor;
    const std::int64_t width = memory.widthPx / factor;
    const auto decode = [&](std::int64_t rows, std::int64_t columns) {
        auto cost = memory::decodingCost(config.firstStage, rows, columns, options);
        if (load.use == MemoryUse::Least) {
            const std::int64_t side = diffusion::sparingTileSide(std::max(rows, columns));
            const auto tile =
                memory::decodingCost(config.firstStage, std::min(rows, side), std::min(columns, side), options);
            const std::int64_t copies = kTiledCopies * kFloatBytes * rows * columns * factor * factor;
            cost.mostBytes = tile.mostBytes + copies;
            cost.mostWithScratchBytes = tile.mostWithScratchBytes + copies;
            cost.operations *= 4.0; // Tiles overlap by half.
        }
        add(memory, cost);
    };
    if (load.beginsFromPicture)
        add(memory, memory::encodingCost(config.firstStage, height, width, options));
    decode(height, width);
    if (load.enlarge) {
        add(memory, memory::encodingCost(config.firstStage, 2 * height, 2 * width, options));
        decode(2 * height, 2 * width);
    }
}

} // namespace

std::int64_t PaintMemory::workingBytes() const
{
    return std::max(denoisingBytes + packingBytes, decodingBytes);
}

Result<PaintMemory> paintMemory(const std::filesystem::path &directory, const PaintLoad &load,
                                const ComputeOptions &options)
{
    return weights::guarded("The memory for a painting cannot be told.", [&]() -> Result<PaintMemory> {
        const auto config = weights::readGeneratorConfig(directory);
        if (!config)
            return config.error();
        const auto info = readModelInfo(directory);
        if (!info)
            return info.error();
        const auto device = diffusion::resolveDevice(options.device);
        if (!device)
            return device.error();
        PaintMemory result;
        result.modelId = config->id;
        result.defaultSteps = static_cast<double>(config->sampling.steps);
        result.contexts = load.contexts > 0 ? load.contexts : (config->sampling.guidance == 1.0 ? 1 : 2);
        result.inHalfPrecision = diffusion::resolvePrecision(options.precision, *device) == Precision::BFloat16;
        result.onGraphicsCard = device->is_cuda();
        result.widthPx = load.widthPx > 0 ? load.widthPx : static_cast<int>(config->imageSizePx);
        result.heightPx = load.heightPx > 0 ? load.heightPx : static_cast<int>(config->imageSizePx);
        result.nativeSizePx = static_cast<int>(config->imageSizePx);
        memory::WalkOptions walk;
        walk.numberBytes = result.inHalfPrecision ? kHalfBytes : kFloatBytes;
        walk.hasTiles = result.inHalfPrecision && nn::processor().tiles;
        result.weightBytes = info->parameters * walk.numberBytes;
        addDenoiser(result, *config, load, walk);
        addFirstStage(result, *config, load, walk);
        return result;
    });
}

void giveBackMemory()
{
    nn::giveBackUnused();
}

Result<double> paintingSpeed(const ComputeOptions &options)
{
    return weights::guarded("The speed of this machine cannot be measured.", [&]() -> Result<double> {
        const auto device = diffusion::resolveDevice(options.device);
        if (!device)
            return device.error();
        setComputeThreads(options.threads);
        return diffusion::typicalSpeed(*device, diffusion::resolvePrecision(options.precision, *device));
    });
}

} // namespace palimpsest::neural
