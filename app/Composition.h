#pragma once

#include "core/pipeline/Curation.h"
#include "core/pipeline/Library.h"
#include "core/pipeline/Studio.h"
#include "ui/windows/Session.h"

#include <QString>

#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace palimpsest::app {

/// Where a composition looks and writes, and what it computes on.
struct CompositionOptions {
    std::vector<std::filesystem::path> databaseDirectories; ///< Bundled ones, read-only.
    std::filesystem::path userDatabaseDirectory;
    std::vector<std::filesystem::path> modelDirectories;
    std::filesystem::path dataDirectory; ///< History and pasted pictures go below it.
    std::filesystem::path presetDirectory;
    pipeline::CurationPlaces curation;
    std::string device = "auto";
    int threads = 0; ///< 0 = all cores.
    std::function<void(const Error &)>
        log; ///< Hears of failures that the program gets round; thread-safe, may be empty.

    /// What the installed program uses.
    [[nodiscard]] static CompositionOptions standard();
};

/// The concrete parts of the window program, each made once and handed to those that need it. GUI thread only.
class Composition {
public:
    explicit Composition(const CompositionOptions &options);

    [[nodiscard]] ui::Session &session() { return m_session; }

private:
    Result<pipeline::Curation *> curation();

    pipeline::Library m_library;
    pipeline::CurationPlaces m_curationPlaces;
    std::mutex m_curationMutex;
    std::unique_ptr<pipeline::Curation> m_curation; ///< Opened when first asked for, on any thread.
    pipeline::Studio m_studio;
    ui::Session m_session;
};

} // namespace palimpsest::app
