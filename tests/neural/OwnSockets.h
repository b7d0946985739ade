#pragma once

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <system_error>

namespace palimpsest::testing {

/// The local addresses of the internet sockets that this process has open, as /proc/net/tcp and tcp6 write them:
/// "0100007F" is 127.0.0.1, and "0000000000000000FFFF00000100007F" the same among those of version 6.
inline std::set<std::string> addressesOfOwnSockets()
{
    std::set<std::string> own;
    for (const auto &file : std::filesystem::directory_iterator("/proc/self/fd")) {
        std::error_code gone;
        own.insert(std::filesystem::read_symlink(file, gone).string());
    }
    std::set<std::string> addresses;
    for (const char *table : {"/proc/self/net/tcp", "/proc/self/net/tcp6"}) {
        std::ifstream stream(table);
        for (std::string line; std::getline(stream, line);) {
            // proc(5): number, local address, remote address, state, queues, timer, retransmissions, user, timeout, inode.
            std::istringstream fields(line);
            std::string number, local, skipped, inode;
            fields >> number >> local;
            for (int i = 0; i < 7; ++i)
                fields >> skipped;
            if (fields >> inode && own.count("socket:[" + inode + "]") > 0)
                addresses.insert(local.substr(0, local.find(':')));
        }
    }
    return addresses;
}

} // namespace palimpsest::testing
