#include "core/retrieval/Retriever.h"

namespace palimpsest::retrieval {

Retriever::~Retriever() = default;

} // namespace palimpsest::retrieval
