#pragma once

#include "core/base/Result.h"
#include "core/database/Database.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace palimpsest::pipeline {

/// What people have said of an item, beside the facts that it came with.
struct ItemMarks {
    std::vector<std::string> tags;
    int rating = 0; ///< 1..5; 0 is none.
};

/// Calls `visit` for every row that has marks. Fails as Database::open().
using MarksReader =
    std::function<Result<void>(const std::function<void(std::int64_t row, const ItemMarks &marks)> &visit)>;

/// Reads the marks of a database's items, which must outlive the reader. Everything that looks for tags and ratings asks
/// here. Databases hold none yet, so that it reads nothing.
MarksReader marksOf(const database::Database &database);

} // namespace palimpsest::pipeline
