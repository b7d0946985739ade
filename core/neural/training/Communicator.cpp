#include "core/neural/training/Communicator.h"

#include "core/neural/training/SocketCommunicator.h"

#include <ATen/ATen.h>

#ifdef PALIMPSEST_HAVE_C10D_GLOO
#include <torch/csrc/distributed/c10d/FileStore.hpp>
#include <torch/csrc/distributed/c10d/ProcessGroupGloo.hpp>
#endif
#ifdef PALIMPSEST_HAVE_C10D_NCCL
#include <torch/csrc/distributed/c10d/ProcessGroupNCCL.hpp>
#endif

#include <chrono>
#include <cstdlib>
#include <exception>
#include <utility>
#include <vector>

namespace palimpsest::neural::training {

namespace {

class Alone : public Communicator {
public:
    [[nodiscard]] std::string transport() const override { return "alone"; }
    void sum(at::Tensor & /*numbers*/) override {}
};

#if defined(PALIMPSEST_HAVE_C10D_GLOO) || defined(PALIMPSEST_HAVE_C10D_NCCL)
// Long enough for the first process to encode the pictures of a database while the others wait.
constexpr auto kPatience = std::chrono::hours(6);

template<typename Group>
class TorchDistributed : public Communicator {
public:
    TorchDistributed(std::string transport, std::unique_ptr<Group> group, at::Device device)
        : m_transport(std::move(transport))
        , m_group(std::move(group))
        , m_device(device)
    {
    }

    [[nodiscard]] std::string transport() const override { return m_transport; }
    void sum(at::Tensor &numbers) override
    {
        std::vector<at::Tensor> tensors{numbers.to(m_device)};
        m_group->allreduce(tensors)->wait();
        if (!tensors.front().is_same(numbers))
            numbers.copy_(tensors.front());
    }

private:
    std::string m_transport;
    std::unique_ptr<Group> m_group;
    at::Device m_device;
};
#endif

#ifdef PALIMPSEST_HAVE_C10D_GLOO
std::unique_ptr<Communicator> overGloo(const TrainProcesses &processes)
{
    using Group = c10d::ProcessGroupGloo;
    auto store = c10::make_intrusive<c10d::FileStore>(processes.rendezvous.string(), processes.ranks);
    auto options = Group::Options::create(kPatience);
    // The default device listens where the machine's name leads, which others may reach.
    options->devices.push_back(Group::createDeviceForHostname("127.0.0.1"));
    return std::make_unique<TorchDistributed<Group>>(
        "gloo", std::make_unique<Group>(store, processes.rank, processes.ranks, options), at::kCPU);
}
#endif

#ifdef PALIMPSEST_HAVE_C10D_NCCL
std::unique_ptr<Communicator> overNccl(const TrainProcesses &processes, const at::Device &device)
{
    using Group = c10d::ProcessGroupNCCL;
    auto store = c10::make_intrusive<c10d::FileStore>(processes.rendezvous.string(), processes.ranks);
    // For the same reason; NCCL reads it when its first group is made.
    setenv("NCCL_SOCKET_IFNAME", "lo", 0);
    auto options = Group::Options::create();
    options->timeout = kPatience;
    return std::make_unique<TorchDistributed<Group>>(
        "nccl", std::make_unique<Group>(store, processes.rank, processes.ranks, options), device);
}
#endif

} // namespace

Communicator::~Communicator() = default;

void Communicator::meet()
{
    at::Tensor nothing = at::zeros({1});
    sum(nothing);
}

Result<std::unique_ptr<Communicator>> Communicator::create(const TrainProcesses &processes, const at::Device &device)
{
    if (processes.ranks < 1 || processes.rank < 0 || processes.rank >= processes.ranks)
        return Error{ErrorCode::InvalidArgument,
                     "Process " + std::to_string(processes.rank) + " of " + std::to_string(processes.ranks)
                         + " is impossible; they are counted from 0.",
                     {}};
    if (processes.ranks == 1)
        return std::unique_ptr<Communicator>(std::make_unique<Alone>());
    if (processes.rendezvous.empty())
        return Error{ErrorCode::InvalidArgument,
                     "Several processes need a file to meet at; name one that is not there yet.",
                     {}};
    try {
#ifdef PALIMPSEST_HAVE_C10D_NCCL
        if (device.is_cuda())
            return overNccl(processes, device);
#endif
#ifdef PALIMPSEST_HAVE_C10D_GLOO
        if (device.is_cpu())
            return overGloo(processes);
#endif
    } catch (const std::exception &exception) {
        return Error{
            ErrorCode::NotFound,
            "The other processes of this training did not come; start all of them with the same file to meet at.",
            exception.what()};
    }
    static_cast<void>(device);
    return localSockets(processes);
}

Result<std::unique_ptr<Communicator>> Communicator::localSockets(const TrainProcesses &processes)
{
    return SocketCommunicator::create(processes);
}

} // namespace palimpsest::neural::training
