#pragma once

#include "core/base/Result.h"

#include <functional>
#include <string>

namespace palimpsest::pipeline {

class Library;

/// Hears why a database is searched in main memory although it was to be searched on the card. Called on any thread.
using CardSearchFailed = std::function<void(const Error &)>;

/// Searches by embeddings run on the graphics card that `device` means ("auto", "cuda", "cuda:N") from now on, all rows compared,
/// also where a database has an index. Where "auto" finds no card, and for "cpu", nothing changes. The embeddings of a database
/// that is searched more than once are copied to the card step by step with its searches, if they fit into a quarter of
/// what is free there; until then, and for good after a failure of the card, which `failed` (may be empty) hears of once for
/// each database, it is searched as if there were no card. A database that was written gets a copy anew.
void searchOnCard(Library &library, const std::string &device, CardSearchFailed failed);

} // namespace palimpsest::pipeline
