#pragma once

#include "core/neural/training/Communicator.h"

#include <cstddef>
#include <string>
#include <vector>

namespace palimpsest::neural::training {

/// Processes of one machine that add over Unix sockets: the first one collects, adds in order of ranks and hands the sum back.
/// The rendezvous file names the socket. Slower than torch.distributed by a copy, and as exact.
class SocketCommunicator : public Communicator {
public:
    static Result<std::unique_ptr<Communicator>> create(const TrainProcesses &processes);
    ~SocketCommunicator() override;
    SocketCommunicator(const SocketCommunicator &) = delete;
    SocketCommunicator &operator=(const SocketCommunicator &) = delete;

    [[nodiscard]] std::string transport() const override { return "sockets"; }
    void sum(at::Tensor &numbers) override;

private:
    explicit SocketCommunicator(const TrainProcesses &processes) : m_processes(processes) {}
    Result<void> gather();
    Result<void> join();
    void addAll(float *numbers, std::size_t count);

    TrainProcesses m_processes;
    std::vector<int>
        m_peers;          ///< Of the first process: one per other rank, in order; of the others: the first one alone.
    std::string m_folder; ///< Of the socket, when this process made it.
};

} // namespace palimpsest::neural::training
