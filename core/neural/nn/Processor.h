#pragma once

namespace palimpsest::neural::nn {

/// Which instructions kernels of our own may use: what this processor has, within what the environment allows oneDNN
/// (ONEDNN_MAX_CPU_ISA or DNNL_MAX_CPU_ISA), so that a lesser processor is simulated as a whole.
struct Processor {
    bool avx2 = false;   ///< With FMA.
    bool avx512 = false; ///< F, BW, VL and DQ.
    bool tiles = false;  ///< AMX for bfloat16, which the system lets this process use, and AVX-512 with bfloat16.
};

/// Found once. Thread-safe.
const Processor &processor();

/// What a processor that has `found` may use where the environment allows oneDNN `limit`, a name in upper case; unknown names limit
/// nothing, as in oneDNN.
Processor limitedTo(Processor found, const char *limit);

} // namespace palimpsest::neural::nn
