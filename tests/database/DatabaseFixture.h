#pragma once

#include "core/base/Result.h"
#include "core/database/Database.h"
#include "core/database/DatabaseWriter.h"

#include <QByteArray>
#include <QFile>
#include <QTest>

#include <filesystem>
#include <string>
#include <vector>

/// Fails the test with the error's words when a Result holds an Error.
#define VERIFY_RESULT(result)                                                                                          \
    do {                                                                                                               \
        const auto &verified = (result);                                                                               \
        const std::string trouble =                                                                                    \
            verified ? std::string() : verified.error().message + " | " + verified.error().detail;                     \
        QVERIFY2(verified.hasValue(), trouble.c_str());                                                                \
    } while (false)

namespace palimpsest::database {

inline DatabaseDescription testDescription()
{
    DatabaseDescription description;
    description.name = "Wood";
    description.encoderId = "test-encoder";
    description.dimension = 8;
    description.style = "woodcut";
    description.licence = "CC0-1.0";
    return description;
}

/// Item `number`, different in everything from every other.
inline NewItem testItem(int number)
{
    NewItem item;
    const std::string text = std::to_string(number);
    item.file = {"/pictures", "woodcut/" + text + ".jpg", 1000 + number, 77};
    item.contentId = std::string(32 - text.size(), '0') + text;
    item.facts = {
        "Title " + text, "Хокусай", "1831", "woodcut", "caption " + text, "CC0-1.0", "https://example.org/" + text};
    item.widthPx = 640 + number;
    item.heightPx = 480;
    for (int i = 0; i < 8; ++i)
        item.embedding.push_back(static_cast<float>((number * 7 + i * 13) % 29) - 11.3F);
    item.thumbnailJpeg.assign(static_cast<std::size_t>(20 + number % 50), static_cast<std::uint8_t>(number));
    return item;
}

inline std::vector<NewItem> testItems(int first, int count)
{
    std::vector<NewItem> items;
    for (int i = 0; i < count; ++i)
        items.push_back(testItem(first + i));
    return items;
}

/// A closed database of `count` items in one batch.
inline Result<void> makeTestDatabase(const std::filesystem::path &directory, int count,
                                     const DatabaseDescription &description = testDescription())
{
    auto writer = DatabaseWriter::create(directory, description);
    if (!writer)
        return writer.error();
    if (auto done = (*writer)->commit(testItems(0, count), {}); !done)
        return done;
    return (*writer)->close();
}

inline QByteArray readBytes(const std::filesystem::path &path)
{
    QFile file(QString::fromStdString(path.string()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool writeBytes(const std::filesystem::path &path, const QByteArray &bytes)
{
    QFile file(QString::fromStdString(path.string()));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace palimpsest::database
