#include "core/database/ItemSource.h"

namespace palimpsest::database {

ItemStream::~ItemStream() = default;

const ItemSource *recogniseSource(const Registry<ItemSource> &registry, const SourceRequest &request)
{
    const ItemSource *possible = nullptr;
    for (const ItemSource &source : registry.entries()) {
        const Recognition recognition = source.recognise(request);
        if (recognition == Recognition::Certain)
            return &source;
        if (recognition == Recognition::Possible && possible == nullptr)
            possible = &source;
    }
    return possible;
}

} // namespace palimpsest::database
