#pragma once

namespace palimpsest::app {

/// Starts this program anew, once, with OMP_WAIT_POLICY=passive, unless the user has chosen how waiting threads behave.
///
/// The threads of OpenMP, which LibTorch and FAISS compute with, spin while they wait. On a machine that is busy
/// otherwise this costs minutes where sleeping costs nothing measurable, and the library reads its settings before
/// main() begins. Returns when there is nothing to do, or when the program could not be started again.
void letWaitingThreadsSleep(char **argv);

} // namespace palimpsest::app
