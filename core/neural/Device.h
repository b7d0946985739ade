#pragma once

#include "core/base/Result.h"

#include <string>
#include <vector>

namespace palimpsest::neural {

/// Arithmetic used for the heavy layers; norms, softmax and the sampler are always float32.
enum class Precision {
    Auto, ///< Chosen by a short measurement on this machine.
    Float32,
    BFloat16,
};

/// Where and how networks run.
struct ComputeOptions {
    std::string device = "auto"; ///< "auto", "cpu", "cuda" or "cuda:N"; auto takes CUDA when it is there.
    Precision precision = Precision::Auto;
    int threads = 0; ///< CPU threads for tensor work; 0 = all cores.
};

/// One device that networks can run on.
struct DeviceInfo {
    std::string id;   ///< "cpu", "cuda:0".
    std::string name; ///< For the artist.
};

/// All devices, the CPU last.
std::vector<DeviceInfo> availableDevices();

/// Sets the CPU thread count of the tensor library (its own default can be 1). 0 = all cores. Process-wide; call once at start-up.
void setComputeThreads(int threads);

/// A sentence for the artist when tensor work will be needlessly slow here (the reference BLAS instead of OpenBLAS), or empty.
std::string slowLinearAlgebraWarning();

} // namespace palimpsest::neural
