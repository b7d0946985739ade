#include "core/pipeline/CardSearch.h"

#include "core/pipeline/detail/CardScanner.h"
#include "core/pipeline/detail/LibraryAccess.h"

#include <cstdint>
#include <memory>
#include <utility>

namespace palimpsest::pipeline {

namespace {

// Fewer numbers are compared on the processor before a card has answered.
constexpr std::int64_t kWorthwhileNumbers = std::int64_t{8} << 20;

} // namespace

void searchOnCard(Library &library, const std::string &device, CardSearchFailed failed)
{
    if (device == "cpu")
        return;
    neural::CardRowsOptions options;
    options.device = device;
    LibraryAccess::useScanners(
        library,
        [options, failed = std::move(failed)](const EmbeddingView &rows) -> std::unique_ptr<retrieval::RowScanner> {
            if (rows.count * rows.dimension < kWorthwhileNumbers)
                return nullptr;
            return std::make_unique<CardScanner>(rows, options, failed);
        });
}

} // namespace palimpsest::pipeline
