#include "core/neural/nn/PlainOperations.h"

#include <utility>

namespace palimpsest::neural::nn {

namespace {

thread_local bool plainOperationsWanted = false;

} // namespace

PlainOperations::PlainOperations() : m_before(std::exchange(plainOperationsWanted, true)) {}

PlainOperations::~PlainOperations()
{
    plainOperationsWanted = m_before;
}

bool PlainOperations::areWanted()
{
    return plainOperationsWanted;
}

} // namespace palimpsest::neural::nn
