#pragma once

#include "core/base/Result.h"
#include "core/neural/Device.h"
#include "core/neural/Generator.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace palimpsest::neural {

/// What is painted, as far as memory and time depend on it.
struct PaintLoad {
    int widthPx = 0; ///< 0 = the model's own size.
    int heightPx = 0;
    /// Contexts that the denoiser evaluates together: 1 without guidance, 2 with, 3 with two strengths; 0 = as the model's
    /// own guidance asks for.
    int contexts = 0;
    bool enlarge = false;           ///< A second pass doubles the sides.
    bool beginsFromPicture = false; ///< A picture is encoded first.
    bool isDenoisedInTiles = false; ///< In squares of the model's own size, as StartPicture::inTiles asks for.
    MemoryUse use = MemoryUse::Usual;
};

/// What painting needs beside the program itself.
struct PaintMemory {
    std::string modelId;
    std::int64_t weightBytes =
        0; ///< All networks of the painter as they are held: heavy layers in the precision painted in.
    /// More of them while each layer's first call puts its weights into the library's own order: its largest layer's.
    std::int64_t packingBytes = 0;
    std::int64_t denoisingBytes = 0; ///< At most, while the denoiser runs.
    std::int64_t decodingBytes = 0;  ///< At most, while pictures are decoded or encoded.
    std::int64_t tensorBytes = 0;    ///< Of the larger of both what is tensors, without the libraries' own scratch.
    double denoisingOperations =
        0.0; ///< Floating-point operations of one evaluation of the denoiser at the picture's size.
    double decodingOperations = 0.0; ///< Of all that comes before and after the steps.
    int widthPx = 0;                 ///< Of the picture, before it is enlarged.
    int heightPx = 0;
    int nativeSizePx = 0; ///< The model's own.
    int contexts = 2;
    bool inHalfPrecision = false;
    bool onGraphicsCard = false;
    double defaultSteps = 0.0; ///< The model's own.

    /// The most beside the weights as they are loaded.
    [[nodiscard]] std::int64_t workingBytes() const;
};

/// What painting with the generator bundle in `directory` needs, from the shape of its networks: the weights from the headers of
/// their files, the rest from the largest set of activations that its layers hold together (see memory/ActivationWalk.h). Loads
/// nothing; measures the precision once when it is left to the machine. NotFound, Corrupt, Unsupported as loadGenerator().
Result<PaintMemory> paintMemory(const std::filesystem::path &directory, const PaintLoad &load,
                                const ComputeOptions &options);

/// Gives back to the system what the tensors' allocator holds unused. Thread-safe.
void giveBackMemory();

/// Floating-point operations per second of layers like a denoiser's, measured now in about 20 ms. Unsupported for a device that
/// is not there.
Result<double> paintingSpeed(const ComputeOptions &options);

} // namespace palimpsest::neural
