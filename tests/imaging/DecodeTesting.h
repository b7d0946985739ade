#pragma once

#include "PictureFiles.h"
#include "core/imaging/Decode.h"

#include <QFile>
#include <QTest>

#include <filesystem>
#include <span>

/// What the decoder's tests share.
namespace decodetesting {

using picturefiles::FileBytes;

inline palimpsest::Result<palimpsest::Image> decode(const FileBytes &bytes,
                                                    const palimpsest::imaging::DecodeOptions &options = {})
{
    return palimpsest::imaging::decodePicture(std::span<const std::uint8_t>(bytes), options);
}

inline QByteArray byteArray(const FileBytes &bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

/// Red on the left, blue on the right.
inline FileBytes plainJpeg(int width = 64, int height = 48)
{
    picturefiles::JpegOptions options;
    options.width = width;
    options.height = height;
    return picturefiles::jpeg(options, {200, 30, 20}, {20, 30, 200});
}

/// The rows "file", "format": a picture of 6 x 4 in each format that the tests can make.
inline void addFormatRows()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("format");
    picturefiles::PngOptions png;
    png.width = 6;
    QTest::newRow("jpeg") << byteArray(plainJpeg(6, 4)) << "jpeg";
    QTest::newRow("png") << byteArray(picturefiles::png(png, {1, 2, 3})) << "png";
    QTest::newRow("tiff") << byteArray(picturefiles::tiff(6, 4, 8, 1)) << "tiff";
    QTest::newRow("gif") << byteArray(picturefiles::gif(6, 4, 1)) << "gif";
    QTest::newRow("bmp") << byteArray(picturefiles::bmp(6, 4)) << "bmp";
}

inline std::filesystem::path pathOf(const QString &name)
{
    return QFile::encodeName(name).toStdString();
}

inline void write(const QString &name, const FileBytes &bytes)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(byteArray(bytes)), static_cast<qint64>(bytes.size()));
}

} // namespace decodetesting
