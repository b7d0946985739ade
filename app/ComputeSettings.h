#pragma once

#include <string>
#include <string_view>

namespace palimpsest::app {

/// Sets what LibTorch's libraries read before main() of a program begins, so for programs that this one starts. What the
/// user has set already is left alone. Returns whether anything was set.
///
/// OMP_WAIT_POLICY=passive: the threads of OpenMP sleep while they wait. Spinning ones cost minutes on a machine that is
/// busy otherwise, and sleeping costs an idle one at most a tenth.
///
/// GLIBC_TUNABLES: freed memory is kept for the next layer, in huge pages. Returned to the kernel and fetched again for
/// every layer, it took a fifth of the time of a training step.
///
/// OPENBLAS_CORETYPE: an OpenBLAS that is older than the processor runs as on the oldest one; see blasCore().
bool setComputeEnvironment();

/// What OPENBLAS_CORETYPE should be on a processor with these instructions that OpenBLAS took for a `detected` one; empty where it
/// knows better itself. On a Xeon of 2023 Debian 12's takes the kernels for SSE3, at two thirds of the speed.
std::string blasCore(std::string_view detected, bool hasAvx2, bool hasAvx512);

/// Starts this program anew, once, in that environment; for one that has no launcher. Returns when all is set, or when the
/// program could not be started again.
void restartWithComputeSettings(char **argv);

} // namespace palimpsest::app
