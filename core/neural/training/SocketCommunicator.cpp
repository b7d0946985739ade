#include "core/neural/training/SocketCommunicator.h"

#include "core/neural/weights/AtomicFile.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <poll.h>
#include <stdexcept>
#include <sys/socket.h>
#include <sys/un.h>
#include <system_error>
#include <thread>
#include <unistd.h>

namespace palimpsest::neural::training {

namespace {

constexpr auto kMeetingTime = std::chrono::minutes(5);
constexpr auto kMeetingPoll = std::chrono::milliseconds(20);

Error absent(const std::string &detail)
{
    return {ErrorCode::NotFound,
            "The other processes of this training did not come; start all of them with the same file to meet at.",
            detail};
}

sockaddr_un addressOf(const std::string &path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, path.c_str(), sizeof address.sun_path - 1);
    return address;
}

int newSocket()
{
    return ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
}

/// Moves all of `size` bytes or throws; `move` is ::send or ::recv.
template<typename Byte, typename Move>
void moveAll(Byte *bytes, std::size_t size, const Move &move)
{
    while (size > 0) {
        const ssize_t moved = move(bytes, size);
        if (moved < 0 && errno == EINTR)
            continue;
        if (moved <= 0)
            throw std::runtime_error("another process of this training is gone");
        bytes += moved;
        size -= static_cast<std::size_t>(moved);
    }
}

void sendAll(int peer, const void *data, std::size_t size)
{
    moveAll(static_cast<const char *>(data), size,
            [peer](const char *bytes, std::size_t left) { return ::send(peer, bytes, left, MSG_NOSIGNAL); });
}

void receiveAll(int peer, void *data, std::size_t size)
{
    moveAll(static_cast<char *>(data), size,
            [peer](char *bytes, std::size_t left) { return ::recv(peer, bytes, left, 0); });
}

} // namespace

Result<std::unique_ptr<Communicator>> SocketCommunicator::create(const TrainProcesses &processes)
{
    std::unique_ptr<SocketCommunicator> made(new SocketCommunicator(processes));
    if (auto met = processes.rank == 0 ? made->gather() : made->join(); !met)
        return met.error();
    return std::unique_ptr<Communicator>(std::move(made));
}

SocketCommunicator::~SocketCommunicator()
{
    for (const int peer : m_peers) {
        if (peer >= 0)
            ::close(peer);
    }
    std::error_code ignored; // A folder of the temporary directory.
    if (!m_folder.empty())
        std::filesystem::remove_all(m_folder, ignored);
}

Result<void> SocketCommunicator::gather()
{
    std::string folder = (std::filesystem::temp_directory_path() / "palimpsest-XXXXXX").string();
    if (::mkdtemp(folder.data()) == nullptr)
        return absent(std::strerror(errno));
    m_folder = folder;
    const sockaddr_un address = addressOf(folder + "/meet");
    const int listener = newSocket();
    const bool listening = listener >= 0
                           && ::bind(listener, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0
                           && ::listen(listener, m_processes.ranks) == 0;
    auto named = listening ? weights::writeTextFile(m_processes.rendezvous, folder + "/meet\n")
                           : Result<void>(absent(std::strerror(errno)));
    m_peers.assign(static_cast<std::size_t>(m_processes.ranks - 1), -1);
    for (int come = 1; named && come < m_processes.ranks; ++come) {
        pollfd waiting{listener, POLLIN, 0};
        const auto patienceMs = std::chrono::duration_cast<std::chrono::milliseconds>(kMeetingTime).count();
        const int peer =
            ::poll(&waiting, 1, static_cast<int>(patienceMs)) > 0 ? ::accept(listener, nullptr, nullptr) : -1;
        std::int32_t rank = 0;
        if (peer >= 0)
            receiveAll(peer, &rank, sizeof rank);
        if (rank < 1 || rank >= m_processes.ranks || m_peers[static_cast<std::size_t>(rank - 1)] >= 0)
            named = absent("a process of rank " + std::to_string(rank));
        else
            m_peers[static_cast<std::size_t>(rank - 1)] = peer;
    }
    if (listener >= 0)
        ::close(listener);
    return named;
}

Result<void> SocketCommunicator::join()
{
    const auto end = std::chrono::steady_clock::now() + kMeetingTime;
    while (std::chrono::steady_clock::now() < end) {
        std::ifstream file(m_processes.rendezvous);
        std::string path;
        if (std::getline(file, path)) {
            const sockaddr_un address = addressOf(path);
            const int peer = newSocket();
            if (peer >= 0 && ::connect(peer, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0) {
                m_peers = {peer};
                const std::int32_t rank = m_processes.rank;
                sendAll(peer, &rank, sizeof rank);
                return {};
            }
            if (peer >= 0)
                ::close(peer);
        }
        std::this_thread::sleep_for(kMeetingPoll);
    }
    return absent(m_processes.rendezvous.string());
}

void SocketCommunicator::sum(at::Tensor &numbers)
{
    at::Tensor own = numbers.cpu().contiguous();
    const auto count = static_cast<std::size_t>(own.numel());
    auto *values = own.data_ptr<float>();
    if (m_processes.rank == 0) {
        addAll(values, count);
    } else {
        sendAll(m_peers.front(), values, count * sizeof(float));
        receiveAll(m_peers.front(), values, count * sizeof(float));
    }
    if (!own.is_same(numbers))
        numbers.copy_(own);
}

void SocketCommunicator::addAll(float *numbers, std::size_t count)
{
    std::vector<float> others(count);
    for (const int peer : m_peers) {
        receiveAll(peer, others.data(), count * sizeof(float));
        for (std::size_t i = 0; i < count; ++i)
            numbers[i] += others[i];
    }
    for (const int peer : m_peers)
        sendAll(peer, numbers, count * sizeof(float));
}

} // namespace palimpsest::neural::training
