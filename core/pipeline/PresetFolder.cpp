#include "core/pipeline/PresetFolder.h"

#include "core/database/Trash.h"
#include "core/imaging/PictureSaving.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <system_error>
#include <utility>

namespace palimpsest::pipeline {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaximumFiles = 10'000;
constexpr int kMaximumTries = 1000;
const fs::path kSuffix = ".json";

bool isControl(char character)
{
    return static_cast<unsigned char>(character) < 0x20 || character == 0x7f;
}

std::string trimmed(const std::string &name)
{
    const auto first = name.find_first_not_of(" \t\r\n");
    if (first == std::string::npos)
        return {};
    return name.substr(first, name.find_last_not_of(" \t\r\n") - first + 1);
}

Result<void> checkName(const std::string &name)
{
    if (name.empty())
        return Error{ErrorCode::InvalidArgument, "A preset needs a name.", {}};
    if (name.size() > Preset::kMaximumNameBytes || std::any_of(name.begin(), name.end(), isControl))
        return Error{ErrorCode::InvalidArgument, "This name is too long for a preset; choose a shorter one.", {}};
    return {};
}

Error takenError(const std::string &name)
{
    return {ErrorCode::InvalidArgument, "There is a preset \"" + name + "\" already; choose another name.", {}};
}

} // namespace

fs::path PresetFolder::fileOf(const std::string &name) const
{
    std::string stem = name;
    std::replace_if(
        stem.begin(), stem.end(), [](char each) { return each == '/' || isControl(each); }, '_');
    if (stem.starts_with('.'))
        stem.front() = '_';
    return m_folder / (stem + kSuffix.string());
}

PresetFolder::Listing PresetFolder::list() const
{
    Listing listing;
    std::error_code error;
    fs::directory_iterator each(m_folder, error);
    std::size_t count = 0;
    for (; !error && each != fs::directory_iterator() && count < kMaximumFiles; each.increment(error)) {
        if (each->path().extension() != kSuffix || each->path().filename().string().starts_with('.'))
            continue;
        ++count;
        auto preset = readPresetFile(each->path());
        if (preset)
            listing.presets.push_back({each->path(), std::move(*preset)});
        else
            listing.problems.push_back(preset.error());
    }
    std::sort(listing.presets.begin(), listing.presets.end(), [](const Entry &a, const Entry &b) {
        return std::pair(a.preset.name, a.file) < std::pair(b.preset.name, b.file);
    });
    return listing;
}

Result<fs::path> PresetFolder::add(Preset preset, Taken taken) const
{
    preset.name = trimmed(preset.name);
    if (auto sound = checkName(preset.name); !sound)
        return sound.error();
    std::error_code error;
    fs::create_directories(m_folder, error);
    const std::string wanted = preset.name;
    for (int number = 2; number < kMaximumTries; ++number) {
        const fs::path file = fileOf(preset.name);
        if (taken == Taken::Replace) {
            if (auto written = writePresetFile(preset, file); !written)
                return written.error();
            return file;
        }
        const std::string text = presetToJson(preset);
        const auto made =
            imaging::writeNewFile(file, std::span(reinterpret_cast<const std::uint8_t *>(text.data()), text.size()));
        if (!made)
            return made.error();
        if (*made == imaging::NewFile::Written)
            return file;
        if (taken == Taken::Refuse)
            break;
        preset.name = wanted + " (" + std::to_string(number) + ")";
    }
    return takenError(wanted);
}

Result<fs::path> PresetFolder::rename(const fs::path &file, const std::string &name) const
{
    auto preset = readPresetFile(file);
    if (!preset)
        return preset.error();
    preset->name = name;
    const bool isSameFile = fileOf(trimmed(name)) == file;
    auto renamed = add(std::move(*preset), isSameFile ? Taken::Replace : Taken::Refuse);
    if (!renamed || isSameFile)
        return renamed;
    // It lives on under its new name, so the trash has no need of it.
    std::error_code error;
    fs::remove(file, error);
    if (error)
        return Error{ErrorCode::Io, "The preset could not be renamed; check the permissions of its folder.",
                     error.message()};
    return renamed;
}

Result<PresetFolder::Discarded> PresetFolder::discard(const fs::path &file, const fs::path &homeTrash) const
{
    if (file.lexically_normal().parent_path() != m_folder.lexically_normal())
        return Error{ErrorCode::InvalidArgument,
                     "This preset is not one of yours; only presets of your own can be deleted.", file.string()};
    auto preset = readPresetFile(file);
    std::error_code error;
    if (!preset && !fs::exists(file, error))
        return Error{ErrorCode::NotFound, "The preset is not there any more; it may have been moved or deleted.",
                     file.string()};
    auto trashed = database::Trash(homeTrash).discard(file);
    if (!trashed)
        return trashed.error();
    return Discarded{preset ? std::move(*preset) : Preset(), trashed->original, trashed->trashed, trashed->info};
}

Result<fs::path> PresetFolder::restore(const Discarded &discarded) const
{
    if (database::Trash::restore({discarded.original, discarded.trashed, discarded.info, {}}))
        return discarded.original;
    return add(discarded.preset, Taken::AnotherName);
}

} // namespace palimpsest::pipeline
