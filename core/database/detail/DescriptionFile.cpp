#include "core/database/detail/DescriptionFile.h"

#include "core/base/SafetensorsView.h"
#include "core/database/detail/Files.h"

#include <nlohmann/json.hpp>

#include <array>
#include <random>
#include <string_view>

namespace palimpsest::database {

namespace {

using nlohmann::json;

constexpr int kFormatVersion = 1;
constexpr std::uint64_t kMaxDescriptionBytes = std::uint64_t{1} << 20;
constexpr int kMaxDimension = 65536;

DatabaseDescription descriptionFromJson(const json &root)
{
    DatabaseDescription description;
    description.id = root.at("id").get<std::string>();
    description.name = root.at("name").get<std::string>();
    description.encoderId = root.at("encoder").get<std::string>();
    description.dimension = root.at("dimension").get<int>();
    description.style = root.value("style", std::string());
    description.licence = root.value("licence", std::string());
    description.heldOut = root.value("held_out", false);
    description.bundled = root.value("bundled", false);
    description.storesPictures = root.value("stores_pictures", false);
    return description;
}

} // namespace

Result<void> checkDescription(const DatabaseDescription &description)
{
    if (description.name.empty())
        return Error{ErrorCode::InvalidArgument, "The database needs a name.", {}};
    if (description.encoderId.empty())
        return Error{ErrorCode::InvalidArgument, "The database needs an encoder; install a model first.", {}};
    if (description.dimension < 1 || description.dimension > kMaxDimension)
        return Error{ErrorCode::InvalidArgument,
                     "The encoder's embeddings have an impossible length; import the model again.",
                     std::to_string(description.dimension)};
    return {};
}

Result<DatabaseDescription> readDescription(const std::filesystem::path &directory)
{
    const auto bytes = readFileBytes(directory / kDescriptionName, kMaxDescriptionBytes);
    if (!bytes && bytes.error().code == ErrorCode::NotFound)
        return Error{ErrorCode::NotFound,
                     "There is no database in \"" + directory.string() + "\"; choose another folder.",
                     bytes.error().detail};
    if (!bytes && bytes.error().code == ErrorCode::Io)
        return bytes.error();
    if (!bytes)
        return damagedError(directory, bytes.error().message);
    try {
        const auto *text = reinterpret_cast<const char *>(bytes->data());
        const json root = json::parse(text, text + bytes->size());
        if (root.at("palimpsest_database").get<int>() > kFormatVersion)
            return Error{ErrorCode::Unsupported,
                         "The database in \"" + directory.string()
                             + "\" was made by a newer Palimpsest; update the program to open it.",
                         {}};
        DatabaseDescription description = descriptionFromJson(root);
        if (const auto checked = checkDescription(description); !checked)
            return damagedError(directory, checked.error().message);
        if (description.id.empty())
            return damagedError(directory, "no id");
        return description;
    } catch (const json::exception &exception) {
        return damagedError(directory, exception.what());
    }
}

Result<void> writeDescription(const std::filesystem::path &directory, const DatabaseDescription &description)
{
    const json root{{"palimpsest_database", kFormatVersion},
                    {"id", description.id},
                    {"name", description.name},
                    {"style", description.style},
                    {"encoder", description.encoderId},
                    {"dimension", description.dimension},
                    {"licence", description.licence},
                    {"held_out", description.heldOut},
                    {"bundled", description.bundled},
                    {"stores_pictures", description.storesPictures}};
    const std::string text = root.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
    return writeFileAtomically(directory / kDescriptionName, std::as_bytes(std::span(text)));
}

std::string newDatabaseId()
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::random_device device;
    std::array<unsigned, 16> bytes{};
    for (unsigned &byte : bytes)
        byte = device() & 0xFFU;
    bytes[6] = (bytes[6] & 0x0FU) | 0x40U;
    bytes[8] = (bytes[8] & 0x3FU) | 0x80U;
    std::string id;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            id += '-';
        id += kDigits[bytes[i] >> 4U];
        id += kDigits[bytes[i] & 0xFU];
    }
    return id;
}

} // namespace palimpsest::database
