#pragma once

#include "core/neural/weights/Crc32.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

/// Weight files byte by byte, good ones and bad ones, so that tests need no Python.
namespace palimpsest::test {

using Entries = std::vector<std::pair<std::string, std::string>>;

inline void writeFile(const std::filesystem::path &path, const std::string &bytes)
{
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

inline std::string readFile(const std::filesystem::path &path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// `value` as `count` little-endian bytes.
inline std::string number(std::uint64_t value, int count)
{
    std::string bytes;
    for (int i = 0; i < count; ++i)
        bytes.push_back(static_cast<char>(value >> (8 * i)));
    return bytes;
}

inline std::string safetensorsBytes(const std::string &header, const std::string &data)
{
    return number(header.size(), 8) + header + data;
}

inline std::uint32_t checksum(const std::string &bytes)
{
    return neural::weights::crc32({reinterpret_cast<const std::uint8_t *>(bytes.data()), bytes.size()});
}

/// A zip file of stored entries.
inline std::string zipBytes(const Entries &entries)
{
    std::string file;
    std::string directory;
    for (const auto &[name, data] : entries) {
        const std::string common = number(checksum(data), 4) + number(data.size(), 4) + number(data.size(), 4)
                                   + number(name.size(), 2) + number(0, 2);
        directory += number(0x02014b50, 4) + number(0, 2) + number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4)
                     + common + number(0, 2) + number(0, 4) + number(0, 4) + number(file.size(), 4) + name;
        file +=
            number(0x04034b50, 4) + number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4) + common + name + data;
    }
    const std::string end = number(0x06054b50, 4) + number(0, 4) + number(entries.size(), 2) + number(entries.size(), 2)
                            + number(directory.size(), 4) + number(file.size(), 4) + number(0, 2);
    return file + directory + end;
}

// Pickle instructions.
inline std::string text(const std::string &value)
{
    return "X" + number(value.size(), 4) + value;
}

inline std::string global(const std::string &module, const std::string &name)
{
    return "c" + module + "\n" + name + "\n";
}

inline std::string integer(int value)
{
    return "J" + number(static_cast<std::uint32_t>(value), 4);
}

/// Makes a float32 tensor of shape (2,2), unless told otherwise, from storage "0" of `count` elements.
inline std::string tensor(int count = 4, int offset = 0, int rows = 2, bool legacy = false)
{
    const std::string id = "(" + text("storage") + global("torch", "FloatStorage") + text("0") + text("cuda:0")
                           + integer(count) + (legacy ? "N" : "") + "tQ";
    return global("torch._utils", "_rebuild_tensor_v2") + "(" + id + integer(offset) + integer(rows) + integer(2)
           + "\x86" + integer(2) + integer(1) + "\x86" + "\x89" + global("collections", "OrderedDict") + ")R" + "tR";
}

/// {"state_dict": {"w": value}, "epoch": 7}
inline std::string checkpoint(const std::string &value)
{
    return "\x80\x02}(" + text("state_dict") + "}" + text("w") + value + "s" + text("epoch") + integer(7) + "u.";
}

inline std::string floats(std::vector<float> values = {1, 2, 3, 4})
{
    return {reinterpret_cast<const char *>(values.data()), values.size() * sizeof(float)};
}

inline std::string zipCheckpoint(const std::string &pickle, const std::string &data = floats())
{
    return zipBytes({{"any name/data.pkl", pickle},
                     {"any name/byteorder", "little"},
                     {"any name/data/0", data},
                     {"any name/version", "3\n"}});
}

inline std::string legacyCheckpoint(const std::string &data = floats(), std::uint64_t count = 4)
{
    const std::string magic = "\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19.";
    const std::string protocol = "\x80\x02M\xe9\x03.";
    const std::string system = "\x80\x02}" + text("little_endian") + "\x88s.";
    const std::string keys = "\x80\x02](" + text("0") + "e.";
    return magic + protocol + system + checkpoint(tensor(4, 0, 2, true)) + keys + number(count, 8) + data;
}

} // namespace palimpsest::test
