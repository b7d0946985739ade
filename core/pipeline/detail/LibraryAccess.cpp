#include "core/pipeline/detail/LibraryAccess.h"

#include "core/pipeline/detail/LibraryState.h"

#include <mutex>
#include <system_error>
#include <utility>

namespace palimpsest::pipeline {

Result<std::shared_ptr<const OpenDatabase>> LibraryAccess::open(Library &library, const std::string &idNameOrPath)
{
    const auto info = library.m_impl->find(idNameOrPath);
    if (!info)
        return info.error();
    return library.m_impl->open(info->directory);
}

void LibraryAccess::databaseChanged(Library &library, const std::filesystem::path &directory)
{
    std::error_code code;
    const std::filesystem::path canonical = std::filesystem::canonical(directory, code);
    {
        const std::scoped_lock lock(library.m_impl->mutex);
        library.m_impl->opened.erase(directory);
        if (!code)
            library.m_impl->opened.erase(canonical);
    }
    library.refresh();
}

void LibraryAccess::useScanners(Library &library, retrieval::RowScannerSource scanners)
{
    const std::scoped_lock lock(library.m_impl->mutex);
    library.m_impl->scanners = std::move(scanners);
    library.m_impl->opened.clear();
}

} // namespace palimpsest::pipeline
