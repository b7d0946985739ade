#pragma once

#include "core/base/Result.h"
#include "core/neural/Training.h"

#include <ATen/core/Tensor.h>
#include <c10/core/Device.h>

#include <memory>
#include <string>

namespace palimpsest::neural::training {

/// How the processes of one training add their gradients. Not thread-safe.
class Communicator {
public:
    /// Meets the other processes of this machine; waits for them for a few minutes. With one process there is nobody to
    /// meet. Uses torch.distributed (NCCL for a GPU, gloo for the processor) where the tensor library offers it, else
    /// localSockets(); all listen on the loopback interface only, which no other machine reaches.
    /// InvalidArgument for impossible ranks; NotFound when the others do not come; Io.
    static Result<std::unique_ptr<Communicator>> create(const TrainProcesses &processes, const at::Device &device);
    /// The same over local sockets, for processes of one machine: what is used without torch.distributed.
    static Result<std::unique_ptr<Communicator>> localSockets(const TrainProcesses &processes);

    virtual ~Communicator();

    /// "alone", "nccl", "gloo" or "sockets".
    [[nodiscard]] virtual std::string transport() const = 0;
    /// Adds `numbers` (n) float32, contiguous, over all processes, in place; all get the same bits. Throws std::runtime_error
    /// when another process is gone.
    virtual void sum(at::Tensor &numbers) = 0;
    /// Returns when all processes have come here. Throws as sum().
    void meet();
};

} // namespace palimpsest::neural::training
