#pragma once

#include <QByteArray>

#include <zip.h>

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace palimpsest::database {

/// A .npy file of format 1.0 with this header and data.
inline QByteArray npy(const QByteArray &descr, const QByteArray &shape, const QByteArray &data,
                      const QByteArray &order = "False")
{
    QByteArray header = "{'descr': '" + descr + "', 'fortran_order': " + order + ", 'shape': " + shape + ", }";
    header += QByteArray(63 - (10 + header.size()) % 64, ' ') + '\n';
    QByteArray file("\x93NUMPY\x01\x00", 8);
    file += static_cast<char>(header.size() & 0xFF);
    file += static_cast<char>(header.size() >> 8);
    return file + header + data;
}

template<typename Value>
QByteArray bytesOf(const std::vector<Value> &values)
{
    return {reinterpret_cast<const char *>(values.data()), static_cast<qsizetype>(values.size() * sizeof(Value))};
}

/// Writes a .npz file of these .npy files, compressed.
inline bool writeNpz(const std::filesystem::path &path, const std::map<std::string, QByteArray> &arrays)
{
    zip_t *archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    for (const auto &[name, bytes] : arrays) {
        zip_source_t *source =
            zip_source_buffer(archive, bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0);
        zip_file_add(archive, (name + ".npy").c_str(), source, ZIP_FL_OVERWRITE);
    }
    return zip_close(archive) == 0;
}

} // namespace palimpsest::database
