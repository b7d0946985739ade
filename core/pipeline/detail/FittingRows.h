#pragma once

#include "core/base/Query.h"
#include "core/base/RowSet.h"

#include <map>
#include <span>
#include <utility>

namespace palimpsest::pipeline {

/// Those of `rows` that fit: of one field's conditions any, of several fields all, of negated ones none.
/// `rowsOf(condition)` gives the rows that have what a condition names, whether it is negated or not.
template<typename RowsOf>
RowSet fittingRows(RowSet rows, std::span<const FactCondition> conditions, const RowsOf &rowsOf)
{
    std::map<FactCondition::Field, RowSet> wanted;
    for (const FactCondition &condition : conditions) {
        RowSet having = rowsOf(condition);
        if (condition.negated) {
            having.invert();
            rows.intersect(having);
        } else if (const auto known = wanted.find(condition.field); known != wanted.end()) {
            known->second.unite(having);
        } else {
            wanted.emplace(condition.field, std::move(having));
        }
    }
    for (const auto &[field, having] : wanted)
        rows.intersect(having);
    return rows;
}

} // namespace palimpsest::pipeline
