#include "core/pipeline/detail/TrashedFiles.h"

namespace palimpsest::pipeline {

Result<void> TrashedFiles::discard()
{
    for (const std::filesystem::path &path : m_paths) {
        auto file = m_trash.discard(path);
        if (!file && file.error().code == ErrorCode::NotFound)
            continue;
        if (!file) {
            Error error = file.error();
            if (const auto back = restore(); !back)
                error.detail += "; " + back.error().message;
            return error;
        }
        m_files.push_back(std::move(*file));
    }
    return {};
}

Result<void> TrashedFiles::restore()
{
    while (!m_files.empty()) {
        if (auto done = database::Trash::restore(m_files.back()); !done)
            return done;
        m_files.pop_back();
    }
    return {};
}

} // namespace palimpsest::pipeline
