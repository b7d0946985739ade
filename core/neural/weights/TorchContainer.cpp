#include "core/neural/weights/TorchContainer.h"

#include "core/neural/weights/CorruptError.h"
#include "core/neural/weights/Pickle.h"
#include "core/neural/weights/ZipArchive.h"

#include <c10/core/ScalarType.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <span>
#include <string_view>
#include <utility>

namespace palimpsest::neural::weights {

namespace {

using Bytes = std::span<const std::uint8_t>;
using Kind = PickleValue::Kind;

// Format versions of torch/serialize (caffe2/serialize/versions.h) that are known.
constexpr int kMinFormatVersion = 1;
constexpr int kMaxFormatVersion = 10;
// torch.serialization.MAGIC_NUMBER 0x1950a86a20f9469cfc6c, little-endian as in its pickle, and PROTOCOL_VERSION.
constexpr std::array<std::uint8_t, 10> kLegacyMagic{0x6c, 0xfc, 0x9c, 0x46, 0xf9, 0x20, 0x6a, 0xa8, 0x50, 0x19};
constexpr std::int64_t kLegacyProtocol = 1001;
constexpr std::size_t kCountBytes = 8;
constexpr std::uint8_t kPickleProtocolOpcode = 0x80;

std::string_view textOf(Bytes bytes)
{
    std::string_view text(reinterpret_cast<const char *>(bytes.data()), bytes.size());
    while (!text.empty() && (text.back() == '\n' || text.back() == ' '))
        text.remove_suffix(1);
    return text;
}

/// The only top folder that has a data.pkl, with its slash.
Result<std::string> topFolder(const ZipArchive &archive)
{
    constexpr std::string_view kRecord = "data.pkl";
    std::string found;
    for (const auto &[name, entry] : archive.entries()) {
        const std::size_t slash = name.find('/');
        if (slash == std::string::npos || std::string_view(name).substr(slash + 1) != kRecord)
            continue;
        if (!found.empty())
            return corrupt("it holds two checkpoints");
        found = name.substr(0, slash + 1);
    }
    if (found.empty())
        return corrupt("it is an archive without a checkpoint in it");
    return found;
}

Result<void> checkVersion(const ZipArchive &archive, const std::string &folder)
{
    for (const char *name : {"version", ".data/version"}) {
        const ZipArchive::Entry *entry = archive.find(folder + name);
        if (entry == nullptr)
            continue;
        const std::string_view text = textOf(archive.bytes(*entry));
        int version = 0;
        const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), version);
        if (failure != std::errc() || end != text.data() + text.size() || version < kMinFormatVersion)
            return corrupt("its format version cannot be read");
        if (version > kMaxFormatVersion)
            return Error{
                ErrorCode::Unsupported, "it was written in a newer format, version " + std::to_string(version), {}};
    }
    const ZipArchive::Entry *order = archive.find(folder + "byteorder");
    if (order != nullptr && textOf(archive.bytes(*order)) != "little")
        return Error{ErrorCode::Unsupported, "it was written on a machine with another byte order", {}};
    return {};
}

Result<void> openZip(TorchContainer &container)
{
    const auto archive = ZipArchive::open(container.file->bytes());
    if (!archive)
        return archive.error();
    const auto folder = topFolder(*archive);
    if (!folder)
        return folder.error();
    if (auto checked = checkVersion(*archive, *folder); !checked)
        return checked;
    const ZipArchive::Entry &description = *archive->find(*folder + "data.pkl");
    if (!archive->hasValidChecksum(description))
        return corrupt("the checksum of its object description is wrong");
    auto document = parsePickle(archive->bytes(description));
    if (!document)
        return document.error();
    container.document = std::move(*document);
    for (const auto &[key, storage] : container.document.storages) {
        if (const ZipArchive::Entry *entry = archive->find(*folder + "data/" + key))
            container.places[key] = {entry->offset, entry->size, entry->crc};
    }
    return {};
}

bool isTrue(const PickleValue *value)
{
    return value != nullptr && value->kind == Kind::Bool && value->integer != 0;
}

/// The magic number, the protocol and the system description; takes them off `rest`.
Result<void> checkLegacyHead(Bytes &rest)
{
    const auto magic = parsePickle(rest);
    if (!magic)
        return magic.error();
    const bool isMagic = magic->root.kind == Kind::BigInteger
                         && std::ranges::equal(magic->root.node->text, kLegacyMagic, {},
                                               [](char c) { return static_cast<std::uint8_t>(c); });
    if (!isMagic)
        return corrupt("it is not a PyTorch checkpoint");
    rest = rest.subspan(magic->bytesRead);
    const auto protocol = parsePickle(rest);
    if (!protocol)
        return protocol.error();
    if (protocol->root.kind != Kind::Integer || protocol->root.integer != kLegacyProtocol)
        return Error{ErrorCode::Unsupported, "it was written in an unknown format", {}};
    rest = rest.subspan(protocol->bytesRead);
    const auto system = parsePickle(rest);
    if (!system)
        return system.error();
    if (!isTrue(findInDict(system->root, "little_endian")))
        return Error{ErrorCode::Unsupported, "it was written on a machine with another byte order", {}};
    rest = rest.subspan(system->bytesRead);
    return {};
}

/// One block of data: an int64 count and that many elements. Takes it off `rest`.
Result<StoragePlace> takeLegacyBlock(Bytes file, Bytes &rest, const PickleNode &storage)
{
    if (rest.size() < kCountBytes)
        return corrupt("it ends too early, as after an interrupted download");
    std::uint64_t count = 0;
    for (std::size_t i = 0; i < kCountBytes; ++i)
        count |= std::uint64_t{rest[i]} << (8 * i);
    if (count != static_cast<std::uint64_t>(storage.count))
        return corrupt("a piece of its data has another size than described");
    rest = rest.subspan(kCountBytes);
    const std::size_t size = static_cast<std::size_t>(storage.count) * c10::elementSize(storage.scalarType);
    if (size > rest.size())
        return corrupt("it ends too early, as after an interrupted download");
    const StoragePlace place{file.size() - rest.size(), size, std::nullopt};
    rest = rest.subspan(size);
    return place;
}

Result<void> openLegacy(TorchContainer &container)
{
    const Bytes file = container.file->bytes();
    Bytes rest = file;
    if (auto head = checkLegacyHead(rest); !head)
        return head;
    // The limit is for the description; the data behind it may be of any size.
    const PickleLimits limits;
    auto document = parsePickle(rest.subspan(0, std::min(rest.size(), limits.maxBytes)), limits);
    if (!document)
        return document.error();
    rest = rest.subspan(document->bytesRead);
    const auto keys = parsePickle(rest.subspan(0, std::min(rest.size(), limits.maxBytes)), limits);
    if (!keys)
        return keys.error();
    rest = rest.subspan(keys->bytesRead);
    if (keys->root.kind != Kind::List)
        return corrupt("its list of data is missing");
    for (const PickleValue &key : keys->root.node->items) {
        const auto storage =
            key.kind == Kind::Text ? document->storages.find(key.node->text) : document->storages.end();
        if (storage == document->storages.end() || container.places.contains(storage->first))
            return corrupt("its list of data does not fit its description");
        const auto place = takeLegacyBlock(file, rest, *storage->second);
        if (!place)
            return place.error();
        container.places.emplace(storage->first, *place);
    }
    container.document = std::move(*document);
    return {};
}

} // namespace

Error refusedFile(const std::filesystem::path &path, const Error &reason)
{
    if (reason.code == ErrorCode::Corrupt)
        return damagedFile(path, reason.message);
    std::string message = "The file \"";
    message.append(path.filename().string()).append("\" is refused: ").append(reason.message).append(".");
    return {reason.code, message, path.string()};
}

Result<TorchContainer> openTorchContainer(const std::filesystem::path &path)
{
    TorchContainer container;
    const auto file = MappedFile::open(path);
    if (!file)
        return file.error();
    container.file = *file;
    const Bytes bytes = (*file)->bytes();
    Result<void> opened = corrupt("it is not a PyTorch checkpoint");
    if (bytes.size() >= 4 && bytes[0] == 'P' && bytes[1] == 'K')
        opened = openZip(container);
    else if (!bytes.empty() && bytes[0] == kPickleProtocolOpcode)
        opened = openLegacy(container);
    if (!opened)
        return refusedFile(path, opened.error());
    return container;
}

} // namespace palimpsest::neural::weights
