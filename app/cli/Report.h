#pragma once

#include "app/cli/Workplace.h"
#include "core/base/Change.h"
#include "core/base/Neighbour.h"
#include "core/base/Result.h"
#include "core/pipeline/Curation.h"
#include "core/pipeline/Library.h"
#include "core/pipeline/Studio.h"

#include <nlohmann/json_fwd.hpp>

#include <functional>
#include <string>
#include <vector>

namespace palimpsest::app::cli {

/// JSON as it is printed: indented, broken UTF-8 repaired.
std::string jsonText(const nlohmann::json &value);

nlohmann::json searchJson(const pipeline::SearchInfo &search);
nlohmann::json databaseJson(const pipeline::DatabaseInfo &info);
/// `rank` begins at 1.
nlohmann::json neighbourJson(const Neighbour &neighbour, int rank);
nlohmann::json importJson(const pipeline::ImportReport &report);

/// How a neighbour is named on the command line: "database:item", or the path of a picture added by hand.
std::string itemText(const Neighbour &neighbour);

/// Rows as aligned columns, a line each; the first row is the heading.
std::vector<std::string> tableLines(const std::vector<std::vector<std::string>> &rows);

/// A number with `decimals` digits after the point.
std::string decimalText(double value, int decimals);

/// Does something to the artist's marks or collections, and prints what has changed.
ExitCode reportChange(Workplace &workplace, const std::function<Result<Change>(pipeline::Curation &)> &deed);

} // namespace palimpsest::app::cli
