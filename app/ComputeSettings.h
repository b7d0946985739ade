#pragma once

namespace palimpsest::app {

/// Starts this program anew, once, with settings that suit LibTorch and that its libraries read before main() begins.
/// What the user has set already is left alone. Returns when all is set, or when the program could not be started again.
///
/// OMP_WAIT_POLICY=passive: the threads of OpenMP sleep while they wait. Spinning ones cost minutes on a machine that is
/// busy otherwise, and sleeping costs an idle one at most a tenth.
///
/// GLIBC_TUNABLES: freed memory is kept for the next layer, in huge pages. Returned to the kernel and fetched again for
/// every layer, it took a fifth of the time of a training step.
void restartWithComputeSettings(char **argv);

} // namespace palimpsest::app
